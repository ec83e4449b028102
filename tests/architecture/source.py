"""The code as the laws see it: files with their parsed tree, and short ways to walk them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file; a law's positive control makes one from a few lines of text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def parts(self) -> tuple[str, ...]:
        return Path(self.path).parts

    @property
    def name(self) -> str:
        return self.parts[-1]

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.parts

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def at(self, node: ast.AST, complaint: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 0)}: {complaint}"


@cache
def python_files(*folders: str) -> list[Source]:
    found = [path for folder in folders for path in sorted((PROJECT / folder).rglob("*.py"))]
    return [Source(str(path.relative_to(PROJECT)), path.read_text()) for path in found]


def attribute(call: ast.Call) -> str:
    """The method a call names: `save` in `thing.save()`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def receiver(call: ast.Call) -> str:
    """What the method is called on: `clock` in `clock.now()`."""
    return ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""


@cache
def tracked_files() -> list[Path]:
    """What git holds or would hold; in a plain copy, every file outside the ignored folders."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        return []
    return [PROJECT / line for line in listed.stdout.splitlines() if (PROJECT / line).is_file()]
