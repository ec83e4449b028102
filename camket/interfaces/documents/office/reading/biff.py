"""The records of an old .xls that calamine keeps to itself: fonts, formats, hidden rows and columns."""

import struct
from collections.abc import Iterator

from openpyxl.styles.numbers import BUILTIN_FORMATS

from camket.interfaces.documents.office.reading.calamine import PLAIN, Look, SheetLook
from camket.interfaces.documents.office.reading.findings import Unreadable

BOF, EOF = 0x0809, 0x000A
FILEPASS, BOUNDSHEET, FONT, FORMAT, XF = 0x002F, 0x0085, 0x0031, 0x041E, 0x00E0
ROW, COLINFO, FORMULA, MULRK = 0x0208, 0x007D, 0x0006, 0x00BD
# Cells of one value: row, column and look stand at their beginning; blank ones say nothing.
CELLS = {0x0203, 0x027E, 0x00FD, 0x0204, 0x00D6, 0x0205, FORMULA}
BIFF8 = 0x0600
BOOLERR = 0x0205
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
BOLD_FROM = 600
HIDDEN_ROW, HIDDEN_COLUMN = 0x20, 0x01
# The table of fonts has no number 4, and nobody remembers why.
MISSING_FONT = 4


class BookLook:
    """Read once from the workbook stream."""

    def __init__(self, stream: bytes) -> None:
        self.stream = stream
        self.fonts: list[tuple[str, bool]] = []
        self.formats = dict(BUILTIN_FORMATS)
        self.pairs: list[tuple[int, int]] = []  # font and format of each look
        self.places: list[tuple[str, int]] = []  # name and beginning of each sheet
        self.is_biff8 = True
        try:
            self._read_globals()
            self.sheets = [self._sheet(start) for _, start in self.places]
        except struct.error:
            raise Unreadable("damaged") from None

    def _look(self, number: int) -> Look:
        if number >= len(self.pairs):
            return PLAIN
        font_number, format_number = self.pairs[number]
        if font_number > MISSING_FONT:
            font_number -= 1
        name, is_bold = self.fonts[font_number] if font_number < len(self.fonts) else ("", False)
        return Look(name, is_bold, self.formats.get(format_number, "General"))

    def _records(self, start: int) -> Iterator[tuple[int, bytes]]:
        """The records of one part, to its end."""
        while start + 4 <= len(self.stream):
            kind, length = struct.unpack_from("<HH", self.stream, start)
            yield kind, self.stream[start + 4 : start + 4 + length]
            if kind == EOF:
                return
            start += 4 + length
        raise Unreadable("damaged")

    def _read_globals(self) -> None:
        for kind, body in self._records(0):
            if kind == FILEPASS:
                raise Unreadable("password")
            if kind == BOF:
                self.is_biff8 = struct.unpack_from("<H", body)[0] == BIFF8
            elif kind == BOUNDSHEET:
                self.places.append((self._short_text(body, 6), struct.unpack_from("<I", body)[0]))
            elif kind in (FONT, FORMAT, XF):
                self._read_style(kind, body)

    def _read_style(self, kind: int, body: bytes) -> None:
        if kind == FONT:
            weight = struct.unpack_from("<H", body, 6)[0]
            self.fonts.append((self._short_text(body, 14), weight >= BOLD_FROM))
        elif kind == FORMAT:
            self.formats[struct.unpack_from("<H", body)[0]] = self._format_text(body)
        else:
            self.pairs.append(struct.unpack_from("<HH", body))

    def _sheet(self, start: int) -> SheetLook:
        sheet = SheetLook()
        for kind, body in self._records(start):
            if kind in CELLS or kind == MULRK:
                self._read_cells(sheet, kind, body)
            elif kind == ROW and struct.unpack_from("<H", body, 12)[0] & HIDDEN_ROW:
                sheet.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
            elif kind == COLINFO:
                first, last, _, _, options = struct.unpack_from("<5H", body)
                if options & HIDDEN_COLUMN:
                    sheet.hidden_columns.update(range(first + 1, last + 2))
        return sheet

    def _read_cells(self, sheet: SheetLook, kind: int, body: bytes) -> None:
        row, column = struct.unpack_from("<HH", body)
        if kind == FORMULA:
            sheet.formulas.add((row + 1, column + 1))
        if error := _error(kind, body):
            sheet.errors[row + 1, column + 1] = error
        count = (len(body) - 6) // 6 if kind == MULRK else 1
        for place in range(count):
            (look,) = struct.unpack_from("<H", body, 4 + 6 * place)
            sheet.looks[row + 1, column + place + 1] = self._look(look)

    def _short_text(self, body: bytes, at: int) -> str:
        """One byte of length, and from Excel 97 on one that tells narrow from wide letters."""
        length = body[at] if at < len(body) else 0
        if not self.is_biff8:
            return body[at + 1 : at + 1 + length].decode("latin-1")
        return self._letters(body, at + 1, length)

    def _format_text(self, body: bytes) -> str:
        if not self.is_biff8:
            return self._short_text(body, 2)
        return self._letters(body, 4, struct.unpack_from("<H", body, 2)[0])

    def _letters(self, body: bytes, at: int, length: int) -> str:
        if body[at : at + 1] == b"\x01":
            return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
        return body[at + 1 : at + 1 + length].decode("latin-1")


def _error(kind: int, body: bytes) -> str:
    """The error that a cell or the result of its formula is."""
    if kind == BOOLERR and body[7:8] == b"\x01":
        return ERRORS.get(body[6], "")
    if kind == FORMULA and body[6:7] == b"\x02" and body[12:14] == b"\xff\xff":
        return ERRORS.get(body[8], "")
    return ""
