"""The acceptance scenario of 2020: what its synthesis report must say, and what it must not."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from docx import Document

from camket.foundation.core import clock
from camket.interfaces.documents import papers
from camket.year.annual_cycles.queries import group_tree
from camket.year.basis.actions import add_document
from camket.year.basis.models import SourceKind
from camket.year.basis.queries import documents
from camket.year.commitments.models import Commitment, Item
from camket.year.verdicts.actions import judge_item
from camket.year.verdicts.queries.tally import group_tallies, unit_tallies
from camket.year.year_end import actions
from camket.year.year_end.queries import synthesis
from camket.year.year_end.queries.wording import gist
from tests import factories
from tests.stories.year_2020 import DEPARTMENTS, make_year, promised, reopen

DATA_DATE = date(2020, 12, 31)
FIGURE_SENTENCE = re.compile(r"thực hiện hoàn thành (\d+/\d+) nhiệm vụ, đầu việc")


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 15))):
        yield


@pytest.fixture
def year(cast):
    return make_year(cast)


def drafted(year):
    return actions.draft_synthesis(year.cast.year_period, actor=year.cast.office)


def printed(report) -> list[str]:
    """Every paragraph of the Word file, as a reader sees it."""
    document = Document(BytesIO(papers.synthesis_bytes(report)))
    return [paragraph.text for paragraph in document.paragraphs]


def limits(lines: list[str]) -> list[str]:
    start = lines.index("2. Hạn chế")
    end = next(place for place, line in enumerate(lines) if line.startswith("IV-"))
    return lines[start + 1 : end]


# 1


def test_the_report_says_the_year_of_the_scheme_and_of_the_departments(year):
    lines = printed(drafted(year))
    opening = next(line for line in lines if line.startswith("Năm 2020 là năm thứ 4 "))
    assert "chốt đến ngày 31/12/2020" in opening
    (departments,) = [line for line in lines if line.startswith("Năm 2020 là năm thứ ba ")]
    assert lines[lines.index(departments) - 1] == "2. Các phòng chuyên môn"


def test_all_reports_came(year):
    (line,) = [each for each in printed(drafted(year)) if each.startswith("Về chế độ báo cáo")]
    assert re.findall(r"\d+%", line) == ["100%", "100%"]


def test_each_group_has_its_figure_and_the_departments_their_sum(year):
    lines = printed(drafted(year))
    said = [found for line in lines for found in FIGURE_SENTENCE.findall(line)]
    assert said == ["51/51", "9/9", "7/7", "13/13", "9/9", "13/13"]


def test_the_sum_is_that_of_the_five_groups(year):
    tallies = group_tallies(group_tree(year.cast.cycle), unit_tallies(year.cast.cycle, DATA_DATE))
    groups = ["2.1", "2.2", "2.3", "2.4", "2.5a"]
    assert [(tallies[code].done, tallies[code].total) for code in groups] == [
        (9, 9),
        (7, 7),
        (13, 13),
        (9, 9),
        (13, 13),
    ]
    assert sum(tallies[code].total for code in groups) == sum(DEPARTMENTS.values()) == 51


# 2


def complaints(report) -> list[str]:
    return [each.text for each in synthesis.desk(report).complaints]


def test_units_without_items_are_complained_of(year):
    told = [each for each in complaints(drafted(year)) if "chưa có số liệu của" in each]
    assert [each.split(" (")[0] for each in told] == ["Nhóm 1", "Nhóm 2.5b", "Nhóm 2.6"]
    assert "Đảng ủy phường 4" in told[0]
    assert "Công an thành phố" in told[1]
    assert "Khối Mặt trận, đoàn thể" in told[2]


def test_the_complaint_ends_when_the_items_are_entered(year):
    for code in ("QS", "CA", "KTP"):
        promised(year, code, 2)
    told = " ".join(complaints(drafted(year)))
    assert "Nhóm 1 " in told
    assert "2.5b" not in told


# 4


def test_an_overdue_and_an_unmet_item_are_not_hidden(year):
    overdue, unmet = year.items("TP")[0], year.items("TTR")[3]
    reopen(overdue)
    judge_item(
        unmet, outcome="not_done", reason="Chưa có kết luận thanh tra", document="Thông báo số 05-TB/TU",
        on=date(2021, 1, 12), actor=year.cast.secretary,
    )  # fmt: skip
    lines = printed(drafted(year))
    start = lines.index("2.5. Lĩnh vực nội chính")
    of_the_group = lines[start : lines.index("2.6. Các cơ quan Đảng, Mặt trận, đoàn thể")]
    assert "hoàn thành 11/13 nhiệm vụ, đầu việc" in of_the_group[1]
    assert "còn 01 quá hạn và 01 không hoàn thành" in of_the_group[1]
    assert not [line for line in of_the_group if "13/13" in line]
    assert not [line for line in lines if "13/13" in line and "Tư pháp" in line]
    against = " ".join(limits(lines))
    assert f"Phòng Tư pháp (“{gist(overdue.text)}”)" in against
    assert f"Thanh tra thành phố (“{gist(unmet.text)}”)" in against


def test_what_was_late_is_said_in_the_same_breath(year):
    late = year.items("TP")[1]
    Item.objects.filter(pk=late.pk).update(due_on=date(2020, 10, 1))
    (said,) = [each for each in printed(drafted(year)) if "Phòng Tư pháp và Thanh tra" in each]
    assert "13/13 nhiệm vụ, đầu việc cam kết với Ban Thường vụ Thành ủy, trong đó 01 chậm" in said


def test_the_version_for_outside_counts_units_and_names_none(year):
    overdue = year.items("TP")[0]
    reopen(overdue)
    report = drafted(year)
    actions.choose_version(report, is_internal=False, actor=year.cast.office)
    against = " ".join(limits(printed(report)))
    assert "01 nội dung quá hạn, đến ngày chốt số liệu chưa hoàn thành, ở 01 đơn vị." in against
    assert "Phòng Tư pháp" not in against
    assert gist(overdue.text) not in against


def test_nothing_is_said_of_most_or_several(year):
    text = " ".join(printed(drafted(year))).lower()
    assert [
        word for word in ("hầu hết", "cơ bản hoàn thành", "nhiều nội dung") if word in text
    ] == []


# 5


def test_a_review_is_not_closed_without_the_commitment_annex(year):
    commitment = Commitment.objects.get(unit__code="TP")
    review = actions.open_review(commitment, actor=year.cast.board)
    with pytest.raises(PermissionDenied, match="Chưa gắn phụ lục kết quả thực hiện cam kết"):
        actions.close_review(
            review, held_on=date(2020, 12, 29), minutes="02-BB/TP", actor=year.cast.board
        )


# 6


def found(year, text: str) -> list[str]:
    return [each.reference for each in documents(year.cast.office, year.cast.cycle, text=text)]


@pytest.fixture
def conclusions(year):
    """Two documents of the year; the names in the reference stand for what such texts look like."""
    for reference, type_name, title in (
        ("01-KL/TU", "Kết luận", "Nhiệm vụ năm 2021 của Đảng bộ thành phố khóa XIII"),
        ("64, 65-KH/TU", "Kế hoạch", "Thực hiện nghị quyết hội nghị Trung ương"),
    ):
        add_document(
            cycles=[year.cast.cycle], source=SourceKind.PARTY, reference=reference, type_name=type_name,
            issuer="Thành ủy Bến Xuân", title=title, actor=year.cast.office,
        )  # fmt: skip


@pytest.mark.parametrize("text", ["khoa xiii", "khoá XIII", "Khóa XIII"])
def test_spellings_of_the_term_find_the_same(year, conclusions, text):
    assert found(year, text) == ["01-KL/TU"]


def test_one_number_of_two_finds_the_compound_reference(year, conclusions):
    assert found(year, "64-KH/TU") == ["64, 65-KH/TU"]
