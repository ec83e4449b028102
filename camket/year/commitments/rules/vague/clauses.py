"""The phrases of a sentence, and where in each a vague verb begins to rule what follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon

_BREAK = re.compile(r"(?<!\d)[,.](?!\d)|(?<=\d)[,.](?=\s)|[;:()\n]|\s-\s")
# "công tác xây dựng …" is a topic, "nhằm giảm …" a purpose, "ngày thành lập" a name.
_TOPICS = (
    r"(?:công tác|phong trào|cuộc vận động|quá trình|ngày thành lập|trong việc|nhằm|giúp"
    r"|thông qua (?:việc|công tác|các|hoạt động)|đề xuất|giải pháp|biện pháp|nhiệm vụ|hoạt động|khó khăn"
    r"|vướng mắc|triển khai thực hiện|tổ chức thực hiện|thực hiện|triển khai|theo|chất lượng|hiệu quả"
    r"|thực trạng|tình hình)"
)
# "các hộ, tổ chức lắp đặt": what follows the comma is the next of a list, not a verb.
_LISTED = re.compile(r"\b(?:các|những|mọi|từng)(?:\s+\w+){1,2}\s*$")
_LEADING = (
    r"(?:tập trung|khẩn trương|phấn đấu|lãnh đạo|chỉ đạo|phối hợp|và|sớm|đồng thời|trong đó|qua đó|từ đó"
    r"|kiên quyết|đảm bảo|bảo đảm|cơ bản|hoàn thành|sau đó|đã|sẽ|phải|cùng|quyết tâm)"
)


@dataclass(frozen=True)
class Clause:
    """A stretch of the sentence; from `topic_from` on, what is named is only talked about."""

    start: int
    end: int
    topic_from: int
    is_background: bool = False

    def holds_as_topic(self, place: int) -> bool:
        return self.start <= place < self.end and place >= self.topic_from


@lru_cache(maxsize=8)
def _rulers(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = "|".join(lexicon.any_of(name) for name in ("vague_verbs", "activity_verbs"))
    # Without its mark "để" is the first half of "đề án".
    purpose = "" if lexicon.is_unmarked else r"|\bđể\b"
    return lexicon.compile(rf"{verbs}|\b{_TOPICS}\b{purpose}")


@lru_cache(maxsize=8)
def _head(lexicon: Lexicon) -> re.Pattern[str]:
    """The run of adverbs and verbs with which a new clause sets in."""
    verbs = "|".join(
        lexicon.any_of(name)
        for name in ("vague_adverbs", "drafting_verbs", "concrete_verbs", "result_verbs")
    )
    return lexicon.compile(rf"(?:\s*(?:{verbs}|\b{_LEADING}\b))*")


@lru_cache(maxsize=8)
def _background(lexicon: Lexicon) -> re.Pattern[str]:
    """Clauses that tell the situation and promise nothing, as long as something follows them."""
    return lexicon.compile(
        r"\s*(?:trong (?:bối cảnh|điều kiện|tình hình)|trước tình hình|mặc dù|tuy|dù|do|vì|sau (?:hơn|gần|khi)"
        r"|là (?:một |phường|xã|đơn vị|cơ quan|địa bàn|trường)|với đặc (?:thù|điểm))\b"
    )


def clauses(text: str, lexicon: Lexicon) -> list[Clause]:
    """Behind a comma the topic goes on, unless a verb sets in: "vận động các tổ chức, cá nhân lắp đặt"."""
    rulers, head, background = _rulers(lexicon), _head(lexicon), _background(lexicon)
    found: list[Clause] = []
    for start, end in _stretches(text):
        ruler = rulers.search(text, start, end)
        topic_from = ruler.start() if ruler else end
        goes_on = found and found[-1].topic_from < found[-1].end and text[start - 1] == ","
        set_in = head.match(text, start, end)
        if goes_on and set_in:
            is_listed = _LISTED.search(text, found[-1].start, start - 1)
            topic_from = min(topic_from, start if is_listed else set_in.end())
        told = background.match(text, start, end) and end < len(text.rstrip(" .;"))
        found.append(Clause(start, end, topic_from, is_background=bool(told)))
    return found


def is_topic(place: int, parts: list[Clause]) -> bool:
    """Whether the word at a place is ruled by a vague verb before it."""
    return any(part.holds_as_topic(place) for part in parts)


def is_background(place: int, parts: list[Clause]) -> bool:
    return any(part.is_background and part.start <= place < part.end for part in parts)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)
