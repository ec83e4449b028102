"""What a task of the committee starts from: a hard link left out, a supplement, what was given before."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count

from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck
from camket.year.basis.queries import open_bottlenecks_of
from camket.year.commitments.models import Commitment, Field, Item, Origin, Supplement


def bottlenecks_left_out(commitment: Commitment) -> list[Bottleneck]:
    """Open hard links of the unit that no item of a loaded commitment is to clear."""
    named = {item.bottleneck_id for item in commitment.items.all()}
    found = open_bottlenecks_of(commitment.cycle, commitment.unit)
    return [each for each in found if each.unit_id and each.pk not in named]


def words_of(supplement: Supplement | None) -> dict[str, Any]:
    """What a supplement already says of the task it asks for."""
    if supplement is None:
        return {}
    return {"text": supplement.text, "units": [supplement.commitment.unit_id]}


def already_given(cycle: Cycle, units: Iterable[Unit], text: str) -> list[str]:
    """The units that have been given the same task before, word for word."""
    found = Item.objects.filter(commitment__cycle=cycle, origin=Origin.ASSIGNED, text=text)
    return list(
        found.filter(commitment__unit__in=list(units))
        .order_by("commitment__unit__path")
        .values_list("commitment__unit__name", flat=True)
    )


def main_field(unit: Unit) -> str:
    """The field in which the unit promises most; of a unit without promises, administration."""
    counted = Item.objects.filter(commitment__unit=unit).order_by().values("field")
    most = counted.annotate(items=Count("pk")).order_by("-items", "field").first()
    return str(most["field"]) if most else Field.GOVERNMENT
