"""Where the unit stands: last year's lines and figures are taken over by one press and stay editable."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from camket.foundation.audit.models import Event
from camket.year.commitments import queries
from camket.year.commitments.models import CarryOver, Situation
from camket.year.commitments.rules import baseline_of, likeness, sentence_of
from tests.year.commitments.drafts import registered

BLANK = {"s-TOTAL_FORMS": "0", "s-INITIAL_FORMS": "0", "hard_links": "", "exemplary": ""}


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def carried(cast, kind="result", figure="58 (mục tiêu ≥ 58 hộ)", **given) -> CarryOver:
    values = {
        "cycle": cast.cycle, "unit": cast.ward3, "source": f"{kind}:{figure}", "item_code": "19.P3.01",
        "text": "Bàn giao mặt bằng 58 hộ.", "as_of": date(2019, 12, 31),
    }  # fmt: skip
    return CarryOver.objects.create(kind=kind, figure=figure, **{**values, **given})


@pytest.fixture
def commitment(cast):
    return registered(cast, items=1)


def page_of(commitment) -> str:
    return reverse("commitments:situation-edit", args=[2020, commitment.pk])


@pytest.mark.parametrize(
    ("figure", "value", "unit"),
    [
        ("58 (mục tiêu ≥ 58 hộ)", "58", "hộ"),
        ("1.250,5 (mục tiêu ≥ 1.200 triệu đồng); đã có", "1250.5", "triệu đồng"),
        ("95,2%", "95.2", "%"),
        ("40 hộ", "40", "hộ"),
        ("9/9 nội dung", None, None),
        ("chưa có số liệu (mục tiêu ≥ 5 hộ)", None, None),
        ("", None, None),
    ],
)
def test_a_single_figure_becomes_a_baseline(figure, value, unit):
    draft = baseline_of(
        CarryOver(kind="result", text="Việc", figure=figure, as_of=date(2019, 12, 31))
    )
    found = (draft.value, draft.measure_unit) if draft else (None, None)
    assert found == (Decimal(value) if value else None, unit)


def test_a_press_saves_what_is_typed_and_takes_the_line_over_once(cast, commitment):
    line = carried(cast)
    binh = as_(cast.binh)
    typed = {**BLANK, "assessment": "Đang viết dở", "take": f"text.{line.pk}"}
    assert binh.post(page_of(commitment), typed)["Location"] == page_of(commitment)
    commitment.situation.refresh_from_db()
    expected = f"Đang viết dở\n{sentence_of(line)}"
    assert commitment.situation.assessment == expected
    binh.post(page_of(commitment), {**typed, "assessment": expected})
    commitment.situation.refresh_from_db()
    assert commitment.situation.assessment == expected
    assert sentence_of(line) == (
        "- Kết quả năm trước: Bàn giao mặt bằng 58 hộ (19.P3.01; 58 (mục tiêu ≥ 58 hộ); số liệu đến 31/12/2019)."
    )


def test_everything_at_once_goes_where_it_belongs(cast, commitment):
    result, unmet = carried(cast), carried(cast, kind="unmet_item", figure="Không hoàn thành")
    as_(cast.binh).post(page_of(commitment), {**BLANK, "take": "text."})
    commitment.situation.refresh_from_db()
    assert commitment.situation.assessment == sentence_of(result)
    assert commitment.situation.hard_links == sentence_of(unmet)
    assert Event.objects.filter(verb="commitments.carry_over.taken").count() == 1


def test_a_line_becomes_a_figure_with_unit_day_and_source(cast, commitment):
    line = carried(cast)
    take = {**BLANK, "take": f"figure.{line.pk}"}
    as_(cast.binh).post(page_of(commitment), take)
    kept = commitment.baselines.values_list("label", "value", "measure_unit", "as_of", "source")
    assert list(kept) == [
        (line.text, Decimal(58), "hộ", date(2019, 12, 31), "Kết quả cam kết năm 2019 19.P3.01")
    ]


def test_a_figure_without_day_and_source_comes_back(cast, commitment):
    row = {
        "s-TOTAL_FORMS": "1",
        "s-INITIAL_FORMS": "0",
        "s-0-label": "Hộ nghèo",
        "s-0-value": "1,3",
    }
    binh = as_(cast.binh)
    wrong = binh.post(page_of(commitment), {**BLANK, **row})
    assert wrong.status_code == 422
    assert wrong.content.decode().count("Ghi cho đủ, hoặc xóa trống cả dòng") >= 2
    right = {
        **row,
        "s-0-as_of": "31/12/2019",
        "s-0-source": "Báo cáo của phường",
        "s-0-measure_unit": "%",
    }
    assert binh.post(page_of(commitment), {**BLANK, **right}).status_code == 302
    assert commitment.baselines.get().value == Decimal("1.3")


def test_lines_of_another_unit_are_not_taken(cast, commitment):
    foreign = carried(cast, unit=cast.ward4)
    as_(cast.binh).post(page_of(commitment), {**BLANK, "take": f"text.{foreign.pk}"})
    commitment.situation.refresh_from_db()
    assert commitment.situation.assessment == ""


def test_last_years_figure_stands_beside_the_item_of_the_same_work(cast, commitment):
    other = carried(cast, text="Phát triển 12 đảng viên mới", figure="12 (mục tiêu ≥ 12 đảng viên)")
    same = carried(cast, text="Bàn giao mặt bằng 58 hộ thuộc dự án đường nối khu dân cư")
    item = commitment.items.get()
    assert likeness(same.text, item.text) > likeness(other.text, item.text)
    assert queries.last_year_of(commitment, item.text) == same
    assert queries.last_year_results(commitment, item.text) == [same, other]
    binh = as_(cast.binh)
    shown = binh.get(reverse("commitments:item-detail", args=[2020, item.pk])).content.decode()
    assert "58 (mục tiêu ≥ 58 hộ)" in shown
    assert "12 (mục tiêu ≥ 12 đảng viên)" not in shown
    form = binh.get(reverse("commitments:item-edit", args=[2020, item.pk])).content.decode()
    assert "58 (mục tiêu ≥ 58 hộ)" in form


def test_an_assessment_not_begun_is_filled_in_from_last_year(cast, commitment):
    Situation.objects.filter(commitment=commitment).update(assessment="", hard_links="")
    result, unmet = carried(cast), carried(cast, kind="unmet_item", figure="Không hoàn thành")
    carried(cast, kind="lesson", figure="", text="Báo cáo hằng quý.")
    binh = as_(cast.binh)
    first = binh.get(page_of(commitment)).context
    assert first["form"]["assessment"].value() == sentence_of(result)
    assert first["form"]["hard_links"].value() == sentence_of(unmet)
    assert [row["value"].value() for row in first["targets"]][:1] == ["58"]
    assert first["is_offered"]
    binh.post(page_of(commitment), {**BLANK, "assessment": "Viết lại từ đầu"})
    again = binh.get(page_of(commitment)).context
    assert again["form"]["assessment"].value() == "Viết lại từ đầu"
    assert not again["is_offered"]
