"""What a file is by its name and by its first bytes, before anything opens it."""

import re
from typing import IO

from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import Limits

HEAD_BYTES = 4096
READABLE = ("xlsx", "xls", "ods", "csv", "tsv", "txt")
TEXT_NAMES = ("csv", "tsv", "txt")
# Programs of offices also write a table of plain text and name it .xls.
TEXT_OR_TABLE = (*TEXT_NAMES, "xls")

# What is not read, by the end of its name.
_REFUSED_NAMES = {
    "macro": ("xlsm", "xltm", "xlam", "xla"),
    "binary_book": ("xlsb",),
    "word": ("doc", "docx", "docm", "odt", "rtf"),
    "pdf": ("pdf",),
    "picture": ("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "heic", "webp"),
    "archive": ("zip", "rar", "7z"),
    "web_page": ("htm", "html", "mht", "mhtml"),
}
# What stands at the beginning of a file, whatever its name says.
_BEGINNINGS = {
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "compound",
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"II*\x00": "picture",
    b"MM\x00*": "picture",
    b"BM": "picture",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"{\\rtf": "word",
    b"\x09\x00\x04\x00": "too_old",
    b"\x09\x02\x06\x00": "too_old",
    b"\x09\x04\x06\x00": "too_old",
}
_WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head|<meta|<table|mime-version:)", re.I)
_XML_BOOK = re.compile(rb"\s*<\?xml.{0,2000}urn:schemas-microsoft-com:office:spreadsheet", re.S)
_CONTAINERS = ("zip", "compound", "text")


def container_of(file: IO[bytes], name: str, limits: Limits) -> str:
    """zip, compound or text; anything else is refused by the name it deserves."""
    ending = name.rpartition(".")[2].lower()
    size = file.seek(0, 2)
    if not size:
        raise Unreadable("empty")
    if size > limits.file_bytes:
        raise Unreadable("too_big", megabytes=limits.file_bytes // (1024 * 1024))
    _check_name(ending)
    file.seek(0)
    found = _by_content(file.read(HEAD_BYTES), ending)
    if found not in _CONTAINERS:
        raise Unreadable(found)
    return found


def _check_name(ending: str) -> None:
    for code, endings in _REFUSED_NAMES.items():
        if ending in endings:
            raise Unreadable(code)
    if ending not in READABLE:
        raise Unreadable("wrong_type")


def _by_content(head: bytes, ending: str) -> str:
    for beginning, found in _BEGINNINGS.items():
        # "BM" may well begin a table of plain text.
        if head.startswith(beginning) and not (len(beginning) == 2 and ending in TEXT_OR_TABLE):
            return found
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _WEB_PAGE.match(plain):
        return "web_page"
    if _XML_BOOK.match(plain):
        return "xml_book"
    is_text = b"\x00" not in head or head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return "text" if is_text and ending in TEXT_OR_TABLE else "damaged"
