"""The trail as people read it: of a year, of a unit, of one commitment."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core.parts import Text, TimelineEntry
from camket.foundation.organisation.models import User
from camket.interfaces.overview.access import reads_the_whole_trail
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Commitment

# The way from each subject of the trail to its commitment.
TO_COMMITMENT = {
    "commitments.Commitment": "",
    "commitments.CommitmentVersion": "commitment",
    "commitments.Opinion": "commitment",
    "commitments.Supplement": "commitment",
    "commitments.SelectionConclusion": "commitment",
    "commitments.Item": "commitment",
    "commitments.Adjustment": "item__commitment",
    "execution.Dissemination": "commitment",
    "execution.Plan": "commitment",
    "execution.Task": "plan__commitment",
    "execution.Measure": "target__item__commitment",
    "execution.Evidence": "item__commitment",
    "execution.Obstacle": "item__commitment",
    "reporting.Report": "commitment",
    "supervision.Explanation": "item__commitment",
    "verdicts.ItemVerdict": "item__commitment",
    "verdicts.SelfRating": "commitment",
    "verdicts.Proposal": "commitment",
    "verdicts.Rating": "commitment",
    "year_end.Review": "commitment",
}
# The way to the year and the unit of what no commitment holds.
TO_YEAR_AND_UNIT = {
    "annual_cycles.Cycle": ("pk", ""),
    "annual_cycles.Period": ("cycle", ""),
    "annual_cycles.ReportingGroup": ("cycle", ""),
    "annual_cycles.GroupMember": ("cycle", "unit"),
    "annual_cycles.Theme": ("cycle", ""),
    "annual_cycles.Extension": ("period__cycle", "unit"),
    "basis.SourceDocument": ("cycles", ""),
    "basis.Bottleneck": ("cycle", "unit"),
    "commitments.SigningConference": ("cycle", ""),
    "supervision.Urging": ("cycle", "unit"),
    "supervision.InspectionPlan": ("cycle", ""),
    "supervision.Inspection": ("plan__cycle", "unit"),
    "supervision.Verification": ("inspection__plan__cycle", "inspection__unit"),
    "supervision.Finding": ("inspection__plan__cycle", "inspection__unit"),
    "verdicts.Round": ("period__cycle", ""),
    "year_end.SynthesisReport": ("period__cycle", ""),
    "year_end.Paragraph": ("report__period__cycle", ""),
    "year_end.Snapshot": ("cycle", ""),
    "year_end.Lesson": ("cycle", ""),
}


def about_commitment(commitment: Commitment) -> QuerySet[Event]:
    """Everything that happened to a commitment, to what hangs on it, and to its unit in the year."""
    unit = {"unit": commitment.unit_id}
    condition = _in_year(Commitment.objects.filter(pk=commitment.pk).values("pk"))
    return _newest(condition | _beside(Cycle.objects.filter(pk=commitment.cycle_id), **unit))


def events_of(
    user: User, cycle: Cycle, *, unit: str = "", verb: str = "", text: str = ""
) -> QuerySet[Event]:
    """The year's trail; whoever may read all of it also finds what belongs to no year."""
    condition = Q()
    if unit:
        of_unit = Commitment.objects.filter(cycle=cycle, unit__code=unit)
        condition = _in_year(of_unit.values("pk")) | _beside(
            Cycle.objects.filter(pk=cycle.pk), unit__code=unit
        )
    elif not reads_the_whole_trail(user):
        commitments = Commitment.objects.filter(cycle=cycle).values("pk")
        condition = _in_year(commitments) | _beside(Cycle.objects.filter(pk=cycle.pk))
    found = _newest(condition)
    if verb:
        found = found.filter(verb__startswith=f"{verb}.")
    return found.filter(subject_label__icontains=text) if text else found


def entries(events: Iterable[Event]) -> list[TimelineEntry]:
    """Lines of a time line, by position."""
    return [
        TimelineEntry(
            at=event.at,
            text=VERBS[event.verb],
            by=str(event.actor) if event.actor else "",
            note=event.note,
        )
        for event in events
    ]


def rows(events: Iterable[Event]) -> list[dict[str, Any]]:
    """Events with the sentence of their verb."""
    return [{"event": event, "words": VERBS[event.verb]} for event in events]


def verbs_by_room() -> list[tuple[str, Text]]:
    """What the trail may be narrowed to: the rooms that acts belong to, as far as they stand here."""
    rooms = dict.fromkeys(verb.partition(".")[0] for verb in VERBS)
    known = {config.label: config.verbose_name for config in apps.get_app_configs()}
    return [(room, known[room]) for room in rooms if room in known]


def _in_year(commitments: QuerySet[Any]) -> Q:
    condition = Q()
    for label, way in TO_COMMITMENT.items():
        path = f"{way}__in" if way else "pk__in"
        rows = apps.get_model(label).objects.filter(**{path: commitments})
        condition |= Q(subject_type=label, subject_id__in=rows.order_by().values("pk"))
    return condition


def _beside(cycles: QuerySet[Cycle], **unit: Any) -> Q:
    """With `unit` given, only what has a unit: {"unit": pk} or {"unit__code": code}."""
    condition = Q()
    for label, (way, unit_way) in TO_YEAR_AND_UNIT.items():
        if unit and not unit_way:
            continue
        narrowed = {name.replace("unit", unit_way, 1): value for name, value in unit.items()}
        rows = apps.get_model(label).objects.filter(
            **{f"{way}__in": cycles.values("pk")}, **narrowed
        )
        condition |= Q(subject_type=label, subject_id__in=rows.order_by().values("pk"))
    return condition


def _newest(condition: Q) -> QuerySet[Event]:
    return Event.objects.filter(condition).select_related("actor").order_by("-id")
