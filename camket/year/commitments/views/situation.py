"""The assessment of the situation, with last year's facts beside it to be taken over by one press."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from camket.foundation.organisation.requests import SignedIn
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import SituationForm, baseline_drafts, baselines_of
from camket.year.commitments.views.showing import show_form


def situation_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Saving keeps what was typed; a press on a line of last year saves first, then takes it over."""
    commitment = access.commitment_for(request.user, year, pk)
    access.can_describe(request.user, commitment).require()
    offered = queries.first_draft(commitment)
    form = SituationForm(request.POST or None, commitment=commitment, offered=offered)
    baselines = baselines_of(request.POST, commitment, offered)
    are_figures_right = not baselines.is_bound or baselines.is_valid()
    if form.is_valid() and are_figures_right:
        actions.describe_situation(
            commitment,
            **form.cleaned_data,
            baselines=baseline_drafts(baselines),
            actor=request.user,
        )
        how, _dot, which = request.POST.get("take", "").partition(".")
        if how:
            chosen = queries.chosen_carry_overs(commitment, which)
            actions.take_over(commitment, chosen, as_baseline=how == "figure", actor=request.user)
            messages.success(request, _("Đã đưa vào bản nháp. Đọc lại và sửa lời cho đúng."))
            return redirect("commitments:situation-edit", year, pk)
        messages.success(request, _("Đã lưu đánh giá tình hình."))
        return redirect("commitments:commitment-detail", year, pk)
    context = {
        "form": form,
        "targets": baselines,
        "commitment": commitment,
        "lines": queries.carried_lines(commitment, offered),
        "is_offered": not offered.is_blank,
    }
    return show_form(request, "commitments/situation.html", context)
