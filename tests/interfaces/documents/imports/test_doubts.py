"""What a file leaves readable in two ways is asked, once, and never again when the product knows."""

from datetime import date
from decimal import Decimal

import pytest

from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportKind
from camket.year.commitments.models import Item
from tests.interfaces.documents.imports.desk import answered, brought, kinds, row
from tests.interfaces.documents.imports.files import HEAD, STALLS, WELLS, form, opened, saved

ADD, SAME, ASK, CHANGE = ImportKind.ADD, ImportKind.SAME, ImportKind.ASK, ImportKind.CHANGE
COMMAS = ("1,250", "5,400", "1,300", "2,600", "4,100", "5,400")
TAXES = (
    *WELLS[:1],
    "Thu đủ thuế của các hộ buôn bán",
    *WELLS[2:4],
    "triệu đồng",
    *COMMAS,
    *WELLS[11:],
)
FEES = (2, "Thu đủ phí vệ sinh của các hộ dân", *TAXES[2:])
# The same content under another title: another file, for which nothing was answered yet.
TITLED = "LĨNH VỰC KINH TẾ"


def asked(draft) -> list[list[str]]:
    return [[question["cell"] for question in each.questions] for each in draft.rows.all()]


def figures(item: Item) -> list[Decimal]:
    target = item.targets.get()
    return [target.baseline, target.value, *target.steps.values_list("value", flat=True)]


def test_the_comma_of_a_file_is_asked_about_once(cast):
    draft = brought(cast, form(TAXES, FEES), unit=cast.ward3)
    assert kinds(draft) == [ASK, ASK]
    assert asked(draft) == [["separator"], []]
    assert [label for _value, label in row(draft, 1).questions[0]["choices"]] == [
        "Dấu thập phân: 5,4", "Dấu ngăn hàng nghìn: 5.400",
    ]  # fmt: skip
    assert row(draft, 2).remarks == ["Dấu phẩy trong số: chờ câu trả lời ở dòng 5."]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("thousands", [1250, 5400, 1300, 2600, 4100, 5400]),
        ("decimals", ["1.25", "5.4", "1.3", "2.6", "4.1", "5.4"]),
    ],
)
def test_one_answer_settles_every_figure_and_the_product_remembers_it(cast, answer, told):
    draft = brought(cast, form(TAXES, FEES), unit=cast.ward3)
    answered(draft, cast.binh, separator=answer)
    assert kinds(draft) == [ADD, ADD]
    assert row(draft, 1).questions[0]["answer"] == answer
    actions.apply_import(draft, actor=cast.binh)
    assert [figures(item) for item in Item.objects.all()] == [[Decimal(n) for n in told]] * 2
    again = brought(cast, form(TAXES, FEES, section=TITLED), unit=cast.ward3)
    assert (kinds(again), asked(again)) == ([SAME, SAME], [[], []])


def test_a_figure_beside_known_ones_is_read_as_they_are(cast):
    draft = brought(cast, form(TAXES), unit=cast.ward3)
    answered(draft, cast.binh, separator="thousands")
    actions.apply_import(draft, actor=cast.binh)
    more = brought(
        cast, form((*TAXES[:6], "6,100", *TAXES[7:10], "6,100", *TAXES[11:])), unit=cast.ward3
    )
    assert kinds(more) == [CHANGE]
    assert row(more, 1).after == {"t1.value": "6.100", "t1.q4": "6.100"}


def test_a_range_is_asked_and_its_answer_stays(cast):
    between = (*WELLS[:6], "8 - 10", *[None] * 4, *WELLS[11:])
    draft = brought(cast, form(between), unit=cast.ward3)
    assert asked(draft) == [["t1.value"]]
    answered(draft, cast.binh, t1_value="10")
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.get().targets.get().value == 10
    again = brought(cast, form(between, section=TITLED), unit=cast.ward3)
    assert (kinds(again), asked(again)) == ([SAME], [[]])


def test_a_day_that_reads_twice_is_asked_and_its_answer_stays(cast):
    twice = (*WELLS[:11], "30/9/2020 hoặc 15/11/2020", *WELLS[12:])
    draft = brought(cast, form(twice), unit=cast.ward3)
    assert asked(draft) == [["due_on"]]
    answered(draft, cast.binh, due_on="15/11/2020")
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.get().due_on == date(2020, 11, 15)
    again = brought(cast, form(twice, section=TITLED), unit=cast.ward3)
    assert (kinds(again), asked(again)) == ([SAME], [[]])


def test_a_doubtful_quarter_is_asked_about_by_its_name(cast):
    slipped = (*WELLS[:8], "O2", 3, 2, *WELLS[11:])
    assert HEAD[8] == "Quý II"
    draft = brought(cast, form(slipped), unit=cast.ward3)
    assert asked(draft) == [["t1.q2"]]
    answered(draft, cast.binh, t1_q2="2")
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.get().targets.get().steps.get(quarter=2).value == 2


def test_a_question_of_the_second_sheet_stays_with_its_line(cast):
    book = opened(form(WELLS))
    second = book.create_sheet("Xã hội")
    doubtful = (*STALLS[:11], "31/02/2020", *STALLS[12:])
    for line in (("PHỤ LỤC ĐĂNG KÝ CAM KẾT NĂM 2020",), (), HEAD, ("II", "XÃ HỘI"), doubtful):
        second.append(list(line))
    draft = brought(cast, saved(book), unit=cast.ward3)
    assert asked(draft) == [[], ["due_on"]]
