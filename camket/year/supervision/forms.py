"""What people type when they urge, ask, answer, inspect and remedy."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.foundation.organisation.models import Position, Unit, User
from camket.year.commitments.models import Item, Target
from camket.year.supervision.models import Inspection, InspectionKind
from camket.year.supervision.queries.behind import Matter
from camket.year.supervision.queries.pages import matter_for
from camket.year.supervision.rules.inspecting import FindingDraft, VerificationDraft

FINDINGS_OFFERED = 3
ModelChoice = forms.ModelChoiceField


class UrgeForm(forms.Form):
    """Everything may be left as offered: all units, the office's words."""

    matter = forms.CharField(required=False, max_length=20)
    period = forms.CharField(required=False, max_length=12)
    is_chosen = forms.BooleanField(required=False)
    unit = RowsField(Unit.objects.all(), to_field_name="code", required=False, label=_("Đơn vị"))
    text = CleanTextField(label=_("Nội dung đôn đốc"), required=False, max_length=2000)

    def matter_in(self, user: User, year: int) -> Matter:
        return matter_for(user, year, self.cleaned_data["matter"], self.cleaned_data["period"])

    def units(self) -> list[Unit] | None:
        """None is everybody behind; a page that shows boxes says which are ticked."""
        return list(self.cleaned_data["unit"]) if self.cleaned_data["is_chosen"] else None


class QuestionForm(forms.Form):
    question = CleanTextField(
        label=_("Điều cần giải trình"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Ghi điều cần đơn vị giải trình.")},
    )
    due_on = VietnameseDateField(
        label=_("Hạn giải trình"),
        error_messages={"required": _("Chưa có hạn giải trình. Chọn một ngày từ hôm nay.")},
    )


class AnswerForm(forms.Form):
    answer = CleanTextField(
        label=_("Giải trình"),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Ghi nội dung giải trình.")},
    )


class PlanForm(forms.Form):
    document = CleanCharField(
        label=_("Số, ký hiệu kế hoạch"),
        max_length=120,
        error_messages={"required": _("Ghi số, ký hiệu kế hoạch kiểm tra.")},
    )


class InspectionForm(forms.Form):
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        to_field_name="code",
        label=_("Đơn vị được kiểm tra"),
        empty_label=_("Chọn đơn vị"),
        error_messages={"required": _("Chọn đơn vị được kiểm tra.")},
    )
    kind = forms.ChoiceField(label=_("Loại"), choices=InspectionKind)
    scope = CleanTextField(
        label=_("Nội dung kiểm tra"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Ghi nội dung kiểm tra.")},
    )
    planned_on = VietnameseDateField(
        label=_("Dự kiến ngày"),
        error_messages={"required": _("Chưa có ngày dự kiến kiểm tra.")},
    )

    def __init__(self, units: list[int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("ModelChoice", self.fields["unit"]).queryset = Unit.objects.filter(pk__in=units)


class HeldOnForm(forms.Form):
    held_on = VietnameseDateField(
        label=_("Ngày kiểm tra"), error_messages={"required": _("Chưa có ngày kiểm tra.")}
    )


class VerificationForm(forms.Form):
    """One line of the record: empty means not looked at."""

    verified = VietnameseDecimalField(label=_("Thực tế"), required=False)
    note = CleanCharField(label=_("Ghi chú"), required=False, max_length=300)

    def __init__(self, target: Target, data: Any = None) -> None:
        super().__init__(data, prefix=f"t{target.pk}")
        self.target = target
        self.fields["verified"].widget.attrs["aria-label"] = f"{target.item.code}: {target.label}"
        self.fields["note"].widget.attrs["aria-label"] = _("Ghi chú %(code)s") % {
            "code": target.item.code
        }

    def draft(self) -> VerificationDraft | None:
        verified = self.cleaned_data["verified"]
        if verified is None:
            return None
        return VerificationDraft(self.target, verified, self.cleaned_data["note"])


class FindingForm(forms.Form):
    """One finding; a form left wholly empty is no finding."""

    text = CleanTextField(
        label=_("Phát hiện"), widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Ghi nội dung phát hiện.")},
    )  # fmt: skip
    demand = CleanTextField(
        label=_("Yêu cầu khắc phục"), widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Ghi yêu cầu khắc phục.")},
    )  # fmt: skip
    item = forms.ModelChoiceField(
        Item.objects.none(), label=_("Nội dung cam kết"), required=False,
        empty_label=_("Không gắn với nội dung nào"),
    )  # fmt: skip
    responsible = forms.ModelChoiceField(
        Position.objects.none(), label=_("Trách nhiệm"), required=False,
        empty_label=_("Tập thể lãnh đạo"),
    )  # fmt: skip
    remedy_due_on = VietnameseDateField(
        label=_("Hạn khắc phục"),
        error_messages={"required": _("Chưa có hạn khắc phục của phát hiện này.")},
    )

    def __init__(self, inspection: Inspection, data: Any, prefix: str) -> None:
        super().__init__(data, prefix=prefix, empty_permitted=True, use_required_attribute=False)
        cast("ModelChoice", self.fields["item"]).queryset = Item.objects.filter(
            commitment__unit=inspection.unit, commitment__cycle=inspection.plan.cycle
        ).order_by("order")
        positions = Position.objects.filter(unit=inspection.unit)
        cast("ModelChoice", self.fields["responsible"]).queryset = positions

    def draft(self) -> FindingDraft | None:
        return FindingDraft(**self.cleaned_data) if self.has_changed() else None


class RecordForm:
    """The record of an inspection: its day, one line per figure, and up to three findings."""

    def __init__(self, inspection: Inspection, targets: list[Target], data: Any = None) -> None:
        self.day = HeldOnForm(data, initial={"held_on": clock.today()})
        self.lines = [VerificationForm(target, data) for target in targets]
        self.findings = [
            FindingForm(inspection, data, f"f{number}") for number in range(1, FINDINGS_OFFERED + 1)
        ]

    @property
    def forms(self) -> "list[forms.Form]":
        """Every part, for the summary of errors."""
        return [self.day, *self.lines, *self.findings]

    def is_valid(self) -> bool:
        answers = [part.is_valid() for part in self.forms]  # each, so that all errors show
        return all(answers)

    @property
    def errors(self) -> bool:
        """For the title of the page."""
        return self.day.is_bound and not self.is_valid()

    @property
    def held_on(self) -> date:
        day: date = self.day.cleaned_data["held_on"]
        return day

    def verifications(self) -> list[VerificationDraft]:
        return [draft for line in self.lines if (draft := line.draft())]

    def found(self) -> list[FindingDraft]:
        return [draft for form in self.findings if (draft := form.draft())]


class ConclusionForm(forms.Form):
    document = CleanCharField(
        label=_("Số, ký hiệu thông báo kết luận"), max_length=120,
        error_messages={"required": _("Ghi số, ký hiệu thông báo kết luận.")},
    )  # fmt: skip
    conclusion = CleanTextField(
        label=_("Kết luận"), widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Ghi kết luận kiểm tra.")},
    )  # fmt: skip


class RemedyForm(forms.Form):
    text = CleanTextField(
        label=_("Kết quả khắc phục"), widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Ghi kết quả khắc phục.")},
    )  # fmt: skip
    done_on = VietnameseDateField(
        label=_("Ngày hoàn thành"),
        error_messages={"required": _("Chưa có ngày hoàn thành khắc phục.")},
    )


class NoteForm(forms.Form):
    note = CleanTextField(
        label=_("Vì sao chưa đạt, cần làm gì tiếp"), widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Chưa nêu lý do. Ghi lý do để đơn vị biết phải làm gì tiếp.")},
    )  # fmt: skip
