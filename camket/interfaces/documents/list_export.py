"""A list of the screen as a workbook: the same title, filter, columns and rows."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.sheets import Imprint
from camket.interfaces.documents import list_workbook
from camket.interfaces.documents.notice import notice
from camket.interfaces.documents.sheets import ColumnKind, FigureListSheet, ListColumn, ListValue
from camket.year.commitments.queries import Coverage, CoverageRow
from camket.year.year_end.queries.figure_rows import FigureList


def figure_workbook(listing: FigureList, author: str) -> bytes:
    """The rows behind one figure."""
    figure = listing.figure
    columns = tuple(
        ListColumn(each.title, ColumnKind.DATE if each.is_date else ColumnKind.TEXT, each.width)
        for each in listing.columns
    )
    return list_bytes(
        title=_("%(id)s = %(text)s") % {"id": figure.id, "text": figure.text},
        filter_text=figure.formula,
        columns=columns,
        rows=[row.cells for row in listing.rows],
        on=figure.data_date,
        author=author,
    )


def coverage_workbook(matrix: Coverage, author: str) -> bytes:
    """The clauses in rows, the units in columns; a cell holds how many items of the unit cite the clause."""
    text, number = ColumnKind.TEXT, ColumnKind.INTEGER
    columns = (
        ListColumn(_("Văn bản"), text, 16), ListColumn(_("Điểm, mục"), text, 16),
        ListColumn(_("Nội dung"), text, 60), ListColumn(_("Phải cụ thể hóa"), text, 12),
        ListColumn(_("Số đơn vị"), number, 10),
        *(ListColumn(unit.short_name, number, 12) for unit in matrix.units),
    )  # fmt: skip
    share = {"carried": matrix.carried, "binding": matrix.binding}
    return list_bytes(
        title=_("Độ phủ căn cứ"),
        filter_text=_("Điểm, mục phải cụ thể hóa đã có đơn vị: %(carried)d/%(binding)d") % share,
        columns=columns,
        rows=[_coverage_row(row) for row in matrix.rows],
        on=clock.today(),
        author=author,
    )


def _coverage_row(row: CoverageRow) -> tuple[ListValue, ...]:
    clause = row.provision
    must = _("có") if clause.must_carry else ""
    counts = (cell.count or None for cell in row.cells)
    return (clause.document.reference, clause.label, clause.text, must, row.units, *counts)


def list_bytes(
    *, title: str, filter_text: str, columns: Sequence[ListColumn], rows: Sequence[Sequence[ListValue]],
    on: date, author: str,
) -> bytes:  # fmt: skip
    """Any list as Excel; the data date and the number of rows stand above the table."""
    return list_workbook.render(
        FigureListSheet(
            title=title,
            filter_text=filter_text,
            columns=tuple(columns),
            rows=tuple(tuple(row) for row in rows),
            imprint=Imprint(
                snapshot_id=f"DS-{on:%Y%m%d}",
                data_date=on,
                made_at=clock.now(),
                author=author,
                notice=notice(),
            ),
        )
    )
