"""The advisory bodies: an opinion on the whole and on each item, and what they find missing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.organisation.requests import SignedIn
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import (
    NoteForm,
    OpinionForm,
    SupplementForm,
    drafts_of,
    item_forms,
)
from camket.year.commitments.views.showing import show_form


def opinion_give(request: SignedIn, year: int, pk: int) -> HttpResponse:
    opinion = access.opinion_for(request.user, year, pk)
    access.can_give_opinion(request.user, opinion).require()
    commitment = queries.load_heard(opinion.commitment)
    form = OpinionForm(request.POST or None)
    said = queries.advice_of(opinion.body, commitment)
    twins = queries.twins_by_item(request.user, commitment)
    boxes = item_forms(queries.registered_on_desk(commitment, twins), said, request.POST or None)
    wrong = [box for box in boxes if not box.is_valid()]
    if form.is_valid() and not wrong:
        actions.give_opinion(
            opinion, **form.cleaned_data, on_items=drafts_of(boxes), actor=request.user
        )
        messages.success(request, _("Đã ghi ý kiến về %(unit)s.") % {"unit": commitment.unit.name})
        return redirect("commitments:selection-detail", year, commitment.pk)
    context = {
        "form": form,
        "boxes": boxes,
        "opinion": opinion,
        "commitment": commitment,
        "carry_overs": queries.carried(commitment),
    }
    status = 422 if form.is_bound else 200
    return render(request, "commitments/opinion.html", context, status=status)


def supplement_new(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = access.commitment_for(request.user, year, pk)
    access.can_propose_supplement(request.user, commitment).require()
    form = SupplementForm(request.POST or None)
    if form.is_valid():
        actions.propose_supplement(commitment, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã gửi đề nghị bổ sung. Ban Thường vụ xem tại phiên chọn."))
        return redirect("commitments:selection-detail", year, pk)
    context = {
        "form": form,
        "title": _("Đề nghị bổ sung nội dung"),
        "about": commitment.unit.name,
        "back": reverse("commitments:selection-detail", args=[year, pk]),
    }
    return show_form(request, "commitments/form.html", context)


def supplement_decline(request: SignedIn, year: int, pk: int) -> HttpResponse:
    supplement = access.supplement_for(request.user, year, pk)
    access.can_answer_supplement(request.user, supplement).require()
    form = NoteForm(request.POST or None)
    if form.is_valid():
        actions.decline_supplement(supplement, **form.cleaned_data, actor=request.user)
        return redirect("commitments:selection-detail", year, supplement.commitment_id)
    context = {
        "form": form,
        "title": _("Không bổ sung"),
        "about": supplement.text,
        "back": reverse("commitments:selection-detail", args=[year, supplement.commitment_id]),
    }
    return show_form(request, "commitments/form.html", context)
