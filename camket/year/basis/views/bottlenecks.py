"""One bottleneck: named, shown, cleared with proof, opened again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.basis import access, actions
from camket.year.basis.forms import BottleneckForm, ClearForm, ReopenForm


def bottleneck_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    bottleneck = access.bottleneck_for(request.user, year, pk)
    context = {
        "bottleneck": bottleneck,
        "cycle": bottleneck.cycle,
        "can_clear": access.can_clear_bottleneck(request.user, bottleneck),
        "can_reopen": access.can_reopen_bottleneck(request.user, bottleneck),
    }
    return render(request, "basis/bottleneck.html", context)


def bottleneck_new(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = BottleneckForm(request.POST or None, cycle=cycle)
    if form.is_valid():
        named = actions.name_bottleneck(cycle=cycle, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã nêu điểm nghẽn."))
        return redirect("basis:bottleneck-detail", year, named.pk)
    context = {"form": form, "cycle": cycle, "title": _("Nêu điểm nghẽn")}
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)


def bottleneck_clear(request: SignedIn, year: int, pk: int) -> HttpResponse:
    bottleneck = access.bottleneck_for(request.user, year, pk)
    access.can_clear_bottleneck(request.user, bottleneck).require()
    form = ClearForm(request.POST or None)
    if form.is_valid():
        actions.clear_bottleneck(bottleneck, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi nhận tháo gỡ điểm nghẽn."))
        return redirect("basis:bottleneck-detail", year, pk)
    context = {
        "form": form,
        "cycle": bottleneck.cycle,
        "title": _("Kết luận đã tháo gỡ"),
        "about": bottleneck.text,
    }
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)


def bottleneck_reopen(request: SignedIn, year: int, pk: int) -> HttpResponse:
    bottleneck = access.bottleneck_for(request.user, year, pk)
    access.can_reopen_bottleneck(request.user, bottleneck).require()
    form = ReopenForm(request.POST or None)
    if form.is_valid():
        actions.reopen_bottleneck(bottleneck, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã mở lại điểm nghẽn."))
        return redirect("basis:bottleneck-detail", year, pk)
    context = {
        "form": form,
        "cycle": bottleneck.cycle,
        "title": _("Mở lại điểm nghẽn"),
        "about": bottleneck.text,
    }
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)
