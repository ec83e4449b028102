"""The list, the commitment's page, its items, and the presses of the unit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.organisation.access import unit_for
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import (
    AcknowledgeForm,
    ItemForm,
    ListFilter,
    NoteForm,
    target_drafts,
    targets_of,
)
from camket.year.commitments.views.reading import typed_trial
from camket.year.commitments.views.showing import page_of, show_form


def commitment_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = ListFilter(request.GET)
    form.is_valid()
    text, state = form.cleaned_data.get("tim", ""), form.cleaned_data.get("trang_thai", "")
    members = queries.listed_units(request.user, cycle)
    page = page_of(request, queries.in_state(members, state))
    page.object_list = queries.unit_rows(request.user, cycle, list(page.object_list))
    context = {
        "cycle": cycle,
        "form": form,
        "page": page,
        "totals": queries.totals(members, cycle),
        "found": queries.items_matching(request.user, cycle, text)[:50] if text else None,
        "can_assign": access.can_assign(request.user, cycle),
        "is_serving": access.serves(request.user, cycle),
    }
    return render(request, "commitments/list.html", context)


@require_POST
def commitment_begin(request: SignedIn, year: int, code: str) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    unit = unit_for(request.user, code)
    commitment = actions.begin_commitment(cycle=cycle, unit=unit, actor=request.user)
    return redirect("commitments:commitment-detail", year, commitment.pk)


def commitment_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = queries.load_items(access.commitment_for(request.user, year, pk))
    twins = queries.twins_by_item(request.user, commitment)
    lines = queries.desk(commitment, twins)
    context = {
        "commitment": commitment,
        "lines": lines,
        "standing": queries.standing_count(lines),
        "missing": queries.missing_now(commitment),
        "vague": queries.vague_count(lines),
        "checks": queries.checks(commitment, lines, queries.own_twin_count(twins)),
        "acts": access.acts_on(request.user, commitment),
        "primary": access.primary_act(request.user, commitment),
        "is_unit": access.fills_for(request.user, commitment.unit),
        "is_serving": access.serves(request.user, commitment.cycle),
        "holder": queries.holder_of(commitment),
        "carry_overs": queries.carried(commitment),
        "baselines": commitment.baselines.all(),
        "versions": commitment.versions.all(),
        "entries": queries.timeline(commitment),
    }
    return render(request, "commitments/commitment.html", context)


def item_new(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    access.can_add_item(request.user, commitment).require()
    form = ItemForm(request.POST or None, commitment=commitment)
    targets = targets_of(request.POST or None)
    if request.method == "POST" and form.is_valid() & targets.is_valid():
        item = actions.add_item(commitment, form.draft(target_drafts(targets)), actor=request.user)
        messages.success(request, _("Đã thêm nội dung %(code)s.") % {"code": item.code})
        return redirect(_after_saving(request, year, pk, item.pk))
    context = {
        "form": form,
        "targets": targets,
        "commitment": commitment,
        "last_year": queries.last_year_results(commitment),
        "trial": typed_trial(request, access.word_lists_of(commitment.cycle)),
    }
    return show_form(request, "commitments/item_form.html", context)


def item_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = queries.whole_item(access.item_for(request.user, year, pk))
    access.can_change_item(request.user, item).require()
    form = ItemForm(request.POST or None, commitment=item.commitment, item=item)
    targets = targets_of(request.POST or None, item)
    if request.method == "POST" and form.is_valid() & targets.is_valid():
        actions.change_item(item, form.draft(target_drafts(targets)), actor=request.user)
        messages.success(request, _("Đã lưu nội dung %(code)s.") % {"code": item.code})
        return redirect(_after_saving(request, year, item.commitment_id, pk))
    line = queries.item_with_twins(request.user, item, year)
    context = {
        "form": form,
        "targets": targets,
        "commitment": item.commitment,
        "last_year": queries.last_year_results(item.commitment, item.text),
        "item": item,
        "line": line,
        "trial": typed_trial(request, access.word_lists_of(item.commitment.cycle))
        or queries.trial(line.reading),
    }
    return show_form(request, "commitments/item_form.html", context)


@require_POST
def item_remove(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    commitment = actions.remove_item(item, actor=request.user)
    messages.success(request, _("Đã bỏ nội dung %(code)s khỏi bản nháp.") % {"code": item.code})
    return redirect("commitments:commitment-detail", year, commitment.pk)


def item_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = queries.item_with_adjustments(request.user, access.item_for(request.user, year, pk))
    context = {
        "item": item,
        "commitment": item.commitment,
        "line": queries.item_with_twins(request.user, item, year),
        "acts": access.acts_on_item(request.user, item),
        "can_adjust": access.can_draft_adjustment(request.user, item),
        "is_unit": access.fills_for(request.user, item.commitment.unit),
        "holder": queries.holder_of_item(item),
        "adjustments": item.adjustments.all(),
        "last_year": queries.last_year_of(item.commitment, item.text),
    }
    return render(request, "commitments/item.html", context)


def item_acknowledge(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    access.can_acknowledge(request.user, item).require()
    form = AcknowledgeForm(request.POST or None, item=item)
    if form.is_valid():
        actions.acknowledge_item(item, **form.people(), actor=request.user)
        messages.success(request, _("Đã tiếp thu nhiệm vụ %(code)s.") % {"code": item.code})
        return redirect("commitments:commitment-detail", year, item.commitment_id)
    return show_form(
        request, "commitments/acknowledge.html", {"form": form, "item": item, "year": year}
    )


@require_POST
def wording_accept(request: SignedIn, year: int, pk: int) -> HttpResponse:
    item = access.item_for(request.user, year, pk)
    actions.accept_wording(item, actor=request.user)
    messages.success(request, _("Đã tiếp thu lời văn của nội dung %(code)s.") % {"code": item.code})
    return redirect("commitments:commitment-detail", year, item.commitment_id)


@require_POST
def commitment_complete(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    actions.complete_commitment(commitment, actor=request.user)
    messages.success(request, _("Đã chuyển người đứng đầu. Bản cam kết chờ trình."))
    return redirect("commitments:commitment-detail", year, pk)


def commitment_hand_back(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    access.can_hand_back(request.user, commitment).require()
    form = NoteForm(request.POST or None)
    if form.is_valid():
        actions.hand_back_commitment(commitment, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã chuyển lại chuyên viên."))
        return redirect("commitments:commitment-detail", year, pk)
    context = {
        "form": form,
        "title": _("Chuyển lại chuyên viên"),
        "about": commitment.unit.name,
        "back": reverse("commitments:commitment-detail", args=[year, pk]),
    }
    return show_form(request, "commitments/form.html", context)


@require_POST
def commitment_submit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    actions.submit_commitment(commitment, actor=request.user)
    messages.success(request, _("Đã trình cam kết. Còn thu hồi được đến khi có ý kiến đầu tiên."))
    return redirect("commitments:commitment-detail", year, pk)


@require_POST
def commitment_withdraw(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    actions.withdraw_commitment(commitment, actor=request.user)
    messages.success(request, _("Đã thu hồi. Sửa xong thì trình lại."))
    return redirect("commitments:commitment-detail", year, pk)


def _after_saving(request: SignedIn, year: int, commitment: int, item: int) -> str:
    """Back to the form for one more target, or to the commitment."""
    if "more" in request.POST:
        return reverse("commitments:item-edit", args=[year, item])
    return reverse("commitments:commitment-detail", args=[year, commitment])
