"""The register of bottlenecks with the items against each; naming and clearing are acts of the basis."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.basis.forms import BottleneckFilter
from camket.year.commitments import access, queries

PAGE = 50


def bottleneck_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = BottleneckFilter(request.GET)
    found = queries.bottleneck_register(request.user, cycle, **form.chosen())
    page = Paginator(found, PAGE).get_page(request.GET.get("trang"))
    context = {
        "cycle": cycle,
        "form": form,
        "page": page,
        "lines": queries.bottleneck_items(request.user, list(page)),
        "is_serving": access.serves(request.user, cycle),
    }
    return render(request, "commitments/bottlenecks.html", context)
