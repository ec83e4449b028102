"""The registration form of Phường 3 for 2021: 13 items in five sections, two heading rows, a letterhead."""

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

SHEET = "Phụ lục đăng ký"
BODY = "Ban Thường vụ Đảng ủy"

SECTIONS = {
    "I": "LĨNH VỰC KINH TẾ, NGÂN SÁCH, DỊCH VỤ",
    "II": "LĨNH VỰC ĐÔ THỊ, ĐẤT ĐAI, MÔI TRƯỜNG",
    "III": "LĨNH VỰC VĂN HÓA - XÃ HỘI",
    "IV": "LĨNH VỰC QUỐC PHÒNG - AN NINH, NỘI CHÍNH",
    "V": "CÔNG TÁC XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ",
}

_HEAD = [
    ["ĐẢNG BỘ THÀNH PHỐ BẾN XUÂN", *[None] * 8, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["ĐẢNG ỦY PHƯỜNG 3"],
    ["*", *[None] * 8, "Phường 3, ngày      tháng 01 năm 2021"],
    ["Số      -CK/ĐU"],
    [],
    ["PHỤ LỤC"],
    ["ĐĂNG KÝ NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2021"],
    ["của tập thể Ban Thường vụ và người đứng đầu Đảng ủy Phường 3 với Ban Thường vụ Thành ủy"],
    [],
    ["STT", "Nội dung đăng ký cam kết", "Lý do lựa chọn\n(khâu khó, điểm “nghẽn”)",
     "Chỉ tiêu / sản phẩm cụ thể", "Đơn vị tính", "Thực hiện năm 2020", "Mục tiêu năm 2021",
     "Lộ trình thực hiện", None, None, None, "Thời hạn hoàn thành", "Cá nhân chịu trách nhiệm chính",
     "Tập thể chịu trách nhiệm", "Cơ quan, đơn vị phối hợp", "Ghi chú"],
    [*[None] * 7, "Quý I", "Quý II", "Quý III", "Quý IV"],
]  # fmt: skip

_BODY = [
    ["I", SECTIONS["I"]],
    # The road map adds up to the target here; in the rows below it runs on to the target.
    [1, "Thu phí dịch vụ chợ Bến Đá qua thẻ, không thu tiền mặt", "Thất thu kéo dài ở dãy sạp ngoài trời",
     "Số tiền thu qua thẻ", "triệu đồng", 420, 960, 180, 240, 260, 280, "31/12/2021",
     "Chủ tịch UBND phường", BODY, "Ban Quản lý chợ; Phòng Tài chính - Kế hoạch", None],
    [2, "Vận động hộ trồng rau ven sông chuyển sang nhà lưới", "Vụ nào cũng mất trắng một phần vì ngập",
     "Diện tích nhà lưới (lũy kế)", "ha", 1.5, 4, 2, 2.5, 3.2, 4, "30/11/2021",
     "Chủ tịch Hội Nông dân phường", BODY, "Phòng Kinh tế; Trạm Khuyến nông", None],
    ["II", SECTIONS["II"]],
    [3, "Mở rộng hẻm 12 và hẻm 40 đường Cầu Gỗ", "Xe chữa cháy không vào được",
     "Số hộ hiến đất, bàn giao (lũy kế)", "hộ", 3, 31, 10, 18, 31, 31, "30/9/2021",
     "Bí thư Đảng ủy", BODY, "Phòng Quản lý đô thị; UBMTTQVN phường", "Gắn chủ đề năm"],
    [4, "Thay nắp cống hư trên các tuyến đường nội phường", "Ba vụ tai nạn trong năm 2020",
     "Số nắp cống thay mới", "nắp", 40, 150, 30, 50, 40, 30, "15/12/2021",
     "Phó Chủ tịch UBND phường (ĐT)", BODY, "Đội Quản lý trật tự đô thị", None],
    [5, "Chấm dứt việc đổ xà bần ra bãi đất trống khu phố 5", "Đã xử phạt nhưng tái diễn",
     "Số bãi đổ trái phép còn lại", "bãi", 9, 0, 6, 3, 1, 0, "30/9/2021",
     "Công chức địa chính phường", BODY, "Công ty Môi trường đô thị; các khu phố", "Gắn chủ đề năm"],
    [6, "Hộ dân đấu nối nước thải vào hệ thống chung", "Chi phí đấu nối do hộ tự lo",
     "Tỷ lệ hộ đã đấu nối", "%", 48.5, 70, 52, 58, 64, 70, "31/12/2021",
     "Phó Chủ tịch UBND phường (ĐT)", BODY, "Công ty Cấp thoát nước", None],
    ["III", SECTIONS["III"]],
    [7, "Giảm số trẻ bỏ học giữa chừng ở bậc trung học cơ sở", "Phần lớn theo cha mẹ đi làm ăn xa",
     "Số em bỏ học trong năm học", "em", 11, 4, None, 6, None, 4, "31/12/2021",
     "Phó Chủ tịch UBND phường (VH-XH)", BODY, "Phòng GD&ĐT; Hội Khuyến học phường", None],
    [8, "Đưa nhà văn hóa khu phố 2 vào sử dụng", "Vướng thủ tục đất từ năm 2018",
     "Biên bản nghiệm thu", "nhà", 0, 1, "Xong thủ tục đất", "Khởi công", "Hoàn thiện phần thô", 1,
     "20/12/2021", "Phó Chủ tịch UBND phường (VH-XH)", BODY, "Phòng Văn hóa - Thông tin", None],
    ["IV", SECTIONS["IV"]],
    [9, "Trang bị bình chữa cháy cho nhà trọ từ mười phòng", "Hai phần ba nhà trọ chưa có",
     "Số nhà trọ được trang bị (lũy kế)", "nhà trọ", 22, 65, 30, 42, 55, 65, "15/11/2021",
     "Trưởng Công an phường", BODY, "Công an thành phố; các khu phố", None],
    [10, "Trả lời phản ánh của người dân qua tổng đài phường trong 48 giờ", "Năm 2020 còn trả lời chậm",
     "Tỷ lệ phản ánh trả lời đúng hạn", "%", 81, 100, 100, 100, 100, 100, "Thường xuyên",
     "Chủ tịch UBND phường", BODY, "Văn phòng HĐND và UBND thành phố", None],
    ["V", SECTIONS["V"]],
    [11, "Nâng cao chất lượng sinh hoạt, phát huy vai trò nêu gương của cán bộ, đảng viên", None,
     "Có chuyển biến rõ nét", None, None, None, None, None, None, None, "Thường xuyên",
     "Tập thể Ban Thường vụ", BODY, None, None],
    [12, "Kết nạp đảng viên là người lao động trong hợp tác xã vận tải", "Hợp tác xã chưa có đảng viên nào",
     "Số đảng viên mới", "đảng viên", 2, 6, 1, 2, 2, 1, "4/12/2021",
     "Phó Bí thư Thường trực Đảng ủy", BODY, "Ban Tổ chức Thành ủy; Đoàn Thanh niên phường", None],
    [13, "Giám sát chi bộ về việc quản lý đảng phí", "Hai chi bộ nộp chậm năm 2020",
     "Số cuộc giám sát", "cuộc", 2, 5, 1, 1, 2, 1, "30/11/2021",
     "Chủ nhiệm UBKT Đảng ủy", BODY, "UBKT Thành ủy", None],
    [],
    [None, "Tổng cộng: 13 nội dung đăng ký."],
    [],
    ["Nơi nhận:", *[None] * 10, "T/M BAN THƯỜNG VỤ"],
    ["- Ban Thường vụ Thành ủy,\n- Lưu Văn phòng Đảng ủy.", *[None] * 10, "BÍ THƯ"],
]  # fmt: skip

_LEVEL_COLUMNS = "ABCDEFGLMNOP"
_MERGES = (
    "A1:D1", "J1:P1", "A2:D2", "A3:D3", "J3:P3", "A4:D4", "A6:P6", "A7:P7", "A8:P8",
    *(f"{column}10:{column}11" for column in _LEVEL_COLUMNS), "H10:K10",
    "B12:P12", "B15:P15", "B20:P20", "B23:P23", "B26:P26", "B31:G31", "A33:D33", "L33:P33", "A34:D34", "L34:P34",
)  # fmt: skip


def _item(row: int, number: int, section: str, said: dict) -> dict:
    return {"row": row, "stt": str(number), "section": SECTIONS[section], "lead_unit": BODY} | said


def _quarters(*values: object) -> dict:
    return {f"q{place}": value for place, value in enumerate(values, 1) if value is not None}


EXPECTED_ITEMS = [
    _item(13, 1, "I", {
        "text": "Thu phí dịch vụ chợ Bến Đá qua thẻ, không thu tiền mặt", "indicator": "Số tiền thu qua thẻ",
        "uom": "triệu đồng", "baseline": 420, "target": goal(960), "roadmap": _quarters(180, 240, 260, 280),
        "deadline": "2021-12-31", "responsible": "Chủ tịch UBND phường",
        "coordinators": ["Ban Quản lý chợ", "Phòng Tài chính - Kế hoạch"]}),
    _item(14, 2, "I", {
        "text": "Vận động hộ trồng rau ven sông chuyển sang nhà lưới", "indicator": "Diện tích nhà lưới (lũy kế)",
        "uom": "ha", "baseline": 1.5, "target": goal(4), "roadmap": _quarters(2, 2.5, 3.2, 4),
        "deadline": "2021-11-30", "responsible": "Chủ tịch Hội Nông dân phường",
        "coordinators": ["Phòng Kinh tế", "Trạm Khuyến nông"]}),
    _item(16, 3, "II", {
        "text": "Mở rộng hẻm 12 và hẻm 40 đường Cầu Gỗ", "indicator": "Số hộ hiến đất, bàn giao (lũy kế)",
        "uom": "hộ", "baseline": 3, "target": goal(31), "roadmap": _quarters(10, 18, 31, 31),
        "deadline": "2021-09-30", "responsible": "Bí thư Đảng ủy",
        "coordinators": ["Phòng Quản lý đô thị", "UBMTTQVN phường"]}),
    _item(17, 4, "II", {
        "text": "Thay nắp cống hư trên các tuyến đường nội phường", "indicator": "Số nắp cống thay mới",
        "uom": "nắp", "baseline": 40, "target": goal(150), "roadmap": _quarters(30, 50, 40, 30),
        "deadline": "2021-12-15", "responsible": "Phó Chủ tịch UBND phường (ĐT)",
        "coordinators": ["Đội Quản lý trật tự đô thị"]}),
    _item(18, 5, "II", {
        "text": "Chấm dứt việc đổ xà bần ra bãi đất trống khu phố 5", "indicator": "Số bãi đổ trái phép còn lại",
        "uom": "bãi", "baseline": 9, "target": goal(0), "roadmap": _quarters(6, 3, 1, 0),
        "deadline": "2021-09-30", "responsible": "Công chức địa chính phường",
        "coordinators": ["Công ty Môi trường đô thị", "các khu phố"]}),
    _item(19, 6, "II", {
        "text": "Hộ dân đấu nối nước thải vào hệ thống chung", "indicator": "Tỷ lệ hộ đã đấu nối",
        "uom": "%", "baseline": 48.5, "target": goal(70), "roadmap": _quarters(52, 58, 64, 70),
        "deadline": "2021-12-31", "responsible": "Phó Chủ tịch UBND phường (ĐT)",
        "coordinators": ["Công ty Cấp thoát nước"]}),
    _item(21, 7, "III", {
        "text": "Giảm số trẻ bỏ học giữa chừng ở bậc trung học cơ sở", "indicator": "Số em bỏ học trong năm học",
        "uom": "em", "baseline": 11, "target": goal(4), "roadmap": _quarters(None, 6, None, 4),
        "deadline": "2021-12-31", "responsible": "Phó Chủ tịch UBND phường (VH-XH)",
        "coordinators": ["Phòng GD&ĐT", "Hội Khuyến học phường"]}),
    _item(22, 8, "III", {
        "text": "Đưa nhà văn hóa khu phố 2 vào sử dụng", "indicator": "Biên bản nghiệm thu", "uom": "nhà",
        "baseline": 0, "target": goal(1),
        "roadmap": _quarters("Xong thủ tục đất", "Khởi công", "Hoàn thiện phần thô", 1),
        "deadline": "2021-12-20", "responsible": "Phó Chủ tịch UBND phường (VH-XH)",
        "coordinators": ["Phòng Văn hóa - Thông tin"]}),
    _item(24, 9, "IV", {
        "text": "Trang bị bình chữa cháy cho nhà trọ từ mười phòng",
        "indicator": "Số nhà trọ được trang bị (lũy kế)", "uom": "nhà trọ", "baseline": 22,
        "target": goal(65), "roadmap": _quarters(30, 42, 55, 65), "deadline": "2021-11-15",
        "responsible": "Trưởng Công an phường", "coordinators": ["Công an thành phố", "các khu phố"]}),
    _item(25, 10, "IV", {
        "text": "Trả lời phản ánh của người dân qua tổng đài phường trong 48 giờ",
        "indicator": "Tỷ lệ phản ánh trả lời đúng hạn", "uom": "%", "baseline": 81, "target": goal(100),
        "roadmap": _quarters(100, 100, 100, 100), "deadline": None, "deadline_flags": ["recurring"],
        "responsible": "Chủ tịch UBND phường", "coordinators": ["Văn phòng HĐND và UBND thành phố"]}),
    _item(27, 11, "V", {
        "text": "Nâng cao chất lượng sinh hoạt, phát huy vai trò nêu gương của cán bộ, đảng viên",
        "indicator": "Có chuyển biến rõ nét", "deadline": None, "deadline_flags": ["recurring"],
        "responsible": "Tập thể Ban Thường vụ"}),
    _item(28, 12, "V", {
        "text": "Kết nạp đảng viên là người lao động trong hợp tác xã vận tải", "indicator": "Số đảng viên mới",
        "uom": "đảng viên", "baseline": 2, "target": goal(6), "roadmap": _quarters(1, 2, 2, 1),
        "deadline": "2021-12-04", "responsible": "Phó Bí thư Thường trực Đảng ủy",
        "coordinators": ["Ban Tổ chức Thành ủy", "Đoàn Thanh niên phường"]}),
    _item(29, 13, "V", {
        "text": "Giám sát chi bộ về việc quản lý đảng phí", "indicator": "Số cuộc giám sát", "uom": "cuộc",
        "baseline": 2, "target": goal(5), "roadmap": _quarters(1, 1, 2, 1), "deadline": "2021-11-30",
        "responsible": "Chủ nhiệm UBKT Đảng ủy", "coordinators": ["UBKT Thành ủy"]}),
]  # fmt: skip

DRAWN = Drawn(SHEET, [*_HEAD, *_BODY], merges=_MERGES)
WARD_REGISTRATION: Shape = drawn(
    "dang_ky_cam_ket_phuong_3.xlsx",
    DRAWN,
    expected=document(
        *EXPECTED_ITEMS,
        cycle=2021,
        tables=[(SHEET, [10, 11])],
        unit="ĐẢNG ỦY PHƯỜNG 3",
    ),
)
