"""The values that the parts of a page are drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class Badge:
    """A state in words, with its tone, its icon and the letter that stands for it on paper."""

    label: Text
    tone: str
    icon: str
    letter: str


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened: when, what, by which position, with which words."""

    at: datetime | date
    text: Text
    by: Text = ""
    note: Text = ""
    href: str = ""
    tone: str = "grey"


@dataclass(frozen=True)
class Step:
    """One station of a way: `state` is done, current, todo or late."""

    label: Text
    state: str = "todo"
    note: Text = ""
    href: str = ""


@dataclass(frozen=True)
class Share:
    """One part of a whole, for a stacked bar."""

    label: Text
    count: int
    tone: str
    href: str = ""


@dataclass(frozen=True)
class Fact:
    """One line of a list of facts: a term and what is true of it."""

    term: Text
    value: Text
    note: Text = ""
    href: str = ""


Steps = Sequence[Step]
Shares = Sequence[Share]
