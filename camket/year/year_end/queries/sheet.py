"""The synthesis report as one frozen sheet, filled from sealed or drafted content and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from camket.foundation.core.sheets import (
    Align,
    Annex,
    Figure,
    Imprint,
    LetterHead,
    Paragraph,
    Regime,
    Section,
    Signature,
    TableColumn,
    TableRow,
)

Content = Mapping[str, Any]


@dataclass(frozen=True)
class SynthesisSheet:
    """The committee's synthesis report of a year; the appendix of figures is drawn from the text."""

    head: LetterHead
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    signature: Signature
    recipients: tuple[str, ...]
    imprint: Imprint
    annexes: tuple[Annex, ...] = ()


def sheet_of(content: Content, snapshot_id: str, notice: str = "") -> SynthesisSheet:
    """The sheet of a content; the same content always gives the same sheet."""
    data_date = date.fromisoformat(content["data_date"])
    return SynthesisSheet(
        head=_letterhead(content["head"]),
        opening=_paragraphs(content["opening"], data_date),
        sections=_sections(content["sections"], data_date),
        signature=Signature(**content["signature"]),
        recipients=tuple(content["recipients"]),
        imprint=Imprint(
            snapshot_id=snapshot_id,
            data_date=data_date,
            made_at=datetime.fromisoformat(content["made_at"]),
            author=content["author"],
            notice=notice,
        ),
        annexes=tuple(_annex(each) for each in content["annexes"]),
    )


def _letterhead(head: Content) -> LetterHead:
    on = date.fromisoformat(head["on"]) if head["on"] else None
    return LetterHead(**{**head, "regime": Regime(head["regime"]), "on": on})


def _sections(sections: Iterable[Content], data_date: date) -> tuple[Section, ...]:
    return tuple(
        Section(
            each["number"],
            each["title"],
            _paragraphs(each["paragraphs"], data_date),
            _sections(each["children"], data_date),
        )
        for each in sections
    )


def _paragraphs(paragraphs: Iterable[Content], data_date: date) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(tuple(_run(run, data_date) for run in each["runs"]), each["bullet"])
        for each in paragraphs
    )


def _run(run: str | Content, data_date: date) -> str | Figure:
    if isinstance(run, str):
        return run
    return Figure(run["id"], run["text"], run["formula"], run["records"], data_date)


def _annex(annex: Content) -> Annex:
    columns = tuple(
        TableColumn(title, width, Align(align)) for title, width, align in annex["columns"]
    )
    rows = tuple(TableRow(tuple(row["cells"]), spans=row["spans"]) for row in annex["rows"])
    return Annex(annex["title"], columns, rows)
