"""Two forms of one item side by side: what reads otherwise, part by part and word by word."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import MISSING
from camket.year.commitments.rules.words import (
    day_words,
    goal_words,
    kind_words,
    roadmap_words,
)

Frozen = Mapping[str, Any]


@dataclass(frozen=True)
class Run:
    """Some words that stand together, and whether they are new here."""

    words: str
    is_new: bool


@dataclass(frozen=True)
class Part:
    """One part of an item: its name, its words, and what of them is new against the form before."""

    label: str
    runs: tuple[Run, ...]
    before: str

    @property
    def is_changed(self) -> bool:
        return any(run.is_new for run in self.runs) or self.words != self.before

    @property
    def words(self) -> str:
        return " ".join(run.words for run in self.runs)


def parts_of(item: Frozen) -> list[tuple[str, str]]:
    """What people compare, named and in words."""
    parts = [
        (_("Nội dung"), str(item["text"])),
        (_("Loại"), ", ".join(kind_words(item["kinds"], item["origin"]))),
        (_("Thời hạn"), day_words(item["due_on"])),
        (_("Lãnh đạo chịu trách nhiệm"), str(item["leader"])),
    ]
    for target in item["targets"]:
        parts.append((target["label"], goal_words(target)))
        if target["steps"]:
            label = _("Lộ trình: %(label)s") % {"label": target["label"]}
            parts.append((label, roadmap_words(target["steps"])))
    return parts


def compared(item: Frozen, before: Frozen | None) -> tuple[Part, ...]:
    """The parts of an item with what is new against the form before; without one nothing is."""
    parts = parts_of(item)
    if before is None:
        return tuple(Part(label, (Run(words, False),), words) for label, words in parts if words)
    known = dict(parts_of(before))
    return tuple(
        Part(label, marked(words, known.get(label, "")), known.get(label, ""))
        for label, words in parts
        if words or known.get(label)
    )


def differences(before: Frozen, after: Frozen) -> tuple[str, ...]:
    """Thời hạn: 30/09/2020 → 15/12/2020. In brief: of a text the words that changed, of a target its
    goal, and the road map only where the goal stands.
    """
    changed = [(_("Nội dung"), *pair) for pair in _other_words(before["text"], after["text"])]
    if before["due_on"] != after["due_on"]:
        changed.append((_("Thời hạn"), day_words(before["due_on"]), day_words(after["due_on"])))
    known = {target["label"]: target for target in before["targets"]}
    for target in after["targets"]:
        if was := known.get(target["label"]):
            changed += _moved(was, target)
    words = _("%(part)s: %(before)s → %(after)s")
    return tuple(words % {"part": part, "before": was, "after": now} for part, was, now in changed)


def marked(words: str, before: str) -> tuple[Run, ...]:
    """The words cut where they begin and cease to be new."""
    old, new = before.split(), words.split()
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    runs = (
        Run(" ".join(new[start:end]), is_new=tag != "equal")
        for tag, _a, _b, start, end in matcher.get_opcodes()
        if start < end
    )
    return tuple(runs) or (Run("", False),)


def _other_words(before: str, after: str) -> list[tuple[str, str]]:
    """The words that gave way and those that took their place."""
    old, new = before.split(), after.split()
    opcodes = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return [
        (" ".join(old[a:b]) or MISSING, " ".join(new[c:d]) or MISSING)
        for tag, a, b, c, d in opcodes
        if tag != "equal"
    ]


def _moved(before: Frozen, after: Frozen) -> list[tuple[str, str, str]]:
    goals = (goal_words(before), goal_words(after))
    if goals[0] != goals[1]:
        return [(after["label"], *goals)]
    roads = (roadmap_words(before["steps"]), roadmap_words(after["steps"]))
    label = _("Lộ trình: %(label)s") % {"label": after["label"]}
    return [(label, *roads)] if roads[0] != roads[1] else []


def in_order(*contents: Frozen | None) -> list[str]:
    """The codes of all items of some contents, each once, in the order in which they come up."""
    codes = (item["code"] for content in contents if content for item in content["items"])
    return sorted(dict.fromkeys(codes), key=_number)


def by_code(content: Frozen | None) -> dict[str, Frozen]:
    return {item["code"]: item for item in content["items"]} if content else {}


def _number(code: str) -> tuple[str, int]:
    head, _dot, number = code.rpartition(".")
    return (head, int(number) if number.isdigit() else 0)
