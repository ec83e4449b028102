"""The worker: jobs of the queue, and the timetable."""

import signal
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from camket.interfaces.jobs.timetable import tick

BETWEEN_TICKS = 30  # seconds


class Command(BaseCommand):
    help = "Chạy công việc nền: nhắc việc, gửi thư, phản ứng của các khâu sau."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--interval", type=float, default=1, help="số giây giữa hai lần xem hàng đợi"
        )
        parser.add_argument("--once", action="store_true", help="làm hết việc đang chờ rồi dừng")

    def handle(self, *args: Any, **options: Any) -> None:
        self.running = True
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        last_tick = float("-inf")
        while self.running:
            if time.monotonic() - last_tick >= BETWEEN_TICKS:
                tick()
                last_tick = time.monotonic()
            self._empty_queue()
            if options["once"]:
                return
            time.sleep(options["interval"])

    def _empty_queue(self) -> None:
        Worker(
            queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False,
            max_tasks=None, worker_id=get_random_string(32), excluded_queue_names=[],
        ).run()  # fmt: skip

    def _stop(self, signum: int, frame: FrameType | None) -> None:
        """Finish the job at hand, then leave."""
        self.running = False
