"""What the units achieved, in sentences: from the accepted report lines, by field, nothing said twice."""

from collections.abc import Iterable, Iterator

from camket.foundation.core.text import fold
from camket.year.annual_cycles.queries import GroupNode
from camket.year.commitments.models import Field, Item, TargetKind
from camket.year.verdicts.queries.outcome import DONE
from camket.year.year_end.queries.facts import YearFacts
from camket.year.year_end.queries.wording import capitalised
from camket.year.year_end.rules import loose_numbers, token, with_tokens

MOST_SENTENCES = 6
ALONE = "Kết quả nổi bật"


def paragraphs(facts: YearFacts, node: GroupNode) -> Iterator[str]:
    """Up to six results of a heading, one paragraph a field; a single field needs no name."""
    chosen = _chosen(facts, facts.items_in(node.code))
    fields = [field for field in Field if any(item.field == field for item in chosen)]
    for field in fields:
        told = _told(facts, [item for item in chosen if item.field == field])
        if not told:
            continue
        first, *rest = told
        text = " ".join((f"{first}.", *(f"{capitalised(sentence)}." for sentence in rest)))
        yield f"- Về {_field_name(field)}: {text}" if len(fields) > 1 else f"{ALONE}: {text}"


def _field_name(field: Field) -> str:
    """The Front is a name; the other fields are common words."""
    label = str(field.label)
    return label if field == Field.FRONT else label[:1].lower() + label[1:]


def _chosen(facts: YearFacts, items: Iterable[Item]) -> list[Item]:
    """Finished items that a report tells of: what went beyond the promise first, then the key tasks.

    Each unit speaks once before any unit speaks twice.
    """
    finished = [item for item in items if item.outcome in DONE and item.pk in facts.lines]  # type: ignore[attr-defined]
    finished.sort(key=_rank)
    turns: dict[int, int] = {}
    ranked = []
    for item in finished:
        unit = item.commitment.unit_id
        turns[unit] = turns.get(unit, 0) + 1
        ranked.append((turns[unit], item))
    ranked.sort(key=lambda pair: pair[0])
    chosen = [item for _turn, item in ranked[:MOST_SENTENCES]]
    return sorted(chosen, key=lambda item: (item.commitment.unit.path, item.order))


def _rank(item: Item) -> tuple[bool, bool, bool, bool, str, int]:
    return (
        not item.is_exceeded,  # type: ignore[attr-defined]
        not item.is_breakthrough,
        not item.is_key,
        item.theme_id is None,
        item.commitment.unit.path,
        item.order,
    )


def _told(facts: YearFacts, items: Iterable[Item]) -> list[str]:
    """One sentence a unit, its results joined; words heard before are not repeated."""
    by_unit: dict[str, list[str]] = {}
    heard = set()
    for item in items:
        words = _result(facts, item)
        if words and fold(words) not in heard:
            heard.add(fold(words))
            by_unit.setdefault(item.commitment.unit.short_name, []).append(words)
    return [_sentence(unit, words) for unit, words in by_unit.items()]


def _sentence(unit: str, words: list[str]) -> str:
    """The results in one sentence, whose they are behind it, unless they say so themselves."""
    joined = "; ".join(each.removeprefix("đã ") for each in words)
    return joined if fold(joined).startswith(fold(unit)) else f"{joined} ({unit})"


def _result(facts: YearFacts, item: Item) -> str:
    """The unit's own words with their numbers locked; without a number, the measured level is added."""
    text = " ".join(facts.lines[item.pk].result.split()).rstrip(" .;")
    if text and loose_numbers(text, facts.names):
        locked = with_tokens(text, facts.names, lambda place: token(f"nd.{item.code}", f"n{place}"))
        return _uncapitalised(locked)
    level = _level(facts, item)
    if not text:
        return f"có {level}" if level else ""
    return _uncapitalised(text) + (f" ({level})" if level else "")


def _level(facts: YearFacts, item: Item) -> str:
    """The first measured target of an item, unless its own name holds a number."""
    for target in facts.targets.get(item.pk, ()):
        measured = target.kind == TargetKind.FIGURE and target.measures  # type: ignore[attr-defined]
        if measured and not loose_numbers(target.label, facts.names):
            label = _uncapitalised(target.label)
            reached = token(f"nd.{item.code}", f"t{target.order}")
            return f"{label} đạt {reached} {target.measure_unit}".rstrip()
    return ""


def _uncapitalised(text: str) -> str:
    """The first letter small, unless it begins a name or an abbreviation."""
    words = text.split(" ")
    names = [word for word in words[:2] if word[:1].isupper()]
    is_name = len(names) == 2 or (words[0].isupper() and len(words[0]) > 1)
    return text if is_name else text[:1].lower() + text[1:]
