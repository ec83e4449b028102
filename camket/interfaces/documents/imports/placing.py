"""For which unit each line of the file stands."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from camket.foundation.core.text import clean, fold
from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.answers import LEFT_BLANK
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.names import unit_named
from camket.interfaces.documents.imports.questions import Answers, Choices, Question
from camket.interfaces.documents.office.document import ItemRead

Placed = tuple[Unit | None, Question | None]


def place_lines(reads: Iterable[ItemRead], ground: Ground, answers: Answers) -> list[Placed]:
    """The unit of each line: the draft's own, or the one the list names."""
    known: dict[str, Placed] = {}
    placed = []
    for read in reads:
        name = _unit_name(read, ground)
        if name not in known:
            known[name] = _place(name, ground, answers)
        placed.append(known[name])
    return placed


def _unit_name(read: ItemRead, ground: Ground) -> str:
    """In a list the body that does the work is the unit; in a unit's own form it is its collective."""
    return read.unit or (read.lead_unit if ground.unit is None else "")


def _place(name: str, ground: Ground, answers: Answers) -> Placed:
    if ground.unit is not None:
        return (ground.unit if not name or _is_own(name, ground) else None), None
    found = unit_named(name, ground.members, ground.former)
    if found.thing or not name:
        return found.thing, None
    likely = [*found.candidates, *(each for each in ground.members if each not in found.candidates)]
    choices: Choices = (
        *((unit.code, unit.name) for unit in likely),
        (LEFT_BLANK, _("Bỏ qua đơn vị này")),
    )
    text = _('"%(name)s" trong tệp là đơn vị nào?') % {"name": clean(name)}
    key = f"unit/{fold(name)}"
    question = Question(key, "unit", text, choices, answer=answers.get(key, ""))
    by_code = {unit.code: unit for unit in ground.members}
    return by_code.get(question.answer), question


def _is_own(name: str, ground: Ground) -> bool:
    """The unit's own form may name it in passing; another unit's name is not its own."""
    found = unit_named(name, ground.units, ground.former).thing
    return found is None or ground.unit is None or found.pk == ground.unit.pk
