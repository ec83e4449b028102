"""One's own tasks, and the tasks of a plan being written."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.execution import access, actions, queries
from camket.year.execution.forms import (
    TaskForm,
    TaskUpdateForm,
    milestone_drafts,
    milestone_forms,
)

PER_PAGE = 50


@require_GET
def my_tasks(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    tasks = queries.my_tasks(request.user, cycle)
    page = Paginator(tasks, PER_PAGE).get_page(request.GET.get("trang"))
    return render(
        request, "execution/my_tasks.html", {"cycle": cycle, "page": page, "marks": queries.MARKS}
    )


@require_POST
def task_update(request: SignedIn, year: int, pk: int) -> HttpResponse:
    task = access.task_for(request.user, year, pk)
    access.can_update_task(request.user, task).require()
    form = TaskUpdateForm(request.POST)
    if not form.is_valid():
        context = {"task": task, "form": form, "year": year}
        return render(request, "execution/task_update.html", context, status=422)
    actions.update_task(task, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã lưu cập nhật: %(task)s") % {"task": task.title})
    return redirect("execution:my-tasks", year)


def task_new(request: SignedIn, year: int, pk: int) -> HttpResponse:
    plan = access.plan_for(request.user, year, pk)
    access.can_write_plan(request.user, plan).require()
    form = TaskForm(request.POST or None, plan=plan)
    rows = milestone_forms(plan, None, request.POST or None)
    if form.is_valid() and rows.is_valid():
        drafts = milestone_drafts(rows)
        actions.add_task(plan, milestones=drafts, **form.cleaned_data, actor=request.user)
        return redirect("execution:plan-detail", year, pk)
    context = {"plan": plan, "form": form, "rows": rows}
    return render(
        request, "execution/task_form.html", context, status=422 if form.is_bound else 200
    )


def task_change(request: SignedIn, year: int, pk: int) -> HttpResponse:
    task = access.task_for(request.user, year, pk)
    access.can_write_plan(request.user, task.plan).require()
    form = TaskForm(request.POST or None, plan=task.plan, task=task)
    rows = milestone_forms(task.plan, task, request.POST or None)
    if form.is_valid() and rows.is_valid():
        title, leader = form.cleaned_data["title"], form.cleaned_data["leader"]
        drafts = milestone_drafts(rows)
        actions.change_task(task, title=title, leader=leader, milestones=drafts, actor=request.user)
        return redirect("execution:plan-detail", year, task.plan_id)
    context = {"plan": task.plan, "task": task, "form": form, "rows": rows}
    return render(
        request, "execution/task_form.html", context, status=422 if form.is_bound else 200
    )
