"""The header block and title of each regime, issued and in draft."""

from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn

from camket.foundation.core.sheets import LetterHead, Regime
from camket.interfaces.documents import commitment_paper, synthesis_report
from camket.interfaces.documents.layout import regimes
from camket.interfaces.documents.layout.wording import NO_BREAK
from tests.paper import reading
from tests.paper.samples import party_head, synthesis_sheet
from tests.paper.unit_samples import state_commitment_sheet


def document_with(head: LetterHead):
    return reading.opened(synthesis_report.render(replace(synthesis_sheet(), head=head)))


def lines_of(cell) -> list[str]:
    return [paragraph.text for paragraph in cell.paragraphs]


def face_of(paragraph) -> tuple[float, bool, bool]:
    font = paragraph.runs[0].font
    return font.size.pt, bool(font.bold), bool(font.italic)


def test_the_party_header_has_its_lines_and_sizes():
    left, right = document_with(party_head()).tables[0].rows[0].cells
    assert lines_of(left) == ["ĐẢNG BỘ TỈNH TRƯỜNG SƠN", "THÀNH ỦY BẾN XUÂN", "*", "Số 12-BC/TU"]
    assert [face_of(one) for one in left.paragraphs] == [
        (14, False, False),
        (14, True, False),
        (14, False, False),
        (14, False, False),
    ]
    assert lines_of(right) == ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "Bến Xuân, ngày 15 tháng 01 năm 2021"]
    assert [face_of(one) for one in (right.paragraphs[0], right.paragraphs[2])] == [
        (15, True, False),
        (14, False, True),
    ]
    assert reading.widths_mm(document_with(party_head()).tables[0])[0] == [77, 88]


def test_the_rule_is_a_border_as_long_as_the_words_and_nothing_is_underlined():
    right = document_with(party_head()).tables[0].rows[0].cells[1]
    rule = right.paragraphs[1]
    assert rule._p.find(".//" + qn("w:pBdr")).find(qn("w:top")).get(qn("w:val")) == "single"
    indents = rule.paragraph_format.left_indent.mm + rule.paragraph_format.right_indent.mm
    assert round(88 - indents) == 73
    assert right._tc.find(".//" + qn("w:u")) is None


def test_a_draft_leaves_number_and_day_blank_and_says_which_draft_it_is():
    left, right = document_with(party_head(number=None, draft=2)).tables[0].rows[0].cells
    blank = NO_BREAK * 5
    assert lines_of(left)[3:] == [f"Số {blank}-BC/TU", "Dự thảo lần 2"]
    assert lines_of(right)[2] == f"Bến Xuân, ngày{blank}tháng 01 năm 2021"


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (date(2021, 2, 5), "ngày 05 tháng 02 năm 2021"),
        (date(2021, 3, 5), "ngày 05 tháng 3 năm 2021"),
        (date(2021, 12, 25), "ngày 25 tháng 12 năm 2021"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded(on, shown):
    right = document_with(party_head(on=on)).tables[0].rows[0].cells[1]
    assert right.paragraphs[2].text == f"Bến Xuân, {shown}"


def test_numbers_below_ten_are_padded():
    left = document_with(party_head(number=5)).tables[0].rows[0].cells[0]
    assert left.paragraphs[3].text == "Số 05-BC/TU"


def test_a_long_issuer_breaks_before_its_place_only():
    left = document_with(party_head(issuer="Đảng ủy phường Xuân Giang")).tables[0].rows[0].cells[0]
    assert left.paragraphs[1].text == f"ĐẢNG ỦY PHƯỜNG{NO_BREAK}XUÂN{NO_BREAK}GIANG"


def test_type_abstract_and_hyphens_follow_the_header():
    document = document_with(party_head())
    type_name, abstract, hyphens = document.paragraphs[:3]
    assert (type_name.text, face_of(type_name)) == ("BÁO CÁO", (16, True, False))
    assert abstract.text.startswith("kết quả thực hiện cam kết trách nhiệm")
    assert face_of(abstract) == (14, True, False)
    assert hyphens.text == "-----"
    assert {one.alignment for one in (type_name, abstract, hyphens)} == {1}


def test_the_state_header_has_its_own_lines_number_form_and_rules():
    document = reading.opened(commitment_paper.render(state_commitment_sheet()))
    rows = [[lines_of(cell) for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        [
            ["UBND THÀNH PHỐ BẾN XUÂN"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ],
        [[f"PHÒNG TÀI CHÍNH - KẾ{NO_BREAK}HOẠCH", ""], ["Độc lập - Tự do - Hạnh phúc", ""]],
        [["Số: 03/CK-TCKH"], ["Bến Xuân, ngày 05 tháng 3 năm 2021"]],
    ]
    assert "-----" not in reading.texts(document)
    assert len(document.element.body.findall(".//" + qn("w:pBdr"))) == 3


def test_the_two_regimes_never_mix():
    words = "\n".join(
        reading.texts(reading.opened(commitment_paper.render(state_commitment_sheet())))
    )
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" not in words
    assert "CỘNG HÒA" not in "\n".join(reading.texts(document_with(party_head())))


def test_the_layout_in_force_on_the_day_is_taken():
    def source(regime: Regime, on: date) -> regimes.Layout:
        return regimes.layout_for(regime, on)

    assert source(Regime.PARTY, date(2017, 1, 1)) == regimes.PARTY_2018
    assert source(Regime.PARTY, date(2026, 5, 26)) == regimes.PARTY_2018
    assert source(Regime.PARTY, date(2026, 5, 27)) == regimes.PARTY_2026
    assert source(Regime.STATE, date(2026, 5, 27)) == regimes.STATE_2020
