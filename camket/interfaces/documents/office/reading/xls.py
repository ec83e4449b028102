"""An old .xls: values through calamine, everything else from its own records."""

from collections.abc import Iterator
from typing import IO

from camket.interfaces.documents.office.reading.biff import BookLook
from camket.interfaces.documents.office.reading.bounds import check_number_of_sheets, check_reach
from camket.interfaces.documents.office.reading.calamine import dressed, read_with_calamine
from camket.interfaces.documents.office.reading.compound import BOOK_NAMES, CompoundFile
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.raw import RawSheet


def read_xls(file: IO[bytes], limits: Limits) -> Iterator[RawSheet]:
    """The records are counted before calamine sees one value."""
    book = BookLook(CompoundFile(file).stream(*BOOK_NAMES))
    check_number_of_sheets(len(book.places), limits)
    for (name, _), look in zip(book.places, book.sheets, strict=True):
        check_reach(name, *look.reach(), limits)
    file.seek(0)
    for raw, look in zip(read_with_calamine(file, limits), book.sheets, strict=True):
        yield dressed(raw, look)
