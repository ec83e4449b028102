"""A document is entered as it is written, completed when the original is found, and kept for further years."""

from collections.abc import Sequence
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.files.store import store
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis import access
from camket.year.basis.models import SourceDocument
from camket.year.basis.rules import as_cited, parse_reference

WRITTEN = (
    "source",
    "reference",
    "type_name",
    "issuer",
    "issued_on",
    "title",
    "term",
    "also_called",
)


@transaction.atomic
def add_document(
    *, cycles: Sequence[Cycle], source: str, reference: str, type_name: str, issuer: str,
    title: str, actor: User, issued_on: date | None = None, term: str = "", also_called: str = "",
    upload: UploadedFile | None = None,
) -> SourceDocument:  # fmt: skip
    """Enter a document as it is written; doubts about its reference become flags, not changes."""
    access.can_add_document_to(actor, cycles).require()
    document = SourceDocument.objects.create(
        source=source, reference=reference, type_name=type_name, issuer=issuer,
        issued_on=issued_on, title=title, term=term, also_called=also_called,
        flags=_flags(type_name, reference, issuer, issued_on),
    )  # fmt: skip
    document.cycles.set(cycles)
    after = {"reference": reference, "cycles": [cycle.pk for cycle in cycles]}
    record("basis.document.added", document, actor=actor, after=after)
    _keep_file(document, upload, actor)
    return document


@transaction.atomic
def change_document(
    document: SourceDocument, *, source: str, reference: str, type_name: str, issuer: str,
    title: str, actor: User, issued_on: date | None = None, term: str = "", also_called: str = "",
    upload: UploadedFile | None = None,
) -> SourceDocument:  # fmt: skip
    """Complete or correct what was entered; the trail keeps the former words, the doubts are judged anew."""
    access.can_add_provision(actor, document).require()
    before = {name: getattr(document, name) for name in WRITTEN}
    document.source, document.reference, document.type_name = source, reference, type_name
    document.issuer, document.issued_on, document.title = issuer, issued_on, title
    document.term, document.also_called = term, also_called
    document.flags = _flags(type_name, reference, issuer, issued_on)
    document.save(update_fields=[*WRITTEN, "flags", "search_key"])
    after = {name: getattr(document, name) for name in WRITTEN}
    record("basis.document.changed", document, actor=actor, before=before, after=after)
    _keep_file(document, upload, actor)
    return document


@transaction.atomic
def keep_document(document: SourceDocument, *, cycle: Cycle, actor: User) -> SourceDocument:
    """A document that still binds goes on into another year, with its clauses."""
    access.can_add_document(actor, cycle).require()
    document.cycles.add(cycle)
    record("basis.document.kept", document, actor=actor, after={"cycle": cycle})
    return document


def _keep_file(document: SourceDocument, upload: UploadedFile | None, actor: User) -> None:
    """The paper itself; a newer file stands in its place, the older stays stored."""
    if upload is None:
        return
    content_type = upload.content_type or "application/octet-stream"
    kept = store(upload.read(), name=upload.name or "", content_type=content_type, actor=actor)
    document.file = kept
    document.save(update_fields=["file"])
    after = {"file": kept.name, "sha256": kept.sha256}
    record("basis.document.filed", document, actor=actor, after=after)


def _flags(type_name: str, reference: str, issuer: str, issued_on: date | None) -> list[str]:
    """Read the fields as the one line in which a paper would cite them."""
    found = parse_reference(as_cited(type_name, reference, issuer, issued_on))
    return list(found.flags) if found else ["incomplete"]
