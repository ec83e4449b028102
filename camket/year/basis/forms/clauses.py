"""A clause to be cited, the text of a whole document, and the clauses proposed from it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, CleanTextField, RowsField
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Provision, SourceDocument
from camket.year.basis.rules import ClauseDraft

MOST_CLAUSES = 300


class ProvisionForm(forms.Form):
    """A clause to be cited."""

    label = CleanCharField(
        label=_("Điểm, mục"), max_length=60,
        error_messages={"required": _("Điểm, mục: chưa ghi. Ví dụ Mục II.3.")},
    )  # fmt: skip
    text = CleanTextField(
        label=_("Nội dung"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Nội dung: chưa ghi. Chép nội dung của điểm, mục.")},
    )  # fmt: skip
    must_carry = forms.BooleanField(
        label=_("Phải có đơn vị cụ thể hóa bằng nội dung cam kết"), required=False
    )
    units = RowsField(
        Unit.objects.none(),
        label=_("Giao cho đơn vị (không chọn: mọi đơn vị)"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, *args: Any, document: SourceDocument, cycle: Cycle, provision: Provision | None = None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        self.document, self.provision = document, provision
        if provision:
            names = ("label", "text", "must_carry")
            kwargs["initial"] = {name: getattr(provision, name) for name in names}
            kwargs["initial"]["units"] = provision.units.all()
        super().__init__(*args, **kwargs)
        units: Any = self.fields["units"]
        units.queryset = Unit.objects.filter(pk__in=cycle.group_members.values("unit"))

    def clean_label(self) -> str:
        label: str = self.cleaned_data["label"]
        same = self.document.provisions.filter(label=label)
        if self.provision:
            same = same.exclude(pk=self.provision.pk)
        if same.exists():
            raise forms.ValidationError(_("Điểm, mục này đã có. Ghi điểm, mục khác."))
        return label


class TextForm(forms.Form):
    """The whole text, pasted from the document."""

    body = CleanTextField(
        label=_("Toàn văn"), max_length=400_000, widget=forms.Textarea(attrs={"rows": 16}),
        error_messages={"required": _("Toàn văn: chưa có chữ nào. Chép toàn văn của văn bản vào đây.")},
    )  # fmt: skip


class ClauseForm(forms.Form):
    """One proposed clause; without the tick it is left out."""

    is_kept = forms.BooleanField(label=_("Lấy"), required=False)
    label = CleanCharField(label=_("Điểm, mục"), max_length=60, required=False)
    text = CleanTextField(
        label=_("Nội dung"), max_length=4000, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    must_carry = forms.BooleanField(label=_("Phải cụ thể hóa"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("is_kept"):
            for name in ("label", "text"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("Chưa ghi. Ghi cho đủ, hoặc bỏ dấu Lấy của dòng này."))
        return cleaned


class ClauseRows(BaseFormSet):
    """The proposed clauses together: every label stands once in the document."""

    document: SourceDocument

    def clean(self) -> None:
        taken = set(self.document.provisions.values_list("label", flat=True))
        for row in self.forms:
            label = row.cleaned_data.get("label") if row.cleaned_data.get("is_kept") else None
            if not label:
                continue
            if label in taken:
                row.add_error("label", _("Điểm, mục này đã có. Ghi điểm, mục khác."))
                raise forms.ValidationError(
                    _("Có điểm, mục trùng nhau. Sửa các dòng có báo lỗi rồi lưu lại.")
                )
            taken.add(label)


ClauseFormSet = formset_factory(
    ClauseForm, formset=ClauseRows, extra=0, max_num=MOST_CLAUSES, absolute_max=MOST_CLAUSES
)


def proposed_clauses(document: SourceDocument, drafts: Iterable[ClauseDraft]) -> BaseFormSet:
    """The split as rows to be corrected; what the document has already is left unticked."""
    taken = set(document.provisions.values_list("label", flat=True))
    rows = [{**vars(draft), "is_kept": draft.label not in taken} for draft in drafts]
    return ClauseFormSet(initial=rows[:MOST_CLAUSES], prefix="d")


def typed_clauses(document: SourceDocument, data: Any) -> BaseFormSet:
    rows: Any = ClauseFormSet(data, prefix="d")
    rows.document = document
    typed: BaseFormSet = rows
    return typed


def clause_drafts(rows: BaseFormSet) -> list[ClauseDraft]:
    """The ticked rows. Call it on valid rows only."""
    names = ("label", "text", "must_carry")
    return [
        ClauseDraft(**{name: row.cleaned_data[name] for name in names})
        for row in rows
        if row.cleaned_data.get("is_kept")
    ]
