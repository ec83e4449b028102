"""Items as cells, and back; documents as JSON, and back."""

from datetime import date
from decimal import Decimal

import pytest

from camket.interfaces.documents.imports.bundles import split_key
from camket.interfaces.documents.imports.cells import cells_of, differences, drafted, shown
from camket.interfaces.documents.imports.keeping import as_json, from_json
from camket.interfaces.documents.imports.targets import aggregation_of, quarters_of
from camket.interfaces.documents.office.document import (
    Ask,
    DetailRead,
    ItemRead,
    OfficeDocument,
    TableRead,
    TargetRead,
)
from camket.year.commitments.rules import ItemDraft, TargetDraft


def decimals(*values) -> dict[str, Decimal]:
    return {f"q{n}": Decimal(value) for n, value in enumerate(values, 1) if value is not None}


FIGURE = TargetDraft(
    kind="figure", label="Số giếng", measure_unit="giếng", baseline=Decimal(2), value=Decimal(8),
    aggregation="sum", steps=((1, Decimal(1), ""), (4, Decimal(7), "")),
)  # fmt: skip
PRODUCT = TargetDraft(kind="deliverable", label="Quy chế", steps=((2, None, "Ban hành"),))


def test_a_draft_comes_back_from_its_cells():
    draft = ItemDraft(
        text="Khoan giếng",
        field="economy",
        due_on=date(2020, 11, 30),
        is_key=True,
        targets=(FIGURE, PRODUCT),
    )
    assert drafted(cells_of(draft)) == draft


def test_only_the_cells_that_differ_are_named():
    before = cells_of(ItemDraft(text="Khoan giếng", field="economy", targets=(FIGURE,)))
    after = {**before, "t1.value": Decimal(9), "due_on": date(2020, 12, 1)}
    assert differences(before, after) == ["due_on", "t1.value"]


def test_cells_are_shown_as_an_office_writes_them():
    assert shown("t1.value", Decimal("1250.500")) == "1.250,5"
    assert shown("due_on", date(2020, 9, 3)) == "03/09/2020"
    assert shown("is_key", True) == "có"
    assert shown("t1.aggregation", "sum") == "Cộng dồn"
    assert shown("leader", None) == ""


def test_a_document_comes_back_from_json():
    item = ItemRead(
        row=3, sheet="Bảng", text="Khoan giếng", target=TargetRead(value=Decimal("7.50"), operator=">="),
        baseline=Decimal(2), deadline=date(2020, 11, 30), coordinators=("Phòng Kinh tế",),
        roadmap={"q1": Decimal(1), "q2": "Lập hồ sơ"}, ratio=(Decimal(1), Decimal(2)),
        details=(DetailRead("Hộ", target=TargetRead(value=Decimal(4))),),
    )  # fmt: skip
    document = OfficeDocument(
        cycle_year=2020, tables=(TableRead("Bảng", (1, 2), {1: "stt", 2: "text"}),), items=(item,),
        asks=(Ask(3, "deadline", "Ngày nào?", ("30/11/2020",)),), data_as_of=date(2020, 1, 1),
    )  # fmt: skip
    assert from_json(as_json(document)) == document


@pytest.mark.parametrize(
    ("goal", "steps", "decided"),
    [
        (8, (1, 2, 3, 2), "sum"),
        (46, (12, 28, 46, 46), "last"),
        (0, (10, 6, 2, 0), "last"),
        (2, (0, 1, 1, 0), "sum"),
        (6, (None, None, None, 6), "last"),
        (6, (), "last"),
        (9, (1, 2, 3, 2), None),
    ],
)
def test_the_file_decides_how_quarters_are_put_together(goal, steps, decided):
    assert aggregation_of(Decimal(goal), decimals(*steps)) == decided


def test_months_become_quarters():
    each = {f"m{n}": Decimal(n) for n in range(1, 13)}
    assert quarters_of(each, Decimal(12)) == decimals(3, 6, 9, 12)
    assert quarters_of(each, Decimal(78)) == decimals(6, 15, 24, 33)
    assert quarters_of({"hk1": Decimal(5), "hk2": Decimal(9)}, Decimal(9)) == {
        "q2": Decimal(5),
        "q4": Decimal(9),
    }


def test_a_hidden_code_names_item_and_target():
    assert split_key("20.P3.01.2") == ("20.P3.01", 2)
    assert split_key("") == ("", 1)
    assert split_key("tự ghi") == ("", 1)
