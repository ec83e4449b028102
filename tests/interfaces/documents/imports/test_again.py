"""The same file again, after answers, corrections and second presses: nothing is written twice."""

import pytest
from django.core.exceptions import PermissionDenied

from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportDraft, ImportKind
from camket.year.commitments.models import Item
from tests.interfaces.documents.imports.desk import answered, brought, kinds, row
from tests.interfaces.documents.imports.files import HEAD, LETTERS, STALLS, WELLS, form, workbook

ADD, SAME = ImportKind.ADD, ImportKind.SAME
OTHER_WORDS = "Lập tổ tự quản giữ vệ sinh nguồn nước"


@pytest.fixture
def content() -> bytes:
    return form(WELLS, STALLS)


@pytest.fixture
def corrected(cast, content) -> ImportDraft:
    """A line whose words were typed over, so that nothing of the file's own words is left."""
    draft = brought(cast, content, unit=cast.ward3)
    first = row(draft, 1)
    told = {f"{first.sheet}!{first.sheet_row}/text": OTHER_WORDS}
    actions.answer_import(draft, told, {}, actor=cast.binh)
    actions.apply_import(draft, actor=cast.binh)
    return draft


def test_a_corrected_line_is_known_again_when_the_file_is_reopened(cast, corrected):
    actions.compare_import(corrected, actor=cast.binh)
    assert kinds(corrected) == [SAME, SAME]
    assert row(corrected, 1).title == OTHER_WORDS


def test_a_corrected_line_is_known_again_when_the_file_is_brought_again(cast, corrected, content):
    again = brought(cast, content, unit=cast.ward3)
    assert kinds(again) == [SAME, SAME]
    actions.apply_import(again, actor=cast.binh)
    assert Item.objects.count() == 2


def test_what_was_answered_of_a_file_is_not_asked_of_it_again(cast):
    letters = form(LETTERS)
    draft = brought(cast, letters, unit=cast.ward3)
    answered(draft, cast.binh, due_on="31/12/2020", leader="-")
    again = brought(cast, letters, unit=cast.ward3)
    assert kinds(again) == [ADD]
    assert again.answers == draft.answers


def test_answers_of_one_unit_do_not_speak_for_another(cast):
    letters = form(LETTERS)
    draft = brought(cast, letters, unit=cast.ward3)
    answered(draft, cast.binh, due_on="31/12/2020", leader="-")
    assert brought(cast, letters, unit=cast.ward4, by=cast.chi).answers == {}


def test_two_windows_apply_a_file_once(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    other_window = ImportDraft.objects.select_related("cycle__scheme__owner", "unit").get()
    actions.apply_import(draft, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="đã áp dụng"):
        actions.apply_import(other_window, actor=cast.binh)
    assert Item.objects.count() == 1


@pytest.mark.parametrize(("year", "told"), [("2020", None), ("2019", 2019)])
def test_a_file_of_another_year_says_so(cast, year, told):
    title = (f"PHỤ LỤC ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM NĂM {year}",)
    draft = brought(cast, workbook([title, (), HEAD, WELLS]), unit=cast.ward3)
    assert draft.outline["other_year"] == told
    assert row(draft, 1).after["due_on"] == "30/11/2020"
