"""The phrases of a sentence, and where in each a vague verb begins to rule what follows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon

_BREAK = re.compile(
    r"(?<!\d)[,.](?!\d)|(?<=\d)[,.](?=\s)|[;:()\n]|\s-\s|\s(?=(?:từ |kể từ )?(?:sau khi|khi còn)\b)"
)
# "công tác xây dựng …" is a topic, "nhằm giảm …" a purpose, "ngày thành lập" a name.
_TOPICS = (
    r"(?:công tác|phong trào|cuộc vận động|quá trình|ngày thành lập|trong việc|nhằm|giúp"
    r"|thông qua (?:việc|công tác|các|hoạt động)|đề xuất|giải pháp|biện pháp|nhiệm vụ|hoạt động|khó khăn"
    r"|vướng mắc|triển khai thực hiện|tổ chức thực hiện|thực hiện|triển khai|theo|chất lượng|hiệu quả"
    r"|thực trạng|tình hình)"
)
# "các hộ, tổ chức lắp đặt": what follows the comma is the next of a list, not a verb.
_LISTED = re.compile(r"\b(?:các|những|mọi|từng)(?:\s+\w+){1,2}\s*$")
# "công tác quy hoạch, đào tạo, luân chuyển cán bộ": bare verbs that share what stands at the end.
_BARE_VERBS = re.compile(
    r"\b(?:công tác|việc|cong tac|viec)(?:\s+\w+){1,2}(?:\s*,(?:\s+\w+){1,2})*\s*$"
)
LEADING = (
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
    return lexicon.compile(rf"(?:\s*(?:{verbs}|\b{LEADING}\b))*")


@lru_cache(maxsize=8)
def _works(lexicon: Lexicon) -> re.Pattern[str]:
    """The longer phrase wins: "mở rộng đường" is a work, "mở rộng" alone is not."""
    return lexicon.compile(
        "|".join(lexicon.any_of(name) for name in ("concrete_verbs", "result_verbs"))
    )


@lru_cache(maxsize=8)
def _background(lexicon: Lexicon) -> re.Pattern[str]:
    """Clauses that tell the situation and promise nothing, as long as something follows them."""
    return lexicon.compile(
        r"\s*(?:trong (?:bối cảnh|điều kiện|tình hình)|trước tình hình|mặc dù|tuy|dù|do|vì|sau (?:hơn|gần|khi)"
        r"|với (?:hơn|gần|trên|khoảng|tổng số|\d)|là (?:một |phường|xã|đơn vị|cơ quan|địa bàn|trường)"
        r"|với đặc (?:thù|điểm))\b"
    )


def clauses(text: str, source: str, lexicon: Lexicon) -> list[Clause]:
    """Behind a comma the topic goes on, unless a verb sets in: "vận động các tổ chức, cá nhân lắp đặt"."""
    head, background = _head(lexicon), _background(lexicon)
    found: list[Clause] = []
    for start, end in _stretches(text):
        topic_from = _ruled_from(text, source, start, end, lexicon)
        goes_on = found and found[-1].topic_from < found[-1].end and text[start - 1] == ","
        set_in = head.match(text, start, end)
        if goes_on and set_in:
            topic_from = min(topic_from, start if _is_listed(text, start - 1) else set_in.end())
        is_alone = start == 0 and end >= len(text.rstrip(" .;"))
        is_told = background.match(text, start, end) is not None and not is_alone
        found.append(Clause(start, end, start if is_told else topic_from, is_background=is_told))
    return found


def is_topic(place: int, parts: list[Clause]) -> bool:
    """Whether the word at a place is ruled by a vague verb before it."""
    return any(part.holds_as_topic(place) for part in parts)


def is_background(place: int, parts: list[Clause]) -> bool:
    return any(part.is_background and part.start <= place < part.end for part in parts)


def _ruled_from(text: str, source: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a vague verb begins to rule; in "Ban Quản lý dự án" it is only part of a name."""
    for ruler in _rulers(lexicon).finditer(text, start, end):
        work = _works(lexicon).match(text, ruler.start(), end)
        is_work = work is not None and work.end() > ruler.end()
        if not is_work and not is_in_name(ruler.start(), source, start):
            return ruler.start()
    return end


def is_in_name(place: int, source: str, start: int = 0) -> bool:
    """A capital amid the sentence; nothing can be told where all letters are capitals."""
    is_amid = bool(source[start:place].strip())
    return is_amid and source[place].isupper() and not source.isupper()


def _is_listed(text: str, comma: int) -> bool:
    """What follows the comma only goes on with what stands before it."""
    return any(pattern.search(text[:comma]) for pattern in (_LISTED, _BARE_VERBS))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)
