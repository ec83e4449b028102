"""Downloads and the issue of the synthesis report: find, ask, act, show."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from camket.foundation.organisation.requests import SignedIn
from camket.interfaces.documents import actions, forms, papers
from camket.interfaces.documents.download import EXCEL, WORD, attachment
from camket.interfaces.documents.list_export import coverage_workbook, figure_workbook
from camket.interfaces.documents.numbers import suggested
from camket.interfaces.documents.registration_form import registration_bytes
from camket.interfaces.documents.registry import registry_bytes
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments.access import commitment_for
from camket.year.commitments.forms import CoverageFilter
from camket.year.commitments.queries import coverage
from camket.year.reporting.access import report_for
from camket.year.year_end import access
from camket.year.year_end.queries import screens, synthesis
from camket.year.year_end.queries.figure_rows import figure_list


@require_GET
def commitment_word(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    asked = request.GET.get("ban", "")
    number = int(asked) if asked.isdecimal() else None
    name = f"cam-ket-{year}-{commitment.unit.code}.docx"
    return attachment(papers.commitment_bytes(commitment, number), name, WORD)


@require_GET
def progress_word(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = report_for(request.user, year, pk)
    name = f"bao-cao-{year}-{report.period.code}-{report.commitment.unit.code}.docx"
    return attachment(papers.progress_bytes(report), name, WORD)


@require_GET
def synthesis_word(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    return attachment(papers.synthesis_bytes(report), papers.synthesis_name(report), WORD)


@require_GET
def registry_excel(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    return attachment(registry_bytes(request.user, cycle), f"danh-muc-cam-ket-{year}.xlsx", EXCEL)


@require_GET
def registration_excel(request: SignedIn, year: int, pk: int) -> HttpResponse:
    commitment = commitment_for(request.user, year, pk)
    name = f"phu-luc-dang-ky-{year}-{commitment.unit.code}.xlsx"
    return attachment(registration_bytes(commitment), name, EXCEL)


@require_GET
def coverage_excel(request: SignedIn, year: int) -> HttpResponse:
    """The matrix of clauses and units, with the choices of the page."""
    cycle = cycle_for(request.user, year)
    chosen = CoverageFilter(request.GET or None, user=request.user, cycle=cycle).chosen()
    matrix = coverage(request.user, cycle, **chosen)
    content = coverage_workbook(matrix, cycle.scheme.owner.name)
    return attachment(content, f"do-phu-can-cu-{year}.xlsx", EXCEL)


@require_GET
def figure_excel(request: SignedIn, year: int, figure_id: str) -> HttpResponse:
    cycle = access.accounts_for(request.user, year)
    listing = figure_list(figure_id, cycle, screens.cutoff(cycle, request.GET.get("ky", "")))
    content = figure_workbook(listing, cycle.scheme.owner.name)
    return attachment(content, f"so-lieu-{year}-{listing.figure.id}.xlsx", EXCEL)


@require_http_methods(["GET", "HEAD", "POST"])
def synthesis_issue(request: SignedIn, year: int, pk: int) -> HttpResponse:
    report = access.report_for(request.user, year, pk)
    # A press is examined by the action itself, once, together with what it seals.
    obstacles = [] if request.method == "POST" else synthesis.obstacles(report)
    access.can_issue(request.user, report, obstacles).require()
    form = forms.IssueForm(
        request.POST or None, initial=suggested(report.period.cycle.scheme.owner)
    )
    if request.method == "POST" and form.is_valid():
        actions.issue_synthesis_report(report, **form.cleaned_data, actor=request.user)
        messages.success(
            request, _("Đã phát hành báo cáo số %(number)s.") % {"number": report.number}
        )
        return redirect("year_end:synthesis-detail", year, pk)
    context = {**screens.issuing(report), "year": year, "form": form}
    return render(request, "documents/issue.html", context, status=422 if form.errors else 200)
