"""Where the unit stands: the words, and the figures it starts from."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.year.commitments.models import Commitment
from camket.year.commitments.queries import SituationDraft
from camket.year.commitments.rules import BaselineDraft

NAMES = ("label", "value", "measure_unit", "as_of", "source")


class SituationForm(forms.Form):
    """Where the unit stands; a draft may be blank."""

    assessment = CleanTextField(
        label=_("Đánh giá tình hình"), required=False, max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )  # fmt: skip
    hard_links = CleanTextField(
        label=_("Khâu khó, điểm nghẽn"), required=False, max_length=8000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    no_breakthrough = CleanTextField(
        label=_("Vì sao chưa có việc đột phá (nếu chưa có)"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    exemplary = CleanTextField(
        label=_("Trách nhiệm nêu gương của người đứng đầu"), required=False, max_length=8000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, commitment: Commitment, offered: SituationDraft, **kwargs: Any
    ) -> None:
        situation = commitment.situation
        kwargs["initial"] = {
            "assessment": situation.assessment or offered.assessment,
            "hard_links": situation.hard_links or offered.hard_links,
            "no_breakthrough": situation.no_breakthrough,
            "exemplary": commitment.exemplary,
        }
        super().__init__(*args, **kwargs)


class BaselineForm(forms.Form):
    """One figure. A row left blank is no figure."""

    label = CleanCharField(label=_("Số liệu"), max_length=300, required=False)
    value = VietnameseDecimalField(
        label=_("Giá trị"), max_digits=18, decimal_places=3, required=False
    )
    measure_unit = CleanCharField(label=_("Đơn vị tính"), max_length=40, required=False)
    as_of = VietnameseDateField(label=_("Đến ngày"), required=False)
    source = CleanCharField(label=_("Nguồn"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """A figure without its day or its source proves nothing."""
        cleaned = super().clean() or {}
        if not self.is_blank:
            for name in ("label", "value", "as_of", "source"):
                if cleaned.get(name) in (None, "") and name not in self.errors:
                    self.add_error(name, _("Chưa ghi. Ghi cho đủ, hoặc xóa trống cả dòng."))
        return cleaned

    @property
    def is_blank(self) -> bool:
        return not self.errors and all(self.cleaned_data.get(each) in (None, "") for each in NAMES)

    def draft(self) -> BaselineDraft:
        return BaselineDraft(**{name: self.cleaned_data[name] for name in NAMES})


BaselineFormSet = formset_factory(BaselineForm, extra=2, max_num=30, absolute_max=40)


def baselines_of(data: Any, commitment: Commitment, offered: SituationDraft) -> BaseFormSet:
    """The figures as rows, with two blank rows behind; an answer without them leaves them as they are."""
    rows = list(commitment.baselines.values(*NAMES)) or [asdict(row) for row in offered.baselines]
    typed = data if "s-TOTAL_FORMS" in data else None
    return BaselineFormSet(typed, initial=rows, prefix="s")


def baseline_drafts(rows: BaseFormSet) -> list[BaselineDraft] | None:
    """The rows that hold something; None when nothing was sent. Call it on valid rows only."""
    if not rows.is_bound:
        return None
    return [row.draft() for row in rows if not row.is_blank]
