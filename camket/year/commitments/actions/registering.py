"""The unit drafts, the clerk hands on, the head submits; until the first opinion he may take it back."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import Role, RoleGrant, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.actions.freezing import keep_registration
from camket.year.commitments.models import CarryOver, Commitment, Item, Opinion, Situation
from camket.year.commitments.rules import BaselineDraft, ItemDraft
from camket.year.commitments.states import (
    COMMITMENT_MOVES,
    OPINION_MOVES,
    CommitmentState,
    OpinionState,
)


@transaction.atomic
def begin_commitment(*, cycle: Cycle, unit: Unit, actor: User) -> Commitment:
    access.can_begin(actor, cycle, unit).require()
    commitment = rows.make_commitment(cycle, unit)
    record("commitments.commitment.begun", commitment, actor=actor)
    return commitment


@transaction.atomic
def describe_situation(
    commitment: Commitment, *, assessment: str, hard_links: str, exemplary: str, actor: User,
    no_breakthrough: str = "", baselines: Sequence[BaselineDraft] | None = None,
) -> Commitment:  # fmt: skip
    """Write where the unit stands and what its head promises of himself; None leaves the figures."""
    access.can_describe(actor, commitment).require()
    situation, _made = Situation.objects.update_or_create(
        commitment=commitment,
        defaults={
            "assessment": assessment, "hard_links": hard_links, "no_breakthrough": no_breakthrough,
        },
    )  # fmt: skip
    commitment.situation = situation
    commitment.exemplary = exemplary
    commitment.save(update_fields=["exemplary"])
    after = {
        "assessment": assessment, "hard_links": hard_links, "no_breakthrough": no_breakthrough,
        "exemplary": exemplary,
    }  # fmt: skip
    if baselines is not None:
        rows.write_baselines(commitment, baselines)
        after["baselines"] = "; ".join(f"{each.label}: {each.value}" for each in baselines)
    record("commitments.commitment.described", commitment, actor=actor, after=after)
    return commitment


@transaction.atomic
def take_over(
    commitment: Commitment,
    carry_overs: Iterable[CarryOver],
    *,
    actor: User,
    as_baseline: bool = False,
) -> Commitment:
    """Lines of last year go into the situation as they stand, each once; the unit then edits them."""
    access.can_describe(actor, commitment).require()
    carry_overs = list(carry_overs)
    situation, _made = Situation.objects.get_or_create(commitment=commitment)
    if as_baseline:
        rows.add_baselines(commitment, filter(None, map(rules.baseline_of, carry_overs)))
    else:
        for each in carry_overs:
            place = rules.place_of(each)
            setattr(situation, place, rules.with_sentence(getattr(situation, place), each))
        situation.save(update_fields=["assessment", "hard_links"])
    commitment.situation = situation
    taken = {"sources": [each.source for each in carry_overs], "as_baseline": as_baseline}
    record("commitments.carry_over.taken", commitment, actor=actor, after=taken)
    return commitment


@transaction.atomic
def add_item(commitment: Commitment, draft: ItemDraft, *, actor: User) -> Item:
    access.can_add_item(actor, commitment).require()
    item = rows.make_item(commitment, draft)
    record("commitments.item.added", item, actor=actor, after={"text": item.text})
    return item


@transaction.atomic
def change_item(item: Item, draft: ItemDraft, *, actor: User) -> Item:
    access.can_change_item(actor, item).require()
    before = {"text": item.text, "due_on": item.due_on}
    rows.rewrite_item(item, draft)
    after = {"text": item.text, "due_on": item.due_on}
    record("commitments.item.changed", item, actor=actor, before=before, after=after)
    return item


@transaction.atomic
def remove_item(item: Item, *, actor: User) -> Commitment:
    """Take a draft item out; the trail keeps what it said."""
    access.can_remove_item(actor, item).require()
    record(
        "commitments.item.removed", item, actor=actor, before={"code": item.code, "text": item.text}
    )
    rows.drop_targets(item)
    item.delete()
    return item.commitment


@transaction.atomic
def complete_commitment(commitment: Commitment, *, actor: User) -> Commitment:
    queries.load_items(commitment)
    access.can_complete(actor, commitment).require()
    advance(commitment, COMMITMENT_MOVES["complete"], actor=actor)
    rows.forget_loaded(commitment)
    telling.tell_head(
        commitment, "commitment-completed", _("Bản cam kết đã nhập đủ, chờ đồng chí trình.")
    )
    return commitment


@transaction.atomic
def hand_back_commitment(commitment: Commitment, *, note: str, actor: User) -> Commitment:
    access.can_hand_back(actor, commitment).require()
    advance(commitment, COMMITMENT_MOVES["hand_back"], actor=actor, note=note)
    telling.tell_unit(
        commitment, "commitment-handed-back", _("Người đứng đầu chuyển lại bản cam kết để sửa.")
    )
    return commitment


@transaction.atomic
def submit_commitment(commitment: Commitment, *, actor: User) -> Commitment:
    """Hand the registration to the committee and ask the advisory bodies, all at once."""
    queries.load_items(commitment, queries.full_items())
    access.can_submit(actor, commitment).require()
    if commitment.state != CommitmentState.COMPLETE:
        advance(commitment, COMMITMENT_MOVES["complete"], actor=actor)
    note = access.entrusted_note(actor, commitment.unit)
    advance(
        commitment, COMMITMENT_MOVES["submit"], actor=actor, note=note, submitted_at=clock.now()
    )
    keep_registration(commitment)
    _ask_opinions(commitment, actor)
    rows.forget_loaded(commitment)
    unit = commitment.unit.name
    telling.tell_office(
        commitment, "commitment-submitted", _("%(unit)s đã trình cam kết.") % {"unit": unit}
    )
    telling.tell_advisers(
        commitment,
        "opinion-asked",
        _("Đề nghị cho ý kiến về cam kết của %(unit)s.") % {"unit": unit},
    )
    return commitment


@transaction.atomic
def withdraw_commitment(commitment: Commitment, *, actor: User) -> Commitment:
    rows.forget_loaded(commitment)
    access.can_withdraw(actor, commitment).require()
    note = access.entrusted_note(actor, commitment.unit)
    advance(commitment, COMMITMENT_MOVES["withdraw"], actor=actor, note=note)
    telling.tell_office(
        commitment,
        "commitment-withdrawn",
        _("%(unit)s thu hồi cam kết đã trình.") % {"unit": commitment.unit.name},
    )
    return commitment


def _ask_opinions(commitment: Commitment, actor: User) -> None:
    """One row per advisory body, bound to this content; opinions on other words lose their value."""
    content = rules.registered_sha256(commitment, commitment.items.all())
    standing_rows = commitment.opinions.exclude(state=OpinionState.VOIDED)
    for opinion in standing_rows.exclude(content_sha256=content):
        advance(opinion, OPINION_MOVES["void"], actor=actor)
    bodies = RoleGrant.objects.filter(
        in_force(clock.today()), role=Role.ADVISORY_BODY, unit=commitment.unit
    ).values_list("body_id", flat=True)
    asked = set(standing_rows.values_list("body_id", flat=True))
    for body_id in sorted(set(bodies) - asked):
        opinion = Opinion.objects.create(
            commitment=commitment, body_id=body_id, content_sha256=content
        )
        record("commitments.opinion.asked", opinion, actor=actor, after={"body": body_id})
