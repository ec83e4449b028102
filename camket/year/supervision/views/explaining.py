"""Giải trình: asked, drafted, given, read."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.core import clock
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.annual_cycles.queries import calendar
from camket.year.commitments.access import item_for
from camket.year.supervision import access, actions
from camket.year.supervision.forms import AnswerForm, QuestionForm
from camket.year.supervision.queries.explaining import explanation_rows, readable_answer

PER_PAGE = 50
# A unit needs to ask its own people before it answers.
DAYS_TO_ANSWER = 3


@require_GET
def explanation_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    rows = explanation_rows(access.explanations_visible_to(request.user, cycle))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("trang"))
    context = {"cycle": cycle, "page": page, "today": clock.today()}
    return render(request, "supervision/explanation_list.html", context)


@require_http_methods(["GET", "POST"])
def explanation_ask(request: SignedIn, year: int, item: int) -> HttpResponse:
    asked_about = item_for(request.user, year, item)
    access.can_ask(request.user, asked_about).require()
    due_on = calendar().add_working_days(clock.today(), DAYS_TO_ANSWER)
    form = QuestionForm(request.POST or None, initial={"due_on": due_on})
    if form.is_valid():
        made = actions.ask_explanation(asked_about, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã yêu cầu đơn vị giải trình."))
        return redirect("supervision:explanation-detail", year, made.pk)
    context = {"item": asked_about, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "supervision/explanation_ask.html", context, status=status)


@require_GET
def explanation_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    explanation = access.explanation_for(request.user, cycle, pk)
    form = AnswerForm(initial={"answer": readable_answer(request.user, explanation)})
    return _show(request, explanation, form)


@require_POST
def explanation_answer(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """One form, two buttons: keep the draft, or answer for the unit."""
    cycle = cycle_for(request.user, year)
    explanation = access.explanation_for(request.user, cycle, pk)
    access.can_draft_answer(request.user, explanation).require()
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show(request, explanation, form, status=422)
    if "draft" in request.POST:
        actions.draft_explanation(explanation, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã lưu nháp giải trình."))
    else:
        actions.answer_explanation(explanation, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã gửi giải trình."))
    return redirect("supervision:explanation-detail", year, pk)


@require_POST
def explanation_close(request: SignedIn, year: int, pk: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    explanation = access.explanation_for(request.user, cycle, pk)
    actions.close_explanation(explanation, actor=request.user)
    messages.success(request, _("Đã ghi nhận giải trình."))
    return redirect("supervision:explanation-detail", year, pk)


def _show(request: SignedIn, explanation: Any, form: AnswerForm, status: int = 200) -> HttpResponse:
    context = {
        "explanation": explanation,
        "answer": readable_answer(request.user, explanation),
        "form": form,
        "today": clock.today(),
        "can_draft": access.can_draft_answer(request.user, explanation),
        "can_answer": access.can_answer(request.user, explanation),
        "can_close": access.can_close(request.user, explanation),
    }
    return render(request, "supervision/explanation_detail.html", context, status=status)
