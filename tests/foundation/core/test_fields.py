"""What the form fields take, and the sentence with which they refuse."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    VietnameseDateField,
    VietnameseDecimalField,
)


def refusal(field, typed):
    with pytest.raises(ValidationError) as refused:
        field.clean(typed)
    return refused.value.messages[0]


def test_one_line_is_stored_clean():
    field = CleanCharField(label="Tên")
    assert field.clean("  Pho\u0300ng \u00a0Kinh\r\ntế\u200b ") == "Phòng Kinh tế"


def test_a_line_of_invisible_signs_is_empty():
    assert CleanCharField(required=False).clean("\u200b\u00a0") == ""
    with pytest.raises(ValidationError):
        CleanCharField().clean("\u200b")


@pytest.mark.parametrize("field", [CleanCharField(label="Tên"), CleanTextField(label="Tên")])
@pytest.mark.parametrize("typed", ["Phòng\x07 Kinh tế", "Phòng\u202e Kinh tế", "a\x00b"])
def test_control_characters_are_refused_in_words(field, typed):
    assert refusal(field, typed) == (
        "Tên có ký tự điều khiển không nhìn thấy. Xóa đoạn vừa dán rồi gõ lại."
    )


def test_a_text_keeps_its_lines():
    field = CleanTextField(label="Nội dung")
    assert field.clean(" - một \r\n\r\n- hai\v- ba \u00a0") == "- một\n\n- hai\n- ba"


@pytest.mark.parametrize(
    "typed", ["5/6/2021", "05.06.2021", "5-6-2021", "05/06/21", " 05 / 06 / 2021 ", "2021-06-05"]
)
def test_the_day_comes_first(typed):
    assert VietnameseDateField(label="Thời hạn").clean(typed) == date(2021, 6, 5)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("30.2.2021", 'Thời hạn "30.2.2021" không có trong lịch. Nhập dạng 28/02/2021.'),
        ("5/13/2021", 'Thời hạn "5/13/2021" không có trong lịch. Nhập dạng 31/12/2021.'),
        ("cuối năm", 'Thời hạn "cuối năm" chưa đọc được thành ngày. Nhập dạng 28/02/2021.'),
    ],
)
def test_a_wrong_date_is_refused_with_the_right_shape(typed, sentence):
    assert refusal(VietnameseDateField(label="Thời hạn"), typed) == sentence


def test_a_field_without_a_label_still_speaks():
    assert refusal(VietnameseDateField(), "x").startswith('Ô này "x"')


def test_an_empty_date_is_none():
    assert VietnameseDateField(required=False).clean("") is None


@pytest.mark.parametrize(
    ("typed", "value"), [("1.250,5", "1250.5"), ("12,4%", "12.4"), ("1.250", "1250")]
)
def test_figures_are_read(typed, value):
    assert VietnameseDecimalField().clean(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["12.4", "1,250"])
def test_a_figure_with_two_readings_is_asked_back(typed):
    assert refusal(VietnameseDecimalField(label="Mục tiêu"), typed) == (
        f'Mục tiêu "{typed}" đọc được theo hai cách. Viết số lẻ như 12,4, hàng nghìn như 1.250.'
    )


def test_words_in_a_figure_are_sent_to_the_note():
    assert refusal(VietnameseDecimalField(label="Lũy kế"), "còn 5/14 điểm") == (
        'Lũy kế "còn 5/14 điểm" chưa đọc được thành số. '
        "Viết số như 12,4 hoặc 1.250, chữ ghi ở Ghi chú."
    )


def test_limits_of_the_library_still_hold():
    with pytest.raises(ValidationError):
        VietnameseDecimalField(max_value=100).clean("100,5")


def test_a_stored_figure_is_shown_as_it_may_be_typed_back():
    class Figures(forms.Form):
        target = VietnameseDecimalField(label="Mục tiêu")
        due_on = VietnameseDateField(label="Thời hạn")

    html = Figures(initial={"target": Decimal("1250.50"), "due_on": date(2021, 6, 5)}).as_p()
    assert 'value="1.250,5"' in html
    assert 'value="05/06/2021"' in html
