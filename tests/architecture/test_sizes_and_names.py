"""No file over 500 lines, no function over 50, and no name that means "everything else"."""

import ast
from pathlib import PurePath

from tests.architecture.source import PROJECT, Source, python_files

LONGEST_FILE = 500
LONGEST_FUNCTION = 50
HOMELESS = {
    "common",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "service",
    "services",
    "signals",
    "util",
    "utils",
}


def too_long(sources: list[Source]) -> list[str]:
    return [
        complaint
        for source in sources
        if not source.is_migration
        for complaint in [*long_file(source), *long_functions(source)]
    ]


def long_file(source: Source) -> list[str]:
    lines = source.text.count("\n")
    return [f"{source.path}: {lines} lines"] if lines > LONGEST_FILE else []


def long_functions(source: Source) -> list[str]:
    functions = (
        node for node in source.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return [
        source.at(function, f"{function.name} has {length} lines")
        for function in functions
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]


def homeless(paths: list[str]) -> list[str]:
    return [
        path
        for path in paths
        if HOMELESS & {part.removesuffix(".py") for part in PurePath(path).parts}
    ]


def own_code() -> list[Source]:
    return python_files("camket", "tests", "script")


def own_paths() -> list[str]:
    return [source.path for source in own_code()]


def test_no_file_and_no_function_is_too_long():
    assert too_long(own_code()) == []


def test_every_file_has_a_name_of_its_own():
    assert homeless(own_paths()) == []


def test_every_file_opens_with_its_sentence():
    silent = [source.path for source in python_files("camket") if says_nothing(source)]
    assert silent == []


def says_nothing(source: Source) -> bool:
    return not source.is_migration and bool(source.text) and not ast.get_docstring(source.tree)


def test_own_scripts_of_the_browser_stay_under_400_lines():
    vendored = PROJECT / "camket/foundation/core/static/core/vendor"
    scripts = [path for path in (PROJECT / "camket").rglob("*.js") if vendored not in path.parents]
    assert sum(path.read_text().count("\n") for path in scripts) < 400


def test_a_long_file_and_a_long_function_are_found():
    body = "def long():\n" + "    pass\n" * LONGEST_FUNCTION
    assert too_long([Source("a.py", body)]) == ["a.py:1: long has 51 lines"]
    assert too_long([Source("a.py", "\n" * 501)]) == ["a.py: 501 lines"]


def test_a_homeless_name_is_found():
    assert homeless(["camket/year/basis/utils.py", "camket/services/x.py", "a/rules.py"]) == [
        "camket/year/basis/utils.py",
        "camket/services/x.py",
    ]


def test_a_silent_file_is_found():
    assert says_nothing(Source("a.py", "x = 1\n"))
