"""Papers leave the house by number and day; office files come in by draft and comparison."""

from camket.interfaces.documents.actions.applying import apply_import
from camket.interfaces.documents.actions.importing import (
    Decision,
    answer_import,
    begin_import,
    choose_table,
    compare_import,
    read_import,
    remove_expired_imports,
)
from camket.interfaces.documents.actions.issuing import issue, issue_synthesis_report, take_number
from camket.interfaces.documents.actions.packs import draw_pack

__all__ = [
    "Decision",
    "answer_import",
    "apply_import",
    "begin_import",
    "choose_table",
    "compare_import",
    "draw_pack",
    "issue",
    "issue_synthesis_report",
    "read_import",
    "remove_expired_imports",
    "take_number",
]
