"""A page opened as a person would: what it says, and what it cost the database."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from tests.gates.addresses import LINES
from tests.gates.scenes import address
from tests.gates.world import World

HOUSEKEEPING = re.compile(r"^(SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT)")
# What a reader takes for one thing on a page.
SHOWN = re.compile(rb"<(?:tr|td|li|option|dd)[\s>]")


@dataclass(frozen=True)
class Cost:
    """Statements sent, rows fetched, bytes answered, things shown."""

    statements: int
    rows: int
    size: int
    shown: int


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def opened(
    world: World, name: str, person: str, scene: str = "", unit: str = "ward3"
) -> HttpResponse:
    """The answer to a GET; the scene is left standing."""
    where = address(world, name, scene or LINES[name].scene, unit)
    return world.as_(person).get(where)


def is_page(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def readers(name: str) -> list[str]:
    """Who opens an address, as far as they are of interest: the Office, the unit's clerk and head."""
    by = (LINES[name].opens or "").split()
    people = {"office": "office", "clerk": "binh", "head": "lan", "board": "board",
              "adviser": "adviser", "admin": "admin", "inspector": "inspector"}  # fmt: skip
    return [person for role, person in people.items() if role in by]


def cost(world: World, name: str, person: str) -> Cost | None:
    """What the address costs once everything that is kept in memory is there; None for a file."""
    with undone():
        where = address(world, name, LINES[name].scene, "ward3")
        client = world.as_(person)
        client.get(where)
        with CaptureQueriesContext(connection) as captured, rows_fetched() as fetched:
            answer = client.get(where)
    if not is_page(answer):
        return None
    statements = sum(not HOUSEKEEPING.match(query["sql"]) for query in captured.captured_queries)
    return Cost(statements, len(fetched), len(answer.content), len(SHOWN.findall(answer.content)))


@contextmanager
def rows_fetched() -> Iterator[list[None]]:
    """One entry for each row that leaves the database."""
    counted: list[None] = []

    def counting(fetch: str) -> Any:
        def wrapper(self: CursorWrapper, *args: Any) -> Any:
            got = getattr(self.cursor, fetch)(*args)
            counted.extend([None] * (len(got) if fetch != "fetchone" else got is not None))
            return got

        return wrapper

    for fetch in ("fetchone", "fetchmany", "fetchall"):
        setattr(CursorWrapper, fetch, counting(fetch))
    try:
        yield counted
    finally:
        for fetch in ("fetchone", "fetchmany", "fetchall"):
            delattr(CursorWrapper, fetch)


class _Words(HTMLParser):
    """The text a person sees or hears: content, titles, labels, placeholders."""

    SILENT = frozenset({"script", "style", "code"})
    SPOKEN = frozenset({"title", "placeholder", "aria-label", "alt"})

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in self.SILENT
        is_button = tag == "input" and dict(attrs).get("type") in ("submit", "button")
        spoken = self.SPOKEN | ({"value"} if is_button else set())
        self.said += [value for key, value in attrs if key in spoken and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in self.SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def words(html: str) -> str:
    """Everything a page says, in one text."""
    parser = _Words()
    parser.feed(html)
    return " ".join(" ".join(parser.said).split())
