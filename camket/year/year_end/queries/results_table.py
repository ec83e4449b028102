"""The annex of results by heading and unit, as the paper shows it."""

from typing import Any

from camket.foundation.core.sheets import Align
from camket.year.annual_cycles.queries import GroupNode
from camket.year.commitments.models import Item
from camket.year.year_end.queries.facts import YearFacts
from camket.year.year_end.queries.figure_lists import EVERYWHERE
from camket.year.year_end.queries.specs import ITEMS, holds

# Official papers are Vietnamese in every interface language, so these words skip gettext.
COLUMNS = (
    ("TT", 10, Align.CENTER),
    ("Nhóm, đơn vị", 62, Align.LEFT),
    ("Đã ký", 16, Align.RIGHT),
    ("Hoàn thành", 22, Align.RIGHT),
    ("Trong đó chậm", 18, Align.RIGHT),
    ("Quá hạn", 16, Align.RIGHT),
    ("Không hoàn thành", 21, Align.RIGHT),
)
COUNTED = ("total", "done", "late", "overdue", "not-done")


def results_annex(facts: YearFacts, *, with_units: bool) -> dict[str, Any]:
    """Counts per heading; the internal version adds a row per unit."""
    rows = [
        row for top in facts.tree for node in top.walk() for row in _rows(facts, node, with_units)
    ]
    rows.append(_row("", "Tổng số", facts.items_in(EVERYWHERE)))
    return {
        "title": f"Kết quả thực hiện nội dung cam kết năm {facts.cycle.year}",
        "columns": [[title, width, align.value] for title, width, align in COLUMNS],
        "rows": rows,
    }


def _rows(facts: YearFacts, node: GroupNode, with_units: bool) -> list[dict[str, Any]]:
    if node.children:
        return [{"cells": [f"{node.code}. {node.label}"], "spans": True}]
    if not with_units:
        return [_row(node.code, node.label, facts.items_in(node.code))]
    units = [facts.units[pk] for pk in node.unit_ids if pk in facts.units]
    return [
        {"cells": [f"{node.code}. {node.label}"], "spans": True},
        *(
            _row(
                str(place),
                unit.name,
                [each for each in facts.items if each.commitment.unit_id == unit.pk],
            )
            for place, unit in enumerate(units, start=1)
        ),
    ]


def _row(place: str, name: str, items: list[Item]) -> dict[str, Any]:
    counts = [str(sum(holds(each, ITEMS[key].condition) for each in items)) for key in COUNTED]
    return {"cells": [place, name, *counts], "spans": False}
