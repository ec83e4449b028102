"""Beside the session: a registration goes back whole, a task is given to one or several units."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import AssignmentForm, ReturnForm
from camket.year.commitments.views.showing import show_form


def commitment_return(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = queries.load_items(access.commitment_for(request.user, year, pk))
    access.can_return(request.user, commitment).require()
    form = ReturnForm(request.POST or None, commitment=commitment)
    if form.is_valid():
        note, reasons = form.cleaned_data["note"], form.notes()
        actions.return_commitment(commitment, note=note, item_notes=reasons, actor=request.user)
        messages.success(
            request, _("Đã trả lại %(unit)s kèm lý do.") % {"unit": commitment.unit.name}
        )
        return redirect("commitments:selection-detail", year, pk)
    return show_form(request, "commitments/return.html", {"form": form, "commitment": commitment})


def item_assign(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    access.can_assign(request.user, cycle).require()
    supplement = access.proposed_supplement(request.user, year, request.GET.get("bo-sung"))
    initial = {**_named(request), **queries.words_of(supplement)}
    units = access.assignable_units(request.user, cycle)
    form = AssignmentForm(request.POST or None, cycle=cycle, units=units, initial=initial)
    if form.is_valid():
        items = actions.assign_item(
            units=form.cleaned_data["units"], cycle=cycle, draft=form.draft(),
            supplement=supplement, actor=request.user,
        )  # fmt: skip
        messages.success(
            request, _("Đã giao nhiệm vụ cho %(count)02d đơn vị.") % {"count": len(items)}
        )
        return redirect("commitments:selection-list", year)
    context = {"form": form, "cycle": cycle, "supplement": supplement}
    return show_form(request, "commitments/assign.html", context)


def _named(request: SignedIn) -> dict[str, Any]:
    """What the link already says: the bottleneck and the unit."""
    return {
        "bottleneck": request.GET.get("diem-nghen"),
        "units": request.GET.getlist("don-vi"),
        "is_breakthrough": True,
    }
