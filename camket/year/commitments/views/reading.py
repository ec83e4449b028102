"""How sentences read: advice while an item is typed, and the word lists behind it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import SentenceForm, TypedPromiseForm, WordListForm
from camket.year.commitments.queries import Trial
from camket.year.commitments.rules import WordLists
from camket.year.commitments.views.showing import show_form


@require_POST
def item_advice(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Advice on what stands in the form; nothing is kept and nothing is an error."""
    commitment = access.commitment_for(request.user, year, pk)
    access.can_add_item(request.user, commitment).require()
    trial = typed_trial(request, access.word_lists_of(commitment.cycle))
    return render(request, "commitments/_advice.html", {"trial": trial})


def typed_trial(request: SignedIn, lists: WordLists) -> Trial | None:
    """How the words that were sent read; nothing before anything was sent."""
    if request.method != "POST":
        return None
    return queries.trial(TypedPromiseForm(request.POST).reading(lists))


def word_lists(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    lists = access.word_lists_of(cycle)
    form = SentenceForm(request.GET if "cau" in request.GET else None)
    text = form.cleaned_data["cau"] if form.is_valid() else ""
    context = {
        "cycle": cycle,
        "form": form,
        "lists": queries.lists_in_force(lists),
        "trial": queries.trial_of(text, lists),
        "can_edit": access.can_edit_word_lists(request.user),
    }
    return render(request, "commitments/word_lists.html", context)


def word_list_edit(request: SignedIn, year: int, kind: str) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    which = access.list_kind_for(kind)
    access.can_edit_word_lists(request.user).require()
    lists = access.word_lists_of(cycle)
    form = WordListForm(request.POST or None, kind=which, lists=lists)
    if form.is_valid():
        actions.edit_word_list(which, form.cleaned_data["words"], actor=request.user)
        messages.success(request, _("Đã lưu danh sách “%(name)s”.") % {"name": which.label})
        return redirect("commitments:word-lists", year)
    context = {"cycle": cycle, "form": form, "line": queries.list_in_force(which, lists)}
    return show_form(request, "commitments/word_list.html", context)


@require_POST
def word_list_restore(request: SignedIn, year: int, kind: str) -> HttpResponse:
    cycle_for(request.user, year)
    which = access.list_kind_for(kind)
    actions.restore_word_list(which, actor=request.user)
    messages.success(
        request, _("Danh sách “%(name)s” trở lại như ban đầu.") % {"name": which.label}
    )
    return redirect("commitments:word-lists", year)
