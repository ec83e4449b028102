"""script/camket find-duplicates FILE.tsv: which pairs of sentences promise the same work."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from camket.foundation.core.tables import UnreadableTable, read_tsv
from camket.year.commitments.rules.duplicates import compare


class Command(BaseCommand):
    help = "Tìm nội dung trùng trong tệp TSV (cột id, a, b): in id, dup hoặc diff, điểm 0-100."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="tệp TSV, UTF-8, dòng đầu là tên cột")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = read_tsv(options["file"], ("id", "a", "b"))
        except UnreadableTable as refusal:
            raise CommandError(refusal) from refusal
        for row in rows:
            found = compare(row["a"], row["b"])
            verdict = "dup" if found.is_duplicate else "diff"
            self.stdout.write(f"{row['id']}\t{verdict}\t{found.score}")
