"""The register of figures: what each reads, what it counts, in words, and how many rows stand behind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from camket.foundation.core.numbers import format_decimal, format_percent, format_ratio
from camket.foundation.core.text import ordinal_digits_vi, ordinal_vi, padded
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Target, TargetKind
from camket.year.execution.queries.reached import with_reached
from camket.year.reporting.models import ReportLine
from camket.year.year_end.models import Lesson
from camket.year.year_end.queries.facts import YearFacts, load, names_of
from camket.year.year_end.queries.figure_lists import EVERYWHERE, OF_THE_STATE, Records, rows_of
from camket.year.year_end.queries.specs import (
    COMMITMENTS,
    GROUPED,
    ITEMS,
    REPORTS,
    UNITS,
    WATCHING,
    Of,
    Spec,
    Style,
    holds,
)
from camket.year.year_end.queries.wording import inside
from camket.year.year_end.rules import loose_numbers

NO_FIGURE = "chưa có số liệu"
OF_PERIOD = "ky."


@dataclass(frozen=True)
class FigureValue:
    """One figure. `records` rows stand behind the numerator, the list of `base` behind the denominator."""

    id: str
    text: str
    formula: str
    numerator: Decimal | int
    denominator: int | None
    records: int
    data_date: date
    base: str = ""
    scope: str = ""


Figures = dict[str, FigureValue]


def figures(cycle: Cycle, on: date) -> Figures:
    """Every figure of a year at a data date."""
    return figures_of(load(cycle, on))


def figure_value(figure_id: str, cycle: Cycle, on: date, rows: Records) -> FigureValue | None:
    """One figure from its rows, loaded already."""
    code, _dot, name = figure_id.rpartition(".")
    if spec := spec_of(code, name):
        whole = rows_of(code, spec.base, cycle, on).count() if spec.base else 0
        return _told(_counted(on, code, name, spec, len(rows), whole), _label_of(code, cycle))
    if isinstance(rows, range):
        text = (ordinal_digits_vi if code == EVERYWHERE else ordinal_vi)(len(rows))
        return _told(_ordinal(on, code, rows.start, len(rows), text), _label_of(code, cycle))
    if name.startswith("n"):
        names = names_of(cycle)
        said = {each.id: each for row in rows for each in _numbers_of(row, names, on)}
        return _told(said[figure_id]) if figure_id in said else None
    target = with_reached(_target(figure_id, cycle), on).first()
    return _told(_level(on, code.removeprefix("nd."), target, len(rows))) if target else None


def _target(figure_id: str, cycle: Cycle) -> QuerySet[Target]:
    """The target whose level a figure reads: nd.20.P3.01.t1 is the first of item 20.P3.01."""
    code, _dot, name = figure_id.removeprefix("nd.").rpartition(".t")
    return Target.objects.filter(
        item__commitment__cycle=cycle, item__code=code, order=name, kind=TargetKind.FIGURE
    )


def _numbers_of(
    row: ReportLine | Lesson, names: tuple[str, ...], on: date
) -> Iterator[FigureValue]:
    if isinstance(row, Lesson):
        return _numbers_required(row.order, row.text, names, on)
    return _numbers_told(row.item.code, row.report.period.label, row.result, names, on)


def _numbers_told(
    code: str, period: str, result: str, names: tuple[str, ...], on: date
) -> Iterator[FigureValue]:
    words = f"con số trong kết quả nội dung {code}, báo cáo {inside(period)} đã duyệt"
    return _numbers_in(f"nd.{code}", result, words, names, on)


def _numbers_required(
    order: int, text: str, names: tuple[str, ...], on: date
) -> Iterator[FigureValue]:
    return _numbers_in(f"yc.{order}", text, f"con số trong yêu cầu năm sau thứ {order}", names, on)


def _numbers_in(
    scope: str, text: str, words: str, names: tuple[str, ...], on: date
) -> Iterator[FigureValue]:
    """The numbers a text says in its own words, by their place."""
    for place, found in enumerate(loose_numbers(text, names), start=1):
        yield FigureValue(f"{scope}.n{place}", found.text, words, 1, None, 1, on)


def spec_of(code: str, name: str) -> Spec | None:
    """What a counted figure counts; None for ordinals and quoted numbers."""
    if code.startswith(OF_PERIOD):
        return REPORTS.get(name)
    if code.startswith(("nd.", "yc.")):
        return None
    if name.endswith(UNITS) and name.removesuffix(UNITS) in ITEMS:
        return _units_with(ITEMS[name.removesuffix(UNITS)])
    return (WATCHING if code == EVERYWHERE and name in WATCHING else GROUPED).get(name)


def _units_with(spec: Spec) -> Spec:
    return Spec(Of.COMMITMENT, f"số đơn vị có {spec.words.removeprefix('số ')}")


def figures_of(facts: YearFacts) -> Figures:
    """The same from facts that are loaded already."""
    found = (
        *_ordinals(facts),
        *(one for code in _scopes(facts) for one in _grouped(facts, code)),
        *_reports(facts),
        *_watching(facts),
        *_quoted(facts),
        *_measured(facts),
        *_required(facts),
    )
    headings = {code: node.label for code, node in facts.nodes.items()}
    periods = {f"{OF_PERIOD}{period.code}": period.label for period in facts.periods}
    labels = headings | periods
    return {each.id: _told(each, labels.get(each.scope, "")) for each in found}


def _told(figure: FigureValue, label: str = "") -> FigureValue:
    """The formula as a sentence that names its scope as the report does."""
    scope = f" – {scope_words(figure.scope, label)}" if figure.scope else ""
    return replace(figure, formula=figure.formula[:1].upper() + figure.formula[1:] + scope)


def _label_of(code: str, cycle: Cycle) -> str:
    """The name of a heading or a period; the scopes without one ask nothing."""
    if code in (EVERYWHERE, OF_THE_STATE):
        return ""
    if code.startswith(OF_PERIOD):
        periods = cycle.periods.filter(code=code.removeprefix(OF_PERIOD))
        return periods.values_list("label", flat=True).first() or ""
    return cycle.groups.filter(code=code).values_list("label", flat=True).first() or ""


def _scopes(facts: YearFacts) -> Iterable[str]:
    return (EVERYWHERE, OF_THE_STATE, *facts.nodes)


def scope_words(code: str, label: str) -> str:
    """How a formula names its scope."""
    if code == EVERYWHERE:
        return "tất cả đơn vị ký cam kết"
    if code == OF_THE_STATE:
        return "các cơ quan chuyên môn thuộc UBND"
    if code.startswith(OF_PERIOD):
        return f"kỳ báo cáo {inside(label)}"
    return inside(label)


def _ordinals(facts: YearFacts) -> Iterator[FigureValue]:
    year, first = facts.cycle.year, facts.cycle.scheme.first_year
    count = year - first + 1
    yield _ordinal(facts.on, EVERYWHERE, first, count, ordinal_digits_vi(count))
    for code, node in facts.nodes.items():
        yield _ordinal(facts.on, code, node.first_year, node.ordinal, ordinal_vi(node.ordinal))


def _ordinal(on: date, code: str, first: int, count: int, text: str) -> FigureValue:
    words = f"số năm thực hiện, tính từ năm đầu tiên {first}"
    return FigureValue(f"{code}.ordinal", text, words, count, None, count, on, scope=code)


def _grouped(facts: YearFacts, code: str) -> Iterator[FigureValue]:
    items, commitments = facts.items_in(code), facts.commitments_in(code)
    for name, spec in ITEMS.items():
        met = [each for each in items if holds(each, spec.condition)]
        whole = sum(holds(each, ITEMS[spec.base].condition) for each in items) if spec.base else 0
        yield _counted(facts.on, code, name, spec, len(met), whole)
        units = len({each.commitment_id for each in met})
        yield _counted(facts.on, code, name + UNITS, _units_with(spec), units, len(commitments))
    for name, spec in COMMITMENTS.items():
        met_by = sum(holds(each, spec.condition) for each in commitments)
        yield _counted(facts.on, code, name, spec, met_by, len(commitments))


def _counted(on: date, code: str, name: str, spec: Spec, numerator: int, whole: int) -> FigureValue:
    base = f"{code}.{spec.base}" if spec.base else ""
    return FigureValue(
        id=f"{code}.{name}",
        text=_text(spec.style, numerator, whole),
        formula=spec.words,
        numerator=numerator,
        denominator=whole if base else None,
        records=numerator,
        data_date=on,
        base=base,
        scope=code,
    )


def _text(style: Style, numerator: int, whole: int) -> str:
    if style == Style.RATIO:
        return format_ratio(numerator, whole)
    if style == Style.PERCENT:
        return format_percent(numerator, whole) or NO_FIGURE
    return padded(numerator)


def _reports(facts: YearFacts) -> Iterator[FigureValue]:
    for period in facts.periods:
        reports = [each for each in facts.reports if each.period_id == period.pk]
        for name, spec in REPORTS.items():
            met = sum(holds(each, spec.condition) for each in reports)
            yield _counted(facts.on, f"{OF_PERIOD}{period.code}", name, spec, met, len(reports))


def _watching(facts: YearFacts) -> Iterator[FigureValue]:
    for name, spec in WATCHING.items():
        whole = facts.watching.get(spec.base, 0)
        yield _counted(facts.on, EVERYWHERE, name, spec, facts.watching[name], whole)


def _quoted(facts: YearFacts) -> Iterator[FigureValue]:
    """Numbers inside the results that accepted reports tell, by their place in the sentence."""
    for item in facts.items:
        if told := facts.lines.get(item.pk):
            yield from _numbers_told(item.code, told.period, told.result, facts.names, facts.on)


def _measured(facts: YearFacts) -> Iterator[FigureValue]:
    """What the accepted reports add up to for each target."""
    for item in facts.items:
        for target in facts.targets.get(item.pk, ()):
            if target.kind == TargetKind.FIGURE:
                yield _level(facts.on, item.code, target, target.measures)  # type: ignore[attr-defined]


def _level(on: date, code: str, target: Target, measures: int) -> FigureValue:
    """The level with the number of measures behind it."""
    value: Decimal | None = target.reached_value  # type: ignore[attr-defined]
    level = None if value is None else Decimal(str(value)).normalize()
    return FigureValue(
        id=f"nd.{code}.t{target.order}",
        text=NO_FIGURE if level is None else format_decimal(level),
        formula=f"{target.label}: kết quả lũy kế theo các báo cáo đã duyệt, nội dung {code}",
        numerator=level or 0,
        denominator=None,
        records=measures,
        data_date=on,
    )


def _required(facts: YearFacts) -> Iterator[FigureValue]:
    for lesson in facts.lessons:
        yield from _numbers_required(lesson.order, lesson.text, facts.names, facts.on)
