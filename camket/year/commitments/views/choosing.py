"""The session: its queue, the table of one unit, the taps, the conclusion and the document that follows."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.forms import ChoiceForm, ConclusionForm, DocumentsForm, SessionFilter
from camket.year.commitments.views.showing import page_of, show_form


def selection_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    queue = list(queries.selection_queue(request.user, cycle))
    form = SessionFilter(request.GET, groups=queries.session_groups(cycle))
    form.is_valid()
    group, stand = form.cleaned_data.get("nhom", ""), form.cleaned_data.get("loc", "")
    context = {
        "cycle": cycle,
        "form": form,
        "page": page_of(request, queries.in_session(queue, group, stand)),
        "progress": queries.progress(queue),
        "not_submitted": cycle.group_members.count() - queries.progress(queue).units,
        "following": queries.next_to_choose(request.user, queue),
        "can_assign": access.can_assign(request.user, cycle),
        "can_document": access.can_record_documents(request.user, cycle),
    }
    return render(request, "commitments/selection_list.html", context)


def selection_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    return _show_table(request, year, pk, None)


@require_POST
def item_choose(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """One tap. A reload is saved where the browser can do without."""
    item = access.item_for(request.user, year, pk)
    form = ChoiceForm(request.POST, item=item)
    actions.put_choice(item, form.draft(), concluded=form.concluded_as_seen, actor=request.user)
    if not request.headers.get("HX-Request"):
        back = reverse("commitments:selection-detail", args=[year, item.commitment_id])
        return redirect(f"{back}#noi-dung-{pk}")
    context = _table(request, year, item.commitment_id)
    line = next(line for line in context["lines"] if line.item.pk == pk)
    return render(request, "commitments/_tapped.html", {**context, "line": line})


@require_POST
def selection_conclude(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = queries.load_table(access.commitment_for(request.user, year, pk))
    form = ConclusionForm(request.POST, commitment=commitment, person=request.user)
    if not form.is_valid():
        return _show_table(request, year, pk, form)
    actions.conclude_selection(commitment, **form.cleaned_data, actor=request.user)
    messages.success(request, _("Đã chốt %(unit)s.") % {"unit": commitment.unit.name})
    queue = list(queries.session_order(request.user, commitment.cycle))
    following = queries.next_to_choose(request.user, queue, after=commitment)
    if following is None:
        messages.success(request, _("Đã xem hết các đơn vị đang trình."))
        return redirect("commitments:selection-list", year)
    return redirect("commitments:selection-detail", year, following.pk)


def selection_documents(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    access.can_record_documents(request.user, cycle).require()
    waiting = [
        each
        for each in queries.awaiting_documents(request.user, cycle)
        if access.can_record_document(request.user, each)
    ]
    form = DocumentsForm(request.POST or None, waiting=waiting)
    if form.is_valid():
        count = actions.record_document(**form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi số văn bản cho %(count)02d đơn vị.") % {"count": count})
        return redirect("commitments:selection-list", year)
    context = {"form": form, "cycle": cycle, "waiting": waiting}
    return show_form(request, "commitments/selection_documents.html", context)


def _show_table(request: SignedIn, year: int, pk: int, form: ConclusionForm | None) -> HttpResponse:
    context = _table(request, year, pk)
    commitment = context["commitment"]
    queue = list(queries.session_order(request.user, commitment.cycle))
    context |= {
        "form": form or _blank_conclusion(request, commitment),
        "holder": queries.holder_of(commitment),
        "assigned": queries.assigned_items(commitment),
        "conclusions": commitment.conclusions.all(),
        "opinions": [
            (each, access.can_give_opinion(request.user, each))
            for each in queries.opinions(commitment)
        ],
        "supplements": [
            (each, access.can_answer_supplement(request.user, each))
            for each in queries.supplements(commitment)
        ],
        "bottlenecks": queries.bottlenecks_left_out(commitment),
        "last_year": queries.last_year(commitment),
        "neighbours": queries.neighbours(queue, commitment),
        "progress": queries.progress(queue),
        "can_supplement": access.can_propose_supplement(request.user, commitment),
        "can_return": access.can_return(request.user, commitment),
    }
    return render(
        request, "commitments/selection.html", context, status=422 if form is not None else 200
    )


def _blank_conclusion(request: SignedIn, commitment: Any) -> ConclusionForm:
    laid = queries.last_document(commitment.cycle)
    return ConclusionForm(initial=laid, commitment=commitment, person=request.user)


def _table(request: SignedIn, year: int, pk: int) -> dict[str, Any]:
    """What a tap changes: the lines, their counts, and whether the unit can be concluded."""
    commitment = queries.load_table(access.commitment_for(request.user, year, pk))
    lines = queries.table_lines(request.user, commitment)
    table = queries.table_of(commitment)
    return {
        "commitment": commitment,
        "lines": lines,
        "counts": queries.table_counts(lines),
        "levels": queries.level_counts(lines),
        "last_tap": queries.last_tap(commitment),
        "last_conclusion": queries.last_conclusion(commitment),
        "reasons": rules.READY_REASONS,
        "is_serving": access.serves(request.user, commitment.cycle),
        "can_judge": access.judges(request.user, commitment.cycle, commitment.unit_id),
        "can_conclude": access.can_conclude(request.user, commitment, table),
    }
