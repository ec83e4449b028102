"""Numbers of papers, and the files, answers and corrections of an import."""

from camket.interfaces.documents.forms.issuing import IssueForm
from camket.interfaces.documents.forms.table import TableForm
from camket.interfaces.documents.forms.telling import Told, read_line, read_page
from camket.interfaces.documents.forms.upload import UploadForm

__all__ = ["IssueForm", "TableForm", "Told", "UploadForm", "read_line", "read_page"]
