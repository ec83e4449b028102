"""Tables in plain text as operators bring them."""

import re

import pytest

from camket.foundation.core.tables import UnreadableTable, read_tsv


def table(tmp_path, content: bytes):
    path = tmp_path / "bang.tsv"
    path.write_bytes(content)
    return path


def test_columns_are_found_by_name_and_others_passed_over(tmp_path):
    path = table(tmp_path, "ghi_chú\ttext\tid\nx\tKết nạp 5 đảng viên\ta1\n".encode())
    assert list(read_tsv(path, ("id", "text"))) == [{"id": "a1", "text": "Kết nạp 5 đảng viên"}]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_and_any_line_ending_are_read(tmp_path, ending):
    path = table(tmp_path, ending.join(["\ufeffid\ttext", "1\ta", "", "2\tb"]).encode())
    assert list(read_tsv(path, ("id", "text"))) == [
        {"id": "1", "text": "a"},
        {"id": "2", "text": "b"},
    ]


def test_quotes_are_ordinary_signs(tmp_path):
    path = table(tmp_path, 'id\ttext\n1\t"Dân vận khéo" ở khu phố 4\n2\t"chưa đóng\n'.encode())
    assert [row["text"] for row in read_tsv(path, ("id", "text"))] == [
        '"Dân vận khéo" ở khu phố 4',
        '"chưa đóng',
    ]


def test_a_short_row_ends_in_empty_cells(tmp_path):
    assert list(read_tsv(table(tmp_path, b"id\ttext\n1\n"), ("id", "text"))) == [
        {"id": "1", "text": ""}
    ]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", "thiếu cột: id, text. Dòng đầu phải là tên cột"),
        (b"id;text\n1;a\n", "thiếu cột: id, text."),
        ("id\ttext\n1\tcông".encode("utf-16"), "không phải văn bản UTF-8. Lưu lại theo UTF-8"),
    ],
)
def test_what_is_no_table_is_refused_before_the_first_row(tmp_path, content, refusal):
    with pytest.raises(UnreadableTable, match=re.escape(refusal)):
        read_tsv(table(tmp_path, content), ("id", "text"))


def test_a_missing_file_is_refused_by_its_name(tmp_path):
    with pytest.raises(UnreadableTable, match=r"Không mở được tệp .*khong-co\.tsv"):
        read_tsv(tmp_path / "khong-co.tsv", ("id",))
