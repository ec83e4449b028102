"""An office file of the tests: how it is drawn, and what a careful clerk reads in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.interfaces.documents.office.files.drawing import (
    Drawn,
    write_csv,
    write_ods,
    write_xlsx,
)

WRITERS = {"xlsx": write_xlsx, "ods": write_ods}


@dataclass(frozen=True)
class Shape:
    """`expected` is written by hand from what the file says, in the form that parse-office prints."""

    file_name: str
    write: Callable[[Path], Path]
    expected: dict
    registration: str = ""  # the file of the registration that a report is compared with
    sheets: tuple[Drawn, ...] = ()

    @property
    def name(self) -> str:
        return self.file_name.partition(".")[0]


def drawn(file_name: str, *sheets: Drawn, expected: dict, registration: str = "") -> Shape:
    writer = WRITERS[file_name.rpartition(".")[2]]
    return Shape(file_name, lambda path: writer(path, *sheets), expected, registration, sheets)


def comma_file(file_name: str, rows: list[list], expected: dict, **style: str) -> Shape:
    return Shape(file_name, partial(write_csv, rows=rows, **style), expected)


def document(
    *items: dict,
    cycle: int | None = 2026,
    period: str | None = None,
    tables: list[tuple[str, list[int]]],
    unit: str = "",
    number: str = "",
    as_of: str | None = None,
    asks: tuple[tuple[int, str], ...] = (),
    missing: tuple[str, ...] = (),
) -> dict:
    """The whole answer; questions by row and field, their words are free."""
    return {
        "cycle": cycle,
        "period": period,
        "unit_text": unit,
        "document_number": number,
        "data_as_of": as_of,
        "tables": [{"sheet": sheet, "header_rows": rows} for sheet, rows in tables],
        "items": list(items),
        "asks": [{"row": row, "field": field} for row, field in asks],
        "missing": list(missing),
    }


def goal(value: float, op: str = "=", **more: object) -> dict:
    return {"value": value, "op": op, "mode": "level"} | more
