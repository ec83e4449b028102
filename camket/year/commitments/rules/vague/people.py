"""Who answers for it, with what means, and who decides."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon

_PERSON = (
    r"\bđồng chí (?!\w+ trong)(?:[\w]+\s*){1,4}"
    r"|\b(?:phó )?(?:bí thư|chủ tịch|trưởng phòng|trưởng ban|giám đốc|hiệu trưởng|chánh án|viện trưởng"
    r"|trưởng công an|chỉ huy trưởng|chánh văn phòng|tổng biên tập|trưởng trạm)\b(?:\s+\w+){0,4}"
    r"|\b(?:giao|do|phân công)\s+(?:cho\s+)?(?:\w+\s+){1,6}?(?:chủ trì|thực hiện|chịu trách nhiệm|phụ trách|tham mưu)\b"
    r"|\bngười đứng đầu\b|\bchịu trách nhiệm\b"
)
_MEANS = (
    r"\b(?:kinh phí|nguồn vốn|vốn đầu tư công|vốn ngân sách|nguồn ngân sách|ngân sách (?:tỉnh|thành phố|phường|xã)"
    r"|xã hội hóa|nguồn lực|quỹ|nhân lực|nguồn thu)\b(?:\s+[\w_]+){0,3}"
)
_DECIDES = (
    r"\b(?:trình|đề nghị|báo cáo|tham mưu)\b[^.;,]{0,60}?"
    r"\b(?:phê duyệt|ban hành|thông qua|quyết định|xem xét|cho ý kiến)\b"
    r"|\b(?:thuộc|theo|đúng) thẩm quyền\b|\btrình\s+(?:\w+\s+){1,4}"
)


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(map(lexicon.compile, (_PERSON, _MEANS, _DECIDES)))


def people(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_patterns(lexicon)[0].finditer(text))


def resources(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_patterns(lexicon)[1].finditer(text))


def authority(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_patterns(lexicon)[2].finditer(text))
