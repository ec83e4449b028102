"""What still stands between a draft and the next press, as lines that a person can act on."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal
from camket.year.commitments.models import (
    Adjustment,
    AdjustmentKind,
    Aggregation,
    Commitment,
    Item,
    Origin,
    Target,
    TargetKind,
)
from camket.year.commitments.rules.choosing import needs_accepting
from camket.year.commitments.rules.vague import SHIPPED, Level, WordLists, read_item
from camket.year.commitments.states import IN_FORCE, ItemState


def missing_parts(commitment: Commitment, lists: WordLists = SHIPPED) -> list[str]:
    """What keeps a registration from being handed on. Items, targets and steps should be prefetched."""
    items = [item for item in commitment.items.all() if item.origin == Origin.REGISTERED]
    parts = _missing_frame(commitment, items)
    for item in items:
        parts += [
            _("nội dung %(order)s: %(part)s") % {"order": item.order, "part": part}
            for part in missing_in_item(item, commitment.cycle.year, lists)
        ]
    return parts


def missing_in_item(item: Item, year: int, lists: WordLists = SHIPPED) -> list[str]:
    """What one item lacks before it can be judged."""
    parts = []
    if not item.text.strip():
        parts.append(_("chưa có nội dung"))
    if item.due_on is None:
        parts.append(_("chưa có thời hạn"))
    elif item.due_on.year != year:
        parts.append(
            _("thời hạn %(day)s nằm ngoài năm %(year)s")
            % {"day": f"{item.due_on:%d/%m/%Y}", "year": year}
        )
    if item.leader_id is None:
        parts.append(_("chưa nêu lãnh đạo chịu trách nhiệm"))
    targets = list(item.targets.all())
    if not targets:
        parts.append(_("chưa có chỉ tiêu hoặc sản phẩm"))
    for target in targets:
        parts += _missing_in_target(target)
    if not item.vague_justification.strip() and read_item(item, lists).level == Level.VAGUE:
        parts.append(_("còn chung chung; sửa lại hoặc giải trình vì sao giữ nguyên"))
    return parts


def missing_citation(order: int) -> str:
    """An item stands on something: the clause of a document that it puts into practice."""
    return _("nội dung %(order)s: chưa dẫn điểm, mục căn cứ nào") % {"order": order}


def missing_before_approval(items: Iterable[Item]) -> list[str]:
    """The committee says yes or no to every item before it approves the whole."""
    states = [item.state for item in items]
    parts = []
    if waiting := states.count(ItemState.REGISTERED):
        parts.append(_("%(count)02d nội dung chưa chọn hay không chọn") % {"count": waiting})
    if not {ItemState.SELECTED, ItemState.ASSIGNED, ItemState.ACKNOWLEDGED} & set(states):
        parts.append(_("chưa có nội dung nào được chọn hoặc giao"))
    return parts


def missing_before_signing(items: Iterable[Item], has_head: bool) -> list[str]:
    """What the signing pack of a unit lacks."""
    items = list(items)
    parts = []
    if waiting := sum(item.state == ItemState.ASSIGNED for item in items):
        parts.append(
            _("%(count)02d nhiệm vụ giao thêm chưa được tiếp thu: người đứng đầu đơn vị tiếp thu")
            % {"count": waiting}
        )
    if reworded := sum(needs_accepting(item) for item in items):
        parts.append(
            _(
                "%(count)02d nội dung được sửa lời chưa được tiếp thu: người đứng đầu đơn vị tiếp thu"
            )
            % {"count": reworded}
        )
    if not any(is_promised(item) for item in items):
        parts.append(_("chưa có nội dung nào được chọn: Ban Thường vụ chọn nội dung"))
    parts += [_missing_on_paper(item) for item in items if is_promised(item) and not _fits(item)]
    if not has_head:
        parts.append(
            _("chưa ghi nhận người giữ chức vụ đứng đầu vào ngày ký: quản trị ghi nhận chức vụ")
        )
    return parts


def is_promised(item: Item) -> bool:
    """It stands on the paper that is signed, or stood there and is in force."""
    return item.state in IN_FORCE


def missing_in_adjustment(adjustment: Adjustment) -> list[str]:
    """A request says what is to change, why, and on what ground."""
    parts = []
    if not adjustment.reason.strip():
        parts.append(_("lý do điều chỉnh"))
    if not adjustment.basis.strip():
        parts.append(_("căn cứ điều chỉnh"))
    if adjustment.kind == AdjustmentKind.CHANGE and adjustment.after == adjustment.before:
        parts.append(_("phần đề nghị thay đổi"))
    if adjustment.kind == AdjustmentKind.TRANSFER and "receiver" not in adjustment.after:
        parts.append(_("đơn vị tiếp nhận"))
    return parts


def roadmap_complaints(
    aggregation: str, direction: str, goal: Decimal, steps: Iterable[tuple[int, Decimal]]
) -> list[str]:
    """Whether the steps lead to the goal in the way in which the figure is put together."""
    values = [value for _quarter, value in sorted(steps)]
    if not values:
        return [_("chưa có lộ trình theo quý")]
    reached = sum(values, Decimal(0)) if aggregation == Aggregation.SUM else values[-1]
    falls_short = reached > goal if direction == "down" else reached < goal
    if not falls_short:
        return []
    shown = {"reached": format_decimal(reached), "goal": format_decimal(goal)}
    if aggregation == Aggregation.SUM:
        return [_("lộ trình cộng lại (%(reached)s) chưa tới mục tiêu %(goal)s") % shown]
    return [_("lộ trình kết thúc ở %(reached)s, chưa tới mục tiêu %(goal)s") % shown]


def _fits(item: Item) -> bool:
    return item.due_on is not None and item.leader_id is not None


def _missing_on_paper(item: Item) -> str:
    words = _(
        "nội dung %(order)s chưa có thời hạn hoặc lãnh đạo chịu trách nhiệm: "
        "trả lại để đơn vị bổ sung"
    )
    return words % {"order": item.order}


def _missing_frame(commitment: Commitment, items: list[Item]) -> list[str]:
    situation = getattr(commitment, "situation", None)
    parts = []
    if situation is None or not situation.assessment.strip():
        parts.append(_("đánh giá tình hình"))
    if situation is None or not situation.hard_links.strip():
        parts.append(_("khâu khó, điểm nghẽn"))
    if not items:
        parts.append(_("nội dung cam kết"))
    elif not any(item.is_key for item in items):
        parts.append(_("đánh dấu ít nhất một nội dung trọng tâm"))
    return parts


def _missing_in_target(target: Target) -> list[str]:
    if target.kind == TargetKind.DELIVERABLE:
        return [] if target.evidence.strip() else [_("sản phẩm chưa có minh chứng thống nhất")]
    if target.value is None:
        return [_("chỉ tiêu chưa có mục tiêu")]
    steps = [(step.quarter, step.value) for step in target.steps.all() if step.value is not None]
    return roadmap_complaints(target.aggregation, target.direction, target.value, steps)
