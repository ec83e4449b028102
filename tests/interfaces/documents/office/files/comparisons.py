"""Reports beside their registration, judgements in words, results by month, and tables on two sheets."""

import unicodedata
from datetime import date

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.old_letters import in_tcvn3
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

_LETTERHEAD = [
    ["ĐẢNG BỘ THÀNH PHỐ BẾN XUÂN", None, None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["ĐẢNG ỦY PHƯỜNG CẦU VÁN"],
]

PROMISED = drawn(
    "promised_2024.xlsx",
    Drawn(
        "Đăng ký",
        [
            *_LETTERHEAD,
            ["Số 02-ĐK/ĐU"],
            ["ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM NĂM 2024"],
            ["STT", "Nội dung đăng ký", "Chỉ tiêu", "ĐVT", "Mục tiêu 2024", "Thời hạn"],
            [1, "Giải phóng mặt bằng dự án kè sông đoạn qua phường", "Số hộ bàn giao", "hộ", 62, "30/6/2024"],
            [2, "Cấp giấy chứng nhận quyền sử dụng đất lần đầu", "Số giấy cấp", "giấy", 140, "31/12/2024"],
            [3, "Kết nạp đảng viên mới", "Số đảng viên", "đảng viên", 10, "30/11/2024"],
            [4, "Xây dựng tuyến đường hoa khu phố 6", "Chiều dài", "m", 400, "31/8/2024"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Giải phóng mặt bằng dự án kè sông đoạn qua phường",
         "indicator": "Số hộ bàn giao", "uom": "hộ", "target": goal(62), "deadline": "2024-06-30"},
        {"row": 7, "stt": "2", "text": "Cấp giấy chứng nhận quyền sử dụng đất lần đầu",
         "indicator": "Số giấy cấp", "uom": "giấy", "target": goal(140), "deadline": "2024-12-31"},
        {"row": 8, "stt": "3", "text": "Kết nạp đảng viên mới", "indicator": "Số đảng viên",
         "uom": "đảng viên", "target": goal(10), "deadline": "2024-11-30"},
        {"row": 9, "stt": "4", "text": "Xây dựng tuyến đường hoa khu phố 6", "indicator": "Chiều dài",
         "uom": "m", "target": goal(400), "deadline": "2024-08-31"},
        cycle=2024,
        tables=[("Đăng ký", [5])],
        unit="ĐẢNG ỦY PHƯỜNG CẦU VÁN",
        number="02-ĐK/ĐU",
    ),
)  # fmt: skip

HALF_YEAR = drawn(
    "half_year_2024.xlsx",
    Drawn(
        "6 tháng",
        [
            *_LETTERHEAD,
            ["Số 41-BC/ĐU", None, None, None, "Cầu Ván, ngày 20 tháng 6 năm 2024"],
            ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT 6 THÁNG ĐẦU NĂM 2024"],
            ["TT", "Nội dung cam kết", "ĐVT", "KH năm", "Lũy kế 6 tháng", "Tiến độ", "Ngày hoàn thành"],
            [1, "GPMB dự án kè sông đoạn qua phường", "hộ", 62, "61/62", "Chậm", None],
            [2, unicodedata.normalize("NFD", "Cấp giấy CNQSDĐ lần đầu"), "giấy", 140, 75, "Đúng tiến độ", None],
            [3, in_tcvn3("Kết nạp đảng viên mới"), "đảng viên", 10, 10, "Trước hạn", date(2024, 6, 3)],
            [4, "Lắp đặt trụ nước chữa cháy", "trụ", 12, 4, "Đúng tiến độ", None],
        ],
        fonts={8: ".VnTime"},
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "GPMB dự án kè sông đoạn qua phường", "uom": "hộ",
         "target": goal(62), "ratio": [61, 62], "cumulative": 61, "timeliness": "cham",
         "match": "Giải phóng mặt bằng dự án kè sông đoạn qua phường"},
        {"row": 7, "stt": "2", "text": "Cấp giấy CNQSDĐ lần đầu", "uom": "giấy", "target": goal(140),
         "cumulative": 75, "timeliness": "dung_tien_do",
         "match": "Cấp giấy chứng nhận quyền sử dụng đất lần đầu"},
        {"row": 8, "stt": "3", "text": "Kết nạp đảng viên mới", "uom": "đảng viên", "target": goal(10),
         "cumulative": 10, "timeliness": "truoc_han", "completed_on": "2024-06-03",
         "match": "Kết nạp đảng viên mới"},
        {"row": 9, "stt": "4", "text": "Lắp đặt trụ nước chữa cháy", "uom": "trụ", "target": goal(12),
         "cumulative": 4, "timeliness": "dung_tien_do"},
        cycle=2024,
        period="2024-H1",
        tables=[("6 tháng", [5])],
        unit="ĐẢNG ỦY PHƯỜNG CẦU VÁN",
        number="41-BC/ĐU",
        as_of="2024-06-20",
        missing=("Xây dựng tuyến đường hoa khu phố 6",),
    ),
    registration="promised_2024.xlsx",
)  # fmt: skip

MONTHS_OF_RESULTS = drawn(
    "months_of_results.xlsx",
    Drawn(
        "Sheet1",
        [
            ["UBND XÃ GÒ SIM"],
            ["BÁO CÁO THỰC HIỆN CAM KẾT QUÝ I NĂM 2026"],
            [],
            ["STT", "Nội dung", "ĐVT", "KH năm", "Kết quả thực hiện", None, None, None, "Vướng mắc", "Kiến nghị"],
            [None, None, None, None, "Tháng 1", "Tháng 2", "Tháng 3", "Cộng dồn", None, None],
            [1, "Làm đường bê tông ngõ xóm", "m", 2400, 150, 0, 420, 570, "Thiếu cát", "Tạm ứng vốn đợt 1"],
            [2, "Khám bệnh lưu động", "lượt", 900, 75, 80, 95, 250, None, None],
        ],
        merges=("E4:H4", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "I4:I5", "J4:J5"),
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Làm đường bê tông ngõ xóm", "uom": "m", "target": goal(2400),
         "periods": {"m1": 150, "m2": 0, "m3": 420}, "cumulative": 570, "obstacle": "Thiếu cát",
         "proposal": "Tạm ứng vốn đợt 1"},
        {"row": 7, "stt": "2", "text": "Khám bệnh lưu động", "uom": "lượt", "target": goal(900),
         "periods": {"m1": 75, "m2": 80, "m3": 95}, "cumulative": 250},
        period="2026-Q1",
        tables=[("Sheet1", [4, 5])],
        unit="UBND XÃ GÒ SIM",
    ),
)  # fmt: skip

TWO_SHEETS = drawn(
    "two_sheets.xlsx",
    Drawn(
        "Kinh tế",
        [
            ["ĐẢNG ỦY XÃ SÔNG LAU"],
            ["ĐĂNG KÝ CAM KẾT NĂM 2026 - LĨNH VỰC KINH TẾ"],
            [],
            ["STT", "Nội dung", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn"],
            [1, "Mở rộng vùng trồng chè", "Diện tích trồng mới", "ha", 35, "31/10/2026"],
            [2, "Xây dựng chợ xã", "Tỷ lệ khối lượng hoàn thành", "%", 100, "30/11/2026"],
        ],
    ),
    Drawn(
        "Xã hội",
        [
            ["ĐẢNG ỦY XÃ SÔNG LAU"],
            ["ĐĂNG KÝ CAM KẾT NĂM 2026 - LĨNH VỰC XÃ HỘI"],
            [],
            ["STT", "Nội dung", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn"],
            [3, "Giữ vững phổ cập giáo dục", "Tỷ lệ trẻ ra lớp", "%", 99.5, "30/9/2026"],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Mở rộng vùng trồng chè", "indicator": "Diện tích trồng mới",
         "uom": "ha", "target": goal(35), "deadline": "2026-10-31"},
        {"row": 6, "stt": "2", "text": "Xây dựng chợ xã", "indicator": "Tỷ lệ khối lượng hoàn thành",
         "uom": "%", "target": goal(100), "deadline": "2026-11-30"},
        {"row": 5, "stt": "3", "text": "Giữ vững phổ cập giáo dục", "indicator": "Tỷ lệ trẻ ra lớp",
         "uom": "%", "target": goal(99.5), "deadline": "2026-09-30"},
        tables=[("Kinh tế", [4]), ("Xã hội", [4])],
        unit="ĐẢNG ỦY XÃ SÔNG LAU",
    ),
)  # fmt: skip

COMPARISONS: tuple[Shape, ...] = (PROMISED, HALF_YEAR, MONTHS_OF_RESULTS, TWO_SHEETS)
