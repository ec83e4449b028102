"""Unusual layouts: running text, several tables, headings on every page, headings nobody has seen."""

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

SENTENCES_OVER_ROWS = drawn(
    "sentences_over_rows.xlsx",
    Drawn(
        "Sheet1",
        [
            ["CHI BỘ TRƯỜNG MẦM NON PHƯỜNG 2"],
            ["BẢN CAM KẾT THỰC HIỆN NHIỆM VỤ NĂM 2026"],
            ["TT", "Nội dung cam kết", "Mục tiêu", "Thời gian hoàn thành", "Trách nhiệm", "Phối hợp"],
            [1, "Cải tạo bếp ăn bán trú bảo đảm", "01 bếp đạt", "Trước 30/8/2026", "Hiệu trưởng", "Hội cha mẹ"],
            [None, "an toàn thực phẩm, có lối đi", "chuẩn một chiều", None, None, "học sinh"],
            [None, "một chiều"],
            [2, "Nâng tỷ lệ trẻ đến lớp", "≥ 97%", "Quý IV", "Phó Hiệu trưởng"],
            [3, "Trồng vườn rau của bé tại", "200 m2", "30.4.2026", "Tổ trưởng tổ"],
            [None, "sân sau nhà trường", None, None, "mẫu giáo lớn"],
        ],
    ),
    expected=document(
        {"row": 4, "stt": "1", "text": "Cải tạo bếp ăn bán trú bảo đảm an toàn thực phẩm, có lối đi một chiều",
         "target": goal(1), "deadline": "2026-08-30", "deadline_flags": ["before"], "responsible": "Hiệu trưởng",
         "coordinators": ["Hội cha mẹ học sinh"]},
        {"row": 7, "stt": "2", "text": "Nâng tỷ lệ trẻ đến lớp", "target": goal(97, ">="), "uom": "%",
         "deadline": "2026-12-31", "deadline_flags": ["quarter_only", "year_inferred"],
         "responsible": "Phó Hiệu trưởng"},
        {"row": 8, "stt": "3", "text": "Trồng vườn rau của bé tại sân sau nhà trường", "target": goal(200),
         "uom": "m2", "deadline": "2026-04-30", "responsible": "Tổ trưởng tổ mẫu giáo lớn"},
        tables=[("Sheet1", [3])],
        unit="CHI BỘ TRƯỜNG MẦM NON PHƯỜNG 2",
    ),
)  # fmt: skip

TWO_TABLES_WITH_OTHER_COLUMNS = drawn(
    "two_tables_with_other_columns.xlsx",
    Drawn(
        "Phụ lục",
        [
            ["ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH TRƯỜNG SƠN"],
            ["DANH MỤC NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2026"],
            ["A. NỘI DUNG TỰ ĐĂNG KÝ"],
            ["STT", "Nội dung cam kết", "Chỉ tiêu", "ĐVT", "Hiện trạng", "Mục tiêu", "Thời hạn", "Đơn vị thực hiện"],
            [1, "Rút ngắn thời gian xử lý văn bản đến", "Thời gian xử lý bình quân", "ngày", "3,5", "không quá 2",
             "30/6/2026", "Văn phòng Đảng ủy"],
            [2, "Sinh hoạt chi bộ bằng sổ tay điện tử", "Tỷ lệ chi bộ sử dụng", "%", 60, "100", "Quý III/2026",
             "Ban Tổ chức"],
            ["Cộng: 02 nội dung"],
            [],
            ["B. NỘI DUNG BAN THƯỜNG VỤ GIAO"],
            ["TT", "Nhiệm vụ được giao", "Sản phẩm", "Số văn bản giao", "Hạn hoàn thành", "Cơ quan chủ trì",
             "Cơ quan phối hợp"],
            [1, "Xây dựng quy chế phối hợp giữa các đảng ủy trực thuộc", "Quy chế ban hành", "CV 77-CV/VPTU",
             "15/3/26", "Ban Tổ chức", "Văn phòng, Ban Tuyên giáo và Dân vận"],
            [2, "Kiểm tra việc nêu gương của người đứng đầu", "05 cuộc kiểm tra", "TB 12-TB/TU", "trước 15/11",
             "Ủy ban Kiểm tra"],
        ],
    ),
    expected=document(
        {"row": 5, "stt": "1", "section": "NỘI DUNG TỰ ĐĂNG KÝ", "text": "Rút ngắn thời gian xử lý văn bản đến",
         "indicator": "Thời gian xử lý bình quân", "uom": "ngày", "baseline": 3.5, "target": goal(2, "<="),
         "deadline": "2026-06-30", "lead_unit": "Văn phòng Đảng ủy"},
        {"row": 6, "stt": "2", "section": "NỘI DUNG TỰ ĐĂNG KÝ", "text": "Sinh hoạt chi bộ bằng sổ tay điện tử",
         "indicator": "Tỷ lệ chi bộ sử dụng", "uom": "%", "baseline": 60, "target": goal(100),
         "deadline": "2026-09-30", "deadline_flags": ["quarter_only"], "lead_unit": "Ban Tổ chức"},
        {"row": 11, "stt": "1", "section": "NỘI DUNG BAN THƯỜNG VỤ GIAO",
         "text": "Xây dựng quy chế phối hợp giữa các đảng ủy trực thuộc", "indicator": "Quy chế ban hành",
         "deadline": "2026-03-15", "deadline_flags": ["two_digit_year"], "lead_unit": "Ban Tổ chức",
         "coordinators": ["Văn phòng", "Ban Tuyên giáo và Dân vận"]},
        {"row": 12, "stt": "2", "section": "NỘI DUNG BAN THƯỜNG VỤ GIAO",
         "text": "Kiểm tra việc nêu gương của người đứng đầu", "indicator": "05 cuộc kiểm tra",
         "deadline": "2026-11-15", "deadline_flags": ["before", "year_inferred"], "lead_unit": "Ủy ban Kiểm tra"},
        tables=[("Phụ lục", [4]), ("Phụ lục", [10])],
        unit="ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH TRƯỜNG SƠN",
    ),
)  # fmt: skip

MEASURES_BY_YEAR = drawn(
    "measures_by_year.xlsx",
    Drawn(
        "PL",
        [
            ["ĐẢNG BỘ XÃ RẠCH DỪA NƯỚC"],
            ["CHI BỘ ẤP BỐN"],
            ["Số 05-CK/CB"],
            ["CAM KẾT"],
            ["thực hiện nhiệm vụ chính trị năm 2026"],
            ["TT", "Nội dung", "Chỉ tiêu cụ thể", None, None, None, "Thời gian hoàn thành", "Đảng viên phụ trách"],
            [None, None, "Tên chỉ tiêu", "ĐVT", "2025", "2026"],
            ["1.", "Xây dựng ấp nông thôn mới kiểu mẫu", "Thu nhập bình quân", "triệu đồng/người", 68, 75,
             "30/11/2026", "Bí thư Chi bộ"],
            [None, None, "Hộ sử dụng nước sạch", "%", "88,5", "95"],
            [None, None, "Camera an ninh", "mắt", 4, 10],
            ["2.", "Phát triển đảng viên", "Quần chúng dự lớp cảm tình", "người", 2, 3, "30/6/2026", "Phó Bí thư"],
            [None, None, "Đảng viên mới", "người", 1, 2, "31/12/2026"],
        ],
        merges=("A6:A7", "B6:B7", "C6:F6", "G6:G7", "H6:H7", "A8:A10", "B8:B10", "G8:G10", "H8:H10", "A11:A12",
         "B11:B12"),
    ),
    expected=document(
        {"row": 8, "stt": "1", "text": "Xây dựng ấp nông thôn mới kiểu mẫu", "indicator": "Thu nhập bình quân",
         "uom": "triệu đồng/người", "baseline": 68, "target": goal(75), "deadline": "2026-11-30",
         "responsible": "Bí thư Chi bộ",
         "details": [{"label": "Hộ sử dụng nước sạch", "uom": "%", "baseline": 88.5, "target": 95}, {"label": "Camera an ninh", "uom": "mắt", "baseline": 4, "target": 10}]},
        {"row": 11, "stt": "2", "text": "Phát triển đảng viên", "indicator": "Quần chúng dự lớp cảm tình",
         "uom": "người", "baseline": 2, "target": goal(3), "deadline": "2026-06-30", "responsible": "Phó Bí thư",
         "details": [{"label": "Đảng viên mới", "uom": "người", "baseline": 1, "target": 2}]},
        tables=[("PL", [6, 7])],
        unit="CHI BỘ ẤP BỐN",
        number="05-CK/CB",
    ),
)  # fmt: skip

HEADINGS_ON_EVERY_PAGE = drawn(
    "headings_on_every_page.xlsx",
    Drawn(
        "Bảng",
        [
            ["ỦY BAN MTTQ VIỆT NAM PHƯỜNG 5"],
            ["ĐĂNG KÝ NỘI DUNG CAM KẾT NĂM 2026"],
            ["ĐVT: triệu đồng"],
            ["STT", "Nội dung", "Năm 2025", "Năm 2026", "Hoàn thành"],
            ["I", "Vận động quỹ"],
            [1, "Quỹ Vì người nghèo (*)", 320, 350, "17/10/2026"],
            [2, "Quỹ Cứu trợ", 80, "≥ 100", "Cuối năm 2026"],
            ["STT", "Nội dung", "Năm 2025", "Năm 2026", "Hoàn thành"],
            [3, "Quỹ Biển đảo", 45, 50, "30/9"],
            ["II", "An sinh"],
            [4, "Hỗ trợ sửa nhà Đại đoàn kết", "1,2 tỷ đồng", 1500, "Trước 18/11"],
            [],
            ["(*) Không kể hiện vật quy đổi."],
            ["TM. BAN THƯỜNG TRỰC"],
            ["CHỦ TỊCH"],
        ],
    ),
    expected=document(
        {"row": 6, "stt": "1", "section": "Vận động quỹ", "text": "Quỹ Vì người nghèo (*)", "uom": "triệu đồng",
         "baseline": 320, "target": goal(350), "deadline": "2026-10-17"},
        {"row": 7, "stt": "2", "section": "Vận động quỹ", "text": "Quỹ Cứu trợ", "uom": "triệu đồng",
         "baseline": 80, "target": goal(100, ">="), "deadline": "2026-12-31"},
        {"row": 9, "stt": "3", "section": "Vận động quỹ", "text": "Quỹ Biển đảo", "uom": "triệu đồng",
         "baseline": 45, "target": goal(50), "deadline": "2026-09-30", "deadline_flags": ["year_inferred"]},
        {"row": 11, "stt": "4", "section": "An sinh", "text": "Hỗ trợ sửa nhà Đại đoàn kết", "uom": "triệu đồng",
         "baseline": 1200, "target": goal(1500), "deadline": "2026-11-18",
         "deadline_flags": ["before", "year_inferred"]},
        tables=[("Bảng", [4]), ("Bảng", [8])],
        unit="ỦY BAN MTTQ VIỆT NAM PHƯỜNG 5",
    ),
)  # fmt: skip

HEADINGS_IN_OWN_WORDS = drawn(
    "headings_in_own_words.xlsx",
    Drawn(
        "Sheet1",
        [
            ["HỘI PHỤ NỮ PHƯỜNG 3 - CAM KẾT NĂM 2026"],
            ["Hội làm gì", "Đến mức nào", "Xong lúc", "Chị nào lo", "Nhờ ai giúp sức"],
            ["Giúp hội viên nghèo vay vốn làm ăn", "25 hội viên", "Tháng 6", "Chủ tịch Hội", "Ngân hàng chính sách"],
            ["Lập tổ phụ nữ thu gom phế liệu gây quỹ", "03 tổ", "Tháng 9", "Phó Chủ tịch Hội", "Các chi hội"],
        ],
    ),
    expected=document(
        {"row": 3, "text": "Giúp hội viên nghèo vay vốn làm ăn", "target": goal(25), "uom": "hội viên",
         "deadline": "2026-06-30", "deadline_flags": ["month_only", "year_inferred"], "responsible": "Chủ tịch Hội",
         "coordinators": ["Ngân hàng chính sách"]},
        {"row": 4, "text": "Lập tổ phụ nữ thu gom phế liệu gây quỹ", "target": goal(3), "uom": "tổ",
         "deadline": "2026-09-30", "deadline_flags": ["month_only", "year_inferred"],
         "responsible": "Phó Chủ tịch Hội", "coordinators": ["Các chi hội"]},
        tables=[("Sheet1", [2])],
    ),
)  # fmt: skip

TWELVE_COLUMNS_OF_A_MONTH = drawn(
    "twelve_columns_of_a_month.xlsx",
    Drawn(
        "KH",
        [
            ["CÔNG AN PHƯỜNG 3"],
            ["LỊCH THỰC HIỆN CAM KẾT NĂM 2026"],
            ["TT", "Đầu việc", "Tháng trong năm", None, None, None, None, None, None, None, None, None, None, None,
             "Cán bộ thực hiện", "Kết quả dự kiến"],
            [None, None, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            [1, "Tổng rà soát cư trú", None, None, "x", None, None, None, None, None, "x", None, None, None,
             "Tổ Cảnh sát khu vực", "100% hộ được rà soát"],
            [2, "Diễn tập chữa cháy chợ", None, None, None, None, None, None, "x", None, None, None, None, None,
             "Tổ Phòng cháy", "01 cuộc"],
            [3, "Gửi xe vi phạm giao thông xử lý dứt điểm", 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, "Tổ Trật tự",
             "60 xe"],
        ],
        merges=("C3:N3", "A3:A4", "B3:B4", "O3:O4", "P3:P4"),
    ),
    expected=document(
        {"row": 5, "stt": "1", "text": "Tổng rà soát cư trú", "marks": ["3", "9"],
         "lead_unit": "Tổ Cảnh sát khu vực", "target": goal(100), "uom": "%"},
        {"row": 6, "stt": "2", "text": "Diễn tập chữa cháy chợ", "marks": ["7"], "lead_unit": "Tổ Phòng cháy",
         "target": goal(1), "uom": "cuộc"},
        {"row": 7, "stt": "3", "text": "Gửi xe vi phạm giao thông xử lý dứt điểm",
         "roadmap": {"m1": 5, "m2": 5, "m3": 5, "m4": 5, "m5": 5, "m6": 5, "m7": 5, "m8": 5, "m9": 5, "m10": 5, "m11": 5, "m12": 5},
         "lead_unit": "Tổ Trật tự", "target": goal(60), "uom": "xe"},
        tables=[("KH", [3, 4])],
        unit="CÔNG AN PHƯỜNG 3",
    ),
)  # fmt: skip

LAYOUTS: tuple[Shape, ...] = (
    SENTENCES_OVER_ROWS,
    TWO_TABLES_WITH_OTHER_COLUMNS,
    MEASURES_BY_YEAR,
    HEADINGS_ON_EVERY_PAGE,
    HEADINGS_IN_OWN_WORDS,
    TWELVE_COLUMNS_OF_A_MONTH,
)
