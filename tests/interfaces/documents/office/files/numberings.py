"""Numbers inside the text, bullets under numbers, codes instead of numbers."""

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

BULLETS_UNDER_NUMBERS = drawn(
    "bullets_under_numbers.xlsx",
    Drawn(
        "Đăng ký",
        [
            ["ĐOÀN THANH NIÊN PHƯỜNG 1"],
            ["ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC CAM KẾT NĂM 2026"],
            ["Nội dung công việc", "Sản phẩm đầu ra", "Thời gian thực hiện", "Người thực hiện"],
            ["1. Công trình thanh niên cấp phường"],
            ["- Vẽ tranh tường đường Bờ Kè", "350 m2 tranh", "Tháng 3/2026", "Bí thư Đoàn phường"],
            ["- Lắp ghế đá công viên", "20 ghế", "26/3/2026", "Phó Bí thư Đoàn"],
            ["2. Hoạt động an sinh"],
            ["- Hiến máu tình nguyện", "02 đợt, mỗi đợt 50 đơn vị máu", "Tháng 4, tháng 10", "Bí thư Đoàn phường"],
        ],
    ),
    expected=document(
        {"row": 5, "section": "Công trình thanh niên cấp phường", "text": "Vẽ tranh tường đường Bờ Kè",
         "indicator": "350 m2 tranh", "deadline": "2026-03-31", "deadline_flags": ["month_only"],
         "responsible": "Bí thư Đoàn phường"},
        {"row": 6, "section": "Công trình thanh niên cấp phường", "text": "Lắp ghế đá công viên",
         "indicator": "20 ghế", "deadline": "2026-03-26", "responsible": "Phó Bí thư Đoàn"},
        {"row": 8, "section": "Hoạt động an sinh", "text": "Hiến máu tình nguyện",
         "indicator": "02 đợt, mỗi đợt 50 đơn vị máu", "deadline": "2026-10-31",
         "deadline_flags": ["month_only", "multiple", "year_inferred"], "responsible": "Bí thư Đoàn phường"},
        tables=[("Đăng ký", [3])],
        unit="ĐOÀN THANH NIÊN PHƯỜNG 1",
        asks=((8, "deadline"),),
    ),
)  # fmt: skip

NUMBERS_INSIDE_THE_TEXT = drawn(
    "numbers_inside_the_text.xlsx",
    Drawn(
        "CK",
        [
            ["BỆNH VIỆN ĐA KHOA BẾN XUÂN"],
            ["CAM KẾT NÂNG CAO CHẤT LƯỢNG NĂM 2026"],
            ["Nội dung cam kết", "Mức hiện tại", "Mức cam kết", "Thời gian", "Khoa, phòng thực hiện"],
            ["I. Khám bệnh"],
            ["1. Giảm thời gian chờ khám bình quân", "45 phút", "≤ 30 phút", "Quý II", "Khoa Khám bệnh"],
            ["2. Tỷ lệ hài lòng của người bệnh", "88%", "92%", "31/12/2026", "Phòng Quản lý chất lượng"],
            ["II. Điều trị"],
            ["3. Triển khai kỹ thuật mới", "4 kỹ thuật", "từ 4 lên 7 kỹ thuật", "Tháng 10", "Khoa Ngoại; Khoa Nội"],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "section": "Khám bệnh", "text": "Giảm thời gian chờ khám bình quân", "baseline": 45,
         "target": goal(30, "<="), "uom": "phút", "deadline": "2026-06-30",
         "deadline_flags": ["quarter_only", "year_inferred"], "lead_unit": "Khoa Khám bệnh"},
        {"row": 6, "stt": "2", "section": "Khám bệnh", "text": "Tỷ lệ hài lòng của người bệnh", "baseline": 88,
         "target": goal(92), "uom": "%", "deadline": "2026-12-31", "lead_unit": "Phòng Quản lý chất lượng"},
        {"row": 8, "stt": "3", "section": "Điều trị", "text": "Triển khai kỹ thuật mới", "baseline": 4,
         "target": goal(7), "uom": "kỹ thuật", "deadline": "2026-10-31",
         "deadline_flags": ["month_only", "year_inferred"], "lead_unit": "Khoa Ngoại; Khoa Nội"},
        tables=[("CK", [3])],
        unit="BỆNH VIỆN ĐA KHOA BẾN XUÂN",
    ),
)  # fmt: skip

CODES_AND_NO_NUMBERS = drawn(
    "codes_and_no_numbers.xlsx",
    Drawn(
        "9T",
        [
            ["BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG 5"],
            ["Biểu: TỔNG HỢP TIẾN ĐỘ THỰC HIỆN CAM KẾT ĐẾN 30/9/2026 (QUÝ III)"],
            ["Mã", "Nội dung cam kết", "Đơn vị", "Mục tiêu 2026", "Kết quả cộng dồn", "Hoàn thành (%)",
             "Trạng thái", "Lý do", "Đề xuất giải quyết", "Hạn"],
            ["P5.1", "Tháo dỡ biển quảng cáo sai phép", "biển", 64, "61/64", "95,3%", "Sắp xong", "Chủ nhà vắng",
             "Cưỡng chế", "30/9/2026"],
            ["P5.2", "Thu hồi đất công bị lấn chiếm", "m²", "1.450,5", "1.450,5", "100%", "Đã hoàn thành", None,
             None, "31/8/2026"],
            ["P5.3", "Cải tạo công viên Bờ Kè", "công viên", 1, "Đạt 60% khối lượng", "60%", "Đang thực hiện",
             "Chờ điều chỉnh thiết kế", None, "31/12/2026"],
        ],
    ),
    expected=document(
        {"row": 4, "code": "P5.1", "text": "Tháo dỡ biển quảng cáo sai phép", "uom": "biển", "target": goal(64),
         "cumulative": 61, "ratio": [61, 64], "pct": 95.3, "state": "dang_thuc_hien", "obstacle": "Chủ nhà vắng",
         "proposal": "Cưỡng chế", "deadline": "2026-09-30"},
        {"row": 5, "code": "P5.2", "text": "Thu hồi đất công bị lấn chiếm", "uom": "m²", "target": goal(1450.5),
         "cumulative": 1450.5, "pct": 100, "state": "hoan_thanh", "deadline": "2026-08-31"},
        {"row": 6, "code": "P5.3", "text": "Cải tạo công viên Bờ Kè", "uom": "công viên", "target": goal(1),
         "pct": 60, "state": "dang_thuc_hien", "obstacle": "Chờ điều chỉnh thiết kế", "deadline": "2026-12-31"},
        period="2026-Q3",
        tables=[("9T", [3])],
        unit="BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG 5",
        as_of="2026-09-30",
    ),
)  # fmt: skip

PARENTS_AND_PARTS = drawn(
    "parents_and_parts.xlsx",
    Drawn(
        "CK",
        [
            ["ĐẢNG BỘ PHƯỜNG 3"],
            ["ĐẢNG ỦY"],
            ["CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            ["TT", "Nội dung", "Chỉ tiêu", "Thời gian", "Chịu trách nhiệm"],
            ["1", "Lĩnh vực đô thị"],
            ["1.1", "Chỉnh trang tuyến Bờ Kè", "1,8 km", "30/9/2026", "Phó Chủ tịch UBND phường"],
            ["1.2", "Xóa điểm tập kết rác", "6 điểm", "30/6/2026", "Tổ trưởng tổ môi trường"],
            ["2", "Lĩnh vực xã hội"],
            ["2.1", "Lập tổ chăm sóc người già neo đơn", "mỗi khu phố 01 tổ", "Trong năm 2026",
             "Chủ tịch Hội Phụ nữ"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1.1", "section": "Lĩnh vực đô thị", "text": "Chỉnh trang tuyến Bờ Kè",
         "target": goal(1.8), "uom": "km", "deadline": "2026-09-30", "responsible": "Phó Chủ tịch UBND phường"},
        {"row": 7, "stt": "1.2", "section": "Lĩnh vực đô thị", "text": "Xóa điểm tập kết rác", "target": goal(6),
         "uom": "điểm", "deadline": "2026-06-30", "responsible": "Tổ trưởng tổ môi trường"},
        {"row": 9, "stt": "2.1", "section": "Lĩnh vực xã hội", "text": "Lập tổ chăm sóc người già neo đơn",
         "target": {"mode": "text", "text": "mỗi khu phố 01 tổ"}, "deadline": None, "deadline_flags": ["in_year"],
         "responsible": "Chủ tịch Hội Phụ nữ"},
        tables=[("CK", [4])],
        unit="ĐẢNG ỦY",
    ),
)  # fmt: skip

NUMBERINGS: tuple[Shape, ...] = (
    BULLETS_UNDER_NUMBERS,
    NUMBERS_INSIDE_THE_TEXT,
    CODES_AND_NO_NUMBERS,
    PARENTS_AND_PARTS,
)
