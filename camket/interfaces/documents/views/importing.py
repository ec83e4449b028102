"""An office file on its way in: file, table, comparison, result."""

import re

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.interfaces.documents import access, actions, forms
from camket.interfaces.documents.download import EXCEL, attachment
from camket.interfaces.documents.imports.error_file import error_file
from camket.interfaces.documents.imports.ground import ground_of
from camket.interfaces.documents.models import ImportDraft
from camket.interfaces.documents.queries import importing as queries
from camket.interfaces.documents.queries import lines
from camket.interfaces.documents.queries.line_edit import line_for
from camket.interfaces.documents.queries.paging import page_of
from camket.interfaces.documents.sample import sample_bytes
from camket.year.annual_cycles.access import cycle_for

SECONDS_BETWEEN_LOOKS = "2"
# Another page or kind of lines, or one line of them: "?loai=ask&trang=2", "14/".
INSIDE = re.compile(r"(?:\d+/|\?[\w=&-]*)")


@require_http_methods(["GET", "HEAD", "POST"])
def import_new(request: SignedIn, year: int) -> HttpResponse:
    """Step 1: choose or drop a file, or paste; what is still open is listed beside."""
    cycle = cycle_for(request.user, year)
    places = access.places_of(request.user, cycle)
    access.can_import(places).require()
    form = forms.UploadForm(request.POST or None, request.FILES or None, places=places)
    form.offer(request.GET.get("don-vi", ""))
    if request.method == "POST" and form.is_valid():
        draft = actions.begin_import(cycle=cycle, **form.given(), actor=request.user)
        return redirect("documents:import-detail", year, draft.pk)
    context = {
        "form": form,
        "year": year,
        "for_whom": places.only,
        "steps": queries.steps_of(None, 1),
        "drafts": access.imports_of(request.user, cycle),
    }
    wrong = request.method == "POST"
    return render(request, "documents/import_new.html", context, status=422 if wrong else 200)


@require_GET
def import_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Where the file stands: still being read, refused, or on to the step that is next."""
    draft = access.import_for(request.user, year, pk)
    if draft.is_being_read or draft.refusal:
        context = {"draft": draft, "year": year, "steps": queries.steps_of(draft, 2)}
        answer = render(request, "documents/import_reading.html", context)
        if draft.is_being_read:
            answer["Refresh"] = SECONDS_BETWEEN_LOOKS
        return answer
    return redirect(queries.next_step(draft), year, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def import_table(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Step 2: the sheet, the heading and the columns, each of which may be changed."""
    draft = access.read_import_for(request.user, year, pk)
    form = forms.TableForm(request.POST or None, outline=draft.outline)
    if request.method == "POST" and form.is_valid():
        actions.choose_table(draft, form.chosen(), actor=request.user)
        actions.read_import(draft, actor=request.user)
        return redirect("documents:import-detail", year, pk)
    context = {
        "draft": draft,
        "year": year,
        "form": form,
        "summary": queries.summary_of(draft),
        "steps": queries.steps_of(draft, 2),
    }
    return render(
        request, "documents/import_table.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
def import_compare(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Step 3: old beside new, questions, decisions; applied only by its own press."""
    draft = access.read_import_for(request.user, year, pk)
    counts = lines.counts_of(draft)
    kind = lines.kind_of(request.GET.get("loai"), counts)
    page = page_of(lines.rows_of(draft, kind), request.GET.get("trang"))
    told = forms.Told()
    if request.method == "POST":
        ground = ground_of(draft, request.user)
        others = draft.outline.get("questions", [])
        told = forms.read_page(request.POST, queries.posted(draft, request.POST), others, ground)
        if not told.errors:
            return _decide(request, draft, told)
    context = queries.comparison(draft, request.user, page, told.errors, request.POST)
    context |= {
        "is_same": sum(counts.values()) == counts["same"],
        "tabs": lines.tabs_of(draft, counts, kind),
        "counts": counts,
        "page": page,
        "year": year,
    }
    return render(
        request, "documents/import_compare.html", context, status=422 if told.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
def import_line(request: SignedIn, year: int, pk: int, order: int) -> HttpResponse:
    """Type over single cells of one line."""
    draft = access.read_import_for(request.user, year, pk)
    line = line_for(draft, order)
    told = forms.Told()
    if request.method == "POST":
        told = forms.read_line(request.POST, line.key, line.cells, ground_of(draft, request.user))
        if not told.errors:
            actions.answer_import(draft, told.answers, {}, actor=request.user)
            return redirect("documents:import-compare", year, pk)
    context = {
        "draft": draft,
        "year": year,
        "line": line,
        "boxes": line.boxes(told.errors, request.POST),
        "steps": queries.steps_of(draft, 3),
        "errors": told.errors,
    }
    return render(
        request, "documents/import_line.html", context, status=422 if told.errors else 200
    )


@require_GET
def import_result(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Step 4: what was written, what was not and why."""
    draft = access.import_for(request.user, year, pk)
    if draft.applied_at is None:
        return redirect("documents:import-detail", year, pk)
    return render(request, "documents/import_result.html", queries.result_of(draft))


@require_POST
def import_reopen(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """Lay the file beside the product once more, as it stands now."""
    draft = access.read_import_for(request.user, year, pk)
    actions.compare_import(draft, actor=request.user)
    return redirect("documents:import-compare", year, pk)


@require_GET
def import_error_file(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """The file as it came, with a column that says what was not taken."""
    draft = access.read_import_for(request.user, year, pk)
    name, content = error_file(draft)
    return attachment(content, name, EXCEL)


@require_GET
def import_sample(request: SignedIn, year: int) -> HttpResponse:
    """An example to try at once, drawn for the person's own unit."""
    cycle = cycle_for(request.user, year)
    places = access.places_of(request.user, cycle)
    access.can_import(places).require()
    content = sample_bytes(cycle, places.units[0] if places.units else None)
    return attachment(content, f"mau-dang-ky-cam-ket-{year}.xlsx", EXCEL)


def _decide(request: SignedIn, draft: ImportDraft, told: forms.Told) -> HttpResponse:
    """Keep what was told; apply when that was the press and nothing has changed meanwhile."""
    unchanged = actions.answer_import(draft, told.answers, told.decisions, actor=request.user)
    args = [draft.cycle.year, draft.pk]
    is_applied = request.POST.get("act") == "apply"
    if is_applied and unchanged:
        actions.apply_import(draft, actor=request.user)
        return redirect("documents:import-result", *args)
    if is_applied:
        messages.warning(
            request, _("Bản cam kết vừa có người sửa. Xem lại phần khác nhau rồi bấm Áp dụng.")
        )
    wanted = request.POST.get("next", "")
    inside = wanted if INSIDE.fullmatch(wanted) else f"?{request.GET.urlencode()}"
    return redirect(reverse("documents:import-compare", args=args) + inside)
