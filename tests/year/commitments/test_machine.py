"""Any acts by anybody in any order: what was signed stays, every change has its row, nobody judges himself."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.organisation.models import Role
from camket.year.commitments import actions
from camket.year.commitments.models import (
    Adjustment,
    Commitment,
    CommitmentVersion,
    Item,
    VersionKind,
)
from camket.year.commitments.rules import AdjustmentDraft, ChoiceDraft, sha256
from camket.year.commitments.states import (
    ADJUSTMENT_MOVES,
    COMMITMENT_MOVES,
    ITEM_MOVES,
    AdjustmentState,
    CommitmentState,
    ItemState,
)
from tests.cast import Cast, give, make_cast
from tests.factories import moment
from tests.year.commitments import drafts

NOW = moment(date(2020, 7, 1))
DECIDED_ON = date(2020, 6, 30)
# The head of ward 3 and her clerk sit in the committee too; a colleague of ward 4 as well.
PEOPLE = ("binh", "lan", "office", "secretary", "hung", "adviser", "an", "admin")
OWN_PEOPLE = ("binh", "lan", "an")
TABLES = {
    Commitment: (COMMITMENT_MOVES, CommitmentState.DRAFT),
    Item: (ITEM_MOVES, ItemState.REGISTERED),
    Adjustment: (ADJUSTMENT_MOVES, AdjustmentState.DRAFT),
}
SAID = {Commitment: ("exemplary",), Item: ("text", "due_on"), Adjustment: ("kind", "reason")}
Rows = dict[tuple[str, int], tuple[str, tuple[Any, ...]]]
people = st.sampled_from(PEOPLE)
places = st.integers(0, 3)


def rows() -> Rows:
    """The state and the words of every commitment, item and request."""
    return {
        (model._meta.label, row.pk): (row.state, tuple(getattr(row, name) for name in SAID[model]))
        for model in TABLES
        for row in model.objects.all()
    }


def moves_of(label: str) -> set[tuple[str, str, str]]:
    """Every allowed line of the tables: from, to, verb."""
    (moves, _first) = next(table for model, table in TABLES.items() if model._meta.label == label)
    return {(source, each.to, each.verb) for each in moves.values() for source in each.sources}


class TheWay(RuleBasedStateMachine):
    """One commitment of ward 3 from its first word to the decisions on its adjustments."""

    cast: Cast

    @initialize(stage=st.sampled_from(("registered", "submitted", "approved", "signed")))
    def begin(self, stage: str) -> None:
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.signed: tuple[dict[str, Any], str] | None = None
        with clock.at(NOW):
            self.commitment = getattr(drafts, stage)(self.cast, items=2).pk
            self.conference = actions.plan_conference(
                cycle=self.cast.cycle, held_on=date(2020, 2, 20), place="Hội trường",
                chaired_by="Bí thư", actor=self.cast.office,
            )  # fmt: skip

    def teardown(self) -> None:
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)

    # --- the acts

    @rule(who=people)
    def add(self, who: str) -> None:
        draft = drafts.draft(self.cast.ward3)
        self.attempt(who, lambda actor: actions.add_item(self.found(), draft, actor=actor))

    @rule(who=people, place=places)
    def change(self, who: str, place: int) -> None:
        draft = drafts.draft(self.cast.ward3, due_on=date(2020, 10, 1 + place))
        self.attempt(who, lambda actor: actions.change_item(self.item(place), draft, actor=actor))

    @rule(who=people)
    def complete(self, who: str) -> None:
        self.attempt(who, lambda actor: actions.complete_commitment(self.found(), actor=actor))

    @rule(who=people)
    def hand_back(self, who: str) -> None:
        self.attempt(
            who, lambda actor: actions.hand_back_commitment(self.found(), note="Sửa", actor=actor)
        )

    @rule(who=people)
    def submit(self, who: str) -> None:
        self.attempt(who, lambda actor: actions.submit_commitment(self.found(), actor=actor))

    @rule(who=people)
    def withdraw(self, who: str) -> None:
        self.attempt(who, lambda actor: actions.withdraw_commitment(self.found(), actor=actor))

    @rule(who=people)
    def return_(self, who: str) -> None:
        self.judge(
            who,
            lambda actor: actions.return_commitment(
                self.found(), note="Bổ sung", item_notes={}, actor=actor
            ),
        )

    @rule(who=people, place=places, choice=st.sampled_from(("select", "leave_out", "return", "")))
    def tap(self, who: str, place: int, choice: str) -> None:
        draft = ChoiceDraft(choice, note="Việc thường xuyên" if choice else "")
        self.judge(who, lambda actor: actions.put_choice(self.item(place), draft, actor=actor))

    @rule(who=people, document=st.sampled_from(("", "31-TB/TU")))
    def conclude(self, who: str, document: str) -> None:
        self.judge(
            who,
            lambda actor: actions.conclude_selection(
                self.found(), document=document, on=DECIDED_ON, actor=actor
            ),
        )

    @rule(who=people, place=places)
    def call_common(self, who: str, place: int) -> None:
        self.judge(
            who, lambda actor: actions.mark_common(self.item(place), is_common=True, actor=actor)
        )

    @rule(who=people)
    def sign(self, who: str) -> None:
        self.attempt(
            who,
            lambda actor: actions.sign_commitment(
                self.found(), conference=self.conference, actor=actor
            ),
        )

    @rule(who=people, place=places, kind=st.sampled_from(("change", "cancel", "suspend", "resume")))
    def ask(self, who: str, place: int, kind: str) -> None:
        after = AdjustmentDraft(due_on=date(2020, 12, 1 + place))
        self.attempt(
            who,
            lambda actor: actions.draft_adjustment(
                self.item(place), kind=kind, after=after, reason="Thiếu mặt bằng", basis="12-BC/ĐU",
                actor=actor,
            ),
        )  # fmt: skip

    @rule(who=people, act=st.sampled_from(("complete", "submit", "withdraw")))
    def move_request(self, who: str, act: str) -> None:
        do = getattr(actions, f"{act}_adjustment")
        self.attempt(who, lambda actor: do(self.request(), actor=actor))

    @rule(who=people, act=st.sampled_from(("approve", "refuse")))
    def decide_request(self, who: str, act: str) -> None:
        do = getattr(actions, f"{act}_adjustment")
        self.judge(
            who,
            lambda actor: do(
                self.request(), document="40-TB/TU", on=DECIDED_ON, note="Theo thực tế", actor=actor
            ),
        )

    @rule(
        choice=st.sampled_from(("select", "leave_out")), act=st.sampled_from(("approve", "refuse"))
    )
    def go_on(self, choice: str, act: str) -> None:
        """The next step by whoever should take it, so that the machine comes far."""
        state = Commitment.objects.get(pk=self.commitment).state
        if state in (CommitmentState.DRAFT, CommitmentState.RETURNED):
            self.complete("binh")
        elif state == CommitmentState.COMPLETE:
            self.submit("lan")
        elif state == CommitmentState.SUBMITTED:
            for place in range(Item.objects.count()):
                self.tap("secretary", place, choice if place else "select")
            self.conclude("secretary", "31-TB/TU")
        elif state == CommitmentState.APPROVED:
            self.sign("office")
        elif not Adjustment.objects.filter(state=AdjustmentState.SUBMITTED).exists():
            self.ask("binh", 0, "change")
            self.move_request("binh", "complete")
            self.move_request("lan", "submit")
        else:
            self.decide_request("secretary", act)

    # --- what holds whatever was done

    @invariant()
    def what_was_signed_stays(self) -> None:
        version = CommitmentVersion.objects.filter(kind=VersionKind.SIGNED).first()
        if self.signed is None and version is not None:
            self.signed = version.content, version.sha256
        if self.signed is not None:
            assert version is not None
            assert (version.content, version.sha256) == self.signed
            assert sha256(version.content) == version.sha256

    def attempt(self, who: str, act: Any) -> bool:
        """Try it; a refusal leaves everything as it was, a change leaves its rows."""
        before, last = rows(), Event.objects.order_by("-id").first()
        try:
            with clock.at(NOW), transaction.atomic():
                act(getattr(self.cast, who))
        except (PermissionDenied, WrongState, Item.DoesNotExist, Adjustment.DoesNotExist):
            assert rows() == before
            assert Event.objects.order_by("-id").first() == last
            return False
        new = list(Event.objects.filter(id__gt=last.id if last else 0).order_by("id"))
        assert all(event.actor == getattr(self.cast, who) for event in new)
        self.check_rows(before, rows(), new)
        return True

    def judge(self, who: str, act: Any) -> None:
        """Nobody of the unit decides on its matters, whatever else he is."""
        done = self.attempt(who, act)
        assert not (done and who in OWN_PEOPLE)

    def check_rows(self, before: Rows, after: Rows, new: list[Event]) -> None:
        for (label, pk), (state, words) in after.items():
            model = next(each for each in TABLES if each._meta.label == label)
            was, said = before.get((label, pk), (TABLES[model][1].value, words))
            about = [each for each in new if (each.subject_type, each.subject_id) == (label, pk)]
            for event in (each for each in about if "state" in each.after):
                line = (event.before["state"], event.after["state"], event.verb)
                assert line in moves_of(label)
                assert event.before["state"] == was
                was = event.after["state"]
            assert state == was, f"{label} {pk} moved without a row"
            assert words == said or about, f"{label} {pk} changed without a row"

    # --- what the acts are done to

    def found(self) -> Commitment:
        return Commitment.objects.select_related("cycle__scheme__owner", "unit", "situation").get(
            pk=self.commitment
        )

    def item(self, place: int) -> Item:
        found = Item.objects.select_related("commitment__cycle__scheme__owner", "commitment__unit")
        items = list(found.order_by("id"))
        return items[place % len(items)] if items else found.get(pk=0)

    def request(self) -> Adjustment:
        found = Adjustment.objects.select_related(
            "item__commitment__cycle__scheme__owner", "item__commitment__unit", "item__leader"
        )
        newest = found.order_by("-id").first()
        return newest if newest is not None else found.get(pk=0)


@pytest.mark.django_db
def test_whoever_does_whatever_the_promises_of_the_trail_hold():
    cast = make_cast()
    for name in ("lan", "binh", "hung"):
        give(getattr(cast, name), Role.COMMITTEE, cast.city)
    machine = type("Way", (TheWay,), {"cast": cast})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=20, stateful_step_count=24, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
