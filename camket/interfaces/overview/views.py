"""The pages across the stages: find the year, ask one query, show."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from camket.foundation.core import clock
from camket.foundation.notifications.actions import mark_read
from camket.foundation.organisation.requests import SignedIn
from camket.interfaces.documents.download import EXCEL, attachment
from camket.interfaces.overview import access, forms
from camket.interfaces.overview.queries import trail
from camket.interfaces.overview.queries.board import Board, board
from camket.interfaces.overview.queries.desk import desk
from camket.interfaces.overview.queries.dossier import dossier
from camket.interfaces.overview.queries.frame import Frame, frame_for
from camket.interfaces.overview.queries.items import item_list
from camket.interfaces.overview.queries.items_page import filter_choices, item_rows, item_workbook
from camket.interfaces.overview.queries.searching import search
from camket.interfaces.overview.queries.units import unit_choices
from camket.year.annual_cycles.access import latest_cycle

PER_PAGE = 50


@require_GET
def home(request: SignedIn) -> HttpResponse:
    """The newest year, or the units where no year has begun."""
    cycle = latest_cycle(request.user)
    if cycle is None:
        return redirect("organisation:unit-list")
    return redirect("overview:desk", cycle.year)


@require_GET
def desk_page(request: SignedIn, year: int) -> HttpResponse:
    frame = frame_for(request.user, year)
    context = {
        "frame": frame,
        "year": year,
        "desk": desk(request.user, frame),
        "sees_board": access.rooms_of(request.user).may_see("board"),
        "today": clock.today(),
    }
    return render(request, "overview/desk.html", context)


@require_POST
def notice_open(request: SignedIn, pk: int) -> HttpResponse:
    notice = mark_read(access.notice_for(request.user, pk))
    return HttpResponseRedirect(notice.url)


@require_GET
def board_page(request: SignedIn, year: int) -> HttpResponse:
    shown = _board(request, year)
    context = {"year": year, "frame": shown.frame, "board": shown}
    return render(request, "overview/board.html", context)


@require_GET
def board_print(request: SignedIn, year: int) -> HttpResponse:
    shown = _board(request, year, everything=True)
    context = {"year": year, "frame": shown.frame, "board": shown, "now": clock.now()}
    return render(request, "overview/board_print.html", context)


@require_GET
def items_page(request: SignedIn, year: int) -> HttpResponse:
    frame = _frame(request, year)
    listing = item_list(request.user, frame, request.GET)
    page = Paginator(listing.queryset, PER_PAGE).get_page(request.GET.get("trang"))
    choices = filter_choices(request.user, frame)
    context = {
        "year": year,
        "frame": frame,
        "listing": listing,
        "page": page,
        "rows": item_rows(page.object_list, frame.on),
        "filters": forms.ItemFilters(request.GET.dict() | {"ky": frame.chosen}, choices=choices),
    }
    return render(request, "overview/items.html", context)


@require_GET
def items_excel(request: SignedIn, year: int) -> HttpResponse:
    frame = _frame(request, year)
    listing = item_list(request.user, frame, request.GET)
    name = f"noi-dung-{year}-{frame.on:%Y%m%d}.xlsx"
    return attachment(item_workbook(request.user, listing), name, EXCEL)


@require_GET
def dossier_page(request: SignedIn, year: int, pk: int) -> HttpResponse:
    asked = request.GET
    shown = dossier(
        request.user, year, pk, asked=asked.get("ky", ""), day=asked.get("den-ngay", "")
    )
    context = {"year": year, "frame": shown.frame, "dossier": shown}
    return render(request, "overview/dossier.html", context)


@require_GET
def search_page(request: SignedIn) -> HttpResponse:
    found = search(request.user, request.GET.get("tim", ""))
    return render(request, "overview/search.html", {"found": found})


@require_GET
def trail_page(request: SignedIn, year: int) -> HttpResponse:
    frame = frame_for(request.user, year)
    access.can_read_trail(request.user, frame.cycle).require()
    asked = {name: request.GET.get(name, "") for name in ("don-vi", "viec", "chu")}
    events = trail.events_of(
        request.user, frame.cycle, unit=asked["don-vi"], verb=asked["viec"], text=asked["chu"]
    )
    choices = {"don_vi": unit_choices(request.user, frame), "viec": trail.verbs_by_room()}
    page = Paginator(events, PER_PAGE).get_page(request.GET.get("trang"))
    context = {
        "year": year,
        "page": page,
        "rows": trail.rows(page.object_list),
        "filters": forms.TrailFilters(request.GET, choices=choices),
    }
    return render(request, "overview/trail.html", context)


def _frame(request: SignedIn, year: int) -> Frame:
    """The year and the data date that the address names."""
    access.can_read_contents(request.user).require()
    asked = request.GET
    return frame_for(request.user, year, asked=asked.get("ky", ""), day=asked.get("den-ngay", ""))


def _board(request: SignedIn, year: int, **how: Any) -> Board:
    frame = _frame(request, year)
    return board(request.user, frame, number=request.GET.get("trang", "1"), **how)
