"""What holds for every Word paper: page, fonts, page number, footer, clean text, equal bytes."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn

from camket.interfaces.documents import commitment_paper, progress_report, synthesis_report
from tests.paper import reading
from tests.paper.samples import NOTICE, said, synthesis_sheet
from tests.paper.unit_samples import commitment_sheet, progress_sheet, state_commitment_sheet

PAPERS: dict[str, Callable[[], bytes]] = {
    "synthesis": lambda: synthesis_report.render(synthesis_sheet()),
    "commitment": lambda: commitment_paper.render(commitment_sheet()),
    "state commitment": lambda: commitment_paper.render(state_commitment_sheet()),
    "progress": lambda: progress_report.render(progress_sheet()),
}


@pytest.fixture(params=PAPERS)
def paper(request) -> bytes:
    return PAPERS[request.param]()


def test_pages_are_a4_with_the_prescribed_margins(paper):
    for section in reading.opened(paper).sections:
        assert sorted((round(section.page_width.mm), round(section.page_height.mm))) == [210, 297]
        margins = (
            section.top_margin,
            section.bottom_margin,
            section.left_margin,
            section.right_margin,
        )
        assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
        assert round(section.header_distance.mm) == 10


def test_the_only_font_is_times_new_roman_in_all_four_slots(paper):
    assert reading.fonts(paper) == {"Times New Roman"}
    styles = reading.opened(paper).styles.element
    for holder in (
        styles.find(".//" + qn("w:rPrDefault")),
        reading.opened(paper).styles["Normal"].element,
    ):
        fonts = holder.find(".//" + qn("w:rFonts"))
        assert [fonts.get(qn(f"w:{slot}")) for slot in reading.FONT_SLOTS] == [
            "Times New Roman"
        ] * 4


def test_the_page_number_stands_at_the_top_of_every_page_but_the_first(paper):
    first, *others = reading.opened(paper).sections
    assert first.different_first_page_header_footer
    assert first.first_page_header.paragraphs[0]._p.findall(qn("w:r")) == []
    number = first.header.paragraphs[0]
    assert number._p.find(".//" + qn("w:instrText")).text == " PAGE "
    assert number.alignment == 1
    assert {run.font.size.pt for run in number.runs} == {14}
    assert [section.different_first_page_header_footer for section in others] == [False] * len(
        others
    )
    assert [section.header.is_linked_to_previous for section in others] == [True] * len(others)


def test_every_footer_carries_snapshot_data_date_and_notice(paper):
    first = reading.opened(paper).sections[0]
    shown = {footer.paragraphs[0].text for footer in (first.footer, first.first_page_footer)}
    assert len(shown) == 1
    assert re.fullmatch(
        rf"Bản chốt [\w-]+ – số liệu đến ngày \d\d/\d\d/\d{{4}} – {NOTICE}", shown.pop()
    )


def test_text_is_nfc_with_single_spaces(paper):
    for words in reading.texts(reading.opened(paper)):
        assert words == unicodedata.normalize("NFC", words)
        assert "  " not in words


def test_two_renders_are_the_same_bytes(paper, request):
    again = PAPERS[request.node.callspec.params["paper"]]()
    assert again == paper


def test_the_package_names_no_time_of_packing(paper):
    with ZipFile(BytesIO(paper)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_properties_come_from_the_sheet():
    properties = reading.opened(PAPERS["synthesis"]()).core_properties
    assert properties.author == properties.last_modified_by == "Văn phòng Thành ủy Bến Xuân"
    # 09:30 in Hanoi.
    assert (
        properties.created.isoformat()
        == properties.modified.isoformat()
        == "2021-01-15T02:30:00+00:00"
    )
    assert properties.identifier == "TH-2020-7f3a91c2"


def test_messy_text_is_cleaned_on_its_way_to_paper():
    messy = unicodedata.normalize("NFD", "Kết  quả\u00a0tốt\u200b của\tđơn vị\x07")
    sheet = replace(synthesis_sheet(), opening=(said(messy, " "),))
    assert "Kết quả tốt của đơn vị." in reading.texts(
        reading.opened(synthesis_report.render(sheet))
    )


def test_each_table_sets_its_widths_on_grid_and_cells(paper):
    for table in reading.opened(paper).tables:
        grid, cells = reading.widths_mm(table)
        assert grid == cells
        assert round(sum(grid)) in (165, 252)


def test_no_row_of_any_table_splits(paper):
    for table in reading.opened(paper).tables:
        assert all(reading.unsplit_rows(table))
