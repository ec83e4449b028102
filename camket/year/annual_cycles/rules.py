"""What must be true of a year and its periods, whoever asks."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from camket.foundation.core.days import Calendar
from camket.year.annual_cycles.models import Cycle, Period, PeriodKind, ReportingGroup


def missing_before_opening(cycle: Cycle, groups: int, themes: int, periods: int) -> list[str]:
    """What a year still lacks before it can be opened, as a list people can read."""
    parts = []
    if cycle.registration_due_on is None:
        parts.append(_("hạn đăng ký"))
    if not groups:
        parts.append(_("nhóm báo cáo và đơn vị trong nhóm"))
    if not themes:
        parts.append(_("chủ đề năm"))
    if not periods:
        parts.append(_("kỳ báo cáo"))
    return parts


def first_year(
    group: ReportingGroup, groups: dict[int, ReportingGroup], scheme_first_year: int
) -> int:
    """The group's own first year, else that of its nearest parent, else the scheme's."""
    here: ReportingGroup | None = group
    while here is not None:
        if here.first_year is not None:
            return here.first_year
        here = groups.get(here.parent_id) if here.parent_id else None
    return scheme_first_year


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter, on which its road-map step is due."""
    return (date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31))[
        quarter - 1
    ]


def year_later(day: date) -> date:
    """The same day of the next year; the leap day becomes the day before."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def is_overdue(period: Period, on: date, calendar: Calendar) -> bool:
    return on > calendar.next_working_day(period.due_on)


@dataclass(frozen=True)
class PeriodDraft:
    """A reporting period to be: the three dates are data cut-off, due and lock."""

    code: str
    kind: str
    label: str
    quarter: int
    data_until: date
    due_on: date
    locks_on: date

    def as_fields(self) -> dict[str, Any]:
        return dict(vars(self))


def quarterly_periods(year: int) -> tuple[PeriodDraft, ...]:
    """Three quarters and the year; the second quarter serves the half year, the fourth the year."""
    # NĐ 09/2019/NĐ-CP, điều 12: số liệu chốt ngày 14 tháng cuối kỳ.
    quarters = tuple(
        PeriodDraft(
            f"quy-{quarter}", PeriodKind.QUARTER, label, quarter,
            date(year, month, 14), date(year, month, 18), quarter_end(year, quarter),
        )
        for quarter, month, label in ((1, 3, "Quý I"), (2, 6, "Quý II, 6 tháng"), (3, 9, "Quý III"))
    )  # fmt: skip
    return (*quarters, yearly_period(year))


def half_yearly_periods(year: int) -> tuple[PeriodDraft, ...]:
    half = PeriodDraft(
        "6-thang", PeriodKind.HALF_YEAR, "6 tháng đầu năm", 2,
        date(year, 6, 14), date(year, 6, 18), date(year, 6, 30),
    )  # fmt: skip
    return (half, yearly_period(year))


def yearly_period(year: int) -> PeriodDraft:
    return PeriodDraft(
        "nam", PeriodKind.YEAR, f"Năm {year}", 4,
        date(year, 12, 31), date(year + 1, 1, 8), date(year + 1, 1, 13),
    )  # fmt: skip


@dataclass(frozen=True)
class ProfileDraft:
    """A set of rating rules; shares in percent."""

    name: str
    valid_from_year: int
    valid_until_year: int | None = None
    has_points: bool = False
    excellent_on_time: int = 100
    excellent_exceeded: int = 30
    good_on_time: int = 100
    completed_late_at_most: int = 20
    excellent_cap: int = 20


def profile_of(year: int) -> ProfileDraft:
    """First values of the rules in force in a year; the office edits them."""
    if year >= 2025:
        return ProfileDraft("Quy định 366-QĐ/TW", 2025, has_points=True)
    if year >= 2023:
        return ProfileDraft("Quy định 124-QĐ/TW", 2023, 2024)
    return ProfileDraft("Quy định 132-QĐ/TW", 2018, 2022)
