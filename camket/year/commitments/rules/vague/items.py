"""An item is read as a whole: its sentence together with its targets and its deadline."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Protocol

from camket.year.commitments.models import Item, TargetKind
from camket.year.commitments.rules.vague import remarks
from camket.year.commitments.rules.vague.defaults import SHIPPED
from camket.year.commitments.rules.vague.levels import Level, Reading
from camket.year.commitments.rules.vague.lists import WordLists
from camket.year.commitments.rules.vague.sentences import read_sentence


class Measure(Protocol):
    """A target as it stands in the database, or as it is being typed."""

    @property
    def kind(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...


def read_item(item: Item, lists: WordLists = SHIPPED) -> Reading:
    """The targets should be prefetched."""
    return read_promise(item.text, item.targets.all(), item.due_on, lists)


def read_promise(
    text: str, targets: Iterable[Measure], due_on: date | None, lists: WordLists = SHIPPED
) -> Reading:
    """A figure with its goal can always be checked; a named product when there is a day for it."""
    read = read_sentence(text, lists)
    targets = list(targets)
    figures = tuple(t.label for t in targets if t.kind == TargetKind.FIGURE and t.value is not None)
    products = tuple(
        t.label for t in targets if t.kind == TargetKind.DELIVERABLE and _is_named(t.label, lists)
    )
    whole = replace(
        read,
        quantities=figures or read.quantities,
        products=products or read.products,
        level=_level(read, bool(figures), bool(products or read.products), due_on),
    )
    if whole.level == Level.MEASURABLE:
        whole = replace(whole, rewrites=())
    return remarks.with_reasons(whole)


def _level(read: Reading, has_figure: bool, has_product: bool, due_on: date | None) -> Level:
    """The item's own day completes a product; it does not make an activity checkable."""
    has_day = bool(due_on or read.deadlines)
    if has_figure or read.level == Level.MEASURABLE or (has_product and has_day):
        return Level.MEASURABLE
    return Level.MIXED if has_product else read.level


def _is_named(label: str, lists: WordLists) -> bool:
    """A product has a name of its own; "tăng cường tuyên truyền" is an activity."""
    return bool(label.strip()) and not read_sentence(label, lists).vague_words
