"""Numbers of papers, and the files, answers and corrections of an import."""

from camket.interfaces.documents.forms.importing import (
    TableForm,
    Told,
    UploadForm,
    read_line,
    read_page,
)
from camket.interfaces.documents.forms.issuing import IssueForm

__all__ = ["IssueForm", "TableForm", "Told", "UploadForm", "read_line", "read_page"]
