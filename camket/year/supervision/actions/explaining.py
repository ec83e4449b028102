"""An explanation is asked for, drafted, given and read."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import User
from camket.year.commitments.models import Item
from camket.year.supervision import access
from camket.year.supervision.actions.telling import tell_office, tell_unit
from camket.year.supervision.models import Explanation
from camket.year.supervision.states import EXPLANATION_MOVES


@transaction.atomic
def ask_explanation(item: Item, *, question: str, due_on: date, actor: User) -> Explanation:
    """Ask the unit to explain one item until a day."""
    access.can_ask(actor, item).require()
    _need(question, _("Ghi điều cần đơn vị giải trình."))
    if due_on < clock.today():
        raise PermissionDenied(_("Hạn giải trình phải từ hôm nay trở đi."))
    asked = Explanation.objects.create(
        item=item, question=question, asked_on=clock.today(), due_on=due_on
    )
    record("supervision.explanation.asked", asked, actor=actor, after={"item": item}, note=question)
    tell_unit(
        item.commitment.unit, "explanation-asked", key=str(asked.pk), url=_page(asked),
        text=_("Yêu cầu giải trình nội dung %(code)s, hạn %(due)s.")
        % {"code": item.code, "due": short_date(due_on)},
    )  # fmt: skip
    return asked


@transaction.atomic
def draft_explanation(explanation: Explanation, *, answer: str, actor: User) -> Explanation:
    """Keep the draft; nobody outside the unit sees it before the head presses."""
    access.can_draft_answer(actor, explanation).require()
    Explanation.objects.filter(pk=explanation.pk).update(answer=answer)
    explanation.answer = answer
    record("supervision.explanation.drafted", explanation, actor=actor)
    return explanation


@transaction.atomic
def answer_explanation(explanation: Explanation, *, answer: str, actor: User) -> Explanation:
    """The head answers for the unit."""
    access.can_answer(actor, explanation).require()
    _need(answer, _("Ghi nội dung giải trình."))
    advance(
        explanation, EXPLANATION_MOVES["answer"], actor=actor,
        answer=answer, answered_on=clock.today(),
    )  # fmt: skip
    commitment = explanation.item.commitment
    tell_office(
        commitment.cycle, "explanation-answered", key=str(explanation.pk), url=_page(explanation),
        text=_("%(unit)s đã giải trình nội dung %(code)s.")
        % {"unit": commitment.unit.name, "code": explanation.item.code},
    )  # fmt: skip
    return explanation


@transaction.atomic
def close_explanation(explanation: Explanation, *, actor: User, note: str = "") -> Explanation:
    access.can_close(actor, explanation).require()
    return advance(explanation, EXPLANATION_MOVES["close"], actor=actor, note=note)


def _page(explanation: Explanation) -> str:
    year = explanation.item.commitment.cycle.year
    return reverse("supervision:explanation-detail", args=[year, explanation.pk])


def _need(text: str, sentence: str) -> None:
    if not text.strip():
        raise PermissionDenied(sentence)
