"""Rows of different tables in one shape, so that one statement can read them all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    Expression,
    F,
    IntegerField,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Concat

Source = Expression | Subquery | F | str | int | None


@dataclass(frozen=True)
class Line:
    """What one row of any table tells: what it is, which, when, of whom, in which words."""

    kind: str
    pk: int
    year: int
    day: date | None = None
    unit: str = ""
    label: str = ""
    note: str = ""
    count: int = 1


def by_state(prefix: str) -> Expression:
    """report-draft, report-complete: one kind for each state, in one branch."""
    return Concat(Value(f"{prefix}-"), F("state"), output_field=CharField())


def line(
    kind: str | Expression,
    rows: QuerySet[Any],
    *,
    pk: Source = "pk",
    year: Source,
    day: Source = None,
    unit: Source = None,
    label: Source = None,
    note: Source = None,
    count: Source = 1,
) -> QuerySet[Any]:
    """The rows as tuples in the order of `Line`. Texts name columns; None is left empty."""
    columns = {
        "line_kind": Value(kind, CharField()) if isinstance(kind, str) else kind,
        "line_pk": _column(pk, IntegerField()),
        "line_year": _column(year, IntegerField()),
        "line_day": _column(day, DateField()),
        "line_unit": _column(unit, TextField()),
        "line_label": _column(label, TextField()),
        "line_note": _column(note, TextField()),
        "line_count": _column(count, IntegerField()),
    }
    return rows.order_by().annotate(**columns).values_list(*columns)


def _column(source: Source, kind: Any) -> Expression:
    """Every branch of a union has the same types in the same places."""
    if source is None:
        empty = Value(None) if isinstance(kind, DateField) else Value("")
        return Cast(empty, kind)
    if isinstance(source, int):
        return Value(source, kind)
    return Cast(F(source) if isinstance(source, str) else source, kind)


def read(branches: Iterable[QuerySet[Any]]) -> list[Line]:
    """All branches in one statement, in no order."""
    first, *others = branches
    return [Line(*row) for row in first.union(*others, all=True)]
