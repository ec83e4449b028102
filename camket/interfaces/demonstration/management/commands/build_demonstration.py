"""Build the illustrative years, once."""

from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from camket.interfaces.demonstration import builder
from camket.interfaces.demonstration.access import is_demonstration_database

NOT_OURS = (
    "Cơ sở dữ liệu này đã có người dùng nhưng không phải dữ liệu minh họa đã nạp xong."
    " Hãy xóa thư mục dữ liệu (CAMKET_DATA) rồi chạy lại, hoặc đặt CAMKET_DATA thành thư mục khác."
)


class Command(BaseCommand):
    help = "Nạp dữ liệu minh họa (ba năm của thành phố Bến Xuân); đã nạp rồi thì không làm gì."

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_demonstration_database():
            self._build()
        self.stdout.write(f"Mật khẩu chung của các vai: {builder.PASSWORD}")

    def _build(self) -> None:
        if builder.half_built():
            raise CommandError(NOT_OURS)
        self.stdout.write("Đang nạp dữ liệu minh họa, chưa đến một phút …")
        began = monotonic()
        count = builder.build()
        self.stdout.write(f"Đã nạp {count} việc của ba năm trong {monotonic() - began:.0f} giây.")
