"""Questions about the whole file; the registration needs them answered, the import does not."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.interpreting import BASIS, KEY_ITEM
from camket.interfaces.documents.imports.line import line_key
from camket.interfaces.documents.imports.names import unit_named
from camket.interfaces.documents.imports.proposal import Proposal
from camket.interfaces.documents.imports.questions import SHORT, Answers, Question
from camket.interfaces.documents.models import ImportPurpose
from camket.interfaces.documents.office.document import OfficeDocument

# In a longer list nobody finds the key item; it is marked at its line.
EASILY_CHOSEN_FROM = 60


def whole_file_questions(
    proposals: Sequence[Proposal], ground: Ground, answers: Answers
) -> list[dict[str, Any]]:
    """As the page keeps them."""
    if ground.purpose != ImportPurpose.REGISTRATION:
        return []
    found = (_key_question(proposals, ground, answers), _basis_question(proposals, ground, answers))
    return [question.kept() for question in found if question]


def other_unit(document: OfficeDocument, ground: Ground) -> str:
    """The unit that the file's own head names, when it is not the one it is brought in for."""
    if ground.unit is None or not document.unit_text:
        return ""
    found = unit_named(document.unit_text, ground.units, ground.former).thing
    return found.name if found and found.pk != ground.unit.pk else ""


def _key_question(
    proposals: Sequence[Proposal], ground: Ground, answers: Answers
) -> Question | None:
    """Which item is the key one, when neither the file nor the product marks any."""
    answer = answers.get(KEY_ITEM, "")
    others = [made for made in proposals if line_key(made.read) != answer]
    if any((made.cells or {}).get("is_key") for made in others):
        return None
    if not answer and any(item.is_key for items in ground.items.values() for item in items):
        return None
    choices = tuple((line_key(made.read), made.title[:SHORT]) for made in proposals if made.cells)
    if not 0 < len(choices) <= EASILY_CHOSEN_FROM:
        return None
    text = _("Tệp không đánh dấu nội dung trọng tâm. Nội dung nào là trọng tâm?")
    return Question(KEY_ITEM, "is_key", text, choices, needed=False, answer=answer)


def _basis_question(
    proposals: Sequence[Proposal], ground: Ground, answers: Answers
) -> Question | None:
    """Every item stands on a clause; one answer serves all lines that cite nothing."""
    answer = answers.get(BASIS, "")
    uncited = [made for made in proposals if made.cells and not made.cells.get("provisions")]
    if not ground.provisions or not (uncited or answer):
        return None
    choices = tuple(
        (str(clause.pk), f"{clause.document}, {clause.label}"[:SHORT])
        for clause in ground.provisions
    )
    text = _("Các nội dung chưa dẫn căn cứ. Căn cứ chung là điểm, mục nào?")
    return Question(BASIS, "provisions", text, choices, needed=False, answer=answer)
