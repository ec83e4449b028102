"""What was found, in the words of whoever wrote them."""

import re
from collections.abc import Iterable

_LEADS_ON = re.compile(
    r"(?:(?<!năm)(?<!kỳ)\s+(?:trước|trong|vào|đến|hết|của|và|các|cho|theo|với|tại|trên|ở|để|đã|từ|bằng|do"
    r"|về|có|được|là|khi))+$"
)
_TO_THE_END = re.compile(r"[\w%/-]*(?:\s+[\w%/-]+){0,5}(?=\s*(?:[,.;:()]|$))")
_GOES_ON = re.compile(r"\s+\w")


def as_written(source: str, spelled: str) -> str:
    """Names keep their capitals; the sentence begins small, since it is quoted from the middle on."""
    if source.isupper():
        return spelled
    return source[:1].lower() + source[1:] if source[1:2].islower() else source


def words(text: str, found: Iterable[re.Match[str]]) -> tuple[str, ...]:
    """The words themselves, also where digits were covered."""
    return _each_once(_trimmed(text[each.start() : each.end()]) for each in found)


def phrases(text: str, found: Iterable[re.Match[str]]) -> tuple[str, ...]:
    """To the end of the phrase if it is near; nothing is cut off within a word of two syllables."""
    return _each_once(_phrase(text, each) for each in found)


def _phrase(text: str, found: re.Match[str]) -> str:
    rest = _TO_THE_END.match(text, found.end())
    if rest:
        return _trimmed(text[found.start() : rest.end()])
    goes_on = " …" if _GOES_ON.match(text, found.end()) else ""
    return _trimmed(text[found.start() : found.end()]) + goes_on


def _each_once(shown: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in shown if each))


def _trimmed(found: str) -> str:
    """Without the little words that lead on to what comes next."""
    return _LEADS_ON.sub("", " ".join(found.split()).strip(" ,;"))
