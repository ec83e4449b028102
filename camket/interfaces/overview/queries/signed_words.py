"""What was signed, read from the frozen version, beside what is in force now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal, short_date
from camket.interfaces.overview.queries.counted import CountedItem
from camket.year.commitments.models import Target


@dataclass(frozen=True)
class SignedItem:
    """One item as it was signed."""

    code: str
    text: str
    due_on: date | None
    targets: tuple[tuple[str, Decimal | None, str], ...]


def signed_items(content: Mapping[str, Any] | None) -> dict[str, SignedItem]:
    """The items of the signed content by their code; empty while nothing is signed."""
    listed = content.get("items") if content else None
    if not isinstance(listed, list):
        return {}
    return {each["code"]: _signed(each) for each in listed}


def differences(
    signed: SignedItem | None, item: CountedItem, targets: Iterable[Target]
) -> tuple[str, ...]:
    """What the signed paper says otherwise; nothing when both agree."""
    if signed is None:
        return ()
    found = []
    if signed.text != item.text:
        found.append(_("nội dung: %(text)s") % {"text": signed.text})
    if signed.due_on and signed.due_on != item.due_on:
        found.append(_("thời hạn %(day)s") % {"day": short_date(signed.due_on)})
    now = {target.label: target.value for target in targets}
    for label, value, unit in signed.targets:
        if label in now and value is not None and value != now[label]:
            words = {"label": label, "value": f"{format_decimal(value)} {unit}".strip()}
            found.append(_("%(label)s: mục tiêu %(value)s") % words)
    return tuple(found)


def _signed(each: Mapping[str, Any]) -> SignedItem:
    return SignedItem(
        code=each["code"],
        text=each["text"],
        due_on=date.fromisoformat(each["due_on"]) if each["due_on"] else None,
        targets=tuple(
            (
                target["label"],
                Decimal(target["value"]) if target["value"] is not None else None,
                target["measure_unit"],
            )
            for target in each["targets"]
        ),
    )
