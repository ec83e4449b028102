"""The pages of reports: find, ask, act, show."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for, period_for
from camket.year.reporting import access, actions, forms, rules
from camket.year.reporting.queries import pages, screens


@require_GET
def report_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    context = {
        "cycle": cycle,
        "year": year,
        "own": pages.own_reports(request.user, cycle),
        "periods": pages.period_rows(request.user, cycle),
    }
    return render(request, "reporting/report_list.html", context)


@require_GET
def period_detail(request: SignedIn, year: int, code: str) -> HttpResponse:
    return _period_page(request, year, code)


@require_POST
def period_open(request: SignedIn, year: int, code: str) -> HttpResponse:
    period = period_for(request.user, year, code)
    reports = actions.open_period(period, actor=request.user)
    said = _("Đã mở kỳ %(period)s: %(count)d đơn vị phải nộp báo cáo.")
    messages.success(request, said % {"period": period.label, "count": len(reports)})
    return redirect("reporting:period-detail", year, code)


@require_POST
def period_close(request: SignedIn, year: int, code: str) -> HttpResponse:
    period = period_for(request.user, year, code)
    actions.close_period(period, actor=request.user)
    messages.success(request, _("Đã đóng kỳ %(period)s.") % {"period": period.label})
    return redirect("reporting:period-detail", year, code)


@require_GET
def report_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _report_page(request, access.report_for(request.user, year, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def report_fill(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    access.can_fill(request.user, report).require()
    rows = rules.rows_of(report)
    grid = forms.GridForm(report, rows, pages.units_to_wait_for(), request.POST or None)
    if request.method == "POST" and grid.is_valid():
        actions.fill_report(report, grid.draft(), actor=request.user)
        return _after_saving(request, year, pk)
    context = screens.grid_facts(report, rows) | {"grid": grid, "form": grid, "year": year}
    return render(request, "reporting/report_fill.html", context, status=_status(request))


@require_GET
def report_receipt(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.receipt_for(request.user, year, pk)
    context = screens.receipt_facts(report) | {"year": year}
    return render(request, "reporting/report_receipt.html", context)


@require_POST
def report_complete(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.complete_report(report, actor=request.user)
    messages.success(request, _("Đã chuyển người đứng đầu. Báo cáo chờ đồng chí ấy gửi."))
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_hand_back(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    access.can_hand_back(request.user, report).require()
    form = forms.NoteForm(request.POST)
    if not form.is_valid():
        return _report_page(request, report, hand_back_form=form)
    actions.hand_back_report(report, note=form.cleaned_data["note"], actor=request.user)
    messages.success(request, _("Đã chuyển lại chuyên viên kèm lý do."))
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_send(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.send_report(report, actor=request.user)
    return redirect("reporting:report-receipt", year, pk)


@require_POST
def report_withdraw(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.withdraw_report(report, actor=request.user)
    messages.success(request, _("Đã thu hồi. Báo cáo trở về bước chờ người đứng đầu gửi."))
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_receive(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.receive_report(report, actor=request.user)
    messages.success(request, _("Đã tiếp nhận lúc %(at)s.") % {"at": f"{clock.now():%H:%M}"})
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_return(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    access.can_return(request.user, report).require()
    rows = rules.rows_of(report)
    form = forms.ReturnForm(rows, request.POST)
    if not form.is_valid():
        return _report_page(request, report, rows, return_form=form)
    reasons = form.reasons()
    actions.return_report(report, reasons=reasons, actor=request.user)
    messages.success(request, _("Đã trả lại %(count)02d dòng.") % {"count": len(reasons)})
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_accept(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    actions.accept_report(report, actor=request.user)
    messages.success(request, _("Đã duyệt. Số liệu của báo cáo được tính từ bây giờ."))
    return redirect("reporting:report-detail", year, pk)


@require_POST
def report_extend(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.listed_report_for(request.user, year, pk)
    access.can_extend(request.user, report).require()
    form = forms.ExtensionForm(request.POST)
    if not form.is_valid():
        return _period_page(request, year, report.period.code, extend_form=form, extended=report.pk)
    actions.extend_report(report, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã gia hạn cho %(unit)s.") % {"unit": report.commitment.unit})
    return redirect("reporting:period-detail", year, report.period.code)


@require_POST
def report_supplement(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    later = actions.supplement_report(report, actor=request.user)
    messages.success(request, _("Đã lập báo cáo bổ sung lần %(n)d.") % {"n": later.number - 1})
    return redirect("reporting:report-fill", year, later.pk)


def _after_saving(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Where the pressed button leads: to the check, or back to the grid with words copied."""
    report = access.report_for(request.user, year, pk)
    pressed = request.POST.get("act", "")
    if pressed == "check":
        return redirect("reporting:report-detail", year, pk)
    said = _("Đã lưu nháp lúc %(at)s, chưa gửi.") % {"at": f"{clock.now():%H:%M}"}
    target = redirect("reporting:report-fill", year, pk)
    if pressed.startswith("copy"):
        items = {int(word) for word in pressed.split("-")[1:] if word.isdecimal()}
        actions.copy_previous(report, items=items or None, actor=request.user)
        said = _("Đã lưu nháp và chép kỳ trước vào những ô còn trống.")
        target["Location"] += request.POST.get(f"at-{pressed}", "")
    messages.success(request, said)
    return target


def _report_page(request: SignedIn, report: Any, rows: Any = None, **changed: Any) -> HttpResponse:
    context = screens.report_facts(request.user, report, rows) | {
        "hand_back_form": forms.NoteForm(),
        "return_form": forms.ReturnForm(()),
        "form": next(iter(changed.values()), None),
        "year": report.period.cycle.year,
    }
    return render(
        request, "reporting/report_detail.html", context | changed, status=_status(request)
    )


def _period_page(request: SignedIn, year: int, code: str, **changed: Any) -> HttpResponse:
    period = period_for(request.user, year, code)
    figure, number = request.GET.get("loc", ""), request.GET.get("trang", "")
    context = screens.period_facts(request.user, period, figure, number) | {
        "extend_form": forms.ExtensionForm(),
        "form": changed.get("extend_form"),
        "year": year,
    }
    return render(
        request, "reporting/period_detail.html", context | changed, status=_status(request)
    )


def _status(request: SignedIn) -> int:
    """A page drawn in answer to a form shows what was wrong with it."""
    return 422 if request.method == "POST" else 200
