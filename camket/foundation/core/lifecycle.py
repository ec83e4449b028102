"""States change here and nowhere else: one conditional update, one audit row, one transaction."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import Actor, record
from camket.foundation.core import clock


class WrongState(Exception):
    """Somebody else has moved the thing meanwhile; nothing was written."""


@dataclass(frozen=True)
class Move:
    """One line of a table of moves."""

    sources: tuple[str, ...]
    to: str
    verb: str
    needs_note: bool = False


Moves = dict[str, Move]
Thing = TypeVar("Thing", bound=models.Model)


def move(*sources: str, to: str, verb: str, needs_note: bool = False) -> Move:
    return Move(tuple(str(s) for s in sources), str(to), verb, needs_note)


@transaction.atomic
def advance(thing: Thing, step: Move, *, actor: Actor, note: str = "", **changes: Any) -> Thing:
    """Move `thing` along `step`, writing `changes` with it.

    Raises WrongState when the row is no longer in a source state, PermissionDenied when the
    move needs a reason and none was given.
    """
    if step.needs_note and not note.strip():
        raise PermissionDenied(_("Chưa nêu lý do. Ghi lý do để người nhận biết phải làm gì tiếp."))
    written = {"state": step.to, "state_since": clock.now(), **changes}
    before = {name: getattr(thing, name) for name in written if name != "state_since"}
    rows = type(thing)._default_manager.filter(pk=thing.pk, state__in=step.sources)
    if rows.update(**written) != 1:
        raise WrongState(_("Hồ sơ vừa được người khác xử lý. Hãy tải lại trang."))
    for name, value in written.items():
        setattr(thing, name, value)
    after = {name: written[name] for name in before}
    record(step.verb, thing, actor=actor, before=before, after=after, note=note)
    return thing
