"""Tokens stand in the text for figures: ⟦2.5a.done⟧ is filled from the data and cannot be typed over."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

TOKEN = re.compile(r"⟦([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)⟧")
BROKEN = re.compile(r"[⟦⟧]")


@dataclass(frozen=True)
class Token:
    """The place of one figure in a text."""

    id: str


def token(scope: str, name: str) -> str:
    """How the figure `name` of a scope is written in a text."""
    return f"⟦{scope}.{name}⟧"


def pieces(text: str) -> Iterator[str | Token]:
    """Words and tokens in reading order; joined again they are the text."""
    for index, part in enumerate(TOKEN.split(text)):
        if index % 2:
            yield Token(part)
        elif part:
            yield part


def tokens_in(text: str) -> list[str]:
    """The ids in the order of the text, repeated ones too."""
    return TOKEN.findall(text)


def token_complaints(before: str, after: str, known: Container[str]) -> list[str]:
    """Why an edited paragraph may not be kept: a figure was removed, is unknown, or was broken."""
    kept = tokens_in(after)
    removed = [each for each in dict.fromkeys(tokens_in(before)) if each not in kept]
    unknown = [each for each in dict.fromkeys(kept) if each not in known]
    complaints = [
        _("Số liệu ⟦%(id)s⟧ đã bị xóa khỏi đoạn. Giữ nguyên mã này, sửa phần chữ xung quanh.")
        % {"id": each}
        for each in removed
    ]
    complaints += [
        _("Không có số liệu nào mang mã ⟦%(id)s⟧. Chọn mã trong danh mục số liệu.") % {"id": each}
        for each in unknown
    ]
    if BROKEN.search(TOKEN.sub("", after)):
        complaints.append(_("Còn dấu ⟦ hoặc ⟧ lẻ. Mã số liệu phải viết liền, ví dụ ⟦2.1.done⟧."))
    return complaints
