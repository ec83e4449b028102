"""The text of a document becomes clauses: pasted, proposed, corrected, saved; and each may be changed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.basis import access, actions
from camket.year.basis.forms import (
    ProvisionForm,
    TextForm,
    clause_drafts,
    proposed_clauses,
    typed_clauses,
)
from camket.year.basis.rules import split_clauses


def document_split(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """First the text; then the proposed clauses, of which nothing is stored before "Lưu các điểm, mục"."""
    document = access.document_for(request.user, year, pk)
    access.can_add_provision(request.user, document).require()
    context = {"document": document, "cycle": cycle_for(request.user, year)}
    if "d-TOTAL_FORMS" in request.POST:
        rows = typed_clauses(document, request.POST)
        if rows.is_valid():
            made = actions.add_clauses(document, clause_drafts(rows), actor=request.user)
            said = _("Đã lưu %(count)02d điểm, mục.") % {"count": len(made)}
            messages.success(request, said)
            return redirect("basis:document-detail", year, pk)
        return render(request, "basis/split.html", {**context, "rows": rows}, status=422)
    form = TextForm(request.POST or None)
    if form.is_valid():
        if drafts := split_clauses(form.cleaned_data["body"]):
            rows = proposed_clauses(document, drafts)
            return render(request, "basis/split.html", {**context, "rows": rows})
        form.add_error(
            "body",
            _(
                "Không thấy điểm, mục nào. Dòng đầu mỗi điểm, mục cần có dấu như Điều 1., I., 1., a)."
            ),
        )
    return render(
        request, "basis/split.html", {**context, "form": form}, status=422 if form.is_bound else 200
    )


def provision_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    provision = access.provision_for(request.user, year, pk)
    document, cycle = provision.document, cycle_for(request.user, year)
    access.can_add_provision(request.user, document).require()
    form = ProvisionForm(request.POST or None, document=document, cycle=cycle, provision=provision)
    if form.is_valid():
        actions.change_provision(provision, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã lưu điểm, mục."))
        return redirect("basis:document-detail", year, document.pk)
    title = _("Sửa điểm, mục")
    context = {"form": form, "cycle": cycle, "title": title, "about": str(document)}
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)
