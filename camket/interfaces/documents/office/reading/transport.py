"""The grid on its way from the child process to the parent: plain JSON, formats named once."""

import json
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from camket.interfaces.documents.office.grid import Cell, CellValue, Sheet, Span

# Order matters: bool is an int, datetime is a date.
_TAGS: tuple[tuple[type, str], ...] = (
    (bool, "b"),
    (int, "i"),
    (str, "s"),
    (Decimal, "n"),
    (datetime, "m"),
    (date, "d"),
    (time, "t"),
)
_READERS: dict[str, Any] = {
    "b": bool,
    "i": int,
    "s": str,
    "n": Decimal,
    "m": datetime.fromisoformat,
    "d": date.fromisoformat,
    "t": time.fromisoformat,
}
_BOLD, _FORMULA, _NO_CACHE = 1, 2, 4


def pack(kind: str, sheets: Iterable[Sheet], notices: Iterable[str]) -> str:
    """One JSON text for all sheets."""
    formats: dict[str, int] = {}
    packed = [_pack_sheet(sheet, formats) for sheet in sheets]
    content = {
        "kind": kind,
        "sheets": packed,
        "formats": list(formats),
        "notices": list(notices),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def unpack(content: dict[str, Any]) -> tuple[Sheet, ...]:
    """The sheets as the child saw them."""
    return tuple(_unpack_sheet(sheet, content["formats"]) for sheet in content["sheets"])


def _pack_sheet(sheet: Sheet, formats: dict[str, int]) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "cells": [_pack_cell(cell, formats) for cell in sheet.cells.values()],
        "spans": [
            (span.first_row, span.first_column, span.last_row, span.last_column)
            for span in sheet.spans
        ],
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "is_hidden": sheet.is_hidden,
    }


def _unpack_sheet(packed: dict[str, Any], formats: list[str]) -> Sheet:
    cells = (_unpack_cell(cell, formats) for cell in packed["cells"])
    return Sheet(
        name=packed["name"],
        cells={(cell.row, cell.column): cell for cell in cells},
        spans=tuple(Span(*ends) for ends in packed["spans"]),
        hidden_rows=frozenset(packed["hidden_rows"]),
        hidden_columns=frozenset(packed["hidden_columns"]),
        is_hidden=packed["is_hidden"],
    )


def _pack_cell(cell: Cell, formats: dict[str, int]) -> list[Any]:
    tag, value = _pack_value(cell.value)
    # A text cell mostly shows its value; the second copy is left out.
    text = None if cell.text == cell.value else cell.text
    bits = _BOLD * cell.is_bold + _FORMULA * cell.is_formula + _NO_CACHE * cell.has_no_cached_value
    number = formats.setdefault(cell.number_format, len(formats))
    return [cell.row, cell.column, tag, value, text, number, bits, cell.comment, list(cell.fixes)]


def _unpack_cell(packed: list[Any], formats: list[str]) -> Cell:
    row, column, tag, value, text, number, bits, comment, fixes = packed
    read = _READERS[tag](value) if tag else None
    return Cell(
        row=row,
        column=column,
        value=read,
        text=str(read) if text is None else text,
        number_format=formats[number],
        is_bold=bool(bits & _BOLD),
        comment=comment,
        is_formula=bool(bits & _FORMULA),
        has_no_cached_value=bool(bits & _NO_CACHE),
        fixes=tuple(fixes),
    )


def _pack_value(value: CellValue) -> tuple[str, Any]:
    for kind, tag in _TAGS:
        if isinstance(value, kind):
            return tag, value if tag in "bis" else _as_text(value)
    return "", None


def _as_text(value: CellValue) -> str:
    return value.isoformat() if isinstance(value, date | time) else str(value)
