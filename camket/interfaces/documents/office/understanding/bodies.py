"""Lists of bodies in one cell: by semicolon and line, by comma or "và" where another body begins."""

import re

from camket.interfaces.documents.office.understanding.aliases import BODY_WORDS
from camket.interfaces.documents.office.understanding.wording import begins_with, clean, starts_of

_STARTS = starts_of((*BODY_WORDS, "bí thư", "chủ tịch", "cấp ủy"))
_LINE_END = re.compile(r"\n([^\n]*)")
_ONE_NAME = re.compile(r"HĐND\s+và\s+$")  # Văn phòng HĐND và UBND is one office


def bodies_in(text: str) -> tuple[str, ...]:
    """ "Phòng Kinh tế, Hạ tầng và Đô thị; Công an" are two."""
    text = _LINE_END.sub(_joined, text)
    parts = [re.sub(r"^[-–+•*]\s*", "", part) for part in re.split(r"\s*[;\n]\s*", text)]
    bodies = [clean(body).strip(" .,;-") for part in parts for body in _parted(part)]
    return tuple(body for body in bodies if body)


def _joined(found: re.Match[str]) -> str:
    """A line that begins small goes on with the name before it, unless it names a body itself."""
    goes_on = found[1][:1].islower() and not begins_with(found[1], _STARTS)
    return f" {found[1]}" if goes_on else found.group()


def _parted(part: str) -> list[str]:
    bodies, piece = [], ""
    for word in re.split(r"(,\s+|\s+và\s+)", part):
        is_name = len(word.split()) > 1 or word.isupper()
        if piece and is_name and begins_with(word, _STARTS) and not _ONE_NAME.search(piece):
            bodies.append(re.sub(r"(,|\s+và)\s*$", "", piece))
            piece = ""
        piece += word
    return [*bodies, piece]
