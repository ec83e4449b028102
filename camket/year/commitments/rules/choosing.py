"""The table of the session: which choice stands on an item, what still keeps a unit from being concluded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.year.commitments.models import Choice, Item, Origin, SelectionChoice
from camket.year.commitments.rules.frozen import item_sha256
from camket.year.commitments.rules.vague import Level, Reading
from camket.year.commitments.states import ItemState

NEEDS_REASON = (Choice.LEAVE_OUT, Choice.MERGE, Choice.RETURN)
KEPT = (Choice.SELECT, Choice.REWORD)
OPEN_TO_CHOICE = (ItemState.REGISTERED, ItemState.SELECTED, ItemState.LEFT_OUT, ItemState.MERGED)

ROUTINE = gettext_lazy("Việc thường xuyên theo chức năng")
VAGUE = gettext_lazy("Còn chung chung, chưa đo được")
TWIN = gettext_lazy("Trùng với nội dung khác")
UNREADY = gettext_lazy("Chưa đủ điều kiện thực hiện trong năm")
NOT_NOW = gettext_lazy("Chưa ưu tiên trong năm nay")
FIGURES = gettext_lazy("Nêu rõ con số hoặc sản phẩm")
ROADMAP = gettext_lazy("Bổ sung thời hạn, lộ trình theo quý")
HIGHER = gettext_lazy("Nâng chỉ tiêu, chưa cao hơn năm trước")
WAYS = gettext_lazy("Nêu rõ cách làm, người phối hợp")
READY_REASONS = {
    Choice.LEAVE_OUT: (ROUTINE, VAGUE, TWIN, UNREADY, NOT_NOW),
    Choice.RETURN: (FIGURES, ROADMAP, HIGHER, WAYS),
    Choice.MERGE: (gettext_lazy("Cùng một việc, theo dõi chung"),),
}


@dataclass(frozen=True)
class ChoiceDraft:
    """A tap before it lies on the table; a blank choice takes the one before it away."""

    choice: str
    note: str = ""
    wording: str = ""
    merged_into: Item | None = None


@dataclass(frozen=True)
class ItemOpinionDraft:
    """What an advisory body ticks and advises on one item."""

    advice: str
    is_key: bool = False
    is_hard: bool = False
    is_new: bool = False
    is_measurable: bool = False
    has_deadline: bool = False
    has_leader: bool = False
    text: str = ""


def on_the_table(item: Item, choices: Iterable[SelectionChoice]) -> SelectionChoice | None:
    """The last of the item's open choices, unless it was taken back or the words have changed since.

    What an advisory body or the session read must be what is decided.
    """
    last = max(choices, key=lambda each: each.pk, default=None)
    if last is None or not last.choice or last.content_sha256 != item_sha256(item):
        return None
    return last


def awaits_choice(item: Item) -> bool:
    """Only what the unit registered itself is chosen; what the committee assigned is not."""
    return item.origin == Origin.REGISTERED and item.state in OPEN_TO_CHOICE


def missing_before_conclusion(
    items: Iterable[Item], table: Mapping[int, SelectionChoice]
) -> list[str]:
    """What the session has not said yet. When something goes back to the unit, the rest may wait."""
    items = list(items)
    if any(choice.choice == Choice.RETURN for choice in table.values()):
        return []
    parts = []
    undecided = [i for i in items if i.state == ItemState.REGISTERED and i.pk not in table]
    if undecided:
        parts.append(_("%(count)02d nội dung chưa xem") % {"count": len(undecided)})
    kept = {item.pk for item in items if _is_kept(item, table.get(item.pk))}
    for item in items:
        into = _merged_into(item, table.get(item.pk))
        if into is not None and into not in kept:
            parts.append(
                _("nội dung %(order)s gộp vào một nội dung không được chọn") % {"order": item.order}
            )
    if not kept and not undecided:
        parts.append(_("chưa có nội dung nào được chọn hoặc giao"))
    return parts


def needs_accepting(item: Item) -> bool:
    """The committee's wording stands, and the head has not taken it up yet."""
    return bool(
        item.registered_text
        and item.wording_accepted_at is None
        and item.state == ItemState.SELECTED
    )


def proposed_reason(item: Item, reading: Reading, *, is_twin: bool = False) -> str:
    """The reason that the button *Không chọn* names, so that one tap says why."""
    if is_twin:
        return str(TWIN)
    if reading.level == Level.VAGUE:
        return str(VAGUE)
    is_special = item.is_key or item.is_hard or item.is_new or item.is_breakthrough
    return str(NOT_NOW if is_special else ROUTINE)


def proposed_return(item: Item, reading: Reading) -> str:
    """What the button *Trả lại* asks of the unit: the first thing that is missing."""
    targets = list(item.targets.all())
    if reading.level != Level.MEASURABLE or not targets:
        return str(FIGURES)
    if item.due_on is None or not all(target.steps.all() for target in targets):
        return str(ROADMAP)
    is_as_before = any(target.value == target.baseline for target in targets if target.value)
    return str(HIGHER if is_as_before else WAYS)


def tap_words(tap: SelectionChoice) -> str:
    """What a tap says, in the words of its button."""
    return str(tap.get_choice_display() or _("bỏ lựa chọn"))


def given_before(units: Iterable[str]) -> str:
    """Nobody is given the same task twice."""
    return _("%(units)s đã được giao nhiệm vụ này. Bỏ chọn, hoặc viết nhiệm vụ khác.") % {
        "units": ", ".join(units)
    }


def news_of(tap: SelectionChoice) -> str:
    """What somebody else has tapped in the meantime."""
    words = {"who": tap.by, "choice": tap_words(tap), "code": tap.item.code}
    return _("%(who)s vừa đổi nội dung %(code)s: %(choice)s. Xem lại rồi chốt.") % words


def _is_kept(item: Item, choice: SelectionChoice | None) -> bool:
    if choice is not None:
        return choice.choice in KEPT
    return item.state in (ItemState.SELECTED, ItemState.ASSIGNED, ItemState.ACKNOWLEDGED)


def _merged_into(item: Item, choice: SelectionChoice | None) -> int | None:
    if choice is not None:
        return choice.merged_into_id if choice.choice == Choice.MERGE else None
    return item.merged_into_id if item.state == ItemState.MERGED else None


def first_ticks(item: Item, reading: Reading) -> dict[str, bool]:
    """What the unit says of itself and what can be seen, laid before the advisory body to confirm."""
    return {
        "is_key": item.is_key,
        "is_hard": item.is_hard,
        "is_new": item.is_new,
        "is_measurable": reading.level == Level.MEASURABLE,
        "has_deadline": item.due_on is not None,
        "has_leader": item.leader_id is not None,
    }
