"""Drafts and ways through the registration that the tests of this room share."""

from datetime import date
from decimal import Decimal
from typing import Any

from camket.foundation.organisation.models import Position, Unit
from camket.year.commitments import actions
from camket.year.commitments.models import Commitment
from camket.year.commitments.rules import ItemDraft, TargetDraft
from tests.cast import Cast

TEXT = "Bàn giao mặt bằng 46 hộ thuộc dự án đường nối khu dân cư phía Nam trước ngày 30/09/2020"
STEPS = tuple(
    (quarter, Decimal(value), "") for quarter, value in enumerate((12, 28, 46, 46), start=1)
)


def head_of(unit: Unit) -> Position:
    return Position.objects.get(unit=unit, is_head=True)


def figure(**given: Any) -> TargetDraft:
    values = {
        "kind": "figure", "label": "Số hộ bàn giao mặt bằng", "measure_unit": "hộ", "baseline": Decimal(0),
        "value": Decimal(46), "evidence": "Biên bản bàn giao", "steps": STEPS,
    }  # fmt: skip
    return TargetDraft(**{**values, **given})


def draft(unit: Unit, **given: Any) -> ItemDraft:
    values = {
        "text": TEXT, "field": "urban", "due_on": date(2020, 9, 30), "leader": head_of(unit),
        "is_key": True, "targets": (figure(),),
    }  # fmt: skip
    return ItemDraft(**{**values, **given})


def registered(cast: Cast, items: int = 2) -> Commitment:
    """The commitment of ward 3, written by its clerk and ready to be handed on."""
    commitment = actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=cast.binh)
    actions.describe_situation(
        commitment, assessment="Thu ngân sách đạt khá, mặt bằng chậm.", hard_links="Giải phóng mặt bằng",
        exemplary="Mỗi tháng dự sinh hoạt một chi bộ.", actor=cast.binh,
    )  # fmt: skip
    for _number in range(items):
        actions.add_item(commitment, draft(cast.ward3), actor=cast.binh)
    return commitment


def submitted(cast: Cast, items: int = 2) -> Commitment:
    commitment = registered(cast, items)
    actions.complete_commitment(commitment, actor=cast.binh)
    return actions.submit_commitment(commitment, actor=cast.lan)


def approved(cast: Cast, items: int = 2) -> Commitment:
    commitment = submitted(cast, items)
    for item in commitment.items.all():
        actions.select_item(item, actor=cast.secretary)
    return actions.approve_commitment(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
    )


def signed(cast: Cast, items: int = 2) -> Commitment:
    commitment = approved(cast, items)
    conference = actions.plan_conference(
        cycle=cast.cycle, held_on=date(2020, 2, 20), place="Hội trường Thành ủy",
        chaired_by="Bí thư Thành ủy", actor=cast.office,
    )  # fmt: skip
    return actions.sign_commitment(commitment, conference=conference, actor=cast.office)
