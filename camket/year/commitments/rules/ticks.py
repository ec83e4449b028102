"""The list of ticks beside an item, and beside a whole commitment: what is there, what lacks, what is advice."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from camket.year.commitments.models import Commitment, Item, Origin, Target, TargetKind
from camket.year.commitments.rules.missing import roadmap_complaints
from camket.year.commitments.rules.vague import SHIPPED, Level, Reading, WordLists


@dataclass(frozen=True)
class Tick:
    """One line: present or not; `is_advice` never blocks. `words` are those that show it."""

    label: str
    is_present: bool
    is_advice: bool = False
    words: str = ""


def ticks_of(item: Item, reading: Reading, year: int) -> list[Tick]:
    """In the order of the form. Targets and steps should be prefetched."""
    targets = list(item.targets.all())
    return [
        Tick(
            _("Kiểm chứng được: có con số hoặc sản phẩm"),
            reading.level == Level.MEASURABLE,
            words=_first(reading.quantities or reading.products),
        ),
        Tick(_("Có chỉ tiêu hoặc sản phẩm"), bool(targets)),
        Tick(_("Có thời hạn trong năm"), item.due_on is not None and item.due_on.year == year),
        Tick(_("Có lãnh đạo chịu trách nhiệm"), item.leader_id is not None),
        Tick(_("Lộ trình tới đích"), bool(targets) and all(_leads_to_goal(t) for t in targets)),
        Tick(
            _("Nêu vì sao chọn (khâu khó, điểm nghẽn)"), bool(item.reason.strip()), is_advice=True
        ),
        Tick(
            _("Gắn chủ đề năm hoặc điểm nghẽn"),
            bool(item.theme_id or item.bottleneck_id),
            is_advice=True,
        ),
        Tick(_("Có căn cứ"), bool(item.provisions.all()), is_advice=True),
    ]


def ticks_of_sentence(reading: Reading) -> list[Tick]:
    """The six things an order makes clear, each with the words that show it."""
    return [
        Tick(_("Việc, sản phẩm"), bool(reading.products), words=_first(reading.products)),
        Tick(_("Kết quả đo được"), bool(reading.quantities), words=_first(reading.quantities)),
        Tick(_("Thời hạn"), bool(reading.deadlines), words=_first(reading.deadlines)),
        Tick(_("Người, đơn vị"), bool(reading.people), True, _first(reading.people)),
        Tick(_("Nguồn lực"), bool(reading.resources), True, _first(reading.resources)),
        Tick(_("Thẩm quyền"), bool(reading.authority), True, _first(reading.authority)),
    ]


def ticks_of_commitment(
    commitment: Commitment, levels: Iterable[Level], duplicates: int = 0,
    lists: WordLists = SHIPPED,
) -> list[Tick]:  # fmt: skip
    """The registration as a whole. Items and situation should be loaded; `levels` are those of its items."""
    items = [item for item in commitment.items.all() if item.origin == Origin.REGISTERED]
    situation = getattr(commitment, "situation", None)
    hard_links = situation.hard_links.strip() if situation else ""
    no_breakthrough = situation.no_breakthrough.strip() if situation else ""
    levels = list(levels)
    vague, count = levels.count(Level.VAGUE), len(items)
    return [
        _said(vague == 0, _("Không có nội dung chung chung"),
              _("Còn %(count)02d nội dung chung chung") % {"count": vague}),
        _said(any(item.is_key for item in items), _("Có nội dung trọng tâm"),
              _("Chưa đánh dấu nội dung trọng tâm nào")),
        _said(bool(hard_links) or any(item.bottleneck_id for item in items),
              _("Đã nêu khâu khó, điểm nghẽn"), _("Chưa nêu khâu khó, điểm nghẽn")),
        _said(bool(no_breakthrough) or any(item.is_breakthrough for item in items),
              _("Có việc đột phá, hoặc đã nêu vì sao chưa có"),
              _("Chưa có việc đột phá và chưa nêu vì sao"), is_advice=True),
        _said(lists.least_items <= count <= lists.most_items,
              _("Có %(count)02d nội dung") % {"count": count},
              _("Có %(count)02d nội dung, nên từ %(least)02d đến %(most)02d")
              % {"count": count, "least": lists.least_items, "most": lists.most_items},
              is_advice=True),
        _said(duplicates == 0, _("Không có nội dung giống nhau"),
              _("%(count)02d nội dung giống nội dung khác của đơn vị") % {"count": duplicates},
              is_advice=True),
    ]  # fmt: skip


def _said(is_right: bool, right: str, wrong: str, is_advice: bool = False) -> Tick:
    """The line says how it is, whichever way it is."""
    return Tick(right if is_right else wrong, is_right, is_advice)


def _first(words: tuple[str, ...]) -> str:
    return words[0] if words else ""


def _leads_to_goal(target: Target) -> bool:
    if target.kind == TargetKind.DELIVERABLE:
        return True
    if target.value is None:
        return False
    steps = [(step.quarter, step.value) for step in target.steps.all() if step.value is not None]
    return not roadmap_complaints(target.aggregation, target.direction, target.value, steps)
