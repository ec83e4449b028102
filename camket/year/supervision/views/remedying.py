"""Khắc phục: one page per finding, where the unit reports and the inspectors confirm."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.supervision import access, actions
from camket.year.supervision.forms import NoteForm, RemedyForm
from camket.year.supervision.queries.boards import finding_page


@require_GET
def finding_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _show(request, year, pk)


@require_POST
def finding_begin(request: SignedIn, year: int, pk: int) -> HttpResponse:
    finding = access.finding_for(request.user, cycle_for(request.user, year), pk)
    actions.begin_finding(finding, actor=request.user)
    messages.success(request, _("Đã ghi nhận đơn vị đang khắc phục."))
    return redirect("supervision:finding-detail", year, pk)


@require_POST
def finding_remedy(request: SignedIn, year: int, pk: int) -> HttpResponse:
    finding = access.finding_for(request.user, cycle_for(request.user, year), pk)
    access.can_remedy(request.user, finding).require()
    form = RemedyForm(request.POST)
    if not form.is_valid():
        return _show(request, year, pk, remedy=form, status=422)
    actions.remedy_finding(finding, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã báo cáo khắc phục."))
    return redirect("supervision:finding-detail", year, pk)


@require_POST
def finding_confirm(request: SignedIn, year: int, pk: int) -> HttpResponse:
    finding = access.finding_for(request.user, cycle_for(request.user, year), pk)
    actions.confirm_finding(finding, actor=request.user)
    messages.success(request, _("Đã xác nhận khắc phục."))
    return redirect("supervision:finding-detail", year, pk)


@require_POST
def finding_reopen(request: SignedIn, year: int, pk: int) -> HttpResponse:
    finding = access.finding_for(request.user, cycle_for(request.user, year), pk)
    access.can_reopen(request.user, finding).require()
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _show(request, year, pk, reopening=form, status=422)
    actions.reopen_finding(finding, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã yêu cầu đơn vị khắc phục lại."))
    return redirect("supervision:finding-detail", year, pk)


def _show(request: SignedIn, year: int, pk: int, status: int = 200, **forms: Any) -> HttpResponse:
    finding = access.finding_for(request.user, cycle_for(request.user, year), pk)
    context = {
        "page": finding_page(request.user, finding, clock.today()),
        "remedy": RemedyForm(initial={"done_on": clock.today()}),
        "reopening": NoteForm(),
        "today": clock.today(),
        **forms,
    }
    return render(request, "supervision/finding_detail.html", context, status=status)
