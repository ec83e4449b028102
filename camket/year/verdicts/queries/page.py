"""The page of one unit's rating: its subjects, its items with their outcome, and who may do what."""

from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from camket.foundation.core.permit import Permit
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.commitments.models import Commitment, Item
from camket.year.verdicts import access
from camket.year.verdicts.models import Round, Subject
from camket.year.verdicts.queries.matrix import (
    Matrix,
    SubjectRow,
    heads_in_year,
    levels_given,
    matrix,
    subject_rows,
    warned,
)
from camket.year.verdicts.queries.outcome import items_counted
from camket.year.verdicts.queries.standards import data_date, year_period
from camket.year.verdicts.queries.tally import NOTHING, Tally, unit_tallies
from camket.year.verdicts.states import RoundState


@dataclass(frozen=True)
class MatrixPage:
    """The matrix with the round it belongs to; no round means the year is not yet judged."""

    matrix: Matrix
    round: Round | None
    period: Period | None
    can_open: Permit | None
    can_close: Permit | None
    is_office: bool

    @property
    def holder(self) -> str:
        """Who is waited for while the round is open."""
        if self.round is None or self.round.state == RoundState.CLOSED or not self.matrix.unrated:
            return _("Văn phòng")
        return _("Ban Thường vụ, còn %(count)02d đơn vị") % {"count": self.matrix.unrated}


def matrix_page(user: User, cycle: Cycle) -> MatrixPage:
    """Five statements besides the reader's standing and the year."""
    round_ = access.round_of(cycle)
    period = round_.period if round_ else year_period(cycle)
    found = matrix(user, cycle, period.data_until if period else None, has_round=round_ is not None)
    to_open = period if round_ is None else None
    return MatrixPage(
        matrix=found,
        round=round_,
        period=period,
        can_open=_may_open(user, cycle, to_open),
        can_close=access.can_close_round(user, round_, found.unrated) if round_ else None,
        is_office=standing(user).has(Role.OFFICE, cycle.scheme.owner_id),
    )


def _may_open(user: User, cycle: Cycle, period: Period | None) -> Permit | None:
    if period is None:
        return None
    period.cycle = cycle
    return access.can_open_round(user, period, has_round=False)


@dataclass(frozen=True)
class RatingPage:
    """One unit before its judges, or before itself."""

    commitment: Commitment
    round: Round | None
    on: date
    tally: Tally
    subjects: tuple[SubjectRow, ...]
    items: tuple[Item, ...]
    is_internal: bool
    can_self_rate: Permit
    can_propose: Permit
    can_rate: Permit
    can_decide: Permit

    @property
    def _latest(self) -> tuple[str, str, str]:
        """Code, label and holder of the step the collective has reached."""
        row = self.subjects[0]
        if row.rating:
            return "approved", row.rating.label, _("Ban Thường vụ")
        if row.proposal:
            return "submitted", _("Đã có đề xuất, chờ quyết định"), _("Ban Thường vụ")
        if row.own:
            return "submitted", _("Đã tự xếp loại"), _("Ban Tổ chức")
        return "draft", _("Chưa tự xếp loại"), self.commitment.unit.name

    @property
    def stage(self) -> str:
        return self._latest[0]

    @property
    def stage_label(self) -> str:
        return self._latest[1]

    @property
    def holder(self) -> str:
        return self._latest[2]


def rating_page(user: User, commitment: Commitment) -> RatingPage:
    """Six statements besides the reader's standing and the commitment."""
    cycle = commitment.cycle
    round_ = access.round_of(cycle)
    on = round_.period.data_until if round_ else data_date(cycle)
    counted = items_counted(cycle, on, units=[commitment.unit_id])
    tally = unit_tallies(cycle, on, counted).get(commitment.unit_id, NOTHING)
    is_internal = cycle.scheme.owner_id in standing(user).units_as(*OWNER_ROLES)
    return RatingPage(
        commitment=commitment,
        round=round_,
        on=on,
        tally=tally,
        subjects=_subjects(commitment, tally, is_internal=is_internal),
        items=tuple(counted.order_by("order")),
        is_internal=is_internal,
        can_self_rate=access.can_self_rate(user, commitment, round_),
        can_propose=access.can_propose(user, commitment, round_),
        can_rate=access.can_rate(user, commitment, round_),
        can_decide=access.can_decide(user, commitment),
    )


def subjects_of(commitment: Commitment) -> list[tuple[str, str]]:
    """Who is rated, as the choices of a form."""
    heads = heads_in_year(commitment.cycle, [commitment.unit_id]).get(commitment.unit_id, ())
    rows = subject_rows(commitment.unit, commitment.pk, heads, {}, commitment.cycle.year)
    return [(row.key, capfirst(row.name)) for row in rows]


def split_key(key: str) -> tuple[str, int | None]:
    """The subject and the tenure that a form's choice names."""
    subject, _dash, tenure = key.partition("-")
    return Subject(subject), int(tenure) if tenure else None


def _subjects(commitment: Commitment, tally: Tally, *, is_internal: bool) -> tuple[SubjectRow, ...]:
    heads = heads_in_year(commitment.cycle, [commitment.unit_id]).get(commitment.unit_id, ())
    given = levels_given([commitment.pk], is_internal=is_internal)
    rows = subject_rows(commitment.unit, commitment.pk, heads, given, commitment.cycle.year)
    return tuple(warned(row, rows[0], tally, commitment.cycle) for row in rows)
