"""What advisory bodies say of a registration and find missing in it, before the session and beside it."""

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import Role
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.states import CommitmentState
from tests import factories
from tests.cast import give, make_person
from tests.year.commitments import drafts

S = CommitmentState
JUDGES = {"office", "secretary"}


def told(person) -> list[str]:
    return list(
        Notice.objects.filter(recipient=person).order_by("id").values_list("kind", flat=True)
    )


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


def ticked(item, advice="select", **ticks):
    return {item.pk: rules.ItemOpinionDraft(advice=advice, **ticks)}


def test_every_body_speaks_of_every_item_and_a_later_edit_shows(cast):
    other = make_person("tuyengiao", "Trưởng Ban Tuyên giáo")
    give(other, Role.ADVISORY_BODY, cast.ward3, body=cast.finance)
    commitment = drafts.submitted(cast)
    first, second = commitment.items.order_by("order")
    for person, body in ((cast.adviser, cast.office_unit), (other, cast.finance)):
        opinion = commitment.opinions.get(body=body)
        said = {**ticked(first, is_key=True), **ticked(second, "reword", text="Nêu số hộ")}
        actions.give_opinion(opinion, verdict="agree", text="", on_items=said, actor=person)
    queries.load_table(commitment)
    lines = queries.table_lines(cast.secretary, commitment)
    assert [
        [(a.said.opinion.body, a.said.advice, a.is_void) for a in each.advice] for each in lines
    ] == [
        [(cast.office_unit, "select", False), (cast.finance, "select", False)],
        [(cast.office_unit, "reword", False), (cast.finance, "reword", False)],
    ]
    actions.return_commitment(
        commitment, note="Bổ sung", item_notes={second.pk: "Nêu số hộ"}, actor=cast.office
    )
    second.refresh_from_db()
    actions.change_item(second, drafts.draft(cast.ward3, text="Bàn giao 46/52 hộ"), actor=cast.binh)
    queries.load_table(commitment)
    kept = queries.advice_of(cast.office_unit, commitment)
    assert {item.pk: said.is_key for item, said in ((first, kept[first.pk]),)} == {first.pk: True}
    assert second.pk not in kept


@pytest.mark.parametrize("state", list(S))
def test_supplements_are_proposed_by_the_unit_s_advisory_body(cast, state):
    made = factories.commitment(cast, cast.ward3, state)
    expected = set() if state in (S.DRAFT, S.COMPLETE) else {"adviser"}
    assert allowed(cast, lambda p: access.can_propose_supplement(p, made)) == expected


def proposed(cast, state=S.SUBMITTED):
    made = factories.commitment(cast, cast.ward3, state)
    return actions.propose_supplement(
        made, text="Phân loại rác tại 3 chợ", reason="Điểm nghẽn rác thải", actor=cast.adviser
    )


def test_a_supplement_is_taken_up_as_a_task_of_the_unit(cast):
    supplement = proposed(cast)
    assert told(cast.office) == [f"supplement-proposed-{supplement.pk}"]
    assert allowed(cast, lambda p: access.can_answer_supplement(p, supplement)) == JUDGES
    task = drafts.draft(cast.ward3, leader=None, is_breakthrough=True)
    [item] = actions.assign_item(
        units=[cast.ward3],
        cycle=cast.cycle,
        draft=task,
        supplement=supplement,
        actor=cast.secretary,
    )
    supplement.refresh_from_db()
    assert (supplement.state, supplement.item) == ("taken_up", item)
    assert allowed(cast, lambda p: access.can_answer_supplement(p, supplement)) == set()


def test_a_supplement_is_declined_with_a_reason(cast):
    supplement = proposed(cast)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.decline_supplement(supplement, note=" ", actor=cast.secretary)
    actions.decline_supplement(supplement, note="Đã có trong kế hoạch", actor=cast.secretary)
    assert (supplement.state, supplement.answer) == ("declined", "Đã có trong kế hoạch")
    assert told(cast.adviser)[-1] == f"supplement-declined-{supplement.pk}"


def test_a_supplement_says_what_and_why(cast):
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    with pytest.raises(PermissionDenied, match="vì sao cần bổ sung"):
        actions.propose_supplement(made, text="Phân loại rác", reason="", actor=cast.adviser)
