"""Reports: results of a quarter, half year or year, with marks, percents and hidden parts."""

from datetime import date

from tests.interfaces.documents.office.files.drawing import Drawn, Percent
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

THREE_HEADER_ROWS = drawn(
    "three_header_rows.xlsx",
    Drawn(
        "BC quý III",
        [
            ["ĐẢNG ỦY XÃ NGỌC BÃI TRÊN"],
            ["Số 64-BC/ĐU", None, None, None, None, "Ngọc Bãi Trên, ngày 18 tháng 9 năm 2026"],
            ["KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ III NĂM 2026"],
            [],
            ["STT", "Nội dung cam kết", "Chỉ tiêu", None, "Kết quả thực hiện", None, None, None, "Người phụ trách"],
            [None, None, "ĐVT", "KH năm", "Theo quý", None, None, "Lũy kế", None],
            [None, None, None, None, "Quý I", "Quý II", "Quý III", None, None],
            [1, "Xây dựng nhà văn hóa thôn Bãi Thượng và thôn Bãi Giữa", "nhà", 2, 0, 1, 1, 2, "Bí thư Đảng ủy"],
            [2, "Thu ngân sách trên địa bàn vượt dự toán được giao", "triệu đồng", "9.100", "1.900", "2.450",
             "2.300", "6.650", "Chủ tịch UBND xã"],
            [3, "Giảm hộ nghèo đa chiều", "%", "≤ 3,8", None, None, None, "4,1", "Phó Chủ tịch UBND xã"],
        ],
        merges=("A5:A7", "B5:B7", "C5:D5", "C6:C7", "D6:D7", "E5:H5", "E6:G6", "H6:H7", "I5:I7"),
    ),
    expected=document(
        {"row": 8, "stt": "1", "text": "Xây dựng nhà văn hóa thôn Bãi Thượng và thôn Bãi Giữa",
         "uom": "nhà", "target": goal(2), "periods": {"q1": 0, "q2": 1, "q3": 1}, "cumulative": 2,
         "responsible": "Bí thư Đảng ủy",
         "match": "Xây dựng nhà văn hóa thôn Bãi Thượng và thôn Bãi Giữa"},
        {"row": 9, "stt": "2", "text": "Thu ngân sách trên địa bàn vượt dự toán được giao",
         "uom": "triệu đồng", "target": goal(9100), "periods": {"q1": 1900, "q2": 2450, "q3": 2300},
         "cumulative": 6650, "responsible": "Chủ tịch UBND xã",
         "match": "Thu ngân sách trên địa bàn vượt dự toán được giao"},
        {"row": 10, "stt": "3", "text": "Giảm hộ nghèo đa chiều", "uom": "%", "target": goal(3.8, "<="),
         "cumulative": 4.1, "responsible": "Phó Chủ tịch UBND xã", "match": "Giảm hộ nghèo đa chiều"},
        period="2026-Q3",
        tables=[("BC quý III", [5, 6, 7])],
        unit="ĐẢNG ỦY XÃ NGỌC BÃI TRÊN",
        number="64-BC/ĐU",
        as_of="2026-09-18",
    ),
    registration="header_on_row_18.xlsx",
)  # fmt: skip

HIDDEN_PARTS = drawn(
    "hidden_rows_and_columns.xlsx",
    Drawn(
        "Báo cáo",
        [
            ["ỦY BAN NHÂN DÂN XÃ ĐỒI SIM"],
            ["BÁO CÁO THỰC HIỆN CAM KẾT 6 THÁNG ĐẦU NĂM 2026"],
            [],
            ["TT", "Nội dung", "ĐVT", "Kế hoạch năm", "Số cũ", "Lũy kế 6 tháng", "% KH", "Thời hạn", "Khó khăn, vướng mắc"],
            [1, "Kiên cố hóa kênh mương nội đồng", "km", 2.4, 0.9, 1.2, Percent(0.5), date(2026, 9, 15),
             "Giá vật liệu tăng"],
            [2, "Hỗ trợ nhà ở cho gia đình chính sách", "nhà", 6, 1, 1, Percent(0.167), date(2026, 7, 27), None],
            [3, "Phát triển hợp tác xã kiểu mới", "HTX", 1, 0, 0, Percent(0.0), date(2026, 11, 30), "Không"],
        ],
        hidden_rows=(6,),
        hidden_columns=(5,),
        comments={"F5": "Số của công chức giao thông"},
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Kiên cố hóa kênh mương nội đồng", "uom": "km", "target": goal(2.4),
         "cumulative": 1.2, "pct": 50, "deadline": "2026-09-15", "obstacle": "Giá vật liệu tăng"},
        {"row": 7, "stt": "3", "text": "Phát triển hợp tác xã kiểu mới", "uom": "HTX", "target": goal(1),
         "cumulative": 0, "pct": 0, "deadline": "2026-11-30"},
        period="2026-H1",
        tables=[("Báo cáo", [4])],
        unit="ỦY BAN NHÂN DÂN XÃ ĐỒI SIM",
    ),
)  # fmt: skip

CODE_COLUMN = drawn(
    "code_column.xlsx",
    Drawn(
        "Biểu 02",
        [
            ["ĐẢNG ỦY PHƯỜNG GÒ SIM"],
            ["BIỂU KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ II NĂM 2026"],
            [],
            ["STT", "Mã số", "Nội dung cam kết", "ĐVT", "KH năm", "Quý I", "Quý II", "Lũy kế", "Minh chứng"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)=(6)+(7)", "(9)"],
            [1, "26.11.01", "Mở rộng đường liên khu phố 3 - khu phố 5", "m", 850, 200, 250, 450, "Biên bản nghiệm thu"],
            [2, "26.11.02", "Xóa nhà tạm, nhà dột nát", "nhà", 14, 4, 6, 10, "Ảnh trước và sau"],
            [3, "26.11.03", "Di dời chợ tạm ra khỏi hành lang đường sắt", "sạp", 46, 0, 46, 46, "Quyết định số 18"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "code": "26.11.01", "text": "Mở rộng đường liên khu phố 3 - khu phố 5",
         "uom": "m", "target": goal(850), "periods": {"q1": 200, "q2": 250}, "cumulative": 450,
         "evidence": "Biên bản nghiệm thu"},
        {"row": 7, "stt": "2", "code": "26.11.02", "text": "Xóa nhà tạm, nhà dột nát", "uom": "nhà",
         "target": goal(14), "periods": {"q1": 4, "q2": 6}, "cumulative": 10,
         "evidence": "Ảnh trước và sau"},
        {"row": 8, "stt": "3", "code": "26.11.03", "text": "Di dời chợ tạm ra khỏi hành lang đường sắt",
         "uom": "sạp", "target": goal(46), "periods": {"q1": 0, "q2": 46}, "cumulative": 46,
         "evidence": "Quyết định số 18"},
        period="2026-Q2",
        tables=[("Biểu 02", [4])],
        unit="ĐẢNG ỦY PHƯỜNG GÒ SIM",
    ),
)  # fmt: skip

DASHED_DETAILS = drawn(
    "dashed_details.xlsx",
    Drawn(
        "Sheet1",
        [
            ["ĐẢNG ỦY PHƯỜNG CẦU VÁN"],
            ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ I NĂM 2026"],
            [],
            ["TT", "Nội dung", "ĐVT", "KH năm", "Quý I", "Đề xuất, kiến nghị"],
            [1, "Giải phóng mặt bằng đường ven sông", "hộ", 58, 17, "Bổ sung quỹ nhà tái định cư"],
            [None, "- Đoạn qua khu phố 1", "hộ", 31, 12, None],
            [None, "- Đoạn qua khu phố 2", "hộ", 27, 5, None],
            [2, "Đặt tên đường chưa có tên", "đường", 9, 3, "Không"],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Giải phóng mặt bằng đường ven sông", "uom": "hộ",
         "target": goal(58), "periods": {"q1": 17}, "proposal": "Bổ sung quỹ nhà tái định cư",
         "details": [
             {"label": "Đoạn qua khu phố 1", "uom": "hộ", "target": 31},
             {"label": "Đoạn qua khu phố 2", "uom": "hộ", "target": 27},
         ]},
        {"row": 8, "stt": "2", "text": "Đặt tên đường chưa có tên", "uom": "đường", "target": goal(9),
         "periods": {"q1": 3}},
        period="2026-Q1",
        tables=[("Sheet1", [4])],
        unit="ĐẢNG ỦY PHƯỜNG CẦU VÁN",
    ),
)  # fmt: skip

MARKS_COLUMNS = drawn(
    "marks_columns.xlsx",
    Drawn(
        "Mức độ",
        [
            ["CÔNG AN XÃ RẠCH DỪA NƯỚC"],
            ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT NĂM 2026"],
            [],
            ["STT", "Nội dung cam kết", "Chỉ tiêu", "Mức độ thực hiện (đánh dấu x)", None, None, "Ghi chú"],
            [None, None, None, "Đã hoàn thành", "Đang thực hiện", "Chưa triển khai", None],
            [1, "Lắp camera an ninh tại bến đò", "06 bến", "x", None, None, None],
            [2, "Xóa điểm phức tạp về ma túy", "02 điểm", None, "v", None, None],
            [3, "Vận động giao nộp vũ khí tự chế", "30 vụ việc", None, "✓", None, None],
            [4, "Xây dựng trụ sở công an xã", "01 trụ sở", None, None, "X", "Chờ bố trí đất"],
            [5, "Cấp định danh điện tử mức 2", "95%", "x", "x", None, None],
        ],
        merges=("D4:F4", "A4:A5", "B4:B5", "C4:C5", "G4:G5"),
    ),
    expected=document(
        {"row": 6, "stt": "1", "text": "Lắp camera an ninh tại bến đò", "target": goal(6), "uom": "bến",
         "marks": ["Đã hoàn thành"], "state": "hoan_thanh"},
        {"row": 7, "stt": "2", "text": "Xóa điểm phức tạp về ma túy", "target": goal(2), "uom": "điểm",
         "marks": ["Đang thực hiện"], "state": "dang_thuc_hien"},
        {"row": 8, "stt": "3", "text": "Vận động giao nộp vũ khí tự chế", "target": goal(30), "uom": "vụ việc",
         "marks": ["Đang thực hiện"], "state": "dang_thuc_hien"},
        {"row": 9, "stt": "4", "text": "Xây dựng trụ sở công an xã", "target": goal(1), "uom": "trụ sở",
         "marks": ["Chưa triển khai"], "state": "chua_trien_khai"},
        {"row": 10, "stt": "5", "text": "Cấp định danh điện tử mức 2", "target": goal(95), "uom": "%",
         "marks": ["Đã hoàn thành", "Đang thực hiện"]},
        period="2026-Y",
        tables=[("Mức độ", [4, 5])],
        unit="CÔNG AN XÃ RẠCH DỪA NƯỚC",
        asks=((10, "state"),),
    ),
)  # fmt: skip

PERCENT_TWO_WAYS = drawn(
    "percent_two_ways.xlsx",
    Drawn(
        "Quý II",
        [
            ["ĐẢNG ỦY XÃ ĐỒI SIM"],
            ["KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ II NĂM 2026"],
            [],
            ["STT", "Nội dung", "ĐVT", "Kế hoạch năm", "Quý I", "Quý II", "% so KH"],
            [1, "Tỷ lệ hộ có hố xí hợp vệ sinh", "%", Percent(0.95), Percent(0.8), Percent(0.88), Percent(0.926)],
            [2, "Tỷ lệ trẻ em đi mẫu giáo đúng tuổi", "%", "98%", "90,5%", "94 %", "95,9%"],
            [3, "Tỷ lệ thu gom rác thải", "%", 90, 71.5, 78, 86.7],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Tỷ lệ hộ có hố xí hợp vệ sinh", "uom": "%", "target": goal(95),
         "periods": {"q1": 80, "q2": 88}, "pct": 92.6},
        {"row": 6, "stt": "2", "text": "Tỷ lệ trẻ em đi mẫu giáo đúng tuổi", "uom": "%", "target": goal(98),
         "periods": {"q1": 90.5, "q2": 94}, "pct": 95.9},
        {"row": 7, "stt": "3", "text": "Tỷ lệ thu gom rác thải", "uom": "%", "target": goal(90),
         "periods": {"q1": 71.5, "q2": 78}, "pct": 86.7},
        period="2026-Q2",
        tables=[("Quý II", [4])],
        unit="ĐẢNG ỦY XÃ ĐỒI SIM",
    ),
)  # fmt: skip

REPORTS: tuple[Shape, ...] = (
    THREE_HEADER_ROWS,
    HIDDEN_PARTS,
    CODE_COLUMN,
    DASHED_DETAILS,
    MARKS_COLUMNS,
    PERCENT_TWO_WAYS,
)
