"""The lines of an import as step three shows them: by kind, old beside new, with what is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.parts import Badge
from camket.interfaces.documents.imports.cells import base_of, label_of
from camket.interfaces.documents.models import (
    WRITTEN,
    ImportDraft,
    ImportKind,
    ImportPurpose,
    ImportRow,
)
from camket.interfaces.documents.queries.paging import PAGE

BADGES = {
    ImportKind.ADD: ("green", "plus", "+"),
    ImportKind.CHANGE: ("blue", "edit", "⟳"),
    ImportKind.SAME: ("grey", "check", "="),
    ImportKind.SKIP: ("grey", "ring", "–"),
    ImportKind.ASK: ("amber", "help", "?"),
    ImportKind.REJECTED: ("orange", "close", "×"),
}
# What a report finds or does not find among the promised items.
OF_A_REPORT = {
    ImportKind.SAME: gettext_lazy("Khớp"),
    ImportKind.SKIP: gettext_lazy("Không khớp"),
}
OPEN = (*WRITTEN, ImportKind.ASK)
LEFT_OUT = Q(kind__in=WRITTEN, accepted=False)
# What the figures of a new line say by themselves; a change of it is shown.
UNDERSTOOD = ("text", "kind", "operator", "direction")


@dataclass(frozen=True)
class CellShown:
    """One cell: what stands there and what the file says."""

    cell: str
    label: str
    before: str
    after: str
    taken: bool


@dataclass(frozen=True)
class AskedNow:
    """A question with what was chosen or typed just now, and what was wrong with it."""

    name: str
    text: str
    choices: tuple[tuple[str, str], ...]
    typed: bool
    answer: str
    answer_is_choice: bool
    error: str


@dataclass(frozen=True)
class LineShown:
    """One line of the page. Cells of a new line stand target by target, the others behind."""

    row: ImportRow
    badge: Badge
    questions: tuple[AskedNow, ...]
    changes: tuple[CellShown, ...] = ()
    new: tuple[tuple[CellShown, ...], ...] = ()
    promised: tuple[CellShown, ...] = ()
    told: tuple[CellShown, ...] = ()
    has_choice: bool = False


@dataclass(frozen=True)
class Tab:
    """One kind of line with its number."""

    label: str
    kind: str
    count: int
    current: bool


def counts_of(draft: ImportDraft) -> dict[str, int]:
    """Lines by kind; what was left out counts as not taken."""
    found = draft.rows.exclude(LEFT_OUT).values_list("kind").annotate(Count("id")).order_by()
    counts = dict(found)
    counts[ImportKind.REJECTED] = draft.rows.filter(LEFT_OUT).count()
    return {kind: counts.get(kind, 0) for kind in ImportKind.values}


def kind_of(asked: str | None, counts: Mapping[str, int]) -> str:
    """The kind the page shows; a long file opens on what is asked."""
    if asked is not None:
        return asked if asked in ImportKind.values else ""
    return ImportKind.ASK if counts[ImportKind.ASK] and sum(counts.values()) > PAGE else ""


def tabs_of(draft: ImportDraft, counts: Mapping[str, int], kind: str) -> list[Tab]:
    tabs = [Tab(_("Tất cả"), "", sum(counts.values()), not kind)]
    tabs += [
        Tab(_word(draft, each), each.value, counts[each], kind == each)
        for each in ImportKind
        if counts[each]
    ]
    return tabs


def rows_of(draft: ImportDraft, kind: str) -> QuerySet[ImportRow]:
    rows = draft.rows.select_related("unit").order_by("order")
    if kind == ImportKind.REJECTED:
        return rows.filter(LEFT_OUT)
    return rows.filter(kind=kind).exclude(LEFT_OUT) if kind else rows


def lines_of(
    draft: ImportDraft, rows: Sequence[ImportRow], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> list[LineShown]:  # fmt: skip
    return [_line(draft, row, asked_now(row.questions, errors, typed)) for row in rows]


def asked_now(
    kept: Sequence[Mapping[str, Any]], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> tuple[AskedNow, ...]:
    """Questions as the page draws them; what was typed wrong stays in its box."""
    return tuple(_asked(each, errors, typed) for each in kept)


def _word(draft: ImportDraft, kind: ImportKind) -> str:
    of_a_report = OF_A_REPORT if draft.purpose == ImportPurpose.REPORT else {}
    return str(of_a_report.get(kind, kind.label))


def _line(draft: ImportDraft, row: ImportRow, questions: tuple[AskedNow, ...]) -> LineShown:
    kind = ImportKind(row.kind)
    shown = ImportKind.REJECTED if kind in WRITTEN and not row.accepted else kind
    tone, icon, letter = BADGES[shown]
    badge = Badge(_word(draft, shown), tone, icon, letter)
    after = tuple(_cell(row, cell) for cell in row.after)
    if draft.purpose == ImportPurpose.REPORT:
        promised = tuple(_cell(row, cell) for cell in row.before)
        return LineShown(row, badge, questions, promised=promised, told=after)
    if kind == ImportKind.CHANGE:
        return LineShown(row, badge, questions, changes=after, has_choice=True)
    return LineShown(row, badge, questions, new=_in_groups(after), has_choice=kind in OPEN)


def _cell(row: ImportRow, cell: str) -> CellShown:
    before, after = row.before.get(cell, ""), row.after.get(cell, "")
    return CellShown(cell, label_of(cell), before, after, cell not in row.refused)


def _in_groups(cells: tuple[CellShown, ...]) -> tuple[tuple[CellShown, ...], ...]:
    told = (each for each in cells if base_of(each.cell) not in UNDERSTOOD)
    groups = groupby(told, key=lambda each: each.cell.rpartition(".")[0])
    found = [(name, tuple(inside)) for name, inside in groups]
    return tuple(inside for _name, inside in sorted(found, key=lambda group: not group[0]))


def _asked(
    kept: Mapping[str, Any], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> AskedNow:
    name = kept["name"]
    answer = str(typed.get(f"{name}-typed") or typed.get(name) or kept["answer"])
    choices = tuple((value, label) for value, label in kept["choices"])
    return AskedNow(
        name, kept["text"], choices, kept["typed"], answer, answer in dict(choices),
        errors.get(name, ""),
    )  # fmt: skip
