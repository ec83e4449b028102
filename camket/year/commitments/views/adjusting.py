"""Requests to change a signed item: asked by the unit, decided with a document."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.forms import AdjustmentForm, AdviceForm, DecisionForm, RefusalForm
from camket.year.commitments.views.showing import page_of, show_form


def adjustment_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    found = queries.adjustments(request.user, cycle)
    context = {
        "cycle": cycle,
        "page": page_of(request, found),
        "counts": queries.adjustment_counts(found),
    }
    return render(request, "commitments/adjustments.html", context)


def adjustment_new(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    access.can_draft_adjustment(request.user, item).require()
    form = AdjustmentForm(request.POST or None, item=item, initial=_handed_over(request))
    if form.is_valid() and "preview" not in request.POST:
        adjustment = actions.draft_adjustment(item, **_asked(form), actor=request.user)
        messages.success(request, _("Đã soạn đề nghị điều chỉnh. Chuyển người đứng đầu để trình."))
        return redirect("commitments:adjustment-detail", year, adjustment.pk)
    return show_form(request, "commitments/adjustment_form.html", _typing(form))


def adjustment_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    access.can_change_adjustment(request.user, adjustment).require()
    form = AdjustmentForm(request.POST or None, item=adjustment.item, adjustment=adjustment)
    if form.is_valid() and "preview" not in request.POST:
        actions.change_adjustment(adjustment, **_asked(form), actor=request.user)
        messages.success(request, _("Đã lưu đề nghị điều chỉnh."))
        return redirect("commitments:adjustment-detail", year, pk)
    return show_form(request, "commitments/adjustment_form.html", _typing(form))


def adjustment_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    return render(request, "commitments/adjustment.html", _shown(request, adjustment, AdviceForm()))


@require_POST
def adjustment_complete(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    actions.complete_adjustment(adjustment, actor=request.user)
    messages.success(request, _("Đã chuyển người đứng đầu."))
    return redirect("commitments:adjustment-detail", year, pk)


@require_POST
def adjustment_submit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    actions.submit_adjustment(adjustment, actor=request.user)
    messages.success(request, _("Đã trình đề nghị điều chỉnh."))
    return redirect("commitments:adjustment-detail", year, pk)


@require_POST
def adjustment_withdraw(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    actions.withdraw_adjustment(adjustment, actor=request.user)
    messages.success(request, _("Đã thu hồi đề nghị."))
    return redirect("commitments:adjustment-detail", year, pk)


@require_POST
def adjustment_advise(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    access.can_advise_adjustment(request.user, adjustment).require()
    form = AdviceForm(request.POST)
    if form.is_valid():
        actions.advise_adjustment(adjustment, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi ý kiến về đề nghị điều chỉnh."))
        return redirect("commitments:adjustment-detail", year, pk)
    return show_form(request, "commitments/adjustment.html", _shown(request, adjustment, form))


def adjustment_approve(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    access.can_approve_adjustment(request.user, adjustment).require()
    form = DecisionForm(request.POST or None)
    if form.is_valid():
        actions.approve_adjustment(adjustment, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã duyệt điều chỉnh. Bản cam kết có bản mới."))
        return redirect("commitments:adjustment-detail", year, pk)
    context = {**_shown(request, adjustment, form), "title": _("Duyệt điều chỉnh")}
    return show_form(request, "commitments/adjustment_decide.html", context)


def adjustment_refuse(request: SignedIn, year: int, pk: int) -> HttpResponse:
    adjustment = access.adjustment_for(request.user, year, pk)
    access.can_refuse_adjustment(request.user, adjustment).require()
    form = RefusalForm(request.POST or None)
    if form.is_valid():
        actions.refuse_adjustment(adjustment, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi không duyệt, kèm lý do."))
        return redirect("commitments:adjustment-detail", year, pk)
    context = {**_shown(request, adjustment, form), "title": _("Không duyệt điều chỉnh")}
    return show_form(request, "commitments/adjustment_decide.html", context)


def _asked(form: AdjustmentForm) -> dict[str, Any]:
    names = ("kind", "reason", "basis")
    return {**{name: form.cleaned_data[name] for name in names}, "after": form.draft()}


def _typing(form: AdjustmentForm) -> dict[str, Any]:
    """The form, and what it would change as it is typed now."""
    item = form.item
    day = clock.today()
    return {
        "form": form,
        "item": item,
        "changes": form.is_valid()
        and queries.proposed_changes(item, form.cleaned_data["kind"], form.draft()),
        "late": rules.why_late(item.due_on, item.commitment.cycle, day),
    }


def _shown(request: SignedIn, adjustment: Any, form: Form) -> dict[str, Any]:
    commitment = adjustment.item.commitment
    return {
        "form": form,
        "adjustment": adjustment,
        "item": adjustment.item,
        "commitment": commitment,
        "changes": queries.changes_of(adjustment),
        "late": queries.lateness(adjustment),
        "opinions": adjustment.opinions.select_related("body", "by"),
        "holder": queries.adjustment_holder(adjustment),
        "acts": access.acts_on_adjustment(request.user, adjustment),
        "is_unit": access.fills_for(request.user, commitment.unit),
        "is_serving": access.serves(request.user, commitment.cycle),
    }


def _handed_over(request: SignedIn) -> dict[str, str]:
    """Reason and ground as the obstacle tells them, so that nobody types them twice."""
    given = {"reason": request.GET.get("ly-do", ""), "basis": request.GET.get("can-cu", "")}
    return {name: text[:2000] for name, text in given.items() if text}
