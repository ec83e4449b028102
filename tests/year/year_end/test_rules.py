"""Tokens cannot be typed over, and what counts something needs a source."""

import pytest

from camket.year.year_end.rules import (
    Token,
    loose_numbers,
    pieces,
    token_complaints,
    tokens_in,
    with_tokens,
)

SENTENCE = "Phòng Tư pháp hoàn thành ⟦2.5a.done⟧ nhiệm vụ, trong đó ⟦2.5a.late⟧ chậm."


def test_a_text_falls_into_words_and_tokens():
    assert list(pieces(SENTENCE)) == [
        "Phòng Tư pháp hoàn thành ",
        Token("2.5a.done"),
        " nhiệm vụ, trong đó ",
        Token("2.5a.late"),
        " chậm.",
    ]
    assert tokens_in(SENTENCE) == ["2.5a.done", "2.5a.late"]


def test_words_may_change_but_figures_stay():
    known = {"2.5a.done", "2.5a.late", "1.done"}
    assert token_complaints(SENTENCE, SENTENCE.replace("Phòng Tư pháp", "Phòng"), known) == []
    assert token_complaints(SENTENCE, f"{SENTENCE} Các phường: ⟦1.done⟧.", known) == []


@pytest.mark.parametrize(
    ("after", "complaint"),
    [
        ("Hoàn thành 13/13, trong đó ⟦2.5a.late⟧ chậm.", "Số liệu ⟦2.5a.done⟧ đã bị xóa"),
        (f"{SENTENCE} ⟦9.done⟧", "Không có số liệu nào mang mã ⟦9.done⟧"),
        (f"{SENTENCE} ⟦2.5a.done", "Còn dấu ⟦ hoặc ⟧ lẻ"),
    ],
)
def test_a_removed_unknown_or_broken_figure_is_refused_with_its_reason(after, complaint):
    complaints = token_complaints(SENTENCE, after, {"2.5a.done", "2.5a.late"})
    assert [each.startswith(complaint) for each in complaints] == [True]


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("Hoàn thành 13/13 nhiệm vụ, tăng 12,4% so với năm 2019.", ["13/13", "12,4%"]),
        ("Bàn giao 1.250 hộ và 03 công trình.", ["1.250", "03"]),
        ("Hoàn thành ⟦2.5a.done⟧ nhiệm vụ.", []),
        ("Theo Kết luận số 18-KL/TU ngày 09/12/2019 của Thành ủy.", []),
        ("Nghị quyết số 42/NQ-CP ngày 09/4/2020 hỗ trợ 25 hộ.", ["25"]),
        ("Hội nghị ngày 20 tháng 02 năm 2020, báo cáo 6 tháng đầu năm.", []),
        ("Giai đoạn 2016 - 2020, nhiệm kỳ 2020 - 2025, đến năm 2030.", []),
        ("Số liệu chốt ngày 31/12/2020, hết tháng 3/2021.", []),
        ("Phường 3 và khu phố 5 phòng, chống Covid-19 trên quốc lộ 1.", []),
        ("Giải tỏa 41 điểm trên 2 tuyến phố, diện tích 120 m2.", ["41", "2", "120"]),
        ("Đạt mức 95% hồ sơ.", ["95%"]),
    ],
)
def test_what_counts_something_needs_a_source(text, loose):
    assert [each.text for each in loose_numbers(text)] == loose


def test_names_may_carry_a_number():
    assert loose_numbers("Tổ liên gia 4 tự quản đạt chuẩn.", ["Tổ liên gia 4"]) == []


def test_the_excerpt_shows_where_the_number_stands():
    (loose,) = loose_numbers("Các đơn vị đã bàn giao 58 hộ trước thời hạn.")
    assert "bàn giao 58 hộ" in loose.excerpt


def test_numbers_become_tokens_in_their_order():
    told = with_tokens("bàn giao 58/58 hộ, giảm 12,4% đơn thư", (), lambda n: f"⟦x.n{n}⟧")
    assert told == "bàn giao ⟦x.n1⟧ hộ, giảm ⟦x.n2⟧ đơn thư"
