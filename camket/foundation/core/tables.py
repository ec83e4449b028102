"""Tables in plain text, one line a row, cells apart by tabs: what the operator's commands read."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from django.utils.translation import gettext as _


class UnreadableTable(ValueError):
    """The file cannot be read as a table; the message says why and what to do."""


def read_tsv(path: str | Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """The named columns of every row, as written; quotes mean nothing, other columns are passed over.

    Refuses at once, before the first row. UTF-8 with or without BOM, any line ending; a short row
    ends in empty cells, a blank line is no row.
    """
    header, *lines = _text_of(Path(path)).split("\n")
    names = [name.strip().casefold() for name in header.split("\t")]
    if missing := [name for name in columns if name not in names]:
        raise UnreadableTable(
            _(
                "Tệp %(path)s thiếu cột: %(missing)s. Dòng đầu phải là tên cột, cách nhau bằng dấu tab."
            )
            % {"path": path, "missing": ", ".join(missing)}
        )
    return _rows(lines, {name: names.index(name) for name in columns})


def _rows(lines: Iterable[str], places: dict[str, int]) -> Iterator[dict[str, str]]:
    for line in lines:
        cells = line.split("\t")
        if line.strip():
            yield {name: cells[at] if at < len(cells) else "" for name, at in places.items()}


def _text_of(path: Path) -> str:
    """The whole text, so that nothing is printed of a file that turns unreadable further down."""
    try:
        written = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableTable(
            _("Không mở được tệp %(path)s: %(reason)s.") % {"path": path, "reason": error.strerror}
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableTable(
            _("Tệp %(path)s không phải văn bản UTF-8. Lưu lại theo UTF-8 rồi chạy lần nữa.")
            % {"path": path}
        ) from error
    return written.replace("\r\n", "\n").replace("\r", "\n")
