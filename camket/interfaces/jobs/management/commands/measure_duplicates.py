"""script/camket measure-duplicates FILE.tsv: how well duplicates are told on pairs that people labelled."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from camket.foundation.core.tables import UnreadableTable, read_tsv
from camket.year.commitments.rules.duplicates import compare, naive_duplicate, score_pairs


class Command(BaseCommand):
    help = "Đo việc tìm nội dung trùng trên bảng id, a, b, label (dup hoặc diff)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp .tsv có cột id, a, b và label")
        parser.add_argument("--wrong", action="store_true", help="in cả các cặp kết luận sai")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = list(read_tsv(options["file"], ("id", "a", "b", "label")))
        except UnreadableTable as refusal:
            raise CommandError(refusal) from refusal
        found = [(row["label"] == "dup", compare(row["a"], row["b"])) for row in rows]
        naive = [(row["label"] == "dup", naive_duplicate(row["a"], row["b"])) for row in rows]
        self._print("camket", [(are, likeness.is_duplicate) for are, likeness in found])
        self._print("naive", naive)
        for row, (are, likeness) in zip(rows, found, strict=True):
            if options["wrong"] and are != likeness.is_duplicate:
                self.stdout.write(f"{row['id']}\t{row['label']}\t{row['a']}\t{row['b']}")

    def _print(self, name: str, answers: list[tuple[bool, bool]]) -> None:
        score = score_pairs(answers)
        self.stdout.write(
            f"{name}\tpairs {score.pairs}\tprecision {score.precision:.3f}"
            f"\trecall {score.recall:.3f}\tF1 {score.f1:.3f}"
        )
