"""Deadlines that are read but hardly meant: day and month exchanged, looser than registered."""

from collections.abc import Iterator
from datetime import date

from camket.interfaces.documents.office.document import Ask, ItemRead
from camket.interfaces.documents.office.understanding import questions
from camket.interfaces.documents.office.understanding.dates import DateRead, swapped
from camket.interfaces.documents.office.understanding.items import Reading
from camket.interfaces.documents.office.understanding.marks import DONE, LATE, state_in


def deadline_questions(
    reading: Reading, registered: ItemRead | None, as_of: date | None
) -> Iterator[Ask]:
    """`as_of` is the day of a report's figures, None for a registration."""
    read, row, written = reading.deadline, reading.item.row, reading.deadline_text
    if read is None:
        return
    other = swapped(read.day) if read.day else None
    if read.day and other and _looks_swapped(reading, read, other, registered, as_of):
        yield questions.about_swap(row, "deadline", read.day, other)
        return
    for doubt in read.doubts:
        yield questions.about_deadline(row, written, read.day, doubt)
    promised = _promised_day(registered)
    if read.day and promised and "quarter_only" in read.flags:
        yield questions.about_looser_deadline(row, written, read.day, promised)


def _looks_swapped(
    reading: Reading, read: DateRead, other: date, registered: ItemRead | None, as_of: date | None
) -> bool:
    """Registered the other way round, or a real date passed before the report while the work goes on."""
    promised = registered.deadline if registered else None
    if promised in (read.day, other):
        return promised == other
    if as_of is None or read.day is None or not read.is_real_date or not _goes_on(reading.item):
        return False
    return read.day < as_of <= other


def _goes_on(item: ItemRead) -> bool:
    """Neither done nor said to be late: then a day already past is strange."""
    says_done = any(state_in(mark) == DONE for mark in item.marks)
    return item.state != DONE and item.timeliness != LATE and not says_done


def _promised_day(registered: ItemRead | None) -> date | None:
    """The registered day, when it was registered as a day."""
    return registered.deadline if registered and not registered.deadline_flags else None
