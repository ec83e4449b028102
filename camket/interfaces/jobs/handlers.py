"""What later stages do when an earlier one has acted; each handler may run twice."""

from camket.foundation.audit.models import Event
from camket.interfaces.documents import actions as documents
from camket.interfaces.documents.actions import read_import
from camket.interfaces.documents.models import ImportDraft
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.commitments.actions import sign_ready
from camket.year.commitments.models import Commitment, Item, SigningPack, SigningRun
from camket.year.execution.models import Obstacle
from camket.year.year_end.actions import carry_over, carry_over_year
from camket.year.year_end.models import Lesson


def lay_last_year(event: Event) -> None:
    """A year was opened: lay last year's results, gaps and lessons before each unit."""
    carry_over_year(Cycle.objects.select_related("scheme").get(pk=event.subject_id))


def refresh_after_period(event: Event) -> None:
    """A period of the old year was closed: its accepted figures are final, so lay them again."""
    period = Period.objects.select_related("cycle").get(pk=event.subject_id)
    if following := _year_after(period.cycle):
        carry_over_year(following)


def refresh_after_verdict(event: Event) -> None:
    item = Item.objects.select_related("commitment__cycle", "commitment__unit").get(
        pk=event.subject_id
    )
    _refresh(item.commitment)


def refresh_after_lesson(event: Event) -> None:
    """A requirement was drawn when the next year may be open already: lay it before every unit."""
    lesson = Lesson.objects.select_related("cycle").get(pk=event.subject_id)
    if following := _year_after(lesson.cycle):
        carry_over_year(following)


def refresh_after_obstacle(event: Event) -> None:
    obstacle = Obstacle.objects.select_related(
        "item__commitment__cycle", "item__commitment__unit"
    ).get(pk=event.subject_id)
    _refresh(obstacle.item.commitment)


def draw_pack(event: Event) -> None:
    """The Office asked for the papers of a conference."""
    packs = SigningPack.objects.select_related("conference__cycle")
    documents.draw_pack(packs.get(pk=event.subject_id), actor=event.actor)


def sign_all(event: Event) -> None:
    """Somebody ordered that everybody who is ready be signed; it is done with his rights."""
    runs = SigningRun.objects.select_related("conference__cycle__scheme__owner")
    if event.actor:
        sign_ready(runs.get(pk=event.subject_id), actor=event.actor)


def read_office_file(event: Event) -> None:
    """A file too large for the click that brought it; a draft removed meanwhile is no loss."""
    drafts = ImportDraft.objects.select_related("cycle__scheme__owner", "unit", "file", "made_by")
    if draft := drafts.filter(pk=event.subject_id).first():
        read_import(draft, actor=draft.made_by)


def _refresh(commitment: Commitment) -> None:
    """One unit's facts of the old year have changed after the new year was opened."""
    if following := _year_after(commitment.cycle):
        carry_over(commitment.unit, following)


def _year_after(cycle: Cycle) -> Cycle | None:
    years = Cycle.objects.filter(scheme_id=cycle.scheme_id, year=cycle.year + 1)
    return years.select_related("scheme").first()
