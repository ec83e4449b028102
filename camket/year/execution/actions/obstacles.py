"""An obstacle travels from the unit to whoever can clear it, and back."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.queries import calendar
from camket.year.commitments.models import Item
from camket.year.execution import access
from camket.year.execution.actions.telling import tell_addressee, tell_raising_unit
from camket.year.execution.models import Escalation, Obstacle
from camket.year.execution.states import OBSTACLE_MOVES


@transaction.atomic
def raise_obstacle(
    item: Item, *, cause: str, proposal: str, addressee: Unit | None = None, actor: User
) -> Obstacle:
    """With an addressee the obstacle is laid before it at once."""
    access.can_raise(actor, item).require()
    obstacle = Obstacle.objects.create(
        item=item, cause=cause, proposal=proposal, raised_on=clock.today()
    )
    after = {"item": item, "cause": cause, "proposal": proposal}
    record("execution.obstacle.raised", obstacle, actor=actor, after=after)
    if addressee is not None:
        _forward(obstacle, addressee, actor)
    return obstacle


@transaction.atomic
def forward_obstacle(obstacle: Obstacle, *, addressee: Unit, actor: User) -> Escalation:
    access.can_forward(actor, obstacle).require()
    return _forward(obstacle, addressee, actor)


@transaction.atomic
def answer_escalation(
    escalation: Escalation, *, answer: str, document: str = "", actor: User
) -> Escalation:
    """The addressee says what it will do; the obstacle is being cleared from then on."""
    access.can_answer(actor, escalation).require()
    if not answer.strip():
        raise PermissionDenied(_("Chưa có nội dung trả lời. Ghi hướng tháo gỡ và thời gian."))
    escalation.answer, escalation.document = answer, document
    escalation.answered_on = clock.today()
    escalation.save(update_fields=["answer", "document", "answered_on"])
    obstacle, step = escalation.obstacle, OBSTACLE_MOVES["answer"]
    if obstacle.state in step.sources:
        advance(obstacle, step, actor=actor, note=answer)
    else:
        record(step.verb, obstacle, actor=actor, after={"answer": answer}, note=answer)
    text = _("%(who)s đã trả lời vướng mắc: %(cause)s")
    words = {"who": escalation.addressee.name, "cause": obstacle.cause}
    tell_raising_unit(obstacle, "obstacle-answered", text % words)
    return escalation


@transaction.atomic
def escalate_obstacle(obstacle: Obstacle, *, addressee: Unit, note: str, actor: User) -> Escalation:
    access.can_escalate(actor, obstacle).require()
    advance(obstacle, OBSTACLE_MOVES["escalate"], actor=actor, note=note)
    return _lay_before(obstacle, addressee)


@transaction.atomic
def solve_obstacle(obstacle: Obstacle, *, note: str, actor: User) -> Obstacle:
    access.can_solve(actor, obstacle).require()
    day = clock.today()
    advance(obstacle, OBSTACLE_MOVES["solve"], actor=actor, note=note, solved_on=day, solution=note)
    text = _("Vướng mắc đã tháo gỡ: %(cause)s") % {"cause": obstacle.cause}
    tell_raising_unit(obstacle, "obstacle-solved", text)
    return obstacle


def _forward(obstacle: Obstacle, addressee: Unit, actor: User) -> Escalation:
    advance(obstacle, OBSTACLE_MOVES["forward"], actor=actor)
    return _lay_before(obstacle, addressee)


def _lay_before(obstacle: Obstacle, addressee: Unit) -> Escalation:
    if addressee.pk == obstacle.item.commitment.unit_id:
        raise PermissionDenied(_("Không chuyển vướng mắc cho chính đơn vị nêu. Chọn nơi khác."))
    asked_on = clock.today()
    escalation = Escalation.objects.create(
        obstacle=obstacle,
        addressee=addressee,
        asked_on=asked_on,
        due_on=_answer_due(obstacle, asked_on),
    )
    unit = obstacle.item.commitment.unit.name
    text = _("%(unit)s đề nghị tháo gỡ vướng mắc: %(cause)s") % {
        "unit": unit,
        "cause": obstacle.cause,
    }
    tell_addressee(obstacle, addressee, "obstacle-laid-before", text)
    return escalation


def _answer_due(obstacle: Obstacle, asked_on: date) -> date:
    days = obstacle.item.commitment.cycle.answer_days
    return calendar().add_working_days(asked_on, days)
