"""Registered, signed, in force: three forms of every item side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.year.commitments import rules
from camket.year.commitments.models import (
    Commitment,
    CommitmentVersion,
    Item,
    Origin,
    Registration,
)
from camket.year.commitments.rules import Part
from camket.year.commitments.states import ItemState

Frozen = Mapping[str, Any]
UNCHOSEN = (ItemState.LEFT_OUT, ItemState.MERGED, ItemState.REGISTERED, ItemState.ASSIGNED)
GONE = (ItemState.CANCELLED, ItemState.TRANSFERRED)


@dataclass(frozen=True)
class Column:
    """One form of one item: its parts against the form before, or why there is none.

    Where the form before stands in the column at the left, only what differs is worth reading.
    """

    parts: tuple[Part, ...]
    absence: str = ""
    is_beside: bool = False

    @property
    def is_changed(self) -> bool:
        return any(part.is_changed for part in self.parts)

    @property
    def shown(self) -> tuple[Part, ...]:
        if not self.is_beside:
            return self.parts
        return tuple(part for place, part in enumerate(self.parts) if place == 0 or part.is_changed)


@dataclass(frozen=True)
class ThreeForms:
    """One item as the unit registered it, as it was signed, as it is in force."""

    code: str
    pk: int | None
    registered: Column
    signed: Column
    now: Column
    note: str

    @property
    def is_settled(self) -> bool:
        """Signed and in force word for word as it was registered: one column says it all."""
        return all(each.is_beside and not each.is_changed for each in (self.signed, self.now))

    @property
    def difference(self) -> str:
        """In one word, for who reads only that."""
        if self.now.is_changed:
            return _("đã điều chỉnh sau ký")
        if self.signed.parts and not self.now.parts:
            return _("không còn hiệu lực")
        if self.signed.absence or self.registered.absence:
            return ""
        return _("ký khác đăng ký") if self.signed.is_changed else _("như đăng ký")


def three_forms(commitment: Commitment, versions: Sequence[CommitmentVersion]) -> list[ThreeForms]:
    """Every item that was ever registered, signed or supplemented. Two statements whatever their number."""
    items = {item.code: item for item in _briefly().filter(commitment=commitment)}
    registration = commitment.registrations.order_by("-number").first()
    return [
        _forms(code, items.get(code), registration, versions)
        for code in rules.in_order(
            registration.content if registration else None,
            *(version.content for version in versions),
            {"items": [{"code": code} for code in items]},
        )
    ]


def forms_of(item: Item, versions: Sequence[CommitmentVersion]) -> ThreeForms:
    """The same of one item. One statement."""
    registration = item.commitment.registrations.order_by("-number").first()
    return _forms(item.code, item, registration, versions)


def _briefly() -> QuerySet[Item]:
    """Items with what says why a form is missing; the forms themselves lie frozen."""
    return Item.objects.select_related("bottleneck", "merged_into")


def _forms(
    code: str, item: Item | None, registration: Registration | None,
    versions: Sequence[CommitmentVersion],
) -> ThreeForms:  # fmt: skip
    asked = rules.by_code(registration.content).get(code) if registration else None
    signed = rules.by_code(versions[0].content).get(code) if versions else None
    # Each change freezes a version, so the latest one is what is in force.
    now = rules.by_code(versions[-1].content).get(code) if versions else None
    joined = next((v for v in versions if code in rules.by_code(v.content)), None)
    first = signed or (rules.by_code(joined.content)[code] if joined else None)
    return ThreeForms(
        code=code,
        pk=item.pk if item else None,
        registered=_column(asked, None, None, _not_registered(item)),
        signed=_column(signed, asked, asked, _not_signed(item, joined, bool(versions))),
        now=_column(now, first, signed, _not_in_force(item, bool(versions))),
        note=item.adjusted_note if item else "",
    )


def _column(
    form: Frozen | None, before: Frozen | None, left: Frozen | None, absence: str
) -> Column:
    if form is None:
        return Column((), absence)
    return Column(rules.compared(form, before), is_beside=left is not None)


def _not_registered(item: Item | None) -> str:
    if item is None or item.origin != Origin.ASSIGNED:
        return _("chưa trình đăng ký")
    bottleneck = f": {item.bottleneck}" if item.bottleneck else ""
    return _("Ban Thường vụ giao thêm%(bottleneck)s") % {"bottleneck": bottleneck}


def _not_signed(item: Item | None, joined: CommitmentVersion | None, has_versions: bool) -> str:
    if item is None:
        return _("đã bỏ trước khi ký")
    if joined is not None:
        words = {"number": joined.number, "day": short_date(joined.in_force_from)}
        return _("bổ sung sau ký, bản số %(number)s ngày %(day)s") % words
    return _unchosen(item) if item.state in UNCHOSEN or has_versions else _("chưa ký")


def _not_in_force(item: Item | None, has_versions: bool) -> str:
    if item is not None and item.state in GONE:
        return item.adjusted_note or str(item.get_state_display())
    return "–" if has_versions else _("chưa ký")


def _unchosen(item: Item) -> str:
    """Không chọn: việc thường xuyên; or into which item it went."""
    words = str(item.get_state_display())
    if item.merged_into:
        words = _("Gộp vào %(code)s") % {"code": item.merged_into.code}
    return f"{words}: {item.committee_note}" if item.committee_note else words
