"""Kiểm tra, giám sát: coverage by risk, the plan, one inspection with its record."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.supervision import access, actions
from camket.year.supervision.forms import ConclusionForm, InspectionForm, PlanForm, RecordForm
from camket.year.supervision.queries.boards import inspection_board, inspection_page, units_to_plan
from camket.year.supervision.queries.inspecting import (
    open_findings,
    overdue_findings,
    targets_to_verify,
)

PER_PAGE = 50


@require_GET
def inspection_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    context = {
        "cycle": cycle,
        "board": inspection_board(request.user, cycle, clock.today()),
        "plan_form": PlanForm(),
        "today": clock.today(),
    }
    return render(request, "supervision/inspection_list.html", context)


@require_GET
def finding_list(request: SignedIn, year: int) -> HttpResponse:
    """Việc phải khắc phục: everything open, or with ?loc=qua-han what is overdue."""
    cycle = cycle_for(request.user, year)
    findings = open_findings(access.findings_visible_to(request.user, cycle))
    is_overdue = request.GET.get("loc") == "qua-han"
    if is_overdue:
        findings = overdue_findings(findings, clock.today())
    page = Paginator(findings, PER_PAGE).get_page(request.GET.get("trang"))
    context = {"cycle": cycle, "page": page, "is_overdue": is_overdue, "today": clock.today()}
    return render(request, "supervision/finding_list.html", context)


@require_POST
def plan_begin(request: SignedIn, year: int) -> HttpResponse:
    """Begin the year's plan of the committee the person inspects for."""
    cycle = cycle_for(request.user, year)
    committee = access.committee_for(request.user, cycle)
    actions.draft_inspection_plan(cycle=cycle, committee=committee, actor=request.user)
    messages.success(request, _("Đã lập kế hoạch kiểm tra. Thêm các cuộc kiểm tra rồi duyệt."))
    return redirect("supervision:inspection-list", year)


@require_http_methods(["GET", "POST"])
def plan_approve(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    plan = access.plan_for(request.user, cycle, pk)
    form = PlanForm(request.POST or None)
    if form.is_valid():
        actions.approve_inspection_plan(plan, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã duyệt kế hoạch kiểm tra."))
        return redirect("supervision:inspection-list", year)
    access.can_approve_plan(request.user, plan).require()
    status = 422 if form.is_bound else 200
    context = {"plan": plan, "form": form}
    return render(request, "supervision/plan_approve.html", context, status=status)


@require_http_methods(["GET", "POST"])
def inspection_add(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    plan = access.plan_for(request.user, cycle, pk)
    access.can_plan_inspection(request.user, plan).require()
    initial = {
        "unit": request.GET.get("don-vi", ""),
        "scope": _("Việc thực hiện cam kết trách nhiệm năm %(year)d") % {"year": year},
    }
    form = InspectionForm(units_to_plan(plan), request.POST or None, initial=initial)
    if form.is_valid():
        made = actions.plan_inspection(plan, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã đưa vào kế hoạch: %(unit)s.") % {"unit": made.unit.name})
        return redirect("supervision:inspection-list", year)
    status = 422 if form.is_bound else 200
    context = {"plan": plan, "form": form}
    return render(request, "supervision/inspection_add.html", context, status=status)


@require_GET
def inspection_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return show_inspection(request, year, pk)


@require_http_methods(["GET", "POST"])
def inspection_hold(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    inspection = access.inspection_for(request.user, cycle, pk)
    access.can_hold(request.user, inspection).require()
    form = RecordForm(inspection, targets_to_verify(inspection), request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.hold_inspection(
            inspection, held_on=form.held_on, verifications=form.verifications(),
            findings=form.found(), actor=request.user,
        )  # fmt: skip
        messages.success(request, _("Đã lập biên bản kiểm tra."))
        return redirect("supervision:inspection-detail", year, pk)
    status = 422 if request.method == "POST" else 200
    context = {"inspection": inspection, "form": form}
    return render(request, "supervision/inspection_hold.html", context, status=status)


@require_POST
def inspection_conclude(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    inspection = access.inspection_for(request.user, cycle, pk)
    access.can_conclude(request.user, inspection).require()
    form = ConclusionForm(request.POST)
    if not form.is_valid():
        return show_inspection(request, year, pk, conclusion=form, status=422)
    actions.conclude_inspection(inspection, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã ghi kết luận kiểm tra."))
    return redirect("supervision:inspection-detail", year, pk)


def show_inspection(
    request: SignedIn, year: int, pk: int, status: int = 200, **forms: Any
) -> HttpResponse:
    """The page of one inspection, with whatever form was just refused."""
    cycle = cycle_for(request.user, year)
    inspection = access.inspection_for(request.user, cycle, pk)
    context = {
        "page": inspection_page(request.user, inspection, clock.today()),
        "conclusion": ConclusionForm(),
        "today": clock.today(),
        **forms,
    }
    return render(request, "supervision/inspection_detail.html", context, status=status)
