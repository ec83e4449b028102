"""Lists of several units, as the Office keeps them."""

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

UNIT_SECTIONS = drawn(
    "units_as_section_rows.xlsx",
    Drawn(
        "Danh mục",
        [
            ["THÀNH ỦY BẾN XUÂN"],
            ["DANH MỤC NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            [],
            ["STT", "Nội dung cam kết", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn"],
            ["I", "Đảng ủy phường Cầu Ván"],
            [1, "Giải phóng mặt bằng đường ven sông", "Số hộ bàn giao", "hộ", 58, "30/9/2026"],
            [2, "Đặt tên đường chưa có tên", "Số đường được đặt tên", "đường", 9, "30/11/2026"],
            ["II", "Đảng ủy xã Đồi Sim"],
            [1, "Phát triển đàn bò thịt", "Tổng đàn", "con", "1.100", "30/11/2026"],
            ["III", "Phòng Nội vụ"],
            [1, "Sắp xếp xong thôn, tổ dân phố", "Số thôn, tổ sau sắp xếp", "thôn, tổ", 64, "31/3/2026"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "section": "Đảng ủy phường Cầu Ván",
         "text": "Giải phóng mặt bằng đường ven sông", "indicator": "Số hộ bàn giao", "uom": "hộ",
         "target": goal(58), "deadline": "2026-09-30"},
        {"row": 7, "stt": "2", "section": "Đảng ủy phường Cầu Ván", "text": "Đặt tên đường chưa có tên",
         "indicator": "Số đường được đặt tên", "uom": "đường", "target": goal(9),
         "deadline": "2026-11-30"},
        {"row": 9, "stt": "1", "section": "Đảng ủy xã Đồi Sim", "text": "Phát triển đàn bò thịt",
         "indicator": "Tổng đàn", "uom": "con", "target": goal(1100), "deadline": "2026-11-30"},
        {"row": 11, "stt": "1", "section": "Phòng Nội vụ", "text": "Sắp xếp xong thôn, tổ dân phố",
         "indicator": "Số thôn, tổ sau sắp xếp", "uom": "thôn, tổ", "target": goal(64),
         "deadline": "2026-03-31"},
        tables=[("Danh mục", [4])],
        unit="THÀNH ỦY BẾN XUÂN",
    ),
)  # fmt: skip

_WORKS = (
    ("Nâng cấp đường liên thôn", "Chiều dài đường", "km", 2),
    ("Xây dựng điểm vui chơi cho trẻ em", "Số điểm", "điểm", 3),
    ("Cải tạo nghĩa trang nhân dân", "Số nghĩa trang", "nghĩa trang", 1),
)
_KINDS = ("xã Sông Lau", "phường Cầu Ván", "xã Gò Sim")


def _unit(number: int) -> str:
    return f"Đảng ủy {_KINDS[number % 3]} {number}"


def _listed(number: int) -> list:
    work, indicator, measure, target = _WORKS[number % 3]
    return [number, f"26.{number:02d}.01", _unit(number), work, indicator, measure, target + number,
            f"{number % 28 + 1}/10/2026", "Bí thư Đảng ủy"]  # fmt: skip


def _read(number: int) -> dict:
    work, indicator, measure, target = _WORKS[number % 3]
    return {
        "row": number + 4,
        "stt": str(number),
        "code": f"26.{number:02d}.01",
        "lead_unit": _unit(number),
        "text": work,
        "indicator": indicator,
        "uom": measure,
        "target": goal(target + number),
        "deadline": f"2026-10-{number % 28 + 1:02d}",
        "responsible": "Bí thư Đảng ủy",
    }


THIRTY_UNITS = drawn(
    "thirty_units.xlsx",
    Drawn(
        "Tổng hợp 30 đơn vị",
        [
            ["TỈNH ỦY SÔNG LAU"],
            ["TỔNG HỢP NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            ["(Khổ ngang, 30 đơn vị)"],
            ["STT", "Mã số", "Đơn vị", "Nội dung cam kết", "Chỉ tiêu / sản phẩm", "ĐVT", "Mục tiêu 2026",
             "Thời hạn", "Người chịu trách nhiệm chính"],
            *[_listed(number) for number in range(1, 31)],
            [],
            [None, None, "Tổng cộng: 30 đơn vị, 30 nội dung"],
        ],
    ),
    expected=document(
        *[_read(number) for number in range(1, 31)],
        tables=[("Tổng hợp 30 đơn vị", [4])],
        unit="TỈNH ỦY SÔNG LAU",
    ),
)  # fmt: skip

LISTS: tuple[Shape, ...] = (UNIT_SECTIONS, THIRTY_UNITS)
