"""Small words of the report: a heading inside a sentence, a sentence's beginning, the gist of an item."""

import re

# Headings that begin with one of these are common nouns; any other may begin with a name.
COMMON = (
    "các ",
    "cơ quan",
    "khối ",
    "kỳ ",
    "lĩnh vực",
    "lực lượng",
    "năm ",
    "nhóm ",
    "phòng ",
    "quý ",
)
LAST_DAY = re.compile(r"[,;]?\s+trước ngày \d")
LONG, LONG_ENOUGH = 100, 40


def inside(label: str) -> str:
    """A label as it stands inside a sentence: lĩnh vực kinh tế, but Mặt trận, đoàn thể."""
    is_common = label.lower().startswith(COMMON)
    return label[:1].lower() + label[1:] if is_common else label


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def gist(text: str) -> str:
    """What an item is about, without its deadline and what hangs on it."""
    words = LAST_DAY.split(text, maxsplit=1)[0].rstrip(" .;,")
    comma = words.find(", ", LONG_ENOUGH)
    return words if comma < 0 or len(words) <= LONG else words[:comma]
