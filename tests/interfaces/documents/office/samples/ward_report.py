"""The report of Phường 3 for quarter II of 2021, untidy on purpose, beside its registration."""

import unicodedata
from datetime import date

from tests.interfaces.documents.office.files.drawing import Drawn, Percent
from tests.interfaces.documents.office.files.old_letters import in_tcvn3
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal
from tests.interfaces.documents.office.samples.ward_registration import EXPECTED_ITEMS

SHEET = "Sheet1"


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


_HEAD = [
    ["ĐẢNG BỘ THÀNH PHỐ BẾN XUÂN", *[None] * 9, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["ĐẢNG UỶ PHƯỜNG 3"],
    ["*", *[None] * 9, "Phường 3, ngày 16 tháng 6 năm 2021"],
    ["Số 41-BC/ĐU"],
    [],
    ["BIỂU KẾT QUẢ THỰC HIỆN CAM KẾT TRÁCH NHIỆM QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2021"],
    ["(Kèm theo Báo cáo số 41-BC/ĐU ngày 16/6/2021 của Đảng ủy Phường 3)"],
    [*[None] * 13, "ĐVT: như cột (3)"],
    ["TT", "NỘI DUNG CAM KẾT", "Chỉ tiêu cam kết", None, "KẾT QUẢ THỰC HIỆN", None, None, None,
     "Mức độ (đánh dấu x)", None, None, "Thời hạn", "Khó khăn,\nvướng mắc", "Số cũ", "Đề xuất, kiến nghị",
     "Người phụ trách", "Ghi chú\n(minh chứng)"],
    [None, None, "ĐVT", "KH năm", "Quý I", "Quý II", "Lũy kế 6 tháng", "% so KH", "Đã hoàn thành",
     "Đang thực hiện", "Chưa triển khai"],
    [f"({number})" if number != 7 else "(7)=(5)+(6)" for number in range(1, 18)],
]  # fmt: skip

_BODY = [
    ["I", "Kinh tế, ngân sách"],
    [1, "Thu phí dịch vụ chợ Bến Đá\u00a0qua thẻ", "triệu đồng", "960", 175, "231\u00a0", "406", Percent(0.423),
     None, "x", None, "31/12/2021", "Máy quẹt thẻ hay hỏng", "390", None, "Đ/c Chủ tịch UBND phường", "(*)"],
    [],
    ["II.", "Đô thị, đất đai, môi trường"],
    ["2", _decomposed("Mở rộng hẻm 12, hẻm 40 đường Cầu Gỗ"), "hộ", 31, "08", "07", 15, "48%", None, " X ", None,
     "30.9.2021", "- 6 hộ đòi đổi đất;\n- Chưa có bản vẽ hẻm 40", None, "Đề nghị Phòng Quản lý đô thị giao bản vẽ",
     "Đ/c Bí thư Đảng ủy", "Biên bản bàn giao"],
    [None, "- Hẻm 12", "hộ", 18, None, None, 12],
    [None, "- Hẻm 40", "hộ", 13, None, None, 3],
    ["3", "Thay nắp cống hư trên các tuyến đường\u200b nội phường", "nắp", 150, 30, 45, 75, Percent(0.5), None, "x",
     None, date(2021, 12, 15), "Không", None, "Không", "Đ/c Phó Chủ tịch UBND phường", None],
    ["4.", "Chấm dứt đổ xà bần ra bãi đất trống khu phố 5", "bãi", "0\n(từ 9)", "còn 6", "còn 4", "còn 4/9 bãi",
     "55,6%", "x", "x", None, "Quý III", None, None, None, None, "Ảnh chụp"],
    [5, "Tỷ lệ hộ đấu nối nước thải", "%", "70%", "51,5%", "56 %", "56%", "80%", None, "x", None, "tháng 12/2021",
     "Hộ nghèo chưa có tiền đấu nối", None, "Hỗ trợ 60 hộ", "Đ/c Phó Chủ tịch UBND phường", None],
    [],
    ["III", "VĂN HOÁ - XÃ HỘI"],
    [6, "Giảm trẻ bỏ học giữa chừng ở bậc THCS", "em", 4, "-", "-", "Chưa có số liệu (hết năm học mới rà)", None,
     None, "x", None, "31-12-2021", None, None, None, "Phó Chủ tịch UBND phường (VH-XH)", None],
    [7, "Đưa nhà văn hóa khu phố 2 vào sử dụng", "nhà", "01", "Xong thủ tục đất", "Khởi công ngày 12/5",
     "Đang xây tường tầng trệt", None, None, "✓", None, date(2021, 12, 20), None, None, None,
     "Phó Chủ tịch UBND phường (VH-XH)", None],
    [],
    ["IV", "QP-AN, nội chính"],
    ["8", _decomposed("Trang bị bình chữa cháy cho nhà trọ từ mười phòng"), "nhà trọ", 65, 6, 11,
     "39 nhà trọ (mới 17)", "60%", None, "x", None, "trước ngày 15/11", None, None, None, "Trưởng CAP", None],
    ["9", "Trả lời phản ánh của người dân qua tổng đài trong 48 giờ", "%", "100", "14/14 tin", "22/23 tin",
     "36/37 (97,3%)", Percent(0.973), None, "x", None, "Thường xuyên", None, None, None, "Chủ tịch UBND phường", None],
    ["V", "Xây dựng Đảng"],
    [10, in_tcvn3("Kết nạp đảng viên là người lao động trong hợp tác xã vận tải"), "đảng viên", 6, "01", "O2", 3,
     Percent(0.5), None, "x", None, date(2021, 4, 12), None, None, None, "Phó Bí thư TT", None],
    [],
    ["VI", "Việc Ban Thường vụ Thành ủy giao thêm"],
    [11, "Di dời lò giết mổ khỏi khu phố 4", "lò", 3, 0, 0, 0, "0%", None, None, "x", "Q4",
     "Chưa có chỗ giết mổ mới", None, "Đề nghị Phòng Kinh tế giới thiệu địa điểm", "Bí thư Đảng uỷ", None],
    [12, "Trả lại vỉa hè trước trường tiểu học", "điểm", "05", 2, 3, "5/5", "100%", "X", None, None, "30/6", None, None,
     None, "Chủ tịch UBND phường", "Xong ngày 02.6.2021"],
    ["Cộng", *[None] * 7, '=COUNTIF(I12:I34,"x")', 9, 1],
    [],
    [None, "Ghi chú:"],
    [None, "(*) Số thu do Ban Quản lý chợ cung cấp."],
    [None, "- So với bản đăng ký: chưa báo cáo mục 2, 11, 13."],
    [],
    ["Nơi nhận:", *[None] * 11, "T/M BAN THƯỜNG VỤ"],
    ["- Văn phòng Thành ủy,", *[None] * 11, "PHÓ BÍ THƯ"],
]  # fmt: skip

_MERGES = (
    "A1:E1", "K1:Q1", "A2:E2", "A3:E3", "K3:Q3", "A4:E4", "A6:Q6", "A7:Q7", "N8:Q8", "A9:A10", "B9:B10", "C9:D9",
    "E9:H9", "I9:K9", "L9:L10", "M9:M10", "N9:N10", "O9:O10", "P9:P10", "Q9:Q10", "B12:Q12", "B15:Q15", "P16:P18",
    "B23:Q23", "B27:Q27", "B30:Q30", "B33:Q33", "A36:C36", "B38:M38", "B39:M39", "B40:M40", "A42:C42", "M42:Q42",
)  # fmt: skip


def _item(row: int, number: int, text: str, **said: object) -> dict:
    return {"row": row, "stt": str(number), "text": text} | said


def _registered(number: int) -> str:
    return EXPECTED_ITEMS[number - 1]["text"]


_DOING = {"marks": ["Đang thực hiện"], "state": "dang_thuc_hien"}
_CITY = "Đô thị, đất đai, môi trường"
_DEPUTY = "Phó Chủ tịch UBND phường (VH-XH)"

_EXPECTED = [
    _item(13, 1, "Thu phí dịch vụ chợ Bến Đá qua thẻ", section="Kinh tế, ngân sách", uom="triệu đồng",
          target=goal(960), periods={"q1": 175, "q2": 231}, cumulative=406, pct=42.3, deadline="2021-12-31",
          obstacle="Máy quẹt thẻ hay hỏng", responsible="Đ/c Chủ tịch UBND phường", match=_registered(1), **_DOING),
    _item(16, 2, "Mở rộng hẻm 12, hẻm 40 đường Cầu Gỗ", section=_CITY, uom="hộ", target=goal(31),
          periods={"q1": 8, "q2": 7}, cumulative=15, pct=48, deadline="2021-09-30",
          obstacle="- 6 hộ đòi đổi đất; - Chưa có bản vẽ hẻm 40",
          proposal="Đề nghị Phòng Quản lý đô thị giao bản vẽ", responsible="Đ/c Bí thư Đảng ủy",
          evidence="Biên bản bàn giao", match=_registered(3),
          details=[{"label": "Hẻm 12", "uom": "hộ", "target": 18, "cumulative": 12},
                   {"label": "Hẻm 40", "uom": "hộ", "target": 13, "cumulative": 3}], **_DOING),
    _item(19, 3, "Thay nắp cống hư trên các tuyến đường nội phường", section=_CITY, uom="nắp", target=goal(150),
          periods={"q1": 30, "q2": 45}, cumulative=75, pct=50, deadline="2021-12-15",
          responsible="Đ/c Phó Chủ tịch UBND phường", match=_registered(4), **_DOING),
    _item(20, 4, "Chấm dứt đổ xà bần ra bãi đất trống khu phố 5", section=_CITY, uom="bãi", baseline=9,
          target=goal(0), periods={"q1": 6, "q2": 4}, cumulative=4, pct=55.6, deadline="2021-09-30",
          deadline_flags=["year_inferred", "quarter_only"], marks=["Đã hoàn thành", "Đang thực hiện"],
          evidence="Ảnh chụp", match=_registered(5)),
    _item(21, 5, "Tỷ lệ hộ đấu nối nước thải", section=_CITY, uom="%", target=goal(70),
          periods={"q1": 51.5, "q2": 56}, cumulative=56, pct=80, deadline="2021-12-31",
          deadline_flags=["month_only"], obstacle="Hộ nghèo chưa có tiền đấu nối", proposal="Hỗ trợ 60 hộ",
          responsible="Đ/c Phó Chủ tịch UBND phường", match=_registered(6), **_DOING),
    _item(24, 6, "Giảm trẻ bỏ học giữa chừng ở bậc THCS", section="VĂN HOÁ - XÃ HỘI", uom="em", target=goal(4),
          deadline="2021-12-31", responsible=_DEPUTY, match=_registered(7), **_DOING),
    _item(25, 7, "Đưa nhà văn hóa khu phố 2 vào sử dụng", section="VĂN HOÁ - XÃ HỘI", uom="nhà", target=goal(1),
          periods={"q1": "Xong thủ tục đất", "q2": "Khởi công ngày 12/5"}, deadline="2021-12-20",
          responsible=_DEPUTY, match=_registered(8), **_DOING),
    _item(28, 8, "Trang bị bình chữa cháy cho nhà trọ từ mười phòng", section="QP-AN, nội chính", uom="nhà trọ",
          target=goal(65), periods={"q1": 6, "q2": 11}, cumulative=39, pct=60, deadline="2021-11-15",
          deadline_flags=["before", "year_inferred"], responsible="Trưởng CAP", match=_registered(9), **_DOING),
    _item(29, 9, "Trả lời phản ánh của người dân qua tổng đài trong 48 giờ", section="QP-AN, nội chính", uom="%",
          target=goal(100), periods={"q1": "14/14 tin", "q2": "22/23 tin"}, ratio=[36, 37], pct=97.3,
          deadline=None, deadline_flags=["recurring"], responsible="Chủ tịch UBND phường", match=_registered(10),
          **_DOING),
    _item(31, 10, "Kết nạp đảng viên là người lao động trong hợp tác xã vận tải", section="Xây dựng Đảng",
          uom="đảng viên", target=goal(6), periods={"q1": 1, "q2": 2}, cumulative=3, pct=50, deadline="2021-04-12",
          responsible="Phó Bí thư TT", match=_registered(12), **_DOING),
    _item(34, 11, "Di dời lò giết mổ khỏi khu phố 4", section="Việc Ban Thường vụ Thành ủy giao thêm", uom="lò",
          target=goal(3), periods={"q1": 0, "q2": 0}, cumulative=0, pct=0, deadline="2021-12-31",
          deadline_flags=["year_inferred", "quarter_only"], marks=["Chưa triển khai"], state="chua_trien_khai",
          obstacle="Chưa có chỗ giết mổ mới", proposal="Đề nghị Phòng Kinh tế giới thiệu địa điểm",
          responsible="Bí thư Đảng uỷ"),
    _item(35, 12, "Trả lại vỉa hè trước trường tiểu học", section="Việc Ban Thường vụ Thành ủy giao thêm", uom="điểm",
          target=goal(5), periods={"q1": 2, "q2": 3}, cumulative=5, ratio=[5, 5], pct=100, deadline="2021-06-30",
          deadline_flags=["year_inferred"], marks=["Đã hoàn thành"], state="hoan_thanh", completed_on="2021-06-02",
          evidence="Xong ngày 02.6.2021", responsible="Chủ tịch UBND phường"),
]  # fmt: skip

WARD_REPORT: Shape = drawn(
    "bao_cao_quy_2_phuong_3.xlsx",
    Drawn(
        SHEET,
        [*_HEAD, *_BODY],
        merges=_MERGES,
        hidden_columns=(14,),
        fonts={31: ".VnTime"},
        comments={"M21": "Văn phòng: hỏi lại số hộ nghèo"},
    ),
    Drawn("Quý I (cũ)", [["Số quý I, không dùng"], [1, "Thu phí chợ", "171"]], is_hidden=True),
    expected=document(
        *_EXPECTED,
        cycle=2021,
        period="2021-Q2",
        tables=[(SHEET, [9, 10])],
        unit="ĐẢNG UỶ PHƯỜNG 3",
        number="41-BC/ĐU",
        as_of="2021-06-16",
        asks=(
            (20, "state"),
            (20, "deadline"),
            (28, "cumulative"),
            (31, "periods"),
            (31, "deadline"),
        ),
        missing=tuple(_registered(number) for number in (2, 11, 13)),
    ),
    registration="dang_ky_cam_ket_phuong_3.xlsx",
)
