"""Find the references in running text: symbols, plenums, and numbers without a symbol."""

import re
from collections.abc import Iterator
from dataclasses import replace
from re import Match

from camket.year.basis.rules import doubts, names, patterns
from camket.year.basis.rules.plain import PlainText, plain_copy
from camket.year.basis.rules.references import Reference, Shape
from camket.year.basis.rules.symbols import Symbol, symbol_of
from camket.year.basis.rules.tails import Tail, read_tail

_NUMBER = re.compile(patterns.NUMBER, re.IGNORECASE)
_SHORT = frozenset(word.casefold() for word in names.SHORT_WORDS)


def find_references(text: str) -> list[Reference]:
    """Every mention of a document, in order. Mentions never overlap; a title may hold further ones."""
    copy = plain_copy(text)
    found = [*_with_symbol(copy), *_plenums(copy), *_without_symbol(copy)]
    return _without_overlaps(sorted(found, key=lambda mention: (mention.start, -mention.end)))


def parse_reference(text: str) -> Reference | None:
    """The first reference of a short text, such as a form field or a search."""
    return next(iter(find_references(text)), None)


def _without_overlaps(references: list[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for reference in references:
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return kept


def _with_symbol(copy: PlainText) -> Iterator[Reference]:
    for found in patterns.SYMBOL.finditer(copy.text):
        symbol = symbol_of(found)
        if symbol is None:
            continue
        lead = _lead(copy, found.start())
        tail = read_tail(copy, found.end())
        is_led = bool(lead["word"] or lead["so"]) or not copy.text[: found.start()].strip()
        if symbol.is_certain or is_led or tail.date_text or tail.issuer:
            yield _symbolic(copy, found, symbol, lead, tail, is_led=is_led)


def _lead(copy: PlainText, end: int) -> Match[str]:
    """What stands directly before a number: a type word, a plenum's TW, "số", or nothing."""
    window = max(0, end - patterns.LEAD_WINDOW)
    found = patterns.LEAD.search(copy.text, window, end)
    if found is None:
        raise AssertionError("At the end itself the pattern matches the empty string.")
    return found


def _symbolic(
    copy: PlainText,
    found: Match[str],
    symbol: Symbol,
    lead: Match[str],
    tail: Tail,
    *,
    is_led: bool,
) -> Reference:
    numbers, start = _numbers(found), found.start()
    law = _named_law(copy, lead, symbol)
    if not is_led and not _begins_list(copy, start):
        # Without a type word or "số" the figures before a comma may be anything: a year, a count.
        numbers, start = numbers[-1:], found.start() + _last_number_at(found["numbers"])
    is_fused = bool(lead["plenum"]) and not lead["so"] and symbol.issuer_code == "TW"
    starts = [lead.start("word"), lead.start("plenum") if is_fused else -1, lead.start("so"), start]
    if law:
        starts.append(law.start("word"))
    word = _word(law or lead)
    reference = _reference(
        copy,
        min(place for place in starts if place >= 0),
        tail,
        shape=Shape.FUSED if is_fused else symbol.shape,
        word=word,
    )
    return _judged(
        replace(
            reference,
            numbers=numbers,
            year=symbol.year,
            symbol=symbol.written,
            type_code=symbol.type_code or reference.type_code,
            issuer_code=symbol.issuer_code,
            issuer=tail.issuer or (lead["plenum"].strip() if is_fused else ""),
        )
    )


def _named_law(copy: PlainText, lead: Match[str], symbol: Symbol) -> Match[str] | None:
    """The word and the name before "số" of an act of the Assembly; other papers stand right by their word."""
    if symbol.shape != Shape.LAW or lead["word"]:
        return None
    end = lead.start("so") if lead["so"] else lead.end()
    start = max(0, end - patterns.NAMED_LAW_WINDOW)
    # The nearest law is meant: Luật Đất đai, Luật Nhà ở số 27/2023/QH15.
    nearest = None
    while found := patterns.NAMED_LAW.search(copy.text, start, end):
        nearest, start = found, found.end("word")
    return nearest


def _begins_list(copy: PlainText, start: int) -> bool:
    return bool(patterns.BEFORE_LIST.search(copy.text, max(0, start - 20), start))


def _plenums(copy: PlainText) -> Iterator[Reference]:
    for pattern in (patterns.PLENUM, patterns.PLENUM_IN_FULL):
        for found in pattern.finditer(copy.text):
            tail = read_tail(copy, found.end())
            reference = _reference(copy, found.start(), tail, shape=Shape.PLENUM, word=_word(found))
            yield _judged(
                replace(
                    reference,
                    plenum=found["ordinal"] or found["numbers"],
                    issuer_code="TW",
                    issuer=copy.written(*found.span("issuer")),
                )
            )


def _without_symbol(copy: PlainText) -> Iterator[Reference]:
    for found in patterns.BARE.finditer(copy.text):
        tail = read_tail(copy, found.end())
        if not _names_a_document(copy, found, tail):
            continue
        reference = _reference(copy, found.start(), tail, shape=Shape.BARE, word=_word(found))
        year = int(found["year"]) if found["year"] else None
        yield _judged(replace(reference, numbers=_numbers(found), year=year))


def _names_a_document(copy: PlainText, found: Match[str], tail: Tail) -> bool:
    """A number after a type word may be a count: kế hoạch 5 năm, báo cáo 6 tháng, phương án số 2."""
    word = _word(found)
    is_short = word.casefold() in _SHORT
    if is_short and word[:1].islower():
        return False
    if tail.date_text or names.organ_named(tail.issuer):
        return True
    if found["so"]:
        return word.casefold() not in names.COUNTED_TYPES
    if found["year"]:
        return word.casefold() in names.YEARLY_TYPES
    return _speaks(word, found["numbers"]) and bool(
        patterns.BARE_GOES_ON.match(copy.text, found.end())
    )


def _speaks(word: str, numbers: str) -> bool:
    if word.casefold() in names.SPEAKING_TYPES:
        return True
    is_capital = word[:1].isupper() and len(numbers) > 1
    return is_capital and word.casefold() in names.OFTEN_SPEAKING_TYPES


def _reference(copy: PlainText, start: int, tail: Tail, *, shape: Shape, word: str) -> Reference:
    """The parts every shape shares."""
    return Reference(
        raw=copy.written(start, tail.end),
        start=copy.places[start],
        end=copy.places[tail.end],
        shape=shape,
        type_word=word,
        type_code=next(iter(names.codes_for(word)), ""),
        issuer_code=names.organ_named(tail.issuer),
        issuer=tail.issuer,
        date=tail.date,
        date_text=tail.date_text,
        title=tail.title,
        term=tail.term,
    )


def _judged(reference: Reference) -> Reference:
    return replace(reference, flags=doubts.flags_of(reference))


def _word(found: Match[str]) -> str:
    return (found["word"] or "").strip()


def _numbers(found: Match[str]) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(found["numbers"] or ""))


def _last_number_at(numbers: str) -> int:
    return [found.start() for found in _NUMBER.finditer(numbers)][-1]
