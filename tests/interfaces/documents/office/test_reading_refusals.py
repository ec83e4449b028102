"""Hostile, broken and mistaken files: each gets its own message, and nothing of it stays behind."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from camket.interfaces.documents.office.reading.limits import LIMITS
from camket.interfaces.documents.office.reading.opening import OfficeFileRefused, open_office_file
from camket.interfaces.documents.office.reading.refusals import SENTENCES
from tests.interfaces.documents.office.files import hostile
from tests.interfaces.documents.office.files.compound_writing import write_compound
from tests.interfaces.documents.office.files.hostile import text_file, zipped

TEN_MEGABYTES = 10 * 1024 * 1024

FILES = [
    ("empty", "rong.xlsx", text_file("")),
    ("too_big", "to.csv", text_file(b"a" * (TEN_MEGABYTES + 1))),
    ("wrong_type", "ghi-chu.md", text_file("STT;Nội dung")),
    ("wrong_type", "so-khac.xls", lambda path: write_compound(path, {"Contents": b""})),
    ("macro", "bieu.xlsm", hostile.small),
    ("macro", "bieu.xlsx", hostile.macro_inside),
    ("macro", "bieu-cu.xls", hostile.old_macro),
    ("binary_book", "bieu.xlsb", hostile.small),
    ("binary_book", "nhi-phan.xlsx", zipped(**{"xl/workbook.bin": b""})),
    ("word", "bao-cao.docx", hostile.small),
    ("word", "bao-cao.xlsx", zipped(**{"word/document.xml": b"<a/>"})),
    ("word", "bao-cao.xls", lambda path: write_compound(path, {"WordDocument": b""})),
    ("word", "bao-cao-2.xls", text_file("{\\rtf1 Báo cáo}")),
    ("pdf", "quet.xlsx", text_file(b"%PDF-1.7\n")),
    ("pdf", "quet.pdf", text_file(b"%PDF-1.7\n")),
    ("picture", "anh.xlsx", text_file(b"\x89PNG\r\n\x1a\n")),
    ("archive", "nen.zip", zipped(**{"a.txt": b"a"})),
    ("archive", "nen.xlsx", zipped(**{"a.txt": b"a"})),
    ("web_page", "xuat.xls", text_file("\ufeff\n<html><table><tr><td>Nội dung</td></tr></table>")),
    ("web_page", "xuat.mht", text_file("MIME-Version: 1.0")),
    (
        "xml_book",
        "xuat.xls",
        text_file('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ),
    ("too_old", "cu.xls", text_file(b"\x09\x04\x06\x00\x00\x04\x10\x00")),
    ("password", "khoa.xlsx", hostile.locked_xlsx),
    ("password", "khoa.xls", hostile.locked_xls),
    ("password", "khoa.ods", hostile.locked_ods),
    ("damaged", "cut.xlsx", hostile.truncated),
    ("damaged", "hong.xlsx", hostile.damaged),
    ("damaged", "doi.xlsx", hostile.lying_size),
    ("damaged", "trang-hong.xlsx", hostile.broken_sheet),
    ("damaged", "hong.xls", hostile.broken_old_book),
    ("damaged", "vong.xls", hostile.looping_container),
    ("damaged", "khong-phai.xlsx", text_file("STT;Nội dung")),
    ("dtd", "kieu.xlsx", hostile.document_type),
    ("dtd", "cuoi.xlsx", hostile.laughing_entities),
    ("dtd", "ngoai.xlsx", hostile.outside_entity),
    ("odd_members", "chong.xlsx", hostile.overlapping_members),
    ("odd_members", "leo.xlsx", hostile.climbing_member),
    ("odd_parts", "sau.xlsx", hostile.deep_nesting),
    ("too_many_members", "vun.xlsx", hostile.many_members),
    ("bomb", "bom.xlsx", hostile.bomb),
    ("bomb", "bom-nho.xlsx", hostile.thin_bomb),
    ("blank", "trang.xlsx", hostile.no_cells),
    ("blank", "trang.csv", text_file("\n;;\n")),
    ("too_many_sheets", "nhieu-trang.xlsx", hostile.many_sheets),
    ("too_many_rows", "nhieu-hang.xlsx", hostile.many_rows),
    ("too_many_rows", "nhieu-hang.csv", text_file("a,b\n" * 5_001)),
    ("too_many_drawn", "ke-o.xlsx", hostile.many_ruled_cells),
    ("too_many_drawn", "tron-o.xlsx", hostile.huge_merge),
    ("far_cell", "lac.xlsx", hostile.far_cell),
    ("too_many_rows", "lap.ods", hostile.far_ods_row),
    ("far_cell", "mot-dong.csv", text_file("a," * (TEN_MEGABYTES // 2))),
    ("long_cell", "dai.xlsx", hostile.long_cell),
    ("long_cell", "mot-o.csv", text_file(b"a" * TEN_MEGABYTES)),
    ("too_heavy", "chuoi.xlsx", hostile.heavy_strings),
    ("code_page", "cu.csv", text_file("STT;Thị trấn Bến Xuân".encode("latin-1", "replace") + b"\xea")),
]  # fmt: skip


def open_handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def children() -> set[int]:
    """Processes of our own, those included that have ended and that nobody waited for."""
    return {
        int(stat.parent.name)
        for stat in Path("/proc").glob("[0-9]*/stat")
        if parent_of(stat) == os.getpid()
    }


def parent_of(stat: Path) -> int | None:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except FileNotFoundError:  # it ended while we looked
        return None


@pytest.fixture(autouse=True)
def nothing_stays_behind(tmp_path, monkeypatch):
    """No open file, no temporary file, no child that nobody waited for."""
    temporary = tmp_path / "tam"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    before, older = open_handles(), children()
    yield
    assert open_handles() == before
    assert list(temporary.iterdir()) == []
    assert children() == older


def refused(path: Path, limits=LIMITS) -> OfficeFileRefused:
    with pytest.raises(OfficeFileRefused) as caught:
        open_office_file(path, path.name, limits)
    return caught.value


@pytest.mark.parametrize(
    ("code", "name", "write"), FILES, ids=[f"{code}-{name}" for code, name, _ in FILES]
)
def test_each_kind_of_unreadable_file_has_its_own_message(code, name, write, tmp_path):
    refusal = refused(write(tmp_path / name))
    assert refusal.code == code
    assert name in refusal.problem
    assert refusal.advice


def test_every_message_says_something_else():
    problems = [str(problem) for problem, _ in SENTENCES.values()]
    assert len(set(problems)) == len(problems)


def test_the_message_names_sheet_cell_and_cure(tmp_path):
    refusal = refused(hostile.far_cell(tmp_path / "lac.xlsx"))
    assert str(refusal) == (
        "Tệp “lac.xlsx”, trang “Bảng” có chữ ở tận ô XFD1048576, cách xa bảng. "
        "Xóa các hàng và cột thừa ngoài bảng, lưu lại rồi tải lên."
    )


def test_a_password_is_explained(tmp_path):
    assert str(refused(hostile.locked_xlsx(tmp_path / "khoa.xlsx"))) == (
        "Tệp “khoa.xlsx” đang đặt mật khẩu. "
        "Mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi tải lên."
    )


def test_a_stated_dimension_is_not_believed(tmp_path):
    path = hostile.small(tmp_path / "noi-doi.xlsx")
    hostile.rewritten(path, hostile.SHEET, b'ref="A1:B3"', b'ref="A1:A1"')
    sheet = open_office_file(path, path.name).sheets[0]
    assert (sheet.last_row, sheet.last_column) == (3, 2)


def test_a_broken_part_without_cells_does_not_spoil_the_file(tmp_path):
    path = hostile.broken_side_part(tmp_path / "phu.xlsx")
    read = open_office_file(path, path.name)
    assert (read.sheets[0].last_row, read.notices) == (3, ())


@pytest.fixture(scope="module")
def heavy(tmp_path_factory):
    """Sixty thousand cells: two seconds of work and a hundred megabytes."""
    path = tmp_path_factory.mktemp("nang") / "nang.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Bảng")
        for row in range(LIMITS.rows):
            sheet.write_row(row, 0, [row, f"Nội dung số {row}", *range(10)])
    return path


def test_a_file_at_the_limit_is_read(heavy):
    sheet = open_office_file(heavy, heavy.name).sheets[0]
    assert (sheet.last_row, len(sheet.cells)) == (5_000, 60_000)


@pytest.mark.parametrize(
    ("code", "limits"),
    [
        ("too_slow", {"wall_seconds": 0.3}),
        ("too_slow", {"cpu_seconds": 1}),
        ("too_heavy", {"memory_bytes": 60 * 1024 * 1024}),
        ("too_heavy", {"answer_bytes": 50_000}),
    ],
    ids=["wall clock", "CPU", "memory", "answer"],
)
def test_a_child_that_takes_too_much_is_ended_and_the_next_file_is_read(
    code, limits, heavy, tmp_path
):
    assert refused(heavy, replace(LIMITS, **limits)).code == code
    after = hostile.small(tmp_path / "sau.xlsx")
    assert open_office_file(after, after.name).sheets[0].last_row == 3
