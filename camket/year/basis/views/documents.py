"""The documents of a year: the list, one document with its clauses, and its file."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from camket.foundation.files.store import read
from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.basis import access, actions, queries
from camket.year.basis.forms import DocumentFilter, DocumentForm, KeepForm, ProvisionForm
from camket.year.basis.rules import reasons, reference_of

PAGE = 50


def document_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    form = DocumentFilter(request.GET)
    form.is_valid()
    text, source = form.cleaned_data.get("tim", ""), form.cleaned_data.get("nguon", "")
    found = queries.documents(request.user, cycle, text=text, source=source)
    context = {
        "cycle": cycle,
        "form": form,
        "page": Paginator(found, PAGE).get_page(request.GET.get("trang")),
        "missing": queries.missing_documents(cycle),
        "can_add": access.can_add_document(request.user, cycle),
    }
    return render(request, "basis/documents.html", context)


def document_new(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    access.can_add_document(request.user, cycle).require()
    mention = request.GET.get("vien-dan", "")[:500]
    form = DocumentForm(request.POST or None, request.FILES or None, mention=mention)
    if form.is_valid():
        document = actions.add_document(cycles=[cycle], **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã thêm văn bản. Thêm điểm, mục để các nội dung dẫn chiếu."))
        return redirect("basis:document-detail", year, document.pk)
    context = {"form": form, "cycle": cycle, "title": _("Thêm văn bản căn cứ"), "about": mention}
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)


def document_edit(request: SignedIn, year: int, pk: int) -> HttpResponse:
    document = access.document_for(request.user, year, pk)
    access.can_add_provision(request.user, document).require()
    form = DocumentForm(request.POST or None, request.FILES or None, document=document)
    if form.is_valid():
        actions.change_document(document, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã lưu văn bản. Các viện dẫn được đối chiếu lại."))
        return redirect("basis:document-detail", year, pk)
    context = {
        "form": form,
        "cycle": cycle_for(request.user, year),
        "title": _("Sửa, bổ sung văn bản"),
        "about": str(document),
    }
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)


def document_keep(request: SignedIn, year: int) -> HttpResponse:
    """Those of earlier years that bind this year too, ticked in one list."""
    cycle = cycle_for(request.user, year)
    access.can_add_document(request.user, cycle).require()
    offered = queries.documents_of_other_years(request.user, cycle)
    form = KeepForm(request.POST or None, offered=offered)
    if form.is_valid():
        for document in form.cleaned_data["documents"]:
            actions.keep_document(document, cycle=cycle, actor=request.user)
        messages.success(request, _("Đã đưa các văn bản đã chọn vào năm này."))
        return redirect("basis:document-list", year)
    context = {"form": form, "cycle": cycle, "title": _("Dùng tiếp văn bản của năm khác")}
    return render(request, "basis/form.html", context, status=422 if form.is_bound else 200)


def document_detail(request: SignedIn, year: int, pk: int) -> HttpResponse:
    document = access.document_for(request.user, year, pk)
    cycle = cycle_for(request.user, year)
    can_add = access.can_add_provision(request.user, document)
    if request.method == "POST":
        can_add.require()
    form = ProvisionForm(request.POST or None, document=document, cycle=cycle)
    if form.is_valid():
        actions.add_provision(document, **form.cleaned_data, actor=request.user)
        return redirect("basis:document-detail", year, pk)
    provisions = list(queries.provisions_on_page(document))
    reading = reference_of(document)
    context = {
        "document": document,
        "cycle": cycle,
        "provisions": provisions,
        "binding": sum(each.must_carry for each in provisions),
        "doubts": reasons(reading) if reading else [],
        "can_add": can_add,
        "form": form,
    }
    return render(request, "basis/document.html", context, status=422 if form.is_bound else 200)


def document_file(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """The paper as it was uploaded: to be saved, never opened as a page of this site."""
    document = access.document_for(request.user, year, pk)
    if document.file is None:
        raise Http404
    response = HttpResponse(read(document.file), content_type=document.file.content_type)
    response["Content-Disposition"] = content_disposition_header(True, document.file.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
