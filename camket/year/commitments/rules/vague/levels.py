"""The three levels of a sentence, and all that was found in it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    MEASURABLE = "measurable", _("Đạt")
    MIXED = "mixed", _("Cần bổ sung")
    VAGUE = "vague", _("Còn chung chung")


@dataclass(frozen=True)
class Rewrite:
    """Words of the sentence, and a pattern that says the same so that it can be checked."""

    words: str
    pattern: str


@dataclass(frozen=True)
class Reading:
    """What was found in a sentence, in its own words, and what that makes of it."""

    level: Level
    quantities: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    set_elsewhere: tuple[str, ...] = ()
    open_goals: tuple[str, ...] = ()  # verifiable in principle, but nobody said how much
    people: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    vague_words: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    general_words: tuple[str, ...] = ()  # of all lists of words that promise nothing
    remarks: tuple[str, ...] = ()  # the reasons that quote the sentence
    reasons: tuple[str, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
