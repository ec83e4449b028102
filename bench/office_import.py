"""What opening and understanding a registration of 5,000 rows costs: python bench/office_import.py"""

import os
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import django
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from camket.interfaces.documents.office.reading.opening import open_office_file  # noqa: E402
from camket.interfaces.documents.office.understanding.understand import understand  # noqa: E402

ROWS = 5_000
MOST_SECONDS = 10
MOST_MEGABYTES = 300
HEADER = (
    "STT", "Nội dung đăng ký", "Lý do lựa chọn", "Chỉ tiêu", "ĐVT", "Thực hiện năm trước",
    "Mục tiêu", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn",
)  # fmt: skip


def draw(path: Path) -> None:
    """Twelve columns with the formats of an office: ruled, grouped figures, real dates."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Phụ lục đăng ký")
        text = book.add_format({"font_name": "Times New Roman", "border": 1, "text_wrap": True})
        figure = book.add_format({"num_format": "#,##0", "border": 1})
        sheet.write_row(0, 0, HEADER, text)
        for row in range(1, ROWS):
            words = (
                f"Hoàn thành giải phóng mặt bằng và chỉnh trang tuyến đường số {row} của khu phố",
                f"Điểm nghẽn kéo dài nhiều năm, còn {row % 90} hộ chưa thống nhất đơn giá",
                f"Số hộ bàn giao mặt bằng trên tuyến {row}",
                "hộ",
            )
            sheet.write_number(row, 0, row, text)
            sheet.write_row(row, 1, words, text)
            sheet.write_row(row, 5, [row % 70, row, row // 4, row // 3, row // 2, row], figure)
            sheet.write_string(row, 11, f"{row % 28 + 1}/{row % 12 + 1}/2026", text)


def peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def main() -> int:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dang-ky.xlsx"
        draw(path)
        size = path.stat().st_size / 1024
        before, cpu, start = peak(resource.RUSAGE_SELF), time.process_time(), time.perf_counter()
        book = open_office_file(path, path.name)
        opened = time.perf_counter() - start
        document = understand(book)
        wall, own_cpu = time.perf_counter() - start, time.process_time() - cpu
        start = time.perf_counter()
        understand(book, registration=document)
        matched = time.perf_counter() - start
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    memory = peak(resource.RUSAGE_CHILDREN)
    sheet = book.sheets[0]
    print(f"file            {size:8.0f} kB, {sheet.last_row} rows, {len(sheet.cells)} cells")
    print(f"understood      {len(document.items):8d} items, {len(document.asks)} questions")
    print(f"opening         {opened:8.2f} s")
    print(f"wall            {wall:8.2f} s   (at most {MOST_SECONDS})")
    print(
        f"with matching   {matched:8.2f} s   (understood again, beside itself as the registration)"
    )
    print(f"CPU child       {child.ru_utime + child.ru_stime:8.2f} s")
    print(f"CPU parent      {own_cpu:8.2f} s")
    print(f"peak child      {memory:8.0f} MB  (at most {MOST_MEGABYTES})")
    print(f"peak parent     {peak(resource.RUSAGE_SELF):8.0f} MB  ({before:.0f} before)")
    return int(wall > MOST_SECONDS or memory > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
