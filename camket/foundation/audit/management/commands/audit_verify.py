"""Check that nothing in the trail was changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from camket.foundation.audit.chain import broken_links
from camket.foundation.audit.models import Event


class Command(BaseCommand):
    help = "Kiểm tra chuỗi dấu vết: không dòng nào bị sửa, xóa hay chèn."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = list(broken_links())
        if broken:
            places = ", ".join(map(str, broken[:20]))
            raise CommandError(f"Chuỗi dấu vết đứt ở {len(broken)} chỗ: {places}.")
        last = Event.objects.order_by("-id").first()
        head = last.digest[:16] if last else "-"
        self.stdout.write(
            f"Chuỗi dấu vết nguyên vẹn: {Event.objects.count()} dòng, mã cuối {head}."
        )
