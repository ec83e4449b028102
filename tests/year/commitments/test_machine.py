"""Any acts by anybody in any order: what was signed stays, every change has its row, nobody judges himself."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.organisation.models import Role, User
from camket.year.commitments import actions
from camket.year.commitments.models import (
    Adjustment,
    Commitment,
    Item,
    Opinion,
    SelectionConclusion,
    SigningConference,
    Supplement,
)
from camket.year.commitments.queries import items_in_force
from camket.year.commitments.rules import AdjustmentDraft, ChoiceDraft, content_of, sha256
from tests.cast import Cast, give, make_cast
from tests.factories import moment
from tests.year.commitments import drafts
from tests.year.commitments.watching import Frozen, Rows, frozen, look, newest, rows_due

# Not shrunk, which takes minutes: the last line of the log is the act that broke the promise.
EXAMPLES = 12
NOW = moment(date(2020, 7, 1))
DECISION = {"document": "40-TB/TU", "on": date(2020, 6, 30)}
WHY = "Theo thực tế"

# To whose unit somebody belongs, whatever else he is; head, clerk and the other head sit in the
# committee too, the member, the recorder and the adviser of their own have a seat in the ward.
AT_HOME = {
    **dict.fromkeys(("clerk", "head", "deputy", "own member", "own recorder", "own adviser"), "P3"),
    "other head": "P4",
}
OF_THE_WARD = {"adviser": "own adviser", "Office": "own recorder", "committee": "own member"}
PEOPLE = (*AT_HOME, "Office", "committee", "adviser", "administrator")
# Decisions, by the verbs of the trail: nobody of the unit makes them.
DECIDING = {
    "commitment": "returned approved recorded",
    "item": "returned selected left_out merged reopened reworded wording_restored recorded assigned "
    "marked_common unmarked_common adjusted cancelled transferred suspended resumed",
    "opinion": "given",
    "supplement": "proposed taken_up declined",
    "choice": "tapped cleared",
    "conclusion": "reached documented",
    "adjustment": "advised approved refused",
}
DECISIONS = {
    f"commitments.{kind}.{verb}" for kind, said in DECIDING.items() for verb in said.split()
}


class NothingThere(Exception):
    """There is nothing yet to which this could be done."""


# --- what may be tried: by whom it should be done, and how. `n` chooses among the things there are.


class Act(NamedTuple):
    by: str
    do: Callable[["TheWay", User, int], Any]


KINDS = ("change", "transfer", "cancel", "suspend", "resume")
CHOICES = ("select", "leave_out", "reword", "merge", "return", "")
PLACES = 5
DOCUMENTS = ("31-TB/TU", "", "")

BEFORE = {
    "add": Act("clerk", lambda way, actor, n: actions.add_item(way.commitment(), way.draft(), actor=actor)),
    "change": Act("clerk", lambda way, actor, n: actions.change_item(way.item(n), way.draft(), actor=actor)),
    "take in": Act("clerk", lambda way, actor, n: actions.take_in_items(
        way.commitment(), added=[way.draft()], changed=[(way.item(n), way.draft())], actor=actor)),
    "remove": Act("clerk", lambda way, actor, n: actions.remove_item(way.item(n), actor=actor)),
    "describe": Act("clerk", lambda way, actor, n: actions.describe_situation(
        way.commitment(), assessment=way.words("Khá"), hard_links="Mặt bằng", exemplary=way.words("Nêu gương"),
        actor=actor)),
    "complete": Act("clerk", lambda way, actor, n: actions.complete_commitment(way.commitment(), actor=actor)),
    "hand back": Act("head", lambda way, actor, n: actions.hand_back_commitment(
        way.commitment(), note=WHY, actor=actor)),
    "submit": Act("head", lambda way, actor, n: actions.submit_commitment(way.commitment(), actor=actor)),
}  # fmt: skip
BETWEEN = {
    "withdraw": Act("head", lambda way, actor, n: actions.withdraw_commitment(way.commitment(), actor=actor)),
    "advise": Act("adviser", lambda way, actor, n: actions.give_opinion(
        way.one(Opinion, n), verdict="improve", text=way.words("Nên thêm số"), actor=actor)),
    "tap": Act("committee", lambda way, actor, n: actions.put_choice(way.item(n, origin="registered"), way.tap(n), actor=actor)),
    "conclude": Act("committee", lambda way, actor, n: way.conclude(actor, DOCUMENTS[n % 3])),
    "document": Act("Office", lambda way, actor, n: actions.record_document(
        [way.one(SelectionConclusion, n)], **DECISION, actor=actor)),
    "give back": Act("committee", lambda way, actor, n: actions.return_commitment(
        way.commitment(), note=WHY, item_notes={way.item(n).pk: way.words(WHY)}, actor=actor)),
    "approve": Act("committee", lambda way, actor, n: actions.approve_commitment(
        way.commitment(), **DECISION, actor=actor)),
    "record list": Act("Office", lambda way, actor, n: way.record_list(actor)),
    "call common": Act("Office", lambda way, actor, n: actions.mark_common(
        way.item(n), is_common=n % 3 > 0, actor=actor)),
    "take up words": Act("head", lambda way, actor, n: actions.accept_wording(way.reworded(), actor=actor)),
    "sign": Act("Office", lambda way, actor, n: actions.sign_commitment(
        way.commitment(), conference=way.one(SigningConference, 0), actor=actor)),
}  # fmt: skip
ANY_TIME = {
    "propose": Act("adviser", lambda way, actor, n: actions.propose_supplement(
        way.commitment(), text=way.words("Thêm thu ngân sách"), reason=WHY, actor=actor)),
    "decline": Act("committee", lambda way, actor, n: actions.decline_supplement(
        way.one(Supplement, n), note=WHY, actor=actor)),
    "assign": Act("committee", lambda way, actor, n: way.assign(actor, n)),
    "acknowledge": Act("head", lambda way, actor, n: way.acknowledge(actor, n)),
    "hold": Act("Office", lambda way, actor, n: actions.hold_conference(
        way.one(SigningConference, n), minutes=way.words("Biên bản"), actor=actor)),
}  # fmt: skip
AFTER = {
    "ask": Act("clerk", lambda way, actor, n: actions.draft_adjustment(
        way.item(n), **way.request(n), actor=actor)),
    "ask otherwise": Act("clerk", lambda way, actor, n: actions.change_adjustment(
        way.one(Adjustment, 0), **way.request(n), actor=actor)),
    "hand on request": Act("clerk", lambda way, actor, n: actions.complete_adjustment(
        way.one(Adjustment, 0), actor=actor)),
    "submit request": Act("head", lambda way, actor, n: actions.submit_adjustment(
        way.one(Adjustment, 0), actor=actor)),
    "withdraw request": Act("head", lambda way, actor, n: actions.withdraw_adjustment(
        way.one(Adjustment, 0), actor=actor)),
    "advise on request": Act("adviser", lambda way, actor, n: actions.advise_adjustment(
        way.one(Adjustment, 0), agrees=n % 2 == 0, text=WHY, actor=actor)),
    "approve request": Act("committee", lambda way, actor, n: actions.approve_adjustment(
        way.one(Adjustment, 0), **DECISION, note=WHY, actor=actor)),
    "refuse request": Act("committee", lambda way, actor, n: actions.refuse_adjustment(
        way.one(Adjustment, 0), **DECISION, note=WHY, actor=actor)),
}  # fmt: skip
ACTS = {**BEFORE, **BETWEEN, **ANY_TIME, **AFTER}
TURN = {
    "draft": ("add", "change", "take in", "remove", "describe", "complete", "assign"),
    "complete": ("hand back", "submit"),
    "submitted": ("withdraw", "advise", "tap", "conclude", "give back", "approve", "call common",
                  "record list", "document", "take up words", "propose", "assign", "decline"),
    "returned": ("change", "remove", "complete", "acknowledge"),
    "approved": ("tap", "conclude", "document", "call common", "take up words", "assign", "acknowledge",
                 "sign"),
    "signed": (*AFTER, *ANY_TIME),
}  # fmt: skip
NEXT = {
    "draft": ("complete", "submit"), "returned": ("change", "complete", "submit"), "complete": ("submit",),
    "submitted": (), "approved": ("take up words", "acknowledge", "sign"), "signed": ("acknowledge",),
}  # fmt: skip

# Half of the tries are made by whoever should make them, so that the machine comes far.
anybody = st.one_of(st.just(""), st.sampled_from(PEOPLE))
which = st.integers(0, 29)


class TheWay(RuleBasedStateMachine):
    """One commitment of ward 3 from its first word to the decisions on its adjustments."""

    cast: Cast
    people: dict[str, User]
    stage: str
    rows: Rows
    frozen: Frozen

    @initialize()
    def begin(self) -> None:
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.turn = 0
        with clock.at(NOW):
            self.pk = getattr(drafts, self.stage)(self.cast, items=2).pk
            actions.plan_conference(
                cycle=self.cast.cycle, held_on=date(2020, 2, 20), place="Hội trường",
                chaired_by="Bí thư", actor=self.cast.office,
            )  # fmt: skip
        self.rows, self.frozen, self.last = look(), frozen(), newest()

    def teardown(self) -> None:
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)

    # --- the acts

    @rule(by=anybody, n=which, data=st.data())
    def in_turn(self, by: str, n: int, data: st.DataObject) -> None:
        """Somebody tries what is to be done now; when he may not, the right one does it."""
        self.by_turns(data.draw(st.sampled_from(TURN[self.state])), by, n)

    @rule(act=st.sampled_from([*ACTS]), by=anybody, n=which)
    def at_any_time(self, act: str, by: str, n: int) -> None:
        self.attempt(act, by, n)

    @rule(n=which)
    def go_on(self, n: int) -> None:
        """The next steps by whoever should take them, so that the machine comes far."""
        if self.state == "submitted":
            self.hold_session(n)
        for act in NEXT[self.state]:
            self.attempt(act, "", n)

    @precondition(lambda self: self.state == "submitted")
    @rule(n=which)
    def hold_session(self, n: int) -> None:
        """The first item is chosen, of the others anything; then the unit is concluded, and what follows."""
        if n % 6 == 5:
            self.attempt("withdraw", "", n)
        if n % 4 == 1:
            self.by_turns("advise", "", n)
        for place in range(Item.objects.filter(origin="registered").count()):
            self.attempt("tap", "", place + PLACES * (n + place if place else 0))
        self.attempt("conclude", "", n)
        self.attempt(("give back", "document", "approve")[n // 3 % 3], "", n)

    @precondition(lambda self: self.state == "signed")
    @rule(by=anybody, n=which)
    def ask_and_decide(self, by: str, n: int) -> None:
        """A request goes all the way, now and then twice; who decides it may be anybody."""
        if not Adjustment.objects.filter(state__in=("draft", "complete", "submitted")).exists():
            self.attempt("ask", "", n)
        if n % 4 == 1:
            self.attempt("ask otherwise", "", n // 4)
        for act in ("hand on request", "submit request"):
            self.attempt(act, "", n)
        if n % 4 == 2:
            self.attempt("advise on request", by, n)
        if n % 4 == 3:
            self.attempt("withdraw request", by, n)
        self.attempt("refuse request" if n % 7 == 6 else "approve request", by, n)

    def by_turns(self, act: str, by: str, n: int) -> None:
        """Whoever has the right but for his own unit always tries before the right one."""
        own = OF_THE_WARD.get(ACTS[act].by, by)
        any(self.attempt(act, person, n) for person in (own, by, ""))

    # --- what holds whatever was tried

    def attempt(self, name: str, by: str, n: int) -> bool:
        """Try it; a refusal leaves everything as it was, a change leaves its rows."""
        who = by or ACTS[name].by
        actor = self.people[who]
        self.turn += 1
        note(f"{self.turn}. {who}: {name}, {n}")
        try:
            with clock.at(NOW + timedelta(minutes=self.turn)):
                ACTS[name].do(self, actor, n)
        except NothingThere:
            return False
        except (PermissionDenied, WrongState):
            assert (look(), newest()) == (self.rows, self.last)
            return False
        before, self.rows = self.rows, look()
        new = list(Event.objects.filter(id__gt=self.last).order_by("id"))
        self.last = new[-1].id if new else self.last
        assert {event.actor_id for event in new} <= {actor.pk}
        self.every_change_has_its_row(before, new)
        self.nobody_judges_himself(who, new)
        self.what_is_frozen_stays()
        return True

    def every_change_has_its_row(self, before: Rows, new: list[Event]) -> None:
        told: dict[tuple[str, int], list[Event]] = {}
        for event in new:
            told.setdefault((event.subject_type, event.subject_id), []).append(event)
        for key in before.keys() | self.rows.keys() | told.keys():
            events = told.get(key, [])
            wanted = rows_due(key[0], before.get(key), self.rows.get(key), events)
            assert len(events) == wanted, (
                f"{key}: {wanted} rows due, told {[e.verb for e in events]}"
            )

    def nobody_judges_himself(self, name: str, new: list[Event]) -> None:
        for event in new:
            if event.verb in DECISIONS:
                unit = self.rows[event.subject_type, event.subject_id].unit
                assert unit != AT_HOME.get(name), f"{name} decided for {unit}: {event.verb}"

    def what_is_frozen_stays(self) -> None:
        """Versions and registrations for ever; and what is in force is what was frozen last."""
        was, self.frozen = self.frozen, frozen()
        assert {key: self.frozen.get(key) for key in was} == was
        for content, digest in self.frozen.values():
            assert sha256(content) == digest
        for commitment in Commitment.objects.filter(state="signed"):
            last = commitment.versions.order_by("-number").first()
            assert last is not None
            now = content_of(commitment, items_in_force(commitment))
            assert sha256(now) == last.sha256, "the signed content changed without a decision"

    # --- what the acts are done to

    @property
    def state(self) -> str:
        return self.rows[Commitment._meta.label, self.pk].state if hasattr(self, "rows") else ""

    def commitment(self) -> Commitment:
        return Commitment.objects.select_related("situation").get(pk=self.pk)

    def one(self, model: Any, n: int) -> Any:
        """One of them, counted from the newest."""
        found = list(model.objects.order_by("-pk"))
        if not found:
            raise NothingThere
        return found[n % len(found)]

    def item(self, n: int, **given: Any) -> Item:
        found = list(Item.objects.filter(**given).order_by("pk"))
        if not found:
            raise NothingThere
        return found[n % PLACES % len(found)]

    def reworded(self) -> Item:
        """The first one in which the committee has put its own words."""
        found = Item.objects.exclude(registered_text="").order_by("pk").first()
        if found is None:
            raise NothingThere
        return found

    def words(self, text: str) -> str:
        """Never the same twice."""
        return f"{text}, lần {self.turn}"

    def draft(self) -> Any:
        return drafts.draft(self.cast.ward3, text=self.words(drafts.TEXT))

    def tap(self, n: int) -> ChoiceDraft:
        choice = CHOICES[n // PLACES % len(CHOICES)]
        return ChoiceDraft(
            choice, note=self.words(WHY) if choice else "",
            wording=self.words(drafts.TEXT) if choice == "reword" else "",
            merged_into=self.item(n + 1, origin="registered") if choice == "merge" else None,
        )  # fmt: skip

    def conclude(self, actor: User, document: str) -> Any:
        on = DECISION["on"] if document else None
        return actions.conclude_selection(self.commitment(), document=document, on=on, actor=actor)

    def record_list(self, actor: User) -> Any:
        """The committee chose on paper: what was registered, one more, and a task of its own."""
        commitment = self.commitment()
        approved = actions.Approved(
            commitment.unit, commitment, chosen=tuple(commitment.items.filter(state="registered")),
            selected=(self.draft(),), assigned=(self.draft(),),
        )  # fmt: skip
        return actions.record_approved(approved, cycle=self.cast.cycle, **DECISION, actor=actor)

    def assign(self, actor: User, n: int) -> Any:
        """To both wards or to one; now and then because an adviser has proposed it."""
        units = ([self.cast.ward3], [self.cast.ward4], [self.cast.ward3, self.cast.ward4])[n % 3]
        supplement = Supplement.objects.filter(state="proposed").first()
        return actions.assign_item(
            units=units,
            cycle=self.cast.cycle,
            draft=self.draft(),
            supplement=supplement,
            actor=actor,
        )

    def acknowledge(self, actor: User, n: int) -> Any:
        waiting = list(Item.objects.filter(state="assigned"))
        if not waiting:
            raise NothingThere
        item = waiting[n % len(waiting)]
        return actions.acknowledge_item(
            item, leader=drafts.head_of(item.commitment.unit), coordinators=(),
            targets_steps={target.pk: drafts.STEPS for target in item.targets.all()}, actor=actor,
        )  # fmt: skip

    def request(self, n: int) -> dict[str, Any]:
        kind = KINDS[n // PLACES % len(KINDS)]
        receiver = self.cast.ward4 if kind == "transfer" else None
        changed = self.words(drafts.TEXT) if kind == "change" else ""
        return {
            "kind": kind, "after": AdjustmentDraft(changed, due_on=date(2020, 10, 1 + n), receiver=receiver),
            "reason": self.words("Thiếu mặt bằng"), "basis": "12-BC/ĐU",
        }  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("stage", ["registered", "submitted", "approved", "signed"])
def test_whoever_does_whatever_the_promises_of_the_trail_hold(stage):
    cast = make_cast()
    people = drafts.everybody(cast)
    for name in ("head", "clerk", "other head"):
        give(people[name], Role.COMMITTEE, cast.city)
    machine = type("Way", (TheWay,), {"cast": cast, "people": people, "stage": stage})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=30, deadline=None, derandomize=True,
            suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
        ),
    )  # fmt: skip
