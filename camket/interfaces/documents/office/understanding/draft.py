"""An item while it is being read: its cells by field, and the questions that come up."""

from dataclasses import dataclass, field
from functools import cached_property

from camket.interfaces.documents.office.document import Ask
from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.dates import Cycle
from camket.interfaces.documents.office.understanding.header import Table
from camket.interfaces.documents.office.understanding.numbers import is_no_text
from camket.interfaces.documents.office.understanding.rows import RawItem
from camket.interfaces.documents.office.understanding.wording import clean


@dataclass
class Draft:
    """`common_unit` stands over the whole table; `groups_by_comma` is the habit of the file."""

    raw: RawItem
    table: Table
    cycle: Cycle
    groups_by_comma: bool = False
    common_unit: str = ""
    asks: list[Ask] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    @cached_property
    def unit(self) -> str:
        return self.words("uom")

    @cached_property
    def measure(self) -> str:
        """In what the figures of the row are written: its own unit or that of the table."""
        return self.unit or self.common_unit

    def cells(self, name: str) -> list[Cell]:
        return self.raw.cells.get(name, [])

    def first(self, name: str) -> Cell | None:
        return next(iter(self.cells(name)), None)

    def words(self, name: str) -> str:
        """The text of a field on one line; "Không" and dashes are no text."""
        return clean(self.lines(name))

    def lines(self, name: str) -> str:
        """The text of a field with its line ends."""
        told = [cell.text for cell in self.cells(name)]
        return "\n".join(text for text in told if not is_no_text(clean(text)))

    def title(self, name: str) -> str:
        column = self.table.column(name)
        return column.title if column else name
