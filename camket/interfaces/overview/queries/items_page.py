"""Rows of the list as people read them, and the same rows for a workbook."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from camket.foundation.core.badges import PROGRESS, RESULT
from camket.foundation.core.parts import Text
from camket.foundation.organisation.models import User
from camket.interfaces.documents.list_export import list_bytes
from camket.interfaces.documents.sheets import ColumnKind, ListColumn
from camket.interfaces.overview.queries.counted import CountedItem, read_items, why
from camket.interfaces.overview.queries.frame import TODAY, Frame
from camket.interfaces.overview.queries.items import LIGHTS, RESULTS, TRAITS, ItemList, choices_of
from camket.interfaces.overview.queries.units import units_of_year

Choices = list[tuple[str, Text]]


@dataclass(frozen=True)
class ItemRow:
    """One item with the reason of its light."""

    item: CountedItem
    why: str


def item_rows(items: Any, on: date) -> list[ItemRow]:
    return [ItemRow(item, why(item, on)) for item in read_items(items, on)]


def item_workbook(user: User, listing: ItemList) -> bytes:
    """The same list as Excel: every row, in the same order, in the same words."""
    return list_bytes(
        title=listing.title,
        filter_text=_("Lọc: %(filter)s") % {"filter": listing.filter_text},
        columns=(
            ListColumn(_("Mã"), width=14),
            ListColumn(_("Đơn vị"), width=28),
            ListColumn(_("Nội dung cam kết"), width=60),
            ListColumn(_("Đạt được / mục tiêu"), width=22),
            ListColumn(_("Thời hạn"), ColumnKind.DATE, 12),
            ListColumn(_("Tiến độ"), width=14),
            ListColumn(_("Lý do"), width=40),
            ListColumn(_("Kết quả"), width=20),
        ),
        rows=[_cells(row) for row in item_rows(listing.queryset, listing.data_date)],
        on=listing.data_date,
        author=user.title,
    )


def _cells(row: ItemRow) -> tuple[str | date | None, ...]:
    item = row.item
    return (
        item.code,
        item.unit_name,
        item.text,
        item.reached,
        item.due_on,
        str(PROGRESS[item.light].label),
        row.why,
        str(RESULT[item.outcome].label),
    )


def filter_choices(user: User, frame: Frame) -> dict[str, Choices]:
    """What the list may be narrowed to; groups and units in one statement."""
    units = units_of_year(user, frame)
    headings = {
        heading.code: heading.label
        for unit in units
        for heading in (*unit.heading.above, unit.heading)
    }
    return {
        "nhom": [(code, f"{code}. {label}") for code, label in headings.items()],
        "don_vi": [(unit.code, unit.name) for unit in units],
        "ket_qua": choices_of(RESULTS),
        "den": choices_of(LIGHTS),
        "tinh_chat": choices_of(TRAITS),
        "ky": [*((period.code, period.label) for period in frame.periods), (TODAY, _("Hôm nay"))],
    }
