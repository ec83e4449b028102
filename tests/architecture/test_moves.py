"""Every move a table promises has an action that makes it and a verb with a sentence."""

import ast
from collections.abc import Mapping
from importlib import import_module

from camket.foundation.audit.verbs import VERBS
from camket.foundation.core.lifecycle import Moves, move
from tests.architecture.source import PROJECT, Source, python_files

Tables = dict[str, Moves]


def rooms_with_states() -> list[str]:
    files = sorted((PROJECT / "camket").glob("*/*/states.py"))
    return [".".join(path.parent.relative_to(PROJECT).parts) for path in files]


def tables_of(room: str) -> Tables:
    """MOVES, or one table for each thing of the room: ITEM_MOVES, ADJUSTMENT_MOVES."""
    states = vars(import_module(f"{room}.states"))
    return {name: table for name, table in states.items() if name.endswith("MOVES")}


def actions_of(room: str) -> list[Source]:
    return [
        source
        for source in python_files(room.replace(".", "/"))
        if "actions" in source.parts or source.name.startswith("actions")
    ]


def moves_made(actions: list[Source]) -> set[tuple[str, str]]:
    """(table, move) for each `MOVES["send"]`; a chosen move may be any word of its file."""
    return {
        (ast.unparse(node.value).split(".")[-1], key)
        for source in actions
        for node in source.nodes
        if isinstance(node, ast.Subscript)
        for key in (
            words(node.slice) if isinstance(node.slice, ast.Constant) else words(source.tree)
        )
    }


def words(tree: ast.AST) -> set[str]:
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str)}


def broken_promises(tables: Tables, actions: list[Source]) -> list[str]:
    made = moves_made(actions)
    return [
        f'{name}["{key}"] is made by no action'
        for name, table in tables.items()
        for key in table
        if (name, key) not in made
    ]


def silent_verbs(tables: Tables, verbs: Mapping[str, object]) -> list[str]:
    return [
        f'{name}["{key}"]: the verb {move.verb} has no sentence'
        for name, table in tables.items()
        for key, move in table.items()
        if not str(verbs.get(move.verb, "")).strip()
    ]


def test_every_move_is_made_by_an_action_of_its_room():
    broken = [
        f"{room}: {complaint}"
        for room in rooms_with_states()
        for complaint in broken_promises(tables_of(room), actions_of(room))
    ]
    assert broken == []


def test_every_move_leaves_a_sentence_in_the_trail():
    silent = [
        complaint
        for room in rooms_with_states()
        for complaint in silent_verbs(tables_of(room), VERBS)
    ]
    assert silent == []


PROMISED = {
    "MOVES": {
        "send": move("draft", to="sent", verb="test.sent"),
        "return": move("sent", to="draft", verb="test.returned"),
    }
}


def test_a_move_that_no_action_makes_is_found():
    only_send = Source("actions.py", 'advance(thing, states.MOVES["send"], actor=actor)\n')
    assert broken_promises(PROMISED, [only_send]) == ['MOVES["return"] is made by no action']


def test_a_move_chosen_from_a_table_is_made():
    chosen = Source(
        "actions.py", 'advance(thing, MOVES[ENDS[kind]])\nENDS = {1: "send", 2: "return"}\n'
    )
    assert broken_promises(PROMISED, [chosen]) == []


def test_a_verb_without_a_sentence_is_found():
    assert silent_verbs(PROMISED, {"test.sent": "Gửi", "test.returned": " "}) == [
        'MOVES["return"]: the verb test.returned has no sentence'
    ]
