"""Running text: basis lines, numbered parts, paragraphs whose figures are bookmarks."""

from collections.abc import Iterable, Iterator, Sequence

from docx.shared import Pt

from camket.foundation.core.sheets import Figure, Paragraph, Section
from camket.interfaces.documents.layout import text, wording
from camket.interfaces.documents.layout.page import Paper
from camket.interfaces.documents.layout.regimes import Face


def write_basis(paper: Paper, lines: Sequence[str]) -> None:
    """Each basis on its own line; all end in a semicolon but the last."""
    rules = paper.layout.headings
    for index, line in enumerate(lines, start=1):
        mark = rules.basis_end if index == len(lines) else ";"
        paragraph = text.as_body(paper.document.add_paragraph(), paper.layout.body)
        text.write(paragraph, rules.basis_start + wording.tail(line, mark), rules.basis)


def write_sections(paper: Paper, sections: Iterable[Section], level: int = 0) -> None:
    """Parts in reading order: heading, paragraphs, then the parts inside."""
    for section in sections:
        write_heading(paper, section.number, section.title, level)
        write_paragraphs(paper, section.paragraphs)
        write_sections(paper, section.children, level + 1)


def write_heading(paper: Paper, number: str, title: str, level: int = 0) -> None:
    """Top parts in capitals, the others as sentences; a heading never ends a page."""
    rules = paper.layout.headings
    words, face = (
        wording.tidy(title).rstrip(wording.STOPS),
        (rules.top, rules.second, rules.third)[min(level, 2)],
    )
    shown = (
        f"{number}. {words}"
        if level
        else rules.top_format.format(number=number, title=words.upper())
    )
    paragraph = text.as_body(paper.document.add_paragraph(), paper.layout.body, text.LEFT)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6 if level == 0 else 0)
    text.outline(paragraph, level)
    text.write(paragraph, shown, face)


def write_paragraphs(paper: Paper, paragraphs: Iterable[Paragraph]) -> None:
    """Body paragraphs in the order given."""
    for paragraph in paragraphs:
        write_paragraph(paper, paragraph)


def write_paragraph(paper: Paper, paragraph: Paragraph) -> None:
    """One body paragraph with its bookmarks and, if the writer forgot it, its full stop."""
    face: Face = paper.layout.body.face
    made = text.as_body(paper.document.add_paragraph(), paper.layout.body)
    if paragraph.bullet:
        text.write(made, "- ", face)
    last = ""
    for source, words in _spaced(paragraph.runs):
        run = text.write(made, words, face)
        if isinstance(source, Figure):
            text.bookmark(run, text.bookmark_name(source.id))
        last = words
    if wording.stop_missing(last.rstrip()):
        text.write(made, ".", face)


def _spaced(runs: Sequence[str | Figure]) -> Iterator[tuple[str | Figure, str]]:
    """Runs with single spaces inside and between them, none at the ends of the paragraph."""
    before = " "
    for index, source in enumerate(runs, start=1):
        words = wording.flowing(source if isinstance(source, str) else source.text)
        words = words.lstrip() if before.endswith(" ") else words
        words = words.rstrip() if index == len(runs) else words
        if words:
            yield source, words
            before = words


def figures_in(paragraphs: Iterable[Paragraph], sections: Iterable[Section]) -> Iterator[Figure]:
    """Every figure in reading order, repeated ones too."""
    for paragraph in paragraphs:
        yield from (one for one in paragraph.runs if isinstance(one, Figure))
    for section in sections:
        yield from figures_in(section.paragraphs, section.children)
