"""The lines of an import as its pages show them: by kind, with old and new beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Q, QuerySet
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core.parts import Badge, Step
from camket.foundation.organisation.models import User
from camket.interfaces.documents import access
from camket.interfaces.documents.imports.cells import CHOICES, base_of, label_of
from camket.interfaces.documents.models import ImportDraft, ImportKind, ImportPurpose, ImportRow
from camket.interfaces.documents.queries.paging import PAGE
from camket.year.annual_cycles.models import GroupMember
from camket.year.commitments.models import Commitment

BADGES = {
    ImportKind.ADD: ("green", "plus", "+"),
    ImportKind.CHANGE: ("blue", "edit", "⟳"),
    ImportKind.SAME: ("grey", "check", "="),
    ImportKind.SKIP: ("grey", "ring", "–"),
    ImportKind.ASK: ("amber", "help", "?"),
    ImportKind.REJECTED: ("orange", "close", "×"),
}
OPEN = (ImportKind.ADD, ImportKind.CHANGE, ImportKind.ASK)
LONG = ("text", "reason", "label", "evidence")
# What the figures of a new line say by themselves; a change of it is shown.
UNDERSTOOD = ("text", "kind", "operator", "direction")
# Read from lists, not typed; marks are ticks of the item's own form.
NOT_TYPED = (
    "leader",
    "theme",
    "coordinators",
    "provisions",
    "kind",
    "is_key",
    "is_hard",
    "is_new",
    "is_breakthrough",
)


@dataclass(frozen=True)
class CellChange:
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
    needed: bool
    answer: str
    answer_is_choice: bool
    error: str


@dataclass(frozen=True)
class LineShown:
    """One line of the page."""

    row: ImportRow
    badge: Badge
    changes: tuple[CellChange, ...]
    questions: tuple[AskedNow, ...]
    has_choice: bool


@dataclass(frozen=True)
class Box:
    """One cell to be typed over."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...]
    is_long: bool
    error: str


@dataclass(frozen=True)
class LineEdit:
    """One line with every cell that may be typed over, as it would be written."""

    row: ImportRow
    key: str
    cells: dict[str, str]

    def boxes(self, errors: Mapping[str, str], typed: Mapping[str, Any]) -> list[Box]:
        return [
            Box(
                cell, label_of(cell), str(typed.get(cell, value)),
                tuple((str(code), str(label)) for code, label in CHOICES.get(base_of(cell), {}).items()),
                base_of(cell) in LONG, errors.get(cell, ""),
            )
            for cell, value in self.cells.items()
        ]  # fmt: skip


@dataclass(frozen=True)
class Tab:
    """One kind of line with its number."""

    label: str
    kind: str
    count: int
    current: bool


def steps_of(draft: ImportDraft | None, here: int) -> list[Step]:
    """The four steps; the ones behind lead back."""
    addresses = ["", "", "", ""]
    if draft is not None and here < 4:
        args = [draft.cycle.year, draft.pk]
        addresses[1] = reverse("documents:import-table", args=args) if here > 2 else ""
    labels = (_("Tệp"), _("Nhận dạng"), _("Đối chiếu"), _("Kết quả"))
    return [
        Step(label, "done" if n < here else "current" if n == here else "todo", href=address)
        for n, (label, address) in enumerate(zip(labels, addresses, strict=True), start=1)
    ]


def counts_of(draft: ImportDraft) -> dict[str, int]:
    """Lines by kind; what was left out counts as not taken."""
    left_out = Q(kind__in=(ImportKind.ADD, ImportKind.CHANGE), accepted=False)
    found = draft.rows.exclude(left_out).values_list("kind").annotate(Count("id")).order_by()
    counts = dict(found)
    counts[ImportKind.REJECTED] = draft.rows.filter(left_out).count()
    return {kind: counts.get(kind, 0) for kind in ImportKind.values}


def tabs_of(counts: Mapping[str, int], kind: str) -> list[Tab]:
    tabs = [Tab(_("Tất cả"), "", sum(counts.values()), not kind)]
    tabs += [
        Tab(str(each.label), each.value, counts[each], kind == each)
        for each in ImportKind
        if counts[each]
    ]
    return tabs


def rows_of(draft: ImportDraft, kind: str) -> QuerySet[ImportRow]:
    rows = draft.rows.select_related("unit").order_by("order")
    left_out = Q(kind__in=(ImportKind.ADD, ImportKind.CHANGE), accepted=False)
    if kind == ImportKind.REJECTED:
        return rows.filter(left_out)
    return rows.filter(kind=kind).exclude(left_out) if kind else rows


def lines_of(
    rows: Sequence[ImportRow], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> list[LineShown]:
    return [_line(row, errors, typed) for row in rows]


def asked_now(
    kept: Sequence[Mapping[str, Any]], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> tuple[AskedNow, ...]:
    """Questions as the page draws them; what was typed wrong stays in its box."""
    return tuple(_asked(each, errors, typed) for each in kept)


def summary_of(draft: ImportDraft) -> dict[str, Any]:
    """What was found in the file, in one line above the comparison."""
    tables = draft.outline.get("tables", [])
    names = {table["sheet"] for table in tables}
    others = [each for each in draft.outline.get("sheets", ()) if each["name"] not in names]
    return {
        "tables": [
            {**table, "rows": "–".join(str(n) for n in _ends(table["header_rows"]))}
            for table in tables
        ],
        "others": [each["name"] for each in others if not each["is_hidden"]],
        "hidden": [each["name"] for each in others if each["is_hidden"]],
        "notices": draft.outline.get("notices", []),
    }


def missing_units(draft: ImportDraft) -> list[str]:
    """Units of the year of which the list says nothing."""
    if draft.purpose != ImportPurpose.APPROVED_LIST:
        return []
    told = draft.rows.exclude(unit=None).values("unit")
    members = GroupMember.objects.filter(cycle=draft.cycle).exclude(unit__in=told)
    return list(members.order_by("group__order", "order").values_list("unit__name", flat=True))


def _ends(rows: Sequence[int]) -> list[int]:
    return sorted({min(rows), max(rows)}) if rows else []


def _line(row: ImportRow, errors: Mapping[str, str], typed: Mapping[str, Any]) -> LineShown:
    kind = ImportKind(row.kind)
    if kind in (ImportKind.ADD, ImportKind.CHANGE) and not row.accepted:
        kind = ImportKind.REJECTED
    tone, icon, letter = BADGES[kind]
    changes = tuple(
        CellChange(cell, label_of(cell), row.before.get(cell, ""), after, cell not in row.refused)
        for cell, after in row.after.items()
        if row.kind == ImportKind.CHANGE or base_of(cell) not in UNDERSTOOD
    )
    questions = asked_now(row.questions, errors, typed)
    return LineShown(
        row, Badge(kind.label, tone, icon, letter), changes, questions, row.kind in OPEN
    )


def _asked(
    kept: Mapping[str, Any], errors: Mapping[str, str], typed: Mapping[str, Any]
) -> AskedNow:
    name = kept["name"]
    answer = str(typed.get(f"{name}-typed") or typed.get(name) or kept["answer"])
    choices = tuple((value, label) for value, label in kept["choices"])
    return AskedNow(
        name, kept["text"], choices, kept["typed"], kept["needed"], answer,
        answer in dict(choices), errors.get(name, ""),
    )  # fmt: skip


def kind_of(asked: str | None, counts: Mapping[str, int]) -> str:
    """The kind the page shows; a long file opens on what is asked."""
    if asked is not None:
        return asked if asked in ImportKind.values else ""
    return ImportKind.ASK if counts[ImportKind.ASK] and sum(counts.values()) > PAGE else ""


def next_step(draft: ImportDraft) -> str:
    """Where a file that has been read goes on."""
    if draft.applied_at:
        return "documents:import-result"
    return "documents:import-compare" if draft.rows.exists() else "documents:import-table"


def posted(draft: ImportDraft, data: QueryDict) -> list[ImportRow]:
    """The lines whose boxes the page showed."""
    orders = [int(each) for each in data.getlist("row") if each.isdigit()]
    return list(draft.rows.filter(order__in=orders))


def comparison(
    draft: ImportDraft, user: User, page: Page[Any], errors: Mapping[str, str],
    typed: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """Everything step three shows beside its tabs."""
    commitment = _commitment_of(draft)
    return {
        "draft": draft,
        "steps": steps_of(draft, 3),
        "summary": summary_of(draft),
        "lines": lines_of(list(page.object_list), errors, typed),
        "questions": asked_now(draft.outline.get("questions", ()), errors, typed),
        "errors": errors,
        "can_apply": access.can_apply(user, draft, commitment),
        "commitment": commitment,
        "missing_units": missing_units(draft),
        "unmentioned": unmentioned(draft, commitment),
    }


def line_for(draft: ImportDraft, order: int) -> LineEdit:
    """A line that would be written, with the cells that are typed."""
    row = draft.rows.filter(order=order, kind__in=OPEN).first()
    if row is None:
        raise Http404
    cells = {"text": row.title, **row.after}
    typed = {cell: value for cell, value in cells.items() if base_of(cell) not in NOT_TYPED}
    return LineEdit(row, f"{row.sheet}!{row.sheet_row}", typed)


def result_of(draft: ImportDraft, user: User) -> dict[str, Any]:
    """What was written and where it lies, what was not."""
    commitment = _commitment_of(draft)
    result = draft.outline.get("result", {})
    written = draft.rows.filter(kind__in=(ImportKind.ADD, ImportKind.CHANGE), accepted=True)
    return {
        "draft": draft,
        "year": draft.cycle.year,
        "steps": steps_of(draft, 4),
        "result": result,
        "is_nothing": not result.get("added") and not result.get("changed"),
        "has_errors": any(result.get(name) for name in ("asked", "rejected", "skipped")),
        "commitment": commitment,
        "written": written.exclude(item=None).select_related("item", "unit")[:PAGE],
    }


def unmentioned(draft: ImportDraft, commitment: Commitment | None) -> list[str]:
    """Items of the commitment of which the file says nothing; they stay."""
    if commitment is None or draft.purpose == ImportPurpose.REPORT:
        return []
    told = draft.rows.exclude(item=None).values("item")
    left = commitment.items.exclude(pk__in=told).values_list("code", flat=True)
    return list(left)


def _commitment_of(draft: ImportDraft) -> Commitment | None:
    if draft.unit_id is None:
        return None
    found = Commitment.objects.filter(cycle=draft.cycle, unit=draft.unit_id)
    return found.select_related("cycle__scheme__owner", "unit").first()
