"""Our own exports, sorted, edited and renumbered, come back with exactly the edits."""

from collections.abc import Callable
from datetime import datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from camket.foundation.core import clock
from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportKind
from camket.interfaces.documents.registration_form import registration_bytes
from camket.interfaces.documents.registry import registry_bytes
from camket.year.commitments.models import Commitment, Direction, Item, Operator
from camket.year.commitments.states import CommitmentState
from tests import factories
from tests.interfaces.documents.imports.desk import brought
from tests.interfaces.documents.imports.files import opened, saved

ADD, CHANGE, SAME = ImportKind.ADD, ImportKind.CHANGE, ImportKind.SAME
FORM, REGISTRY = "Phụ lục đăng ký", "Danh mục"


@pytest.fixture
def written(cast) -> Commitment:
    """Items of every kind: two targets, a falling figure, a product with words in its road map."""
    made = factories.commitment(cast, cast.ward3, items=2)
    falling = factories.item(made, text="Giảm số điểm đổ rác trái phép ở khu chợ", field="society")
    factories.figure(
        falling, value="2.5", steps=("9", None, "4.5", "2.5"), label="Số điểm còn lại", baseline=12,
        direction=Direction.DOWN, operator=Operator.AT_MOST,
    )  # fmt: skip
    factories.figure(falling, value="100", label="Tỷ lệ hộ ký cam kết", measure_unit="%")
    product = factories.item(
        made, text="Ban hành quy chế hoạt động của chợ", is_hard=True, reason="Chợ tự phát"
    )
    target = factories.deliverable(product, label="Quy chế hoạt động của chợ Bến Đá")
    target.steps.create(quarter=2, text="Lấy ý kiến hộ kinh doanh")
    product.coordinators.add(cast.economy, cast.finance)
    return made


def form_of(made: Commitment) -> bytes:
    return registration_bytes(
        Commitment.objects.select_related("cycle__scheme__owner", "unit").get(pk=made.pk)
    )


def edited(content: bytes, sheet: str, edit: Callable[[Worksheet], None]) -> bytes:
    book = opened(content)
    edit(book[sheet])
    return saved(book)


def column(page: Worksheet, title: str, head: int) -> int:
    return next(
        cell.column
        for row in page.iter_rows(min_row=head - 1, max_row=head)
        for cell in row
        if cell.value == title
    )


def row_of(page: Worksheet, key: str) -> int:
    return next(cell.row for line in page.iter_rows() for cell in line if cell.value == key)


def shuffle(page: Worksheet, first: int, last: int) -> None:
    """Sort the lines the other way round and number them anew, as a person with Excel would."""
    lines = [
        [cell.value for cell in line]
        for line in page.iter_rows(min_row=first, max_row=last)
        if line[-1].value
    ]
    for merged in list(page.merged_cells.ranges):
        if merged.min_row >= first:
            page.unmerge_cells(str(merged))
    page.delete_rows(first, page.max_row)
    for number, line in enumerate(reversed(lines), start=1):
        page.append([number if line[0] else None, *line[1:]])


def compared(cast, made: Commitment, content: bytes) -> list[tuple[str, str, dict[str, str]]]:
    draft = brought(cast, content, unit=made.unit)
    return [
        (row.item.code if row.item else "", row.kind, row.after)
        for row in draft.rows.select_related("item")
    ]


def test_an_untouched_form_comes_back_unchanged(cast, written):
    codes = list(written.items.order_by("field", "order").values_list("code", flat=True))
    found = compared(cast, written, form_of(written))
    assert sorted(code for code, _kind, _after in found) == sorted(codes)
    assert {kind for _code, kind, _after in found} == {SAME}


def test_a_sorted_and_edited_form_comes_back_with_exactly_the_edits(cast, written):
    def edit(page: Worksheet) -> None:
        page.cell(row_of(page, "20.P3.02.1"), column(page, "Mục tiêu năm 2020", 10)).value = 45
        page.cell(
            row_of(page, "20.P3.03.2"), column(page, "Chỉ tiêu / sản phẩm cụ thể", 10)
        ).value = "Tỷ lệ hộ ký cam kết không đổ rác"
        page.cell(
            row_of(page, "20.P3.04.1"), column(page, "Thời hạn hoàn thành", 10)
        ).value = datetime(2020, 8, 31)  # noqa: DTZ001
        shuffle(page, 11, page.max_row)

    found = compared(cast, written, edited(form_of(written), FORM, edit))
    assert {code: after for code, kind, after in found if kind == CHANGE} == {
        "20.P3.02": {"t1.value": "45"},
        "20.P3.03": {"t2.label": "Tỷ lệ hộ ký cam kết không đổ rác"},
        "20.P3.04": {"due_on": "31/08/2020"},
    }
    assert [code for code, kind, _after in found if kind == SAME] == ["20.P3.01"]


def test_a_sentence_written_anew_beside_its_code_is_an_edit(cast, written):
    def edit(page: Worksheet) -> None:
        page.cell(row_of(page, "20.P3.04.1"), 2).value = "Đặt thùng rác ở bến đò"

    found = compared(cast, written, edited(form_of(written), FORM, edit))
    assert {code: after for code, kind, after in found if kind == CHANGE} == {
        "20.P3.04": {"text": "Đặt thùng rác ở bến đò"}
    }
    assert [kind for _code, kind, _after in found].count(SAME) == 3


def test_a_row_written_into_the_form_is_a_new_item(cast, written):
    def edit(page: Worksheet) -> None:
        page.insert_rows(12)
        for place, value in ((1, 99), (2, "Trồng cây bóng mát dọc kênh"), (5, "Số cây"), (8, 300)):
            page.cell(12, place).value = value

    found = compared(cast, written, edited(form_of(written), FORM, edit))
    assert [(kind, after["text"]) for _code, kind, after in found if kind == ADD] == [
        (ADD, "Trồng cây bóng mát dọc kênh")
    ]
    assert [kind for _code, kind, _after in found].count(SAME) == 4


def test_an_edited_form_is_written_back(cast, written):
    def edit(page: Worksheet) -> None:
        page.cell(row_of(page, "20.P3.03.1"), column(page, "Quý I", 10)).value = 8

    content = edited(form_of(written), FORM, edit)
    draft = brought(cast, content, unit=cast.ward3)
    actions.apply_import(draft, actor=cast.binh)
    target = Item.objects.get(code="20.P3.03").targets.get(order=1)
    assert target.steps.get(quarter=1).value == 8
    assert (target.operator, target.direction, target.evidence) == (
        "le",
        "down",
        "Biên bản bàn giao mặt bằng",
    )
    assert {kind for _code, kind, _after in compared(cast, written, content)} == {SAME}


def test_the_registry_comes_back_with_exactly_the_edits(cast, written):
    Commitment.objects.filter(pk=written.pk).update(
        state=CommitmentState.SIGNED, signed_on=factories.SIGNED_ON
    )
    Item.objects.update(state="selected", joined_on=cast.cycle.registration_due_on)
    with_registry = registry_of(cast)
    Commitment.objects.filter(pk=written.pk).update(state=CommitmentState.DRAFT, signed_on=None)
    Item.objects.update(state="registered", joined_on=None)
    assert {kind for _code, kind, _after in compared(cast, written, with_registry)} == {SAME}

    def edit(page: Worksheet) -> None:
        page.cell(row_of(page, "20.P3.03.2"), column(page, "Mục tiêu 2020", 7)).value = 95
        shuffle(page, 8, page.max_row)

    found = compared(cast, written, edited(with_registry, REGISTRY, edit))
    assert {code: after for code, kind, after in found if kind == CHANGE} == {
        "20.P3.03": {"t2.value": "95"}
    }
    assert [kind for _code, kind, _after in found].count(SAME) == 3


def registry_of(cast) -> bytes:
    with clock.at(factories.moment(factories.SIGNED_ON)):
        cycle = type(cast.cycle).objects.select_related("scheme__owner").get(pk=cast.cycle.pk)
        return registry_bytes(cast.office, cycle)


def test_words_that_look_like_formulas_stay_words(cast, written):
    Item.objects.filter(code="20.P3.01").update(text="=HYPERLINK(1) của chợ", reason="+1 -2 @tổ")
    page = opened(form_of(written))[FORM]
    row = row_of(page, "20.P3.01.1")
    assert [(page.cell(row, n).value, page.cell(row, n).data_type) for n in (2, 3)] == [
        ("=HYPERLINK(1) của chợ", "s"),
        ("+1 -2 @tổ", "s"),
    ]


def test_the_form_is_drawn_for_paper(cast, written):
    book = opened(form_of(written))
    page = book[FORM]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.print_title_rows == "$9:$10"
    assert page.column_dimensions["R"].hidden
    assert book["__meta"].sheet_state == "hidden"
    meta = {line[0].value: line[1].value for line in book["__meta"].iter_rows()}
    assert meta["cycle"] == "2020"
    assert meta["form"] == "registration"
    assert meta["user"] == "Đảng ủy phường 3"
    row = row_of(page, "20.P3.01.1")
    assert page.cell(row, 8).value == 40
    assert page.cell(row, 13).value == datetime(2020, 9, 30)  # noqa: DTZ001
    assert page.cell(row, 13).number_format == "dd/mm/yyyy"
