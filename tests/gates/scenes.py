"""The object an address is tried on, put into the state in which somebody may act."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from camket.foundation.core import clock
from camket.foundation.files.store import store
from camket.foundation.organisation.models import Role, RoleGrant, UnitKind
from camket.interfaces.documents.imports.keeping import as_json
from camket.interfaces.documents.models import ImportDraft, ImportRow
from camket.interfaces.documents.office.document import OfficeDocument
from camket.year.annual_cycles.models import Period, Theme
from camket.year.commitments.models import Commitment, Item, SignedFile, SigningPack
from camket.year.commitments.states import ItemState
from camket.year.execution.models import Dissemination, Plan
from camket.year.reporting.models import Report
from camket.year.verdicts.models import Round
from camket.year.year_end.actions import attach_annex, redraft_synthesis
from tests import factories
from tests.cast import make_unit
from tests.gates.addresses import LINES
from tests.gates.world import TODAY, World
from tests.interfaces.documents.imports.files import WELLS, form

SENT = {
    "first_sent_at": factories.moment(TODAY, 8),
    "sent_at": factories.moment(TODAY, 8),
    "receipt": "BN-2020-P3-01",
}
# What the database asks of a row in that state.
WITH_THE_STATE: dict[str, dict[str, Any]] = {
    **{f"report.{state}": SENT for state in ("sent", "returned", "received", "accepted")},
    "obstacle.solved": {"solved_on": TODAY},
    "planned inspection.held": {"held_on": TODAY},
    "planned inspection.concluded": {"held_on": TODAY},
    **{
        f"{thing}.signed": {"signed_on": TODAY}
        for thing in ("promise", "promised item", "assigned item", "opinion")
    },
    "adjustment.approved": {"decision_document": "20-TB/TU"},
    "adjustment.refused": {"decision_document": "20-TB/TU"},
}
IN_2021 = ("promise", "promised item", "assigned item", "opinion", "supplement", "conference")
FIGURE = "1.done"


def addresses() -> dict[str, list[str]]:
    """Every name of the resolver with the names of its parts."""
    return dict(_walk(get_resolver().url_patterns, "", []))


def _walk(patterns: list[Any], space: str, parts: list[str]) -> Any:
    for each in patterns:
        inside = [*parts, *each.pattern.converters]
        if isinstance(each, URLResolver):
            below = f"{space}{each.namespace}:" if each.namespace else space
            yield from _walk(each.url_patterns, below, inside)
        elif isinstance(each, URLPattern):
            yield f"{space}{each.name}", inside


def address(world: World, name: str, scene: str, unit: str) -> str:
    """The address of the scene's object in a unit, which is put into its state first."""
    found = set_scene(world, scene, unit)
    return reverse(name, kwargs={part: found[part] for part in addresses()[name]})


def set_scene(world: World, scene: str, unit: str) -> dict[str, Any]:
    """The parts that an address may ask for: year, pk, code, item, commitment, figure_id."""
    kind, _dot, state = scene.partition(".")
    desk = world.desks[unit]
    if kind in PREPARED:
        return {"year": 2020, "figure_id": FIGURE, **PREPARED[kind](world, unit)}
    thing = desk.things.get(kind) or world.shared[kind]
    if state:
        _put(bearer(thing, kind), scene, state)
    year = 2021 if kind in IN_2021 else 2020
    code = getattr(getattr(thing, "period", thing), "code", "")
    return {"year": year, "pk": thing.pk, "item": thing.pk, "code": code}


def bearer(thing: Any, kind: str) -> Model:
    """Items and opinions move with their commitment, tasks with their plan."""
    if kind in ("promised item", "assigned item", "opinion", "supplement"):
        return thing.commitment
    return thing.plan if kind == "task" else thing


def states_of(world: World, name: str) -> list[str]:
    """The scenes of a page of one thing, one for each state that the thing may be in."""
    kind, dot, _state = LINES[name].scene.partition(".")
    thing = world.desks["ward3"].things.get(kind)
    if not (dot and thing):
        return []
    choices = bearer(thing, kind)._meta.get_field("state").choices
    return [f"{kind}.{code}" for code, _label in choices]


def _put(thing: Model, scene: str, state: str) -> None:
    extra = WITH_THE_STATE.get(scene, {})
    type(thing)._default_manager.filter(pk=thing.pk).update(state=state, **extra)


def _approved(world: World, unit: str) -> dict[str, Any]:
    """A registration that nothing keeps from being signed, beside its conference."""
    promise = world.desks[unit]["promise"]
    Item.objects.filter(commitment=promise, state=ItemState.ASSIGNED).update(
        state=ItemState.ACKNOWLEDGED
    )
    _put(promise, "", "approved")
    return {"year": 2021, "pk": world.shared["conference"].pk, "commitment": promise.pk}


def _chosen(world: World, unit: str) -> dict[str, Any]:
    """A registration of which every item is decided."""
    promise = world.desks[unit]["promise"]
    Item.objects.filter(commitment=promise).update(state=ItemState.SELECTED)
    _put(promise, "", "submitted")
    return {"year": 2021, "pk": promise.pk}


def _reworded(world: World, unit: str) -> dict[str, Any]:
    """A chosen item whose words the committee has changed."""
    item = world.desks[unit]["promised item"]
    Item.objects.filter(pk=item.pk).update(
        state=ItemState.SELECTED, registered_text="Bàn giao mặt bằng"
    )
    _put(item.commitment, "", "approved")
    return {"year": 2021, "pk": item.pk}


def _block(world: World, unit: str) -> dict[str, Any]:
    """A block with nobody in it yet."""
    made = make_unit("KHOI", "Khối tư pháp", UnitKind.BLOCK, "0001.9999.", world.cast.city)
    return {"code": made.code}


def _role(world: World, unit: str) -> dict[str, Any]:
    """The clerk's role in the unit."""
    grant = RoleGrant.objects.filter(unit=world.desks[unit].unit, role=Role.UNIT_CLERK).first()
    assert grant is not None
    return {"pk": grant.pk}


def _unbegun(world: World, unit: str) -> dict[str, Any]:
    return {"year": 2022, "code": world.desks[unit].unit.code}


def _without_plan(world: World, unit: str) -> dict[str, Any]:
    """Signed this year, and nothing drawn from it yet."""
    promise = world.desks[unit]["promise"]
    _put(promise, "promise.signed", "signed")
    Item.objects.filter(commitment=promise).update(state=ItemState.SELECTED, joined_on=TODAY)
    assert not Plan.objects.filter(commitment=promise).exists()
    assert not Dissemination.objects.filter(commitment=promise).exists()
    return {"year": 2021, "pk": promise.pk}


def _finished_period(world: World, unit: str) -> dict[str, Any]:
    """Every report of the period is accepted."""
    Report.objects.update(state="accepted", **SENT)
    return {"code": world.cast.six_months.code}


def _without_round(world: World, unit: str) -> dict[str, Any]:
    Round.objects.all().delete()
    return {"code": world.cast.year_period.code}


def _rated_round(world: World, unit: str) -> dict[str, Any]:
    """A round in which nobody waits for a decision."""
    Commitment.objects.filter(cycle=world.cast.cycle).update(state="approved", signed_on=None)
    return {}


def _annexed(world: World, unit: str) -> dict[str, Any]:
    review = world.desks[unit]["review"]
    attach_annex(review, actor=world.cast.board)
    return {"pk": review.pk}


def _complete_year(world: World, unit: str) -> dict[str, Any]:
    """A year that lacks nothing to be opened."""
    day = date(2022, 6, 14)
    Theme.objects.create(cycle=world.planned, owner=world.cast.city, text="Kỷ cương")
    Period.objects.create(
        cycle=world.planned, code="6-thang", kind="half_year", label="6 tháng đầu năm", quarter=2,
        data_until=day, due_on=day, locks_on=day,
    )  # fmt: skip
    return {"year": 2022}


def _notice(world: World, unit: str) -> dict[str, Any]:
    """What the head of the unit was told."""
    return {"pk": world.shared[{"ward3": "notice of lan", "ward4": "notice of hung"}[unit]].pk}


def _finished_synthesis(world: World, unit: str) -> dict[str, Any]:
    """Written anew after every report was accepted."""
    _finished_period(world, unit)
    synthesis = world.shared["synthesis"]
    redraft_synthesis(synthesis, actor=world.cast.office)
    return {"pk": synthesis.pk}


def _missing_report(world: World, unit: str) -> dict[str, Any]:
    return {"pk": world.shared["synthesis"].pk, "commitment": world.desks[unit]["signed"].pk}


def _cleared(world: World, unit: str) -> dict[str, Any]:
    """A bottleneck that was said to be cleared."""
    bottleneck = world.desks[unit]["bottleneck"]
    type(bottleneck).objects.filter(pk=bottleneck.pk).update(cleared_on=TODAY, proof="Biên bản")
    return {"pk": bottleneck.pk}


def _filed(world: World, unit: str) -> dict[str, Any]:
    """A document with the paper itself."""
    document: Any = world.shared["document"]
    document.file = store(b"%PDF-1.7", name="a.pdf", content_type="application/pdf", actor=None)
    document.save(update_fields=["file"])
    return {"pk": document.pk}


def _import(world: World, unit: str) -> dict[str, Any]:
    """A file that the unit's clerk brought and applied, with one line that was left out."""
    desk = world.desks[unit]
    clerk = {"ward3": world.cast.binh, "ward4": world.cast.chi}[unit]
    content = form(WELLS)
    file = store(content, name="tep.xlsx", content_type="", actor=clerk)
    draft = ImportDraft.objects.create(
        made_by=clerk, cycle=world.coming, unit=desk.unit, file=file, document=as_json(OfficeDocument()),
        expires_at=clock.real_now() + timedelta(days=7), applied_at=clock.real_now(),
    )  # fmt: skip
    ImportRow.objects.create(
        draft=draft, order=1, sheet="Sheet", sheet_row=5, kind="add", unit=desk.unit, title="Khoan giếng",
        accepted=False,
    )  # fmt: skip
    return {"year": 2021, "pk": draft.pk, "order": 1}


def _version(world: World, unit: str) -> dict[str, Any]:
    """The signed version, by its number and by its code."""
    version = world.desks[unit]["signed"].versions.get()
    return {"pk": version.commitment_id, "number": version.number, "code": version.code}


def _signed_file(world: World, unit: str) -> dict[str, Any]:
    version = world.desks[unit]["signed"].versions.get()
    return {"pk": SignedFile.objects.create(version=version, file=_stored(b"%PDF-")).pk}


def _drawn_pack(world: World, unit: str) -> dict[str, Any]:
    pack = SigningPack.objects.create(
        conference=world.shared["conference"], total=1, done=1, file=_stored(b"PK")
    )
    return {"year": 2021, "pk": pack.pk}


def _stored(content: bytes) -> Any:
    return store(content, name="tep", content_type="application/octet-stream", actor=None)


PREPARED: dict[str, Callable[[World, str], dict[str, Any]]] = {
    "nothing": lambda world, unit: {},
    "word list": lambda world, unit: {"year": 2020, "kind": "vague_verbs"},
    "year": lambda world, unit: {},
    "coming year": lambda world, unit: {"year": 2021},
    "planned year": lambda world, unit: {"year": 2022},
    "complete year": _complete_year,
    "unit": lambda world, unit: {"code": world.desks[unit].unit.code},
    "block": _block,
    "role": _role,
    "unbegun": _unbegun,
    "open period": lambda world, unit: {"code": world.cast.six_months.code},
    "planned period": lambda world, unit: {"code": world.cast.year_period.code},
    "finished period": _finished_period,
    "period without round": _without_round,
    "rated round": _rated_round,
    "approved promise": _approved,
    "chosen promise": _chosen,
    "reworded item": _reworded,
    "signed without plan": _without_plan,
    "annexed review": _annexed,
    "finished synthesis": _finished_synthesis,
    "missing report": _missing_report,
    "version": _version,
    "signed file": _signed_file,
    "pack": _drawn_pack,
    "notice": _notice,
    "import": _import,
    "filed document": _filed,
    "cleared bottleneck": _cleared,
}
# Scenes of the year or of a person himself: the same whatever unit one looks from.
OF_NO_UNIT = frozenset(
    {
        "nothing", "block", "year", "coming year", "planned year", "complete year", "open period",
        "planned period", "finished period", "period without round", "rated round", "document", "filed document",
        "provision",
        "conference", "pack", "inspection plan.draft", "paragraph", "synthesis", "finished synthesis",
    }
)  # fmt: skip
