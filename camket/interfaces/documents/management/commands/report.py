"""Write the synthesis report of a year to a Word file: the same bytes as the page gives."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from camket.interfaces.documents.papers import synthesis_bytes
from camket.year.year_end.queries.synthesis import reports_of_year


class Command(BaseCommand):
    help = "Ghi báo cáo tổng hợp của một năm ra tệp Word, giống tệp tải từ trang Báo cáo tổng hợp."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("year", type=int, help="năm, ví dụ 2020")
        parser.add_argument("--out", required=True, type=Path, help="tệp .docx sẽ ghi")
        parser.add_argument("--period", default="nam", help="mã kỳ, mặc định là nam")
        parser.add_argument("--owner", default="", help="mã cấp ủy khi máy có nhiều cấp ủy")

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(reports_of_year(options["year"], options["period"], options["owner"]))
        if not found:
            raise CommandError(
                _(
                    "Năm %(year)d chưa soạn báo cáo tổng hợp. Mở trang Báo cáo tổng hợp và bấm Soạn báo cáo."
                )
                % {"year": options["year"]}
            )
        if len({each.period.cycle.scheme_id for each in found}) > 1:
            raise CommandError(_("Có nhiều cấp ủy. Thêm --owner và mã cấp ủy."))
        options["out"].write_bytes(synthesis_bytes(found[0]))
        self.stdout.write(_("Đã ghi %(file)s") % {"file": options["out"]})
