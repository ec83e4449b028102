"""What stands above the table: whose paper it is, its number, title, unit of measure, day of the figures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from camket.interfaces.documents.office.understanding.aliases import KNOWN_UNITS
from camket.interfaces.documents.office.understanding.periods import Period, read_period
from camket.interfaces.documents.office.understanding.sheets import View
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

_NATION = re.compile(r"^(cong hoa xa hoi|doc lap|dang cong san|tu do|hanh phuc)")
_TITLE = re.compile(
    "^"
    + any_of(
        "phu luc; bieu; bang; danh muc; danh sach; so theo doi; lich; giao chi tieu; giao nhiem vu; tinh hinh; "
        "thong bao; bao cao; ban dang ky; dang ky; noi dung; tong hop; ke hoach; ket qua; tien do; cam ket; "
        "ban cam ket; mau; thong ke; theo doi; chuong trinh; de cuong; phieu"
    )
    + r"\b"
)
_FORM_NUMBER = re.compile(r"^(mau|bieu|bieu mau|phu luc)( so)?( \w{1,6}){0,4}$")
_SYMBOL = r"(?P<number>\d+[A-Za-z]?(?:\s*[-/]\s*[\w&.]+)+)"
_NUMBER = re.compile(rf"^\(?\s*Số\s*(?:hiệu|VB|văn bản)?\s*[:.]?\s*{_SYMBOL}", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"^\(?\s*số\b", re.IGNORECASE)
_ATTACHED_NUMBER = re.compile(
    rf"(?:kèm theo|ban hành kèm)[^()]*?\bsố\s*[:.]?\s*{_SYMBOL}", re.IGNORECASE
)
_UNIT_LABEL = re.compile(
    r"^(?:tên )?(?:đơn vị|cơ quan|cơ quan, đơn vị|trường)(?: (?:báo cáo|đăng ký|lập|lập biểu|cam kết|thực hiện|gửi))?"
    r"\s*:\s*(?P<unit>.+)$",
    re.IGNORECASE,
)
_BODY = any_of(
    "Đảng ủy; Đảng uỷ; Đảng bộ; Chi bộ; UBND; Ủy ban nhân dân; Phòng; Trường; Ban; Văn phòng; Hội; Công an; "
    "Trung tâm; Thanh tra; Đoàn; Xã; Phường; Mặt trận; Chi cục; Sở; Trạm; Đặc khu"
)
_OF_UNIT = re.compile(
    rf"\bcủa (?:tập thể )?(?:Ban Thường vụ (?:và .*? )?)?(?P<unit>{_BODY} [^;,()]+?)"
    r"(?= (?:với|năm|quý|tháng|gửi|trong|6 tháng|về)\b|[;,()]|$)",
    re.IGNORECASE,
)
_NO_UNIT = re.compile(r"\b(cam ket|dang ky|nam 20\d\d|can cu|quy [ivx1-4]+)\b")
_UNIT_OF_ALL = re.compile(
    r"^\(?(?:ĐVT|Đơn vị tính|Đ\.?V\.?T)\s*:\s*([^():;,]+?)\)?$", re.IGNORECASE
)
_SECTION_LINE = re.compile(
    r"^(?:(?:[IVX]+|[A-H]\d?)\s*[.)/:\-–]\s*\S|(?:lĩnh vực|nhóm|khối|phần|mảng)\b)", re.IGNORECASE
)

_DAY = r"\s*(\d{1,2})\s*(?:[/.\-]|tháng)\s*(\d{1,2})\s*(?:[/.\-]|năm)\s*(20\d\d)"
_AS_OF = re.compile(
    r"(?:(?:số liệu|tính|cập nhật|chốt|thời điểm|kết quả|lũy kế)[^;()\d]{0,40}?ngày"
    rf"|đến(?:\s+hết)?(?:\s+ngày)?){_DAY}",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(20\d\d)"
    r"|^[^\d]{2,40},\s*(?:ngày\s*)?(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d\d)$"
    r"|^Số\s*:?\s*\d[^,;()]*?\bngày\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d\d)$",
    re.IGNORECASE,
)
_ATTACHED_DAY = re.compile(rf"số\s*[\w/\-&]+\s*,?\s*ngày{_DAY}", re.IGNORECASE)
_NOTE = re.compile(r"^(?:ghi chú|\(|\*|-?\s*số liệu|nguồn)", re.IGNORECASE)


_UNKNOWN = Period()


@dataclass(frozen=True)
class Line:
    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Letterhead:
    """Blank and None say that the file does not tell."""

    unit_text: str = ""
    document_number: str = ""
    period: Period = _UNKNOWN
    data_as_of: date | None = None
    title_row: int = 1
    unit_of_all: str = ""  # "ĐVT: triệu đồng" over the whole table


def read_letterhead(view: View, header_row: int, headings: str, file_name: str) -> Letterhead:
    """The lines above the table; those below and the names of sheet and file help out."""
    lines, below = _above(view, header_row), _below(view, header_row)
    title = _title(lines)
    words = " ".join(line.text for line in title)
    names = f"{view.sheet.name} {file_name.rpartition('.')[0]}"
    period = read_period(words, [line.text for line in lines], headings, names)
    return Letterhead(
        unit_text=_labelled_unit(lines) or _unit_of_block(lines) or _unit_of_title(words),
        document_number=_number(lines),
        period=period,
        data_as_of=_as_of(lines, below, is_report=period.is_report),
        title_row=title[0].row if title else 1,
        unit_of_all=_unit_of_all(lines),
    )


def _above(view: View, header_row: int) -> list[Line]:
    """Every line of text; a line end inside a cell begins a new one."""
    return [
        Line(row, column, clean(text))
        for row in view.rows
        if row < header_row
        for column, cell in view.by_row[row].items()
        for text in cell.text.split("\n")
        if clean(text)
    ]


def _below(view: View, header_row: int) -> list[Line]:
    return [
        Line(row, column, clean(cell.text))
        for row in view.rows
        if row > header_row
        for column, cell in view.by_row[row].items()
        if isinstance(cell.value, str)
    ]


def _title(lines: list[Line]) -> list[Line]:
    """From the first line that names the paper; the letterhead is not part of it."""
    for place, line in enumerate(lines):
        if _TITLE.match(fold(line.text)) and not _FORM_NUMBER.match(fold(line.text)):
            return lines[place:]
    return [line for line in lines if not _NATION.match(fold(line.text))]


# --- whose paper --------------------------------------------------------------------------------


def _labelled_unit(lines: list[Line]) -> str:
    found = next((found for line in lines if (found := _UNIT_LABEL.match(line.text))), None)
    return clean(found["unit"]).strip(" .…_") if found else ""


def _unit_of_block(lines: list[Line]) -> str:
    """The last name of the left block: above it stands the body it belongs to."""
    left = min((line.column for line in lines), default=1)
    names: list[str] = []
    for line in lines:
        if _FORM_NUMBER.match(fold(line.text)):
            continue
        if _ends_block(line.text):
            if line.column == left:
                break
        elif line.column == left or (line.column <= left + 2 and not names):
            names += [line.text] if _may_be_unit(line.text) else []
    return names[-1].strip(" *-_") if names else ""


def _unit_of_title(title: str) -> str:
    found = _OF_UNIT.search(title)
    return clean(found["unit"]) if found else ""


def _may_be_unit(text: str) -> bool:
    """A name, not a title, a sentence or a label with its value."""
    return len(text) < 100 and ":" not in text and not _NO_UNIT.search(fold(text))


def _ends_block(text: str) -> bool:
    folded = fold(text)
    patterns = (_NUMBER_LINE, _SIGNED)
    return (
        not folded
        or bool(_NATION.match(folded) or _TITLE.match(folded))
        or any(pattern.search(text) for pattern in patterns)
        or folded.startswith(("don vi tinh", "dvt", "kinh gui", "v v "))
        or text.startswith("(")
    )


# --- number, day, unit of measure ---------------------------------------------------------------


def _number(lines: list[Line]) -> str:
    for pattern in (_NUMBER, _ATTACHED_NUMBER):
        for line in lines:
            if found := pattern.search(line.text):
                return re.sub(r"\s*([-/])\s*", r"\1", found["number"]).strip(" .,")
    return ""


def _as_of(lines: list[Line], below: list[Line], *, is_report: bool) -> date | None:
    """The day the figures name; of a report else the day of the paper."""
    notes = [line for line in below if _NOTE.match(line.text)]
    sources = [(_AS_OF, lines), (_AS_OF, notes)]
    if is_report:
        sources += [(_SIGNED, lines), (_SIGNED, below), (_ATTACHED_DAY, lines)]
    days = (day for pattern, source in sources for day in _days(pattern, source))
    return next(days, None)


def _days(pattern: re.Pattern[str], lines: list[Line]) -> Iterable[date]:
    for line in lines:
        if found := pattern.search(line.text):
            day, month, year = (int(part) for part in found.groups() if part)
            try:
                yield date(year, month, day)
            except ValueError:
                continue


def _unit_of_all(lines: list[Line]) -> str:
    for line in lines:
        found = _UNIT_OF_ALL.match(line.text)
        if found and fold(found[1]) in KNOWN_UNITS:
            return clean(found[1])
    return ""


def section_above(view: View, header_row: int) -> str:
    """Between two tables: "II. Lĩnh vực văn hóa" right above the heading; a caption is no section."""
    for row in reversed([each for each in view.rows if header_row - 3 <= each < header_row]):
        cells = view.by_row[row].values()
        told = [clean(cell.text) for cell in cells if _SECTION_LINE.match(clean(cell.text))]
        if told:
            return max(told, key=len)
    return ""
