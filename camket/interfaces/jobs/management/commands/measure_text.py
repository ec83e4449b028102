"""script/camket measure-text FILE.tsv: how far the check agrees with people, beside the naive rule."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from camket.foundation.core.tables import UnreadableTable, read_tsv
from camket.interfaces.jobs.management.commands.check_text import lists_in_force
from camket.year.commitments.rules import Level, Score, naive_level, read_sentence, score


class Command(BaseCommand):
    help = "So kết quả đọc với nhãn đã gán trong bảng text, label; in độ chính xác, độ bao phủ, F1."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="tệp .tsv có cột text và label")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rows = list(read_tsv(options["file"], ("text", "label")))
        except UnreadableTable as refusal:
            raise CommandError(refusal) from refusal
        refuse_unknown_labels({row["label"] for row in rows})
        lists = lists_in_force()
        check = score((row["label"], read_sentence(row["text"], lists).level) for row in rows)
        naive = score((row["label"], naive_level(row["text"])) for row in rows)
        self.stdout.write("rule\tsentences\tprecision\trecall\tf1\taccuracy")
        self.stdout.write(line("check", check))
        self.stdout.write(line("digit", naive))


def refuse_unknown_labels(labels: set[str]) -> None:
    if unknown := sorted(labels - set(Level.values)):
        raise CommandError(
            _("Nhãn lạ: %(labels)s. Nhãn phải là measurable, mixed hoặc vague.")
            % {"labels": ", ".join(unknown)}
        )


def line(name: str, found: Score) -> str:
    """Precision, recall and F1 of "chung chung"; accuracy over the three levels."""
    shares = (found.precision, found.recall, found.f1, found.accuracy)
    return "\t".join((name, str(found.sentences), *(f"{share:.3f}" for share in shares)))
