"""The child process: file on its standard input, grid as JSON on its standard output."""

import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import IO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, PasswordError

from camket.interfaces.documents.office.reading.bounds import check_sheets
from camket.interfaces.documents.office.reading.calamine import read_with_calamine
from camket.interfaces.documents.office.reading.compound import kind_of as compound_kind
from camket.interfaces.documents.office.reading.delimited import read_csv
from camket.interfaces.documents.office.reading.findings import OUT_OF_MEMORY, Unreadable
from camket.interfaces.documents.office.reading.finishing import finished
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.ods import read_ods
from camket.interfaces.documents.office.reading.package import kind_of as package_kind
from camket.interfaces.documents.office.reading.raw import RawSheet
from camket.interfaces.documents.office.reading.transport import pack
from camket.interfaces.documents.office.reading.xls import read_xls
from camket.interfaces.documents.office.reading.xlsx import read_xlsx

READERS: dict[str, Callable[[IO[bytes], Limits], Iterator[RawSheet]]] = {
    "xlsx": read_xlsx,
    "xls": read_xls,
    "ods": read_ods,
    "csv": read_csv,
}


def main(container: str, figures: str) -> None:
    given = json.loads(figures)
    limits = Limits(**{each.name: given[each.name] for each in fields(Limits)})
    bind(limits)
    try:
        sys.stdout.write(answer(container, sys.stdin.buffer, limits))
        sys.stdout.flush()
    except MemoryError:
        # An orderly end would need memory as well.
        os._exit(OUT_OF_MEMORY)


def bind(limits: Limits) -> None:
    """From here on the kernel ends the process that takes too much."""
    memory, cpu, size = limits.memory_bytes, limits.cpu_seconds, limits.answer_bytes
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Python would turn the end of the answer into an error of its own.
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def answer(container: str, file: IO[bytes], limits: Limits) -> str:
    """The packed grid, or the reason why there is none."""
    try:
        kind = kind_of(container, file, limits)
        sheets, notices = read(kind, file, limits)
        check_sheets(sheets, limits)
        return pack(kind, finished(sheets), notices)
    except Unreadable as found:
        return refused(found.code, **found.values)
    except PasswordError:
        return refused("password")
    except (CalamineError, BadZipFile):
        return refused("damaged")


def refused(code: str, **values: object) -> str:
    return json.dumps({"refused": code, "values": values})


def kind_of(container: str, file: IO[bytes], limits: Limits) -> str:
    """The format by what the container holds."""
    if container == "zip":
        with ZipFile(file) as archive:
            return package_kind(archive, limits)
    return compound_kind(file) if container == "compound" else "csv"


def read(kind: str, file: IO[bytes], limits: Limits) -> tuple[list[RawSheet], list[str]]:
    """The sheets, and the codes of what the person must be told about the reading."""
    file.seek(0)
    try:
        return list(READERS[kind](file, limits)), []
    except (Unreadable, MemoryError):
        raise
    except Exception:
        traceback.print_exc()
        # A part that openpyxl cannot make sense of seldom holds cells; they are read without fonts.
        if kind != "xlsx":
            raise
        file.seek(0)
        return list(read_with_calamine(file, limits)), ["plain"]


if __name__ == "__main__":
    main(*sys.argv[1:])
