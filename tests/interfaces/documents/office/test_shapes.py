"""Office files of many shapes, read and understood as a careful clerk would."""

import re
from dataclasses import replace

import pytest

from camket.interfaces.documents.office.reading.opening import open_office_file
from camket.interfaces.documents.office.understanding.as_json import to_json
from camket.interfaces.documents.office.understanding.understand import understand
from tests.interfaces.documents.office.files.drawing import write_csv, write_ods
from tests.interfaces.documents.office.files.shapes import BY_FILE_NAME, SHAPES

NUMBERING = re.compile(r"^(?:[IVX]+|[A-Z]|[0-9]+)[.)]?\s+")


def opened(shape, tmp_path):
    return open_office_file(shape.write(tmp_path / shape.file_name), shape.file_name)


def printed(shape, tmp_path):
    registration = None
    if shape.registration:
        registration = understand(opened(BY_FILE_NAME[shape.registration], tmp_path))
    return to_json(understand(opened(shape, tmp_path), registration=registration))


def said(value):
    """Without what is empty: a key that the file says nothing about may be left out or blank."""
    if isinstance(value, dict):
        return {key: said(each) for key, each in value.items() if each not in (None, "", [], {})}
    return [said(each) for each in value] if isinstance(value, list) else value


def target(written):
    """A bare figure is the goal to be met exactly; its words stay out, except where they are all there is."""
    if not isinstance(written, dict):
        written = {"value": written}
    full = {"op": "=", "mode": "level"} | written
    return {key: full[key] for key in full if key != "text" or full["mode"] == "text"}


def item(written):
    kept = said(written)
    if "target" in kept:
        kept["target"] = target(kept["target"])
    for detail in kept.get("details", []):
        if "target" in detail:
            detail["target"] = target(detail["target"])
    if "section" in kept:
        kept["section"] = NUMBERING.sub("", kept["section"])
    kept["deadline_flags"] = sorted(kept.get("deadline_flags", []))
    return kept


def head(document):
    """The date of a registration's letterhead says nothing about its figures."""
    kept = {
        key: document[key] or None for key in ("cycle", "period", "unit_text", "document_number")
    }
    return kept | {"data_as_of": document["period"] and document["data_as_of"]}


@pytest.fixture(scope="module", params=SHAPES, ids=lambda shape: shape.name)
def case(request, tmp_path_factory):
    """What is expected of a file, and what is printed of it; each file is read once."""
    shape = request.param
    return shape.expected, printed(shape, tmp_path_factory.mktemp(shape.name))


def test_the_head_of_the_file_is_read(case):
    expected, read = case
    assert head(read) == head(expected)


def test_the_tables_are_found_with_their_header_rows(case):
    expected, read = case
    assert read["tables"] == expected["tables"]


def test_every_item_says_what_its_rows_say(case):
    expected, read = case
    assert list(map(item, read["items"])) == list(map(item, expected["items"]))


def test_only_what_the_file_leaves_open_is_asked(case):
    expected, read = case
    asked = {(ask["row"], ask["field"]) for ask in read["asks"]}
    assert asked == {(ask["row"], ask["field"]) for ask in expected["asks"]}


def test_items_that_a_report_passes_over_are_named(case):
    expected, read = case
    assert read["missing"] == expected["missing"]


IN_BOTH_FORMATS = (
    "hidden_rows_and_columns.xlsx",
    "percent_two_ways.xlsx",
    "deadlines_in_all_forms.xlsx",
    "merged_item_cells.xlsx",
    "vni_font.xlsx",
)


@pytest.mark.parametrize("file_name", IN_BOTH_FORMATS)
def test_the_same_table_says_the_same_in_an_open_document(file_name, tmp_path):
    shape = BY_FILE_NAME[file_name]
    twin = replace(
        shape,
        file_name=f"{shape.name}.ods",
        write=lambda path: write_ods(path, *shape.sheets),
    )
    assert printed(twin, tmp_path) == printed(shape, tmp_path)


WITHOUT_MERGES = (
    "two_past_years.xlsx",
    "roman_quarters_in_words.xlsx",
    "twelve_columns_of_a_month.xlsx",
    "merged_units.xlsx",
)


@pytest.mark.parametrize("file_name", WITHOUT_MERGES)
def test_the_same_table_says_the_same_where_no_cells_are_merged(file_name, tmp_path):
    shape = BY_FILE_NAME[file_name]
    [drawn] = shape.sheets
    rows = [["" if value is None else value for value in row] for row in drawn.rows]
    twin = replace(
        shape,
        file_name=f"{shape.name}.csv",
        write=lambda path: write_csv(path, rows, delimiter=";"),
    )
    assert printed(twin, tmp_path)["items"] == printed(shape, tmp_path)["items"]
