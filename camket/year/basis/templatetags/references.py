"""Free text in which every reference is a link to its document, or says that the document is not entered."""

from urllib.parse import urlencode

from django import template
from django.http import HttpRequest
from django.template import Context
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from camket.year.basis.access import may_add_documents
from camket.year.basis.queries import known_documents
from camket.year.basis.rules import KnownDocuments, Reference, find_references, reasons

register = template.Library()


@register.simple_tag(takes_context=True)
def linked_references(context: Context, text: str, year: int) -> SafeString:
    """The text as it was written, escaped; one query a page, however many texts it shows."""
    request = context["request"]
    pieces: list[SafeString] = []
    end = 0
    for mention in find_references(text or ""):
        pieces += [linebreaksbr(text[end : mention.start]), _mention(request, mention, year)]
        end = mention.end
    pieces.append(linebreaksbr((text or "")[end:]))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@register.simple_tag(takes_context=True)
def mentions_in(context: Context, text: str, year: int) -> SafeString:
    """Only the references of a text, as links; nothing when it names no document."""
    found = (_mention(context["request"], each, year) for each in find_references(text or ""))
    return format_html_join("; ", "{}", ((each,) for each in found))


def _mention(request: HttpRequest, mention: Reference, year: int) -> SafeString:
    pk = _known(request, year).find(mention)
    if pk is not None:
        address = reverse("basis:document-detail", args=[year, pk])
        doubts = " ".join(reasons(mention)) if "suspicious" in mention.flags else ""
        return format_html('<a href="{}" title="{}">{}</a>', address, doubts, mention.raw)
    said = _("Chưa có trong danh sách văn bản căn cứ của năm.")
    shown = format_html('<span class="unknown" title="{}">{}</span>', said, mention.raw)
    if not may_add_documents(request.user):  # type: ignore[arg-type]
        return shown
    query = urlencode({"vien-dan": mention.raw})
    address = f"{reverse('basis:document-new', args=[year])}?{query}"
    return format_html(
        '{} <a class="unknown-add" href="{}">{}</a>', shown, address, _("thêm căn cứ")
    )


def _known(request: HttpRequest, year: int) -> KnownDocuments:
    """Read once a page: the request carries it from text to text."""
    carried: dict[int, KnownDocuments] = request.__dict__.setdefault("known_documents", {})
    if year not in carried:
        carried[year] = known_documents(request.user, year)  # type: ignore[arg-type]
    return carried[year]
