"""Verdicts and ratings are written here; a correction is a new row beside the replaced one."""

from datetime import date
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import Tenure, User
from camket.year.annual_cycles.models import Period
from camket.year.commitments.models import Commitment, Item
from camket.year.verdicts import access
from camket.year.verdicts.models import (
    ItemVerdict,
    Outcome,
    Proposal,
    Quality,
    Rating,
    Round,
    SelfRating,
    Subject,
)
from camket.year.verdicts.queries.matrix import heads_in_year
from camket.year.verdicts.queries.outcome import finished_on
from camket.year.verdicts.queries.standards import objections, unrated_units
from camket.year.verdicts.states import ROUND_MOVES

Given = TypeVar("Given", SelfRating, Proposal, Rating)


@transaction.atomic
def judge_item(
    item: Item, *, outcome: str, reason: str, document: str, on: date, actor: User,
    quality: str = Quality.MEETS, done_on: date | None = None,
) -> ItemVerdict:  # fmt: skip
    """Record the committee's own judgement of an item; it overrides the reported one."""
    access.can_judge(actor, item).require()
    _need(document, _("Ghi số, ngày văn bản kết luận."))
    _need(reason, _("Ghi lý do kết luận."))
    if outcome == Outcome.NOT_DONE:
        done_on = None
    elif done_on is None and finished_on(item) is None:
        # On time or late is computed from a day, never declared.
        raise PermissionDenied(_("Đơn vị chưa báo cáo ngày hoàn thành. Ghi ngày hoàn thành."))
    ItemVerdict.objects.filter(item=item, replaced_at__isnull=True).update(replaced_at=clock.now())
    verdict = ItemVerdict.objects.create(
        item=item, outcome=outcome, quality=quality, reason=reason, document=document,
        decided_on=on, done_on=done_on,
    )  # fmt: skip
    after = {"outcome": outcome, "quality": quality, "document": document, "done_on": done_on}
    record("verdicts.item.judged", item, actor=actor, after=after, note=reason)
    return verdict


@transaction.atomic
def open_round(period: Period, *, actor: User) -> Round:
    has_round = Round.objects.filter(period=period).exists()
    access.can_open_round(actor, period, has_round=has_round).require()
    opened = Round.objects.create(period=period)
    record("verdicts.round.opened", opened, actor=actor, after={"period": period})
    return opened


@transaction.atomic
def close_round(round_: Round, *, actor: User) -> Round:
    access.can_close_round(actor, round_, unrated_units(round_.period.cycle)).require()
    return advance(round_, ROUND_MOVES["close"], actor=actor)


@transaction.atomic
def self_rate(
    commitment: Commitment, *, subject: str, level: str, text: str, actor: User,
    tenure: Tenure | None = None,
) -> SelfRating:  # fmt: skip
    """What the unit says of its collective or of one head."""
    access.can_self_rate(actor, commitment, access.round_of(commitment.cycle)).require()
    made = _give(SelfRating, commitment, subject, tenure, level, text)
    record("verdicts.subject.self_rated", commitment, actor=actor, after=_told(made), note=text)
    return made


@transaction.atomic
def propose_rating(
    commitment: Commitment, *, subject: str, level: str, actor: User,
    reason: str = "", tenure: Tenure | None = None,
) -> Proposal:  # fmt: skip
    """What the organisation board proposes; against a rule only with a written reason."""
    access.can_propose(actor, commitment, access.round_of(commitment.cycle)).require()
    _explain(commitment, subject, level, reason, Proposal)
    made = _give(Proposal, commitment, subject, tenure, level, reason)
    record("verdicts.subject.proposed", commitment, actor=actor, after=_told(made), note=reason)
    return made


@transaction.atomic
def rate(
    commitment: Commitment, *, subject: str, level: str, document: str, on: date, actor: User,
    reason: str = "", tenure: Tenure | None = None,
) -> Rating:  # fmt: skip
    """Record the committee's decision with its document; against a rule only with a reason."""
    access.can_rate(actor, commitment, access.round_of(commitment.cycle)).require()
    _need(document, _("Ghi số, ngày quyết định xếp loại."))
    _explain(commitment, subject, level, reason, Rating)
    made = _give(
        Rating, commitment, subject, tenure, level, reason, document=document, decided_on=on
    )
    record("verdicts.subject.rated", commitment, actor=actor, after=_told(made), note=reason)
    return made


def _give(
    kind: type[Given], commitment: Commitment, subject: str, tenure: Tenure | None,
    level: str, reason: str, **more: str | date,
) -> Given:  # fmt: skip
    """Replace the row in force, if any, by a new one."""
    if (subject == Subject.HEAD) != (tenure is not None):
        raise PermissionDenied(_("Xếp loại người đứng đầu phải nêu nhiệm kỳ giữ chức vụ."))
    if tenure is not None:
        heads = heads_in_year(commitment.cycle, [commitment.unit_id])
        if tenure not in heads.get(commitment.unit_id, ()):
            raise PermissionDenied(_("Người này không đứng đầu đơn vị trong năm đánh giá."))
    kind._default_manager.filter(
        commitment=commitment, subject=subject, tenure=tenure, replaced_at__isnull=True
    ).update(replaced_at=clock.now())
    return kind._default_manager.create(
        commitment=commitment, subject=subject, tenure=tenure, level=level, reason=reason, **more
    )


def _explain(
    commitment: Commitment, subject: str, level: str, reason: str, step: type[Proposal | Rating]
) -> None:
    """Refuse a level that a rule speaks against while no reason is written."""
    if reason.strip():
        return
    if against := objections(commitment, subject, level, step):
        raise PermissionDenied(
            _("%(against)s Sửa mức xếp loại hoặc ghi lý do.") % {"against": " ".join(against)}
        )


def _told(made: SelfRating | Proposal | Rating) -> dict[str, str | int | None]:
    return {"subject": made.subject, "level": made.level, "tenure": made.tenure_id}


def _need(text: str, sentence: str) -> None:
    if not text.strip():
        raise PermissionDenied(sentence)
