"""A new year from the first-run page to the issued report, walked by its people over HTTP."""

from datetime import date
from io import BytesIO

from docx import Document

from camket.foundation.organisation import actions as organisation
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.queries import group_tree
from camket.year.verdicts.queries.tally import Tally, group_tallies, total, unit_tallies
from tests.stories.hands import (
    PASSWORD,
    accept_all,
    add_item,
    begin,
    form_after,
    item_url,
    on,
    person,
    proof,
    report,
    welcome,
)
from tests.stories.targets import HOUSES, POOR, ROUTINE, RULES, TAX
from tests.stories.visitor import Visitor

UNITS = {"P3": "Đảng ủy Phường 3", "P4": "Đảng ủy Phường 4", "KT": "Phòng Kinh tế"}
KINDS = {"P3": "Đảng ủy xã, phường", "P4": "Đảng ủy xã, phường", "KT": "Phòng chuyên môn"}


def test_a_whole_year(db):
    person.at_work.clear()
    the_house_is_founded()
    the_year_is_opened()
    the_units_register()
    the_committee_chooses()
    all_sign()
    a_unit_plans()
    the_first_quarter_is_told()
    an_obstacle_is_answered()
    the_commission_looks()
    an_item_is_adjusted()
    the_year_is_told()
    the_year_is_judged()
    the_reviews_are_closed()
    the_report_is_issued()
    the_next_year_begins()


def the_house_is_founded():
    with on("16/12/2019"):
        Visitor().open("/khoi-tao/").press(
            "Khởi tạo", name="Thành ủy Bến Xuân", short_name="Thành ủy", code="TU",
            scheme_name="Cam kết trách nhiệm", first_year="2017", year="2020",
            full_name="Chuyên viên Văn phòng", title="Chuyên viên Văn phòng Thành ủy",
            username="vanphong", password=PASSWORD,
        )  # fmt: skip
        office = person("vanphong")
        for code, name in UNITS.items():
            office.open("/don-vi/moi/").press(
                "Thêm đơn vị", code=code, name=name, short_name=name, kind=KINDS[code], parent="Thành ủy Bến Xuân"
            )  # fmt: skip
        welcome(office, "TU", "bithu", "Bí thư Thành ủy", ["Ban Thường vụ"], is_head=True)
        welcome(office, "TU", "ubkt", "Chủ nhiệm Ủy ban Kiểm tra", ["Ủy ban Kiểm tra"])
        welcome(office, "TU", "bantochuc", "Trưởng Ban Tổ chức", ["Ban Tổ chức"])
        for code, name in UNITS.items():
            login = code.lower()
            welcome(office, code, f"{login}.truong", f"Người đứng đầu {name}", [], is_head=True)
            welcome(
                office, code, f"{login}.chuyenvien", f"Chuyên viên {name}", ["Chuyên viên đơn vị"]
            )
        welcome(
            office, "P3", "p3.diachinh", "Công chức Địa chính Phường 3", ["Người được giao việc"]
        )


def the_year_is_opened():
    with on("20/12/2019"):
        office = person("vanphong").open("/2020/nam/").sees("Đang chuẩn bị", "Chưa mở được năm")
        office.follow("Sửa hạn").press("Lưu", registration_due_on="22/01/2020")
        office.open("/2020/nam/").follow("Thêm chủ đề")
        office.press("Lưu", text="Kỷ cương, trách nhiệm, hiệu quả")
        office.open("/2020/nam/").follow("Thêm nhóm")
        office.press("Lưu", code="1", label="Các phường", units=["Phường 3", "Phường 4"])
        office.open("/2020/nam/").follow("Thêm nhóm")
        office.press(
            "Lưu", code="2", label="Phòng chuyên môn", first_year="2018", units=["Phòng Kinh tế"]
        )
    with on("06/01/2020"):
        office.open("/2020/nam/").press("Mở năm").sees("Đang thực hiện")
        office.open("/2020/can-cu/moi/").press(
            "Thêm văn bản căn cứ", source="Cấp ủy", reference="63-KL/TU", type_name="Kết luận",
            issuer="Ban Chấp hành Đảng bộ thành phố Bến Xuân", issued_on="06/12/2019",
            title="Về nhiệm vụ phát triển kinh tế - xã hội năm 2020",
        ).press("Thêm điểm, mục", label="Mục I.2", text="Bàn giao mặt bằng đúng tiến độ.")  # fmt: skip
        office.open("/2020/diem-nghen/moi/").press(
            "Nêu điểm nghẽn", text="Mặt bằng ven hồ bàn giao chậm"
        )
        name_an_adviser()


def name_an_adviser():
    """The page of a unit does not offer this role."""
    organisation.grant_role(
        User.objects.get(username="bantochuc"), Role.ADVISORY_BODY, Unit.objects.get(code="P3"),
        body=Unit.objects.get(code="TU"), from_on=date(2020, 1, 6),
        actor=User.objects.get(username="vanphong"),
    )  # fmt: skip


def the_units_register():
    with on("13/01/2020"):
        the_third_ward_registers()
        clerk, page = begin("p4.chuyenvien", "Cuối năm 2019 còn 32 hộ nghèo.")
        add_item(
            clerk, page, "Giảm số hộ nghèo từ 32 xuống không quá 24 hộ.", POOR,
            field="Văn hóa", due_on="15/12/2020", is_key=True,
        )  # fmt: skip
        clerk.open(page).press("Chuyển người đứng đầu")
        clerk, page = begin("kt.chuyenvien", "Thu ngân sách năm 2019 đạt 380 tỷ đồng.")
        add_item(
            clerk, page, "Thu ngân sách trên địa bàn năm 2020 đạt 412 tỷ đồng trở lên.", TAX,
            field="Kinh tế", due_on="31/12/2020", is_key=True,
        )  # fmt: skip
        clerk.open(page).press("Chuyển người đứng đầu")
    with on("15/01/2020"):
        for code, name in UNITS.items():
            head = person(f"{code.lower()}.truong").open("/2020/cam-ket/").follow(name)
            head.press("Trình").sees("Đã trình")


def the_third_ward_registers():
    """The draft says what it lacks, and which sentence is too vague to be checked."""
    clerk, page = begin(
        "p3.chuyenvien", "Năm 2019 bàn giao 12/40 hộ, vỉa hè bị lấn chiếm nhiều nơi."
    )
    add_item(
        clerk, page, "Bàn giao mặt bằng 40 hộ tuyến đường ven hồ trước ngày 30/09/2020.", HOUSES,
        field="Đô thị", due_on="30/09/2020", is_key=True, is_hard=True, bottleneck="Mặt bằng ven hồ",
        theme="Kỷ cương", provisions=["Mục I.2"], reason="Hai năm liền chậm.",
    )  # fmt: skip
    add_item(
        clerk, page, "Ban hành Quy chế phối hợp quản lý vỉa hè trước ngày 30/06/2020.", RULES,
        field="Chính quyền", due_on="30/06/2020",
    )  # fmt: skip
    clerk.open(page).follow("Thêm nội dung")
    clerk.press("Lưu nháp", text="Tăng cường công tác vệ sinh môi trường.", field="Đô thị")
    clerk.open(page).sees("Còn chung chung", "Còn thiếu")
    clerk.open(item_url(clerk, "20.P3.03") + "sua/").press(
        "Lưu nháp", due_on="31/12/2020", leader="Người đứng đầu", provisions=["Mục I.2"],
        vague_justification="Việc hằng năm của phường.", **ROUTINE,
    )  # fmt: skip
    clerk.open(page).press("Chuyển người đứng đầu").sees("Đã nhập đủ, chưa trình")


def the_committee_chooses():
    with on("03/02/2020"):
        adviser = (
            person("bantochuc").open("/2020/duyet-dang-ky/").follow("Phường 3").follow("Cho ý kiến")
        )
        advice = dict.fromkeys(adviser.names("-advice"), "Chọn")
        adviser.press(
            "Gửi ý kiến", verdict="Đồng ý", text="Đề nghị không chọn việc thường xuyên.", **advice
        )
    with on("12/02/2020"):
        committee = person("bithu").open("/2020/duyet-dang-ky/").follow("Phường 3")
        page = committee.sees("Đề nghị không chọn việc thường xuyên.").url
        for code in ("20.P3.01", "20.P3.02"):
            committee.open(page).press("Chọn", near=item_url(committee, code))
        committee.open(page).press(
            "Ghi lý do không chọn", near=item_url(committee, "20.P3.03"),
            own_note="Việc thường xuyên, chưa có số đo.",
        )  # fmt: skip
        committee.sees("Chọn 2", "Không chọn 1", "Chưa xem 0").press("Chốt đơn vị này")
        for name in ("Phường 4", "Phòng Kinh tế"):
            committee.open("/2020/duyet-dang-ky/").follow(name).press("Chọn")
            committee.press("Chốt đơn vị này").sees("Đã chốt")
        committee.open("/2020/giao-them/").press(
            "Giao thêm nhiệm vụ", text="Tháo dỡ 6 công trình lấn chiếm ven hồ trước ngày 31/10/2020.",
            goal="6 công trình", due_on="31/10/2020", bottleneck="Mặt bằng ven hồ", units=["Phường 4"],
        )  # fmt: skip
    with on("14/02/2020"):
        office = person("vanphong").open("/2020/duyet-dang-ky/").follow("Ghi số văn bản")
        office.press("Ghi số văn bản", document="412-TB/TU", on="14/02/2020").sees("Đã duyệt")
    with on("17/02/2020"):
        head = person("p4.truong").open("/2020/cam-ket/").follow("Phường 4").follow("Tiếp thu")
        steps = dict(zip(head.names("_q"), ("0", "2", "4", "6"), strict=True))
        head.press("Tiếp thu", leader="Người đứng đầu", **steps).sees("BTV giao thêm")


def all_sign():
    with on("20/02/2020"):
        office = person("vanphong").open("/2020/hoi-nghi-ky/").follow("Lập hội nghị")
        office.press(
            "Lập hội nghị", held_on="20/02/2020", place="Hội trường Thành ủy",
            chaired_by="Bí thư Thành ủy Bến Xuân",
        )  # fmt: skip
        office.follow("Ghi nhận đã tổ chức").press("Ghi nhận", minutes="09-BB/TU")
        for number in range(1, 4):
            office.open("/2020/hoi-nghi-ky/").press("Ký").sees(f"{number}/3 đơn vị đã ký")
        office.open("/2020/cam-ket/").follow("Phường 3").sees("Đã ký")


def a_unit_plans():
    with on("02/03/2020"):
        clerk = person("p3.chuyenvien").open("/2020/ke-hoach/").sees("Chưa lập")
        clerk.press(
            "Ghi nhận quán triệt", held_on="26/02/2020", form="Hội nghị toàn thể", attended="36", total="38"
        ).sees("36/38")  # fmt: skip
        clerk.open("/2020/ke-hoach/").press("Lập khung từ cam kết").sees("Nháp")
        plan = clerk.url
        clerk.follow("Thêm đầu việc").press(
            "Lưu đầu việc", item="20.P3.01", title="Kiểm đếm, lập phương án bồi thường",
            leader="Người đứng đầu",
            **{"moc-0-due_on": "31/03/2020", "moc-0-output": "Biên bản kiểm đếm 40 hộ"},
        )  # fmt: skip
        clerk.open(plan)
        clerk.press("Phân công", assignee="Công chức Địa chính", tasks=clerk.values("tasks"))
        clerk.press("Chuyển người đứng đầu").sees("Đã nhập đủ, chờ duyệt")
    with on("05/03/2020"):
        person("p3.truong").open(plan).press("Duyệt", document="14-KH/ĐU").sees("Đã duyệt")
    with on("30/03/2020"):
        doer = person("p3.diachinh").open("/2020/viec-cua-toi/").sees("Chưa triển khai")
        doer.press("Lưu", near=form_after(doer, "Kiểm đếm"), mark="Đã hoàn thành", note="Đủ 40 hộ.")
        doer.sees("Đã lưu cập nhật")


def the_first_quarter_is_told():
    with on("02/03/2020"):
        office = person("vanphong").open("/2020/bao-cao/").follow("Quý I")
        office.press("Mở kỳ").sees("Đang mở", "3 phải nộp")
    with on("16/03/2020"):
        report("p3", {
            1: ("10", "Đang thực hiện", "Bàn giao 10 hộ đợt 1."),
            2: (None, "Đang thực hiện", "Đã có dự thảo quy chế."),
        }, deployment="Đã quán triệt, đã duyệt kế hoạch.")  # fmt: skip
        report("kt", {1: ("95", "Đang thực hiện", "Thu 95 tỷ đồng.")})
    with on("19/03/2020"):
        office.open("/2020/bang-dieu-hanh/").sees("01 chưa gửi", "2/3 đơn vị")
        office.press("Gửi đôn đốc").open("/2020/don-doc/nhat-ky/").sees("Đảng ủy Phường 4")
        person("p4.truong").open("/2020/").sees("Văn phòng đôn đốc")
        late = report("p4", {
            1: (None, "Chưa triển khai", ""), 2: ("0", "Đang thực hiện", "Đã thông báo đến 6 hộ."),
        })  # fmt: skip
        office.open(late).sees("Nộp muộn")
        office.press(
            "Trả lại", lines=office.values("lines")[:1], reason="Kết quả còn chung chung", text="Nêu việc đã làm."
        ).sees("Trả lại bổ sung")  # fmt: skip
    with on("20/03/2020"):
        the_fourth_ward_corrects(late)
    with on("23/03/2020"):
        accept_all("Quý I", UNITS.values())
    with on("01/04/2020"):
        office.open("/2020/bao-cao/").follow("Quý I").press("Đóng kỳ").sees(
            "Đã đóng", "3/3 đã duyệt"
        )


def the_fourth_ward_corrects(late):
    clerk = person("p4.chuyenvien").open("/2020/").sees("Bổ sung")
    clerk.open(f"{late}nhap/").sees("Nêu việc đã làm.")
    first = clerk.names("-mark")[0].removesuffix("mark")
    clerk.press("Kiểm tra trước khi gửi", **{
        f"{first}mark": "Đang thực hiện", f"{first}result": "Rà soát 32 hộ, 01 hộ thoát nghèo.",
        clerk.names(f"{first}v")[0]: "31",
    })  # fmt: skip
    clerk.press("Chuyển người đứng đầu")
    person("p4.truong").open(late).press("Gửi báo cáo").sees("Đã gửi báo cáo")


def an_obstacle_is_answered():
    with on("06/04/2020"):
        doer = person("p3.diachinh").open("/2020/viec-cua-toi/").follow("Nêu vướng mắc")
        doer.press(
            "Nêu vướng mắc", cause="Giá đất khu tái định cư chưa được duyệt.", addressee="Phòng Kinh tế",
            proposal="Đề nghị trình duyệt giá đất trước ngày 20/04/2020.",
        ).sees("Đã chuyển", "Phòng Kinh tế")  # fmt: skip
        obstacle = doer.url
    with on("17/04/2020"):
        addressee = person("kt.chuyenvien").open("/2020/vuong-mac/").follow("Giá đất")
        addressee.press("Trả lời", answer="Giá đất đã trình duyệt ngày 16/4/2020.").sees(
            "Đang tháo gỡ"
        )
    with on("20/04/2020"):
        head = person("p3.truong").open(obstacle)
        head.press("Kết luận", note="Đã có giá đất, tiếp tục chi trả.").sees("Đã tháo gỡ")


def the_commission_looks():
    with on("06/07/2020"):
        inspector = person("ubkt").open("/2020/kiem-tra/").press("Lập kế hoạch")
        inspector.follow("Đưa vào kế hoạch").press(
            "Đưa vào kế hoạch", unit="Phường 4", scope="Kết quả tháo dỡ công trình lấn chiếm ven hồ",
            planned_on="06/07/2020",
        )  # fmt: skip
        inspector.open("/2020/kiem-tra/").follow("Duyệt kế hoạch")
        inspector.press("Duyệt kế hoạch", document="04-KH/UBKT")
        inspector.follow("Đảng ủy Phường 4").follow("Lập biên bản")
        verified = inspector.names("verified")[-1]
        inspector.press("Hoàn thành biên bản", held_on="06/07/2020", **{
            verified: "1", "f1-text": "Chưa có lịch tháo dỡ từng hộ.", "f1-item": "20.P4.02",
            "f1-demand": "Lập lịch tháo dỡ, niêm yết tại phường.", "f1-remedy_due_on": "31/07/2020",
        }).sees("Khác", "Cần khắc phục")  # fmt: skip
        inspector.press("Ghi kết luận", document="31-TB/UBKT", conclusion="Tiến độ chậm.")
        inspector.sees("Đã kết luận")
    with on("24/07/2020"):
        head = person("p4.truong").open("/2020/khac-phuc/").follow("Chưa có lịch")
        head.press(
            "Báo cáo đã khắc phục", text="Đã niêm yết lịch tháo dỡ 6 hộ.", done_on="24/07/2020"
        )
        finding = head.sees("Đã khắc phục").url
    with on("27/07/2020"):
        person("ubkt").open(finding).press("Xác nhận").sees("Đã xác nhận")


def an_item_is_adjusted():
    with on("30/07/2020"):
        clerk = (
            person("kt.chuyenvien")
            .open("/2020/cam-ket/")
            .follow("Phòng Kinh tế")
            .follow("20.KT.01")
        )
        clerk.follow("Đề nghị điều chỉnh")
        clerk.press(
            "Lưu nháp", reason="Ba doanh nghiệp lớn được giãn nộp theo nghị định.",
            basis="Nghị định số 41/2020/NĐ-CP",
            text="Thu ngân sách trên địa bàn năm 2020 đạt 405 tỷ đồng trở lên.",
            **{clerk.names("_value")[0]: "405", clerk.names("_q")[-1]: "405"},
        )  # fmt: skip
        clerk.press("Chuyển người đứng đầu").sees("Đã nhập đủ")
        request = clerk.url
    with on("31/07/2020"):
        person("kt.truong").open(request).press("Trình").sees("Đã trình")
    with on("05/08/2020"):
        office = (
            person("vanphong")
            .open("/2020/dieu-chinh/")
            .follow("20.KT.01")
            .follow("Duyệt điều chỉnh")
        )
        office.press("Duyệt", document="486-TB/TU", on="05/08/2020").sees("Đã duyệt")
        office.open("/2020/cam-ket/").follow("Phòng Kinh tế").sees("đạt 405 tỷ đồng")


def the_year_is_told():
    with on("14/12/2020"):
        person("vanphong").open("/2020/bao-cao/").follow("Năm 2020").press("Mở kỳ").sees("Đang mở")
    with on("05/01/2021"):
        report("p3", {
            1: ("30", "Đã hoàn thành", "Bàn giao mặt bằng 40 hộ tuyến đường ven hồ.",
                proof("25/09/2020", "Biên bản bàn giao mặt bằng", "112/BB-UBND")),
            2: (True, "Đã hoàn thành", "Ban hành Quy chế phối hợp quản lý vỉa hè.",
                proof("15/06/2020", "Quyết định ban hành quy chế", "77/QĐ-UBND")),
        })  # fmt: skip
        report("p4", {
            1: ("24", "Đã hoàn thành", "Còn 24 hộ nghèo, giảm 8 hộ.",
                proof("10/12/2020", "Báo cáo rà soát hộ nghèo", "201/BC-UBND")),
            2: ("6", "Đã hoàn thành", "Tháo dỡ 6 công trình, chậm 20 ngày.",
                proof("20/11/2020", "Biên bản tháo dỡ", "95/BB-UBND")),
        })  # fmt: skip
        report("kt", {1: ("398", "Đang thực hiện", "Thu 398 tỷ đồng, đạt 98,3% chỉ tiêu.")})
    with on("08/01/2021"):
        accept_all("Năm 2020", UNITS.values())
    with on("13/01/2021"):
        person("vanphong").open("/2020/bao-cao/").follow("Năm 2020").press("Đóng kỳ").sees(
            "Đã đóng"
        )


def the_year_is_judged():
    with on("14/01/2021"):
        office = (
            person("vanphong").open("/2020/danh-gia/").press("Mở đợt đánh giá").sees("4/4", "0/1")
        )
        committee = (
            person("bithu").open("/2020/danh-gia/").follow("Phòng Kinh tế").follow("Kết luận")
        )
        committee.press(
            "Ghi kết luận",
            outcome="Không hoàn thành",
            quality="Chất lượng chưa cao",
            reason="Thu đạt 398/405 tỷ đồng.",
            document="18-TB/TU",
            on="14/01/2021",
        )
        committee.sees("Không hoàn thành")
        the_third_ward_is_rated()
        the_committee_decides(
            "Đảng ủy Phường 4", "Tập thể", "Hoàn thành nhiệm vụ", is_against_a_rule=True
        )
        the_committee_decides("Phòng Kinh tế", "Tập thể", "Không hoàn thành nhiệm vụ")
        office.open("/2020/danh-gia/").press("Chốt đợt đánh giá").sees("Đã chốt")


def the_third_ward_is_rated():
    """The unit says, the board proposes, the committee decides; for the collective and for the head."""
    level = "Hoàn thành tốt nhiệm vụ"
    head = person("p3.truong").open("/2020/danh-gia/").follow("Phường 3")
    board = person("bantochuc").open("/2020/danh-gia/").follow("Phường 3")
    for who in ("Tập thể", "Người đứng đầu"):
        head.press("Trình tự xếp loại", who=who, level=level, reason="Tự nhận xét.")
        board.press("Ghi đề xuất", who=who, level=level, reason="Theo kết quả cam kết.")
        the_committee_decides("Đảng ủy Phường 3", who, level)


def the_committee_decides(name, who, level, *, is_against_a_rule=False):
    """With the document; against a rule of the year only with a reason."""
    committee = person("bithu").open("/2020/danh-gia/").follow(name)
    typed = {"who": who, "level": level, "document": "127-QĐ/TU", "on": "14/01/2021"}
    if is_against_a_rule:
        refused = committee.is_refused("Ghi quyết định", **typed, reason="")
        refused.sees("Sửa mức xếp loại hoặc ghi lý do")
    committee.press("Ghi quyết định", **typed, reason="Theo kết quả cam kết.").sees("127-QĐ/TU")


def the_reviews_are_closed():
    with on("14/01/2021"):
        office = (
            person("vanphong").open("/2020/kiem-diem/").press("Mở kiểm điểm").sees("Đang kiểm điểm")
        )
        for name in UNITS.values():
            office.open("/2020/kiem-diem/").follow(name).sees("Chưa gắn")
            office.press("Gắn phụ lục")
            office.press("Kết thúc kiểm điểm", held_on="29/12/2020", minutes="60-BB/ĐU").sees(
                "Đã kết thúc kiểm điểm"
            )


def the_report_is_issued():
    with on("15/01/2021"):
        office = person("vanphong").open("/2020/bao-cao-tong-hop/")
        office.follow("Yêu cầu cho năm sau")
        office.press("Thêm yêu cầu", text="Báo cáo hằng quý qua Văn phòng, đúng hạn.")
        office.open("/2020/bao-cao-tong-hop/").press("Soạn báo cáo").sees(
            "Dự thảo", "Chốt số liệu 31/12/2020"
        )
        page = office.url
        office.follow("Phát hành")
        office.press("Phát hành", number="145", on="15/01/2021")
        office.open(page).sees("Đã phát hành")
        paper = Document(BytesIO(office.download("Tải bản đã phát hành")))
    cycle = Cycle.objects.select_related("scheme").get(year=2020)
    tallies = unit_tallies(cycle, date(2020, 12, 31))
    the_sentences_say_what_was_counted(paper, cycle, tallies)
    the_annex_lists_what_was_counted(paper, tallies)


def the_sentences_say_what_was_counted(paper, cycle, tallies):
    text = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    groups = group_tallies(group_tree(cycle), tallies)
    assert (groups["1"], groups["2"]) == (Tally(on_time=3, late=1), Tally(not_done=1))
    for group in groups.values():
        assert f"hoàn thành {group.done}/{group.total} nhiệm vụ, đầu việc" in text
    whole = total(tallies.values())
    assert f"hoàn thành {whole.done}/{whole.total} nội dung cam kết, đạt 80%" in text
    assert "Năm 2020 là năm thứ 4 Thành ủy Bến Xuân" in text
    assert "Năm 2020 là năm thứ ba các đơn vị thuộc nhóm này" in text
    assert text.count("100% đơn vị có báo cáo") == text.count("(03 báo cáo") == 2
    assert "01 nội dung được kết luận không hoàn thành: Phòng Kinh tế" in text
    assert "Số 145-BC/TU" in paper.tables[0].cell(0, 0).text


def the_annex_lists_what_was_counted(paper, tallies):
    names = dict(Unit.objects.filter(pk__in=tallies).values_list("name", "pk"))
    table = next(each for each in paper.tables if each.cell(0, 1).text == "Nhóm, đơn vị")
    printed = {row.cells[1].text: [cell.text for cell in row.cells[2:]] for row in table.rows}
    for name, pk in names.items():
        one = tallies[pk]
        figures = (one.total, one.done, one.late, one.overdue, one.not_done)
        assert printed[name] == [str(figure) for figure in figures]


def the_next_year_begins():
    with on("18/01/2021"):
        office = person("vanphong").open("/2020/nam/").follow("Tạo từ năm 2020")
        office.press(
            "Tạo năm", theme="Nói đi đôi với làm", registration_due_on="29/01/2021", rhythm="Hằng quý"
        ).sees("Đang chuẩn bị")  # fmt: skip
        office.press("Mở năm").sees("Đang thực hiện")
        clerk = person("kt.chuyenvien").open("/2021/cam-ket/").press("Bắt đầu soạn").sees("Nháp")
        clerk.sees(
            "Nội dung chưa hoàn thành · 20.KT.01", "Báo cáo hằng quý qua Văn phòng, đúng hạn."
        )
