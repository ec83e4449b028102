"""Reports: asked for when a period opens, filled in, sent, returned where wanting, accepted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment
from camket.interfaces.demonstration.builder.world import OFFICE, World
from camket.interfaces.demonstration.content.course import ReportTimes
from camket.interfaces.demonstration.content.shapes import Item, Line, Reading, Target, UnitYear
from camket.year.annual_cycles.access import period_for
from camket.year.commitments.models import Item as ItemRow
from camket.year.commitments.models import Target as TargetRow
from camket.year.commitments.models import TargetKind
from camket.year.execution.models import Mark
from camket.year.reporting import actions
from camket.year.reporting.access import report_for
from camket.year.reporting.models import Report
from camket.year.reporting.rules import (
    EvidenceDraft,
    LineDraft,
    ReportDraft,
    ValueDraft,
    missing_parts,
)

HALF, WHOLE = "6-thang", "nam"
CODES = {"half": HALF, "year": WHOLE}


def reports_of_2020(world: World) -> Acts:
    for period in content.cycle_2020().periods:
        code = CODES[period.key]
        yield Act(moment(period.opened_on, 8), partial(open_period, world, 2020, code))
        yield Act(moment(period.closed_on, 16, 30), partial(close_period, world, 2020, code))
        for unit in content.year_2020():
            times = getattr(content.timelines_2020()[unit.unit], f"report_{period.key}")
            yield from report(world, 2020, code, unit, times)


def report(world: World, year: int, code: str, unit: UnitYear, times: ReportTimes) -> Acts:
    """One report on its way through the unit and the Office."""
    steps = partial(_step, world, year, code, unit.unit)
    returned = {line.item for line in times.return_lines}
    first_fill = partial(_fill, world, year, code, unit, returned)
    yield Act(later(times.completed_at, minutes=-40), first_fill)
    yield Act(times.completed_at, partial(steps, "complete", times.completed_at.date()))
    yield Act(times.sent_at, partial(steps, "send", times.sent_at.date()))
    if times.returned_at and times.resent_at:
        yield Act(times.returned_at, partial(_return, world, year, code, unit.unit, times))
        again = later(times.resent_at, minutes=-30)
        yield Act(again, partial(_fill, world, year, code, unit, frozenset()))
        yield Act(later(again, minutes=10), partial(steps, "complete", again.date()))
        yield Act(times.resent_at, partial(steps, "send", again.date()))
    yield Act(times.received_at, partial(steps, "receive", times.received_at.date()))
    yield Act(times.accepted_at, partial(steps, "accept", times.accepted_at.date()))


def open_period(world: World, year: int, code: str) -> None:
    office = world.people[OFFICE]
    keys = {pk: unit for (of_year, unit), pk in world.commitments.items() if of_year == year}
    for report_row in actions.open_period(period_for(office, year, code), actor=office):
        world.reports[year, code, keys[report_row.commitment_id]] = report_row.pk


def close_period(world: World, year: int, code: str) -> None:
    office = world.people[OFFICE]
    actions.close_period(period_for(office, year, code), actor=office)


def _step(world: World, year: int, code: str, unit: str, step: str, on: date) -> None:
    actor = {
        "complete": world.clerk(unit),
        "send": world.head(unit, on),
        "receive": world.people[OFFICE],
        "accept": world.people[OFFICE],
    }[step]
    found = report_for(actor, year, world.reports[year, code, unit])
    {
        "complete": actions.complete_report,
        "send": actions.send_report,
        "receive": actions.receive_report,
        "accept": actions.accept_report,
    }[step](found, actor=actor)


def _return(world: World, year: int, code: str, unit: str, times: ReportTimes) -> None:
    office = world.people[OFFICE]
    found = report_for(office, year, world.reports[year, code, unit])
    lines = {line.item_id: line.pk for line in found.lines.all()}
    reasons = {lines[world.items[each.item]]: each.reason for each in times.return_lines}
    actions.return_report(found, reasons=reasons, actor=office)


# What stands in the report


def _fill(world: World, year: int, code: str, unit: UnitYear, wanting: Iterable[str]) -> None:
    """The clerk fills in every line; those that will come back are still too short."""
    clerk = world.clerk(unit.unit)
    found = report_for(clerk, year, world.reports[year, code, unit.unit])
    rows = ItemRow.objects.prefetch_related("targets").in_bulk(
        [world.items[item.key] for item in unit.items]
    )
    lines = [
        _line_draft(world, code, unit.unit, item, rows[world.items[item.key]], item.key in wanting)
        for item in unit.items
    ]
    actions.fill_report(found, _report_draft(world, year, unit, lines), actor=clerk)
    _explain_delays(world, found, unit, lines)


def _report_draft(
    world: World, year: int, unit: UnitYear, lines: Iterable[LineDraft]
) -> ReportDraft:
    lines = tuple(lines)
    undone = [each for each in lines if each.mark != Mark.DONE]
    proposals = [each.proposal for each in lines if each.proposal]
    return ReportDraft(
        deployment=_deployment(unit.unit) if year == 2020 else "",
        proposals=" ".join(proposals) or "Không có kiến nghị.",
        next_steps=f"Hoàn thành {len(undone):02d} nội dung đang thực hiện theo lộ trình đã ký."
        if undone else "Giữ vững kết quả các nội dung đã hoàn thành.",
        lines=lines,
    )  # fmt: skip


def _deployment(unit: str) -> str:
    times = content.timelines_2020()[unit]
    told = (
        f"Quán triệt ngày {times.disseminated_on:%d/%m/%Y} ({times.dissemination_form.lower()}), "
        f"{times.attended}/{times.invited} cán bộ, đảng viên dự."
    )
    if not times.plan_number:
        return f"{told} Chưa ban hành kế hoạch riêng, thực hiện theo bản cam kết."
    return f"{told} Kế hoạch số {times.plan_number} giao việc đến từng người."


def _line_draft(
    world: World, code: str, unit: str, item: Item, row: ItemRow, is_wanting: bool
) -> LineDraft:
    line = item.half if code == HALF else item.year
    if line is None:
        raise LookupError(item.key)
    is_done = line.mark == Mark.DONE
    whole = item.year or line
    draft = LineDraft(
        item_id=row.pk, mark=line.mark, result=_first_words(line.text) if is_wanting else line.text,
        done_on=whole.done_on if is_done else None, values=_values(code, item, row, is_done),
        evidence=_proofs(whole) if is_done else (),
    )  # fmt: skip
    return _with_problem(world, unit, item, code, draft)


def _with_problem(world: World, unit: str, item: Item, code: str, draft: LineDraft) -> LineDraft:
    """An open obstacle is the cause of a delay, and its addressee is whom the unit waits for."""
    until = next(p.data_on for p in content.cycle_2020().periods if CODES[p.key] == code)
    for problem in item.problems:
        if draft.mark != Mark.DONE and problem.asked_on <= until:
            proposal = f"Đề nghị {world.units[problem.addressee].name} sớm trả lời: {problem.text}"
            waiting = problem.answered_on is None or problem.answered_on > until
            return replace(
                draft, cause=problem.text, waiting_for_id=world.units[problem.addressee if waiting else unit].pk,
                proposal=proposal if waiting else "",
            )  # fmt: skip
    return draft


def _explain_delays(world: World, report: Report, unit: UnitYear, lines: list[LineDraft]) -> None:
    """Where the rule asks for a cause, the clerk answers for the unit itself."""
    if not (missing := missing_parts(report)):
        return
    numbers = {int(gap.split(":")[0].split()[-1]) for gap in missing}
    order = list(report.lines.order_by("item__order").values_list("item_id", flat=True))
    asked = {order[number - 1] for number in numbers}
    own = world.units[unit.unit].pk
    answers = tuple(
        replace(each, cause=each.cause or each.result, waiting_for_id=each.waiting_for_id or own)
        for each in lines
        if each.item_id in asked
    )
    texts = {name: getattr(report, name) for name in ("deployment", "proposals", "next_steps")}
    actions.fill_report(report, ReportDraft(**texts, lines=answers), actor=world.clerk(unit.unit))


def _values(code: str, item: Item, row: ItemRow, is_done: bool) -> tuple[ValueDraft, ...]:
    targets = sorted(row.targets.all(), key=lambda target: target.order)
    figures = [target for target in targets if target.kind == TargetKind.FIGURE]
    products = [target for target in targets if target.kind == TargetKind.DELIVERABLE]
    told = [
        _figure(target, _reading(code, goal))
        for target, goal in zip(figures, item.targets, strict=True)
    ]
    made = [ValueDraft(target.pk, value=Decimal(is_done)) for target in products]
    return (*told, *made)


def _reading(code: str, goal: Target) -> Reading:
    if goal.half is None and goal.year:
        return goal.year
    half, rest = goal.reported
    return half if code == HALF else rest


def _figure(target: TargetRow, reading: Reading) -> ValueDraft:
    if target.aggregation == "ratio":
        part, whole = reading.parts
        return ValueDraft(target.pk, numerator=part, denominator=whole)
    return ValueDraft(target.pk, value=reading.value)


def _proofs(line: Line) -> tuple[EvidenceDraft, ...]:
    return (EvidenceDraft(line.evidence_title, line.evidence_number, line.done_on),)


def _first_words(sentence: str) -> str:
    """What the clerk wrote before the Office asked for more."""
    return sentence.split(";")[0].split(",")[0].rstrip(".") + "."
