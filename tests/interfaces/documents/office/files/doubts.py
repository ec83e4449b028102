"""Reports that leave much open: letters among digits, swapped days, two marks, errors of the sheet."""

from datetime import date

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

PROMISED_BY_A_WARD = drawn(
    "promised_by_a_ward.xlsx",
    Drawn(
        "S",
        [
            ["ĐẢNG ỦY PHƯỜNG XUÂN LƯƠNG"],
            ["BẢN CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            ["TT", "Nội dung cam kết", "Mục tiêu", "ĐVT", "Thời hạn"],
            [1, "Lắp đặt hệ thống chiếu sáng đường Bờ Kè", 120, "bóng", "30/6/2026"],
            [2, "Lắp đặt hệ thống chiếu sáng đường Cây Gạo", 80, "bóng", "30/9/2026"],
            [3, "Xây dựng trường mẫu giáo khu phố 4 đạt chuẩn quốc gia", 1, "trường", "31/12/2026"],
            [4, "Xử lý dứt điểm cơ sở sản xuất gây ô nhiễm trong khu dân cư", 6, "cơ sở", "31/10/2026"],
            [5, "Thu phí vệ sinh không dùng tiền mặt", 90, "%", "3/12/2026"],
        ],
    ),
    expected=document(
        {"row": 4, "stt": "1", "text": "Lắp đặt hệ thống chiếu sáng đường Bờ Kè", "target": goal(120),
         "uom": "bóng", "deadline": "2026-06-30"},
        {"row": 5, "stt": "2", "text": "Lắp đặt hệ thống chiếu sáng đường Cây Gạo", "target": goal(80),
         "uom": "bóng", "deadline": "2026-09-30"},
        {"row": 6, "stt": "3", "text": "Xây dựng trường mẫu giáo khu phố 4 đạt chuẩn quốc gia", "target": goal(1),
         "uom": "trường", "deadline": "2026-12-31"},
        {"row": 7, "stt": "4", "text": "Xử lý dứt điểm cơ sở sản xuất gây ô nhiễm trong khu dân cư",
         "target": goal(6), "uom": "cơ sở", "deadline": "2026-10-31"},
        {"row": 8, "stt": "5", "text": "Thu phí vệ sinh không dùng tiền mặt", "target": goal(90), "uom": "%",
         "deadline": "2026-12-03"},
        tables=[("S", [3])],
        unit="ĐẢNG ỦY PHƯỜNG XUÂN LƯƠNG",
    ),
)  # fmt: skip

EVERYTHING_TO_ASK = drawn(
    "everything_to_ask.xlsx",
    Drawn(
        "BC",
        [
            ["ĐẢNG ỦY PHƯỜNG XUÂN LƯƠNG", None, None, None, None, None, None,
             "Xuân Lương, ngày 17 tháng 9 năm 2026"],
            ["Số 91-BC/ĐU"],
            ["BÁO CÁO"],
            ["kết quả thực hiện cam kết quý III năm 2026"],
            ["TT", "Nội dung", "ĐVT", "KH", "Quý I", "Quý II", "Quý III", "Lũy kế", "Thời hạn", "Đã xong",
             "Đang làm", "Chưa làm", "Ghi chú"],
            [1, "Chiếu sáng đường Bờ Kè", "bóng", 120, 40, "8O", 0, 120, "30/6/2026", "x", None, None,
             "Hoàn thành ngày 22/6/2026"],
            [2, "Chiếu sáng đường Cây Gạo", "bóng", 80, 0, "l0", 20, 30, "Quý III", None, "x", "x"],
            [3, "Trường mẫu giáo khu phố 4 đạt chuẩn quốc gia", "trường", 1, "Lập tờ trình", "Sửa lớp học",
             "Kiểm tra trước", "-", date(2026, 12, 31), None, "x"],
            [4, "Cơ sở gây ô nhiễm trong khu dân cư được xử lý dứt điểm", "cơ sở", 6, 1, 2, 1, 5, "31/10/2026",
             None, "x"],
            [5, "Thu phí vệ sinh không dùng tiền mặt", "%", "90%", "55%", "61%", "70%", "70%", date(2026, 3, 12),
             None, "x"],
            [6, "Đổi giấy phép lái xe tại nhà cho người cao tuổi", "người", 50, 0, 10, 12, 22, "15/12/2026", None,
             "x"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Chiếu sáng đường Bờ Kè", "uom": "bóng", "target": goal(120),
         "periods": {"q1": 40, "q2": 80, "q3": 0}, "cumulative": 120, "deadline": "2026-06-30",
         "marks": ["Đã xong"], "state": "hoan_thanh", "completed_on": "2026-06-22",
         "match": "Lắp đặt hệ thống chiếu sáng đường Bờ Kè"},
        {"row": 7, "stt": "2", "text": "Chiếu sáng đường Cây Gạo", "uom": "bóng", "target": goal(80),
         "periods": {"q1": 0, "q2": 10, "q3": 20}, "cumulative": 30, "deadline": "2026-09-30",
         "deadline_flags": ["quarter_only", "year_inferred"], "marks": ["Đang làm", "Chưa làm"],
         "match": "Lắp đặt hệ thống chiếu sáng đường Cây Gạo"},
        {"row": 8, "stt": "3", "text": "Trường mẫu giáo khu phố 4 đạt chuẩn quốc gia", "uom": "trường",
         "target": goal(1), "periods": {"q1": "Lập tờ trình", "q2": "Sửa lớp học", "q3": "Kiểm tra trước"},
         "deadline": "2026-12-31", "marks": ["Đang làm"], "state": "dang_thuc_hien",
         "match": "Xây dựng trường mẫu giáo khu phố 4 đạt chuẩn quốc gia"},
        {"row": 9, "stt": "4", "text": "Cơ sở gây ô nhiễm trong khu dân cư được xử lý dứt điểm", "uom": "cơ sở",
         "target": goal(6), "periods": {"q1": 1, "q2": 2, "q3": 1}, "cumulative": 5, "deadline": "2026-10-31",
         "marks": ["Đang làm"], "state": "dang_thuc_hien",
         "match": "Xử lý dứt điểm cơ sở sản xuất gây ô nhiễm trong khu dân cư"},
        {"row": 10, "stt": "5", "text": "Thu phí vệ sinh không dùng tiền mặt", "uom": "%", "target": goal(90),
         "periods": {"q1": 55, "q2": 61, "q3": 70}, "cumulative": 70, "deadline": "2026-03-12",
         "marks": ["Đang làm"], "state": "dang_thuc_hien", "match": "Thu phí vệ sinh không dùng tiền mặt"},
        {"row": 11, "stt": "6", "text": "Đổi giấy phép lái xe tại nhà cho người cao tuổi", "uom": "người",
         "target": goal(50), "periods": {"q1": 0, "q2": 10, "q3": 12}, "cumulative": 22, "deadline": "2026-12-15",
         "marks": ["Đang làm"], "state": "dang_thuc_hien"},
        period="2026-Q3",
        tables=[("BC", [5])],
        unit="ĐẢNG ỦY PHƯỜNG XUÂN LƯƠNG",
        number="91-BC/ĐU",
        as_of="2026-09-17",
        asks=((6, "periods"), (7, "periods"), (7, "state"), (7, "deadline"), (9, "cumulative"), (10, "deadline")),
    ),
    registration="promised_by_a_ward.xlsx",
)  # fmt: skip

DOUBTFUL_CELLS = drawn(
    "doubtful_cells.xlsx",
    Drawn(
        "BC",
        [
            ["ĐẢNG ỦY XÃ ĐỒI SIM"],
            ["BÁO CÁO TIẾN ĐỘ CAM KẾT QUÝ III NĂM 2026"],
            ["Đồi Sim, ngày 21/9/2026"],
            ["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Lũy kế", "% KH", "Đã hoàn thành", "Đang thực hiện", "Hạn"],
            [1, "Làm đường lâm nghiệp", "km", "12,5", "9.2", "73,6", "", "x", date(2026, 1, 10)],
            [2, "Cấp gạo cứu đói", "tấn", "1,500", "1,500", "100", "x", None, "30/4/2026"],
            [3, "Cấp thẻ căn cước", "thẻ", "1,200", "9OO", "75", None, "x", "31/9/2026"],
            [4, "Vay vốn ưu đãi", "tỷ đồng", 30, "#DIV/0!", None, None, "x", "Sau khi có quyết định"],
            [5, "Trồng rừng phòng hộ", "ha", date(2026, 5, 20), 12, None, "x", "x", "15/11/2026"],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Làm đường lâm nghiệp", "uom": "km", "target": goal(12.5), "cumulative": 9.2,
         "pct": 73.6, "marks": ["Đang thực hiện"], "state": "dang_thuc_hien", "deadline": "2026-01-10"},
        {"row": 6, "stt": "2", "text": "Cấp gạo cứu đói", "uom": "tấn", "target": goal(1.5), "cumulative": 1.5,
         "pct": 100, "marks": ["Đã hoàn thành"], "state": "hoan_thanh", "deadline": "2026-04-30"},
        {"row": 7, "stt": "3", "text": "Cấp thẻ căn cước", "uom": "thẻ", "target": goal(1200), "cumulative": 900,
         "pct": 75, "marks": ["Đang thực hiện"], "state": "dang_thuc_hien", "deadline": None,
         "deadline_flags": ["invalid"]},
        {"row": 8, "stt": "4", "text": "Vay vốn ưu đãi", "uom": "tỷ đồng", "target": goal(30),
         "marks": ["Đang thực hiện"], "state": "dang_thuc_hien", "deadline": None, "deadline_flags": ["unparsed"]},
        {"row": 9, "stt": "5", "text": "Trồng rừng phòng hộ", "uom": "ha", "cumulative": 12,
         "marks": ["Đã hoàn thành", "Đang thực hiện"], "deadline": "2026-11-15"},
        period="2026-Q3",
        tables=[("BC", [4])],
        unit="ĐẢNG ỦY XÃ ĐỒI SIM",
        as_of="2026-09-21",
        asks=((5, "deadline"), (6, "target"), (6, "cumulative"), (7, "cumulative"), (7, "deadline"), (8, "cumulative"), (8, "deadline"), (9, "target"), (9, "state")),
    ),
)  # fmt: skip

DOUBTS: tuple[Shape, ...] = (
    PROMISED_BY_A_WARD,
    EVERYTHING_TO_ASK,
    DOUBTFUL_CELLS,
)
