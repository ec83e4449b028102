"""Who brings a file in and works on it: whoever fills for the unit, or records the list of the year."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportDraft
from tests.cast import Cast
from tests.interfaces.documents.imports.desk import brought
from tests.interfaces.documents.imports.files import WELLS, form
from tests.year.commitments.trying import attempt, everybody, everything, named

SERVING = "committee + Office + own member + own recorder + member as deputy"
RIGHTS = f"""
begin_import           the unit
begin_list             {SERVING}
read_import            the unit
choose_table           the unit
compare_import         the unit
answer_import          the unit
apply_import           the unit
"""
LINES = [re.split(r"\s{2,}", line) for line in RIGHTS.splitlines() if line]


def draft() -> ImportDraft:
    return ImportDraft.objects.order_by("pk")[0]


ACTS: dict[str, Callable[[Cast, Any], Any]] = {
    "begin_import": lambda cast, by: brought(cast, form(WELLS), unit=cast.ward3, by=by),
    "begin_list": lambda cast, by: brought(
        cast, form(WELLS), by=by, document_number="214-TB/TU", document_on=date(2020, 2, 14)),
    "read_import": lambda cast, by: actions.read_import(draft(), actor=by),
    "choose_table": lambda cast, by: actions.choose_table(draft(), {}, actor=by),
    "compare_import": lambda cast, by: actions.compare_import(draft(), actor=by),
    "answer_import": lambda cast, by: actions.answer_import(draft(), {}, {}, actor=by),
    "apply_import": lambda cast, by: actions.apply_import(draft(), actor=by),
}  # fmt: skip


@pytest.mark.parametrize(("act", "who"), LINES)
def test_each_act_on_a_file_is_done_by_whom_the_file_belongs_to(cast, act, who):
    people = everybody(cast)
    brought(cast, form(WELLS), unit=cast.ward3)
    before = everything("documents"), everything("files"), everything()
    met = {person: attempt(lambda by=by: ACTS[act](cast, by)) for person, by in people.items()}
    assert (everything("documents"), everything("files"), everything()) == before
    assert met == {person: "yes" if person in named(who) else "refused" for person in people}
