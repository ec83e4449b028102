"""Every move has a sentence in the trail."""

import pytest

from camket.foundation.audit.verbs import VERBS
from camket.year.commitments import states

TABLES = {name: table for name, table in vars(states).items() if name.endswith("_MOVES")}


@pytest.mark.parametrize("table", TABLES)
def test_every_move_has_its_verb(table):
    assert [move.verb for move in TABLES[table].values() if move.verb not in VERBS] == []


def test_what_ends_or_refuses_needs_a_reason():
    silent = {
        f"{table}.{name}"
        for table, moves in TABLES.items()
        for name, move in moves.items()
        if name
        in ("return", "hand_back", "refuse", "leave_out", "merge", "cancel", "transfer", "suspend")
        and not move.needs_note
    }
    assert silent == set()
