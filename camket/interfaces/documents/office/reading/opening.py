"""The one door for office files: checked from the outside, read in a child, given as a grid."""

from pathlib import Path

from django.utils.translation import gettext as _

from camket.interfaces.documents.office.grid import Workbook
from camket.interfaces.documents.office.reading.bounds import check_sheets
from camket.interfaces.documents.office.reading.child import read_in_child
from camket.interfaces.documents.office.reading.delimited import read_clipboard
from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.finishing import finished
from camket.interfaces.documents.office.reading.kinds import container_of
from camket.interfaces.documents.office.reading.limits import LIMITS, Limits
from camket.interfaces.documents.office.reading.notices import notices_of
from camket.interfaces.documents.office.reading.refusals import OfficeFileRefused, refusal_for
from camket.interfaces.documents.office.reading.transport import unpack

__all__ = ["OfficeFileRefused", "open_clipboard", "open_office_file"]


def open_office_file(path: Path, name: str, limits: Limits = LIMITS) -> Workbook:
    """The grid of a file that somebody sent under this name, or OfficeFileRefused."""
    try:
        with path.open("rb") as file:
            container = container_of(file, name, limits)
            content = read_in_child(file, container, limits)
    except Unreadable as found:
        raise refusal_for(found, name) from None
    sheets, kind = unpack(content), content["kind"]
    return Workbook(name, kind, sheets, notices_of(sheets, name, kind, content["notices"]))


def open_clipboard(text: str, limits: Limits = LIMITS) -> Workbook:
    """The grid of cells copied out of a table and pasted into a form."""
    try:
        sheet = read_clipboard(text, limits)
        check_sheets([sheet], limits)
    except Unreadable as found:
        raise refusal_for(found, _("bảng vừa dán")) from None
    sheets = finished([sheet])
    return Workbook("", "clipboard", sheets, notices_of(sheets))
