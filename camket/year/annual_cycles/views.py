"""The year's own page, the making of a new year, and the first run."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.organisation.queries import someone_can_sign_in
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles import access, actions, forms, queries


def cycle_detail(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.cycle_for(request.user, year)
    return render(
        request, "annual_cycles/cycle_detail.html", queries.cycle_page(cycle, request.user)
    )


def cycle_new(request: SignedIn, year: int) -> HttpResponse:
    """Prepare the year after `year`."""
    previous = access.cycle_for(request.user, year)
    access.can_prepare_after(request.user, previous).require()
    form = forms.YearForm(request.POST or None, initial=queries.usual_of_next(previous))
    if form.is_valid():
        cycle = actions.prepare_from_previous(
            previous,
            theme=form.cleaned_data["theme"],
            registration_due_on=form.cleaned_data["registration_due_on"],
            is_quarterly=form.cleaned_data["rhythm"] == "quarterly",
            actor=request.user,
        )
        return redirect("annual_cycles:cycle-detail", cycle.year)
    context = {
        "form": form,
        "previous": previous,
        "next_year": previous.year + 1,
        "copied": queries.copied_from(previous),
    }
    return render(request, "annual_cycles/cycle_form.html", context, status=_status(form))


@require_POST
def cycle_open(request: SignedIn, year: int) -> HttpResponse:
    cycle = actions.open_cycle(access.cycle_for(request.user, year), actor=request.user)
    messages.success(
        request, _("Đã mở năm %(year)d. Các đơn vị đăng ký được từ hôm nay.") % {"year": year}
    )
    return redirect("annual_cycles:cycle-detail", cycle.year)


@require_POST
def cycle_close(request: SignedIn, year: int) -> HttpResponse:
    cycle = actions.close_cycle(access.cycle_for(request.user, year), actor=request.user)
    messages.success(request, _("Đã đóng năm %(year)d.") % {"year": year})
    return redirect("annual_cycles:cycle-detail", cycle.year)


def cycle_dates(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.cycle_for(request.user, year)
    access.can_manage_cycle(request.user, cycle).require()
    initial = {name: getattr(cycle, name) for name in forms.DatesForm.base_fields}
    form = forms.DatesForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.change_cycle(cycle, **form.cleaned_data, actor=request.user)
        return redirect("annual_cycles:cycle-detail", year)
    return _form_page(request, form, year, _("Hạn của năm %(year)d") % {"year": year})


def theme_new(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.cycle_for(request.user, year)
    access.can_manage_cycle(request.user, cycle).require()
    form = forms.ThemeForm(request.POST or None)
    if form.is_valid():
        order = cycle.themes.count() + 1
        owner = cycle.scheme.owner
        actions.set_theme(cycle, owner=owner, order=order, actor=request.user, **form.cleaned_data)
        return redirect("annual_cycles:cycle-detail", year)
    return _form_page(request, form, year, _("Chủ đề năm %(year)d") % {"year": year})


def group_new(request: SignedIn, year: int) -> HttpResponse:
    cycle = access.cycle_for(request.user, year)
    access.can_manage_cycle(request.user, cycle).require()
    form = forms.GroupForm(request.POST or None, units=queries.units_without_group(cycle))
    if form.is_valid():
        actions.add_group_with_units(cycle, **form.cleaned_data, actor=request.user)
        return redirect("annual_cycles:cycle-detail", year)
    return _form_page(request, form, year, _("Thêm nhóm báo cáo"))


def period_dates(request: SignedIn, year: int, code: str) -> HttpResponse:
    period = access.period_for(request.user, year, code)
    access.can_change_period(request.user, period).require()
    initial = {name: getattr(period, name) for name in forms.PeriodForm.base_fields}
    form = forms.PeriodForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.change_period(period, **form.cleaned_data, actor=request.user)
        return redirect("annual_cycles:cycle-detail", year)
    return _form_page(request, form, year, _("Ngày của kỳ %(period)s") % {"period": period.label})


@login_not_required
def first_run(request: HttpRequest) -> HttpResponse:
    """Shown once, while nobody can sign in."""
    if someone_can_sign_in():
        return redirect("organisation:sign-in")
    form = forms.FirstRunForm(request.POST or None)
    if form.is_valid():
        actions.begin_first_year(**form.cleaned_data)
        messages.success(request, _("Đã khởi tạo. Đăng nhập bằng tài khoản vừa lập."))
        return redirect("organisation:sign-in")
    return render(request, "annual_cycles/first_run.html", {"form": form}, status=_status(form))


def _form_page(request: HttpRequest, form: Form, year: int, title: str) -> HttpResponse:
    context = {"form": form, "year": year, "title": title}
    return render(request, "annual_cycles/plain_form.html", context, status=_status(form))


def _status(form: Form) -> int:
    return 422 if form.is_bound else 200
