"""Office files of the import tests, drawn with our own words."""

from io import BytesIO

from openpyxl import Workbook, load_workbook

HEAD = (
    "STT", "Nội dung đăng ký cam kết", "Lý do lựa chọn", "Chỉ tiêu / sản phẩm cụ thể", "Đơn vị tính",
    "Thực hiện năm 2019", "Mục tiêu năm 2020", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn hoàn thành",
    "Cá nhân chịu trách nhiệm chính", "Cơ quan, đơn vị phối hợp", "Ghi chú",
)  # fmt: skip
WELLS = (
    1, "Khoan giếng cho các tổ dân phố thiếu nước mùa khô", "Mùa khô phải mua nước xe bồn", "Số giếng đưa vào dùng",
    "giếng", 2, 8, 1, 2, 3, 2, "30/11/2020", "Bí thư Đảng ủy", "Phòng Kinh tế", None,
)  # fmt: skip
STALLS = (
    2, "Dời các sạp hàng khỏi lối thoát hiểm của chợ", "Chợ từng cháy năm 2018", "Số sạp còn lấn lối thoát hiểm",
    "sạp", 17, 0, 12, 6, 2, 0, "30/9/2020", "Bí thư Đảng ủy", "Phòng Tài chính - Kế hoạch", "Trọng tâm",
)  # fmt: skip
LETTERS = (
    3, "Trả lời thư của người dân đúng hạn", "Còn thư để quá hạn", "Tỷ lệ thư trả lời đúng hạn",
    "%", 80, 100, 90, 95, 100, 100, "Thường xuyên", "Phó Chủ tịch phụ trách", None, None,
)  # fmt: skip


def form(*rows: tuple, head: tuple = HEAD, section: str = "LĨNH VỰC KINH TẾ, NGÂN SÁCH") -> bytes:
    """A registration form of one section under its title."""
    lines = [("PHỤ LỤC ĐĂNG KÝ CAM KẾT NĂM 2020",), (), head, ("I", section), *rows]
    return workbook(lines)


def approved_list(*rows: tuple) -> bytes:
    """A list of several units with a column of units."""
    head = (
        "STT", "Mã số", "Đơn vị", "Nội dung cam kết", "Loại", "Lĩnh vực", "Chỉ tiêu / sản phẩm", "ĐVT",
        "Thực hiện 2019", "Mục tiêu 2020", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn",
        "Người chịu trách nhiệm chính", "Đơn vị phối hợp", "Ghi chú",
    )  # fmt: skip
    return workbook([("DANH MỤC NỘI DUNG CAM KẾT NĂM 2020",), (), head, *rows])


def listed(number: int, unit: str, text: str, kind: str = "Tự đăng ký") -> tuple:
    return (
        number, f"20.0{number}", unit, text, kind, "Kinh tế", "Số hộ xong", "hộ", 0, 40, 10, 20, 30, 40,
        "30/11/2020", "Bí thư Đảng ủy", None, None,
    )  # fmt: skip


def workbook(lines: list[tuple]) -> bytes:
    book = Workbook()
    for line in lines:
        book.active.append(list(line))
    return saved(book)


def saved(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))
