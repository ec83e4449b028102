"""Tệp cần sửa: whatever came in goes out as a workbook with its notes, high enough to read them."""

import pytest

from camket.interfaces.documents.imports.error_file import error_file
from tests.interfaces.documents.imports.desk import brought
from tests.interfaces.documents.imports.files import LETTERS, form, opened, saved
from tests.interfaces.documents.office.files.shapes import BY_FILE_NAME

NOTE = "Bỏ dòng này"
SHAPES = (
    "merged_item_cells.xlsx", "two_tables.xlsx", "open_document.ods", "semicolons.csv",
    "tcvn3_old_excel.xls",
)  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_every_kind_of_file_comes_back_with_its_notes(cast, tmp_path, name):
    content = BY_FILE_NAME[name].write(tmp_path / name).read_bytes()
    draft = brought(cast, content, unit=cast.ward3, name=name)
    draft.rows.update(kind="skip", remarks=[NOTE], questions=[])
    given, written = error_file(draft)
    cells = [cell for page in opened(written) for line in page.iter_rows() for cell in line]
    assert given == f"{name.partition('.')[0]}-can-sua.xlsx"
    assert sum(cell.value == NOTE for cell in cells) == draft.rows.count() > 0


def test_a_low_row_grows_to_its_note(cast):
    book = opened(form(LETTERS))
    book.active.row_dimensions[5].height = 12
    draft = brought(cast, saved(book), unit=cast.ward3)
    page = opened(error_file(draft)[1]).active
    note = page.cell(5, 16).value
    assert page.row_dimensions[5].height == 15 * -(-len(note) // 45) > 15


def test_a_file_without_notes_is_the_file_itself(cast):
    draft = brought(cast, form(LETTERS), unit=cast.ward3)
    draft.rows.all().delete()
    assert opened(error_file(draft)[1]).active.dimensions == opened(form(LETTERS)).active.dimensions
