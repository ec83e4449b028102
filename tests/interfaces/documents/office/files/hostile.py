"""Files that no office means to send: bombs, lies, locks and wrong types, made at test time."""

import copy
import struct
import zipfile
from pathlib import Path

import xlsxwriter
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.interfaces.documents.office.files.compound_writing import write_compound
from tests.interfaces.documents.office.files.drawing import Drawn, write_ods, write_xlsx

MEGABYTE = 1024 * 1024
SHEET = "xl/worksheets/sheet1.xml"
STRICT_NAMES = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    ),
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
SMALL = Drawn("Bảng", [["STT", "Nội dung"], [1, "Trồng cây"], [2, "Nạo vét kênh"]])


def small(path: Path) -> Path:
    return write_xlsx(path, SMALL)


def with_member(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(small(path), "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def rewritten(path: Path, member: str, old: bytes, new: bytes) -> Path:
    """The same workbook with some bytes of one member exchanged."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[member]
    members[member] = members[member].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def strict_dialect(path: Path) -> Path:
    """Excel's "Strict Open XML": the same parts under other names of their language."""
    with zipfile.ZipFile(small(path)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            is_list = name == "[Content_Types].xml"
            archive.writestr(name, content if is_list else _in_strict(content))
    return path


def _in_strict(content: bytes) -> bytes:
    for usual, strict in STRICT_NAMES.items():
        content = content.replace(usual, strict)
    return content


def bomb(path: Path) -> Path:
    return with_member(path, "xl/media/image1.bin", b"\x00" * (101 * MEGABYTE))


def thin_bomb(path: Path) -> Path:
    """Below the limit of unpacked bytes, but a thousand times as big as it was sent."""
    return with_member(path, "xl/media/image1.bin", b"\x00" * (30 * MEGABYTE))


def many_members(path: Path) -> Path:
    with zipfile.ZipFile(small(path), "a") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/media/{number}.txt", b"")
    return path


def overlapping_members(path: Path) -> Path:
    """A second name for the bytes of the first sheet."""
    with zipfile.ZipFile(small(path), "a") as archive:
        twin = copy.copy(archive.getinfo(SHEET))
        twin.filename = "xl/worksheets/sheet2.xml"
        archive.filelist.append(twin)
        archive.writestr("xl/media/a.txt", b"")
    return path


def climbing_member(path: Path) -> Path:
    return with_member(path, "../../out.xml", b"<a/>")


def far_cell(path: Path) -> Path:
    book = Workbook()
    book.active.title = "Bảng"
    book.active["A1"] = "Nội dung"
    book.active["XFD1048576"] = "lạc"
    book.save(path)
    return path


def macro_inside(path: Path) -> Path:
    return with_member(path, "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")


def old_macro(path: Path) -> Path:
    return write_compound(path, {"Workbook": b"", "_VBA_PROJECT_CUR": b""})


def document_type(path: Path) -> Path:
    return rewritten(small(path), SHEET, b"<worksheet", b"<!DOCTYPE worksheet []><worksheet")


def laughing_entities(path: Path) -> Path:
    entities = b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 9)
    )
    kind = b'<!DOCTYPE worksheet [<!ENTITY a0 "ha">' + entities + b"]><worksheet"
    return rewritten(small(path), SHEET, b"<worksheet", kind)


def outside_entity(path: Path) -> Path:
    kind = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><worksheet'
    return rewritten(small(path), SHEET, b"<worksheet", kind)


def deep_nesting(path: Path) -> Path:
    deep = b"<a>" * 5_000 + b"</a>" * 5_000
    return rewritten(small(path), SHEET, b"<sheetData>", deep + b"<sheetData>")


def locked_xlsx(path: Path) -> Path:
    return write_compound(path, {"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": b"?"})


def locked_xls(path: Path) -> Path:
    """BOF, FILEPASS, EOF."""
    start = struct.pack("<HHHHIII", 0x0809, 16, 0x0600, 0x0005, 0, 0, 0)
    return write_compound(
        path, {"Workbook": start + struct.pack("<HHH", 0x002F, 2, 1) + struct.pack("<HH", 0x0A, 0)}
    )


def locked_ods(path: Path) -> Path:
    entry = b'<manifest:file-entry manifest:full-path="x"><manifest:encryption-data/></manifest:file-entry>'
    return rewritten(
        write_ods(path, SMALL),
        "META-INF/manifest.xml",
        b"</manifest:manifest>",
        entry + b"</manifest:manifest>",
    )


def far_ods_row(path: Path) -> Path:
    """One row that says it stands there a million times."""
    return rewritten(
        write_ods(path, SMALL),
        "content.xml",
        b"<table:table-row>",
        b'<table:table-row table:number-rows-repeated="1048576">',
    )


def truncated(path: Path) -> Path:
    path.write_bytes(small(path).read_bytes()[:2_000])
    return path


def damaged(path: Path) -> Path:
    content = bytearray(small(path).read_bytes())
    content[300:2_500] = b"\x55" * 2_200
    path.write_bytes(content)
    return path


def lying_size(path: Path) -> Path:
    """A sheet of thirty megabytes; the list of contents says two thousand bytes."""
    blank = b" " * (30 * MEGABYTE)
    rewritten(small(path), SHEET, b"<sheetData>", blank + b"<sheetData>")
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<I", size), struct.pack("<I", 2_000)))
    return path


def broken_old_book(path: Path) -> Path:
    return write_compound(path, {"Workbook": b"\x09\x08\xff\xff" * 40})


def looping_container(path: Path) -> Path:
    """A table whose sectors follow each other in a ring."""
    content = bytearray(write_compound(path, {"Workbook": b""}).read_bytes())
    content[512 + 4 : 512 + 8] = struct.pack("<I", 1)
    path.write_bytes(content)
    return path


def no_cells(path: Path) -> Path:
    Workbook().save(path)
    return path


def many_sheets(path: Path) -> Path:
    return write_xlsx(path, *[Drawn(f"T{number}", [["x"]]) for number in range(21)])


def many_rows(path: Path) -> Path:
    return write_xlsx(path, Drawn("Bảng", [[number] for number in range(5_001)]))


def many_ruled_cells(path: Path) -> Path:
    cells = b"".join(b'<c r="%s{}" s="1"/>' % get_column_letter(c).encode() for c in range(1, 21))
    rows = b"".join(
        b'<row r="%d">' % row + cells.replace(b"{}", b"%d" % row) + b"</row>"
        for row in range(10, 16_000)
    )
    return rewritten(small(path), SHEET, b"</sheetData>", rows + b"</sheetData>")


def huge_merge(path: Path) -> Path:
    return write_xlsx(path, Drawn("Bảng", [["x"]], merges=())) and rewritten(
        path,
        SHEET,
        b"</sheetData>",
        b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )


def long_cell(path: Path) -> Path:
    """Excel itself stops at 32,767 characters; the file itself may say anything."""
    return rewritten(small(path), SHEET, b">STT<", b">" + b"a" * 32_768 + b"<")


def heavy_strings(path: Path) -> Path:
    """One long text, stored once, in a thousand cells."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Bảng")
        for row in range(1_000):
            sheet.write_string(row, 0, "Nội dung " * 3_000)
    return path


def broken_side_part(path: Path) -> Path:
    """A part that holds no cells and is no proper XML."""
    return with_member(path, "customXml/item1.xml", b"<p>one<br>two</p>")


def broken_sheet(path: Path) -> Path:
    return rewritten(small(path), SHEET, b"</sheetData>", b"")


def text_file(content: str | bytes):
    def write(path: Path) -> Path:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def zipped(**members: bytes):
    def write(path: Path) -> Path:
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path

    return write
