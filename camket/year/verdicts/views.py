"""Đánh giá: the matrix, one unit's rating, one item's verdict."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for, period_for
from camket.year.commitments.access import commitment_for, item_for
from camket.year.verdicts import access, actions
from camket.year.verdicts.forms import ProposalForm, RatingForm, SelfRatingForm, VerdictForm
from camket.year.verdicts.queries.page import matrix_page, rating_page

PER_PAGE = 50


@require_GET
def rating_list(request: SignedIn, year: int) -> HttpResponse:
    """Fifty units a page; the figures of a group always count the whole group."""
    cycle = cycle_for(request.user, year)
    page = matrix_page(request.user, cycle)
    units = Paginator(page.matrix.units, PER_PAGE).get_page(request.GET.get("trang"))
    shown = {unit.commitment_id for unit in units}
    context = {"cycle": cycle, "page": page, "units": units, "shown": shown}
    return render(request, "verdicts/rating_list.html", context)


@require_POST
def round_open(request: SignedIn, year: int, code: str) -> HttpResponse:
    actions.open_round(period_for(request.user, year, code), actor=request.user)
    messages.success(request, _("Đã mở đợt đánh giá. Các đơn vị tự xếp loại được."))
    return redirect("verdicts:rating-list", year)


@require_POST
def round_close(request: SignedIn, year: int) -> HttpResponse:
    round_ = access.round_for(cycle_for(request.user, year))
    actions.close_round(round_, actor=request.user)
    messages.success(request, _("Đã chốt đợt đánh giá."))
    return redirect("verdicts:rating-list", year)


@require_GET
def rating_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _show(request, year, pk)


@require_POST
def rating_self(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    access.can_self_rate(request.user, commitment, access.round_of(commitment.cycle)).require()
    form = SelfRatingForm(commitment, request.POST)
    if not form.is_valid():
        return _show(request, year, pk, own=form)
    actions.self_rate(
        commitment, **form.rated(), text=form.cleaned_data["reason"], actor=request.user
    )
    messages.success(request, _("Đã trình tự xếp loại."))
    return redirect("verdicts:rating-detail", year, pk)


@require_POST
def rating_propose(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    access.can_propose(request.user, commitment, access.round_of(commitment.cycle)).require()
    form = ProposalForm(commitment, request.POST)
    if not form.is_valid():
        return _show(request, year, pk, proposal=form)
    actions.propose_rating(
        commitment, **form.rated(), reason=form.cleaned_data["reason"], actor=request.user
    )
    messages.success(request, _("Đã ghi đề xuất xếp loại."))
    return redirect("verdicts:rating-detail", year, pk)


@require_POST
def rating_decide(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    access.can_rate(request.user, commitment, access.round_of(commitment.cycle)).require()
    form = RatingForm(commitment, request.POST)
    if not form.is_valid():
        return _show(request, year, pk, decision=form)
    typed = {name: form.cleaned_data[name] for name in ("reason", "document", "on")}
    actions.rate(commitment, **form.rated(), **typed, actor=request.user)
    messages.success(request, _("Đã ghi quyết định xếp loại."))
    return redirect("verdicts:rating-detail", year, pk)


@require_http_methods(["GET", "POST"])
def item_judge(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = item_for(request.user, year, pk)
    access.can_judge(request.user, item).require()
    form = VerdictForm(item, request.POST or None, initial={"on": clock.today()})
    if form.is_valid():
        actions.judge_item(item, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi kết luận về nội dung %(code)s.") % {"code": item.code})
        return redirect("verdicts:rating-detail", year, item.commitment_id)
    status = 422 if form.is_bound else 200
    return render(request, "verdicts/item_judge.html", {"item": item, "form": form}, status=status)


def _show(request: SignedIn, year: int, pk: int, **refused: Any) -> HttpResponse:
    """The page of a unit; a form just refused comes back with what was typed."""
    commitment = commitment_for(request.user, year, pk)
    page = rating_page(request.user, commitment)
    kinds: dict[str, tuple[type[SelfRatingForm], Any]] = {
        "own": (SelfRatingForm, page.can_self_rate),
        "proposal": (ProposalForm, page.can_propose),
        "decision": (RatingForm, page.can_rate),
    }
    forms = {
        name: kind(commitment, initial={"on": clock.today()})
        for name, (kind, permit) in kinds.items()
        if permit and name not in refused
    }
    context = {"page": page, **forms, **refused}
    status = 422 if refused else 200
    return render(request, "verdicts/rating_detail.html", context, status=status)
