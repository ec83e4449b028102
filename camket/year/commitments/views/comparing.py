"""Registered, signed and in force on one page; the chain of one item."""

from django.http import HttpResponse
from django.shortcuts import render

from camket.foundation.organisation.requests import SignedIn
from camket.year.commitments import access, queries


def commitment_forms(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    versions = list(commitment.versions.order_by("number"))
    context = {
        "commitment": commitment,
        "rows": queries.three_forms(commitment, versions),
        "versions": versions,
        "holder": queries.holder_of(commitment),
    }
    return render(request, "commitments/forms.html", context)


def item_origin(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    versions = list(item.commitment.versions.order_by("number"))
    context = {
        "item": item,
        "commitment": item.commitment,
        "rows": [queries.forms_of(item, versions)],
        "chain": queries.origin_of(item, versions),
        "holder": queries.holder_of(item.commitment),
    }
    return render(request, "commitments/origin.html", context)
