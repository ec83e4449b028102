"""Named products and completed works: what is there at the end and was not there before."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.acts import acts, submissions
from camket.year.commitments.rules.vague.clauses import Clause, is_topic
from camket.year.commitments.rules.vague.generality import IF_NEEDED
from camket.year.commitments.rules.vague.lexicon import Lexicon

_OBJECT = r"(?:\s+(?:[\w_§]+(?:[.,]\d+)*|[\"“«][^\"”»]{1,80}[\"”»]?)){1,6}"
# Only light words come between: "tham mưu triển khai kế hoạch" carries out what is there already.
_BETWEEN = (
    r"(?:(?:và|nội dung|dự thảo|bản|mới|thêm|thí điểm|xong|tốt|hoàn chỉnh|được|đồng bộ|lại|riêng|chung"
    r"|một)\s+){0,3}"
)
_NO_THING = r"(?:sự|tính|tình hình|tình trạng|thực trạng|nguy cơ)"
_NO_SINGLE = r"(?:các|những|nhiều|một số|mọi|và|hoặc|tốt|đúng|đủ|nhanh|kịp thời|công tác|việc|hoạt động|cho|được|có)"
_COMPLETE = (
    r"\b(?:hoàn thành|hoàn tất|làm xong|xử lý xong|giải quyết xong|xử lý dứt điểm|giải quyết dứt điểm"
    r"|thu hồi dứt điểm|xong(?=\s+(?:việc|công tác|thủ tục))"
    r"|(?!phấn đấu\b)(?:\w+\s+)?\w+\s+xong(?!\s+(?:trong|trước|vào|đến|ngày|và)))\b"
)
_NO_WORK = (
    r"(?:(?:(?:tốt|xuất sắc|toàn diện|thắng lợi|đầy đủ|có hiệu quả|kịp thời|cơ bản)\s+)+(?:[\d_]+\s+)?)?"
    r"(?:(?:các|mọi|những|toàn diện)\s+)?(?:mục tiêu|nhiệm vụ|chức trách|chức năng|công việc|phần việc"
    r"|nội dung|khó khăn|tồn tại|hạn chế|hậu quả|vướng mắc|bất cập|yếu kém|tình trạng|những)\b"
)


@lru_cache(maxsize=8)
def _results(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(
        r"\bđưa\s+(?!(?:ra|các|những)\b)(?:\w+\s+){1,12}?vào\s+(?:sử dụng|hoạt động|vận hành|khai thác)\b|"
        rf"{lexicon.any_of('result_verbs')}"
        rf"(?!\s+(?:việc|công tác|hoạt động|theo|tại|đúng|đủ|nhanh|chính xác|{_NO_THING})\b)"
        rf"(?!\s+(?:đầy đủ\s+|kịp thời\s+)*(?:(?:các|những|nhiều|một số|mọi)\s+)?{lexicon.any_of('abstract_nouns')})"
        rf"{_OBJECT}"
    )


@lru_cache(maxsize=8)
def _concrete(lexicon: Lexicon) -> re.Pattern[str]:
    """One thing that is done or not: "thanh lý trụ sở cũ", but not "trồng và chăm sóc"."""
    return lexicon.compile(
        rf"(?<!đảm )(?<!duy trì ){lexicon.any_of('concrete_verbs')}"
        rf"(?!\s+(?:{_NO_SINGLE}|{_NO_THING})\b)"
        rf"(?!\s+{lexicon.any_of('abstract_nouns')}|\s+{lexicon.any_of('quality_words')}){_OBJECT}"
    )


@lru_cache(maxsize=8)
def _drafts(lexicon: Lexicon) -> re.Pattern[str]:
    """A verb of drafting counts with a product of its own; the product wants a name after it."""
    return lexicon.compile(
        rf"{lexicon.any_of('drafting_verbs')}\s+{_BETWEEN}"
        rf"{lexicon.any_of('product_nouns')}"
        rf"(?!\s+(?:cụ thể|phù hợp|sát|của|đề ra|năm học tập)\b){_OBJECT}"
    )


@lru_cache(maxsize=8)
def _finished(lexicon: Lexicon) -> re.Pattern[str]:
    """The product first: "Đề án … được phê duyệt"."""
    return lexicon.compile(
        rf"{lexicon.any_of('product_nouns')}(?:\s+[\w_]+,?){{1,16}}?\s+được\s+(?:\w+\s+){{0,7}}?"
        r"(?:trình|ban hành|phê duyệt|thông qua|công bố|hoàn thành|nghiệm thu|khánh thành|bàn giao|khởi công)\b"
    )


@lru_cache(maxsize=8)
def _titles(lexicon: Lexicon) -> re.Pattern[str]:
    """Nothing but the name of a product: "Đề án sắp xếp các điểm trường lẻ"."""
    said_of_it = "|".join(
        lexicon.any_of(name) for name in ("vague_verbs", "vague_adverbs", "activity_verbs")
    )
    return lexicon.compile(
        rf"^\s*{lexicon.any_of('product_nouns')}(?!.*(?:\bđược\b|\bcó\b|\blà\b|{said_of_it})){_OBJECT}"
    )


@lru_cache(maxsize=8)
def _if_needed(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(IF_NEEDED)


@lru_cache(maxsize=8)
def _events(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(
        rf"(?<!các )(?<!những )(?<!nhiều )(?<!nghị quyết )(?<!sau )(?<!thành công )"
        rf"{lexicon.any_of('event_nouns')}(?!\s+(?:§|lần thứ|toàn quốc|đề ra)){_OBJECT}"
    )


@lru_cache(maxsize=8)
def _event_led(lexicon: Lexicon) -> re.Pattern[str]:
    """An event counts when somebody holds it."""
    return lexicon.compile(
        r"(?:tổ chức|tiến hành|mở|chuẩn bị|hoàn thành|đăng cai|phát động|tham mưu|phục vụ)(?:\s+[\w_,§]+){0,8}?\s*$"
    )


@lru_cache(maxsize=8)
def _completions(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(
        rf"{_COMPLETE}(?!\s+(?:trong|trước|vào|đến|hết|ngày|chậm nhất)\b)(?!\s+{_NO_WORK}){_OBJECT}"
    )


def products(text: str, source: str, parts: list[Clause], lexicon: Lexicon) -> list[re.Match[str]]:
    """What is named and not only talked about; a completed work counts wherever it stands."""
    drafted = list(_drafts(lexicon).finditer(text))
    patterns = (_results(lexicon), _concrete(lexicon), _finished(lexicon), _titles(lexicon))
    named = [*(found for pattern in patterns for found in pattern.finditer(text)), *drafted]
    done = list(_completions(lexicon).finditer(text))
    said = [
        found
        for found in named
        if not is_topic(found.start(), parts) or (found in drafted and _is_hurried(text, found))
        if not _if_needed(lexicon).search(text, found.start(), _part_at(found.start(), parts).end)
    ]
    return [
        *done,
        *said,
        *acts(text, source, parts, lexicon),
        *submissions(text, parts, lexicon),
        *_held_events(text, parts, lexicon),
    ]


def _part_at(place: int, parts: list[Clause]) -> Clause:
    return next(part for part in parts if part.start <= place <= part.end)


def _is_hurried(text: str, found: re.Match[str]) -> bool:
    """ "đẩy nhanh tiến độ lập đồ án" still promises the plan."""
    return text[: found.start()].rstrip().endswith(("tiến độ", "tien do"))


def _held_events(text: str, parts: list[Clause], lexicon: Lexicon) -> list[re.Match[str]]:
    held = []
    for found in _events(lexicon).finditer(text):
        lead = text[_part_at(found.start(), parts).start : found.start()]
        is_first = not text[: found.start()].strip()
        if is_first or (_event_led(lexicon).search(lead) and not is_topic(found.start(), parts)):
            held.append(found)
    return held
