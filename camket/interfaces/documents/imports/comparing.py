"""The file laid beside the product: for each line what would be added, changed, kept or asked."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from camket.foundation.core.text import clean
from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.bundles import Keys, bundles
from camket.interfaces.documents.imports.cells import cells_of, label_of
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.interpreting import interpret
from camket.interfaces.documents.imports.line import Line, line_key
from camket.interfaces.documents.imports.matching import Match, match_lines
from camket.interfaces.documents.imports.placing import Placed, place_lines
from camket.interfaces.documents.imports.proposal import Proposal
from camket.interfaces.documents.imports.questions import SHORT, Answers, Question
from camket.interfaces.documents.models import ImportKind, ImportPurpose
from camket.interfaces.documents.office.document import Ask, ItemRead, OfficeDocument
from camket.year.commitments.models import Item
from camket.year.commitments.queries import draft_of
from camket.year.commitments.states import ItemState

NEW = "new"
# No registration is longer; in a longer file the wording is checked after it is taken in.
ADVISED_UP_TO = 300


def propose(
    document: OfficeDocument, ground: Ground, answers: Answers, keys: Keys
) -> list[Proposal]:
    """Every line of the file, in its order."""
    found = bundles(document.items, keys)
    placed = place_lines([bundle.read for bundle in found], ground, answers)
    matches = _matches([_corrected(bundle.read, answers) for bundle in found], placed, ground)
    asks = _asks_by_line(document)
    proposals = []
    for at, (bundle, (unit, question)) in enumerate(zip(found, placed, strict=True)):
        if unit is None or (question and question.is_open) or not clean(bundle.read.text):
            proposals.append(_set_aside(bundle.read, unit, question))
            continue
        line = Line(bundle.read, ground, unit, answers, parts=bundle.parts)
        line.asks = tuple(
            (number, ask) for number, read in bundle.parts for ask in asks[read.sheet, read.row]
        )
        line.advises = len(found) <= ADVISED_UP_TO
        proposals.append(_proposal(line, question, matches.get(at)))
    return _asked_once(proposals)


def _asks_by_line(document: OfficeDocument) -> dict[tuple[str, int], list[Ask]]:
    """A question about a row below the first of its item belongs to the item."""
    rows = sorted({(item.sheet, item.row) for item in document.items})
    asks: dict[tuple[str, int], list[Ask]] = defaultdict(list)
    for ask in document.asks:
        if at := bisect_right(rows, (ask.sheet, ask.row)):
            asks[rows[at - 1]].append(ask)
    return asks


def _corrected(read: ItemRead, answers: Answers) -> ItemRead:
    """A line whose words were typed over is known by the new ones."""
    words = answers.get(f"{line_key(read)}/text")
    return replace(read, text=words) if words else read


def _matches(
    reads: Sequence[ItemRead], placed: Sequence[Placed], ground: Ground
) -> Mapping[int, Match]:
    lines: dict[int, list[tuple[int, ItemRead]]] = defaultdict(list)
    for place, (read, (unit, _question)) in enumerate(zip(reads, placed, strict=True)):
        if unit is not None:
            lines[unit.pk].append((place, read))
    found: dict[int, Match] = {}
    for unit_id, inside in lines.items():
        found.update(match_lines(inside, ground.items.get(unit_id, ())))
    return found


def _set_aside(read: ItemRead, unit: Unit | None, question: Question | None) -> Proposal:
    """A line of a unit that is not known yet, of another unit, or of nobody."""
    questions = (question,) if question else ()
    if question and question.is_open:
        return Proposal(read, ImportKind.ASK, questions=questions)
    if unit is None and (name := read.unit or read.lead_unit):
        reason = _("Dòng của đơn vị khác: %(unit)s.") % {"unit": clean(name)}
    else:
        reason = _("Dòng không có nội dung.") if unit else _("Dòng không thuộc đơn vị nào.")
    return Proposal(read, ImportKind.SKIP, remarks=(reason,), questions=questions)


def _proposal(line: Line, placing: Question | None, match: Match | None) -> Proposal:
    items = line.ground.items.get(line.unit.pk, ())
    is_doubtful = match and not _is_settled(match, line.ground)
    matching = _match_question(line, match, items) if match and is_doubtful else None
    item = _chosen_item(matching, match, items)
    line.known = cells_of(draft_of(item)) if item else {}
    interpret(line)
    questions = tuple(each for each in (placing, matching) if each) + tuple(line.questions)
    cells = {**line.known, **line.cells}
    made = Proposal(
        line.read, ImportKind.ADD, line.unit, item, line.known, cells, questions,
        tuple(line.remarks),
    )  # fmt: skip
    return _judged(made, line.ground)


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
        return replace(made, kind=ImportKind.SAME, remarks=())
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


def _is_settled(match: Match, ground: Ground) -> bool:
    """A registration rewrites the sentence of its item, so another sentence is for a person to recognise."""
    rewrites = ground.purpose == ImportPurpose.REGISTRATION
    return match.is_sure and (match.is_itself or not rewrites)


def _match_question(line: Line, match: Match, items: Iterable[Item]) -> Question:
    """Half alike: only a person knows whether it is the same content in other words."""
    key = f"{line.key}/match"
    choices = (
        (match.item.code, f"{match.item.code} {match.item.text[:SHORT]}"),
        (NEW, _("Là nội dung mới")),
        *((each.code, f"{each.code} {each.text[:SHORT]}") for each in items if each != match.item),
    )
    text = _("Gần giống nội dung đang có. Có phải là một không?")
    return Question(key, "match", text, choices, answer=line.answers.get(key, ""))


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
            % {"cell": label_of(q.cell), "row": first[q.key]}
            for q in waiting
        )
        done.append(replace(made, questions=own, remarks=(*made.remarks, *remarks)))
    return done
