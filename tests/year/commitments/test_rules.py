"""What is missing, what leads to the goal, and which words are too general."""

from datetime import date
from decimal import Decimal

import pytest

from camket.year.commitments import queries, rules
from camket.year.commitments.rules import Level, read_sentence
from tests import factories


def loaded(commitment):
    return queries.load_items(commitment)


def test_a_whole_registration_lacks_nothing(cast):
    assert rules.missing_parts(loaded(factories.commitment(cast, cast.ward3, items=2))) == []


def test_each_missing_part_is_named_with_its_item(cast):
    made = factories.commitment(cast, cast.ward3)
    factories.item(made, due_on=None, leader=None)
    assert rules.missing_parts(loaded(made)) == [
        "nội dung 1: chưa có thời hạn",
        "nội dung 1: chưa nêu lãnh đạo chịu trách nhiệm",
        "nội dung 1: chưa có chỉ tiêu hoặc sản phẩm",
    ]


def test_at_least_one_item_is_marked_key(cast):
    made = factories.commitment(cast, cast.ward3)
    factories.figure(factories.item(made, is_key=False))
    assert rules.missing_parts(loaded(made)) == ["đánh dấu ít nhất một nội dung trọng tâm"]


def test_a_deadline_outside_the_year_is_said_with_its_day(cast):
    item = factories.item(factories.commitment(cast, cast.ward3), due_on=date(2021, 3, 1))
    factories.figure(item)
    assert rules.missing_in_item(item, 2020) == ["thời hạn 01/03/2021 nằm ngoài năm 2020"]


def test_a_product_needs_its_agreed_evidence(cast):
    item = factories.item(factories.commitment(cast, cast.ward3))
    factories.deliverable(item, evidence="")
    assert rules.missing_in_item(item, 2020) == ["sản phẩm chưa có minh chứng thống nhất"]


def test_a_general_item_is_held_up_until_it_is_explained(cast):
    item = factories.item(
        factories.commitment(cast, cast.ward3), text="Tăng cường công tác tuyên truyền", due_on=None
    )
    factories.deliverable(item, label="Đẩy mạnh tuyên truyền")
    assert "còn chung chung; sửa lại hoặc giải trình vì sao giữ nguyên" in rules.missing_in_item(
        item, 2020
    )
    item.vague_justification = "Tỉnh giao số sau tháng 6"
    assert rules.missing_in_item(item, 2020) == ["chưa có thời hạn"]


def test_a_figure_makes_a_soft_sentence_measurable(cast):
    item = factories.item(
        factories.commitment(cast, cast.ward3), text="Nâng cao chất lượng giáo dục"
    )
    factories.figure(item, label="Trường đạt chuẩn", value="2", steps=("0", "1", "1", "2"))
    assert rules.read_item(item).level == Level.MEASURABLE


@pytest.mark.parametrize(
    ("aggregation", "direction", "goal", "steps", "complaints"),
    [
        ("last", "up", 46, (12, 28, 46, 46), []),
        ("last", "up", 46, (12, 28, 40, 40), ["lộ trình kết thúc ở 40, chưa tới mục tiêu 46"]),
        ("sum", "up", 40, (10, 10, 10, 10), []),
        ("sum", "up", 46, (10, 10, 10, 10), ["lộ trình cộng lại (40) chưa tới mục tiêu 46"]),
        ("last", "down", 2, (9, 6, 4, 2), []),
        ("last", "down", 2, (9, 6, 4, 3), ["lộ trình kết thúc ở 3, chưa tới mục tiêu 2"]),
        ("ratio", "keep", 98, (98, 98, 98, 98), []),
        ("last", "up", 46, (), ["chưa có lộ trình theo quý"]),
    ],
)
def test_the_road_map_must_lead_to_the_goal(aggregation, direction, goal, steps, complaints):
    numbered = [(quarter, Decimal(value)) for quarter, value in enumerate(steps, start=1)]
    assert rules.roadmap_complaints(aggregation, direction, Decimal(goal), numbered) == complaints


@pytest.mark.parametrize(
    "text",
    [
        "Tăng cường công tác quản lý đất đai trên địa bàn",
        "Triển khai có hiệu quả Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 của Chính phủ",
        "Tuyên truyền kết quả Đại hội lần thứ XIII nhiệm kỳ 2020 - 2025",
        "Chủ động các biện pháp phòng chống dịch bệnh Covid-19",
        "Chú trọng 9 nhiệm vụ trọng tâm",
        "Quán triệt Nghị quyết TW 4 khóa XII gắn với Chỉ thị 05-CT/TW",
    ],
)
def test_digits_of_documents_years_and_names_measure_nothing(text):
    assert read_sentence(text).level == Level.VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "Bàn giao mặt bằng 46 hộ dự án đường phía Nam",
        "Thu ngân sách trên địa bàn đạt 7,4 tỷ đồng",
        "Tỷ lệ hồ sơ đúng hạn từ 98% trở lên",
        "Không để xảy ra khiếu nại đông người trên địa bàn",
        "Ban hành quy chế phối hợp thu ngân sách trước ngày 30/06/2020",
        "Số doanh nghiệp thành lập mới bằng hoặc cao hơn năm 2019",
    ],
)
def test_quantity_zero_tolerance_or_dated_product_can_be_checked(text):
    assert read_sentence(text).level == Level.MEASURABLE


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ điều tra, phá án đạt kế hoạch trên giao",
        "Tham mưu ban hành Quy chế phối hợp thu ngân sách",
    ],
)
def test_a_goal_set_elsewhere_or_a_product_without_day_wants_more(text):
    assert read_sentence(text).level == Level.MIXED


def test_a_vague_reading_names_the_words_that_caused_it():
    reading = read_sentence("Tăng cường, đẩy mạnh công tác quản lý đô thị")
    assert reading.vague_words == ("tăng cường", "đẩy mạnh")
    assert reading.reasons[0] == 'có từ "tăng cường", "đẩy mạnh" nhưng chưa có con số hoặc sản phẩm'


def test_the_fingerprint_does_not_depend_on_the_spelling_of_a_figure():
    assert rules.canonical({"b": 1, "a": "đ"}) == '{"a":"đ","b":1}'.encode()
    assert rules.sha256({"a": 1, "b": 2}) == rules.sha256({"b": 2, "a": 1})


def test_the_frozen_figure_is_plain(cast):
    made = factories.commitment(cast, cast.ward3)
    factories.figure(factories.item(made), value="40.000")
    content = rules.content_of(made, loaded(made).items.all())
    assert content["items"][0]["targets"][0]["value"] == "40"
