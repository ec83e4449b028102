"""Everything one screen shows, read once: the check page, the grid, the receipt, the period."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.queries import calendar
from camket.year.reporting import access, rules
from camket.year.reporting.models import Report
from camket.year.reporting.queries import pages
from camket.year.reporting.queries.submission import CONDITIONS, submission

Facts = dict[str, Any]
ROWS_ON_A_PAGE = 50


def report_facts(user: User, report: Report, rows: tuple[rules.Row, ...] | None = None) -> Facts:
    """The check page: rows worst first, what changed, what is missing, and each act with its permit."""
    rows = rules.rows_of(report) if rows is None else rows
    missing = rules.missing_parts(report, rows) if report.state in access.FILLED_IN else []
    return {
        "report": report,
        "period_words": pages.in_words(report.period),
        "rows": rows,
        "pressing": [row for row in rows if row.is_behind or row.line.return_reason],
        "calm": [row for row in rows if not (row.is_behind or row.line.return_reason)],
        "summary": pages.summary(rows),
        "changes": pages.changes(rows),
        "missing": missing,
        "ticks": bool(access.can_return(user, report)),
        "holder": pages.holder(report),
        "timing": pages.timing(report, calendar()),
        "side": access.side_of(user, report),
        "siblings": pages.siblings(report),
        "question": question(report, len(rows)),
        **_permits(user, report, missing),
    }


def _permits(user: User, report: Report, missing: list[str]) -> Facts:
    return {
        "can_fill": access.can_fill(user, report),
        "can_complete": access.can_complete(user, report, missing),
        "can_hand_back": access.can_hand_back(user, report),
        "can_send": access.can_send(user, report, missing),
        "can_withdraw": access.can_withdraw(user, report),
        "can_receive": access.can_receive(user, report),
        "can_return": access.can_return(user, report),
        "can_accept": access.can_accept(user, report),
        "can_supplement": access.can_supplement(user, report),
    }


def question(report: Report, count: int) -> str:
    """What the head is asked before it leaves: the object and how much it holds."""
    words = {"period": pages.in_words(report.period), "count": count}
    if report.number > 1:
        return _("Gửi báo cáo bổ sung %(period)s (%(count)d nội dung)?") % words
    return _("Gửi báo cáo %(period)s (%(count)d nội dung)?") % words


def grid_facts(report: Report, rows: tuple[rules.Row, ...]) -> Facts:
    """The grid: how far the filling in has come, and what came back."""
    return {
        "report": report,
        "period_words": pages.in_words(report.period),
        "holder": pages.holder(report),
        "filled": sum(not rules.missing_in_row(row) for row in rows),
        "total": len(rows),
        "has_previous": any(row.previous for row in rows),
        "returned": [row for row in rows if row.line.return_reason],
        "timing": pages.timing(report, calendar()),
    }


def receipt_facts(report: Report) -> Facts:
    return {
        "report": report,
        "holder": pages.holder(report),
        "timing": pages.timing(report, calendar()),
        "period_words": pages.in_words(report.period),
        "count": rules.row_count(report),
    }


def period_facts(user: User, period: Period, figure: str, number: str = "") -> Facts:
    """The period: its figures, each a link to the list below narrowed by the same condition."""
    listed = access.reports_listed_for(user).filter(period=period)
    counted = listed.filter(number=1)
    rows = pages.listed_reports(user, counted if figure in CONDITIONS else listed, figure)
    figures = submission(period, counted)
    waiting = figures.to_receive + figures.to_accept
    unsent = figures.expected - figures.accepted - waiting
    obstacles = rules.reasons_to_keep_open(period, waiting=waiting, unsent=unsent)
    for row in rows:
        row.report.period = period
        row.report.commitment.cycle = period.cycle
    return {
        "period": period,
        "period_words": pages.in_words(period),
        "figure": figure,
        "figures": figures,
        "page": Paginator(rows, ROWS_ON_A_PAGE).get_page(number),
        "receivable": {row.report.pk for row in rows if access.can_receive(user, row.report)},
        "extensible": {row.report.pk for row in rows if access.can_extend(user, row.report)},
        "runs_periods": access.runs_periods(user, period),
        "can_open": access.can_open_period(user, period),
        "can_close": access.can_close_period(user, period, obstacles),
    }
