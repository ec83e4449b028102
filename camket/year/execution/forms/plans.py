"""Dissemination, plan and tasks as they come over HTTP."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.foundation.organisation.models import Position, User
from camket.year.commitments.models import Commitment, Item, Target
from camket.year.execution import rules
from camket.year.execution.forms.plain import PlainForm
from camket.year.execution.models import Mark, Plan, Task
from camket.year.execution.queries.plans import items_to_plan
from camket.year.execution.queries.tasks import people_of_unit
from camket.year.execution.rules import MilestoneDraft

ROWS_TO_FILL = 3


class DisseminationForm(PlainForm):
    """When and how the unit told its people, and how many of them."""

    held_on = VietnameseDateField(label=_("Ngày quán triệt"))
    form = CleanCharField(label=_("Hình thức"), max_length=200, initial=_("Hội nghị toàn đơn vị"))
    attended = forms.IntegerField(label=_("Số người dự"), min_value=0)
    total = forms.IntegerField(label=_("Tổng số cán bộ, đảng viên"), min_value=1)

    def __init__(self, *args: Any, commitment: Commitment, **kwargs: Any) -> None:
        self.commitment = commitment
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        held_on, attended, total = (data.get(name) for name in ("held_on", "attended", "total"))
        if held_on and not rules.is_held_in_time(self.commitment, held_on, clock.today()):
            self.add_error(
                "held_on", _("Ngày quán triệt phải từ ngày ký đến hôm nay. Sửa lại ngày.")
            )
        if attended is not None and total is not None and attended > total:
            self.add_error("attended", _("Số người dự lớn hơn tổng số. Sửa lại một trong hai số."))
        return data


class AssignForm(PlainForm):
    """Several tasks to one person."""

    tasks = RowsField(label=_("Đầu việc"), queryset=Task.objects.none())
    assignee = forms.ModelChoiceField(label=_("Người thực hiện"), queryset=User.objects.none())

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(
            self,
            "tasks",
            plan.tasks.select_related("plan__commitment__unit", "plan__commitment__cycle"),
        )
        _offer(self, "assignee", people_of_unit(plan.commitment.unit_id))


class ApproveForm(PlainForm):
    """The number of the plan, and the reason when it is not complete."""

    document = CleanCharField(label=_("Số, ký hiệu kế hoạch"), max_length=120)
    exception = CleanTextField(label=_("Lý do duyệt khi chưa đủ"), required=False)

    def __init__(self, *args: Any, missing: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["exception"].required = bool(missing)
        if not missing:
            del self.fields["exception"]


class ReviseForm(PlainForm):
    note = CleanTextField(label=_("Lý do mở lại"))


class TaskForm(PlainForm):
    """One task of a plan with its accountable leader."""

    item = forms.ModelChoiceField(label=_("Nội dung cam kết"), queryset=Item.objects.none())
    title = CleanTextField(label=_("Đầu việc"), widget=forms.Textarea(attrs={"rows": 2}))
    leader = forms.ModelChoiceField(label=_("Lãnh đạo phụ trách"), queryset=Position.objects.none())

    def __init__(self, *args: Any, plan: Plan, task: Task | None = None, **kwargs: Any) -> None:
        if task is not None:
            kwargs.setdefault(
                "initial", {"title": task.title, "leader": task.leader_id, "item": task.item_id}
            )
        super().__init__(*args, **kwargs)
        _offer(self, "item", items_to_plan(plan, clock.today()))
        _offer(self, "leader", Position.objects.filter(unit=plan.commitment.unit_id))
        self.fields["item"].disabled = task is not None


class MilestoneForm(PlainForm):
    """One dated output; an empty row is no milestone."""

    due_on = VietnameseDateField(label=_("Đến ngày"))
    output = CleanCharField(label=_("Sản phẩm, kết quả"))
    target = forms.ChoiceField(label=_("Chỉ tiêu"), required=False)
    value = VietnameseDecimalField(
        label=_("Con số"), required=False, max_digits=18, decimal_places=3
    )

    def __init__(self, *args: Any, targets: dict[str, Target], **kwargs: Any) -> None:
        """`targets` are read once for all rows of the table, not once a row."""
        super().__init__(*args, **kwargs)
        self.targets = targets
        target = self.fields["target"]
        assert isinstance(target, forms.ChoiceField)
        target.choices = [("", "—"), *((key, each.label) for key, each in targets.items())]

    def clean_target(self) -> Target | None:
        return self.targets.get(self.cleaned_data["target"])


MilestoneFormSet = forms.formset_factory(MilestoneForm, extra=ROWS_TO_FILL, max_num=60)


def milestone_forms(plan: Plan, task: Task | None, data: Any = None) -> forms.BaseFormSet:
    """The rows of a task's milestones with a few empty ones below."""
    targets = Target.objects.filter(item__in=items_to_plan(plan, clock.today()))
    if task is not None:
        targets = targets.filter(item=task.item_id)
    return MilestoneFormSet(
        data,
        prefix="moc",
        initial=list(task.milestones.values("due_on", "output", "target", "value"))
        if task
        else None,
        form_kwargs={"targets": {str(target.pk): target for target in targets}},
    )


def milestone_drafts(formset: forms.BaseFormSet) -> list[MilestoneDraft]:
    return [
        MilestoneDraft(**form.cleaned_data) for form in formset if form.cleaned_data.get("due_on")
    ]


class TaskUpdateForm(PlainForm):
    """The assignee's one line."""

    mark = forms.ChoiceField(label=_("Mức độ"), choices=Mark.choices)
    note = CleanCharField(label=_("Cập nhật"), required=False, max_length=500)


def _offer(form: PlainForm, name: str, choices: QuerySet[Any]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = choices
