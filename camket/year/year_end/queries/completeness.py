"""What still stands between the draft and its number: units without figures, loose numbers, stale words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from camket.year.commitments.models import Commitment
from camket.year.year_end.models import Paragraph
from camket.year.year_end.queries.drafting import draft
from camket.year.year_end.queries.facts import YearFacts
from camket.year.year_end.queries.figures import NO_FIGURE
from camket.year.year_end.queries.material import Material
from camket.year.year_end.rules import loose_numbers, tokens_in


@dataclass(frozen=True)
class Complaint:
    """One thing to settle; `stops` says whether the report can be issued before it is."""

    text: str
    stops: bool
    section: str = ""
    commitment: Commitment | None = None
    is_loose: bool = False


def complaints(
    paragraphs: Collection[Paragraph], facts: YearFacts, written: Material, fresh: Material
) -> list[Complaint]:
    """Everything at once, what stops the report first.

    `written` is what the draft was filled from, `fresh` what the data says now.
    """
    found = [
        *_loose(paragraphs, facts),
        *_unfilled(paragraphs, written),
        *_changed(paragraphs, written, fresh),
        *_stale(paragraphs, facts),
        *_unreported(facts),
        *_without_figures(facts),
        *_without_lessons(facts),
    ]
    return sorted(found, key=lambda each: not each.stops)


def _loose(paragraphs: Iterable[Paragraph], facts: YearFacts) -> list[Complaint]:
    return [
        Complaint(
            _(
                "Số chưa có nguồn: “%(number)s” trong “…%(excerpt)s…”. Thay bằng mã số liệu hoặc bỏ số này."
            )
            % {"number": loose.text, "excerpt": loose.excerpt},
            stops=True,
            section=paragraph.section,
            is_loose=True,
        )
        for paragraph in paragraphs
        for loose in loose_numbers(_without_place(paragraph.text), facts.names)
    ]


def _without_place(text: str) -> str:
    """The number before a solution ("1. ") orders it and counts nothing."""
    place, dot, rest = text.partition(". ")
    return rest if dot and place.isdigit() and len(place) < 3 else text


def _unfilled(paragraphs: Iterable[Paragraph], written: Material) -> list[Complaint]:
    return [
        Complaint(
            _("Số liệu ⟦%(id)s⟧ không còn dữ liệu. Soạn lại mục này hoặc bỏ câu chứa số liệu.")
            % {"id": each},
            stops=True,
            section=section,
        )
        for section, each in _used(paragraphs)
        if each not in written["names"] and _reads(each, written) == NO_FIGURE
    ]


def _changed(
    paragraphs: Iterable[Paragraph], written: Material, fresh: Material
) -> list[Complaint]:
    """Figures that the data reads differently since the draft was written; lists of names too."""
    figures = {
        each: (section, _reads(each, written), _reads(each, fresh))
        for section, each in _used(paragraphs)
        if each not in written["names"]
    }
    changed = [
        Complaint(
            _(
                "Số liệu %(id)s đã đổi từ %(before)s thành %(after)s. Bấm “Soạn lại theo số liệu mới”."
            )
            % {"id": each, "before": before, "after": after},
            stops=True,
            section=section,
        )
        for each, (section, before, after) in figures.items()
        if before not in (after, NO_FIGURE)
    ]
    renamed = dict.fromkeys(
        section
        for section, each in _used(paragraphs)
        if each in written["names"] and written["names"][each] != fresh["names"].get(each)
    )
    return changed + [
        Complaint(
            _("Mục %(section)s: đơn vị được nêu tên đã đổi. Bấm “Soạn lại theo số liệu mới”.")
            % {"section": section},
            stops=True,
            section=section,
        )
        for section in renamed
    ]


def _used(paragraphs: Iterable[Paragraph]) -> list[tuple[str, str]]:
    """Every token with the stretch it stands in."""
    return [(each.section, token) for each in paragraphs for token in tokens_in(each.text)]


def _reads(figure_id: str, material: Material) -> str:
    figure = material["figures"].get(figure_id)
    return figure["text"] if figure else NO_FIGURE


def _stale(paragraphs: Iterable[Paragraph], facts: YearFacts) -> list[Complaint]:
    return [
        Complaint(
            _("Mục %(section)s: dữ liệu đã đổi sau khi soạn. Bấm “Soạn lại theo số liệu mới”.")
            % {"section": section},
            stops=True,
            section=section,
        )
        for section in stale_sections(paragraphs, facts)
    ]


def stale_sections(paragraphs: Iterable[Paragraph], facts: YearFacts) -> list[str]:
    """Stretches nobody edited whose words the data would write differently now."""
    stored, edited = texts_by_section(paragraphs)
    fresh: dict[str, list[str]] = {}
    for each in draft(facts):
        fresh.setdefault(each.section, []).append(each.text)
    sections = dict.fromkeys([*stored, *fresh])
    return [key for key in sections if key not in edited and stored.get(key) != fresh.get(key)]


def texts_by_section(paragraphs: Iterable[Paragraph]) -> tuple[dict[str, list[str]], set[str]]:
    """The stored texts of each stretch, and the stretches a person has edited."""
    stored: dict[str, list[str]] = {}
    edited = set()
    for paragraph in paragraphs:
        stored.setdefault(paragraph.section, []).append(paragraph.text)
        if paragraph.is_edited:
            edited.add(paragraph.section)
    return stored, edited


def _unreported(facts: YearFacts) -> list[Complaint]:
    return [
        Complaint(
            _("%(unit)s: chưa có báo cáo năm được duyệt. Duyệt báo cáo hoặc ghi lý do thiếu.")
            % {"unit": each.unit.name},
            stops=True,
            commitment=each,
        )
        for each in facts.commitments
        if not each.is_reported and not each.missing_reason  # type: ignore[attr-defined]
    ]


def _without_figures(facts: YearFacts) -> list[Complaint]:
    """Headings that would be printed without a figure, and the units that leave them so."""
    promised = {each.commitment.unit_id for each in facts.items}
    found = []
    for node in facts.nodes.values():
        silent = [facts.units[pk].short_name for pk in node.unit_ids if pk not in promised]
        if not node.unit_ids and not node.children:
            found.append(_("Nhóm %(group)s: chưa có đơn vị nào.") % {"group": node.code})
        elif silent:
            found.append(
                _("Nhóm %(group)s: chưa có số liệu của %(units)s.")
                % {"group": f"{node.code} ({node.label})", "units": ", ".join(silent)}
            )
    return [Complaint(text, stops=False) for text in found]


def _without_lessons(facts: YearFacts) -> list[Complaint]:
    if facts.lessons:
        return []
    return [
        Complaint(
            _("Mục IV chưa có giải pháp. Nêu yêu cầu cho năm sau."), stops=False, section="IV"
        )
    ]
