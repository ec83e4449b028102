"""How much of a file is read at all; every figure stands in the manual too."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What a file may weigh, and what the child process that reads it may spend."""

    file_bytes: int = 10 * MEGABYTE
    members: int = 2_000
    unpacked_bytes: int = 100 * MEGABYTE
    ratio: int = 100
    sheets: int = 20
    rows: int = 5_000
    columns: int = 100
    cells: int = 200_000
    # Ruled but empty rows and cells cost memory like any other; a form ruled to its end stays well below.
    drawn: int = 300_000
    characters: int = 32_767  # of one cell, as in Excel
    all_characters: int = 20_000_000
    depth: int = 64
    memory_bytes: int = 400 * MEGABYTE
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    answer_bytes: int = 64 * MEGABYTE


LIMITS = Limits()
