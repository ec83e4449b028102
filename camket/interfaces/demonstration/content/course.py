"""The frozen shapes of what happened in 2020: the calendar, reports, inspections, ratings, lessons."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from camket.interfaces.demonstration.content.shapes import Reading


@dataclass(frozen=True)
class ReturnedLine:
    item: str
    reason: str


@dataclass(frozen=True)
class ReportTimes:
    completed_at: datetime
    sent_at: datetime
    received_at: datetime
    accepted_at: datetime
    returned_at: datetime | None = None
    resent_at: datetime | None = None
    return_lines: tuple[ReturnedLine, ...] = ()


@dataclass(frozen=True)
class Review:
    held_on: date
    minutes: str
    linked: bool
    linked_on: date | None = None


@dataclass(frozen=True)
class Timeline:
    unit: str
    registered_at: datetime
    submitted_at: datetime
    opinion_at: datetime
    acknowledged_at: datetime
    disseminated_on: date
    invited: int
    attended: int
    dissemination_form: str
    report_half: ReportTimes
    report_year: ReportTimes
    review: Review
    plan_completed_on: date | None = None
    plan_approved_on: date | None = None
    plan_number: str = ""
    own_inspection_on: date | None = None
    own_inspection_result: str = ""


@dataclass(frozen=True)
class RatingRow:
    unit: str
    subject: str
    self_rating: str
    proposed: str
    decided: str
    login: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Ratings:
    decision: str
    self_on: date
    proposed_on: date
    decided_on: date
    cap_percent: int
    rows: tuple[RatingRow, ...]


@dataclass(frozen=True)
class Group:
    number: str
    name: str
    parent: str = ""
    first_year: int | None = None


@dataclass(frozen=True)
class Period:
    key: str
    name: str
    opened_on: date
    data_on: date
    due_on: date
    lock_on: date
    closed_on: date


@dataclass(frozen=True)
class Holiday:
    on: date
    name: str


@dataclass(frozen=True)
class Assignment:
    key: str
    bottleneck: str
    name: str
    reason: str


@dataclass(frozen=True)
class Adjustment:
    unit: str
    item: str
    requested_at: datetime
    reason: str
    basis: str
    field: str
    decision: str
    number: str
    decided_on: date
    answer: str
    target: int = 0
    new_value: Decimal | None = None
    new_roadmap: tuple[Decimal, ...] = ()
    new_text: str = ""
    new_due_on: date | None = None


@dataclass(frozen=True)
class Urging:
    unit: str
    item: str
    at: datetime
    number: str
    text: str
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True)
class Inspection:
    """The first target of the item is verified; an inspection without a closing date still has an open remedy."""

    key: str
    unit: str
    item: str
    by: str
    planned_on: date
    from_on: date
    to_on: date
    concluded_on: date
    number: str
    reported: Reading
    verified: Reading
    finding: str
    remedy: str
    remedy_due_on: date
    closed_on: date | None = None
    closed_note: str = ""


@dataclass(frozen=True)
class Lesson:
    key: str
    text: str


@dataclass(frozen=True)
class Cycle2020:
    year: int
    scheme_first_year: int
    opened_on: date
    registration_due_on: date
    chosen_on: date
    approval_number: str
    approved_on: date
    conference_on: date
    conference_place: str
    conference_minutes: str
    conference_away: dict[str, str]  # username: who came instead, and why
    periods: tuple[Period, ...]
    groups: tuple[Group, ...]
    holidays: tuple[Holiday, ...]
    assignments: tuple[Assignment, ...]
    adjustments: tuple[Adjustment, ...]
    urgings: tuple[Urging, ...]
    inspections: tuple[Inspection, ...]
    strengths: tuple[str, ...]
    lessons: tuple[Lesson, ...]
    requirements: tuple[Lesson, ...]
