"""Every move of the room by person and by state, as the handbook's table of rights says it by hand."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from camket.foundation.organisation.models import Delegation, Role, User
from camket.year.commitments import actions, states
from camket.year.commitments.models import Adjustment, Commitment, Item, SigningConference
from camket.year.commitments.rules import AdjustmentDraft
from tests.cast import Cast, give, make_person, seat
from tests.year.commitments import drafts

TABLES = {
    name.removesuffix("_MOVES").lower(): table
    for name, table in vars(states).items()
    if name.endswith("_MOVES")
}
DECISION = {"document": "77-TB/TU", "on": date(2020, 7, 15)}
WHY = "Chưa đủ căn cứ"

# Who. Those who are of the ward themselves never judge it; recording signatures judges nothing.
FILLERS = {"lan", "binh", "deputy"}
HEAD = {"lan", "deputy"}
JUDGES = {"office", "secretary"}
SERVERS = JUDGES | {"own_member", "own_recorder"}
ADVISERS = {"adviser"}


@pytest.fixture
def people(cast: Cast) -> dict[str, User]:
    """The cast, the head's delegate, and three whose rights fall away because the ward is theirs."""
    further = {
        name: make_person(name, title)
        for name, title in (
            ("deputy", "Phó Bí thư Đảng ủy phường 3"),
            ("own_member", "Ủy viên Ban Thường vụ ở phường 3"),
            ("own_recorder", "Chuyên viên Văn phòng ở phường 3"),
            ("own_adviser", "Chuyên viên tham mưu ở phường 3"),
        )
    }
    Delegation.objects.create(
        giver=cast.lan, receiver=further["deputy"], position=drafts.head_of(cast.ward3),
        from_on=date(2020, 1, 1), until_on=date(2099, 12, 31),
    )  # fmt: skip
    give(further["own_member"], Role.COMMITTEE, cast.city)
    give(further["own_recorder"], Role.OFFICE, cast.city)
    give(further["own_adviser"], Role.ADVISORY_BODY, cast.ward3, body=cast.office_unit)
    for name in ("own_member", "own_recorder", "own_adviser"):
        seat(further[name], cast.ward3, "Ủy viên")
    return {**cast.people(), **further}


# What is moved: one thing of each kind, laid out so that only its state and the person decide.


def written(cast: Cast) -> Commitment:
    Commitment.objects.update(signed_on=date(2020, 2, 20))
    return drafts.registered(cast, items=1)


def chosen(cast: Cast) -> Commitment:
    commitment = written(cast)
    commitment.items.update(state=states.ItemState.SELECTED)
    Commitment.objects.update(signed_on=date(2020, 2, 20))
    conference(cast)
    return commitment


def conference(cast: Cast) -> SigningConference:
    return actions.plan_conference(
        cycle=cast.cycle, held_on=date(2020, 2, 20), place="Hội trường Thành ủy",
        chaired_by="Bí thư Thành ủy", actor=cast.office,
    )  # fmt: skip


def on_the_table(cast: Cast) -> Item:
    item, other = drafts.submitted(cast).items.order_by("order")
    Item.objects.filter(pk=item.pk).update(merged_into=other)
    return item


def asked(cast: Cast) -> Any:
    return drafts.submitted(cast, items=1).opinions.get()


def asked_on_other_words(cast: Cast) -> Any:
    opinion = asked(cast)
    Commitment.objects.update(state=states.CommitmentState.COMPLETE)
    type(opinion).objects.update(content_sha256="0" * 64)
    return opinion


def supplement(cast: Cast) -> Any:
    commitment = drafts.submitted(cast, items=1)
    return commitment.supplements.create(
        body=cast.office_unit, text="Bổ sung chỉ tiêu thu ngân sách", reason="Việc khó của phường",
        item=commitment.items.get(),
    )  # fmt: skip


def requested(cast: Cast, kind: str = "change") -> Adjustment:
    after = AdjustmentDraft(
        due_on=date(2020, 12, 15), receiver=cast.economy if kind == "transfer" else None
    )
    made = actions.draft_adjustment(
        drafts.signed(cast, items=1).items.get(), kind=kind, after=after,
        reason="Thiếu mặt bằng tái định cư", basis="Báo cáo số 12-BC/ĐU", actor=cast.binh,
    )  # fmt: skip
    Adjustment.objects.update(decision_document="77-TB/TU")
    return made


def promised(kind: str, **given: str) -> Callable[[Cast], Item]:
    """A signed item about which a request lies before the committee."""

    def lay(cast: Cast) -> Item:
        request = requested(cast, kind)
        Adjustment.objects.update(state=states.AdjustmentState.SUBMITTED)
        Item.objects.update(merged_into=request.item, **given)
        return request.item

    return lay
