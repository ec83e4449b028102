"""The old container of Office: its names tell an .xls from a Word file and from a locked one."""

import struct
from collections.abc import Iterator
from typing import IO

from camket.interfaces.documents.office.reading.findings import Unreadable

HEADER_BYTES = 512
ENTRY_BYTES = 128
NO_SECTOR = 0xFFFFFFFA  # from here on a number is a sign, not a sector
NO_ENTRY = 0xFFFFFFFF
BOOK_NAMES = ("workbook", "book")
WORD_NAMES = ("worddocument",)
LOCKED_NAMES = ("encryptedpackage", "encryptioninfo")
MACRO_NAMES = ("_vba_project_cur", "macros", "vba")


def kind_of(file: IO[bytes]) -> str:
    """xls; every other compound file is refused."""
    names = CompoundFile(file).names()
    if names & set(LOCKED_NAMES):
        raise Unreadable("password")
    if names & set(WORD_NAMES):
        raise Unreadable("word")
    if not names & set(BOOK_NAMES):
        raise Unreadable("wrong_type")
    if names & set(MACRO_NAMES):
        raise Unreadable("macro")
    return "xls"


class CompoundFile:
    """Sectors in chains; each chain is followed once and never longer than the file."""

    def __init__(self, file: IO[bytes]) -> None:
        file.seek(0)
        self.content = file.read()
        try:
            self._read_header()
            self.entries = list(self._root_entries())
        except (struct.error, IndexError):
            raise Unreadable("damaged") from None

    def names(self) -> set[str]:
        return {name.lower() for name, *_ in self.entries}

    def stream(self, *names: str) -> bytes:
        """The bytes of the first entry with one of these names."""
        for name, start, size in self.entries:
            if name.lower() in names:
                return self._bytes_of(start, size)
        return b""

    def _read_header(self) -> None:
        (sector_shift,) = struct.unpack_from("<H", self.content, 30)
        if sector_shift not in (9, 12):
            raise Unreadable("damaged")
        self.sector_bytes = 1 << sector_shift
        self.most_sectors = len(self.content) // self.sector_bytes + 1
        (self.directory_start,) = struct.unpack_from("<I", self.content, 48)
        self.mini_cutoff, self.mini_fat_start = struct.unpack_from("<II", self.content, 56)
        self.table = self._allocation()

    def _allocation(self) -> list[int]:
        """Which sector follows which; the places of the table stand in the header and in a chain."""
        places = list(struct.unpack_from("<109I", self.content, 76))
        (following,) = struct.unpack_from("<I", self.content, 68)
        for _ in range(self.most_sectors):
            if following >= NO_SECTOR:
                break
            numbers = self._numbers(following)
            places += numbers[:-1]
            following = numbers[-1]
        table: list[int] = []
        for place in places:
            if place < NO_SECTOR and len(table) < self.most_sectors:
                table += self._numbers(place)
        return table

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self.sector_bytes // 4}I", self._sector(sector))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.sector_bytes
        return self.content[start : start + self.sector_bytes]

    def _chain(self, first: int, table: list[int] | tuple[int, ...]) -> Iterator[int]:
        number = first
        for _ in range(self.most_sectors * 8):
            if number >= NO_SECTOR:
                return
            yield number
            number = table[number]
        raise Unreadable("damaged")

    def _root_entries(self) -> Iterator[tuple[str, int, int]]:
        """Name, first sector and size of what lies directly in the root."""
        directory = b"".join(map(self._sector, self._chain(self.directory_start, self.table)))
        waiting = [struct.unpack_from("<I", directory, 76)[0]]
        self.mini_start, self.mini_size = struct.unpack_from("<II", directory, 116)
        seen = set()
        while waiting:
            number = waiting.pop()
            if number == NO_ENTRY or number in seen:
                continue
            seen.add(number)
            entry = directory[number * ENTRY_BYTES : (number + 1) * ENTRY_BYTES]
            (name_bytes,) = struct.unpack_from("<H", entry, 64)
            name = entry[: max(name_bytes - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", entry, 116)
            waiting += struct.unpack_from("<II", entry, 68)
            yield name, start, size

    def _bytes_of(self, start: int, size: int) -> bytes:
        if size >= self.mini_cutoff:
            return b"".join(map(self._sector, self._chain(start, self.table)))[:size]
        mini = b"".join(map(self._sector, self._chain(self.mini_start, self.table)))
        places = self._chain(self.mini_fat_start, self.table)
        table = [number for place in places for number in self._numbers(place)]
        return b"".join(mini[at * 64 : at * 64 + 64] for at in self._chain(start, table))[:size]
