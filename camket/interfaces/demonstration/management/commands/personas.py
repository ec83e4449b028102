"""Print whom one can play."""

from typing import Any

from django.core.management.base import BaseCommand

from camket.interfaces.demonstration.personas import PERSONAS


class Command(BaseCommand):
    help = "In các vai của dữ liệu minh họa."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Các vai (bấm một lần ở trang đăng nhập, hoặc dùng tên đăng nhập):")
        for persona in PERSONAS:
            self.stdout.write(f"  {persona.login:<18} {persona.position}: {persona.errand}")
