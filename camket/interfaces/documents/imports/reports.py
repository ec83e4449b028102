"""A report file laid beside the signed items: to be looked at, nothing of it is written here."""

from collections import defaultdict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.numbers import format_decimal, short_date
from camket.foundation.core.text import clean
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.matching import Match, match_lines
from camket.interfaces.documents.imports.proposal import Proposal, Told
from camket.interfaces.documents.models import ImportKind
from camket.interfaces.documents.office.document import ItemRead, OfficeDocument
from camket.year.commitments.models import Item
from camket.year.commitments.rules import frozen_target, measure_words

STATES = {
    "hoan_thanh": gettext_lazy("Đã hoàn thành"),
    "dang_thuc_hien": gettext_lazy("Đang thực hiện"),
    "chua_trien_khai": gettext_lazy("Chưa triển khai"),
}


def propose_report(document: OfficeDocument, ground: Ground) -> list[Proposal]:
    """Each line with the item that it reports on and what it says of it."""
    items = tuple(item for listed in ground.items.values() for item in listed)
    matches = match_lines(list(enumerate(document.items)), items)
    asked: dict[tuple[str, int], list[str]] = defaultdict(list)
    for ask in document.asks:
        asked[ask.sheet, ask.row].append(ask.question)
    return [
        _told(read, matches.get(place), asked[read.sheet, read.row], ground)
        for place, read in enumerate(document.items)
    ]


def _told(read: ItemRead, match: Match | None, asks: list[str], ground: Ground) -> Proposal:
    remarks = list(asks)
    if match is None:
        remarks.insert(0, _("Không khớp nội dung nào trong cam kết của đơn vị."))
    elif not match.is_sure:
        remarks.insert(0, _("Chỉ gần giống nội dung cam kết. Có phải là một không?"))
    is_open = asks or (match and not match.is_sure)
    kind = ImportKind.ASK if is_open else ImportKind.SAME if match else ImportKind.SKIP
    item = match.item if match else None
    return Proposal(
        read, kind, ground.unit, item, remarks=tuple(remarks), told=_results(read),
        promised=_promise(item) if item else (),
    )  # fmt: skip


def _promise(item: Item) -> Told:
    """The item in the words of its commitment."""
    goals = (f"{t.label}: {measure_words(frozen_target(t))}" for t in item.targets.all())
    told = {
        "text": f"{item.code} {item.text}",
        "t1.label": "; ".join(goals),
        "due_on": short_date(item.due_on) if item.due_on else "",
    }
    return tuple((name, value) for name, value in told.items() if value)


def _results(read: ItemRead) -> Told:
    """What the report says, by the words of its columns."""
    told = {
        "cumulative": format_decimal(read.cumulative) if read.cumulative is not None else "",
        "percent": f"{format_decimal(read.percent)}%" if read.percent is not None else "",
        "report_state": str(STATES.get(read.state, "")),
        "obstacle": clean(read.obstacle),
        "proposal": clean(read.proposal),
    }
    return tuple((name, value) for name, value in told.items() if value)
