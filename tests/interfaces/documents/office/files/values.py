"""One table per kind of value: dates, goals and states in the many ways in which they are typed."""

from datetime import date

from tests.interfaces.documents.office.files.drawing import Drawn, Percent
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

_WORKS = (
    "Nạo vét hồ điều hòa", "Lát gạch vỉa hè", "Sơn kẻ vạch đường", "Thay nước bể bơi", "Tập huấn dân phòng",
    "Cấp giấy khai sinh lưu động", "Dọn kênh thủy lợi", "Vệ sinh nghĩa trang", "Bảo dưỡng loa", "Trực tết",
    "Phát tờ gấp", "Lợp mái chợ", "Quét vôi trường học", "Dựng cổng chào",
)  # fmt: skip

# What stands in the cell, the day it means, and what is doubtful about it.
_DAYS = (
    ("31/12/2026", "2026-12-31", []),
    ("30.9.2026", "2026-09-30", []),
    ("30-6-2026", "2026-06-30", []),
    (date(2026, 11, 20), "2026-11-20", []),
    ("15/10/26", "2026-10-15", ["two_digit_year"]),
    ("trước ngày 15/11", "2026-11-15", ["before", "year_inferred"]),
    ("tháng 9/2026", "2026-09-30", ["month_only"]),
    ("Tháng 2", "2026-02-28", ["month_only", "year_inferred"]),
    ("Quý III/2026", "2026-09-30", ["quarter_only"]),
    ("Q4", "2026-12-31", ["quarter_only", "year_inferred"]),
    ("Thường xuyên", None, ["recurring"]),
    ("Trong năm", None, ["in_year"]),
    ("ngày 05 tháng 8 năm 2026", "2026-08-05", []),
    (46295, "2026-09-30", ["serial"]),
)


def _day(number: int, work: str) -> dict:
    _, day, flags = _DAYS[number - 1]
    read = {
        "row": number + 4,
        "stt": str(number),
        "text": work,
        "uom": "đợt",
        "target": goal(number),
    }
    return read | {"deadline": day, "deadline_flags": flags}


DEADLINES = drawn(
    "deadlines_in_all_forms.xlsx",
    Drawn(
        "Thời hạn",
        [
            ["ĐẢNG ỦY PHƯỜNG CẦU VÁN"],
            ["ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            [],
            ["STT", "Nội dung cam kết", "ĐVT", "Mục tiêu", "Thời hạn hoàn thành"],
            *[
                [number, work, "đợt", number, day]
                for number, (work, (day, *_)) in enumerate(zip(_WORKS, _DAYS, strict=True), 1)
            ],
        ],
    ),
    expected=document(
        *[_day(number, work) for number, work in enumerate(_WORKS, 1)],
        tables=[("Thời hạn", [4])],
        unit="ĐẢNG ỦY PHƯỜNG CẦU VÁN",
    ),
)

_GOALS = (
    ("Tỷ lệ hộ dùng nước sạch", "%", "≥ 95%", goal(95, ">=")),
    ("Tỷ lệ đường được thắp sáng", "%", "trên 80%", goal(80, ">")),
    ("Số vụ cháy", "vụ", "không quá 3", goal(3, "<=")),
    ("Số buổi đối thoại", "buổi", "ít nhất 02", goal(2, ">=")),
    ("Tỷ lệ rác được phân loại", "%", "80-90%", {"value": 80, "value_max": 90, "op": "range"}),
    ("Số mô hình mới", "mô hình", "từ 3 đến 5", {"value": 3, "value_max": 5, "op": "range"}),
    ("Thu ngân sách", "triệu đồng", "12.500", goal(12500)),
    ("Diện tích rừng trồng", "ha", "1.250,5", goal(1250.5)),
    ("Tỷ lệ hộ nghèo", "%", Percent(0.0145, "0.00%"), goal(1.45)),
    ("Số hộ thoát nghèo", "hộ", "25 hộ", goal(25)),
    ("Số điểm ngập", "điểm", 0, goal(0)),
    ("Công nhận danh hiệu", None, "Đạt chuẩn quốc gia", {"mode": "text", "text": "Đạt chuẩn quốc gia"}),
)  # fmt: skip


def _goal(number: int, work: str, measure: str | None, target: dict) -> dict:
    read = {"row": number + 4, "stt": str(number), "text": work, "target": target}
    return read | ({"uom": measure} if measure else {})


GOALS = drawn(
    "goals_in_all_forms.xlsx",
    Drawn(
        "Mục tiêu",
        [
            ["ỦY BAN NHÂN DÂN XÃ SÔNG LAU"],
            ["ĐĂNG KÝ CAM KẾT NĂM 2026"],
            [],
            ["TT", "Nội dung", "ĐVT", "Mục tiêu năm 2026"],
            *[
                [number, work, measure, written]
                for number, (work, measure, written, _) in enumerate(_GOALS, 1)
            ],
        ],
    ),
    expected=document(
        *[
            _goal(number, work, measure, target)
            for number, (work, measure, _, target) in enumerate(_GOALS, 1)
        ],
        tables=[("Mục tiêu", [4])],
        unit="ỦY BAN NHÂN DÂN XÃ SÔNG LAU",
    ),
)

STATES = drawn(
    "states_in_words.xlsx",
    Drawn(
        "BC năm",
        [
            ["ĐẢNG ỦY XÃ RẠCH DỪA NƯỚC"],
            ["Số 118-BC/ĐU", None, None, None, "Rạch Dừa Nước, ngày 15 tháng 12 năm 2026"],
            ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2026"],
            [],
            ["STT", "Nội dung cam kết", "ĐVT", "KH năm", "Kết quả năm", "% thực hiện", "Tình trạng", "Khó khăn, vướng mắc"],
            [1, "Xây dựng cầu dân sinh", "cầu", 3, 3, "100%", "Đã hoàn thành", None],
            [2, "Vận động tham gia bảo hiểm y tế", "hộ", 450, 390, "86,7%", "Đang thực hiện", "Một số hộ đi làm xa"],
            [3, "Xây dựng nhà văn hóa ấp Bốn", "nhà", 1, 0, "0%", "Chưa triển khai", "Chưa bố trí được đất"],
            ["Tổng cộng", None, None, None, None, None, "01/03 nội dung hoàn thành", None],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Xây dựng cầu dân sinh", "uom": "cầu", "target": goal(3),
         "cumulative": 3, "pct": 100, "state": "hoan_thanh"},
        {"row": 7, "stt": "2", "text": "Vận động tham gia bảo hiểm y tế", "uom": "hộ",
         "target": goal(450), "cumulative": 390, "pct": 86.7, "state": "dang_thuc_hien",
         "obstacle": "Một số hộ đi làm xa"},
        {"row": 8, "stt": "3", "text": "Xây dựng nhà văn hóa ấp Bốn", "uom": "nhà", "target": goal(1),
         "cumulative": 0, "pct": 0, "state": "chua_trien_khai", "obstacle": "Chưa bố trí được đất"},
        period="2026-Y",
        tables=[("BC năm", [5])],
        unit="ĐẢNG ỦY XÃ RẠCH DỪA NƯỚC",
        number="118-BC/ĐU",
        as_of="2026-12-15",
    ),
)  # fmt: skip

YEARS_AND_QUARTERS = drawn(
    "years_above_quarters.xlsx",
    Drawn(
        "Lộ trình",
        [
            ["PHÒNG KINH TẾ, HẠ TẦNG PHƯỜNG GÒ SIM"],
            ["BIỂU ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM"],
            [],
            ["TT", "Nhiệm vụ", "ĐVT", "Thực hiện năm 2025", "Năm 2026", None, None, None, None, "Cơ quan chủ trì",
             "Cơ quan phối hợp"],
            [None, None, None, None, "Cả năm", "Q.I", "Q.II", "Q.III", "Q.IV", None, None],
            ["1.", "Cấp phép xây dựng đúng hạn", "%", "92,4", "99", "97", "98", "99", "99", "Tổ cấp phép",
             "Bộ phận một cửa; Công an phường"],
            ["2.", "Thu gom nước thải hộ gia đình", "hộ", 820, 1500, 950, 1150, 1300, 1500, "Tổ môi trường", None],
        ],
        merges=("A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:I4", "J4:J5", "K4:K5"),
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Cấp phép xây dựng đúng hạn", "uom": "%", "baseline": 92.4,
         "target": goal(99), "roadmap": {"q1": 97, "q2": 98, "q3": 99, "q4": 99},
         "lead_unit": "Tổ cấp phép", "coordinators": ["Bộ phận một cửa", "Công an phường"]},
        {"row": 7, "stt": "2", "text": "Thu gom nước thải hộ gia đình", "uom": "hộ", "baseline": 820,
         "target": goal(1500), "roadmap": {"q1": 950, "q2": 1150, "q3": 1300, "q4": 1500},
         "lead_unit": "Tổ môi trường"},
        tables=[("Lộ trình", [4, 5])],
        unit="PHÒNG KINH TẾ, HẠ TẦNG PHƯỜNG GÒ SIM",
    ),
)  # fmt: skip

VALUES: tuple[Shape, ...] = (DEADLINES, GOALS, STATES, YEARS_AND_QUARTERS)
