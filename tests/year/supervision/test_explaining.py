"""An explanation is asked from above, drafted by the clerk, given by the head, read by those who asked."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice
from camket.year.commitments.models import Item
from camket.year.commitments.states import CommitmentState
from camket.year.supervision import access, actions
from camket.year.supervision.models import Explanation
from camket.year.supervision.queries.explaining import readable_answer
from camket.year.supervision.states import ExplanationState as E
from tests import factories

QUESTION = "Vì sao mới bàn giao 10/40 hộ?"


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(factories.moment(date(2020, 6, 22))):
        yield


@pytest.fixture
def item(cast) -> Item:
    return factories.signed(cast, cast.ward3, items=1).items.get()


@pytest.fixture
def asked(cast, item) -> Explanation:
    return actions.ask_explanation(
        item, question=QUESTION, due_on=date(2020, 6, 25), actor=cast.secretary
    )


def in_state(cast, asked: Explanation, state: str) -> Explanation:
    if state != E.ASKED:
        actions.answer_explanation(asked, answer="Chờ đơn giá bồi thường.", actor=cast.lan)
    if state == E.CLOSED:
        actions.close_explanation(asked, actor=cast.office)
    return asked


WHO = {
    access.can_ask: {None: {"office", "secretary"}},
    access.can_draft_answer: {E.ASKED: {"lan", "binh"}},
    access.can_answer: {E.ASKED: {"lan"}},
    access.can_close: {E.ANSWERED: {"office", "secretary"}},
}


@pytest.mark.parametrize("state", list(E))
@pytest.mark.parametrize("can", [access.can_draft_answer, access.can_answer, access.can_close])
def test_who_may_move_an_explanation(cast, asked, can, state):
    explanation = in_state(cast, asked, state)
    allowed = {name for name, person in cast.people().items() if can(person, explanation)}
    assert allowed == WHO[can].get(state, set())


def test_who_may_ask(cast, item):
    allowed = {name for name, person in cast.people().items() if access.can_ask(person, item)}
    assert allowed == {"office", "secretary"}


def test_nothing_is_asked_about_an_item_not_signed(cast):
    draft = factories.commitment(cast, cast.ward4, CommitmentState.SUBMITTED, items=1)
    with pytest.raises(PermissionDenied, match="đã ký và đang thực hiện"):
        actions.ask_explanation(
            draft.items.get(), question=QUESTION, due_on=date(2020, 6, 25), actor=cast.office
        )


def test_the_unit_is_told_and_the_office_hears_the_answer(cast, asked):
    told = Notice.objects.filter(kind="explanation-asked").values_list("recipient__username")
    assert sorted(told) == [("binh",), ("lan",)]
    in_state(cast, asked, E.ANSWERED)
    assert asked.answered_on == date(2020, 6, 22)
    told = Notice.objects.filter(kind="explanation-answered").values_list("recipient__username")
    assert list(told) == [("office",)]


def test_a_draft_stays_in_the_unit_until_the_head_presses(cast, asked):
    actions.draft_explanation(asked, answer="Nháp của chuyên viên.", actor=cast.binh)
    assert readable_answer(cast.lan, asked) == "Nháp của chuyên viên."
    assert readable_answer(cast.office, asked) == ""
    actions.answer_explanation(asked, answer=asked.answer, actor=cast.lan)
    assert readable_answer(cast.office, asked) == "Nháp của chuyên viên."


@pytest.mark.parametrize(
    ("question", "due_on", "refusal"),
    [
        (" ", date(2020, 6, 25), "Ghi điều cần"),
        (QUESTION, date(2020, 6, 21), "từ hôm nay"),
    ],
)
def test_a_question_needs_words_and_a_day_to_come(cast, item, question, due_on, refusal):
    with pytest.raises(PermissionDenied, match=refusal):
        actions.ask_explanation(item, question=question, due_on=due_on, actor=cast.office)


def test_an_empty_answer_is_no_answer(cast, asked):
    with pytest.raises(PermissionDenied, match="Ghi nội dung giải trình"):
        actions.answer_explanation(asked, answer=" ", actor=cast.lan)


def test_other_units_do_not_know_of_it(cast, asked):
    readers = {
        name
        for name, person in cast.people().items()
        if access.explanations_visible_to(person, cast.cycle).exists()
    }
    assert readers == {"office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an"}
