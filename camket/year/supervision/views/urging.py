"""Đôn đốc: who is behind, one press to urge them all, and the log of what was said."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.supervision import access, actions
from camket.year.supervision.forms import UrgeForm
from camket.year.supervision.queries.pages import (
    MATTERS,
    entries,
    matter_for,
    urging_log,
    urging_page,
    word_of,
)

PER_PAGE = 50


@require_GET
def urging_list(request: SignedIn, year: int) -> HttpResponse:
    asked = request.GET
    matter = matter_for(request.user, year, asked.get("viec", ""), asked.get("ky", ""))
    cycle = matter.cycle
    page = urging_page(request.user, matter, clock.today())
    context = {
        "cycle": cycle,
        "page": page,
        "entries": entries(page.log),
        "matters": [(word, label) for word, (_subject, label) in MATTERS.items()],
        "sees_all": access.sees_all(request.user, cycle),
        "can_urge": access.can_urge(request.user, cycle),
    }
    return render(request, "supervision/urging_list.html", context)


@require_POST
def urging_send(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = UrgeForm(request.POST)
    access.can_urge(request.user, cycle).require()
    if not form.is_valid():
        return render(
            request, "supervision/urging_wrong.html", {"cycle": cycle, "form": form}, status=422
        )
    matter = form.matter_in(request.user, year)
    told = actions.urge(
        matter, units=form.units(), text=form.cleaned_data["text"], actor=request.user
    )
    messages.success(request, _told_sentence(len(told)))
    query = {"viec": word_of(matter.subject)}
    if matter.period:
        query["ky"] = matter.period.code
    return redirect(reverse("supervision:urging-list", args=[year], query=query))


@require_GET
def urging_log_page(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    page = Paginator(urging_log(request.user, cycle), PER_PAGE).get_page(request.GET.get("trang"))
    context = {"cycle": cycle, "page": page, "entries": entries(page)}
    return render(request, "supervision/urging_log.html", context)


def _told_sentence(count: int) -> str:
    if not count:
        return _("Hôm nay đã đôn đốc các đơn vị này, không gửi lại.")
    return _("Đã đôn đốc %(count)02d đơn vị lúc %(hour)s.") % {
        "count": count,
        "hour": f"{timezone.localtime(clock.now()):%H:%M}",
    }
