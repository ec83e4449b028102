"""What the pages of the accounting show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.parts import Badge
from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle, Period, PeriodKind
from camket.year.year_end import access
from camket.year.year_end.models import Lesson, Paragraph, Review, SynthesisReport
from camket.year.year_end.queries import synthesis
from camket.year.year_end.queries.carried import data_date
from camket.year.year_end.queries.content import BULLET
from camket.year.year_end.queries.figures import NO_FIGURE
from camket.year.year_end.queries.material import Material, Run, runs_of, version_of
from camket.year.year_end.queries.outline import OPENING
from camket.year.year_end.queries.synthesis import Desk, sealed
from camket.year.year_end.states import ReviewState, SynthesisState

BADGES = {
    SynthesisState.DRAFT: Badge(_("Dự thảo"), "grey", "ring", "○"),
    SynthesisState.ISSUED: Badge(_("Đã phát hành"), "green", "checks", "✔✔"),
}


@dataclass(frozen=True)
class Chip:
    """A locked figure in a text: a link to its list."""

    id: str
    text: str
    formula: str
    records: int

    @property
    def is_missing(self) -> bool:
        return self.text == NO_FIGURE


@dataclass(frozen=True)
class ShownParagraph:
    """A paragraph as it reads; `pk` 0 cannot be edited any more."""

    pk: int
    runs: tuple[str | Chip, ...]
    text: str
    is_bullet: bool
    is_edited: bool


@dataclass(frozen=True)
class ShownSection:
    """A heading with its paragraphs, at its level."""

    key: str
    number: str
    title: str
    level: int
    paragraphs: tuple[ShownParagraph, ...]
    is_troubled: bool = False
    stretches: tuple[str, ...] = ()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Each figure of the section once, in reading order."""
        runs = (run for each in self.paragraphs for run in each.runs)
        return tuple({run.id: run for run in runs if isinstance(run, Chip)}.values())


@dataclass(frozen=True)
class PeriodRow:
    """A period of the year with its synthesis report, if it has one."""

    period: Period
    report: SynthesisReport | None
    badge: Badge | None
    can_draft: Permit


def badge_of(report: SynthesisReport) -> Badge:
    return BADGES[SynthesisState(report.state)]


def period_rows(user: User, cycle: Cycle) -> list[PeriodRow]:
    """The periods whose data date has come, the latest first. Two statements."""
    reports = {
        each.period_id: each
        for each in SynthesisReport.objects.filter(period__cycle=cycle).order_by("pk")
    }
    periods = Period.objects.filter(cycle=cycle, data_until__lte=clock.today()).order_by(
        "-data_until"
    )
    rows = []
    for period in periods:
        period.cycle = cycle
        report = reports.get(period.pk)
        badge = badge_of(report) if report else None
        rows.append(PeriodRow(period, report, badge, access.can_draft(user, period)))
    return rows


def editor(user: User, report: SynthesisReport, chosen: str) -> dict[str, Any]:
    """Everything the editor shows: sections, the sources of the chosen one, what is still to settle."""
    if report.state == SynthesisState.ISSUED:
        return _sealed(report, chosen)
    desk = synthesis.desk(report)
    troubled = {each.section for each in desk.complaints if each.section and each.stops}
    sections = list(_drafted(desk, troubled))
    obstacles = [each.text for each in desk.complaints if each.stops]
    return {
        "draft": sealed(report)["draft"],
        **_numbers(sections, sum(each.is_loose for each in desk.complaints)),
        "obstacles": obstacles,
        "sections": sections,
        "source": _chosen(sections, chosen),
        "complaints": desk.complaints,
        "remarks": [each for each in desk.complaints if not each.stops],
        "explained": [each for each in desk.facts.commitments if each.missing_reason],  # type: ignore[attr-defined]
        "lessons": desk.facts.lessons,
        "can_edit": access.can_edit(user, report),
        "can_issue": access.can_issue(user, report, obstacles),
        "can_draw": access.can_draw_lesson(user, report.period.cycle),
    }


def issuing(report: SynthesisReport) -> dict[str, Any]:
    """What the page that gives number and day shows of the draft."""
    return {"report": report, "badge": badge_of(report), "symbol": synthesis.symbol_of(report)}


def _sealed(report: SynthesisReport, chosen: str) -> dict[str, Any]:
    """An issued report reads as it was sealed, whatever the data says since."""
    content = report.snapshot.content if report.snapshot else {}
    opening = ShownSection(OPENING, "", "", 0, _sealed_paragraphs(content["opening"]))
    sections = [opening, *_sealed_sections(content["sections"], 0)]
    return {
        **_numbers(sections, 0),
        "sections": sections,
        "source": _chosen(sections, chosen),
        "complaints": [],
        "lessons": lessons(report.period.cycle),
    }


def _drafted(desk: Desk, troubled: set[str]) -> Iterator[ShownSection]:
    material = sealed(desk.report)
    version = version_of(is_internal=desk.report.is_internal)
    shown: dict[str, list[ShownParagraph]] = {}
    for each in desk.paragraphs:
        shown.setdefault(each.section, []).append(_shown(each, material, version))
    yield ShownSection(OPENING, "", "", 0, tuple(shown.get(OPENING, ())), OPENING in troubled)
    for part in material["outline"]:
        yield from _part(part, shown, troubled, 0)


def _part(
    part: Material, shown: dict[str, list[ShownParagraph]], troubled: set[str], level: int
) -> Iterator[ShownSection]:
    keys = (part["key"], *part["folded"])
    own = tuple(each for key in keys for each in shown.get(key, ()))
    is_troubled = not troubled.isdisjoint(keys)
    yield ShownSection(part["key"], part["number"], part["title"], level, own, is_troubled, keys)
    for child in part["children"]:
        yield from _part(child, shown, troubled, level + 1)


def _shown(paragraph: Paragraph, material: Material, version: str) -> ShownParagraph:
    text = paragraph.text
    return ShownParagraph(
        pk=paragraph.pk,
        runs=_chips(runs_of(text.removeprefix(BULLET), material, version)),
        text=text,
        is_bullet=text.startswith(BULLET),
        is_edited=paragraph.is_edited,
    )


def _chips(runs: Iterable[Run]) -> tuple[str | Chip, ...]:
    return tuple(run if isinstance(run, str) else Chip(**run) for run in runs)


def _sealed_sections(sections: Iterable[dict[str, Any]], level: int) -> Iterator[ShownSection]:
    for each in sections:
        paragraphs = _sealed_paragraphs(each["paragraphs"])
        yield ShownSection(each["number"], each["number"], each["title"], level, paragraphs)
        yield from _sealed_sections(each["children"], level + 1)


def _sealed_paragraphs(paragraphs: Iterable[dict[str, Any]]) -> tuple[ShownParagraph, ...]:
    return tuple(
        ShownParagraph(
            0,
            _chips(each["runs"]),
            "",
            each["bullet"],
            is_edited=False,
        )
        for each in paragraphs
    )


def _chosen(sections: list[ShownSection], key: str) -> ShownSection:
    """The section whose sources are shown: the one asked for, else the first that has any."""
    with_figures = [each for each in sections if each.chips]
    asked = [each for each in with_figures if key == each.key or key in each.stretches]
    return (asked or with_figures or sections)[0]


def _numbers(sections: list[ShownSection], loose: int) -> dict[str, int]:
    """How many numbers the text holds, and how many of them have a source."""
    chips = {chip.id: chip for each in sections for chip in each.chips}
    missing = sum(chip.is_missing for chip in chips.values())
    return {"figure_count": len(chips) + loose, "sourced_count": len(chips) - missing}


def lessons(cycle: Cycle) -> QuerySet[Lesson]:
    return Lesson.objects.filter(cycle=cycle).order_by("order")


def review_rows(user: User, cycle: Cycle) -> QuerySet[Review]:
    """The reviews a person may see, those still open first."""
    return access.reviews_visible_to(user, cycle).order_by("-state", "commitment__unit__path")


def _annex(review: Review) -> dict[str, Any] | None:
    """The sealed content; a template reads `items` of a mapping as its pairs, so they get another name."""
    if review.annex is None:
        return None
    content: dict[str, Any] = review.annex.content
    return {**content, "items_told": content["items"]}


def cutoff(cycle: Cycle, period_code: str) -> date:
    """The data date of a period, or of the year when no period is named."""
    is_asked = Q(code=period_code) if period_code else Q(kind=PeriodKind.YEAR)
    period = Period.objects.filter(is_asked, cycle=cycle).order_by("-data_until").first()
    return period.data_until if period else date(cycle.year, 12, 31)


def review_screen(user: User, review: Review) -> dict[str, Any]:
    return {
        "review": review,
        "annex": _annex(review),
        "data_date": review.annex.data_date if review.annex else data_date(review.commitment.cycle),
        "holder": "" if review.state == ReviewState.CLOSED else review.commitment.unit.name,
        "can_attach": access.can_attach_annex(user, review),
        "can_close": access.can_close_review(user, review),
    }
