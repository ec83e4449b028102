"""Document numbers run per issuer, type and term of the committee; without terms, per year."""

from datetime import date
from typing import Any

from camket.foundation.core import clock
from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import CongressTerm, Unit
from camket.interfaces.documents.models import DocumentNumber

REPORT = "BC"


def series_of(owner: Unit, on: date) -> str:
    term = CongressTerm.objects.filter(in_force(on), owner=owner).order_by("-from_on").first()
    return f"khoa-{term.number}" if term else f"nam-{on.year}"


def next_number(owner: Unit, type_code: str, on: date) -> int:
    """The number a paper issued now would take; a suggestion until it is taken."""
    taken = DocumentNumber.objects.filter(
        owner=owner, type_code=type_code, series=series_of(owner, on)
    )
    return (taken.values_list("last", flat=True).first() or 0) + 1


def suggested(owner: Unit) -> dict[str, Any]:
    """Number and day that a report issued now would carry."""
    today = clock.today()
    return {"number": next_number(owner, REPORT, today), "on": today}
