"""One line of the file as cells of an item: what it tells, what it leaves open, what has no place."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.foundation.core.text import clean, fold
from camket.interfaces.documents.imports import targets
from camket.interfaces.documents.imports.answers import LEFT_BLANK, check_fits
from camket.interfaces.documents.imports.cells import drafted, of_target, target_numbers
from camket.interfaces.documents.imports.doubts import pass_on, settle_separators
from camket.interfaces.documents.imports.line import Line
from camket.interfaces.documents.imports.questions import labels_of
from camket.interfaces.documents.models import ImportPurpose
from camket.interfaces.documents.office.document import ItemRead
from camket.year.commitments.access import word_lists_of
from camket.year.commitments.models import Field
from camket.year.commitments.rules import Level, read_promise

# The words by which offices head their sections, the most particular first.
FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (Field.PARTY_BUILDING, ("xay dung dang", "cong tac dang", "kiem tra giam sat", "he thong chinh tri")),
    (Field.FRONT, ("mat tran", "doan the", "dan van")),
    (Field.INTERNAL_AFFAIRS, ("noi chinh", "quoc phong", "an ninh", "qp an", "tu phap", "quan su")),
    (Field.GOVERNMENT, ("hanh chinh", "chinh quyen", "cchc", "chuyen doi so")),
    (Field.SOCIETY, ("van hoa", "xa hoi", "giao duc", "y te", "vh xh")),
    (Field.URBAN, ("do thi", "moi truong", "tai nguyen", "giai phong mat bang", "dat dai", "xay dung co ban")),
    (Field.ECONOMY, ("kinh te", "ngan sach", "tai chinh", "nong nghiep", "thuong mai", "dau tu")),
)  # fmt: skip
MARKS = (("is_key", "trong tam"), ("is_breakthrough", "dot pha"), ("is_hard", "viec kho"),
         ("is_hard", "khau kho"), ("is_new", "viec moi"))  # fmt: skip
THEME = "chu de"
KEY_ITEM = "key_item"
BASIS = "basis"
ASSIGNED = ("giao them", "btv giao", "duoc giao")
NO_DATE = frozenset({"recurring", "in_year"})


def interpret(line: Line) -> Line:
    """Fill the line's cells, questions and remarks."""
    settle_separators(line)
    line.tell("text", clean(line.read.text))
    line.tell("reason", clean(line.read.reason))
    _tell_field(line)
    _tell_due_day(line)
    _tell_leader(line)
    _tell_coordinators(line)
    _tell_marks(line)
    targets.tell_targets(line)
    _tell_basis(line)
    pass_on(line)
    _ask_what_does_not_fit(line)
    line.correct()
    if line.advises and line.ground.purpose == ImportPurpose.REGISTRATION:
        _ask_for_evidence(line)
        _ask_for_a_reason_to_stay_vague(line)
    return line


def is_assigned(read: ItemRead) -> bool:
    """Given by the committee, as the list says it."""
    return any(word in fold(read.origin) for word in ASSIGNED)


def field_named(text: str) -> str:
    folded = fold(text)
    return next((str(code) for code, words in FIELDS if any(word in folded for word in words)), "")


def _tell_field(line: Line) -> None:
    section = line.read.section
    if found := field_named(section):
        line.tell("field", found)
    elif section:
        question = _('Lĩnh vực của mục "%(section)s"?') % {"section": section}
        line.ask("field", question, labels_of("field"), shared=f"field/{fold(section)}")
    else:
        question = _("Tệp không ghi lĩnh vực. Các nội dung này thuộc lĩnh vực nào?")
        line.ask("field", question, labels_of("field"), shared="field/")


def _tell_due_day(line: Line) -> None:
    read = line.read
    line.tell("due_on", read.deadline)
    asked = any(ask.field == "deadline" for _number, ask in line.asks)
    if read.deadline is None and NO_DATE & set(read.deadline_flags) and not asked:
        last = short_date(date(line.ground.cycle.year, 12, 31))
        choices = ((last, last), (LEFT_BLANK, _("Để trống, bổ sung sau")))
        # In the approved list the committee's own words stand; the unit names the day later.
        is_own = line.ground.purpose == ImportPurpose.REGISTRATION
        question = _("Tệp không ghi ngày cụ thể. Thời hạn là ngày nào?")
        line.ask("due_on", question, choices, typed=True, needed=is_own)


def _tell_leader(line: Line) -> None:
    name, unit = clean(line.read.responsible), line.unit
    if not name:
        return
    if position := line.ground.position_called(name, unit):
        line.tell("leader", position)
    elif line.ground.purpose == ImportPurpose.REGISTRATION:
        choices = tuple((str(p.pk), p.title) for p in line.ground.positions_of(unit))
        question = _('"%(name)s" là chức vụ nào của đơn vị?') % {"name": name}
        blank = (LEFT_BLANK, _("Để trống, bổ sung sau"))
        line.ask("leader", question, (*choices, blank), shared=f"leader/{unit.pk}/{fold(name)}")
    elif "leader" not in line.known:
        line.remarks.append(
            _('"%(name)s" chưa có trong danh sách chức vụ của đơn vị, để trống.') % {"name": name}
        )


def _tell_coordinators(line: Line) -> None:
    """Bodies outside the list of units cannot be kept; the line says which."""
    found, unknown = [], []
    for name in line.read.coordinators:
        unit = line.ground.unit_called(name)
        if unit is None:
            unknown.append(clean(name))
        elif unit.pk != line.unit.pk and unit not in found:
            found.append(unit)
    line.tell("coordinators", tuple(sorted(found, key=lambda unit: unit.pk)))
    if unknown:
        line.remarks.append(
            _("Không có trong danh mục đơn vị nên chưa ghi vào phối hợp: %(names)s.")
            % {"names": "; ".join(unknown)}
        )


def _tell_marks(line: Line) -> None:
    read = line.read
    said = fold(" ; ".join((*read.marks, read.note, read.origin)))
    for cell, words in MARKS:
        if words in said:
            line.tell(cell, True)
    if line.answers.get(KEY_ITEM) == line.key:
        line.tell("is_key", True)
    if THEME in said and "theme" not in line.known:
        _tell_theme(line)


def _tell_theme(line: Line) -> None:
    themes = line.ground.themes
    if len(themes) == 1:
        line.tell("theme", themes[0])
    elif themes:
        choices = (*((str(each.pk), str(each)) for each in themes), (LEFT_BLANK, _("Không gắn")))
        text = _("Gắn với chủ đề nào của năm?")
        line.ask("theme", text, choices, shared="theme", needed=False)


def _tell_basis(line: Line) -> None:
    """The clause named for the whole file stands under every line that cites nothing yet."""
    answer = line.answers.get(BASIS, "")
    clause = next((each for each in line.ground.provisions if str(each.pk) == answer), None)
    if clause and not line.known.get("provisions"):
        line.tell("provisions", (clause,))


def _ask_what_does_not_fit(line: Line) -> None:
    """Nothing is cut or rounded: what the product cannot hold is asked for in a shorter form."""
    for cell, value in tuple(line.cells.items()):
        try:
            check_fits(cell, value)
        except ValidationError as error:
            del line.cells[cell]
            line.ask(cell, " ".join(error.messages), typed=True)


def _ask_for_evidence(line: Line) -> None:
    """A product is agreed on together with what will show that it is there."""
    cells = {**line.known, **line.cells}
    for number in target_numbers(cells):
        cell = of_target(number, "evidence")
        if cells.get(of_target(number, "value")) is None and cell not in cells:
            label = cells.get(of_target(number, "label"), "")
            question = _('Sản phẩm "%(label)s" lấy gì làm minh chứng?') % {"label": label}
            line.ask(cell, question, typed=True, needed=False)


def _ask_for_a_reason_to_stay_vague(line: Line) -> None:
    """The registration asks for it later; here it can be given while the line is at hand."""
    draft = drafted({**line.known, **line.cells})
    read = read_promise(draft.text, draft.targets, draft.due_on, word_lists_of(line.ground.cycle))
    if read.level == Level.VAGUE:
        question = _("Còn chung chung: %(reasons)s. Sửa dòng, bỏ dòng, hoặc giải trình vì sao giữ.")
        told = question % {"reasons": "; ".join(read.reasons)}
        line.ask("vague_justification", told, typed=True, needed=False)
