"""An item as single cells, so that each difference can be shown, asked about and left out alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.numbers import format_decimal, short_date
from camket.foundation.organisation.models import Unit
from camket.year.basis.models import Provision
from camket.year.commitments.models import (
    Aggregation,
    Direction,
    Field,
    Operator,
    TargetKind,
)
from camket.year.commitments.rules import ItemDraft, TargetDraft

Cells = dict[str, Any]
QUARTERS = ("q1", "q2", "q3", "q4")
PLAIN: dict[str, Promise] = {
    "text": gettext_lazy("Nội dung cam kết"),
    "field": gettext_lazy("Lĩnh vực"),
    "due_on": gettext_lazy("Thời hạn"),
    "leader": gettext_lazy("Lãnh đạo chịu trách nhiệm"),
    "reason": gettext_lazy("Vì sao chọn"),
    "is_key": gettext_lazy("Trọng tâm"),
    "is_hard": gettext_lazy("Việc khó"),
    "is_new": gettext_lazy("Việc mới"),
    "is_breakthrough": gettext_lazy("Đột phá"),
    "theme": gettext_lazy("Chủ đề năm"),
    "coordinators": gettext_lazy("Đơn vị phối hợp"),
    "provisions": gettext_lazy("Căn cứ"),
    "vague_justification": gettext_lazy("Giải trình nội dung còn chung chung"),
}
OF_TARGET: dict[str, Promise] = {
    "label": gettext_lazy("Chỉ tiêu, sản phẩm"),
    "kind": gettext_lazy("Đo bằng"),
    "measure_unit": gettext_lazy("Đơn vị tính"),
    "baseline": gettext_lazy("Thực hiện năm trước"),
    "operator": gettext_lazy("So sánh"),
    "value": gettext_lazy("Mục tiêu"),
    "q1": gettext_lazy("Quý I"),
    "q2": gettext_lazy("Quý II"),
    "q3": gettext_lazy("Quý III"),
    "q4": gettext_lazy("Quý IV"),
    "direction": gettext_lazy("Hướng"),
    "aggregation": gettext_lazy("Cách cộng"),
    "evidence": gettext_lazy("Minh chứng thống nhất"),
}
CHOICES: dict[str, Mapping[str, Any]] = {
    "field": dict(Field.choices),
    "kind": dict(TargetKind.choices),
    "operator": dict(Operator.choices),
    "direction": dict(Direction.choices),
    "aggregation": dict(Aggregation.choices),
}
# What stands in a line without being a cell of an item.
BESIDE: dict[str, Promise] = {
    "unit": gettext_lazy("Đơn vị"),
    "separator": gettext_lazy("Dấu phẩy trong số"),
    "state": gettext_lazy("Trạng thái"),
    "cumulative": gettext_lazy("Lũy kế"),
    "percent": gettext_lazy("% so kế hoạch"),
    "report_state": gettext_lazy("Mức độ thực hiện"),
    "obstacle": gettext_lazy("Khó khăn, vướng mắc"),
    "proposal": gettext_lazy("Đề xuất, kiến nghị"),
}


def of_target(number: int, name: str) -> str:
    return f"t{number}.{name}"


def base_of(cell: str) -> str:
    """The name of a cell without the number of its target."""
    return cell.rpartition(".")[2]


def label_of(cell: str) -> str:
    number, _dot, name = cell.rpartition(".")
    label = str(OF_TARGET[name] if number else (PLAIN | BESIDE)[name])
    if number in ("", "t1"):
        return label
    return _("%(label)s (chỉ tiêu %(number)s)") % {"label": label, "number": number[1:]}


def cells_of(draft: ItemDraft) -> Cells:
    """Every cell of a draft that says something."""
    cells = {name: getattr(draft, name) for name in PLAIN}
    for number, target in enumerate(draft.targets, start=1):
        told = {name: getattr(target, name) for name in OF_TARGET if name not in QUARTERS}
        told |= {
            f"q{quarter}": text if value is None else value for quarter, value, text in target.steps
        }
        cells |= {of_target(number, name): value for name, value in told.items()}
    return {name: value for name, value in cells.items() if not is_blank(value)}


def drafted(cells: Cells, base: ItemDraft | None = None) -> ItemDraft:
    """The draft that the cells state; what cells cannot say stays as in `base`."""
    plain = {name: cells.get(name, _blank(name)) for name in PLAIN}
    targets = tuple(_target(cells, number) for number in target_numbers(cells))
    if base is None:
        return ItemDraft(**plain, targets=targets)
    return replace(base, **plain, targets=targets)


def target_numbers(cells: Mapping[str, Any]) -> list[int]:
    return sorted({int(name.partition(".")[0][1:]) for name in cells if "." in name})


def differences(before: Cells, after: Cells) -> list[str]:
    """The cells that differ, in the order in which an item is read."""
    return [name for name in in_order({**before, **after}) if before.get(name) != after.get(name)]


def in_order(cells: Mapping[str, Any]) -> Iterator[str]:
    yield from (name for name in PLAIN if name in cells)
    for number in target_numbers(cells):
        names = (of_target(number, name) for name in OF_TARGET)
        yield from (name for name in names if name in cells)


def is_blank(value: Any) -> bool:
    return value in (None, "", ()) or value is False


def shown(cell: str, value: Any) -> str:
    """The value as a person reads it; nothing for what is not told."""
    name = base_of(cell)
    if is_blank(value):
        return ""
    if value is True:
        return _("có")
    if isinstance(value, Decimal):
        return format_decimal(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, tuple):
        return "; ".join(sorted(_name(each) for each in value))
    return str(CHOICES.get(name, {}).get(value, value))


def _name(row: Unit | Provision) -> str:
    return row.short_name if isinstance(row, Unit) else f"{row.document}, {row.label}"


def _target(cells: Cells, number: int) -> TargetDraft:
    told = {name: cells.get(of_target(number, name)) for name in OF_TARGET}
    is_figure = told["value"] is not None
    given: dict[str, Any] = {
        name: value for name, value in told.items() if name not in QUARTERS and not is_blank(value)
    }
    given["kind"] = TargetKind.FIGURE if is_figure else TargetKind.DELIVERABLE
    steps = tuple(
        _step(quarter, told[f"q{quarter}"], is_figure)
        for quarter in (1, 2, 3, 4)
        if not is_blank(told[f"q{quarter}"])
    )
    return TargetDraft(**({"label": ""} | given), steps=steps)


def _step(quarter: int, value: Any, is_figure: bool) -> tuple[int, Decimal | None, str]:
    if isinstance(value, Decimal) and is_figure:
        return quarter, value, ""
    return quarter, None, shown("q1", value)


def _blank(name: str) -> Any:
    if name.startswith("is_"):
        return False
    if name in ("coordinators", "provisions"):
        return ()
    return None if name in ("due_on", "leader", "theme") else ""
