"""The synthesis report: find, ask, act, show."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import period_for
from camket.year.year_end import access, actions, forms
from camket.year.year_end.queries import screens
from camket.year.year_end.queries.figure_rows import figure_list

ROWS_A_PAGE = 50


@require_GET
def synthesis_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.accounts_for(request.user, year)
    context = {"cycle": cycle, "year": year, "rows": screens.period_rows(request.user, cycle)}
    return render(request, "year_end/synthesis_list.html", context)


@require_POST
def synthesis_draft(request: SignedIn, year: int, code: str) -> HttpResponse:
    access.accounts_for(request.user, year)
    report = actions.draft_synthesis(period_for(request.user, year, code), actor=request.user)
    messages.success(
        request, _("Đã soạn dự thảo từ số liệu. Xem lại từng mục trước khi phát hành.")
    )
    return redirect("year_end:synthesis-detail", year, report.pk)


@require_GET
def synthesis_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _editor(request, year, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def paragraph_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    paragraph = access.paragraph_for(request.user, year, pk)
    access.can_edit(request.user, paragraph.report).require()
    form = forms.ParagraphForm(paragraph, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.edit_paragraph(paragraph, text=form.cleaned_data["text"], actor=request.user)
        messages.success(request, _("Đã lưu đoạn văn."))
        return redirect(_at(year, paragraph.report_id, paragraph.section, paragraph.pk))
    extra = {"edited": paragraph.pk, "form": form}
    return _editor(request, year, paragraph.report_id, paragraph.section, **extra)


@require_POST
def synthesis_redraft(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.redraft_synthesis(report, actor=request.user)
    messages.success(request, _("Đã soạn lại theo số liệu mới. Các mục đã sửa tay giữ nguyên."))
    return redirect("year_end:synthesis-detail", year, pk)


@require_POST
def synthesis_version(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    is_internal = request.POST.get("ban") == "noi-bo"
    actions.choose_version(report, is_internal=is_internal, actor=request.user)
    return redirect("year_end:synthesis-detail", year, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def reason_give(request: SignedIn, year: int, pk: int, commitment: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    found = access.signed_for(report, commitment)
    access.can_edit(request.user, report).require()
    form = forms.ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.give_missing_reason(
            report, found, reason=form.cleaned_data["reason"], actor=request.user
        )
        return redirect("year_end:synthesis-detail", year, pk)
    context = {"report": report, "unit": found.unit, "form": form, "year": year}
    return render(request, "year_end/reason.html", context, status=_status(request))


@require_http_methods(["GET", "HEAD", "POST"])
def lesson_draw(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.accounts_for(request.user, year)
    access.can_draw_lesson(request.user, cycle).require()
    form = forms.LessonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.draw_lesson(cycle, text=form.cleaned_data["text"], actor=request.user)
        messages.success(
            request, _("Đã ghi yêu cầu cho năm sau. Soạn lại mục IV để đưa vào báo cáo.")
        )
        return redirect("year_end:synthesis-list", year)
    context = {"year": year, "form": form, "lessons": screens.lessons(cycle)}
    return render(request, "year_end/lesson.html", context, status=_status(request))


@require_GET
def figure(request: SignedIn, year: int, figure_id: str) -> HttpResponse:
    cycle = access.accounts_for(request.user, year)
    code = request.GET.get("ky", "")
    listing = figure_list(figure_id, cycle, screens.cutoff(cycle, code))
    page = Paginator(listing.rows, ROWS_A_PAGE).get_page(request.GET.get("trang"))
    context = {
        "year": year,
        "listing": listing,
        "figure": listing.figure,
        "page": page,
        "period_code": code,
    }
    return render(request, "year_end/figure.html", context)


def _editor(request: SignedIn, year: int, pk: int, section: str = "", **extra: Any) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    screen = screens.editor(request.user, report, section or request.GET.get("muc", ""))
    context = {"report": report, "year": year, "badge": screens.badge_of(report), **screen, **extra}
    return render(request, "year_end/synthesis.html", context, status=_status(request))


def _at(year: int, pk: int, section: str, paragraph: int) -> str:
    address = reverse("year_end:synthesis-detail", args=[year, pk])
    return f"{address}?muc={section}#doan-{paragraph}"


def _status(request: SignedIn) -> int:
    """A form that comes back has something to correct."""
    return 422 if request.method == "POST" else 200
