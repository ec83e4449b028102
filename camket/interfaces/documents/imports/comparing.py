"""The file laid beside the product: for each line what would be added, changed, kept or asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from camket.foundation.core.text import clean, fold
from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.answers import LEFT_BLANK
from camket.interfaces.documents.imports.bundles import Bundle, Keys, bundles
from camket.interfaces.documents.imports.cells import (
    Cells,
    cells_of,
    differences,
    drafted,
    label_of,
    shown,
)
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.interpreting import interpret, is_assigned
from camket.interfaces.documents.imports.line import Line, line_key
from camket.interfaces.documents.imports.matching import Match, match_lines
from camket.interfaces.documents.imports.names import unit_named
from camket.interfaces.documents.imports.questions import Choices, Question
from camket.interfaces.documents.models import ImportKind, ImportPurpose
from camket.interfaces.documents.office.document import Ask, ItemRead, OfficeDocument
from camket.year.commitments.models import Item
from camket.year.commitments.queries import draft_of
from camket.year.commitments.rules import ItemDraft
from camket.year.commitments.states import ItemState

Answers = dict[str, str]
NEW = "new"
STATE = "state"
SHORT = 90
# No registration is longer; in a longer file the wording is checked after it is taken in.
ADVISED_UP_TO = 300


@dataclass(frozen=True)
class Proposal:
    """One line beside the item it speaks of; `before` and `after` hold the cells that differ, as shown."""

    read: ItemRead
    kind: str
    unit: Unit | None = None
    item: Item | None = None
    known: Cells | None = None
    cells: Cells | None = None
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()
    is_choice: bool = False
    told: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> str:
        """The line in the words of the file, or as they were corrected."""
        return str((self.cells or {}).get("text") or clean(self.read.text))

    @property
    def before(self) -> dict[str, str]:
        if self.is_choice:
            return {STATE: str(ItemState.REGISTERED.label)}
        known = self.known or {}
        return {name: shown(name, known.get(name)) for name in self.changed}

    @property
    def after(self) -> dict[str, str]:
        if self.is_choice:
            return {STATE: str(ItemState.SELECTED.label)}
        if self.told:
            return dict(self.told)
        cells = self.cells or {}
        return {name: shown(name, cells.get(name)) for name in self.changed}

    @property
    def changed(self) -> list[str]:
        return differences(self.known or {}, self.cells or {})

    @property
    def is_assigned(self) -> bool:
        return is_assigned(self.read)

    def draft(self, refused: Iterable[str] = ()) -> ItemDraft:
        """What would be written when the refused cells stay as they are."""
        cells, known = dict(self.cells or {}), self.known or {}
        for name in refused:
            cells.pop(name, None)
            if name in known:
                cells[name] = known[name]
        return drafted(cells, draft_of(self.item) if self.item else None)


def propose(
    document: OfficeDocument, ground: Ground, answers: Answers, keys: Keys
) -> list[Proposal]:
    """Every line of the file, in its order."""
    found = bundles(document.items, keys)
    reads = [bundle.read for bundle in found]
    placed = _placed(reads, ground, answers)
    matches = _matches(reads, placed, ground)
    asks: dict[int, list[Ask]] = defaultdict(list)
    for ask in document.asks:
        asks[ask.row].append(ask)
    advises = len(found) <= ADVISED_UP_TO
    proposals = [
        _proposal(
            bundle,
            *placed[place],
            matches.get(place),
            ground,
            answers,
            asks[bundle.read.row],
            advises,
        )
        for place, bundle in enumerate(found)
    ]
    return _asked_once(proposals)


def _placed(
    reads: Iterable[ItemRead], ground: Ground, answers: Answers
) -> list[tuple[Unit | None, Question | None]]:
    """The unit of each line: the draft's own, or the one the list names."""
    known: dict[str, tuple[Unit | None, Question | None]] = {}
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


def _place(name: str, ground: Ground, answers: Answers) -> tuple[Unit | None, Question | None]:
    if ground.unit is not None and (not name or _is_own(name, ground)):
        return ground.unit, None
    if ground.unit is not None:
        return None, None
    found = unit_named(name, ground.members, ground.former)
    if found.thing or not name:
        return found.thing, None
    key = f"unit/{fold(name)}"
    answer = answers.get(key, "")
    by_code = {unit.code: unit for unit in ground.members}
    likely = [*found.candidates, *(each for each in ground.members if each not in found.candidates)]
    choices: Choices = (
        *((unit.code, unit.name) for unit in likely),
        (LEFT_BLANK, _("Bỏ qua đơn vị này")),
    )
    text = _('"%(name)s" trong tệp là đơn vị nào?') % {"name": clean(name)}
    return by_code.get(answer), Question(key, "unit", text, choices, answer=answer)


def _is_own(name: str, ground: Ground) -> bool:
    """The unit's own form may name it in passing; another unit's name is not its own."""
    found = unit_named(name, ground.units, ground.former).thing
    return found is None or ground.unit is None or found.pk == ground.unit.pk


def _matches(
    reads: Iterable[ItemRead],
    placed: list[tuple[Unit | None, Question | None]],
    ground: Ground,
) -> Mapping[int, Match]:
    lines: dict[int, list[tuple[int, ItemRead]]] = defaultdict(list)
    for place, (read, (unit, _question)) in enumerate(zip(reads, placed, strict=True)):
        if unit is not None:
            lines[unit.pk].append((place, read))
    found: dict[int, Match] = {}
    for unit_id, inside in lines.items():
        found.update(match_lines(inside, ground.items.get(unit_id, ())))
    return found


def _proposal(
    bundle: Bundle, unit: Unit | None, question: Question | None, match: Match | None,
    ground: Ground, answers: Answers, asks: list[Ask], advises: bool,
) -> Proposal:  # fmt: skip
    read = bundle.read
    questions = (question,) if question else ()
    if question and question.is_open:
        return Proposal(read, ImportKind.ASK, questions=questions)
    if unit is None or not clean(read.text):
        return Proposal(
            read, ImportKind.SKIP, remarks=(_why_skipped(read, unit),), questions=questions
        )
    asked = _match_question(read, match, ground.items.get(unit.pk, ()), answers) if match else None
    item = _chosen_item(asked, match, ground.items.get(unit.pk, ()))
    known = cells_of(draft_of(item)) if item else {}
    line = interpret(Line(read, ground, unit, answers, known, asks, bundle.parts, advises))
    questions = (*questions, *((asked,) if asked else ()), *line.questions)
    cells = {**known, **line.cells}
    made = Proposal(
        read, ImportKind.ADD, unit, item, known, cells, tuple(questions), tuple(line.remarks)
    )
    return _judged(made, ground)


def _judged(made: Proposal, ground: Ground) -> Proposal:
    """The kind of the line; what may not be written says why."""
    unit_id = made.unit.pk if made.unit else 0
    if reason := ground.refusals.get(unit_id):
        return replace(made, kind=ImportKind.SKIP, questions=(), remarks=(reason,))
    if any(question.is_open for question in made.questions):
        return replace(made, kind=ImportKind.ASK)
    if made.item is None:
        return made
    if ground.purpose == ImportPurpose.APPROVED_LIST:
        return _chosen(made, made.item)
    if not made.changed:
        return replace(made, kind=ImportKind.SAME)
    if reason := ground.locked.get(made.item.pk):
        return replace(made, kind=ImportKind.SKIP, remarks=(*made.remarks, reason))
    return replace(made, kind=ImportKind.CHANGE)


def _chosen(made: Proposal, item: Item) -> Proposal:
    """The list says that an item is chosen; it does not reword what the unit has registered."""
    remarks = made.remarks
    if made.changed:
        names = ", ".join(label_of(cell) for cell in made.changed)
        said = _("Danh mục ghi khác bản đăng ký ở: %(names)s. Câu chữ đã đăng ký được giữ.")
        remarks = (*remarks, said % {"names": names})
    if item.state == ItemState.REGISTERED:
        return replace(made, kind=ImportKind.CHANGE, remarks=remarks, is_choice=True)
    kept = (ItemState.SELECTED, ItemState.ASSIGNED, ItemState.ACKNOWLEDGED)
    if item.state in kept:
        return replace(made, kind=ImportKind.SAME, remarks=remarks)
    state = _("Nội dung này đang ở trạng thái: %(state)s.") % {"state": item.get_state_display()}
    return replace(made, kind=ImportKind.SKIP, remarks=(*remarks, state))


def _why_skipped(read: ItemRead, unit: Unit | None) -> str:
    if unit is None and (name := read.unit or read.lead_unit):
        return _("Dòng của đơn vị khác: %(unit)s.") % {"unit": clean(name)}
    return _("Dòng không có nội dung.") if unit else _("Dòng không thuộc đơn vị nào.")


def _match_question(
    read: ItemRead, match: Match, items: Iterable[Item], answers: Answers
) -> Question | None:
    """Half alike: only a person knows whether it is the same content in other words."""
    if match.is_sure:
        return None
    key = f"{line_key(read)}/match"
    choices = (
        (match.item.code, f"{match.item.code} {match.item.text[:SHORT]}"),
        (NEW, _("Là nội dung mới")),
        *((each.code, f"{each.code} {each.text[:SHORT]}") for each in items if each != match.item),
    )
    text = _("Gần giống nội dung đang có. Có phải là một không?")
    return Question(key, "match", text, choices, answer=answers.get(key, ""))


def _chosen_item(
    question: Question | None, match: Match | None, items: Iterable[Item]
) -> Item | None:
    if question is None:
        return match.item if match else None
    return next((item for item in items if item.code == question.answer), None)


def _asked_once(proposals: list[Proposal]) -> list[Proposal]:
    """The first line asks; the others that wait for the same answer say where it is asked."""
    first: dict[str, int] = {}
    done = []
    for made in proposals:
        own = tuple(
            q for q in made.questions if first.setdefault(q.key, made.read.row) == made.read.row
        )
        waiting = [q for q in made.questions if q not in own and q.is_open]
        remarks = tuple(
            _("%(cell)s: chờ câu trả lời ở dòng %(row)s.")
            % {"cell": _named(q), "row": first[q.key]}
            for q in waiting
        )
        done.append(replace(made, questions=own, remarks=(*made.remarks, *remarks)))
    return done


def _named(question: Question) -> str:
    return _("Đơn vị") if question.cell == "unit" else label_of(question.cell)
