"""Everybody tries an act: who may, who is refused with a reason, and that a refusal leaves nothing."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction

from camket.foundation.audit.models import Event
from camket.foundation.core.lifecycle import WrongState
from tests.cast import Cast
from tests.year.commitments import drafts

VIETNAMESE = re.compile("[à-ỹđ]", re.IGNORECASE)

# Whoever is of the ward, be it only by seat or by the head's trust, never judges its matters;
# writing down who signed judges nothing.
WHO = {
    "the unit": "clerk, head, deputy, clerk as deputy, member as deputy",
    "its head": "head, deputy, clerk as deputy, member as deputy",
    "both hands": "clerk as deputy",
    "committee": "committee, Office",
    "conference": "committee, Office, own member, own recorder, member as deputy",
    "adviser": "adviser",
}


def everybody(cast: Cast) -> dict[str, Any]:
    return {**drafts.everybody(cast), "anonymous": AnonymousUser()}


def named(who: str) -> set[str]:
    """The people of a line: "the unit + conference"."""
    return {person for part in who.split(" + ") for person in WHO.get(part, part).split(", ")}


def last_event() -> int:
    return Event.objects.order_by("-id").values_list("id", flat=True).first() or 0


def everything(room: str = "commitments") -> dict[str, list[Any]]:
    """Every row of the room."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values_list())
        for model in apps.get_app_config(room).get_models(include_auto_created=True)
    }


def attempt(act: Callable[[], Any], outcome: Callable[[int], str] = lambda _last: "yes") -> str:
    """Try it once and say what came of it; what a refusal has written meanwhile stays to be seen."""
    last = last_event()
    savepoint = transaction.savepoint()
    try:
        act()
    except (PermissionDenied, WrongState) as refusal:
        if last_event() != last:
            return "refused, but it stands in the trail"
        return "refused" if VIETNAMESE.search(str(refusal)) else "refused without a reason"
    said = outcome(last)
    transaction.savepoint_rollback(savepoint)
    return said


def different(
    act: Callable[[Any], Any], people: dict[str, Any], may: set[str], room: str = "commitments"
) -> str:
    """Only who meets something else than he should, one line each; blank when all is well."""
    before = everything(room)
    met = {
        person: attempt(lambda actor=actor: act(actor), _with_a_row)
        for person, actor in people.items()
    }
    assert everything(room) == before, "a refusal left something"
    return "\n".join(
        f"{person}: {met[person]}, but should be {due}"
        for person in people
        if met[person] != (due := "yes" if person in may else "refused")
    )


def _with_a_row(last: int) -> str:
    return "yes" if last_event() > last else "yes, but the trail says nothing"


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
