"""Drafts and ways through the registration that the tests of this room share."""

from datetime import date
from decimal import Decimal
from typing import Any

from camket.foundation.organisation.models import Delegation, Position, Role, Unit, User
from camket.year.commitments import actions
from camket.year.commitments.models import Commitment
from camket.year.commitments.rules import ItemDraft, TargetDraft
from tests.cast import Cast, give, make_person, seat

TEXT = "Bàn giao mặt bằng 46 hộ thuộc dự án đường nối khu dân cư phía Nam trước ngày 30/09/2020"
STEPS = tuple(
    (quarter, Decimal(value), "") for quarter, value in enumerate((12, 28, 46, 46), start=1)
)


def head_of(unit: Unit) -> Position:
    return Position.objects.get(unit=unit, is_head=True)


def everybody(cast: Cast) -> dict[str, User]:
    """The cast by what each is to ward 3, with those whose rights fall away because the ward is theirs."""
    known = {
        "clerk": cast.binh, "head": cast.lan, "assignee": cast.an, "Office": cast.office,
        "committee": cast.secretary, "adviser": cast.adviser, "inspector": cast.inspector,
        "board": cast.board, "administrator": cast.admin, "other head": cast.hung,
        "other clerk": cast.chi,
    }  # fmt: skip
    further = {
        "deputy": "Phó Bí thư Đảng ủy phường 3",
        "clerk as deputy": "Chánh Văn phòng Đảng ủy phường 3",
        "own member": "Ủy viên Ban Thường vụ ở phường 3",
        "member as deputy": "Ủy viên Ban Thường vụ được phường 3 ủy quyền",
        "own recorder": "Chuyên viên Văn phòng ở phường 3",
        "own adviser": "Chuyên viên tham mưu ở phường 3",
        "locked out": "Nguyên chuyên viên Đảng ủy phường 3",
    }
    made = {name: make_person(f"p{n}", title) for n, (name, title) in enumerate(further.items())}
    for name in ("deputy", "clerk as deputy", "member as deputy"):
        entrust(cast.lan, made[name], cast.ward3)
    for name in ("own member", "member as deputy"):
        give(made[name], Role.COMMITTEE, cast.city)
    give(made["own recorder"], Role.OFFICE, cast.city)
    give(made["own adviser"], Role.ADVISORY_BODY, cast.ward3, body=cast.office_unit)
    for name in ("clerk as deputy", "locked out"):
        give(made[name], Role.UNIT_CLERK, cast.ward3)
    for name in ("own member", "own recorder", "own adviser"):
        seat(made[name], cast.ward3, "Ủy viên")
    User.objects.filter(pk=made["locked out"].pk).update(is_active=False)
    made["locked out"].refresh_from_db()
    return known | made


def entrust(giver: User, receiver: User, unit: Unit) -> Delegation:
    return Delegation.objects.create(
        giver=giver, receiver=receiver, position=head_of(unit),
        from_on=date(2020, 1, 1), until_on=date(2099, 12, 31),
    )  # fmt: skip


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
