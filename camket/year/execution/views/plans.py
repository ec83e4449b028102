"""Who has a plan, and one plan by item and quarter."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments.access import commitment_for, fills_for
from camket.year.execution import access, actions, queries
from camket.year.execution.forms import ApproveForm, AssignForm, DisseminationForm, ReviseForm

PER_PAGE = 50


@require_GET
def plan_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    rows = queries.plan_rows(request.user, cycle)
    context = {
        "cycle": cycle,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("trang")),
        "counts": queries.plan_counts(rows),
        "own": queries.own_row(request.user, rows),
    }
    return render(
        request, "execution/plan_list.html", {**context, **_own_acts(request, context["own"])}
    )


@require_POST
def dissemination_record(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    access.can_record_dissemination(request.user, commitment).require()
    form = DisseminationForm(request.POST, commitment=commitment)
    if not form.is_valid():
        context = {"commitment": commitment, "form": form}
        return render(request, "execution/dissemination_form.html", context, status=422)
    actions.record_dissemination(commitment, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã ghi nhận quán triệt."))
    return redirect("execution:plan-list", year)


@require_POST
def plan_draw(request: SignedIn, year: int, pk: int) -> HttpResponse:
    plan = actions.draw_plan(commitment_for(request.user, year, pk), actor=request.user)
    messages.success(
        request, _("Đã lập khung kế hoạch từ lộ trình cam kết. Phân công rồi chuyển duyệt.")
    )
    return redirect("execution:plan-detail", year, plan.pk)


@require_GET
def plan_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _plan_page(request, access.plan_for(request.user, year, pk))


@require_POST
def plan_assign(request: SignedIn, year: int, pk: int) -> HttpResponse:
    plan = access.plan_for(request.user, year, pk)
    access.can_assign(request.user, plan).require()
    form = AssignForm(request.POST, plan=plan)
    if not form.is_valid():
        return _plan_page(request, plan, assign_form=form)
    tasks = list(form.cleaned_data["tasks"])
    actions.assign_tasks(tasks, assignee=form.cleaned_data["assignee"], actor=request.user)
    messages.success(request, _("Đã phân công %(count)02d đầu việc.") % {"count": len(tasks)})
    return redirect("execution:plan-detail", year, pk)


@require_POST
def plan_complete(request: SignedIn, year: int, pk: int) -> HttpResponse:
    actions.complete_plan(access.plan_for(request.user, year, pk), actor=request.user)
    messages.success(request, _("Đã chuyển kế hoạch cho người đứng đầu."))
    return redirect("execution:plan-detail", year, pk)


@require_POST
def plan_approve(request: SignedIn, year: int, pk: int) -> HttpResponse:
    plan = access.plan_for(request.user, year, pk)
    access.can_approve_plan(request.user, plan, []).require()
    form = ApproveForm(request.POST, missing=queries.missing_of_plan(plan))
    if not form.is_valid():
        return _plan_page(request, plan, approve_form=form)
    actions.approve_plan(plan, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã duyệt kế hoạch."))
    return redirect("execution:plan-detail", year, pk)


@require_POST
def plan_revise(request: SignedIn, year: int, pk: int) -> HttpResponse:
    plan = access.plan_for(request.user, year, pk)
    access.can_revise_plan(request.user, plan).require()
    form = ReviseForm(request.POST)
    if not form.is_valid():
        return _plan_page(request, plan, revise_form=form)
    actions.revise_plan(plan, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã mở lại kế hoạch để sửa."))
    return redirect("execution:plan-detail", year, pk)


def _plan_page(request: SignedIn, plan: Any, **wrong: Any) -> HttpResponse:
    """The plan, with whichever form came back wrong."""
    user, sheet = request.user, queries.plan_sheet(plan)
    context = {
        "plan": plan,
        "sheet": sheet,
        "can_write": access.can_write_plan(user, plan),
        "can_assign": access.can_assign(user, plan),
        "may_raise": fills_for(user, plan.commitment.unit),
        "can_complete": access.can_complete_plan(user, plan),
        "can_approve": access.can_approve_plan(user, plan, []),
        "can_revise": access.can_revise_plan(user, plan),
        "assign_form": AssignForm(plan=plan),
        "approve_form": ApproveForm(missing=sheet.missing),
        "revise_form": ReviseForm(),
        "form": next(iter(wrong.values()), None),
    }
    status = 422 if wrong else 200
    return render(request, "execution/plan_detail.html", {**context, **wrong}, status=status)


def _own_acts(request: SignedIn, row: Any) -> dict[str, Any]:
    if row is None:
        return {}
    user, is_recorded, has_plan = request.user, bool(row.dissemination), bool(row.plan)
    return {
        "can_record": access.can_record_dissemination(
            user, row.commitment, is_recorded=is_recorded
        ),
        "can_draw": access.can_draw_plan(user, row.commitment, has_plan=has_plan),
        "dissemination_form": DisseminationForm(commitment=row.commitment),
    }
