"""One page of a long list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

# Each line may bring a tick for every cell of it, and one form carries a thousand fields at most.
PAGE = 30


def page_of(rows: QuerySet[Any], number: str | None) -> Page[Any]:
    return Paginator(rows, PAGE).get_page(number)
