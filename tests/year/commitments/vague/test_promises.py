"""An item with its targets, and the registration as a whole."""

from datetime import date
from decimal import Decimal

import pytest

from camket.year.commitments import actions, queries, rules
from camket.year.commitments.models import Item
from camket.year.commitments.rules import Level, TargetDraft, read_promise
from tests import factories

ACTIVITY = "Tăng cường công tác tuyên truyền"
PRODUCT = "Ban hành quy chế tiếp công dân"
ELSEWHERE = "Hoàn thành dự toán thu được giao"
FIGURE = TargetDraft(kind="figure", label="Số buổi", value=Decimal(12))
OPEN_FIGURE = TargetDraft(kind="figure", label="Số buổi", value=None)
NAMED = TargetDraft(kind="deliverable", label="Quyết định ban hành quy chế")
UNNAMED = TargetDraft(kind="deliverable", label="Đẩy mạnh tuyên truyền")
DAY = date(2020, 9, 30)


@pytest.mark.parametrize(
    ("text", "targets", "due_on", "level"),
    [
        (ACTIVITY, (), None, Level.VAGUE),
        (ACTIVITY, (), DAY, Level.VAGUE),
        (ACTIVITY, (UNNAMED,), DAY, Level.VAGUE),
        (ACTIVITY, (OPEN_FIGURE,), DAY, Level.VAGUE),
        (ACTIVITY, (NAMED,), None, Level.MIXED),
        (ACTIVITY, (NAMED,), DAY, Level.MEASURABLE),
        (ACTIVITY, (FIGURE,), None, Level.MEASURABLE),
        (PRODUCT, (), None, Level.MIXED),
        (PRODUCT, (), DAY, Level.MEASURABLE),
        (ELSEWHERE, (), DAY, Level.MIXED),
        (ELSEWHERE, (FIGURE,), DAY, Level.MEASURABLE),
        ("Kết nạp 5 đảng viên", (), None, Level.MEASURABLE),
        ("", (), DAY, Level.VAGUE),
    ],
)
def test_sentence_targets_and_day_are_read_together(text, targets, due_on, level):
    assert read_promise(text, targets, due_on).level == level


def test_what_can_be_checked_needs_no_rewriting():
    assert read_promise(ACTIVITY, (FIGURE,), None).rewrites == ()
    assert read_promise(ACTIVITY, (FIGURE,), None).reasons == ('có "Số buổi"',)


def checks(commitment, duplicates=0):
    loaded = queries.load_items(commitment)
    ticks = queries.checks(loaded, queries.desk(loaded), duplicates)
    return {tick.label: tick.is_present for tick in ticks}


def test_a_whole_registration_has_all_its_ticks(cast):
    made = factories.commitment(cast, cast.ward3, items=3)
    Item.objects.filter(commitment=made, order=1).update(is_breakthrough=True)
    assert checks(made) == {
        "Không có nội dung chung chung": True,
        "Có nội dung trọng tâm": True,
        "Đã nêu khâu khó, điểm nghẽn": True,
        "Có việc đột phá, hoặc đã nêu vì sao chưa có": True,
        "Có 03 nội dung": True,
        "Không có nội dung giống nhau": True,
    }


def test_each_tick_that_lacks_says_so(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    Item.objects.filter(commitment=made).update(is_key=False)
    vague = factories.item(made, text=ACTIVITY, is_key=False)
    factories.deliverable(vague, label="Đẩy mạnh tuyên truyền")
    made.situation.hard_links = ""
    made.situation.save()
    assert checks(made, duplicates=2) == {
        "Còn 01 nội dung chung chung": False,
        "Chưa đánh dấu nội dung trọng tâm nào": False,
        "Chưa nêu khâu khó, điểm nghẽn": False,
        "Chưa có việc đột phá và chưa nêu vì sao": False,
        "Có 02 nội dung, nên từ 03 đến 15": False,
        "02 nội dung giống nội dung khác của đơn vị": False,
    }


def test_a_reason_stands_for_the_breakthrough_that_is_not_there(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    actions.describe_situation(
        made, assessment="Thu ngân sách khá", hard_links="Mặt bằng", exemplary="Dự chi bộ",
        no_breakthrough="Năm đầu nhiệm kỳ, chưa đủ nguồn lực", actor=cast.binh,
    )  # fmt: skip
    assert checks(made)["Có việc đột phá, hoặc đã nêu vì sao chưa có"]


def test_the_limits_of_the_number_of_items_are_the_offices(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    lists = rules.with_lists(rules.SHIPPED, {"item_count": "1\n2"})
    ticks = rules.ticks_of_commitment(queries.load_items(made), [], lists=lists)
    assert [tick.is_present for tick in ticks if tick.label == "Có 01 nội dung"] == [True]
