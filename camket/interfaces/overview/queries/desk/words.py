"""What each thing to do is called, what its button says, and the page where it is done."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PK, CODE, NOTHING = "pk", "code", ""


@dataclass(frozen=True)
class Kind:
    """A sentence with its places, the word on the button, and the address with what it takes."""

    sentence: Promise
    button: Promise
    url_name: str
    takes: str = NOTHING
    query: str = ""
    has_due_day: bool = True


KINDS: dict[str, Kind] = {
    # In the unit
    "registration-begin": Kind(
        _("Đăng ký cam kết năm %(year)s"), _("Bắt đầu"), "commitments:commitment-list"
    ),
    "registration-draft": Kind(
        _("Hoàn thành bản đăng ký cam kết năm %(year)s"),
        _("Nhập tiếp"),
        "commitments:commitment-detail",
        PK,
    ),
    "registration-returned": Kind(
        _("Sửa bản đăng ký bị trả lại"), _("Sửa"), "commitments:commitment-detail", PK
    ),
    "registration-complete": Kind(
        _("Trình bản đăng ký cam kết năm %(year)s"),
        _("Xem và trình"),
        "commitments:commitment-detail",
        PK,
    ),
    "item-acknowledge": Kind(
        _("Tiếp thu nhiệm vụ giao thêm: %(label)s"), _("Tiếp thu"), "commitments:item-detail", PK
    ),
    "wording-accept": Kind(
        _("Tiếp thu lời văn Ban Thường vụ sửa: %(label)s"),
        _("Xem"),
        "commitments:item-detail",
        PK,
    ),
    "adjustment-draft": Kind(
        _("Hoàn thành đề nghị điều chỉnh: %(label)s"),
        _("Nhập tiếp"),
        "commitments:adjustment-detail",
        PK,
    ),
    "adjustment-complete": Kind(
        _("Trình đề nghị điều chỉnh: %(label)s"),
        _("Xem và trình"),
        "commitments:adjustment-detail",
        PK,
    ),
    "plan-draw": Kind(_("Lập kế hoạch thực hiện"), _("Lập kế hoạch"), "execution:plan-list"),
    "dissemination": Kind(
        _("Quán triệt cam kết đã ký và ghi nhận"), _("Ghi nhận"), "execution:plan-list"
    ),
    "plan-draft": Kind(
        _("Hoàn thành kế hoạch thực hiện"), _("Nhập tiếp"), "execution:plan-detail", PK
    ),
    "plan-complete": Kind(
        _("Duyệt kế hoạch thực hiện"), _("Xem và duyệt"), "execution:plan-detail", PK
    ),
    "task": Kind(_("Đầu việc: %(label)s"), _("Cập nhật"), "execution:my-tasks"),
    "report-expected": Kind(
        _("Nhập báo cáo %(label)s"), _("Nhập báo cáo"), "reporting:report-fill", PK
    ),
    "report-draft": Kind(
        _("Nhập tiếp báo cáo %(label)s"), _("Nhập tiếp"), "reporting:report-fill", PK
    ),
    "report-returned": Kind(
        _("Bổ sung báo cáo %(label)s bị trả lại"), _("Bổ sung"), "reporting:report-fill", PK
    ),
    "report-complete": Kind(
        _("Gửi báo cáo %(label)s"), _("Xem và gửi"), "reporting:report-detail", PK
    ),
    "explanation-answer": Kind(
        _("Giải trình: %(label)s"), _("Giải trình"), "supervision:explanation-detail", PK
    ),
    "obstacle-answer": Kind(
        _("Trả lời vướng mắc: %(label)s"), _("Trả lời"), "execution:obstacle-detail", PK
    ),
    "finding-remedy": Kind(
        _("Khắc phục sau kiểm tra: %(label)s"), _("Cập nhật"), "supervision:finding-detail", PK
    ),
    "self-rating": Kind(
        _("Tự xếp loại năm %(year)s"), _("Tự xếp loại"), "verdicts:rating-detail", PK
    ),
    "review-close": Kind(
        _("Kiểm điểm cuối năm, gắn kết quả cam kết"), _("Mở"), "year_end:review-detail", PK
    ),
    # For those who judge
    "registrations-submitted": Kind(
        _("Duyệt đăng ký của %(count)02d đơn vị"), _("Duyệt đăng ký"), "commitments:selection-list"
    ),
    "conclusions-number": Kind(
        _("Ghi số văn bản kết luận cho %(count)02d đơn vị đã chốt"),
        _("Ghi số văn bản"),
        "commitments:selection-documents",
        has_due_day=False,
    ),
    "registrations-approved": Kind(
        _("Tổ chức ký cam kết cho %(count)02d đơn vị đã duyệt"),
        _("Chuẩn bị ký"),
        "commitments:conference-list",
    ),
    "adjustments-decide": Kind(
        _("Quyết định %(count)02d đề nghị điều chỉnh"), _("Xem"), "commitments:adjustment-list"
    ),
    "reports-sent": Kind(
        _("Tiếp nhận %(count)02d báo cáo %(label)s"),
        _("Tiếp nhận"),
        "reporting:period-detail",
        CODE,
        "loc=to_receive",
        has_due_day=False,
    ),
    "reports-received": Kind(
        _("Duyệt %(count)02d báo cáo %(label)s"),
        _("Duyệt"),
        "reporting:period-detail",
        CODE,
        "loc=to_accept",
        has_due_day=False,
    ),
    "explanations-read": Kind(
        _("Xem %(count)02d giải trình mới gửi"),
        _("Xem"),
        "supervision:explanation-list",
        has_due_day=False,
    ),
    "obstacles-forward": Kind(
        _("Chuyển %(count)02d vướng mắc mới nêu"),
        _("Chuyển"),
        "execution:obstacle-list",
        has_due_day=False,
    ),
    "urge-reports": Kind(
        _("Đôn đốc %(count)02d đơn vị chưa gửi báo cáo %(label)s"),
        _("Đôn đốc"),
        "supervision:urging-list",
        query="viec=bao-cao&ky=%(note)s",
    ),
    "urge-registrations": Kind(
        _("Đôn đốc %(count)02d đơn vị chưa trình đăng ký"),
        _("Đôn đốc"),
        "supervision:urging-list",
        query="viec=dang-ky",
    ),
    "period-planned": Kind(
        _("Mở kỳ báo cáo %(label)s"), _("Mở kỳ"), "reporting:period-detail", CODE
    ),
    "period-open": Kind(
        _("Đóng kỳ báo cáo %(label)s"), _("Đóng kỳ"), "reporting:period-detail", CODE
    ),
    "synthesis-issue": Kind(
        _("Soạn và phát hành báo cáo tổng hợp năm %(year)s"),
        _("Mở"),
        "year_end:synthesis-list",
        has_due_day=False,
    ),
    "cycle-open": Kind(_("Chuẩn bị và mở năm %(year)s"), _("Mở năm"), "annual_cycles:cycle-detail"),
    "inspection-planned": Kind(
        _("Kiểm tra %(unit)s: %(label)s"), _("Lập biên bản"), "supervision:inspection-detail", PK
    ),
    "inspection-held": Kind(
        _("Kết luận kiểm tra %(unit)s"),
        _("Kết luận"),
        "supervision:inspection-detail",
        PK,
        has_due_day=False,
    ),
    "finding-confirm": Kind(
        _("Xác nhận khắc phục: %(label)s"),
        _("Xác nhận"),
        "supervision:finding-detail",
        PK,
        has_due_day=False,
    ),
    "ratings-propose": Kind(
        _("Đề xuất xếp loại %(count)02d đơn vị"), _("Đề xuất"), "verdicts:rating-list"
    ),
    "ratings-decide": Kind(
        _("Quyết định xếp loại %(count)02d đơn vị"), _("Quyết định"), "verdicts:rating-list"
    ),
    "opinion-give": Kind(
        _("Cho ý kiến về đăng ký của %(unit)s"),
        _("Cho ý kiến"),
        "commitments:selection-detail",
        PK,
    ),
}
