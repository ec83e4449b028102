"""Only actions write, and the few doors below them; states move by lifecycle alone."""

import ast

from tests.architecture.source import Source, attribute, python_files

# Each of these is one function that a whole kind of writing goes through.
DOORS = (
    "camket/foundation/core/lifecycle.py",
    "camket/foundation/audit/record.py",
    "camket/foundation/notifications/notify.py",
    "camket/foundation/files/store.py",
)
# Where the ORM has no word for it: triggers, and the lock of the trail.
SQL = ("camket/foundation/audit/append_only.py", "camket/foundation/audit/chain.py")
BULK = ("bulk_create", "bulk_update", "get_or_create", "update_or_create", "create")


def may_write(source: Source) -> bool:
    return (
        source.is_migration
        or "actions" in source.parts
        or source.name.startswith("actions")
        or source.path in DOORS
    )


def writes(call: ast.Call) -> bool:
    """Model writes by their shape: a dictionary's `update` and a Word file's `save` differ."""
    name = attribute(call)
    if name in BULK:
        return True
    if name in ("save", "delete"):
        return not call.args
    return name == "update" and bool(call.keywords) and not call.args


def runs_sql(call: ast.Call) -> bool:
    return attribute(call) in ("execute", "executemany", "executescript", "raw")


def raw_sql(sources: list[Source]) -> list[str]:
    return [
        source.at(call, "SQL by hand; both databases are asked through the ORM")
        for source in sources
        if not source.is_migration and source.path not in SQL
        for call in source.calls()
        if runs_sql(call)
    ]


def unlawful_writes(sources: list[Source]) -> list[str]:
    return [
        source.at(call, f"{attribute(call)}() writes outside actions")
        for source in sources
        if not may_write(source)
        for call in source.calls()
        if writes(call)
    ]


def state_by_hand(sources: list[Source]) -> list[str]:
    return [
        source.at(node, "state changes by lifecycle.advance only")
        for source in sources
        if not source.is_migration and source.path != DOORS[0]
        for node in source.nodes
        if assigns_state(node)
    ]


def assigns_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return updates_state(node)
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign) and any(
        isinstance(target, ast.Attribute) and target.attr == "state" for target in targets
    )


def updates_state(call: ast.Call) -> bool:
    if attribute(call) == "update":
        return any(keyword.arg == "state" for keyword in call.keywords)
    words = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    return ast.unparse(call.func) == "setattr" and "state" in words


def test_only_actions_and_the_doors_write():
    assert unlawful_writes(python_files("camket")) == []


def test_nobody_writes_sql_by_hand():
    assert raw_sql(python_files("camket")) == []


def test_states_are_never_assigned():
    assert state_by_hand(python_files("camket")) == []


def test_a_view_that_writes_is_found():
    view = Source(
        "camket/year/basis/views.py",
        "def show(thing):\n    thing.save()\n    Thing.objects.filter(pk=1).update(name='x')\n",
    )
    assert [line.split(": ")[0] for line in unlawful_writes([view])] == [
        "camket/year/basis/views.py:2",
        "camket/year/basis/views.py:3",
    ]


def test_a_dictionary_and_a_word_file_may_change():
    sheet = Source(
        "camket/interfaces/documents/paper.py",
        "def write(values, paper, out):\n    values.update({'a': 1})\n    paper.save(out)\n",
    )
    assert unlawful_writes([sheet]) == []


def test_sql_by_hand_is_found():
    query = Source("camket/year/basis/queries.py", "cursor.execute('DELETE FROM basis_thing')\n")
    assert len(raw_sql([query])) == 1


def test_a_state_set_by_hand_is_found_even_in_an_action():
    action = Source(
        "camket/year/basis/actions.py",
        "thing.state = 'sent'\nThing.objects.update(state='sent')\nsetattr(thing, 'state', 'sent')\n",
    )
    assert len(state_by_hand([action])) == 3
