"""What is tapped and typed in a session: a choice, the document of a conclusion, the filter of the queue."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
)
from camket.foundation.organisation.models import User
from camket.year.commitments import queries, rules
from camket.year.commitments.forms.choices import offer
from camket.year.commitments.models import Choice, Commitment, Item, SelectionConclusion
from camket.year.commitments.rules import ChoiceDraft


class ChoiceForm(forms.Form):
    """One tap. What is missing is said by the rule itself, so nothing here is required."""

    choice = forms.ChoiceField(choices=Choice.choices, required=False)
    note = CleanTextField(required=False, max_length=2000)
    own_note = CleanTextField(required=False, max_length=2000)
    wording = CleanTextField(required=False, max_length=2000)
    merged_into = forms.ModelChoiceField(Item.objects.none(), required=False)
    concluded = forms.IntegerField(required=False)

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Item.objects.filter(commitment_id=item.commitment_id).exclude(pk=item.pk)
        offer(self, "merged_into", others)

    @property
    def concluded_as_seen(self) -> int | None:
        """The last conclusion that stood on the page."""
        self.is_valid()
        return self.cleaned_data.get("concluded")

    def draft(self) -> ChoiceDraft:
        """A reason of one's own goes before a ready one."""
        self.is_valid()
        said = self.cleaned_data
        choice = said.get("choice") or ""
        return ChoiceDraft(
            choice=choice,
            note=said.get("own_note") or said.get("note") or "" if choice else "",
            wording=said.get("wording") or "" if choice == Choice.REWORD else "",
            merged_into=said.get("merged_into") if choice == Choice.MERGE else None,
        )


class ConclusionForm(forms.Form):
    """The number and day of the document; both blank when they follow later.

    What others have tapped since the page was drawn is laid before the person first.
    """

    document = CleanCharField(label=_("Số, ký hiệu văn bản"), required=False, max_length=200)
    on = VietnameseDateField(label=_("Ngày văn bản"), required=False)
    seen = forms.IntegerField(required=False)

    def __init__(self, *args: Any, commitment: Commitment, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.commitment, self.person = commitment, person

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for tap in queries.tapped_since(self.commitment, cleaned.get("seen"), self.person):
            self.add_error(None, rules.news_of(tap))
        if bool(cleaned.get("document")) != bool(cleaned.get("on")) and not self.errors:
            name = "on" if cleaned.get("document") else "document"
            self.add_error(
                name, _("Ghi cả số và ngày văn bản, hoặc để trống cả hai để chờ số văn bản.")
            )
        return cleaned


class DocumentsForm(forms.Form):
    """One document for the units it concludes."""

    document = CleanCharField(
        label=_("Số, ký hiệu văn bản"), max_length=200,
        error_messages={"required": _("Số, ký hiệu văn bản: chưa ghi. Ví dụ 31-TB/TU.")},
    )  # fmt: skip
    on = VietnameseDateField(
        label=_("Ngày văn bản"), initial=clock.today,
        error_messages={"required": _("Ngày văn bản: chưa ghi. Nhập dạng 14/02/2020.")},
    )  # fmt: skip
    conclusions = RowsField(
        SelectionConclusion.objects.none(), label=_("Đơn vị"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Đơn vị: chưa chọn. Chọn ít nhất một đơn vị đã chốt.")},
    )  # fmt: skip

    def __init__(self, *args: Any, waiting: Iterable[SelectionConclusion], **kwargs: Any) -> None:
        rows = {each.pk: each for each in waiting}
        kwargs["initial"] = {"conclusions": list(rows)}
        super().__init__(*args, **kwargs)
        field = offer(self, "conclusions", SelectionConclusion.objects.filter(pk__in=rows))
        field.choices = [(pk, row.commitment.unit.name) for pk, row in rows.items()]


class SessionFilter(forms.Form):
    """The line of choices above the queue."""

    nhom = forms.ChoiceField(label=_("Nhóm"), required=False)
    loc = forms.ChoiceField(
        label=_("Tình trạng"), required=False,
        choices=[
            ("", _("Tất cả")), ("open", _("Chưa chốt")), ("concluded", _("Đã chốt")),
            ("number", _("Chờ số văn bản")), ("opinions", _("Còn thiếu ý kiến")),
            ("returned", _("Đã trả lại")),
        ],
    )  # fmt: skip

    def __init__(self, *args: Any, groups: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = [group.label for group in groups]
        nhom = self.fields["nhom"]
        assert isinstance(nhom, forms.ChoiceField)
        nhom.choices = [("", _("Tất cả")), *((label, label) for label in labels)]
