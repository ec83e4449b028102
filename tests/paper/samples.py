"""An invented year of thành phố Bến Xuân, as the sheet of its synthesis report."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from camket.foundation.core.sheets import (
    Align,
    Annex,
    Figure,
    Imprint,
    LetterHead,
    Paragraph,
    Regime,
    Section,
    Signature,
    TableColumn,
    TableRow,
)
from camket.year.year_end.queries.sheet import SynthesisSheet

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
CUT_OFF = date(2020, 12, 31)
NOTICE = "SỐ LIỆU MINH HỌA"
WARDS = (
    "Phường 1",
    "Phường 2",
    "Phường 3",
    "Phường 4",
    "Phường 5",
    "Xuân Giang",
    "Xuân Thanh",
    "Xuân Lễ",
    "Xuân Lương",
)
OPENING = (
    "Năm 2020 là năm thứ 4 Thành ủy Bến Xuân thực hiện chủ trương ký cam kết trách nhiệm. "
    "Trên cơ sở báo cáo của các đơn vị, Ban Thường vụ Thành ủy đánh giá kết quả như sau:"
)
SOLUTIONS = (
    "1. Mỗi nội dung đăng ký phải có chỉ tiêu đo được, mốc so sánh và lộ trình từng quý.",
    "2. Báo cáo hằng quý qua Văn phòng Thành ủy; đơn vị chậm hai kỳ liền phải giải trình bằng văn bản.",
    "3. Kết quả thực hiện cam kết là căn cứ bắt buộc khi kiểm điểm cuối năm.",
)
RECIPIENTS = (
    "Thường trực Tỉnh ủy Trường Sơn (để báo cáo)",
    "Các đồng chí Thành ủy viên",
    "Các cơ quan, đơn vị, địa phương đã ký cam kết",
    "Lưu Văn phòng Thành ủy",
)
# Number of the part, id of the group, its name, items (all done), its units, one result.
DEPARTMENT_GROUPS = (
    ("2.1", "2.1", "kinh tế", 9, "Phòng Kinh tế và Phòng Tài chính - Kế hoạch", "Chợ Bến được sắp xếp lại với 214 hộ."),
    ("2.2", "2.2", "đô thị, tài nguyên, môi trường", 7, "Phòng Quản lý đô thị và Phòng Tài nguyên và Môi trường",
     "Bản đồ địa chính số của bốn phường đã đưa vào sử dụng."),
    ("2.3", "2.3", "văn hóa - xã hội", 13, "Bốn phòng của nhóm", "Thêm hai trường đạt chuẩn, hộ nghèo giảm còn 1,1%."),
    ("2.4", "2.4", "chính quyền, cải cách hành chính", 9, "Phòng Nội vụ và Văn phòng HĐND và UBND thành phố",
     "Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98,6%."),
    ("2.5", "2.5a", "nội chính", 13, "Phòng Tư pháp và Thanh tra thành phố",
     "Không còn vụ việc khiếu nại tồn quá 90 ngày."),
)  # fmt: skip


def imprint(**changes) -> Imprint:
    values = {
        "snapshot_id": "TH-2020-7f3a91c2",
        "data_date": CUT_OFF,
        "made_at": datetime(2021, 1, 15, 9, 30, tzinfo=HANOI),
        "author": "Văn phòng Thành ủy Bến Xuân",
        "notice": NOTICE,
    }
    return Imprint(**(values | changes))


def said(*runs: str | Figure, bullet: bool = False) -> Paragraph:
    return Paragraph(runs, bullet)


def figure(figure_id: str, text: str, formula: str, records: int) -> Figure:
    return Figure(figure_id, text, formula, records, CUT_OFF)


def tally(group: str, done: int, total: int, name: str) -> Figure:
    formula = f"số nội dung đã hoàn thành / số nội dung đã ký của {name}"
    return figure(f"{group}.done", f"{done}/{total}", formula, total)


def party_head(**changes) -> LetterHead:
    values = {
        "regime": Regime.PARTY,
        "superior": "Đảng bộ tỉnh Trường Sơn",
        "issuer": "Thành ủy Bến Xuân",
        "place": "Bến Xuân",
        "symbol": "BC/TU",
        "number": 12,
        "on": date(2021, 1, 15),
        "type_name": "Báo cáo",
        "abstract": "kết quả thực hiện cam kết trách nhiệm của tập thể lãnh đạo và người đứng đầu "
        "các địa phương, đơn vị với Ban Thường vụ Thành ủy năm 2020",
    }
    return LetterHead(**(values | changes))


def ward_overdue(shown: str) -> Figure:
    return figure("1.overdue", shown, "số nội dung quá thời hạn, chưa hoàn thành tại ngày chốt", 3)


def ward_section() -> Section:
    return Section(
        "1",
        "Tập thể Ban Thường vụ Đảng ủy và người đứng đầu cấp ủy các phường",
        (
            said(
                "Cấp ủy ",
                figure("1.units", "09", "số đơn vị của nhóm phường có bản cam kết đã ký", 9),
                " phường đã hoàn thành ",
                tally("1", 56, 63, "nhóm phường"),
                " nội dung, trong đó ",
                figure("1.late", "05", "số nội dung hoàn thành sau thời hạn", 5),
                " nội dung chậm; ",
                ward_overdue("03"),
                " nội dung quá hạn và ",
                figure("1.failed", "04", "số nội dung được kết luận không hoàn thành", 4),
                " nội dung không hoàn thành.",
            ),
            said(
                "Về kinh tế: thu ngân sách trên địa bàn vượt dự toán giao ở tám phường; Phường 3 bàn giao mặt bằng",
                bullet=True,
            ),
            said(
                "Về trật tự đô thị: Xuân Giang giải tỏa 41 điểm lấn chiếm vỉa hè, hoàn thành sớm hai tháng; "
                "Xuân Lương còn ba điểm phải chuyển sang quý I năm 2021 do chưa có kho tạm giữ phương tiện.",
                bullet=True,
            ),
            said(
                "Về xây dựng Đảng: các chi bộ tổ dân phố đều sinh hoạt chuyên đề ít nhất hai lần trong năm.",
                bullet=True,
            ),
        ),
    )


def department_section(
    number: str, group: str, name: str, total: int, units: str, detail: str
) -> Section:
    done = tally(group, total, total, f"nhóm {name}")
    opening = said(f"{units} đã hoàn thành ", done, f" nhiệm vụ, đầu việc đã ký. {detail}")
    more = (
        "Các sản phẩm đều có văn bản nghiệm thu kèm theo; số liệu do đơn vị báo cáo đã được "
        "Văn phòng Thành ủy đối chiếu với cơ quan chủ trì trước ngày chốt."
    )
    return Section(number, f"Nhóm lĩnh vực {name}", (opening, said(more)))


def department_sections() -> Section:
    whole = figure("2.done", "51/51", "tổng các nhóm 2.1, 2.2, 2.3, 2.4 và 2.5a", 51)
    opening = said(
        "Đây là năm thứ ba các phòng ký cam kết; cả nhóm hoàn thành ", whole, " nội dung."
    )
    groups = tuple(department_section(*one) for one in DEPARTMENT_GROUPS)
    return Section("2", "Các phòng chuyên môn thuộc UBND thành phố", (opening,), groups)


def start_section() -> Section:
    submitted = figure(
        "I.submitted", "100%", "số báo cáo đã tiếp nhận / số báo cáo phải gửi trong năm", 54
    )
    return Section(
        "I",
        "Tình hình triển khai thực hiện",
        (
            said(
                "Năm 2020 có hai chủ đề: “Kỷ cương, trách nhiệm” và “Chỉnh trang đô thị”. Trong tháng 02, "
                "27 đơn vị đã ký cam kết; sau hội nghị ký, các đơn vị phổ biến đến toàn thể cán bộ, đảng viên."
            ),
            said("Tỷ lệ đơn vị gửi báo cáo 6 tháng và báo cáo năm đạt ", submitted, "."),
        ),
    )


def judgement_section() -> Section:
    generic = figure("III.generic", "11", "số nội dung bị đánh dấu chung chung khi thẩm định", 11)
    strengths = (
        said(
            "Các phòng giữ được tiến độ cả bốn quý, không nội dung nào phải gia hạn.", bullet=True
        ),
        said("Việc giao thêm nhiệm vụ đột phá đã gỡ được hai điểm nghẽn về mặt bằng.", bullet=True),
    )
    limits = (
        said(
            generic, " nội dung đăng ký còn chung chung, phải trả lại ít nhất một lần.", bullet=True
        ),
        said(
            "Đảng ủy phường Xuân Lương và Đảng ủy Phường 2 để quá hạn tổng cộng ",
            ward_overdue("3"),
            " nội dung.",
            bullet=True,
        ),
    )
    parts = (Section("1", "Ưu điểm", strengths), Section("2", "Hạn chế", limits))
    return Section("III", "Đánh giá chung", (), parts)


def synthesis_sheet() -> SynthesisSheet:
    results = (ward_section(), department_sections())
    return SynthesisSheet(
        head=party_head(),
        opening=(said(OPENING),),
        sections=(
            start_section(),
            Section("II", "Kết quả thực hiện nội dung cam kết", (), results),
            judgement_section(),
            Section("IV", "Giải pháp thực hiện cam kết năm 2021", tuple(map(said, SOLUTIONS))),
        ),
        signature=Signature("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Mẫu"),
        recipients=RECIPIENTS,
        imprint=imprint(),
        annexes=(ward_annex(),),
    )


def ward_annex() -> Annex:
    columns = (
        TableColumn("TT", 10, Align.CENTER),
        TableColumn("Đơn vị", 65),
        TableColumn("Đã ký", 20, Align.RIGHT),
        TableColumn("Hoàn thành", 25, Align.RIGHT),
        TableColumn("Trong đó chậm", 20, Align.RIGHT),
        TableColumn("Quá hạn", 25, Align.RIGHT),
    )
    rows = [TableRow(("A. Phường",), spans=True)]
    for number, ward in enumerate(WARDS, start=1):
        late, overdue = (1, 1) if ward in {"Phường 2", "Xuân Lương"} else (0, 0)
        rows.append(
            TableRow(
                (str(number), f"Đảng ủy {ward}", "7", str(7 - overdue), str(late), str(overdue))
            )
        )
    return Annex("Kết quả thực hiện cam kết của các phường năm 2020", columns, tuple(rows))
