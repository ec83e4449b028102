"""The text of a document cut into its clauses as the marks at the line starts say; a person corrects it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from camket.foundation.core.text import clean, fold

LONGEST_LABEL = 60
# A line that begins so closes the text: the signature and the addressees carry no clause.
ENDS = ("noi nhan", "t m ", "tm ", "kt ", "tl ", "thay mat")
ARTICLE = re.compile(r"Điều\s+(?P<mark>[0-9]{1,3}[a-z]?)\s*[.:)-]?\s*(?P<rest>.*)", re.IGNORECASE)
# Chapters group articles but are not cited: the articles run on through them.
CHAPTER = re.compile(r"(?:Chương|Phần thứ|Phần)\s+\w+\s*[.:-]?.*", re.IGNORECASE)
ROMAN = re.compile(r"(?P<mark>[IVX]{1,6})\s*[.)/-]\s*(?P<rest>\S.*)")
NUMBER = re.compile(r"(?P<mark>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\s*[.)/-]\s+(?P<rest>\S.*)")
# 2.1 Thu ngân sách: without a sign behind it only a capital tells it from a figure.
DOTTED = re.compile(r"(?P<mark>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\s+(?P<rest>\S.*)")
LETTER = re.compile(r"(?P<mark>[a-eg-iklm-qst-vxyđ]{1})\s*[)]\s*(?P<rest>\S.*)")
ORDER = ("article", "roman", "number", "letter")
PATTERNS = (
    ("article", ARTICLE), ("roman", ROMAN), ("number", NUMBER), ("number", DOTTED), ("letter", LETTER),
)  # fmt: skip


@dataclass(frozen=True)
class ClauseDraft:
    """A clause to be: where it stands, what it says, and whether units must carry it."""

    label: str
    text: str
    must_carry: bool = False


@dataclass
class _Piece:
    """A marked line with the lines that go on below it."""

    path: tuple[tuple[str, str], ...]
    lines: list[str]

    @property
    def text(self) -> str:
        return clean(" ".join(self.lines))


def split_clauses(text: str) -> list[ClauseDraft]:
    """Điều, I, 1, 1.1, a) in their order; a heading with clauses below it says nothing to be cited."""
    pieces = list(_pieces(text))
    drafts: dict[str, ClauseDraft] = {}
    for place, piece in enumerate(pieces):
        label = _label(piece.path)
        if piece.text and label not in drafts and not _is_heading(piece, pieces[place + 1 :][:1]):
            drafts[label] = ClauseDraft(label, piece.text)
    return list(drafts.values())


def _pieces(text: str) -> Iterator[_Piece]:
    """Each marked line with what follows up to the next mark; words before the first mark fall away."""
    here: _Piece | None = None
    path: tuple[tuple[str, str], ...] = ()
    for line in (clean(each) for each in text.splitlines()):
        if not line or CHAPTER.fullmatch(line):
            continue
        if here and fold(line).startswith(ENDS) and line[:1].isupper():
            break
        found = _mark(line)
        if found is None:
            if here:
                here.lines.append(line)
            continue
        if here:
            yield here
        level, mark, rest = found
        path = (*_above(path, level, mark), (level, mark))
        here = _Piece(path, [rest])
    if here:
        yield here


def _mark(line: str) -> tuple[str, str, str] | None:
    for level, pattern in PATTERNS:
        found = pattern.fullmatch(line)
        if found and (pattern is not DOTTED or found["rest"][0].isupper()):
            return level, found["mark"], found["rest"]
    return None


def _above(path: tuple[tuple[str, str], ...], level: str, mark: str) -> tuple[tuple[str, str], ...]:
    """The marks under which a new one stands: 1.1 below 1, a) below 1, 1 below I or below an article."""
    above = tuple(step for step in path if ORDER.index(step[0]) < ORDER.index(level))
    if level == "number":
        same = [step for step in path if step[0] == "number" and mark.startswith(f"{step[1]}.")]
        return (*above, *same)
    return above


def _label(path: tuple[tuple[str, str], ...]) -> str:
    """As a paper cites it: Điều 3, khoản 2, điểm a; or Mục II.3, điểm a."""
    marks = dict(path)
    parts = []
    if "article" in marks:
        parts.append(_("Điều %(mark)s") % {"mark": marks["article"]})
        if "number" in marks:
            parts.append(_("khoản %(mark)s") % {"mark": marks["number"]})
    elif "roman" in marks or "number" in marks:
        section = ".".join(marks[name] for name in ("roman", "number") if name in marks)
        parts.append(_("Mục %(mark)s") % {"mark": section})
    if "letter" in marks:
        parts.append(_("điểm %(mark)s") % {"mark": marks["letter"]})
    label = ", ".join(parts)
    return (label[:1].upper() + label[1:])[:LONGEST_LABEL]


def _is_heading(piece: _Piece, following: list[_Piece]) -> bool:
    """A line without a full stop and with marks below it is a title."""
    has_parts = bool(following) and following[0].path[: len(piece.path)] == piece.path
    return has_parts and not piece.text.endswith((".", ";", ":"))
