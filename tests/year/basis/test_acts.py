"""Every act on documents, clauses and bottlenecks: who may; everybody else is refused and nothing stays."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from camket.year.basis import actions
from camket.year.basis.models import Bottleneck, Provision, SourceDocument
from camket.year.basis.rules import ClauseDraft
from tests.cast import Cast
from tests.year.commitments.trying import different, everybody, named

SERVING = "committee + Office + own member + own recorder + member as deputy"
# The act, and who may. A unit names its own hard links; nobody says of his own that it is cleared.
RIGHTS = f"""
add_document           {SERVING}
change_document        {SERVING}
keep_document          {SERVING}
add_provision          {SERVING}
add_clauses            {SERVING}
change_provision       {SERVING}
name_bottleneck        the unit + {SERVING}
clear_bottleneck       committee
reopen_bottleneck      committee
"""
LINES = [re.split(r"\s{2,}", line) for line in RIGHTS.splitlines() if line]
WORDS = {
    "source": "party", "reference": "12-KL/TU", "type_name": "Kết luận", "issuer": "Thành ủy Bến Xuân",
    "title": "Nhiệm vụ trọng tâm năm 2020",
}  # fmt: skip
CLAUSE = {"label": "khoản 1", "text": "Hoàn thành giải phóng mặt bằng"}
NEXT = {**CLAUSE, "label": "khoản 2"}


def document() -> SourceDocument:
    return SourceDocument.objects.get()


def bottleneck(cast: Cast, *, cleared: bool = False) -> Bottleneck:
    found = Bottleneck.objects.get(unit=cast.ward3)
    if cleared and found.cleared_on is None:
        actions.clear_bottleneck(found, on=date(2020, 6, 1), proof="Biên bản", actor=cast.secretary)
    return found


ACTS: dict[str, Callable[[Cast, Any], Any]] = {
    "add_document": lambda cast, by: actions.add_document(cycles=[cast.cycle], **WORDS, actor=by),
    "change_document": lambda cast, by: actions.change_document(document(), **WORDS, actor=by),
    "keep_document": lambda cast, by: actions.keep_document(document(), cycle=cast.cycle, actor=by),
    "add_provision": lambda cast, by: actions.add_provision(document(), **NEXT, actor=by),
    "add_clauses": lambda cast, by: actions.add_clauses(
        document(), [ClauseDraft(**NEXT)], actor=by),
    "change_provision": lambda cast, by: actions.change_provision(
        Provision.objects.get(), **CLAUSE, must_carry=True, units=[cast.ward3], actor=by),
    "name_bottleneck": lambda cast, by: actions.name_bottleneck(
        cycle=cast.cycle, unit=cast.ward3, text="Thiếu đất tái định cư", actor=by),
    "clear_bottleneck": lambda cast, by: actions.clear_bottleneck(
        bottleneck(cast), on=date(2020, 6, 1), proof="Biên bản", actor=by),
    "reopen_bottleneck": lambda cast, by: actions.reopen_bottleneck(
        bottleneck(cast), note="Lại vướng", actor=by),
}  # fmt: skip


def test_every_act_of_the_room_is_tried():
    assert set(actions.__all__) == {act for act, _who in LINES} == set(ACTS)


@pytest.mark.parametrize(("act", "who"), LINES)
def test_each_act_is_done_by_whom_the_handbook_names(cast, act, who):
    people = everybody(cast)
    made = actions.add_document(cycles=[cast.cycle], **WORDS, actor=cast.office)
    actions.add_provision(made, **CLAUSE, actor=cast.office)
    actions.name_bottleneck(cycle=cast.cycle, unit=cast.ward3, text="Mặt bằng", actor=cast.binh)
    bottleneck(cast, cleared=act == "reopen_bottleneck")
    assert different(lambda by: ACTS[act](cast, by), people, named(who), "basis") == ""
