"""Now and today come from core/clock.py and from nowhere else."""

import ast

from tests.architecture.source import Source, attribute, python_files, receiver

CLOCK = "camket/foundation/core/clock.py"
MOMENTS = ("now", "today", "utcnow", "localdate")
FORBIDDEN_IMPORTS = {
    "django.utils.timezone": {"now", "localdate", "localtime"},
    "django.db.models.functions": {"Now"},
    "time": {"time", "time_ns", "localtime"},
}


def own_clocks(sources: list[Source]) -> list[str]:
    return [
        source.at(node, "ask camket.foundation.core.clock for the time")
        for source in sources
        if source.path != CLOCK
        for node in source.nodes
        if reads_the_time(node)
    ]


def reads_the_time(node: ast.AST) -> bool:
    match node:
        case ast.Call():
            return call_reads_the_time(node)
        case ast.Attribute(attr="now" | "today" | "localdate", value=ast.Name(id=owner)):
            return owner in ("timezone", "datetime", "date")
        case ast.ImportFrom(module=str(module), names=names):
            return any(alias.name in FORBIDDEN_IMPORTS.get(module, ()) for alias in names)
        case ast.keyword(arg="auto_now" | "auto_now_add"):
            return True
    return False


def call_reads_the_time(call: ast.Call) -> bool:
    name, owner = attribute(call), receiver(call)
    if owner == "time":
        return name in ("time", "time_ns", "localtime", "gmtime")
    return name in MOMENTS and owner != "self" and owner.split(".")[-1] != "clock"


def test_only_the_clock_reads_the_time():
    assert own_clocks(python_files("camket")) == []


def test_every_other_way_to_the_time_is_found():
    text = (
        "from django.utils.timezone import now\n"
        "moment = timezone.now()\n"
        "day = datetime.date.today()\n"
        "seconds = time.time()\n"
        "made = DateTimeField(default=timezone.now)\n"
        "changed = DateTimeField(auto_now=True)\n"
    )
    found = own_clocks([Source("camket/year/basis/models.py", text)])
    assert {int(line.split(":")[1]) for line in found} == {1, 2, 3, 4, 5, 6}


def test_the_clock_itself_may_be_asked():
    text = "moment = clock.now()\nday = clock.today()\nmade = DateTimeField(default=clock.now)\n"
    assert own_clocks([Source("camket/year/basis/actions.py", text)]) == []
