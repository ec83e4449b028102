"""What a unit asks to change on a signed item, and the decision on it."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import Unit
from camket.year.commitments.forms.choices import offer
from camket.year.commitments.forms.roadmap import QUARTERS, box, initial_of, read_steps
from camket.year.commitments.models import Adjustment, AdjustmentKind, Item, Target, TargetKind
from camket.year.commitments.rules import (
    REWRITING,
    AdjustmentDraft,
    StepDraft,
    led_to,
    roadmap_complaints,
    step_of,
)
from camket.year.commitments.states import ItemState

AT_WORK = (AdjustmentKind.CHANGE, AdjustmentKind.SUSPEND)  # kinds only an item at work offers
AT_REST = (AdjustmentKind.RESUME,)


class AdjustmentForm(forms.Form):
    """The item as it is to read afterwards; what is left as it stands does not change."""

    kind = forms.ChoiceField(
        label=_("Đề nghị"),
        choices=AdjustmentKind.choices,
        initial=AdjustmentKind.CHANGE,
        widget=forms.RadioSelect,
    )
    reason = CleanTextField(
        label=_("Lý do"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Lý do: chưa ghi. Nêu vì sao không giữ được nội dung đã ký.")},
    )  # fmt: skip
    basis = CleanTextField(
        label=_("Căn cứ"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    text = CleanTextField(
        label=_("Nội dung sau điều chỉnh"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    due_on = VietnameseDateField(label=_("Thời hạn sau điều chỉnh"))
    receiver = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Đơn vị tiếp nhận"), required=False, empty_label=_("Chưa chọn")
    )

    def __init__(
        self, *args: Any, item: Item, adjustment: Adjustment | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.item = item
        self._offer_kinds()
        self.targets = [
            t for t in item.targets.prefetch_related("steps") if t.kind == TargetKind.FIGURE
        ]
        self.initial.update({"text": item.text, "due_on": item.due_on})
        cycle = item.commitment.cycle
        others = cycle.group_members.exclude(unit=item.commitment.unit_id).values("unit")
        offer(self, "receiver", Unit.objects.filter(pk__in=others))
        for target in self.targets:
            self._offer(target)
        if adjustment is not None:
            self._refill(adjustment)

    def clean(self) -> dict[str, Any]:
        """A new goal needs a road map that leads to it; a transfer needs its receiver."""
        cleaned = super().clean() or {}
        cleaned["steps"] = {target.pk: self._steps(target, cleaned) for target in self.targets}
        if cleaned.get("kind") == AdjustmentKind.TRANSFER and cleaned.get("receiver") is None:
            self.add_error(
                "receiver", _("Đơn vị tiếp nhận: chưa chọn. Chọn đơn vị sẽ làm tiếp nội dung này.")
            )
        if cleaned.get("kind") in REWRITING:
            for target in self.targets:
                self._check_roadmap(target, cleaned)
        return cleaned

    def draft(self) -> AdjustmentDraft:
        given = self.cleaned_data
        if given["kind"] not in REWRITING:
            return AdjustmentDraft(receiver=given["receiver"])
        return AdjustmentDraft(
            text=given["text"],
            due_on=given["due_on"],
            values=tuple((t.pk, given[f"t{t.pk}_value"]) for t in self.targets),
            steps=tuple(given["steps"].items()),
        )

    @property
    def rows(self) -> list[tuple[Target, forms.BoundField, list[forms.BoundField]]]:
        """Each figure with its new goal and its four boxes."""
        return [
            (
                each,
                self[f"t{each.pk}_value"],
                [self[f"t{each.pk}_q{quarter}"] for quarter in QUARTERS],
            )
            for each in self.targets
        ]

    def _offer_kinds(self) -> None:
        """An item at rest can go on, be withdrawn or handed over; one at work can be changed or rested."""
        resting = self.item.state == ItemState.SUSPENDED
        hidden = AT_WORK if resting else AT_REST
        kinds = [(code, label) for code, label in AdjustmentKind.choices if code not in hidden]
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = kinds
        self.initial["kind"] = kinds[-1][0] if resting else kinds[0][0]

    def _steps(self, target: Target, cleaned: dict[str, Any]) -> tuple[StepDraft, ...]:
        """As typed; a road map left as it stood is bent to the new goal."""
        typed = read_steps(self, f"t{target.pk}_q", is_figure=True)
        goal = cleaned.get(f"t{target.pk}_value")
        boxes = {f"t{target.pk}_q{quarter}" for quarter in QUARTERS}
        changed = set(self.changed_data)
        if goal is None or f"t{target.pk}_value" not in changed or boxes & changed:
            return typed
        year = self.item.commitment.cycle.year
        return led_to(typed, target, goal, year, clock.today())

    def _offer(self, target: Target) -> None:
        self.fields[f"t{target.pk}_value"] = VietnameseDecimalField(
            label=_now("Mục tiêu"), max_digits=18, decimal_places=3
        )
        self.initial[f"t{target.pk}_value"] = target.value
        given = initial_of(target.steps.all())
        for quarter in QUARTERS:
            self.fields[f"t{target.pk}_q{quarter}"] = box(quarter)
            self.initial[f"t{target.pk}_q{quarter}"] = given.get(f"q{quarter}", "")

    def _refill(self, adjustment: Adjustment) -> None:
        """What was asked before stands in the boxes again."""
        after = adjustment.after
        kept = {
            "kind": adjustment.kind, "reason": adjustment.reason, "basis": adjustment.basis,
            "text": after["text"], "due_on": date.fromisoformat(after["due_on"]), "receiver": after.get("receiver"),
        }  # fmt: skip
        self.initial.update(kept)
        shown = VietnameseDecimalField()
        for entry in after["targets"]:
            name = f"t{entry['id']}"
            if entry["value"] is not None:
                self.initial[f"{name}_value"] = Decimal(entry["value"])
            for quarter, value, text in (step_of(step) for step in entry["steps"]):
                self.initial[f"{name}_q{quarter}"] = (
                    text if value is None else shown.prepare_value(value)
                )

    def _check_roadmap(self, target: Target, cleaned: dict[str, Any]) -> None:
        goal = cleaned.get(f"t{target.pk}_value")
        if goal is None:
            return
        known = [
            (quarter, value)
            for quarter, value, _text in cleaned["steps"][target.pk]
            if value is not None
        ]
        for complaint in roadmap_complaints(target.aggregation, target.direction, goal, known):
            self.add_error(f"t{target.pk}_q4", f"{target.label}: {complaint}.")


class AdviceForm(forms.Form):
    """What the Office or an advisory body thinks of a request."""

    agrees = forms.TypedChoiceField(
        label=_("Ý kiến"), choices=[("1", _("Đồng ý")), ("0", _("Không đồng ý"))],
        coerce=lambda value: value == "1", empty_value=None, widget=forms.RadioSelect,
        error_messages={"required": _("Ý kiến: chưa chọn. Chọn Đồng ý hoặc Không đồng ý.")},
    )  # fmt: skip
    text = CleanTextField(
        label=_("Nội dung ý kiến"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("agrees") is False and not cleaned.get("text"):
            self.add_error("text", _now("Nội dung ý kiến: chưa ghi. Nêu vì sao không đồng ý."))
        return cleaned


class DecisionForm(forms.Form):
    """The committee's yes, with its number and day."""

    document = CleanCharField(
        label=_("Số, ký hiệu văn bản quyết định"), max_length=200,
        error_messages={"required": _("Số, ký hiệu văn bản quyết định: chưa ghi. Ví dụ 77-TB/TU.")},
    )  # fmt: skip
    on = VietnameseDateField(
        label=_("Có hiệu lực từ ngày"), initial=clock.today,
        error_messages={"required": _("Ngày có hiệu lực: chưa ghi. Nhập dạng 15/07/2020.")},
    )  # fmt: skip
    note = CleanTextField(
        label=_("Ý kiến của Ban Thường vụ"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def clean_on(self) -> date:
        """What a decision changes holds from its day, so the day must have come."""
        on: date = self.cleaned_data["on"]
        if on > clock.today():
            raise forms.ValidationError(
                _now("Ngày %(day)s chưa tới. Ghi quyết định từ ngày có hiệu lực.")
                % {"day": short_date(on)}
            )
        return on


class RefusalForm(DecisionForm):
    """The committee's no, with number, day and reason."""

    on = VietnameseDateField(
        label=_("Ngày văn bản"), initial=clock.today,
        error_messages={"required": _("Ngày văn bản: chưa ghi. Nhập dạng 15/07/2020.")},
    )  # fmt: skip
    note = CleanTextField(
        label=_("Lý do không duyệt"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Lý do không duyệt: chưa ghi. Ghi để đơn vị biết làm gì tiếp.")},
    )  # fmt: skip
