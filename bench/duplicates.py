"""How long 160 new items take to find their duplicates among 2,000 others.

Run in the project's environment: .venv/bin/python bench/duplicates.py
Each text is read once per process, so the first search is dearer than every later one.
"""

import os
import sys
from itertools import product
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from camket.year.commitments.rules.duplicates import find_duplicates, read  # noqa: E402

NEW, KNOWN = 160, 2000
ACTS = (
    "Hoàn thành giải phóng mặt bằng", "Sửa chữa, nâng cấp", "Xây dựng", "Khánh thành", "Quản lý, bảo vệ",
    "Kiểm tra, xử lý vi phạm tại", "Lập hồ sơ công nhận", "Vận động nhân dân đóng góp xây dựng",
    "Bố trí kinh phí cho", "Lắp đặt hệ thống chiếu sáng tại",
)  # fmt: skip
THINGS = (
    "nhà văn hóa khu phố", "trường mầm non", "trạm y tế", "tuyến phố văn minh đô thị", "chợ trung tâm",
    "kè chống sạt lở bờ sông", "công viên cây xanh", "nghĩa trang nhân dân", "cụm công nghiệp",
    "đường giao thông nội đồng", "kênh mương thủy lợi", "khu tái định cư", "bến xe khách", "sân vận động",
    "bãi tập kết rác thải", "trường tiểu học", "khu di tích lịch sử", "hệ thống thoát nước",
    "trụ sở công an phường", "vùng trồng rau an toàn",
)  # fmt: skip
PLACES = (
    "phường 1", "phường Xuân Lễ", "khu phố 4 trước ngày 30/9", "xã Tân Hòa trong quý III",
    "phường Bến Đông đạt 80% kế hoạch", "thôn Thượng", "khu dân cư phía Nam", "phường 9 năm 2021",
    "xã Xuân Đông, giai đoạn 2", "địa bàn thành phố", "phường Xuân Giang",
)  # fmt: skip


def texts() -> list[str]:
    return [" ".join(parts) for parts in product(ACTS, THINGS, PLACES)]


def main() -> None:
    made = texts()
    known = made[:: len(made) // KNOWN][:KNOWN]
    new = [f"{text}, phấn đấu vượt {number}%" for number, text in enumerate(made[7::13][:NEW])]
    for name in ("first", "later"):
        began, worked = perf_counter(), process_time()
        found = find_duplicates(new, known)
        seconds, work = perf_counter() - began, process_time() - worked
        pairs = f"{len(new)} x {len(known)}"
        sys.stdout.write(
            f"{name}\t{pairs}\t{sum(map(len, found))} duplicates"
            f"\t{seconds:.2f} s\tprocessor {work:.2f} s\n"
        )
    sys.stdout.write(f"texts kept in memory\t{read.cache_info().currsize}\n")


if __name__ == "__main__":
    main()
