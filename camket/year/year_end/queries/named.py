"""Who stands behind a figure: by name in the internal version, by number of units in the other."""

from collections.abc import Iterable

from camket.foundation.core.text import join_vi
from camket.year.commitments.models import Item
from camket.year.year_end.queries.facts import YearFacts
from camket.year.year_end.queries.specs import COMMITMENTS, ITEMS, NAMES, REPORTS, UNITS, holds
from camket.year.year_end.queries.wording import gist
from camket.year.year_end.rules import token

# Official papers are Vietnamese in every interface language, so these words skip gettext.
EVERYBODY = " (tất cả đơn vị đã ký)"


def said_of(facts: YearFacts, token_id: str, *, is_internal: bool) -> str:
    """The words a names token stands for, opening with their own mark."""
    scope, _dot, name = token_id.removesuffix(NAMES).rpartition(".")
    if scope.startswith("ky."):
        return _reporters(facts, scope.removeprefix("ky."), name) if is_internal else ""
    if name in COMMITMENTS:
        return _committed(facts, scope, name) if is_internal else ""
    if is_internal:
        return _promised(facts, scope, name)
    return f", ở {token(scope, name + UNITS)} đơn vị"


def _promised(facts: YearFacts, scope: str, name: str) -> str:
    """Each unit with the items it is about."""
    by_unit: dict[str, list[Item]] = {}
    for item in facts.items_in(scope):
        if holds(item, ITEMS[name].condition):
            by_unit.setdefault(item.commitment.unit.short_name, []).append(item)
    told = (
        f"{unit} (" + "; ".join(f"“{gist(item.text)}”" for item in items) + ")"
        for unit, items in by_unit.items()
    )
    return _listed("; ".join(told))


def _committed(facts: YearFacts, scope: str, name: str) -> str:
    """Nobody reads a list of everybody."""
    inside = facts.commitments_in(scope)
    met = [each.unit.short_name for each in inside if holds(each, COMMITMENTS[name].condition)]
    return EVERYBODY if len(met) == len(inside) > 1 else _joined(met)


def _reporters(facts: YearFacts, period_code: str, name: str) -> str:
    condition = REPORTS[name].condition
    return _joined(
        each.commitment.unit.short_name
        for each in facts.reports
        if each.period.code == period_code and holds(each, condition)
    )


def _joined(units: Iterable[str]) -> str:
    return _listed(join_vi(list(units)))


def _listed(words: str) -> str:
    return f": {words}" if words else ""
