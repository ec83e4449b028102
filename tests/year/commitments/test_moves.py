"""Every move of the room by person and by state, as the handbook's table of rights says it by hand."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from camket.foundation.audit.models import Event
from camket.foundation.core.lifecycle import Move
from camket.year.commitments import actions, states
from camket.year.commitments.models import Adjustment, Commitment, Item, SigningConference
from camket.year.commitments.rules import AdjustmentDraft
from tests.cast import Cast
from tests.year.commitments import drafts
from tests.year.commitments.trying import attempt, everybody, everything, named, undone

# Who may make which move, from where. What no line allows is refused with a reason.
RIGHTS = """
commitment.complete      draft, returned                             the unit
commitment.hand_back     complete                                    its head
commitment.submit        complete                                    its head
commitment.submit        draft, returned                             both hands
commitment.withdraw      submitted                                   its head
commitment.return        submitted                                   committee
commitment.approve       submitted                                   committee
commitment.record        submitted                                   committee
commitment.sign          approved                                    conference

item.select              registered, left_out, merged                committee
item.leave_out           registered, selected, merged                committee
item.merge               registered, selected, left_out, merged      committee
item.reopen              selected, left_out, merged                  committee
item.acknowledge         assigned                                    its head
item.cancel              selected, acknowledged, suspended           committee
item.transfer            selected, acknowledged, suspended           committee
item.suspend             selected, acknowledged                      committee
item.resume              suspended                                   committee
item.resume_assigned     suspended                                   committee

opinion.give             open                                        adviser
opinion.void             open, given                                 its head

supplement.take_up       proposed                                    committee
supplement.decline       proposed                                    committee

conference.hold          planned                                     conference

adjustment.complete      draft                                       the unit
adjustment.submit        complete                                    its head
adjustment.submit        draft                                       both hands
adjustment.withdraw      submitted                                   its head
adjustment.approve       submitted                                   committee
adjustment.refuse        submitted                                   committee
"""

# The act goes through for the sake of other things; this one stays as it was.
UNMOVED = """
commitment.record        approved                                    committee
item.reopen              registered, assigned, acknowledged          committee
item.reopen              cancelled, transferred, suspended           committee
opinion.void             voided                                      its head
"""

# The same for what moves only while its commitment is in the right hands.
RIGHTS_BY_COMMITMENT = """
item.select              submitted, approved                         committee
item.leave_out           submitted, approved                         committee
item.merge               submitted, approved                         committee
item.reopen              submitted                                   committee
opinion.give             submitted                                   adviser
"""

TABLES = {
    name.removesuffix("_MOVES").lower(): table
    for name, table in vars(states).items()
    if name.endswith("_MOVES")
}
MOVES = {f"{kind}.{name}": move for kind, table in TABLES.items() for name, move in table.items()}
DECISION = {"document": "77-TB/TU", "on": date(2020, 7, 15)}
HELD_ON = date(2020, 2, 20)
WHY = "Chưa đủ căn cứ"
Met = dict[tuple[str, str], str]


def lines(table: str) -> Iterator[tuple[str, list[str], list[str]]]:
    for line in filter(None, table.splitlines()):
        move, sources, who = re.split(r"\s{2,}", line)
        yield move, sources.split(", "), sorted(named(who))


def said_of(move: str, table: str, answer: str) -> Met:
    return {
        (state, person): answer
        for named, sources, people in lines(table)
        if named == move
        for state in sources
        for person in people
    }


# What is moved: one thing of each kind, laid out so that only its state and the person decide.


def written(cast: Cast) -> Commitment:
    return _with_days(drafts.registered(cast, items=1))


def chosen(cast: Cast) -> Commitment:
    commitment = written(cast)
    commitment.items.update(state=states.ItemState.SELECTED)
    conference(cast)
    return commitment


def _with_days(commitment: Commitment) -> Commitment:
    """What the database asks of a signed one."""
    Commitment.objects.update(signed_on=HELD_ON)
    return commitment


def conference(cast: Cast) -> SigningConference:
    return actions.plan_conference(
        cycle=cast.cycle, held_on=HELD_ON, place="Hội trường Thành ủy",
        chaired_by="Bí thư Thành ủy", actor=cast.office,
    )  # fmt: skip


def on_the_table(cast: Cast) -> Item:
    item, other = _with_days(drafts.submitted(cast)).items.order_by("order")
    Item.objects.filter(pk=item.pk).update(merged_into=other)
    return item


def asked(cast: Cast) -> Model:
    return _with_days(drafts.submitted(cast, items=1)).opinions.get()


def asked_on_other_words(cast: Cast) -> Model:
    opinion = asked(cast)
    Commitment.objects.update(state=states.CommitmentState.COMPLETE)
    type(opinion).objects.update(content_sha256="0" * 64)
    return opinion


def proposed(cast: Cast) -> Model:
    commitment = drafts.submitted(cast, items=1)
    return commitment.supplements.create(
        body=cast.office_unit, text="Bổ sung chỉ tiêu thu ngân sách", reason="Việc khó của phường",
        item=commitment.items.get(),
    )  # fmt: skip


def requested(cast: Cast, kind: str = "change") -> Adjustment:
    after = AdjustmentDraft(
        due_on=date(2020, 12, 15), receiver=cast.economy if kind == "transfer" else None
    )
    made = actions.draft_adjustment(
        drafts.signed(cast, items=1).items.get(), kind=kind, after=after,
        reason="Thiếu mặt bằng tái định cư", basis="Báo cáo số 12-BC/ĐU", actor=cast.binh,
    )  # fmt: skip
    Adjustment.objects.update(decision_document="77-TB/TU")
    return made


def about_to_be_decided(kind: str, origin: str = "registered") -> Callable[[Cast], Item]:
    """A signed item about which a request lies before the committee."""

    def lay(cast: Cast) -> Item:
        request = requested(cast, kind)
        Adjustment.objects.update(state=states.AdjustmentState.SUBMITTED)
        Item.objects.update(merged_into=request.item, origin=origin)
        return request.item

    return lay


# How each move is asked for.


@dataclass(frozen=True)
class Way:
    lay: Callable[[Cast], Any]
    act: Callable[[Any, Any], Any]


def decided(act: Callable[..., Any], **said: Any) -> Callable[[Any, Any], Any]:
    return lambda thing, actor: act(thing, actor=actor, **said)


def decide_request(item: Item, actor: Any) -> Any:
    return actions.approve_adjustment(item.adjustments.get(), **DECISION, actor=actor)


def take_up(supplement: Any, actor: Any) -> Any:
    unit = supplement.commitment.unit
    return actions.assign_item(
        units=[unit], cycle=supplement.commitment.cycle, draft=drafts.draft(unit),
        supplement=supplement, actor=actor,
    )  # fmt: skip


def record_list(commitment: Commitment, actor: Any) -> Any:
    approved = actions.Approved(
        commitment.unit, commitment, chosen=tuple(commitment.items.filter(state="registered"))
    )
    return actions.record_approved(approved, cycle=commitment.cycle, **DECISION, actor=actor)


def merge(item: Item, actor: Any) -> Any:
    return actions.merge_item(item, into=item.merged_into, note=WHY, actor=actor)


def give_back(item: Item, actor: Any) -> Any:
    return actions.return_commitment(
        item.commitment, note=WHY, item_notes={item.pk: WHY}, actor=actor
    )


def acknowledge(item: Item, actor: Any) -> Any:
    (target,) = item.targets.all()
    return actions.acknowledge_item(
        item, leader=drafts.head_of(item.commitment.unit), coordinators=(),
        targets_steps={target.pk: drafts.STEPS}, actor=actor,
    )  # fmt: skip


def sign(commitment: Commitment, actor: Any) -> Any:
    return actions.sign_commitment(
        commitment, conference=SigningConference.objects.get(), actor=actor
    )


def submit_again(opinion: Any, actor: Any) -> Any:
    return actions.submit_commitment(opinion.commitment, actor=actor)


WAYS = {
    "commitment.complete": Way(written, decided(actions.complete_commitment)),
    "commitment.hand_back": Way(written, decided(actions.hand_back_commitment, note=WHY)),
    "commitment.submit": Way(written, decided(actions.submit_commitment)),
    "commitment.withdraw": Way(written, decided(actions.withdraw_commitment)),
    "commitment.return": Way(written, decided(actions.return_commitment, note=WHY, item_notes={})),
    "commitment.approve": Way(chosen, decided(actions.approve_commitment, **DECISION)),
    "commitment.record": Way(written, record_list),
    "commitment.sign": Way(chosen, sign),
    "item.select": Way(on_the_table, decided(actions.select_item)),
    "item.leave_out": Way(on_the_table, decided(actions.leave_out_item, note=WHY)),
    "item.merge": Way(on_the_table, merge),
    "item.reopen": Way(on_the_table, give_back),
    "item.acknowledge": Way(on_the_table, acknowledge),
    "item.cancel": Way(about_to_be_decided("cancel"), decide_request),
    "item.transfer": Way(about_to_be_decided("transfer"), decide_request),
    "item.suspend": Way(about_to_be_decided("suspend"), decide_request),
    "item.resume": Way(about_to_be_decided("resume"), decide_request),
    "item.resume_assigned": Way(about_to_be_decided("resume", "assigned"), decide_request),
    "opinion.give": Way(asked, decided(actions.give_opinion, verdict="agree", text="")),
    "opinion.void": Way(asked_on_other_words, submit_again),
    "supplement.take_up": Way(proposed, take_up),
    "supplement.decline": Way(proposed, decided(actions.decline_supplement, note=WHY)),
    "conference.hold": Way(conference, decided(actions.hold_conference, minutes="")),
    "adjustment.complete": Way(requested, decided(actions.complete_adjustment)),
    "adjustment.submit": Way(requested, decided(actions.submit_adjustment)),
    "adjustment.withdraw": Way(requested, decided(actions.withdraw_adjustment)),
    "adjustment.approve": Way(requested, decided(actions.approve_adjustment, **DECISION)),
    "adjustment.refuse": Way(requested, decided(actions.refuse_adjustment, **DECISION, note=WHY)),
}


def test_every_move_stands_in_the_table_of_rights_and_has_its_way():
    assert {move for move, _sources, _people in lines(RIGHTS)} == set(MOVES)
    assert set(WAYS) == set(MOVES)


@pytest.mark.parametrize("name", MOVES)
def test_each_move_by_person_and_state(cast, name):
    people = everybody(cast)
    thing = WAYS[name].lay(cast)
    every = [state for state, _label in type(thing)._meta.get_field("state").choices]
    declared = said_of(name, RIGHTS, "moves") | said_of(name, UNMOVED, "goes through, unmoved")
    met = meet(name, thing, thing, every, people)
    assert different(met, declared) == ""


@pytest.mark.parametrize("name", [move for move, _s, _w in lines(RIGHTS_BY_COMMITMENT)])
def test_what_moves_only_with_its_commitment_in_the_right_hands(cast, name):
    people = everybody(cast)
    thing = WAYS[name].lay(cast)
    put(thing, MOVES[name].sources[0])
    met = meet(name, thing, thing.commitment, list(states.CommitmentState), people)
    assert different(met, said_of(name, RIGHTS_BY_COMMITMENT, "moves")) == ""


def different(met: Met, declared: Met) -> str:
    """Only what is not as the table says, one line each, so that a failure can be read."""
    return "\n".join(
        f"{state}, {person}: {met[state, person]}, but the table: {said}"
        for state, person in met
        if met[state, person] != (said := declared.get((state, person), "refused"))
    )


def meet(name: str, thing: Model, bearer: Model, every: list[str], people: dict[str, Any]) -> Met:
    """Everybody tries the move in every state; what was done is taken back, what was refused is not."""
    met: Met = {}
    for state in every:
        with undone():
            put(bearer, state)
            before = everything()
            for person, actor in people.items():
                met[state, person] = attempt_move(name, fresh(thing), actor)
            assert everything() == before, f"{name}: a refusal left something when {state}"
    return met


def attempt_move(name: str, thing: Any, actor: Any) -> str:
    was = thing.state
    return attempt(
        lambda: WAYS[name].act(thing, actor),
        lambda last: outcome(MOVES[name], fresh(thing), was, last),
    )


def outcome(move: Move, thing: Any, was: str, last: int) -> str:
    told = [
        (event.before["state"], event.after["state"])
        for event in Event.objects.filter(
            id__gt=last, verb=move.verb, subject_type=thing._meta.label, subject_id=thing.pk
        )
    ]
    if thing.state == was and not told:
        return "goes through, unmoved"
    through = told[0][0] if told else ""
    if thing.state != move.to or told != [(through, move.to)] or through not in move.sources:
        return f"{was} became {thing.state}, the trail says {told}"
    return "moves"


def fresh(thing: Model) -> Any:
    return type(thing)._default_manager.get(pk=thing.pk)


def put(thing: Model, state: str) -> None:
    type(thing)._default_manager.filter(pk=thing.pk).update(state=state)
