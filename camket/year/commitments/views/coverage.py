"""The matrix of clauses and units, and the items behind each of its figures."""

from django.http import HttpResponse
from django.shortcuts import render

from camket.foundation.organisation.access import unit_for
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.basis.access import provision_for
from camket.year.commitments import queries
from camket.year.commitments.forms import CoverageFilter


def coverage_matrix(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = CoverageFilter(request.GET or None, user=request.user, cycle=cycle)
    context = {
        "cycle": cycle,
        "form": form,
        "matrix": queries.coverage(request.user, cycle, **form.chosen()),
        "query": request.GET.urlencode(),
    }
    return render(request, "commitments/coverage.html", context)


def clause_items(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Who carries one clause; of one unit when the address names it."""
    cycle = cycle_for(request.user, year)
    provision = provision_for(request.user, year, pk)
    found = queries.items_carrying(request.user, cycle, provision)
    unit = unit_for(request.user, request.GET["don-vi"]) if "don-vi" in request.GET else None
    if unit:
        found = found.filter(commitment__unit=unit)
    context = {"cycle": cycle, "provision": provision, "unit": unit, "items": found}
    return render(request, "commitments/clause_items.html", context)
