"""Where tables begin: one to three heading rows on any line, merged or not, and the row of column numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.columns import Column, settled
from camket.interfaces.documents.office.understanding.contents import Content
from camket.interfaces.documents.office.understanding.dates import Cycle
from camket.interfaces.documents.office.understanding.headings import (
    Setting,
    field_of,
    is_exact_heading,
    is_heading,
)
from camket.interfaces.documents.office.understanding.sheets import View
from camket.interfaces.documents.office.understanding.wording import clean, fold

MOST_ROWS = 3
_LONGEST, _SHORT = 160, 40
_SAMPLE = 80
_NUMBER_CELL = re.compile(r"^\(?\s*\d{1,2}\s*\)?\s*(=.*|\[.*\])?$")
_LETTER_CELL = re.compile(r"^\(?[A-Ea-e]\)?$")
_ABOVE_TABLE = re.compile(
    r"^(dvt|don vi tinh|bieu so|mau so|phu luc|don vi|kem theo|ngay|so lieu)\b"
)
_NO_SETTING = Setting(cycle=Cycle(None), is_report=False, period=None)
_STRONG = ("text", "goal?", "indicator", "target")


@dataclass(frozen=True)
class Table:
    """Heading rows, the first row of the body and the last, and the meaning of the columns."""

    view: View
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    columns: tuple[Column, ...]

    def column(self, field: str) -> Column | None:
        return next((column for column in self.columns if column.field == field), None)


def tables_of(view: View, setting: Setting, *, loosely: bool = False) -> list[Table]:
    """Every table of the sheet from top to bottom."""
    blocks = list(_blocks(view)) or (_likely_block(view) if loosely else [])
    tables: list[Table] = []
    for place, block in enumerate(blocks):
        following = blocks[place + 1][0] if place + 1 < len(blocks) else view.sheet.last_row + 1
        table = _table(view, block, following - 1, setting)
        if table:
            tables.append(_as_above(table, tables))
    return tables


def _as_above(table: Table, above: list[Table]) -> Table:
    """Headings repeated on a new page mean what they meant before."""
    same = [other for other in above if _titles(other) == _titles(table)]
    return replace(table, columns=same[0].columns) if same else table


def _titles(table: Table) -> list[tuple[int, tuple[str, ...]]]:
    return [(column.number, column.levels) for column in table.columns if column.levels]


def _blocks(view: View) -> Iterator[list[int]]:
    """Rows of headings; below the first the test is stricter and quicker."""
    taken, found_one = 0, False
    for row in view.rows:
        if row <= taken or not _may_begin(view, row, found_one):
            continue
        block = _grown(view, row)
        if _is_header(view, block):
            yield block
            taken, found_one = block[-1], True


def _likely_block(view: View) -> list[list[int]]:
    """Headings in words of their own: short texts over rows that fill the same columns."""
    for row, following in pairwise(view.rows):
        cells, below = view.by_row[row], view.by_row[following]
        texts = [clean(cell.text) for cell in cells.values()]
        is_short = all(len(text) <= _SHORT and not re.search(r"\d", text) for text in texts)
        if is_short and len(texts) >= 3 and len(cells.keys() & below.keys()) >= len(texts) - 1:
            return [[row]]
    return []


def _may_begin(view: View, row: int, found_one: bool) -> bool:
    cells = view.by_row[row]
    texts = [clean(cell.text) for cell in cells.values() if isinstance(cell.value, str)]
    if len(texts) < 2 or len(texts) < len(cells) * 0.6 or _is_title(view, row):
        return False
    if found_one:
        return sum(map(is_exact_heading, texts)) >= max(3, len(texts) * 0.5)
    known = sum(
        1 for text in texts if len(text) <= _LONGEST and (is_heading(text) or _is_hinted(text))
    )
    return known >= 2 or (known >= 1 and any(place[0] == row for place in view.first_places))


def _is_hinted(text: str) -> bool:
    return len(text) <= _LONGEST and ":" not in text and bool(field_of((text,), _NO_SETTING))


def _is_title(view: View, row: int) -> bool:
    """A line over the table: one text over most of the width, or "ĐVT: triệu đồng"."""
    cells = view.by_row[row]
    return all(_ABOVE_TABLE.match(fold(cell.text)) and ":" in cell.text for cell in cells.values())


def _grown(view: View, row: int) -> list[int]:
    """The rows that belong to the headings which begin here."""
    block = [row]
    last = max(
        (span.last_row for (first, _), span in view.first_places.items() if first == row),
        default=row,
    )
    last = min(last, row + MOST_ROWS - 1)
    while len(block) < MOST_ROWS:
        following = next((each for each in view.rows if each > block[-1]), None)
        if following is None or following > block[-1] + 1:
            break
        if following > last and not _goes_on(view, block, following):
            break
        block.append(following)
        ends = (s.last_row for (first, _), s in view.first_places.items() if first == following)
        last = min(max([last, *ends]), row + MOST_ROWS - 1)
    return block


def _goes_on(view: View, block: list[int], row: int) -> bool:
    """A further heading row: no figures, nothing under the headings of number and content."""
    cells = view.by_row[row]
    if any(len(clean(cell.text)) > 60 for cell in cells.values()):
        return False
    if _fills_gaps(view, block, row):
        return True
    if is_number_row(view, row) or any(not isinstance(cell.value, str) for cell in cells.values()):
        return False
    known = sum(1 for cell in cells.values() if is_heading(clean(cell.text)))
    if known == len(cells) and known >= 2:
        return True
    if _leading(view, block) & cells.keys():
        return False
    return known >= 1 and known >= len(cells) * 0.4


def _leading(view: View, block: list[int]) -> set[int]:
    """The columns of number and content."""
    places = [(above, column) for above in block for column in view.columns]
    return {
        column
        for above, column in places
        if view.text(above, column)
        and field_of((view.text(above, column),), _NO_SETTING) in ("stt", "text")
    }


def _fills_gaps(view: View, block: list[int], row: int) -> bool:
    """Without merged cells: short titles where the row above left columns without a heading."""
    cells = view.by_row[row]
    headed = {column for above in block for column in view.by_row[above]}
    gaps = [column for column in cells if column not in headed and column > min(headed)]
    is_apart = not _leading(view, block) & cells.keys()
    is_short = all(len(clean(cell.text)) <= _SHORT for cell in cells.values())
    under_groups = [column for column in cells if column in headed]
    return bool(gaps) and is_apart and is_short and len(under_groups) <= len(gaps) + 1


def _is_header(view: View, block: list[int]) -> bool:
    fields = {
        field_of(levels, _NO_SETTING) for levels in _levels(view, block).values() if levels
    } - {""}
    return len(fields) >= 3 and bool(fields & set(_STRONG))


def _levels(view: View, block: list[int]) -> dict[int, tuple[str, ...]]:
    """The heading of each column from the top down; a merged text counts once."""
    return {column: tuple(_column_levels(view, block, column)) for column in view.columns}


def _column_levels(view: View, block: list[int], column: int) -> Iterator[str]:
    seen: set[tuple[int, int]] = set()
    for place, row in enumerate(block):
        cell = view.spread(row, column) or _from_the_left(view, block, place, column)
        if cell is None or (cell.row, cell.column) in seen or cell.row < block[0]:
            continue
        seen.add((cell.row, cell.column))
        text = clean(cell.text)
        if text:
            yield text


def _from_the_left(view: View, block: list[int], place: int, column: int) -> Cell | None:
    """Without merged cells a group heading stands only over its first column."""
    row = block[place]
    below = block[place + 1 :]
    if not below or not any(view.text(each, column) for each in below):
        return None
    for other in reversed([each for each in view.columns if each < column]):
        cell = view.cells.get((row, other))
        if cell is not None:
            span = view.span_at(row, other)
            is_free = span is None or (
                span.last_column == span.first_column and span.first_row == span.last_row
            )
            has_below = any(view.text(each, other) for each in below)
            return cell if is_free and has_below else None
        if not any(view.text(each, other) for each in below):
            return None
    return None


def is_number_row(view: View, row: int) -> bool:
    """ "(1) (2) … (7)=(5)+(6)" under the headings."""
    texts = [clean(cell.text) for cell in view.by_row[row].values()]
    numbered = sum(1 for text in texts if _NUMBER_CELL.match(text))
    lettered = sum(1 for text in texts if _LETTER_CELL.match(text))
    return len(texts) >= 3 and numbered >= 2 and numbered + lettered == len(texts) and _rises(texts)


def _rises(texts: list[str]) -> bool:
    counted = [int(found.group()) for text in texts if (found := re.search(r"\d+", text))]
    # A hidden column leaves a gap.
    return all(earlier < later <= earlier + 4 for earlier, later in pairwise(counted))


def _table(view: View, block: list[int], last_row: int, setting: Setting) -> Table | None:
    below = [row for row in view.rows if block[-1] < row <= last_row]
    if below and is_number_row(view, below[0]):
        below = below[1:]
    if not below:
        return None
    columns = [
        Column(number, levels, field_of(levels, setting))
        for number, levels in _levels(view, block).items()
    ]
    columns = settled(columns, _contents(view, below[:_SAMPLE], setting.cycle), setting)
    table = Table(view, tuple(block), below[0], last_row, tuple(columns))
    known = [column for column in columns if column.field]
    return table if table.column("text") and len(known) >= 3 else None


def _contents(view: View, rows: list[int], cycle: Cycle) -> dict[int, Content]:
    """The first cells below each heading; sections and notes tell nothing of a column."""
    full = [row for row in rows if len(view.by_row[row]) > 2]
    return {
        number: Content(
            tuple(cell for row in full if (cell := view.cells.get((row, number)))), cycle
        )
        for number in view.columns
    }


def first_header(view: View, *, loosely: bool = False) -> tuple[int, ...]:
    """The heading rows of the first table; none when there is no table."""
    likely = _likely_block(view) if loosely else []
    return tuple(next(chain(_blocks(view), likely), ()))


def heading_words(view: View, header_rows: tuple[int, ...]) -> str:
    """All words of the heading rows, folded, for what they say of the whole file."""
    texts = [
        cell.text.replace("%", " phantram ")
        for row in header_rows
        for cell in view.by_row[row].values()
    ]
    return f" {fold(' '.join(texts))} "
