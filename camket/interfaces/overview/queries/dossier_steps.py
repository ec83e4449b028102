"""The nine steps of a unit's year: what is done, where it stands, what has passed its day."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.numbers import format_ratio, short_date
from camket.foundation.core.parts import Step, Text
from camket.interfaces.overview.queries.counted import CountedItem
from camket.interfaces.overview.queries.lines import Line
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState
from camket.year.execution.states import PlanState
from camket.year.reporting.states import ReportState
from camket.year.verdicts.queries.outcome import DONE
from camket.year.year_end.states import ReviewState

APPROVED = (CommitmentState.APPROVED, CommitmentState.SIGNED)
SUBMITTED = (CommitmentState.SUBMITTED, *APPROVED)
Station = tuple[Text, bool, Text]


def steps_of(
    commitment: Commitment,
    lines: Iterable[Line],
    reports: Sequence[str],
    items: Sequence[CountedItem],
) -> Iterator[Step]:
    """The first step that is not done is the current one."""
    stations = [*_promised(commitment), *_done(list(lines), reports, items)]
    here = next((place for place, (_label, done, _note) in enumerate(stations) if not done), -1)
    for place, (label, is_done, note) in enumerate(stations):
        state = "done" if is_done else "current" if place == here else "todo"
        if place == 0 and not is_done and _is_registration_late(commitment):
            state = "late"
        yield Step(label, state, note)


def _is_registration_late(commitment: Commitment) -> bool:
    due_on = commitment.cycle.registration_due_on
    return due_on is not None and due_on < clock.today()


def _promised(commitment: Commitment) -> list[Station]:
    state = commitment.state
    return [
        (_("Đăng ký"), state in SUBMITTED, ""),
        (_("Duyệt"), state in APPROVED, commitment.approval_document),
        (
            _("Ký"),
            state == CommitmentState.SIGNED,
            short_date(commitment.signed_on) if commitment.signed_on else "",
        ),
    ]


def _done(lines: list[Line], reports: Sequence[str], items: Sequence[CountedItem]) -> list[Station]:
    told = [each for each in lines if each.kind == "dissemination"]
    plans = [each for each in lines if each.kind == "plan" and each.note == PlanState.APPROVED]
    ratings = [each for each in lines if each.kind == "rating"]
    reviews = [each for each in lines if each.kind == "review" and each.note == ReviewState.CLOSED]
    finished = sum(item.outcome in DONE for item in items)
    accepted = sum(state == ReportState.ACCEPTED for state in reports)
    return [
        (_("Quán triệt"), bool(told), _day(told)),
        (_("Kế hoạch"), bool(plans), _day(plans)),
        (
            _("Thực hiện"),
            bool(items) and finished == len(items),
            format_ratio(finished, len(items)) if items else "",
        ),
        (
            _("Báo cáo"),
            bool(reports) and accepted == len(reports),
            format_ratio(accepted, len(reports)) if reports else "",
        ),
        (_("Xếp loại"), bool(ratings), _day(ratings)),
        (_("Kiểm điểm"), bool(reviews), _day(reviews)),
    ]


def _day(lines: Sequence[Line]) -> str:
    return short_date(lines[0].day) if lines and lines[0].day else ""
