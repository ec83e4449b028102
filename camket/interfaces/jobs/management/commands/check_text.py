"""script/camket check-text FILE.tsv: how each sentence reads, with the words that decide it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from camket.foundation.core.tables import UnreadableTable, read_tsv
from camket.year.commitments.access import word_lists
from camket.year.commitments.rules import SHIPPED, WordLists, read_sentence


class Command(BaseCommand):
    help = "Đọc các câu trong một bảng id, text; in mỗi dòng: id, measurable|mixed|vague, lý do."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp .tsv có cột id và text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = read_tsv(options["file"], ("id", "text"))
        except UnreadableTable as refusal:
            raise CommandError(refusal) from refusal
        lists = lists_in_force()
        for row in rows:
            reading = read_sentence(row["text"], lists)
            self.stdout.write(f"{row['id']}\t{reading.level}\t{'; '.join(reading.reasons)}")


def lists_in_force() -> WordLists:
    """The Office's lists; where no database was prepared yet, the shipped ones."""
    try:
        return word_lists()
    except DatabaseError:
        return SHIPPED
