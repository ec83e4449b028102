"""The content of the report as plain data: what is rendered, and what is sealed when it is issued."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from camket.year.year_end.models import Paragraph, SynthesisReport
from camket.year.year_end.queries.material import Material, runs_of, version_of
from camket.year.year_end.queries.outline import OPENING

FORMAT = 1
BULLET = "- "


@dataclass(frozen=True)
class Stamp:
    """Number, day and signature of an issued paper; a draft has none."""

    number: int | None = None
    on: date | None = None
    signature: dict[str, str] | None = None


def content_of(
    report: SynthesisReport, paragraphs: Iterable[Paragraph], material: Material, stamp: Stamp, made_at: datetime
) -> dict[str, Any]:  # fmt: skip
    """Everything the paper says, as JSON would keep it."""
    version = version_of(is_internal=report.is_internal)
    told: dict[str, list[dict[str, Any]]] = {}
    for each in paragraphs:
        told.setdefault(each.section, []).append(_paragraph(each.text, material, version))
    return {
        "format": FORMAT,
        "year": material["year"],
        "data_date": material["data_date"],
        "made_at": made_at.isoformat(),
        "is_internal": report.is_internal,
        "author": material["author"],
        "head": _letterhead(material, stamp),
        "opening": told.get(OPENING, []),
        "sections": [_section(part, told) for part in material["outline"]],
        "signature": stamp.signature or material["signature"],
        "recipients": material["recipients"],
        "annexes": material["annexes"][version],
    }


def _section(part: Material, told: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    return {
        "number": part["number"],
        "title": part["title"],
        "paragraphs": [
            each for key in (part["key"], *part["folded"]) for each in told.get(key, ())
        ],
        "children": [_section(child, told) for child in part["children"]],
    }


def _paragraph(text: str, material: Material, version: str) -> dict[str, Any]:
    """A text that begins with a hyphen is a bullet; the paper sets the hyphen itself."""
    runs = runs_of(text.removeprefix(BULLET), material, version)
    return {"bullet": text.startswith(BULLET), "runs": runs}


def _letterhead(material: Material, stamp: Stamp) -> dict[str, Any]:
    """A draft knows its month from the year it accounts for, and leaves the day blank."""
    return {
        **material["head"],
        "number": stamp.number,
        "on": (stamp.on or date(material["year"] + 1, 1, 1)).isoformat(),
        "draft": 0 if stamp.on else material["draft"],
    }
