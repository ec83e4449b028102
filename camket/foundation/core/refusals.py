"""Turns refusals and failures into pages, or into panels for htmx, with the right status."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from camket.foundation.core.lifecycle import WrongState
from camket.foundation.core.parts import Text
from camket.foundation.core.requests import current_id

logger = logging.getLogger("camket.refusals")
RETRY_AFTER_SECONDS = 20
INCIDENT_LETTERS = 6


@dataclass(frozen=True)
class Refusal:
    """What the person reads: what happened, why, and what to do next."""

    status: int
    title: Text
    reason: Text = ""
    advice: Text = ""
    incident: str = ""


class RefusalMiddleware:
    """The one place where refusals become answers; no view catches them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # No text of the database holds a zero byte; Django's forms refuse it in what is typed.
        if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.path:
            return bad_request(request)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Http404):
            return answer(request, _not_found())
        if isinstance(exception, PermissionDenied):
            return answer(request, _not_allowed(str(exception)))
        if isinstance(exception, WrongState):
            return answer(request, _someone_was_faster(str(exception)))
        if isinstance(exception, OperationalError | InterfaceError):
            return answer(request, _database_away(exception))
        return None


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The refusal as a page, or as a panel above the page that htmx is working on."""
    fragment = bool(request.headers.get("HX-Request"))
    name = "errors/_panel.html" if fragment else f"errors/{refusal.status}.html"
    # Without a sound database the shell cannot be asked for, so these pages stand alone.
    alone = fragment or refusal.status >= 500
    html = render_to_string(name, {"refusal": refusal}, request=None if alone else request)
    response = HttpResponse(html, status=refusal.status)
    if fragment:
        response["HX-Retarget"] = "#refusal"
        response["HX-Reswap"] = "innerHTML"
    if refusal.status == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler400"""
    return answer(request, _unreadable())


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler403"""
    return answer(request, _not_allowed(str(exception or "")))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """handler404"""
    return answer(request, _not_found())


def failed(request: HttpRequest) -> HttpResponse:
    """handler500"""
    # The first letters of the request id, which stands on every line of the log.
    incident = current_id()[:INCIDENT_LETTERS].upper()
    logger.error("Incident %s at %s", incident, request.path, exc_info=True)
    return answer(request, _failed(incident))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """settings.CSRF_FAILURE_VIEW"""
    return answer(request, _stale_page())


def _not_found() -> Refusal:
    return Refusal(
        404,
        _("Không có trang này, hoặc đồng chí chưa được phân quyền xem"),
        advice=_("Kiểm tra lại địa chỉ, hoặc tìm từ trang Việc cần làm."),
    )


def _not_allowed(reason: str) -> Refusal:
    return Refusal(
        403,
        _("Việc này chưa làm được"),
        reason=reason or _("Đồng chí chưa được phân quyền làm việc này."),
        advice=_("Chưa có gì thay đổi. Nếu cần quyền này, liên hệ Văn phòng."),
    )


def _stale_page() -> Refusal:
    return Refusal(
        403,
        _("Trang đã mở quá lâu nên chưa gửi được"),
        reason=_("Phiên làm việc của trang này đã hết."),
        advice=_("Quay lại trang trước, tải lại rồi gửi lần nữa. Chưa có gì thay đổi."),
    )


def _someone_was_faster(reason: str) -> Refusal:
    return Refusal(
        409,
        _("Hồ sơ đã đổi trạng thái"),
        reason=reason or _("Hồ sơ vừa được người khác xử lý. Hãy tải lại trang."),
        advice=_("Việc vừa bấm chưa được ghi. Tải lại để thấy hồ sơ đang ở đâu."),
    )


def _unreadable() -> Refusal:
    return Refusal(
        400,
        _("Máy chủ không đọc được yêu cầu này"),
        advice=_("Quay lại trang trước và làm lại. Nếu vẫn gặp, liên hệ Văn phòng."),
    )


def _database_away(exception: Exception) -> Refusal:
    logger.error("Database did not answer: %s", exception, exc_info=exception)
    return Refusal(
        503,
        _("Cơ sở dữ liệu đang bận"),
        reason=_("Việc vừa bấm chưa được ghi."),
        advice=_("Đợi khoảng 20 giây rồi thử lại. Nếu vẫn gặp, báo người quản trị hệ thống."),
    )


def _failed(incident: str) -> Refusal:
    return Refusal(
        500,
        _("Máy chủ chưa xử lý được việc này"),
        reason=_("Lỗi ở phía máy chủ, không phải do đồng chí nhập."),
        advice=_("Gọi Văn phòng và đọc mã sự cố để được hỗ trợ."),
        incident=incident,
    )
