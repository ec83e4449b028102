"""What the person is told about a file that was read: nothing is left aside in silence."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from camket.interfaces.documents.office.grid import Cell, Sheet
from camket.interfaces.documents.office.reading.bounds import address

ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
NAMED_CELLS = 5


def notices_of(
    sheets: Sequence[Sheet], name: str = "", kind: str = "", codes: Iterable[str] = ()
) -> tuple[str, ...]:
    """Sentences, in the order in which they matter."""
    return tuple(_all_notices(sheets, name, kind, codes))


def _all_notices(
    sheets: Sequence[Sheet], name: str, kind: str, codes: Iterable[str]
) -> Iterator[str]:
    if kind in ("xlsx", "xls", "ods") and not name.lower().endswith(kind):
        yield _("Tên tệp không khớp nội dung: đây là tệp .%(kind)s và đã được đọc như vậy.") % {
            "kind": kind
        }
    if "plain" in codes:
        yield _("Một phần định dạng của tệp không đọc được; chỉ đọc chữ và số trong các ô.")
    for sheet in sheets:
        yield from _of_sheet(sheet)
    yield from _repairs(sheets)


def _of_sheet(sheet: Sheet) -> Iterator[str]:
    cells = sheet.cells.values()
    if missing := [cell for cell in cells if cell.has_no_cached_value]:
        yield _(
            "Trang “%(sheet)s”: công thức ở ô %(cells)s chưa có kết quả lưu trong tệp nên để trống. "
            "Mở tệp bằng Excel rồi lưu lại để có kết quả."
        ) % {"sheet": sheet.name, "cells": _addresses(missing)}
    if errors := [cell for cell in cells if cell.text in ERRORS]:
        yield _("Trang “%(sheet)s”: ô %(cells)s đang báo lỗi (%(error)s).") % {
            "sheet": sheet.name,
            "cells": _addresses(errors),
            "error": ", ".join(sorted({cell.text for cell in errors})),
        }


def _repairs(sheets: Sequence[Sheet]) -> Iterator[str]:
    for fix, font in (("tcvn3", "TCVN3 (.VnTime)"), ("vni", "VNI")):
        number = sum(fix in cell.fixes for sheet in sheets for cell in sheet.cells.values())
        if number:
            yield ngettext(
                "%(number)d ô gõ bằng phông chữ cũ %(font)s đã được đổi sang Unicode. Hãy soát lại chữ.",
                "%(number)d ô gõ bằng phông chữ cũ %(font)s đã được đổi sang Unicode. Hãy soát lại chữ.",
                number,
            ) % {"number": number, "font": font}


def _addresses(cells: Sequence[Cell]) -> str:
    """The first cells by name, the others as a number."""
    named = ", ".join(address(cell.row, cell.column) for cell in cells[:NAMED_CELLS])
    if len(cells) <= NAMED_CELLS:
        return named
    return _("%(cells)s và %(more)d ô khác") % {"cells": named, "more": len(cells) - NAMED_CELLS}
