"""Every XML part read once as a stream: no document type, no deep nesting, and what each sheet holds."""

import re
from dataclasses import dataclass, field
from typing import IO
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import Limits

CHUNK_BYTES = 64 * 1024
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
Place = tuple[int, int]


class BrokenPart(Unreadable):
    """The part ends too early or is no XML at all."""


@dataclass
class SheetFacts:
    """Counted, never believed: the stated dimension of a sheet plays no part."""

    last_row: int = 0
    last_column: int = 0
    rows: int = 0  # that say something
    drawn: int = 0  # rows and cells, with or without words
    merged_cells: int = 0
    formulas: set[Place] = field(default_factory=set)
    uncached: set[Place] = field(default_factory=set)


class PartHandler(ContentHandler):
    """Follows one part; only sheets leave facts behind."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.limits = limits
        self.facts = SheetFacts()
        self.depth = 0
        self.row = self.column = 0
        self.kind = ""
        self.has_value = self.has_formula = self.in_value = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX
        self.depth += 1
        if self.depth > self.limits.depth:
            raise Unreadable("odd_parts")
        tag = name.rpartition(":")[2]
        if tag == "row":
            self._start_row(attrs)
        elif tag == "c":
            self._start_cell(attrs)
        elif tag in ("v", "t"):
            self.in_value = True
        elif tag == "f":
            self.has_formula = True
        elif tag == "mergeCell":
            self.facts.merged_cells += _area(attrs.get("ref", ""))

    def characters(self, content: str) -> None:
        self.has_value = self.has_value or self.in_value

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX
        self.depth -= 1
        tag = name.rpartition(":")[2]
        if tag in ("v", "t"):
            self.in_value = False
        elif tag == "c":
            self._end_cell()

    def _start_row(self, attrs: AttributesImpl) -> None:
        stated = attrs.get("r", "")
        self.row = int(stated) if stated.isdigit() else self.row + 1
        self.column = 0
        self.facts.drawn += 1

    def _start_cell(self, attrs: AttributesImpl) -> None:
        self.row, self.column = place_of(attrs.get("r", "")) or (self.row, self.column + 1)
        self.kind = attrs.get("t", "n")
        self.has_value = self.has_formula = False
        self.facts.drawn += 1

    def _end_cell(self) -> None:
        facts = self.facts
        if self.has_formula:
            facts.formulas.add((self.row, self.column))
            # An empty text is a result, an empty figure is a formula nobody has worked out.
            if not self.has_value and self.kind != "str":
                facts.uncached.add((self.row, self.column))
        if self.has_value or self.has_formula:
            facts.rows += self.row != facts.last_row
            facts.last_row = max(facts.last_row, self.row)
            facts.last_column = max(facts.last_column, self.column)


def facts_of(stream: IO[bytes], limits: Limits) -> SheetFacts:
    """Read one part to its end."""
    handler = PartHandler(limits)
    parse(stream, handler)
    return handler.facts


def parse(stream: IO[bytes], handler: ContentHandler) -> None:
    """One part, piece by piece; a document type ends the reading."""
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, False)
    parser.setContentHandler(handler)
    try:
        while chunk := stream.read(CHUNK_BYTES):
            parser.feed(chunk)
        parser.close()
    except DefusedXmlException:
        raise Unreadable("dtd") from None
    except SAXParseException as found:
        if found.getMessage() == "out of memory":
            raise MemoryError from None
        raise BrokenPart("damaged") from None


def place_of(address: str) -> Place | None:
    """(14, 3) for C14."""
    found = _ADDRESS.fullmatch(address)
    if not found:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found.group(2)), column


def _area(ref: str) -> int:
    first, _, last = ref.partition(":")
    top, bottom = place_of(first), place_of(last or first)
    if not top or not bottom:
        return 0
    return (bottom[0] - top[0] + 1) * (bottom[1] - top[1] + 1)
