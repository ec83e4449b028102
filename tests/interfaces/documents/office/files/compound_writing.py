"""Writes the old container of Office: just enough of it to hold named streams."""

import struct
from pathlib import Path

SECTOR = 512
FREE, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
# Smaller streams would need the second table of small sectors.
SMALLEST_STREAM = 4096


def write_compound(path: Path, streams: dict[str, bytes]) -> Path:
    """Sector 0 is the table, then the directory, then the streams one behind the other."""
    directory_sectors = -(-(len(streams) + 1) * 128 // SECTOR)
    table = [FAT_SECTOR, *_chain(1, directory_sectors)]
    entries = [_entry("Root Entry", 5, child=1 if streams else FREE, start=END, size=0)]
    body = b""
    for number, (name, given) in enumerate(streams.items(), 1):
        content = given.ljust(SMALLEST_STREAM, b"\x00")
        count = -(-len(content) // SECTOR)
        following = number + 1 if number < len(streams) else FREE
        entries.append(_entry(name, 2, right=following, start=len(table), size=len(content)))
        table += _chain(len(table), count)
        body += content.ljust(count * SECTOR, b"\x00")
    table += [FREE] * (SECTOR // 4 - len(table))
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\x00")
    path.write_bytes(_header() + struct.pack(f"<{SECTOR // 4}I", *table) + directory + body)
    return path


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END]


def _header() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0)
    return head + struct.pack("<I", 0) + struct.pack("<108I", *[FREE] * 108)


def _entry(name: str, kind: int, *, start: int, size: int, child: int = FREE, right: int = FREE):
    written = name.encode("utf-16-le")
    head = written.ljust(64, b"\x00") + struct.pack("<HBB", len(written) + 2, kind, 1)
    links = struct.pack("<III", FREE, right, child)
    return head + links + b"\x00" * 36 + struct.pack("<III", start, size, 0)
