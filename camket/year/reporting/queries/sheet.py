"""A unit's report of a period as one frozen sheet for paper, with nothing left to ask."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from camket.foundation.core.numbers import MISSING, format_decimal, format_percent, short_date
from camket.foundation.core.sheets import (
    Imprint,
    LetterHead,
    Paragraph,
    Regime,
    Section,
    Signature,
)
from camket.foundation.core.text import roman
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation import rules as naming
from camket.year.annual_cycles.models import PeriodKind
from camket.year.commitments.models import Target, TargetKind
from camket.year.reporting import rules
from camket.year.reporting.models import Report
from camket.year.reporting.rules import Row, Value
from camket.year.reporting.states import ReportState


@dataclass(frozen=True)
class ReportedTarget:
    """A target with its cumulative result and the share reached, as printed."""

    text: str
    result: str
    percent: str


@dataclass(frozen=True)
class ReportedItem:
    """One line of the result table of a progress report."""

    ordinal: int
    text: str
    targets: tuple[ReportedTarget, ...]
    state: str
    timeliness: str
    evidence: str


@dataclass(frozen=True)
class ProgressSheet:
    """A unit's report of a period; `closing` holds what only the yearly report adds (V, VI …)."""

    head: LetterHead
    opening: tuple[Paragraph, ...]
    implementation: tuple[Paragraph, ...]
    items: tuple[ReportedItem, ...]
    obstacles: tuple[Paragraph, ...]
    next_tasks: tuple[Paragraph, ...]
    signature: Signature
    recipients: tuple[str, ...]
    imprint: Imprint
    closing: tuple[Section, ...] = ()


# Official papers are Vietnamese in every interface language, so their fixed words skip gettext.


def progress_sheet(report: Report) -> ProgressSheet:
    """What the report says. Load commitment, its unit, cycle, scheme, owner, and the period first."""
    rows = rules.rows_of(report)
    unit, owner = report.commitment.unit, report.commitment.cycle.scheme.owner
    return ProgressSheet(
        head=_letterhead(report),
        opening=_paragraphs(_opening(report)),
        implementation=_paragraphs(report.deployment),
        items=tuple(_item(row) for row in rows),
        obstacles=_paragraphs(report.proposals, *_proposals(rows)),
        next_tasks=_paragraphs(report.next_steps),
        closing=_closing(report),
        signature=_signature(report),
        recipients=(
            f"Ban Thường vụ {owner.name} (qua Văn phòng)",
            f"Lưu {unit.name}",
        ),
        imprint=_imprint(report),
    )


def _opening(report: Report) -> str:
    signed = report.commitment.signed_on
    promise = f"Thực hiện bản cam kết đã ký ngày {short_date(signed)}, " if signed else ""
    until = short_date(report.period.data_until)
    return f"{promise}{report.commitment.unit.name} báo cáo kết quả đến ngày {until} như sau:"


def _letterhead(report: Report) -> LetterHead:
    unit, owner = report.commitment.unit, report.commitment.cycle.scheme.owner
    return LetterHead(
        regime=naming.regime_of(unit),
        superior=naming.superior_name(unit, owner),
        issuer=unit.name,
        place=naming.place_name(owner),
        symbol=naming.paper_symbol(unit, "BC"),
        number=None,
        on=_sent_on(report),
        type_name="Báo cáo",
        abstract=f"kết quả thực hiện cam kết trách nhiệm {_period(report)}",
        draft=0 if report.first_sent_at else 1,
    )


def _period(report: Report) -> str:
    """The label with the year said once: 6 tháng đầu năm 2020."""
    label, year = report.period.label, str(report.commitment.cycle.year)
    words = label[:1].lower() + label[1:]
    if year in label:
        return words
    return f"{words} {year}" if words.endswith(" năm") else f"{words} năm {year}"


def _item(row: Row) -> ReportedItem:
    return ReportedItem(
        ordinal=row.number,
        text=row.item.text,
        targets=tuple(_target(value) for value in row.values),
        state=row.line.get_mark_display() if row.line.mark else MISSING,
        timeliness=_timeliness(row),
        evidence="; ".join(
            " ".join(filter(None, (each.title, each.document))) for each in row.evidence
        ),
    )


def _timeliness(row: Row) -> str:
    if row.is_paused:
        return "Tạm dừng"
    return "Chậm" if row.is_late or row.is_behind else "Đúng"


def _target(value: Value) -> ReportedTarget:
    target, share = value.target, value.share
    known = share is not None and target.kind == TargetKind.FIGURE
    percent = format_percent(share, 1) if share is not None and known else None
    return ReportedTarget(text=_goal(target), result=_result(value), percent=percent or MISSING)


def _goal(target: Target) -> str:
    if target.kind == TargetKind.DELIVERABLE or target.value is None:
        return target.label
    return f"{target.label}: {target.get_operator_display()} {format_decimal(target.value)} {target.measure_unit}"


def _result(value: Value) -> str:
    if value.reached is None:
        return MISSING
    if not value.is_figure:
        return "Đã có" if value.is_reached else "Chưa có"
    return f"{format_decimal(value.reached)} {value.target.measure_unit}".strip()


def _proposals(rows: tuple[Row, ...]) -> list[str]:
    return [
        f"Nội dung {row.number}: {' '.join(_told(row))}"
        for row in rows
        if row.line.cause or row.line.proposal
    ]


def _told(row: Row) -> list[str]:
    """Why it is late, whom it waits for, what the unit asks."""
    line = row.line
    waits = f"Đang chờ {line.waiting_for.name}." if line.waiting_for else ""
    return [text for text in (line.cause, waits, line.proposal) if text]


def _closing(report: Report) -> tuple[Section, ...]:
    """Only the yearly report says what the year meant and what the next one needs."""
    if report.period.kind != PeriodKind.YEAR:
        return ()
    told = (("Ý nghĩa, tác động", report.significance), ("Đề xuất năm sau", report.next_year))
    filled = [(title, text) for title, text in told if text.strip()]
    return tuple(
        Section(roman(number), title, _paragraphs(text))
        for number, (title, text) in enumerate(filled, start=5)
    )


def _signature(report: Report) -> Signature:
    """The head on the day of sending; the name stays blank until then."""
    unit, sent_on = report.commitment.unit, _sent_on(report)
    heads = organisation.head_tenures([unit.pk], sent_on or report.period.data_until)[unit.pk]
    authority = "T/M Ban Thường vụ" if naming.regime_of(unit) == Regime.PARTY else ""
    position = str(heads[0].position) if heads else ""
    return Signature(authority, position, heads[0].person.full_name if heads and sent_on else "")


def _sent_on(report: Report) -> date | None:
    moment = report.first_sent_at
    return timezone.localtime(moment).date() if moment else None


def _imprint(report: Report) -> Imprint:
    """Stamped by the state it is in: the same report gives the same bytes until it moves on."""
    made_at: datetime = report.sent_at or report.state_since
    mark = "" if report.state == ReportState.ACCEPTED else f"-{report.state}"
    year, unit = report.commitment.cycle.year, report.commitment.unit
    return Imprint(
        snapshot_id=f"BC-{year}-{report.period.code}-{unit.code}-{report.number}{mark}",
        data_date=report.period.data_until,
        made_at=made_at,
        author=unit.name,
    )


def _paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """One paragraph a line; blank lines print nothing."""
    return tuple(
        Paragraph((line.strip(),)) for text in texts for line in text.splitlines() if line.strip()
    )
