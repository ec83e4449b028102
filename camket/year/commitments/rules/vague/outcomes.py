"""Outcomes that can be checked without a figure: none at all, more than last year, a rank, a standard."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon

_BASES = r"(?:năm|cùng kỳ|mức|bình quân|thời điểm|kỳ trước|nhiệm kỳ|quý|tháng|trước đây)"
_MOVED = r"\b(?:tăng(?! cường)|giảm|kéo giảm|vượt|bằng|(?:nhiều|cao|thấp|ít|lớn|nhỏ) hơn)\b"
_HELD = r"(?:xếp|đứng|giữ|duy trì|thuộc|nằm trong|lọt vào|vào|trong)"
_PLACE = r"(?:vị trí|nhóm đầu|nhóm dẫn đầu|thứ nhất|thứ nhì|thứ hai|thứ ba|hạng nhất|hạng nhì)"
_COMPARED = (
    rf"\b(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn(?:\s+\w+){{0,3}}?\s+{_BASES}(?:\s+[\w_]+){{0,2}}",
    r"\bkhông (?:thấp|cao|ít|nhiều|kém|dưới) hơn\b(?:\s+[\w_]+){0,4}",
    r"\bbằng (?:hoặc|và|hay) (?:cao|vượt|hơn|thấp)\b(?:\s+[\w_]+){0,4}",
    rf"{_MOVED}(?:(?!\bso với)[^.;]){{0,80}}?\bso (?:với )?(?:\w+\s+){{0,2}}?{_BASES}(?:\s+[\w_]+){{0,2}}",
    r"\b(?:bằng|về) không\b(?!\s+\w)",
    r"\b(?:tăng|giảm) (?:dần )?(?:hằng năm|hàng năm|qua từng năm)\b",
)
# Nobody can say at the end of the year whether there was any of it.
_UNSEEN = r"(?:tư tưởng|tâm lý|tâm trạng|suy nghĩ|nhận thức|thái độ|lợi ích)\b"
_RANKED = (
    (
        r"\b(?:đạt|giành|đoạt)\s+(?:\w+\s+){0,2}?(?:giải|huy chương|cúp)\s+"
        r"(?:nhất|nhì|ba|vàng|bạc|đồng|khuyến khích)(?:\s+\w+){0,2}"
    ),
    r"\b(?:lên|đạt|thành)\s+(?:\w+\s+){0,2}?(?:loại|hạng|cấp|bậc)\s+(?:[ivx]+|[\d_]+|[a-d])\b",
    (
        r"\b(?:trong|vào|thuộc)\s+(?:nhóm\s+|tốp\s+|số\s+)?(?:\d+|ba|năm|mười)\s+(?:\w+\s+){1,3}?"
        r"(?:dẫn đầu|đứng đầu|cao nhất|thấp nhất|tốt nhất)\b"
    ),
    r"\b(?:tốp|top)\s+(?:đầu|dẫn đầu|\d+|ba|năm|mười)(?:\s+\w+){0,3}",
    rf"\b{_HELD}\s+(?:\w+\s+){{0,2}}?{_PLACE}(?:\s+\w+){{0,2}}",
    r"\b(?<!người )đứng đầu (?:toàn|cụm|khối|cấp|tỉnh|thành phố|huyện|các)(?:\s+\w+){0,2}",
    r"\bdẫn đầu (?:toàn|cụm|khối|cấp|tỉnh|thành phố|huyện|các phường|các xã)(?:\s+\w+){0,2}",
)


@lru_cache(maxsize=8)
def _zero(lexicon: Lexicon) -> re.Pattern[str]:
    bad = r"(?:xảy ra|phát sinh|quá hạn|trễ hạn|tồn đọng|tái diễn|vi phạm|nào bị|phải|quá thời hạn|thất thoát)"
    return lexicon.compile(
        rf"\bkhông để\s+(?:\w+\s+)?{lexicon.any_of('counted_nouns')}[^;.§]{{0,60}}"
        r"|\bkhông\s+(?!(?:để|gì|chỉ|thể)\b)(?:\w+\s+){1,3}?nào\b(?:\s+\w+){0,4}"
        rf"|\bkhông để(?:\s+\w+,?){{1,8}}?\s+{bad}\b|"
        rf"(?:{lexicon.any_of('zero_tolerance')})(?!\s*§)\s+(?!gì\b|hiệu quả|chất lượng|{_UNSEEN})\w[^,;.§]{{0,60}}"
    )


@lru_cache(maxsize=8)
def _loose(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(
        rf"{lexicon.any_of('loose_promises')}(?!\s+(?:xảy ra\s+|phát sinh\s+)?{_UNSEEN})(?:\s+[\w_]+){{0,4}}"
    )


@lru_cache(maxsize=8)
def _compared(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile("|".join((*_COMPARED, *_RANKED)))


@lru_cache(maxsize=8)
def _standard(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(rf"(?<!đã )(?<!chưa ){lexicon.any_of('standards')}(?:\s+[\w_]+){{0,4}}")


@lru_cache(maxsize=8)
def _metric(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    metric = lexicon.any_of("metrics")
    up_or_down = r"\b(?:tăng|giảm|kéo giảm|kéo dài|nâng|hạ|rút ngắn|tăng thêm|giảm thiểu)"
    how = r"(?:\s+(?:dần|nhanh|mạnh|sâu|cơ bản|đáng kể|thêm))?"
    # "nâng cao thu nhập" is a phrase; "nâng cao tỷ lệ" names a figure.
    figure = r"(?:tỷ lệ|tỷ trọng|chỉ số|thứ hạng|vị trí|số|mức độ hài lòng|điểm số)"
    better = rf"\b(?:nâng cao|cải thiện)\s+(?:\w+\s+)?{figure}\b"
    moved = rf"(?:{up_or_down}{how}\s+{metric}|{better})(?:\s+[\w_]+){{0,4}}"
    moving = (
        rf"{metric}(?:\s+[\w_]+){{0,10}}?\s+(?:tăng|giảm|được nâng|được cải thiện|được kéo giảm)\b"
    )
    return lexicon.compile(moved), lexicon.compile(moving)


@lru_cache(maxsize=8)
def _elsewhere(lexicon: Lexicon) -> re.Pattern[str]:
    given = (
        r"(?:giao|được giao|trên giao|cấp trên|đề ra|phê duyệt|được duyệt|đã duyệt|đăng ký|cam kết"
        r"|phân bổ|quy định)"
    )
    above = r"(?:được|tỉnh|trên|thành phố|bộ|cấp trên|trung ương)"
    reach = r"\b(?:đạt|vượt|hoàn thành|bảo đảm|đảm bảo|bằng|giao đủ|thu đủ|tăng so|vượt so)\b"
    return lexicon.compile(
        rf"{reach}[^.;]{{0,50}}?\b(?:chỉ tiêu|dự toán|định mức)\b(?:\s+[\w_]+){{0,5}}"
        rf"|{reach}[^.;]{{0,50}}?\b(?:kế hoạch|tiến độ|lộ trình|mục tiêu|chương trình)\b[^.;,]{{0,60}}?\b{given}\b"
        r"|\b(?:đạt|vượt|đạt và vượt)\s+(?:mức\s+)?kế hoạch\b"
        rf"|\btheo\s+(?:đúng\s+)?(?:lộ trình|tiến độ)\s+(?:\w+\s+){{0,2}}?{given}\b"
        rf"|\bkế hoạch\s+(?:\w+\s+){{0,4}}?{above}\s+(?:\w+\s+)?giao\b"
        rf"|\b(?:chỉ tiêu|dự toán)\b[^.;,]{{0,40}}?\b{above}\s+(?:\w+\s+)?giao\b"
        r"|\btheo\s+(?:đúng\s+)?(?:chỉ tiêu|dự toán|định mức)\b[^.;,]{0,40}?\bgiao\b"
    )


def zero_tolerance(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_zero(lexicon).finditer(text))


def loose_promises(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_loose(lexicon).finditer(text))


def comparisons(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_compared(lexicon).finditer(text))


def standards(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_standard(lexicon).finditer(text))


def moved_metrics(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """A figure that is to go up or down, without saying how far."""
    return [found for pattern in _metric(lexicon) for found in pattern.finditer(text)]


def set_elsewhere(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_elsewhere(lexicon).finditer(text))
