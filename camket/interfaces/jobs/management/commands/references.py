"""script/camket references FILE.tsv: the documents that each text refers to."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from camket.foundation.core.tables import UnreadableTable, read_tsv
from camket.foundation.core.text import clean
from camket.year.basis.rules import Reference, find_references


class Command(BaseCommand):
    help = "Đọc các viện dẫn văn bản trong một bảng id, text; in mỗi dòng: id, danh sách JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp .tsv có cột id và text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = read_tsv(options["file"], ("id", "text"))
            for row in rows:
                found = [as_json(reference) for reference in find_references(row["text"])]
                self.stdout.write(f"{row['id']}\t{json.dumps(found, ensure_ascii=False)}")
        except UnreadableTable as refusal:
            raise CommandError(refusal) from refusal


def as_json(reference: Reference) -> dict[str, Any]:
    """One reference under the names of the printed contract."""
    return {
        "raw": reference.raw,
        "numbers": list(reference.numbers),
        "year": reference.year,
        "symbol": reference.symbol,
        "type": reference.type_code,
        "issuer_code": reference.issuer_code,
        "issuer": clean(reference.issuer_in_full),
        "date": reference.date.isoformat() if reference.date else None,
        "flags": list(reference.flags),
    }
