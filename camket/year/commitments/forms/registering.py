"""The notes that go with a press, and what a head adds to an assigned task."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, CleanTextField, RowsField
from camket.foundation.organisation.models import Position, Unit
from camket.year.commitments.forms.choices import offer
from camket.year.commitments.forms.roadmap import (
    QUARTERS,
    box,
    by_the_deadline,
    initial_of,
    read_steps,
)
from camket.year.commitments.models import Item, TargetKind
from camket.year.commitments.rules import StepDraft, roadmap_complaints
from camket.year.commitments.states import CommitmentState


class NoteForm(forms.Form):
    """A reason that the other side can act on."""

    note = CleanTextField(
        label=_("Lý do"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Lý do: chưa ghi. Nêu rõ phải sửa gì.")},
    )  # fmt: skip


class ListFilter(forms.Form):
    """The line of choices above the list."""

    tim = CleanCharField(label=_("Tìm nội dung"), required=False, max_length=120)
    trang_thai = forms.ChoiceField(
        label=_("Trạng thái"), required=False,
        choices=[("", _("Tất cả")), ("none", _("Chưa bắt đầu")), *CommitmentState.choices],
    )  # fmt: skip


class AcknowledgeForm(forms.Form):
    """Who answers for an assigned task, who helps, and how each target is reached."""

    leader = forms.ModelChoiceField(
        Position.objects.none(), label=_("Lãnh đạo chịu trách nhiệm"), empty_label=_("Chưa chọn"),
        error_messages={"required": _("Lãnh đạo chịu trách nhiệm: chưa chọn. Chọn một chức vụ của đơn vị.")},
    )  # fmt: skip
    coordinators = RowsField(
        Unit.objects.none(),
        label=_("Đơn vị phối hợp"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.targets = list(item.targets.prefetch_related("steps"))
        unit = item.commitment.unit
        offer(self, "leader", Position.objects.filter(unit__in=[unit, *unit.members.all()]))
        offer(self, "coordinators", Unit.objects.filter(closed_on__isnull=True).exclude(pk=unit.pk))
        for target in self.targets:
            given = initial_of(target.steps.all()) or by_the_deadline(target, item.due_on)
            for quarter in QUARTERS:
                self.fields[f"t{target.pk}_q{quarter}"] = box(quarter)
                self.initial[f"t{target.pk}_q{quarter}"] = given.get(f"q{quarter}", "")

    def clean(self) -> dict[str, Any]:
        """Each figure's steps must lead to the committee's goal."""
        cleaned = super().clean() or {}
        steps: dict[int, tuple[StepDraft, ...]] = {}
        for target in self.targets:
            is_figure = target.kind == TargetKind.FIGURE
            read = read_steps(self, f"t{target.pk}_q", is_figure)
            steps[target.pk] = read
            if is_figure and target.value is not None:
                known = [(quarter, value) for quarter, value, _text in read if value is not None]
                for complaint in roadmap_complaints(
                    target.aggregation, target.direction, target.value, known
                ):
                    self.add_error(f"t{target.pk}_q4", f"{target.label}: {complaint}.")
        cleaned["targets_steps"] = steps
        return cleaned

    @property
    def rows(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Each target with its four boxes."""
        return [
            (each, [self[f"t{each.pk}_q{quarter}"] for quarter in QUARTERS])
            for each in self.targets
        ]

    def people(self) -> dict[str, Any]:
        names = ("leader", "coordinators", "targets_steps")
        return {name: self.cleaned_data[name] for name in names}
