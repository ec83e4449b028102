"""What follows the number and the symbol: date, issuer, term, title, in any order."""

import datetime
from dataclasses import dataclass
from re import Match

from camket.year.basis.rules import issuers, names, patterns
from camket.year.basis.rules.plain import PlainText

MOST_PARTS = 3


@dataclass
class Tail:
    """Filled part by part while reading; `end` is where the mention stops."""

    end: int
    date: datetime.date | None = None
    date_text: str = ""
    issuer: str = ""
    term: str = ""
    title: str = ""


def read_tail(copy: PlainText, end: int) -> Tail:
    """Read on from the end of the symbol; the title is told, but is not part of the mention."""
    tail = Tail(end)
    for _part in range(MOST_PARTS):
        if not (_read_date(copy, tail) or _read_issuer(copy, tail) or _read_term(copy, tail)):
            break
    tail.title = _title(copy, tail.end)
    return tail


def _read_date(copy: PlainText, tail: Tail) -> bool:
    found = patterns.DATED.match(copy.text, tail.end) or patterns.DATED_ASIDE.match(
        copy.text, tail.end
    )
    if not found or tail.date_text:
        return False
    tail.date_text = copy.written(*found.span("written"))
    tail.date = _day(found)
    tail.end = found.end()
    return True


def _day(found: Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _read_issuer(copy: PlainText, tail: Tail) -> bool:
    found = patterns.OF_ISSUER.match(copy.text, tail.end)
    if not found or tail.issuer:
        return False
    start = found.end()
    limit = min(len(copy.text), start + patterns.ISSUER_WINDOW)
    boundary = patterns.ISSUER_ENDS.search(copy.text, start, limit)
    issuer = issuers.issuer_in(copy.text[start : boundary.start() if boundary else limit])
    if not issuer or (found["by"].casefold() == "do" and not names.is_office(issuer)):
        return False
    tail.end = start + len(issuer)
    tail.issuer = copy.written(start, tail.end)
    return True


def _read_term(copy: PlainText, tail: Tail) -> bool:
    found = patterns.TERM.match(copy.text, tail.end)
    if not found or tail.term:
        return False
    tail.term = copy.written(*found.span("term"))
    tail.end = found.end()
    return True


def _title(copy: PlainText, end: int) -> str:
    """The quoted title, or the words from "về" to the end of the clause."""
    opened = patterns.TITLE_OPENS.match(copy.text, end)
    if not opened:
        return ""
    quoted = opened.group().endswith(("“", '"'))
    ends = patterns.QUOTE_ENDS if quoted else patterns.ABOUT_ENDS
    limit = min(len(copy.text), opened.end() + patterns.TITLE_WINDOW)
    closed = ends.search(copy.text, opened.end(), limit)
    if quoted and not closed:
        return ""
    return copy.written(opened.end(), closed.start() if closed else limit).strip()
