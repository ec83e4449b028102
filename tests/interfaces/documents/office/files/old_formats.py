"""Old fonts and other formats: VNI, TCVN3, .xls, .ods and text with commas or semicolons."""

import shutil
from datetime import date
from pathlib import Path

from tests.interfaces.documents.office.files.drawing import Drawn, Percent
from tests.interfaces.documents.office.files.old_letters import in_tcvn3, in_vni
from tests.interfaces.documents.office.files.shape import (
    Shape,
    comma_file,
    document,
    drawn,
    goal,
)


def _recoded(rows: list[list], recode) -> list[list]:
    return [[recode(value) if isinstance(value, str) else value for value in row] for row in rows]


_VNI_ROWS = [
    ["ĐẢNG ỦY XÃ RẠCH DỪA NƯỚC"],
    ["ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM NĂM 2026"],
    [],
    ["STT", "Nội dung", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn", "Người phụ trách"],
    [1, "Nạo vét rạch Ông Tám", "Chiều dài nạo vét", "mét", 1800, "30/6/2026", "Chủ tịch UBND xã"],
    [
        2,
        "Vận động hộ dân hiến đất mở đường",
        "Số hộ hiến đất",
        "hộ",
        75,
        "31/8/2026",
        "Bí thư Đảng ủy",
    ],
    [
        3,
        "Giữ vững danh hiệu ấp văn hóa",
        "Số ấp đạt chuẩn",
        "ấp",
        6,
        "15/12/2026",
        "Phó Chủ tịch UBND xã",
    ],
]

VNI_FONT = drawn(
    "vni_font.xlsx",
    Drawn("Dang ky", _recoded(_VNI_ROWS, in_vni), font="VNI-Times"),
    expected=document(
        {"row": 5, "stt": "1", "text": "Nạo vét rạch Ông Tám", "indicator": "Chiều dài nạo vét",
         "uom": "mét", "target": goal(1800), "deadline": "2026-06-30", "responsible": "Chủ tịch UBND xã"},
        {"row": 6, "stt": "2", "text": "Vận động hộ dân hiến đất mở đường", "indicator": "Số hộ hiến đất",
         "uom": "hộ", "target": goal(75), "deadline": "2026-08-31", "responsible": "Bí thư Đảng ủy"},
        {"row": 7, "stt": "3", "text": "Giữ vững danh hiệu ấp văn hóa", "indicator": "Số ấp đạt chuẩn",
         "uom": "ấp", "target": goal(6), "deadline": "2026-12-15", "responsible": "Phó Chủ tịch UBND xã"},
        tables=[("Dang ky", [4])],
        unit="ĐẢNG ỦY XÃ RẠCH DỪA NƯỚC",
    ),
)  # fmt: skip

# The capital font draws small letters as capitals, so its words are typed small.
_CAPITAL_ROWS = [
    ["đảng ủy phường gò sim"],
    ["báo cáo kết quả thực hiện cam kết quý iv năm 2026"],
    [],
    ["stt", "nội dung cam kết", "đvt", "kh năm", "quý iv", "lũy kế"],
]
_TCVN3_ROWS = [
    ["I", "Lĩnh vực quản lý đô thị"],
    [1, "Mở rộng đường liên khu phố", "m", 850, 220, 850],
    [2, "Xóa nhà tạm, nhà dột nát", "nhà", 14, 1, 14],
    ["II", "Xây dựng Đảng"],
    [3, "Kết nạp đảng viên mới", "đảng viên", 14, 5, 13],
]

TCVN3_CAPITALS = drawn(
    "tcvn3_capitals.xlsx",
    Drawn(
        "Quy 4",
        _recoded(_CAPITAL_ROWS + _TCVN3_ROWS, in_tcvn3),
        font=".VnTime",
        fonts=dict.fromkeys((1, 2, 4), ".VnTimeH"),
    ),
    expected=document(
        {"row": 6, "stt": "1", "section": "Lĩnh vực quản lý đô thị", "text": "Mở rộng đường liên khu phố",
         "uom": "m", "target": goal(850), "periods": {"q4": 220}, "cumulative": 850},
        {"row": 7, "stt": "2", "section": "Lĩnh vực quản lý đô thị", "text": "Xóa nhà tạm, nhà dột nát",
         "uom": "nhà", "target": goal(14), "periods": {"q4": 1}, "cumulative": 14},
        {"row": 9, "stt": "3", "section": "Xây dựng Đảng", "text": "Kết nạp đảng viên mới",
         "uom": "đảng viên", "target": goal(14), "periods": {"q4": 5}, "cumulative": 13},
        period="2026-Q4",
        tables=[("Quy 4", [4])],
        unit="ĐẢNG ỦY PHƯỜNG GÒ SIM",
    ),
)  # fmt: skip

OPEN_DOCUMENT = drawn(
    "open_document.ods",
    Drawn(
        "Báo cáo quý II",
        [
            ["ỦY BAN MẶT TRẬN TỔ QUỐC PHƯỜNG CẦU VÁN"],
            ["BÁO CÁO THỰC HIỆN CAM KẾT QUÝ II NĂM 2026"],
            [],
            ["STT", "Nội dung", "ĐVT", "KH năm", "Kết quả", None, None, "% KH", "Thời hạn", "Khó khăn"],
            [None, None, None, None, "Quý I", "Quý II", "Lũy kế", None, None, None],
            [1, "Vận động Quỹ vì người nghèo", "triệu đồng", 480, 120, 175.5, 295.5, Percent(0.616),
             date(2026, 12, 31), None],
            [2, "Giám sát đầu tư công của cộng đồng", "cuộc", 6, 1, 2, 3, Percent(0.5), date(2026, 11, 20),
             "Thiếu hồ sơ công trình"],
            [3, "Nội dung cũ đã ẩn", "cuộc", 1, 0, 0, 0, Percent(0.0), date(2026, 1, 31), None],
            [4, "Hòa giải thành ở khu dân cư", "%", Percent(0.9), Percent(0.85), Percent(0.88), None, None,
             "Thường xuyên", None],
        ],
        merges=("E4:G4", "A4:A5", "B4:B5"),
        hidden_rows=(8,),
    ),
    Drawn("Cũ", [["Nội dung"], ["bỏ"]], is_hidden=True),
    expected=document(
        {"row": 6, "stt": "1", "text": "Vận động Quỹ vì người nghèo", "uom": "triệu đồng",
         "target": goal(480), "periods": {"q1": 120, "q2": 175.5}, "cumulative": 295.5, "pct": 61.6,
         "deadline": "2026-12-31"},
        {"row": 7, "stt": "2", "text": "Giám sát đầu tư công của cộng đồng", "uom": "cuộc",
         "target": goal(6), "periods": {"q1": 1, "q2": 2}, "cumulative": 3, "pct": 50,
         "deadline": "2026-11-20", "obstacle": "Thiếu hồ sơ công trình"},
        {"row": 9, "stt": "4", "text": "Hòa giải thành ở khu dân cư", "uom": "%", "target": goal(90),
         "periods": {"q1": 85, "q2": 88}, "deadline_flags": ["recurring"]},
        period="2026-Q2",
        tables=[("Báo cáo quý II", [4, 5])],
        unit="ỦY BAN MẶT TRẬN TỔ QUỐC PHƯỜNG CẦU VÁN",
    ),
)  # fmt: skip

SEMICOLON_FILE = comma_file(
    "semicolons.csv",
    [
        ["ĐẢNG ỦY XÃ SÔNG LAU"],
        ["ĐĂNG KÝ CAM KẾT NĂM 2026"],
        ["STT", "Nội dung", "Chỉ tiêu", "ĐVT", "Năm 2025", "Mục tiêu 2026", "Thời hạn"],
        ["1", "Trồng rừng phòng hộ ven biển", "Diện tích trồng mới", "ha", "12,5", "20", "31/10/2026"],
        ["2", "Sửa chữa tàu cá;\nnâng cấp thiết bị giám sát", "Số tàu", "tàu", "30", "45", "30/6/2026"],
        ["3", "Thu hút hộ tham gia hợp tác xã nghề cá", "Số hộ", "hộ", "60", "1.200", "31/12/2026"],
    ],
    document(
        {"row": 4, "stt": "1", "text": "Trồng rừng phòng hộ ven biển", "indicator": "Diện tích trồng mới",
         "uom": "ha", "baseline": 12.5, "target": goal(20), "deadline": "2026-10-31"},
        {"row": 5, "stt": "2", "text": "Sửa chữa tàu cá; nâng cấp thiết bị giám sát",
         "indicator": "Số tàu", "uom": "tàu", "baseline": 30, "target": goal(45),
         "deadline": "2026-06-30"},
        {"row": 6, "stt": "3", "text": "Thu hút hộ tham gia hợp tác xã nghề cá", "indicator": "Số hộ",
         "uom": "hộ", "baseline": 60, "target": goal(1200), "deadline": "2026-12-31"},
        tables=[("CSV", [3])],
        unit="ĐẢNG ỦY XÃ SÔNG LAU",
    ),
    delimiter=";",
)  # fmt: skip

COMMA_FILE = comma_file(
    "commas.csv",
    [
        ["STT", "Nội dung cam kết", "ĐVT", "Kế hoạch năm", "Quý I", "Quý II", "Lũy kế"],
        ["1", "Trồng rừng phòng hộ ven biển, rừng ngập mặn", "ha", "20", "6,5", "7", "13,5"],
        ["2", "Thu hút hộ tham gia hợp tác xã nghề cá", "hộ", "1.200", "300", "410", "710"],
    ],
    document(
        {"row": 2, "stt": "1", "text": "Trồng rừng phòng hộ ven biển, rừng ngập mặn", "uom": "ha",
         "target": goal(20), "periods": {"q1": 6.5, "q2": 7}, "cumulative": 13.5},
        {"row": 3, "stt": "2", "text": "Thu hút hộ tham gia hợp tác xã nghề cá", "uom": "hộ",
         "target": goal(1200), "periods": {"q1": 300, "q2": 410}, "cumulative": 710},
        cycle=None,
        tables=[("CSV", [1])],
        asks=((1, "cycle"), (1, "period")),
    ),
    encoding="utf-8",
)  # fmt: skip

# These files were written once by xlwt from the rows below; test_reading_formats compares them cell by cell.
FIXTURES = Path(__file__).parent / "xls"

XLS_TCVN3_ROWS = [
    ["Đảng ủy xã Gò Sim"],
    ["Đăng ký cam kết trách nhiệm năm 2026"],
    [],
    ["STT", "Nội dung đăng ký", "Chỉ tiêu", "ĐVT", "Năm 2025", "Mục tiêu 2026", "Thời hạn", "Người phụ trách"],
    [1, "Bê tông hóa đường nội đồng", "Chiều dài đường", "km", 1.5, 4, "30/9/2026", "Chủ tịch UBND xã"],
    [2, "Khám sức khỏe định kỳ cho người cao tuổi", "Tỷ lệ được khám", "%", Percent(0.72), Percent(0.9),
     date(2026, 10, 1), "Trưởng trạm y tế"],
    [3, "Phủ kín hộp thư điện tử công vụ", "Số tài khoản", "tài khoản", 20, 46, date(2026, 5, 19),
     "Công chức văn phòng"],
]  # fmt: skip

XLS_TCVN3 = Shape(
    "tcvn3_old_excel.xls",
    lambda path: Path(shutil.copy(FIXTURES / "tcvn3_old_excel.xls", path)),
    document(
        {"row": 5, "stt": "1", "text": "Bê tông hóa đường nội đồng", "indicator": "Chiều dài đường",
         "uom": "km", "baseline": 1.5, "target": goal(4), "deadline": "2026-09-30",
         "responsible": "Chủ tịch UBND xã"},
        {"row": 6, "stt": "2", "text": "Khám sức khỏe định kỳ cho người cao tuổi",
         "indicator": "Tỷ lệ được khám", "uom": "%", "baseline": 72, "target": goal(90),
         "deadline": "2026-10-01", "responsible": "Trưởng trạm y tế"},
        {"row": 7, "stt": "3", "text": "Phủ kín hộp thư điện tử công vụ", "indicator": "Số tài khoản",
         "uom": "tài khoản", "baseline": 20, "target": goal(46), "deadline": "2026-05-19",
         "responsible": "Công chức văn phòng"},
        tables=[("Dang ky", [4])],
        unit="Đảng ủy xã Gò Sim",
    ),
)  # fmt: skip

XLS_UNICODE_ROWS = [
    ["ĐẢNG ỦY PHƯỜNG CẦU VÁN"],
    ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ III NĂM 2026"],
    [],
    ["TT", "Nội dung cam kết", "ĐVT", "KH năm", "Quý III", "Lũy kế", "% KH", "Số cũ", "Người phụ trách"],
    [1, "Giải phóng mặt bằng đường ven sông", "hộ", 58, 14, 49, Percent(0.845), 30, "Bí thư Đảng ủy"],
    [2, "Nội dung đã rút", "hộ", 1, 0, 0, Percent(0.0), 0, "Bí thư Đảng ủy"],
    [3, "Đặt tên đường chưa có tên", "đường", 9, 3, 9, Percent(1.0), 5, "Chủ tịch UBND phường"],
]  # fmt: skip

XLS_UNICODE = Shape(
    "report_old_excel.xls",
    lambda path: Path(shutil.copy(FIXTURES / "report_old_excel.xls", path)),
    document(
        {"row": 5, "stt": "1", "text": "Giải phóng mặt bằng đường ven sông", "uom": "hộ",
         "target": goal(58), "periods": {"q3": 14}, "cumulative": 49, "pct": 84.5,
         "responsible": "Bí thư Đảng ủy"},
        {"row": 7, "stt": "3", "text": "Đặt tên đường chưa có tên", "uom": "đường", "target": goal(9),
         "periods": {"q3": 3}, "cumulative": 9, "pct": 100, "responsible": "Chủ tịch UBND phường"},
        period="2026-Q3",
        tables=[("Báo cáo", [4])],
        unit="ĐẢNG ỦY PHƯỜNG CẦU VÁN",
    ),
)  # fmt: skip

OLD_FORMATS: tuple[Shape, ...] = (
    VNI_FONT,
    TCVN3_CAPITALS,
    OPEN_DOCUMENT,
    SEMICOLON_FILE,
    COMMA_FILE,
    XLS_TCVN3,
    XLS_UNICODE,
)
