"""Sample pages with every part on them, for the tests and for looking; no part of the product."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from camket.foundation.core.context import ShellFacts
from camket.foundation.core.fields import VietnameseDateField, VietnameseDecimalField
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.core.parts import Fact, Share, Step, TimelineEntry
from camket.foundation.core.permit import ALLOWED, denied

PAGES = Path(__file__).parent / "templates"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")

NAVIGATION = tuple(
    {"key": key, "label": label, "url_name": f"gallery:{key}", "needs": key, "covers": covers}
    for key, label, covers in (
        ("todo", "Việc cần làm", ()),
        ("board", "Bảng điều hành", ()),
        ("dossier", "Cam kết", ("gallery:form",)),
        ("plan", "Kế hoạch", ()),
        ("list", "Báo cáo", ("gallery:send",)),
        ("obstacle", "Vướng mắc", ()),
        ("inspection", "Kiểm tra", ()),
        ("rating", "Đánh giá", ()),
    )
)


def facts(request: HttpRequest) -> ShellFacts:
    return ShellFacts(
        owner="Thành ủy Bến Xuân",
        years=(2021, 2020, 2019),
        position="Chuyên viên Văn phòng Thành ủy",
        counts={"todo": 7, "obstacle": 6},
    )


class Anyone(SimpleNamespace):
    is_authenticated = True

    def __str__(self) -> str:
        return "vanphong"


@dataclass(frozen=True)
class BoardRow:
    unit: str
    total: int
    done: int
    on_track: int
    at_risk: int
    behind: int
    report: str
    label: str = ""
    worst: str = ""
    why: str = ""


WARDS = [
    BoardRow(
        "Đảng ủy Phường 3",
        6,
        0,
        3,
        1,
        2,
        "late",
        "Nộp muộn 1 ngày",
        "Di dời hộ kinh doanh phế liệu ra khỏi khu dân cư: 10/48 hộ",
        "chờ Phòng Tài nguyên và Môi trường (34 ngày)",
    ),
    BoardRow(
        "Đảng ủy phường Xuân Lương",
        12,
        1,
        7,
        2,
        1,
        "on_time",
        "",
        "Giải phóng mặt bằng đường phía Nam: 17/46 hộ",
        "chưa thống nhất đơn giá bồi thường",
    ),
    BoardRow(
        "Đảng ủy phường Xuân Giang",
        7,
        2,
        4,
        0,
        1,
        "overdue",
        "",
        "Cải tạo chợ Xuân Giang: chưa có kết quả thẩm định",
        "chờ Phòng Quản lý đô thị (12 ngày)",
    ),
    BoardRow("Đảng ủy Phường 1", 8, 3, 4, 1, 0, "received"),
    BoardRow("Đảng ủy phường Xuân Lễ", 7, 2, 5, 0, 0, "received"),
    BoardRow("Đảng ủy Phường 5", 6, 2, 4, 0, 0, "returned"),
]
DEPARTMENTS = [
    BoardRow("Phòng Kinh tế", 5, 3, 2, 0, 0, "received"),
    BoardRow("Phòng Tài chính - Kế hoạch", 4, 2, 2, 0, 0, "complete"),
]
ITEMS = [
    (
        "1",
        "Thu ngân sách trên địa bàn",
        "triệu đồng",
        Decimal(7400),
        Decimal(3435),
        "on_track",
        "",
        "Bí thư Đảng ủy",
    ),
    (
        "2",
        "Giải phóng mặt bằng dự án đường nối khu dân cư phía Nam (giai đoạn 1)",
        "hộ",
        Decimal(46),
        Decimal(17),
        "behind",
        "lộ trình đến quý II: 28 hộ",
        "Chủ tịch UBND phường",
    ),
    (
        "3",
        "Xây dựng 02 tuyến phố văn minh đô thị",
        "tuyến",
        Decimal(2),
        Decimal(1),
        "on_track",
        "",
        "Phó Bí thư Thường trực",
    ),
    (
        "4",
        "Giảm tỷ lệ hộ nghèo theo chuẩn đa chiều",
        "%",
        Decimal("1.45"),
        None,
        "no_data",
        "có số liệu sau ngày 30/11/2020",
        "Chủ tịch UBND phường",
    ),
    (
        "5",
        "Trường Mầm non Xuân Lương đạt chuẩn quốc gia mức độ 2",
        "quyết định",
        Decimal(1),
        Decimal(0),
        "at_risk",
        "còn thiếu 02 phòng chức năng",
        "Phó Chủ tịch UBND phường",
    ),
    (
        "6",
        "Giải quyết dứt điểm 07 hồ sơ tồn đọng cấp giấy chứng nhận quyền sử dụng đất",
        "hồ sơ",
        Decimal(7),
        Decimal(7),
        "done",
        "",
        "Chủ tịch UBND phường",
    ),
    (
        "7",
        "Thành lập tổ tự quản bảo vệ môi trường ở 11/11 khu phố",
        "tổ",
        Decimal(11),
        Decimal(14),
        "exceeded",
        "",
        "Chủ tịch Ủy ban MTTQ phường",
    ),
]
STEPS = [
    Step("Mở năm", "done", "06/01"),
    Step("Đăng ký", "done", "24 đơn vị"),
    Step("Thẩm định", "done", "17/01"),
    Step("Ký cam kết", "done", "22/01"),
    Step("Kế hoạch", "done", "24/24"),
    Step("Thực hiện", "current", "đến 31/12"),
    Step("Kiểm tra", "late", "05/24"),
    Step("Đánh giá", "todo", "tháng 12"),
    Step("Tổng hợp", "todo", "tháng 01"),
]
TIMELINE = [
    TimelineEntry(
        datetime(2020, 6, 16, 9, 12, tzinfo=HANOI),
        "Trả lại 02 dòng: nội dung 2, nội dung 5",
        "Chuyên viên Văn phòng",
        "Đề nghị nêu rõ số hộ còn lại và thời gian bàn giao mặt bằng.",
        tone="orange",
    ),
    TimelineEntry(
        datetime(2020, 6, 15, 16, 40, tzinfo=HANOI),
        "Gửi báo cáo 6 tháng đầu năm 2020",
        "Bí thư Đảng ủy phường",
        tone="blue",
    ),
    TimelineEntry(
        date(2020, 4, 2),
        "Điều chỉnh nội dung 3 theo Quyết định số 214-QĐ/TU",
        "Ban Thường vụ Thành ủy",
        tone="plum",
    ),
    TimelineEntry(
        datetime(2020, 1, 22, 8, 30, tzinfo=HANOI),
        "Ký cam kết trách nhiệm năm 2020",
        "Hội nghị ký cam kết",
        tone="violet",
    ),
]
FACTS = [
    Fact("Tập thể", "Ban Thường vụ Đảng ủy phường Xuân Lương"),
    Fact("Người đứng đầu", "Bí thư Đảng ủy", "từ ngày 05/03/2018"),
    Fact(
        "Bản đang hiệu lực", "Lần 2, ngày 02/04/2020", "bản đã ký: lần 1, ngày 22/01/2020", "#ban"
    ),
    Fact("Chủ đề năm", "Quy hoạch, giải phóng mặt bằng và xây dựng văn minh đô thị"),
]
SHARES = [
    Share("Hoàn thành", 21, "plain", "#"),
    Share("Đúng tiến độ", 85, "green", "#"),
    Share("Có nguy cơ", 18, "amber", "#"),
    Share("Chậm", 11, "red", "#"),
    Share("Chờ số liệu", 5, "grey", "#"),
]


class ItemForm(forms.Form):
    text = forms.CharField(
        label="Nội dung cam kết",
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Một việc, nêu được sản phẩm hoặc con số.",
    )
    reason = forms.CharField(
        label="Vì sao chọn (khâu khó, điểm nghẽn)",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    measured_by = forms.ChoiceField(
        label="Đo bằng",
        choices=[("f", "Chỉ số"), ("d", "Sản phẩm, văn bản")],
        widget=forms.RadioSelect,
    )
    baseline = VietnameseDecimalField(label="Hiện trạng")
    target = VietnameseDecimalField(label="Mục tiêu")
    how = forms.ChoiceField(
        label="Cách cộng", choices=[("sum", "Cộng dồn"), ("last", "Cuối kỳ"), ("ratio", "Tỷ lệ")]
    )
    due_on = VietnameseDateField(label="Thời hạn", help_text="Từ 01/01/2020 đến 31/12/2020.")
    head = forms.ChoiceField(
        label="Người đứng đầu chịu trách nhiệm",
        choices=[("", "Chọn chức vụ"), ("1", "Bí thư Đảng ủy phường")],
        error_messages={
            "required": "Nội dung 3: chưa nêu người đứng đầu chịu trách nhiệm. Chọn một chức vụ."
        },
    )
    is_theme = forms.BooleanField(
        label="Gắn chủ đề năm: Quy hoạch, giải phóng mặt bằng và xây dựng văn minh đô thị",
        required=False,
    )
    proof = forms.FileField(label="Minh chứng", required=False, help_text="Tối đa 25 MB mỗi tệp.")


class FilterForm(forms.Form):
    group = forms.ChoiceField(
        label="Khối", required=False, choices=[("", "Tất cả"), ("a", "Khối phường")]
    )
    light = forms.ChoiceField(
        label="Tiến độ", required=False, choices=[("", "Tất cả"), ("behind", "Chậm")]
    )


class SignInForm(forms.Form):
    username = forms.CharField(label="Tên đăng nhập")
    password = forms.CharField(label="Mật khẩu", widget=forms.PasswordInput)


def wrong_form() -> ItemForm:
    typed = {
        "text": "Hoàn thành giải phóng mặt bằng dự án đường nối khu dân cư phía Nam",
        "measured_by": "f",
        "how": "sum",
        "baseline": "0",
        "target": "còn 5/14 điểm",
        "due_on": "30.2.2020",
    }
    return ItemForm(typed)


CONTEXTS = {
    "board": lambda: {
        "groups": [("A. Khối phường", "63", WARDS), ("B1. Lĩnh vực kinh tế", "9", DEPARTMENTS)],
        "shares": SHARES,
    },
    "dossier": lambda: {
        "items": ITEMS,
        "steps": STEPS,
        "timeline": TIMELINE,
        "facts": FACTS,
        "allowed": ALLOWED,
        "refused": denied("Chỉ người đứng đầu đơn vị được gửi báo cáo này."),
        "due": date(2020, 6, 18),
        "on": date(2020, 6, 16),
        "since": date(2020, 6, 15),
    },
    "form": lambda: {
        "form": wrong_form(),
        "missing": ["thời hạn", "người đứng đầu chịu trách nhiệm"],
        "allowed": ALLOWED,
    },
    "list": lambda: {"page": Paginator(WARDS * 30, 20).page(2), "filters": FilterForm()},
    "todo": lambda: {
        "on": date(2020, 6, 16),
        "due": date(2020, 6, 18),
        "past": date(2020, 6, 13),
        "later": date(2020, 6, 30),
        "shares": SHARES,
        "refused": denied("Còn thiếu: nội dung 4, nội dung 9."),
    },
    "send": lambda: {
        "items": ITEMS,
        "since": date(2020, 6, 15),
        "allowed": ALLOWED,
        "due": date(2020, 6, 18),
        "on": date(2020, 6, 16),
    },
    "print": lambda: {"items": ITEMS * 6},
    "empty": dict,
    "swap": lambda: {"form": ItemForm()},
}


def render(request: HttpRequest, name: str) -> HttpResponse:
    """A sample page as an officer of the Office sees it."""
    request.user = Anyone()
    template = engines["django"].from_string((PAGES / f"{name}.html").read_text())
    return HttpResponse(template.render(CONTEXTS[name](), request))


@login_not_required
def page(request: HttpRequest, name: str, year: int = 2020) -> HttpResponse:
    return render(request, name)


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponse:
    template = engines["django"].get_template("organisation/sign_in.html")
    return HttpResponse(template.render({"form": SignInForm()}, request))


@login_not_required
def refuse(request: HttpRequest, how: str) -> HttpResponse:
    request.user = Anyone()
    raise {
        "403": PermissionDenied("Chỉ người đứng đầu đơn vị được gửi báo cáo này."),
        "404": Http404(),
        "409": WrongState("Hồ sơ vừa được người khác xử lý. Hãy tải lại trang."),
        "500": RuntimeError("broken"),
        "503": OperationalError("database is locked"),
    }[how]


@login_not_required
def save(request: HttpRequest) -> HttpResponse:
    """Answers an htmx form: the same fragment again, 422 while something is wrong."""
    form = ItemForm(request.POST)
    template = engines["django"].from_string("{% ui_errors form %}{% ui_field form.target %}")
    return HttpResponse(
        template.render({"form": form}, request), status=200 if form.is_valid() else 422
    )


def named(name: str) -> object:
    return path(f"<int:year>/{name}/", page, {"name": name}, name=name)


gallery = (
    [named(name) for name in CONTEXTS]
    + [path("<int:year>/ke-hoach/", page, {"name": "empty"}, name="plan")]
    + [
        path(f"<int:year>/{name}/", page, {"name": "empty"}, name=name)
        for name in ("obstacle", "inspection", "rating")
    ]
    + [
        path("tim/", page, {"name": "empty"}, name="search"),
        path("thoat/", page, {"name": "empty"}, name="sign_out"),
    ]
    + [
        path("luu/", save, name="save"),
        path("dang-nhap/", sign_in),
        path("tu-choi/<str:how>/", refuse),
    ],
    "gallery",
)
urlpatterns = [path("", include(gallery))]

handler400 = "camket.foundation.core.refusals.bad_request"
handler403 = "camket.foundation.core.refusals.not_allowed"
handler404 = "camket.foundation.core.refusals.not_found"
handler500 = "camket.foundation.core.refusals.failed"

SETTINGS = {
    "ROOT_URLCONF": "tests.foundation.core.gallery",
    "NAVIGATION": NAVIGATION,
    "USER_MENU": (),
    "SHELL_FACTS": "tests.foundation.core.gallery.facts",
    "SHELL_STANDING": "",
    "SHELL_MARK": "SỐ LIỆU MINH HỌA",
    "SEARCH_URL_NAME": "gallery:search",
    "SIGN_OUT_URL_NAME": "gallery:sign_out",
}
