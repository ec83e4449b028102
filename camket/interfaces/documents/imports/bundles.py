"""Rows of our own export come back by their hidden codes: one item, a row for each of its targets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from camket.interfaces.documents.imports.line import line_key
from camket.interfaces.documents.office.document import ItemRead

Keys = Mapping[str, str]  # "sheet!row" -> code of the item and number of the target


@dataclass(frozen=True)
class Bundle:
    """What the file says of one item."""

    read: ItemRead
    parts: tuple[tuple[int, ItemRead], ...]


def bundles(reads: Iterable[ItemRead], keys: Keys) -> list[Bundle]:
    """In the order of the file; rows of one item are together wherever they were sorted to."""
    found: dict[str, list[tuple[int, ItemRead]]] = {}
    for read in reads:
        code, number = split_key(keys.get(line_key(read), ""))
        name = f"code {code}" if code else line_key(read)
        found.setdefault(name, []).append((number, replace(read, code=code or read.code)))
    return [Bundle(_first(parts), tuple(sorted(parts, key=_number))) for parts in found.values()]


def split_key(key: str) -> tuple[str, int]:
    """20.P3.01.2 -> the second target of 20.P3.01."""
    code, _dot, number = key.rpartition(".")
    return (code, int(number)) if code and number.isdigit() else ("", 1)


def _first(parts: list[tuple[int, ItemRead]]) -> ItemRead:
    return min(parts, key=_number)[1]


def _number(part: tuple[int, ItemRead]) -> int:
    return part[0]
