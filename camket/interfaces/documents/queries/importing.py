"""The four steps of an import: where a file stands, what was found in it, what became of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core.parts import Step
from camket.foundation.organisation.models import User
from camket.interfaces.documents import access
from camket.interfaces.documents.models import WRITTEN, ImportDraft, ImportPurpose, ImportRow
from camket.interfaces.documents.queries.lines import asked_now, lines_of
from camket.interfaces.documents.queries.paging import PAGE
from camket.year.annual_cycles.models import GroupMember
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import ItemState

GONE = (ItemState.LEFT_OUT, ItemState.MERGED, ItemState.CANCELLED, ItemState.TRANSFERRED)

NAMED = 20  # codes in one sentence


def steps_of(draft: ImportDraft | None, here: int) -> list[Step]:
    """The four steps; the table may be chosen anew until the file is applied."""
    table = reverse("documents:import-table", args=[draft.cycle.year, draft.pk]) if draft else ""
    labels = (_("Tệp"), _("Nhận dạng"), _("Đối chiếu"), _("Kết quả"))
    return [
        Step(
            label, "done" if n < here else "current" if n == here else "todo",
            href=table if (n, here) == (2, 3) else "",
        )
        for n, label in enumerate(labels, start=1)
    ]  # fmt: skip


def next_step(draft: ImportDraft) -> str:
    """Where a file that has been read goes on."""
    if draft.applied_at:
        return "documents:import-result"
    return "documents:import-compare" if draft.rows.exists() else "documents:import-table"


def summary_of(draft: ImportDraft) -> dict[str, Any]:
    """What was found in the file, in a line above the comparison."""
    tables = draft.outline.get("tables", [])
    named = {table["sheet"] for table in tables}
    others = [each for each in draft.outline.get("sheets", ()) if each["name"] not in named]
    return {
        "tables": [{**table, "rows": _span(table["header_rows"])} for table in tables],
        "others": [each["name"] for each in others if tables and not each["is_hidden"]],
        "notices": draft.outline.get("notices", []),
    }


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
        "lines": lines_of(draft, list(page.object_list), errors, typed),
        "questions": asked_now(draft.outline.get("questions", ()), errors, typed),
        "errors": errors,
        "can_apply": access.can_apply(user, draft, commitment),
        "missing_units": missing_units(draft),
        "unmentioned": unmentioned(draft, commitment),
    }


def result_of(draft: ImportDraft) -> dict[str, Any]:
    """What was written and where it lies, what was not."""
    result = draft.outline.get("result", {})
    written = draft.rows.filter(kind__in=WRITTEN, accepted=True)
    return {
        "draft": draft,
        "year": draft.cycle.year,
        "steps": steps_of(draft, 4),
        "result": result,
        "is_nothing": not result.get("added") and not result.get("changed"),
        "has_errors": any(result.get(name) for name in ("asked", "rejected", "skipped")),
        "commitment": _commitment_of(draft),
        "written": written.exclude(item=None).select_related("item", "unit")[:PAGE],
    }


def posted(draft: ImportDraft, data: QueryDict) -> list[ImportRow]:
    """The lines whose boxes the page showed."""
    orders = [int(each) for each in data.getlist("row") if each.isdecimal()]
    return list(draft.rows.filter(order__in=orders))


def missing_units(draft: ImportDraft) -> list[str]:
    """Units of the year of which the list says nothing."""
    if draft.purpose != ImportPurpose.APPROVED_LIST:
        return []
    told = draft.rows.exclude(unit=None).values("unit")
    members = GroupMember.objects.filter(cycle=draft.cycle).exclude(unit__in=told)
    return list(members.order_by("group__order", "order").values_list("unit__name", flat=True))


def unmentioned(draft: ImportDraft, commitment: Commitment | None) -> list[str]:
    """Items that stand, of which the file says nothing."""
    if commitment is None:
        return []
    told = draft.rows.exclude(item=None).values("item")
    left = commitment.items.exclude(state__in=GONE).exclude(pk__in=told)
    codes = list(left.values_list("code", flat=True))
    more = _("và %(count)d nội dung khác") % {"count": len(codes) - NAMED}
    return codes if len(codes) <= NAMED else [*codes[:NAMED], more]


def _span(rows: Sequence[int]) -> str:
    return "–".join(str(row) for row in sorted({min(rows), max(rows)})) if rows else ""


def _commitment_of(draft: ImportDraft) -> Commitment | None:
    if draft.unit_id is None:
        return None
    found = Commitment.objects.filter(cycle=draft.cycle, unit=draft.unit_id)
    return found.select_related("cycle__scheme__owner", "unit").first()
