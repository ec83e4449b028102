"""Obstacles: the board by whom they wait for, and one obstacle with its questions and answers."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments.access import can_draft_adjustment, item_for
from camket.year.execution import access, actions, queries
from camket.year.execution.forms import (
    AnswerForm,
    EscalateForm,
    ForwardForm,
    ObstacleForm,
    SolveForm,
)

PER_PAGE = 50


@require_GET
def obstacle_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    everything = queries.obstacle_list(request.user, cycle)
    chosen = queries.filtered_obstacles(
        everything, request.GET.get("cho", ""), request.GET.get("loc", "")
    )
    context = {
        "cycle": cycle,
        "blockers": queries.blockers(everything),
        "page": Paginator(chosen, PER_PAGE).get_page(request.GET.get("trang")),
        "shows_solved": request.GET.get("loc") == queries.SOLVED,
        "waits_for": request.GET.get("cho", ""),
    }
    return render(request, "execution/obstacle_list.html", context)


def obstacle_raise(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = item_for(request.user, year, pk)
    access.can_raise(request.user, item).require()
    form = ObstacleForm(request.POST or None, unit=item.commitment.unit)
    if form.is_valid():
        obstacle = actions.raise_obstacle(item, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã nêu vướng mắc."))
        return redirect("execution:obstacle-detail", year, obstacle.pk)
    context = {"item": item, "form": form}
    return render(
        request, "execution/obstacle_form.html", context, status=422 if form.is_bound else 200
    )


@require_GET
def obstacle_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _obstacle_page(request, access.obstacle_for(request.user, year, pk))


@require_POST
def obstacle_forward(request: SignedIn, year: int, pk: int) -> HttpResponse:
    obstacle = access.obstacle_for(request.user, year, pk)
    access.can_forward(request.user, obstacle).require()
    form = ForwardForm(request.POST, unit=obstacle.item.commitment.unit)
    if not form.is_valid():
        return _obstacle_page(request, obstacle, forward_form=form)
    actions.forward_obstacle(obstacle, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã chuyển vướng mắc."))
    return redirect("execution:obstacle-detail", year, pk)


@require_POST
def obstacle_answer(request: SignedIn, year: int, pk: int) -> HttpResponse:
    obstacle = access.obstacle_for(request.user, year, pk)
    form = AnswerForm(request.POST, obstacle=obstacle)
    queries.permit_to_answer(request.user, obstacle).require()
    if not form.is_valid():
        return _obstacle_page(request, obstacle, answer_form=form)
    words = dict(form.cleaned_data)
    actions.answer_escalation(words.pop("question"), **words, actor=request.user)
    messages.success(request, _("Đã ghi trả lời."))
    return redirect("execution:obstacle-detail", year, pk)


@require_POST
def obstacle_escalate(request: SignedIn, year: int, pk: int) -> HttpResponse:
    obstacle = access.obstacle_for(request.user, year, pk)
    access.can_escalate(request.user, obstacle).require()
    form = EscalateForm(request.POST, unit=obstacle.item.commitment.unit)
    if not form.is_valid():
        return _obstacle_page(request, obstacle, escalate_form=form)
    actions.escalate_obstacle(obstacle, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã báo cáo cấp trên."))
    return redirect("execution:obstacle-detail", year, pk)


@require_POST
def obstacle_solve(request: SignedIn, year: int, pk: int) -> HttpResponse:
    obstacle = access.obstacle_for(request.user, year, pk)
    access.can_solve(request.user, obstacle).require()
    form = SolveForm(request.POST)
    if not form.is_valid():
        return _obstacle_page(request, obstacle, solve_form=form)
    actions.solve_obstacle(obstacle, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã kết luận vướng mắc."))
    return redirect("execution:obstacle-detail", year, pk)


def _obstacle_page(request: SignedIn, obstacle: Any, **wrong: Any) -> HttpResponse:
    """The obstacle, with whichever form came back wrong."""
    user, unit = request.user, obstacle.item.commitment.unit
    context = {
        "obstacle": obstacle,
        "questions": queries.questions(obstacle),
        "holder": queries.holder_of_obstacle(obstacle),
        "timeline": queries.timeline_of(obstacle),
        "can_forward": access.can_forward(user, obstacle),
        "can_answer": queries.permit_to_answer(user, obstacle),
        "can_escalate": access.can_escalate(user, obstacle),
        "can_solve": access.can_solve(user, obstacle),
        "can_adjust": can_draft_adjustment(user, obstacle.item),
        "forward_form": ForwardForm(unit=unit),
        "answer_form": AnswerForm(obstacle=obstacle),
        "escalate_form": EscalateForm(unit=unit),
        "solve_form": SolveForm(),
        "form": next(iter(wrong.values()), None),
    }
    status = 422 if wrong else 200
    return render(request, "execution/obstacle_detail.html", {**context, **wrong}, status=status)
