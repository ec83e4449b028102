"""Rows of plain text: CSV files, and what a person copies out of a table."""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any

from camket.interfaces.documents.office.reading.bounds import address
from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.old_fonts import fits_as_it_is, surely
from camket.interfaces.documents.office.reading.raw import RawCell, RawSheet
from camket.interfaces.documents.office.reading.repair import Run

DELIMITERS = ",;\t"
SAMPLE_RECORDS = 50
SAMPLE_CHARACTERS = 100_000
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Excel's own hint on the first line.
_HINT = re.compile(r"sep=(.)\r?\n")
# A copied cell stands in quotes only when it holds a line end; "Dân vận khéo" keeps its own.
_COPIED = re.compile(r'(?:"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*+))(\t|\r?\n|\Z)')


def read_csv(file: IO[bytes], limits: Limits) -> Iterator[RawSheet]:
    """One sheet; the row is the number of the record, quoted line ends stay in their cell."""
    csv.field_size_limit(limits.characters)
    text = decoded(file.read())
    hint = _HINT.match(text)
    records = csv.reader(
        io.StringIO(text, newline=""), delimiter=hint.group(1) if hint else delimiter_of(text)
    )
    rows = enumerate(_readable(records, limits), 1)
    yield RawSheet("CSV", list(_cells(islice(rows, 1 if hint else 0, None), limits)))


def read_clipboard(text: str, limits: Limits) -> RawSheet:
    """Cells separated by tabs, rows by line ends."""
    return RawSheet("", list(_cells(enumerate(_copied_rows(text), 1), limits)))


def decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 with its mark; other code pages are named, not guessed."""
    encoding = "utf-16" if content[:2] in UTF_16_MARKS else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("code_page", page=_code_page(content)) from None


def delimiter_of(text: str) -> str:
    """The sign that cuts most records into one and the same number of columns."""
    return max(DELIMITERS, key=lambda sign: _evenness(text[:SAMPLE_CHARACTERS], sign))


def _evenness(sample: str, sign: str) -> tuple[int, int]:
    """How many records share the commonest width of two columns or more, and that width."""
    try:
        records = list(islice(csv.reader(io.StringIO(sample), delimiter=sign), SAMPLE_RECORDS))
    except csv.Error:
        return 0, 0
    widths = Counter(len(record) for record in records if len(record) > 1)
    return max(((number, width) for width, number in widths.items()), default=(0, 0))


def _readable(records: Any, limits: Limits) -> Iterator[list[str]]:
    try:
        yield from records
    except csv.Error:
        cell = address(records.line_num, 1)
        raise Unreadable("long_cell", sheet="CSV", cell=cell, most=limits.characters) from None


def _cells(rows: Iterable[tuple[int, list[str]]], limits: Limits) -> Iterator[RawCell]:
    for row, values in rows:
        if any(values[limits.columns :]):
            raise Unreadable("far_cell", sheet="CSV", cell=address(row, len(values)))
        for column, value in enumerate(values[: limits.columns], 1):
            if value:
                yield RawCell(row, column, runs=(Run(value),))


def _copied_rows(text: str) -> Iterator[list[str]]:
    row: list[str] = []
    for found in _COPIED.finditer(text):
        quoted, plain, end = found.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        if end != "\t":
            yield row
            row = []


def _code_page(content: bytes) -> str:
    """The likely name, so that the person knows what the machine saw."""
    lines = content.decode("latin-1").splitlines()
    names = Counter(found.name for line in lines if (found := surely(line)))
    if names:
        return names.most_common(1)[0][0].upper()
    text = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    return "CP1258" if fits_as_it_is(text) else "?"
