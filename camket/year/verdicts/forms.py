"""What people type when they rate themselves, propose, decide and judge an item."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import CleanCharField, CleanTextField, VietnameseDateField
from camket.foundation.organisation.models import Tenure
from camket.year.commitments.models import Commitment, Item
from camket.year.verdicts.models import Level, Outcome, Proposal, Quality, Rating
from camket.year.verdicts.queries.outcome import finished_on
from camket.year.verdicts.queries.page import split_key, subjects_of
from camket.year.verdicts.queries.standards import objections


class SelfRatingForm(forms.Form):
    """Who is rated, which level, and in which words."""

    who = forms.ChoiceField(label=gettext_lazy("Đối tượng"))
    level = forms.ChoiceField(
        label=gettext_lazy("Mức xếp loại"),
        choices=[("", gettext_lazy("Chọn mức")), *Level.choices],
        error_messages={"required": gettext_lazy("Chưa chọn mức xếp loại.")},
    )
    reason = CleanTextField(
        label=gettext_lazy("Nhận xét, giải trình"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, commitment: Commitment, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commitment = commitment
        cast("forms.ChoiceField", self.fields["who"]).choices = subjects_of(commitment)

    def rated(self) -> dict[str, Any]:
        """The subject as the action takes it."""
        subject, tenure = split_key(self.cleaned_data["who"])
        holder = Tenure.objects.get(pk=tenure) if tenure else None
        return {"subject": subject, "tenure": holder, "level": self.cleaned_data["level"]}


class ProposalForm(SelfRatingForm):
    """Against a rule of the year only with a reason; what was typed stays."""

    step: type[Proposal | Rating] = Proposal

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("who") and typed.get("level") and not typed.get("reason"):
            subject, _tenure = split_key(typed["who"])
            against = objections(self.commitment, subject, typed["level"], self.step)
            if against:
                sentence = _("%(against)s Sửa mức xếp loại hoặc ghi lý do.")
                self.add_error("reason", sentence % {"against": " ".join(against)})
        return typed


class RatingForm(ProposalForm):
    step = Rating
    document = CleanCharField(
        label=gettext_lazy("Số, ký hiệu quyết định"),
        max_length=200,
        error_messages={"required": gettext_lazy("Ghi số, ngày quyết định xếp loại.")},
    )
    on = VietnameseDateField(
        label=gettext_lazy("Ngày quyết định"),
        error_messages={"required": gettext_lazy("Chưa có ngày quyết định.")},
    )


class VerdictForm(forms.Form):
    """The committee's own judgement of one item."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), choices=Outcome, widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Chưa chọn kết luận.")},
    )  # fmt: skip
    quality = forms.ChoiceField(
        label=gettext_lazy("Chất lượng"), choices=Quality, initial=Quality.MEETS
    )
    done_on = VietnameseDateField(
        label=gettext_lazy("Hoàn thành ngày"), required=False,
        help_text=gettext_lazy("Bỏ trống nếu lấy ngày đơn vị đã báo cáo."),
    )  # fmt: skip
    document = CleanCharField(
        label=gettext_lazy("Văn bản kết luận"), max_length=200,
        error_messages={"required": gettext_lazy("Ghi số, ngày văn bản kết luận.")},
    )  # fmt: skip
    on = VietnameseDateField(
        label=gettext_lazy("Ngày kết luận"),
        error_messages={"required": gettext_lazy("Chưa có ngày kết luận.")},
    )
    reason = CleanTextField(
        label=gettext_lazy("Lý do"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Ghi lý do kết luận.")},
    )  # fmt: skip

    def __init__(self, item: Item, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.item = item

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        is_done = typed.get("outcome") == Outcome.DONE
        if is_done and not typed.get("done_on") and finished_on(self.item) is None:
            self.add_error(
                "done_on", _("Đơn vị chưa báo cáo ngày hoàn thành. Ghi ngày hoàn thành.")
            )
        return typed
