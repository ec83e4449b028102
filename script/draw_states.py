"""Write the state diagrams of docs/the-year.md from the tables of moves in states.py."""

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from camket.foundation.core.lifecycle import Moves

PROJECT = Path(__file__).resolve().parent.parent
PAGE = PROJECT / "docs" / "the-year.md"
PLACE = re.compile(r"<!-- states (?P<table>[\w.]+) -->.*?<!-- end -->", re.DOTALL)


def diagram(moves: "Moves") -> str:
    """A Mermaid state diagram: one arrow for each source of each move."""
    lines = ["```mermaid", "stateDiagram-v2"]
    for name, move in moves.items():
        reason = " (reason)" if move.needs_note else ""
        lines += [f"    {source} --> {move.to}: {name}{reason}" for source in move.sources]
    return "\n".join([*lines, "```"])


def redrawn(page: str) -> str:
    """The page with each marked place filled from its table, e.g. `reporting.REPORT_MOVES`."""

    def fill(found: re.Match[str]) -> str:
        room, table = found["table"].split(".")
        moves: Moves = vars(import_module(f"camket.year.{room}.states"))[table]
        return f"<!-- states {found['table']} -->\n{diagram(moves)}\n<!-- end -->"

    return PLACE.sub(fill, page)


def main() -> None:
    django.setup()
    PAGE.write_text(redrawn(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
