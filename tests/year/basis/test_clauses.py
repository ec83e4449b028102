"""A text is cut where its marks say, and labelled as a paper would cite it."""

import pytest

from camket.year.basis.models import SourceDocument
from camket.year.basis.rules import known_documents, parse_reference, split_clauses


def labels(text: str) -> list[str]:
    return [draft.label for draft in split_clauses(text)]


def test_a_party_resolution_is_cut_by_roman_figures_figures_and_letters():
    text = """BAN CHẤP HÀNH ĐẢNG BỘ
    I. MỤC TIÊU
    1. Mục tiêu tổng quát
    Xây dựng thành phố phát triển bền vững.
    2. Chỉ tiêu
    2.1. Thu ngân sách tăng 12%.
    2.2. Hộ nghèo còn dưới 1,3%;
    trong đó phường 3 còn 0,5%.
    II. NHIỆM VỤ
    1. Giải phóng mặt bằng:
    a) Bàn giao 46 hộ trước 30/9;
    b) Bố trí tái định cư.
    - Ưu tiên hộ khó khăn.
    T/M BAN CHẤP HÀNH
    BÍ THƯ
    """
    drafts = split_clauses(text)
    assert [(each.label, each.text) for each in drafts] == [
        ("Mục I.1", "Mục tiêu tổng quát Xây dựng thành phố phát triển bền vững."),
        ("Mục I.2.1", "Thu ngân sách tăng 12%."),
        ("Mục I.2.2", "Hộ nghèo còn dưới 1,3%; trong đó phường 3 còn 0,5%."),
        ("Mục II.1", "Giải phóng mặt bằng:"),
        ("Mục II.1, điểm a", "Bàn giao 46 hộ trước 30/9;"),
        ("Mục II.1, điểm b", "Bố trí tái định cư. - Ưu tiên hộ khó khăn."),
    ]


def test_articles_run_through_chapters():
    text = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi.\nChương II\nĐiều 2. Nội dung\n1. Một việc.\na) Phần một.\n2. Hai việc."
    assert labels(text) == [
        "Điều 1",
        "Điều 2, khoản 1",
        "Điều 2, khoản 1, điểm a",
        "Điều 2, khoản 2",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "5 năm qua thành phố đạt kết quả tốt.",
        "12,4% là mức tăng.",
        "2020 là năm đầu.",
        "Vững bước.",
    ],
)
def test_a_line_that_begins_with_a_count_is_no_clause(line):
    assert labels(f"1. Việc đầu.\n{line}") == ["Mục 1"]


def test_a_text_without_marks_has_no_clauses():
    assert split_clauses("Căn cứ tình hình.\nBan Thường vụ kết luận.") == []


def document(**given) -> SourceDocument:
    values = {
        "pk": 1,
        "type_name": "Kết luận",
        "reference": "12-KL/TU",
        "issuer": "Thành ủy Bến Xuân",
    }
    return SourceDocument(**{**values, **given})


@pytest.mark.parametrize(
    ("mention", "found"),
    [
        ("Kết luận số 12-KL/TU", 1),
        ("kết luận 012 - KL/TU của Thành ủy", 1),
        ("Kết luận số 12-KL/TU của Tỉnh ủy", None),
        ("Kết luận số 13-KL/TU", None),
        ("Kết luận số 12 của Thành ủy", 1),
        ("Nghị quyết Trung ương 4 khóa XII", 2),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XII", 2),
        ("Nghị quyết Trung ương 4 khóa XIII", None),
    ],
)
def test_a_mention_finds_its_document_by_number_or_by_another_name(mention, found):
    known = known_documents([
        document(),
        document(
            pk=2, type_name="Nghị quyết", reference="04-NQ/TW", issuer="Ban Chấp hành Trung ương",
            also_called="Nghị quyết Trung ương 4 khóa XII",
        ),
    ])  # fmt: skip
    assert known.find(parse_reference(mention)) == found


def test_two_documents_that_a_mention_does_not_tell_apart_are_not_guessed():
    known = known_documents([document(), document(pk=2, issuer="Tỉnh ủy Trường Sơn")])
    assert known.find(parse_reference("Kết luận số 12-KL/TU")) is None
    assert known.find(parse_reference("Kết luận số 12-KL/TU của Tỉnh ủy")) == 2
