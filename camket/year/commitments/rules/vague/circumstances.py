"""Figures that tell with whom, of whom and in what situation, and set no goal."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.clauses import Clause, is_background, is_topic
from camket.year.commitments.rules.vague.lexicon import Lexicon

_WITH = r"\b(?<!so )(?<!đối )(?:với|giữa|cùng|phối hợp)\s+$"
_OF = r"\b(?:của|là|gồm|trong|đối với)\s+$"
# "quan tâm đời sống 2.300 đoàn viên": how they fare, not how many are to be reached.
_STAND = (
    r"\b(?:đời sống|kết quả|thành tích|vai trò|chất lượng|năng lực|tiềm năng|thế mạnh|lợi thế|truyền thống"
    r"|quyền lợi|trách nhiệm|quản lý(?: tốt| chặt chẽ)?|nắm chắc|bám sát)"
    r"(?:(?:\s+\w+){0,6}\s+(?:cho|đối với|của))?\s+$"
)


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(map(lexicon.compile, (_WITH, _OF, _STAND)))


def is_circumstance(text: str, found: re.Match[str], parts: list[Clause], lexicon: Lexicon) -> bool:
    """ "phối hợp với 8 phường", "phát huy vai trò của 120 đại biểu"; a share of people is nearly always a goal."""
    in_company, of_them, as_they_are = _patterns(lexicon)
    before = text[: found.start()]
    is_told = is_topic(found.start(), parts)
    if "%" in found.group():
        return bool(is_told and as_they_are.search(before))
    is_population = is_told and (of_them.search(before) or as_they_are.search(before))
    is_company = in_company.search(before) is not None
    return is_company or bool(is_population) or is_background(found.start(), parts)
