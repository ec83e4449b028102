"""Every act of a person asks whether he may, is one transaction, and leaves its row in the trail."""

import ast
from collections.abc import Callable, Iterator

from tests.architecture.source import Source, attribute, python_files

Does = Callable[[ast.FunctionDef], bool]
# What the worker does when nobody presses, and the last step of acts that have asked already.
ASKS_NOTHING = {
    "commitments.freeze",
    "documents.draw_pack",
    "documents.issue",
    "year_end.carry_over",
    "year_end.carry_over_year",
    "year_end.seal",
}
# A file on its way in is no fact of the year: the trail keeps that it came and that it was applied.
# The pack leaves its row when it is ordered.
LEAVES_NO_ROW = {
    "documents.answer_import",
    "documents.choose_table",
    "documents.compare_import",
    "documents.draw_pack",
    "documents.read_import",
}
# Reading a file takes seconds and holds no transaction meanwhile; the others are steps of an act.
WRITES_BARE = {
    "commitments.freeze", "documents.begin_import", "documents.read_import", "year_end.seal",
}  # fmt: skip
WRITES = {"create", "bulk_create", "update_or_create", "get_or_create", "save", "delete", "record",
          "record_each", "advance"}  # fmt: skip


def functions(sources: list[Source]) -> Iterator[tuple[str, ast.FunctionDef]]:
    for source in sources:
        for node in source.tree.body:
            if isinstance(node, ast.FunctionDef):
                yield source.parts[2], node


def action_files() -> list[Source]:
    return [
        source
        for source in python_files("camket")
        if "actions" in source.parts or source.name.startswith("actions")
    ]


def is_act(function: ast.FunctionDef) -> bool:
    """What a person does: public, and told who does it."""
    told = (*function.args.args, *function.args.kwonlyargs)
    return not function.name.startswith("_") and "actor" in {each.arg for each in told}


def without(does: Does, sources: list[Source]) -> set[str]:
    """The acts that neither do it themselves nor call a function of an action that does."""
    known = [each for _room, each in functions(sources)]
    able = {each.name for each in known if does(each)}
    while more := {each.name for each in known if called(each) & able} - able:
        able |= more
    return {
        f"{room}.{each.name}"
        for room, each in functions(sources)
        if is_act(each) and each.name not in able
    }


def called(function: ast.FunctionDef) -> set[str]:
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return {attribute(call) or ast.unparse(call.func) for call in calls}


def asks(function: ast.FunctionDef) -> bool:
    return "require" in called(function)


def is_told(function: ast.FunctionDef) -> bool:
    return bool(called(function) & {"record", "record_each", "advance"})


def writes_bare(function: ast.FunctionDef) -> bool:
    """Writes by itself, and not within a transaction of its own."""
    decorators = {ast.unparse(each) for each in function.decorator_list}
    return "transaction.atomic" not in decorators and bool(called(function) & WRITES)


def test_every_act_asks_whether_the_person_may():
    assert without(asks, action_files()) == ASKS_NOTHING


def test_every_act_leaves_its_row_in_the_trail():
    assert without(is_told, action_files()) == LEAVES_NO_ROW


def test_every_act_that_writes_is_one_transaction():
    bare = {
        f"{room}.{each.name}"
        for room, each in functions(action_files())
        if is_act(each) and writes_bare(each)
    }
    assert bare == WRITES_BARE


SILENT = """
def send(thing, *, actor):
    _write(thing)
def _write(thing):
    thing.save()
def withdraw(thing, *, actor):
    return _take_back(thing, actor)
def _take_back(thing, actor):
    access.can_withdraw(actor, thing).require()
    advance(thing, MOVES["withdraw"], actor=actor)
"""


def test_an_act_that_asks_nobody_and_tells_nobody_is_found():
    source = Source("camket/year/basis/actions.py", SILENT)
    assert without(asks, [source]) == {"basis.send"}
    assert without(is_told, [source]) == {"basis.send"}


def test_an_act_that_writes_outside_a_transaction_is_found():
    source = Source(
        "camket/year/basis/actions.py", "def send(thing, *, actor):\n    thing.save()\n"
    )
    assert [name.name for _room, name in functions([source]) if writes_bare(name)] == ["send"]
