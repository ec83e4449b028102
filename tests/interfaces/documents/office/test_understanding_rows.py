"""Rows below a heading: sections, items, measures, running text, totals, notes; and the sheets around."""

from datetime import date

from camket.interfaces.documents.office.understanding.understand import understand
from tests.interfaces.documents.office.grids import asked, read, sheet, workbook

HEAD = ["STT", "Nội dung", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn"]
TITLE = ["ĐĂNG KÝ CAM KẾT NĂM 2026"]


def told(*rows: list, **more: object) -> list[tuple[int, str, str]]:
    return [(item.row, item.number, item.text) for item in read(TITLE, HEAD, *rows, **more).items]


def test_sections_totals_notes_and_signatures_are_no_items():
    document = read(
        TITLE,
        HEAD,
        ["A", "KHỐI XÃ"],
        ["I.", "Kinh tế"],
        [1, "Trồng rừng ven biển", "Diện tích", "ha", 30, "30/6/2026"],
        [None, "Cộng mục I", None, None, 30],
        ["II/", "Xã hội"],
        ["2.", "Xóa nhà tạm", "Số nhà", "nhà", 4, "30/9/2026"],
        [3],
        ["Tổng cộng", None, None, None, 34],
        ["Ghi chú: số liệu tạm tính"],
        [4, "Không phải nội dung", None, None, 9, None],
    )
    assert [(item.row, item.number, item.section) for item in document.items] == [
        (5, "1", "Kinh tế"),
        (8, "2", "Xã hội"),
    ]
    assert document.notices == (
        "Trang tính “Sheet1”: 1 dòng từ dòng 12, dưới phần ghi chú hoặc chữ ký, không được đọc.",
    )


def test_words_that_only_look_like_an_end_are_contents():
    assert told(
        ["I", "KT-XH"],
        [1, "Tổng số hộ nghèo giảm", None, "hộ", 5, "Quý I"],
        [2, "Cộng tác viên dân số", None, "người", 3, None],
        [3, "Ghi chú sổ tay đảng viên", "Chủ tịch", None, None, None],
    ) == [
        (4, "1", "Tổng số hộ nghèo giảm"),
        (5, "2", "Cộng tác viên dân số"),
        (6, "3", "Ghi chú sổ tay đảng viên"),
    ]


def test_text_typed_over_several_rows_is_one_text():
    [item] = read(
        TITLE,
        HEAD,
        [1, "Di dời các hộ", "Số hộ", "hộ", 35, "30/9/2026"],
        [None, "sống ven kênh, khu", "bàn giao"],
        [None, "phố 4"],
    ).items
    assert (item.text, item.indicator) == (
        "Di dời các hộ sống ven kênh, khu phố 4",
        "Số hộ bàn giao",
    )


def test_figures_on_the_second_line_belong_to_the_item():
    [item] = read(
        TITLE, HEAD, [1, "Lắp đèn"], [None, "năng lượng mặt trời", "Số bóng", "bóng", 40, "Quý II"]
    ).items
    assert (item.text, item.target.value, item.details) == ("Lắp đèn năng lượng mặt trời", 40, ())


def test_rows_with_figures_below_an_item_are_its_measures():
    [item] = read(
        TITLE,
        HEAD,
        [1, "Trồng cây", "Số cây", "cây", 500, "31/8/2026"],
        [None, "- Đường Bờ Kè", None, "cây", 300],
        [None, None, "Số hộ nhận chăm sóc", "hộ", 80],
    ).items
    assert [(each.label, each.uom, each.target.value) for each in item.details] == [
        ("Đường Bờ Kè", "cây", 300),
        ("Số hộ nhận chăm sóc", "hộ", 80),
    ]


def test_a_heading_number_over_its_parts_is_a_section_only_for_them():
    document = read(
        TITLE,
        HEAD,
        ["1", "Chỉnh trang"],
        ["1.1", "Vỉa hè", "Diện tích", "m2", 1500, "15/6/2026"],
        ["1.2", "Cây xanh", "Số cây", "cây", 200, "15/7/2026"],
        ["2", "Chuyển đổi số", "Tỷ lệ", "%", 90, "31/12/2026"],
        ["2.1", "Trong đó: trực tuyến", "Tỷ lệ", "%", 80, None],
    )
    assert [(item.number, item.section, len(item.details)) for item in document.items] == [
        ("1.1", "Chỉnh trang", 0),
        ("1.2", "Chỉnh trang", 0),
        ("2", "", 1),
    ]


def test_one_number_merged_over_several_items_leaves_them_items():
    document = read(
        TITLE,
        ["TT", "Tên đơn vị", "Nội dung cam kết", "Mục tiêu", "ĐVT", "Thời hạn"],
        [1, "Xã Mỹ An", "Đường liên thôn", 3, "km", "30/9/2026"],
        [None, None, "Nhà văn hóa", 1, "nhà", "30/11/2026"],
        merges=("A3:A4", "B3:B4"),
    )
    assert [(item.row, item.unit, item.text) for item in document.items] == [
        (3, "Xã Mỹ An", "Đường liên thôn"),
        (4, "Xã Mỹ An", "Nhà văn hóa"),
    ]


def test_without_a_column_of_numbers_the_text_carries_them():
    document = read(
        TITLE,
        ["Công việc", "Kết quả cần đạt", "Hạn xong"],
        ["I. Chuyên môn"],
        ["1. Nâng tỷ lệ học sinh khá", "≥ 65%", "31/5/2026"],
        ["2. Thi giáo viên giỏi", "03 giáo viên đạt giải", "T4/2026"],
    )
    assert [(item.number, item.text, item.section) for item in document.items] == [
        ("1", "Nâng tỷ lệ học sinh khá", "I. Chuyên môn"),
        ("2", "Thi giáo viên giỏi", "I. Chuyên môn"),
    ]


def test_a_row_of_column_numbers_with_a_hidden_one_is_no_item():
    document = understand(
        workbook(
            sheet(
                TITLE, HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], [1, "Trồng rừng", "Diện tích", "ha", 30, "30/6"],
                hidden_columns=frozenset({3}),
            )
        )
    )  # fmt: skip
    assert [item.row for item in document.items] == [4]


def test_hidden_draft_and_copied_sheets_are_left_aside_with_a_notice():
    rows = (TITLE, HEAD, [1, "Trồng rừng", "Diện tích", "ha", 30, "30/6/2026"])
    document = understand(
        workbook(
            sheet(*rows, name="Nháp lần 1"),
            sheet(*rows, name="Chính thức", hidden_rows=frozenset({9})),
            sheet(*rows, name="Chính thức (2)"),
            sheet(*rows, name="Cũ", is_hidden=True),
        )
    )
    assert [table.sheet for table in document.tables] == ["Chính thức"]
    assert len(document.notices) == 3


def test_of_the_sheets_of_several_quarters_the_asked_or_latest_is_read():
    sheets = [
        sheet(
            [f"KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ {roman} NĂM 2026"],
            ["TT", "Nội dung", "KH năm", "Lũy kế"],
            [1, "Trồng cây", 100, figure],
            name=f"Quý {roman}",
        )
        for roman, figure in (("I", 10), ("II", 25))
    ]
    latest, first = understand(workbook(*sheets)), understand(workbook(*sheets), period="2026-Q1")
    assert (latest.period, latest.items[0].cumulative) == ("2026-Q2", 25)
    assert (first.period, first.items[0].cumulative) == ("2026-Q1", 10)


def test_a_line_of_a_section_between_two_tables_is_the_section_and_a_caption_is_not():
    head = ["TT", "Nội dung", "Mục tiêu", "Thời hạn"]
    document = read(
        TITLE,
        ["Biểu 1. Nội dung đăng ký"],
        head,
        [1, "Tổ hợp tác", "2 tổ", "6/2026"],
        [],
        ["II. LĨNH VỰC XÃ HỘI"],
        head,
        [1, "Nhà nông dân", 1, "Quý 4"],
    )
    assert [item.section for item in document.items] == ["", "II. LĨNH VỰC XÃ HỘI"]


REPORT = ["BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ II NĂM 2026"]
RESULTS = [
    "TT",
    "Nội dung",
    "ĐVT",
    "KH năm",
    "Quý I",
    "Quý II",
    "Lũy kế",
    "Đã HT",
    "Đang TH",
    "Thời hạn",
]


def test_a_total_is_asked_only_when_neither_sum_nor_last_figure_explains_it():
    document = read(
        REPORT,
        RESULTS,
        [1, "Cộng dồn", "cây", 100, 10, 15, 25, None, "x", "31/12/2026"],
        [2, "Mức hiện có", "cụm", 40, 20, 28, 28, None, "x", "31/12/2026"],
        [3, "Tỷ lệ bình quân", "%", 95, 90, 94, 92, None, "x", "31/12/2026"],
        [4, "Chỉ mới lắp thêm", "cụm", 40, 5, 9, 32, None, "x", "31/12/2026"],
        [5, "Còn kỳ bằng chữ", "nhà", 1, "Lập hồ sơ", 1, 3, None, "x", "31/12/2026"],
    )
    assert asked(document) == [(6, "cumulative")]


def test_a_past_date_cell_is_asked_only_while_the_work_goes_on():
    document = read(
        ["Xã A, ngày 14 tháng 6 năm 2026"],
        REPORT,
        RESULTS,
        [1, "Đang làm", "cây", 100, 10, 15, 25, None, "x", date(2026, 3, 12)],
        [2, "Đã xong", "cây", 100, 50, 50, 100, "x", None, date(2026, 3, 12)],
        [3, "Không đảo được", "cây", 100, 50, 50, 100, None, "x", date(2026, 5, 31)],
        [4, "Gõ bằng chữ", "cây", 100, 50, 50, 100, None, "x", "12/3/2026"],
    )
    assert asked(document) == [(4, "deadline")]


def test_two_marks_of_one_kind_leave_the_state_open():
    document = read(
        REPORT, RESULTS, [1, "Trồng cây", "cây", 100, 10, 15, 25, "x", "v", "31/12/2026"]
    )
    assert (document.items[0].state, asked(document)) == ("", [(3, "state")])


def test_a_file_without_year_or_period_is_asked_for_them_and_told_ones_win():
    rows = (
        ["BÁO CÁO TIẾN ĐỘ"],
        RESULTS,
        [1, "Trồng cây", "cây", 100, 10, 15, 25, None, "x", "30/6"],
    )
    assert [field for _row, field in asked(read(*rows)) if field in ("cycle", "period")] == [
        "cycle",
        "period",
    ]
    given = read(*rows, cycle_year=2026, period="2026-Q2")
    assert (given.cycle_year, given.period, str(given.items[0].deadline)) == (
        2026,
        "2026-Q2",
        "2026-06-30",
    )


def test_a_file_without_a_table_is_asked_for_it():
    assert asked(read(["Kính gửi các đơn vị"], ["Đề nghị báo cáo"])) == [(1, "table")]


def test_a_comma_between_digits_is_asked_only_where_parts_make_sense():
    document = read(
        TITLE,
        HEAD,
        [1, "Quỹ vì người nghèo", "Số tiền", "triệu đồng", "1,250", "31/12/2026"],
        [2, "Tiêm phòng", "Số con", "con", "1,250", "31/12/2026"],
    )
    assert asked(document) == [(3, "target")]
    assert document.items[1].target.value == 1250


def test_five_thousand_rows_are_understood_and_matched_whatever_their_order():
    rows = [
        [i, f"Việc số {i} của thôn {i % 90}", "Số hộ", "hộ", i, "Quý III"] for i in range(1, 5001)
    ]
    registration = read(TITLE, HEAD, *rows)
    report = workbook(sheet(REPORT, HEAD, *reversed(rows)))
    document = understand(report, registration=registration)
    assert len(document.items) == 5000
    assert (document.missing, document.items[0].match) == ((), "Việc số 5000 của thôn 50")


def test_items_that_begin_with_a_dash_under_roman_sections_are_items():
    document = read(
        TITLE,
        HEAD,
        ["I", "Kinh tế"],
        ["-", "Trồng rừng", "Diện tích", "ha", 30, "30/6/2026"],
        ["-", "Nạo vét", "Chiều dài", "km", 5, "Quý III"],
    )
    assert [(item.number, item.text, item.section) for item in document.items] == [
        ("", "Trồng rừng", "Kinh tế"),
        ("", "Nạo vét", "Kinh tế"),
    ]


def test_headings_repeated_on_a_new_page_keep_the_section():
    document = read(
        TITLE,
        HEAD,
        ["I", "Kinh tế"],
        [1, "Trồng rừng", "Diện tích", "ha", 30, "30/6/2026"],
        HEAD,
        [2, "Nạo vét", "Chiều dài", "km", 5, "Quý III"],
    )
    assert [item.section for item in document.items] == ["Kinh tế", "Kinh tế"]


def test_a_doubtful_comma_is_settled_by_the_percentage_of_the_row():
    [item] = read(
        REPORT,
        ["TT", "Nội dung", "ĐVT", "KH năm", "Lũy kế", "% KH"],
        [1, "Thu hút đầu tư", "triệu đồng", "3.200", "2,950", "92,2"],
    ).items
    assert item.cumulative == 2950


def test_where_no_words_name_the_year_the_full_dates_do():
    assert read(HEAD, [1, "Trồng rừng", "Diện tích", "ha", 30, "30/6/2026"]).cycle_year == 2026
    two_years = read(
        HEAD,
        [1, "Trồng rừng", "Diện tích", "ha", 30, "30/6/2026"],
        [2, "Nạo vét", "Chiều dài", "km", 5, "30/6/2027"],
    )
    assert (two_years.cycle_year, asked(two_years)) == (None, [(1, "cycle")])
