"""What an advisory body types: an opinion on the whole, ticks and advice on each item, a supplement."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, CleanTextField
from camket.year.commitments.models import Advice, ItemOpinion, OpinionVerdict
from camket.year.commitments.queries import ItemOnDesk
from camket.year.commitments.rules import ItemOpinionDraft, first_ticks

# The field is called "Đề nghị" already.
ADVICE = [
    (Advice.SELECT, _("Chọn")), (Advice.LEAVE_OUT, _("Không chọn")), (Advice.REWORD, _("Sửa")),
    (Advice.MERGE, _("Gộp")), (Advice.SUPPLEMENT, _("Bổ sung")),
]  # fmt: skip
TICKS = ("is_key", "is_hard", "is_new", "is_measurable", "has_deadline", "has_leader")


class OpinionForm(forms.Form):
    """What the advisory body says; anything but agreement needs words."""

    verdict = forms.ChoiceField(
        label=_("Ý kiến chung"), choices=OpinionVerdict.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Ý kiến chung: chưa chọn. Chọn một mức.")},
    )  # fmt: skip
    text = CleanTextField(
        label=_("Nội dung ý kiến"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") not in (None, OpinionVerdict.AGREE) and not cleaned.get("text"):
            self.add_error(
                "text",
                _("Nội dung ý kiến: chưa ghi. Nêu rõ đề nghị sửa gì, hoặc vì sao không chọn."),
            )
        return cleaned


class ItemOpinionForm(forms.Form):
    """One item: six ticks, one advice, words when it is not simply to be chosen."""

    is_key = forms.BooleanField(label=_("Trọng tâm"), required=False)
    is_hard = forms.BooleanField(label=_("Khó"), required=False)
    is_new = forms.BooleanField(label=_("Mới"), required=False)
    is_measurable = forms.BooleanField(label=_("Đo được"), required=False)
    has_deadline = forms.BooleanField(label=_("Có thời hạn"), required=False)
    has_leader = forms.BooleanField(label=_("Rõ người chịu trách nhiệm"), required=False)
    advice = forms.ChoiceField(
        label=_("Đề nghị"), choices=ADVICE, widget=forms.RadioSelect,
        error_messages={"required": _("Đề nghị: chưa chọn. Chọn một đề nghị cho nội dung này.")},
    )  # fmt: skip
    text = CleanCharField(label=_("Ý kiến"), required=False, max_length=2000)

    def __init__(self, data: Any = None, *, line: ItemOnDesk, said: ItemOpinion | None) -> None:
        self.line = line
        super().__init__(data, prefix=f"i{line.item.pk}", initial=_first(line, said))

    @property
    def ticks(self) -> list[forms.BoundField]:
        return [self[name] for name in TICKS]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("advice") not in (None, Advice.SELECT) and not cleaned.get("text"):
            self.add_error("text", _("Ý kiến: chưa ghi. Nêu vì sao, hoặc đề nghị sửa thế nào."))
        return cleaned


def item_forms(
    lines: list[ItemOnDesk], said: Mapping[int, ItemOpinion], data: Any = None
) -> list[ItemOpinionForm]:
    """One form for each item; what the body said of the same words is laid before it again."""
    return [ItemOpinionForm(data, line=line, said=said.get(line.item.pk)) for line in lines]


def drafts_of(boxes: list[ItemOpinionForm]) -> dict[int, ItemOpinionDraft]:
    return {box.line.item.pk: ItemOpinionDraft(**box.cleaned_data) for box in boxes}


class SupplementForm(forms.Form):
    """What is missing in a registration, and why it should be in it."""

    text = CleanTextField(
        label=_("Nội dung đề nghị bổ sung"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Nội dung đề nghị bổ sung: chưa ghi. Nêu việc và kết quả.")},
    )  # fmt: skip
    reason = CleanTextField(
        label=_("Vì sao cần bổ sung"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Vì sao cần bổ sung: chưa ghi. Nêu căn cứ, điểm nghẽn.")},
    )  # fmt: skip


def _first(line: ItemOnDesk, said: ItemOpinion | None) -> dict[str, Any]:
    if said is None:
        return {**first_ticks(line.item, line.reading)}
    return {name: getattr(said, name) for name in (*TICKS, "advice", "text")}
