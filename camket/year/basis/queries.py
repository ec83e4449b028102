"""The documents of a year and the bottlenecks to be cleared, as lists and for search."""

from django.db.models import Count, Max, Q, QuerySet

from camket.foundation.core.text import fold
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis import access, rules
from camket.year.basis.models import Bottleneck, Provision, SourceDocument, SourceKind


def documents(
    user: User, cycle: Cycle, *, text: str = "", source: str = ""
) -> QuerySet[SourceDocument]:
    """The year's documents, each with how many clauses of it may be cited and how many bind."""
    found = access.documents_visible_to(user).filter(cycles=cycle)
    if source:
        found = found.filter(source=source)
    counted = found.filter(_has_words(text)).annotate(
        provision_count=Count("provisions"),
        binding_count=Count("provisions", filter=Q(provisions__must_carry=True)),
    )
    return counted.order_by("issued_on", "reference")


def documents_of_other_years(user: User, cycle: Cycle) -> QuerySet[SourceDocument]:
    """What bound in another year and is not yet this year's, the latest year first."""
    found = access.documents_visible_to(user).exclude(pk__in=_entered(cycle).values("pk"))
    return found.annotate(last_year=Max("cycles__year")).order_by(
        "-last_year", "issued_on", "reference"
    )


def known_documents(user: User, year: int) -> rules.KnownDocuments:
    """The entered documents of a year by what a text may call them. One query."""
    return rules.known_documents(
        access.documents_visible_to(user).filter(cycles__year=year).distinct()
    )


def missing_documents(cycle: Cycle) -> list[str]:
    """What a year that is to be opened should stand on: its Party committee and its Council have spoken."""
    entered = set(_entered(cycle).values_list("source", flat=True))
    sources = (SourceKind.PARTY, SourceKind.COUNCIL)
    return [rules.missing_document(source) for source in sources if source not in entered]


def provisions_on_page(document: SourceDocument) -> QuerySet[Provision]:
    return document.provisions.prefetch_related("units")


def bottlenecks(
    user: User, cycle: Cycle, *, text: str = "", is_cleared: bool | None = None
) -> QuerySet[Bottleneck]:
    found = access.bottlenecks_visible_to(user).filter(_has_words(text), cycle=cycle)
    if is_cleared is None:
        return found
    return found.filter(cleared_on__isnull=not is_cleared)


def open_bottlenecks_of(cycle: Cycle, unit: Unit) -> QuerySet[Bottleneck]:
    """What a unit may tie its items to: its own open bottlenecks and those of the whole area."""
    mine_or_all = Q(unit=unit) | Q(unit__isnull=True)
    return Bottleneck.objects.filter(mine_or_all, cycle=cycle, cleared_on__isnull=True)


def provisions_of(cycle: Cycle) -> QuerySet[Provision]:
    """What an item may cite, with the document it stands in; what must be carried and what is new first."""
    found = Provision.objects.filter(document__cycles=cycle).select_related("document")
    return found.order_by("-must_carry", "-document__issued_on", "document", "order")


def _entered(cycle: Cycle) -> QuerySet[SourceDocument]:
    return SourceDocument.objects.filter(cycles=cycle)


def _has_words(text: str) -> Q:
    """Every word, in any order: 64-KH/TU must find the document written 64, 65-KH/TU."""
    condition = Q()
    for word in fold(text).split():
        condition &= Q(search_key__contains=word)
    return condition
