"""Print what an office file means as one JSON document: items, questions, what a report leaves out."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from camket.interfaces.documents.office.document import OfficeDocument
from camket.interfaces.documents.office.reading.opening import OfficeFileRefused, open_office_file
from camket.interfaces.documents.office.understanding.as_json import to_json
from camket.interfaces.documents.office.understanding.periods import PERIOD
from camket.interfaces.documents.office.understanding.understand import understand


class Command(BaseCommand):
    help = "Đọc một tệp Excel, ODS hoặc CSV của văn phòng, in nội dung đã hiểu ra JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp .xlsx, .xls, .ods hoặc .csv")
        parser.add_argument("--registration", type=Path, help="bản đăng ký để đối chiếu báo cáo")
        parser.add_argument("--cycle-year", type=int, help="năm của chu kỳ, khi đã biết")
        parser.add_argument("--period", type=_period, help="kỳ báo cáo, ví dụ 2026-Q2")

    def handle(self, *args: Any, **options: Any) -> None:
        registration = options["registration"]
        registered = _understood(registration, options["cycle_year"]) if registration else None
        document = _understood(
            options["file"], options["cycle_year"], options["period"], registered
        )
        self.stdout.write(json.dumps(to_json(document), ensure_ascii=False, indent=1))


def _understood(
    path: Path,
    cycle_year: int | None,
    period: str | None = None,
    registration: OfficeDocument | None = None,
) -> OfficeDocument:
    try:
        workbook = open_office_file(path, path.name)
    except OfficeFileRefused as refused:
        raise CommandError(str(refused)) from refused
    except OSError as error:
        raise CommandError(
            _("Không mở được tệp %(path)s: %(reason)s.") % {"path": path, "reason": error.strerror}
        ) from error
    return understand(workbook, cycle_year=cycle_year, period=period, registration=registration)


def _period(text: str) -> str:
    if not PERIOD.fullmatch(text):
        raise ArgumentTypeError(_("Kỳ viết như 2026-Q2, 2026-H1 hoặc 2026-Y."))
    return text
