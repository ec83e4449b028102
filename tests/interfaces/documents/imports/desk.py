"""Bring a file in as a person would, without the pages."""

from camket.foundation.organisation.models import Unit, User
from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportDraft
from tests.cast import Cast


def brought(
    cast: Cast, content: bytes, *, unit: Unit | None = None, by: User | None = None, **given
):
    """A unit's file by its clerk; without a unit the approved list by the Office."""
    values = {"name": "tep.xlsx", "content_type": "", **given}
    return actions.begin_import(
        cycle=cast.cycle, unit=unit, content=content, actor=by or cast.binh, **values
    )


def brought_list(cast: Cast, content: bytes) -> ImportDraft:
    return brought(
        cast, content, by=cast.office, document_number="214-TB/TU",
        document_on=cast.cycle.registration_due_on,
    )  # fmt: skip


def kinds(draft: ImportDraft) -> list[str]:
    return [row.kind for row in draft.rows.order_by("order")]


def row(draft: ImportDraft, order: int):
    return draft.rows.get(order=order)


def answered(draft: ImportDraft, person: User, **answers: str) -> ImportDraft:
    """Answers by the cell they are about; the first open question on it takes them."""
    told = {}
    for each in draft.rows.order_by("order"):
        for question in each.questions:
            if question["cell"].replace(".", "_") in answers:
                told[question["key"]] = answers[question["cell"].replace(".", "_")]
    actions.answer_import(draft, told, {}, actor=person)
    return draft
