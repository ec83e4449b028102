"""What the pages of this room share: the answer to a form, and one page of a long list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from camket.foundation.organisation.requests import SignedIn

PAGE = 50


def show_form(request: SignedIn, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page of a form; 422 when it comes back with errors."""
    bound = [context["form"], context.get("targets")]
    is_wrong = request.method == "POST" and any(
        each is not None and each.is_bound for each in bound
    )
    return render(request, template, context, status=422 if is_wrong else 200)


def page_of(request: SignedIn, rows: QuerySet[Any] | list[Any]) -> Page[Any]:
    return Paginator(rows, PAGE).get_page(request.GET.get("trang"))
