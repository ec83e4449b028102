"""Whom a visitor may play: by position, one click each."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Persona:
    """One account of the demonstration and what it is good to see with it."""

    login: str
    position: str
    errand: str | Promise


PERSONAS = (
    Persona(
        "vp.chuyenvien",
        "Chuyên viên tổng hợp Văn phòng Thành ủy",
        _("Xem ai chậm, đôn đốc, tiếp nhận báo cáo, phát hành báo cáo tổng hợp"),
    ),
    Persona(
        "btv.phobithu",
        "Phó Bí thư Thường trực Thành ủy",
        _("Xem nhanh, yêu cầu giải trình, duyệt đăng ký, quyết định xếp loại"),
    ),
    Persona(
        "phuong3.bithu",
        "Bí thư Đảng ủy Phường 3",
        _("Người đứng đầu: xem việc chậm và lý do, trình đăng ký năm 2021"),
    ),
    Persona(
        "phuong3.vanthu",
        "Công chức Văn phòng - Thống kê Phường 3",
        _("Chuyên viên: soạn đăng ký, nhập báo cáo"),
    ),
    Persona(
        "xuanluong.vanthu",
        "Công chức Văn phòng - Thống kê phường Xuân Lương",
        _("Chuyên viên: nhập đăng ký năm 2021 từ tệp Excel của đơn vị"),
    ),
    Persona(
        "phuong3.diachinh",
        "Công chức Địa chính - Xây dựng Phường 3",
        _("Người được giao việc: cập nhật đầu việc của mình"),
    ),
    Persona(
        "xuangiang.bithu",
        "Bí thư Đảng ủy phường Xuân Giang",
        _("Nội dung quá hạn vì chờ cơ quan khác, đồng hồ chia ngày"),
    ),
    Persona(
        "phuong4.bithu",
        "Bí thư Đảng ủy Phường 4",
        _("Người đứng đầu: gửi báo cáo mà chuyên viên đã nhập đủ, thử được trên điện thoại"),
    ),
    Persona("kinhte.truong", "Trưởng Phòng Kinh tế", _("Đơn vị hoàn thành vượt mức")),
    Persona(
        "ubkt.chunhiem",
        "Chủ nhiệm Ủy ban Kiểm tra Thành ủy",
        _("Kiểm tra, giá trị thực tế bên cạnh số báo cáo, khắc phục"),
    ),
    Persona(
        "bantochuc.truong", "Trưởng Ban Tổ chức Thành ủy", _("Ma trận xếp loại, mâu thuẫn quy tắc")
    ),
    Persona(
        "bantochuc.pho",
        "Phó Trưởng Ban Tổ chức Thành ủy",
        _("Cơ quan tham mưu: cho ý kiến nội dung đăng ký năm 2021"),
    ),
    Persona("vp.quantri", "Quản trị hệ thống", _("Đơn vị, người dùng và dấu vết")),
)


def persona_of(login: str) -> Persona | None:
    return next((persona for persona in PERSONAS if persona.login == login), None)
