"""The list of all units for 2021 as the Office keeps it: 24 units, 140 items, statistics, three that have not sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.interfaces.documents.office.files.drawing import Drawn
from tests.interfaces.documents.office.files.shape import Shape, document, drawn, goal

SHEET = "Tổng hợp 2021"

# text, field, in the year's theme, indicator, unit of measure, base, goal, deadline, head, partners.
# {n} is the unit's place in the list; figures of the wards grow with it.
Work = tuple[str, str, bool, str, str, float | None, float | None, str, str, str]

WARD_WORKS: list[Work] = [
    (
        "Thu phí chợ qua thẻ, bỏ thu tiền mặt",
        "Kinh tế",
        False,
        "Tỷ lệ sạp trả qua thẻ",
        "%",
        20,
        70,
        "31/12/2021",
        "Chủ tịch UBND phường",
        "Phòng Kinh tế; Ban Quản lý chợ",
    ),
    (
        "Mở rộng hẻm cụt cho xe chữa cháy",
        "Đô thị - môi trường",
        True,
        "Số hẻm mở rộng",
        "hẻm",
        1,
        4,
        "30/9/2021",
        "Bí thư Đảng ủy",
        "Phòng Quản lý đô thị",
    ),
    (
        "Xóa bãi đổ rác tự phát",
        "Đô thị - môi trường",
        True,
        "Số bãi còn lại",
        "bãi",
        8,
        0,
        "30/11/2021",
        "Phó Chủ tịch UBND phường",
        "Công ty Môi trường đô thị",
    ),
    (
        "Đấu nối nước thải hộ gia đình",
        "Đô thị - môi trường",
        False,
        "Tỷ lệ hộ đấu nối",
        "%",
        45.5,
        68,
        "31/12/2021",
        "Phó Chủ tịch UBND phường",
        "Công ty Cấp thoát nước",
    ),
    (
        "Giảm trẻ bỏ học giữa chừng",
        "Văn hóa - xã hội",
        False,
        "Số em bỏ học",
        "em",
        9,
        3,
        "31/12/2021",
        "Phó Chủ tịch UBND phường",
        "Phòng Giáo dục và Đào tạo",
    ),
    (
        "Trang bị bình chữa cháy cho nhà trọ",
        "QP-AN, nội chính",
        False,
        "Số nhà trọ được trang bị",
        "nhà trọ",
        20,
        55,
        "15/11/2021",
        "Trưởng Công an phường",
        "Công an thành phố",
    ),
    (
        "Trả lời phản ánh của dân trong 48 giờ",
        "Cải cách hành chính",
        False,
        "Tỷ lệ đúng hạn",
        "%",
        80,
        100,
        "Thường xuyên",
        "Chủ tịch UBND phường",
        "",
    ),
]
VAGUE: Work = ("Tiếp tục phát huy vai trò nêu gương của cán bộ, đảng viên", "Xây dựng Đảng", False,
               "Chuyển biến rõ nét", "", None, None, "Thường xuyên", "Tập thể Ban Thường vụ", "")  # fmt: skip


def _office(field: str, head: str, *works: tuple[str, str, str, float, float, str]) -> list[Work]:
    return [
        (text, field, False, indicator, uom, base, target, deadline, head, "")
        for text, indicator, uom, base, target, deadline in works
    ]


OFFICES: list[tuple[str, str, str, list[Work]]] = [
    ("B1", "Nhóm lĩnh vực kinh tế", "Phòng Kinh tế", _office(
        "Kinh tế", "Trưởng phòng",
        ("Cấp mã vùng trồng cho rau ven sông", "Số mã được cấp", "mã", 1, 5, "30/10/2021"),
        ("Đưa hợp tác xã lên sàn thương mại điện tử", "Số hợp tác xã", "HTX", 0, 4, "30/11/2021"),
        ("Tiêm phòng đàn trâu bò", "Tỷ lệ tiêm", "%", 71, 85, "31/8/2021"),
        ("Xử lý cơ sở giết mổ trong khu dân cư", "Số cơ sở còn lại", "cơ sở", 12, 0, "30/9/2021"),
        ("Hướng dẫn hộ kinh doanh lập hóa đơn điện tử", "Số hộ sử dụng", "hộ", 140, 900, "31/12/2021"))),
    ("B1", "", "Phòng Tài chính - Kế hoạch", _office(
        "Kinh tế", "Trưởng phòng",
        ("Thẩm tra quyết toán công trình tồn đọng", "Số công trình", "công trình", 6, 19, "30/11/2021"),
        ("Giải ngân vốn đầu tư công", "Tỷ lệ giải ngân", "%", 84.2, 95, "31/12/2021"),
        ("Công khai ngân sách đúng hạn", "Tỷ lệ đơn vị", "%", 88, 100, "31/12/2021"),
        ("Sắp xếp nhà đất công bỏ trống", "Số cơ sở xử lý", "cơ sở", 2, 7, "30/10/2021"))),
    ("B2", "Nhóm lĩnh vực quản lý đô thị, tài nguyên môi trường", "Phòng Quản lý đô thị", _office(
        "Đô thị - môi trường", "Trưởng phòng",
        ("Ngầm hóa cáp viễn thông đường Bờ Kè", "Chiều dài", "km", 0.8, 2.6, "30/11/2021"),
        ("Kiểm tra công trình xây dựng không phép", "Tỷ lệ xử lý", "%", 90, 100, "31/12/2021"),
        ("Trồng cây bóng mát", "Số cây", "cây", 300, 650, "31/8/2021"),
        ("Lắp đèn tín hiệu ở ngã tư Cầu Gỗ", "Số nút", "nút", 0, 2, "30/7/2021"))),
    ("B2", "", "Phòng Tài nguyên và Môi trường", _office(
        "Đô thị - môi trường", "Trưởng phòng",
        ("Trả hồ sơ đất đai đúng hẹn", "Tỷ lệ đúng hẹn", "%", 86.5, 97, "31/12/2021"),
        ("Quan trắc nước kênh nội đô", "Số điểm", "điểm", 3, 10, "30/9/2021"),
        ("Thu hồi đất để hoang hóa", "Diện tích", "ha", 0, 3.4, "31/12/2021"))),
    ("B3", "Nhóm lĩnh vực văn hóa - xã hội", "Phòng Giáo dục và Đào tạo", _office(
        "Văn hóa - xã hội", "Trưởng phòng",
        ("Trường có bếp ăn đạt chuẩn", "Số trường", "trường", 9, 14, "31/8/2021"),
        ("Dạy bơi cho học sinh tiểu học", "Tỷ lệ biết bơi", "%", 32, 50, "31/10/2021"),
        ("Tuyển đủ giáo viên mầm non", "Số giáo viên", "người", 4, 18, "30/9/2021"),
        ("Xóa phòng học tạm", "Số phòng còn lại", "phòng", 11, 0, "31/8/2021"),
        ("Nâng hạng kết quả thi lớp 10", "Thứ hạng trong tỉnh", "hạng", 5, 3, "31/7/2021"),
        ("Học sinh phân loại rác tại trường", "Số trường", "trường", 5, 22, "30/11/2021"),
        ("Mở thư viện ngoài trời", "Số thư viện", "thư viện", 1, 6, "30/11/2021"))),
    ("B3", "", "Phòng Lao động - Thương binh và Xã hội", _office(
        "Văn hóa - xã hội", "Trưởng phòng",
        ("Đưa người lang thang vào cơ sở nuôi dưỡng", "Số người", "người", 6, 15, "31/12/2021"),
        ("Dạy nghề cho lao động mất việc", "Số người học xong", "người", 85, 160, "30/11/2021"),
        ("Giảm hộ cận nghèo", "Tỷ lệ hộ", "%", 2.4, 1.9, "31/12/2021"),
        ("Sửa nhà cho gia đình liệt sĩ", "Số nhà", "nhà", 8, 14, "20/7/2021"),
        ("Chi trả trợ cấp qua tài khoản", "Tỷ lệ người nhận", "%", 12, 60, "31/12/2021"),
        ("Kiểm tra an toàn lao động ở xưởng gỗ", "Số xưởng", "xưởng", 5, 20, "30/10/2021"))),
    ("B4", "Nhóm lĩnh vực xây dựng chính quyền, cải cách hành chính", "Phòng Nội vụ", _office(
        "Cải cách hành chính", "Trưởng phòng",
        ("Kiểm tra giờ giấc làm việc", "Số cuộc", "cuộc", 6, 12, "30/11/2021"),
        ("Sáp nhập tổ dân phố", "Số tổ sáp nhập", "tổ", 0, 8, "30/9/2021"),
        ("Số hóa hồ sơ cán bộ", "Tỷ lệ hồ sơ", "%", 25, 100, "31/12/2021"),
        ("Bồi dưỡng công chức bộ phận một cửa", "Số người", "người", 30, 75, "30/6/2021"),
        ("Nâng hạng chỉ số cải cách hành chính", "Thứ hạng trong tỉnh", "hạng", 6, 4, "31/12/2021"))),
    ("B4", "", "Văn phòng HĐND và UBND thành phố", _office(
        "Cải cách hành chính", "Chánh Văn phòng",
        ("Ký số văn bản đi", "Tỷ lệ văn bản", "%", 83, 99, "31/12/2021"),
        ("Hồ sơ nộp trực tuyến mức độ 4", "Tỷ lệ hồ sơ", "%", 18.5, 35, "31/12/2021"),
        ("Họp không giấy", "Tỷ lệ cuộc họp", "%", 0, 60, "30/9/2021"),
        ("Đôn đốc việc UBND thành phố giao", "Tỷ lệ đúng hạn", "%", 87, 95, "31/12/2021"))),
    ("B5", "Nhóm lĩnh vực nội chính", "Phòng Tư pháp", _office(
        "QP-AN, nội chính", "Trưởng phòng",
        ("Số hóa sổ hộ tịch cũ", "Tỷ lệ sổ", "%", 30, 100, "30/11/2021"),
        ("Hòa giải thành ở cơ sở", "Tỷ lệ", "%", 80.5, 86, "31/12/2021"),
        ("Phiên tòa giả định ở trường học", "Số phiên", "phiên", 2, 9, "30/11/2021"),
        ("Trợ giúp pháp lý lưu động", "Số đợt", "đợt", 3, 9, "30/10/2021"),
        ("Rà soát văn bản quy phạm", "Số văn bản", "văn bản", 10, 26, "30/9/2021"),
        ("Đăng ký khai sinh qua mạng", "Tỷ lệ", "%", 22, 55, "31/12/2021"))),
    ("B5", "", "Thanh tra thành phố", _office(
        "QP-AN, nội chính", "Chánh Thanh tra",
        ("Kết luận thanh tra đúng hạn", "Tỷ lệ", "%", 75, 100, "31/12/2021"),
        ("Thu hồi tiền sai phạm", "Số tiền thu hồi", "triệu đồng", 640, 1250, "31/12/2021"),
        ("Thanh tra thu, chi ở trường học", "Số trường", "trường", 2, 6, "30/11/2021"),
        ("Đối thoại với người khiếu nại", "Số cuộc", "cuộc", 5, 9, "30/11/2021"),
        ("Chấm dứt vụ khiếu nại kéo dài", "Số vụ", "vụ", 0, 3, "31/10/2021"),
        ("Xác minh tài sản, thu nhập", "Số người", "người", 4, 12, "30/9/2021"),
        ("Tiếp công dân cùng lãnh đạo", "Số kỳ", "kỳ", 20, 24, "31/12/2021"))),
    ("C", "LỰC LƯỢNG VŨ TRANG, CÁC CƠ QUAN TƯ PHÁP", "Công an thành phố", _office(
        "QP-AN, nội chính", "Trưởng Công an thành phố",
        ("Cấp căn cước cho người già yếu tại nhà", "Số người", "người", 120, 800, "31/8/2021"),
        ("Giảm số vụ trộm xe máy", "Số vụ trong năm", "vụ", 64, 45, "31/12/2021"),
        ("Khám phá án nghiêm trọng", "Tỷ lệ", "%", 91, 96, "31/12/2021"),
        ("Lắp máy quay ở cửa ngõ thành phố", "Số máy", "máy", 14, 40, "30/9/2021"),
        ("Xóa tụ điểm đua xe", "Số tụ điểm còn lại", "điểm", 5, 0, "30/6/2021"),
        ("Thu hồi pháo, vật liệu nổ", "Số đợt vận động", "đợt", 2, 4, "31/12/2021"))),
    ("C", "", "Ban Chỉ huy Quân sự thành phố", _office(
        "QP-AN, nội chính", "Chỉ huy trưởng",
        ("Giao quân đủ chỉ tiêu", "Tỷ lệ", "%", 100, 100, "28/02/2021"),
        ("Huấn luyện dân quân biển", "Số buổi", "buổi", 12, 20, "30/9/2021"),
        ("Diễn tập chữa cháy rừng", "Số cuộc", "cuộc", 1, 3, "30/7/2021"),
        ("Xây kho vật chất phòng thủ dân sự", "Số kho", "kho", 0, 1, "31/10/2021"),
        ("Thăm gia đình quân nhân khó khăn", "Số gia đình", "hộ", 30, 48, "22/12/2021"))),
    ("C", "", "Khối tư pháp", _office(
        "QP-AN, nội chính", "Chánh án",
        ("Giải quyết án tồn quá hạn", "Số vụ còn lại", "vụ", 21, 0, "30/9/2021"),
        ("Thi hành án có điều kiện", "Tỷ lệ xong về việc", "%", 78.4, 83, "30/9/2021"),
        ("Phiên tòa rút kinh nghiệm", "Số phiên", "phiên", 6, 10, "30/9/2021"),
        ("Kiểm sát tin báo tội phạm", "Tỷ lệ", "%", 98, 100, "31/12/2021"))),
    ("D", "CƠ QUAN ĐẢNG, MẶT TRẬN VÀ ĐOÀN THỂ", "Khối các ban Đảng", _office(
        "Xây dựng Đảng", "Trưởng Ban Tổ chức",
        ("Kết nạp đảng viên ở doanh nghiệp tư nhân", "Số đảng viên", "đảng viên", 7, 20, "31/12/2021"),
        ("Giám sát chuyên đề về nêu gương", "Số cuộc", "cuộc", 2, 6, "30/11/2021"),
        ("Chi bộ sinh hoạt chuyên đề mỗi quý", "Tỷ lệ chi bộ", "%", 82, 100, "31/12/2021"),
        ("Luân chuyển cán bộ về phường", "Số người", "người", 1, 4, "30/6/2021"),
        ("Lớp bồi dưỡng bí thư chi bộ", "Số lớp", "lớp", 2, 5, "31/10/2021"),
        ("Gửi văn bản qua mạng", "Tỷ lệ văn bản", "%", 88, 98, "31/12/2021"))),
    ("D", "", "Khối Mặt trận và các đoàn thể", _office(
        "Xây dựng Đảng", "Chủ tịch UBMTTQ",
        ("Xây nhà Đại đoàn kết", "Số nhà", "nhà", 10, 16, "18/11/2021"),
        ("Phản biện dự thảo của UBND thành phố", "Số dự thảo", "văn bản", 3, 7, "30/11/2021"),
        ("Lập công đoàn ở xưởng may", "Số công đoàn", "CĐCS", 1, 5, "30/10/2021"),
        ("Tuyến đường phụ nữ tự quản", "Số tuyến", "tuyến", 14, 24, "20/10/2021"),
        ("Công trình thanh niên ở bến sông", "Số công trình", "công trình", 3, 6, "26/3/2021"))),
]  # fmt: skip

WARDS = [
    "Đảng ủy Phường 1", "Đảng ủy Phường 2", "Đảng ủy Phường 3", "Đảng ủy Phường 4", "Đảng ủy Phường 5",
    "Đảng ủy phường Xuân Giang", "Đảng ủy phường Xuân Thanh", "Đảng ủy phường Xuân Lễ", "Đảng ủy phường Xuân Lương",
]  # fmt: skip
NOT_SENT = ["Phòng Văn hóa - Thông tin", "Phòng Y tế", "Trung tâm Chính trị thành phố"]

_HEADINGS = [
    "STT", "Mã số", "Đơn vị", "Nội dung cam kết", "Loại", "Lĩnh vực", "Gắn chủ đề năm", "Chỉ tiêu / sản phẩm", "ĐVT",
    "Thực hiện 2020", "Mục tiêu 2021", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn", "Người chịu trách nhiệm chính",
    "Đơn vị phối hợp", "Ghi chú",
]  # fmt: skip


@dataclass(frozen=True)
class ListItem:
    """One line of the list as the Office wrote it."""

    number: int
    code: str
    unit: str
    work: Work
    steps: tuple[float | str | None, ...]
    is_assigned: bool


def _ward_works(place: int) -> list[Work]:
    """Every ward says the same seven works with its own figures; every third also a vague one instead."""
    works = [
        (*work[:5], _grown(work[5], place), work[6] and _grown(work[6], place), *work[7:])
        if work[4] != "%"
        else work
        for work in WARD_WORKS
    ]
    return [*works[:6], VAGUE] if place % 3 == 0 else works  # type: ignore[list-item]


def _grown(figure: float | None, place: int) -> float | None:
    return figure + place if figure is not None else None


def _steps(work: Work, place: int) -> tuple[float | str | None, ...]:
    base, target = work[5], work[6]
    if base is None or target is None:
        return (None,) * 4
    if target == 1 and base == 0:
        return ("Lập hồ sơ", "Khởi công", "Hoàn thiện", 1)
    share = (target - base) / 4
    if isinstance(base, int) and isinstance(target, int):
        return tuple(round(base + share * quarter) for quarter in (1, 2, 3, 4))
    return tuple(round(base + share * quarter, 1) for quarter in (1, 2, 3, 4))


def groups() -> Iterator[tuple[str, str, str, list[ListItem]]]:
    """Group number and title (blank when it goes on), the unit, its items."""
    units = [("A" if place == 1 else "", "KHỐI PHƯỜNG" if place == 1 else "", name, _ward_works(place))
             for place, name in enumerate(WARDS, 1)]  # fmt: skip
    for place, (number, title, unit, works) in enumerate([*units, *OFFICES], 1):
        items = [
            ListItem(at, f"21.{place:02d}.{at:02d}", unit, work, _steps(work, place), at == 2)
            for at, work in enumerate(works, 1)
        ]
        yield number if title else "", title, unit, items


ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
         "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV"]  # fmt: skip


def _line(item: ListItem) -> list:
    text, field, is_theme, indicator, uom, base, target, deadline, head, partners = item.work
    return [
        item.number, item.code, item.unit, text, "BTV giao thêm" if item.is_assigned else "Tự đăng ký", field,
        "x" if is_theme else None, indicator, uom or None, base, target, *item.steps, deadline, head, partners or None, None,
    ]  # fmt: skip


def _expected(row: int, item: ListItem) -> dict:
    text, field, is_theme, indicator, uom, base, target, deadline, head, partners = item.work
    said = {
        "row": row, "stt": str(item.number), "code": item.code, "lead_unit": item.unit, "text": text, "section": field,
        "indicator": indicator, "uom": uom, "baseline": base, "responsible": head,
        "coordinators": partners.split("; ") if partners else [], "marks": ["Gắn chủ đề năm"] if is_theme else [],
        "roadmap": {f"q{at}": step for at, step in enumerate(item.steps, 1) if step is not None},
    }  # fmt: skip
    if target is not None:
        said["target"] = goal(target, mode="rank" if uom == "hạng" else "level")
    if deadline == "Thường xuyên":
        return said | {"deadline": None, "deadline_flags": ["recurring"]}
    day, month, year = (int(part) for part in deadline.split("/"))
    return said | {"deadline": f"{year}-{month:02d}-{day:02d}"}


def _drawn() -> tuple[list[list], list[str], list[dict]]:
    rows: list[list] = [
        ["THÀNH ỦY BẾN XUÂN"], ["VĂN PHÒNG"], [],
        ["DANH MỤC TỔNG HỢP NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2021"],
        ["(24 đầu mối, 140 nội dung; cập nhật ngày 25/01/2021)"], [], _HEADINGS,
    ]  # fmt: skip
    merges, expected = ["A1:E1", "A2:E2", "A4:S4", "A5:S5"], []
    for place, (number, title, unit, items) in enumerate(groups()):
        if title:
            rows.append([number, title])
            merges.append(f"B{len(rows)}:S{len(rows)}")
        rows.append([ROMAN[place], f"{unit} ({len(items):02d} nội dung)"])
        merges.append(f"B{len(rows)}:S{len(rows)}")
        for item in items:
            rows.append(_line(item))
            expected.append(_expected(len(rows), item))
    rows += [
        [],
        [None, "Ghi chú: nội dung ghi “Chuyển biến rõ nét” đề nghị đơn vị bổ sung chỉ tiêu."],
    ]
    merges.append(f"B{len(rows)}:J{len(rows)}")
    return rows, merges, expected


def _statistics() -> Drawn:
    rows = [
        ["THỐNG KÊ ĐĂNG KÝ CAM KẾT NĂM 2021"],
        [],
        ["STT", "Đơn vị", "Số nội dung", "Trong đó BTV giao thêm"],
    ]
    rows += [[place, unit, len(items), 1] for place, (_, _, unit, items) in enumerate(groups(), 1)]
    return Drawn("Thống kê", [*rows, [None, "TỔNG CỘNG", 140, 24]], merges=("A1:D1",))


def _not_sent() -> Drawn:
    rows = [
        ["CÁC ĐƠN VỊ CHƯA GỬI ĐĂNG KÝ (đến 25/01/2021)"],
        [],
        ["STT", "Đơn vị", "Nhóm", "Ghi chú"],
    ]
    rows += [
        [place, unit, "Văn hóa - xã hội", "Đã đôn đốc lần 1"]
        for place, unit in enumerate(NOT_SENT, 1)
    ]
    return Drawn("Chưa gửi đăng ký", rows, merges=("A1:D1",))


_ROWS, _MERGES, EXPECTED_ITEMS = _drawn()

CITY_LIST: Shape = drawn(
    "danh_muc_tong_hop_2021.xlsx",
    Drawn(SHEET, _ROWS, merges=tuple(_MERGES)),
    _statistics(),
    _not_sent(),
    expected=document(
        *EXPECTED_ITEMS,
        cycle=2021,
        tables=[(SHEET, [7])],
        unit="VĂN PHÒNG",
        as_of="2021-01-25",
    ),
)
