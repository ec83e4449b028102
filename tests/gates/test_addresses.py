"""Every address × every person × own and other unit: allowed, refused or unknown exactly as declared."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.template.backends.django import Template

from camket.foundation.audit.models import Event
from tests.gates.addresses import AT_HOME, LINES, OF_UNIT, Line
from tests.gates.scenes import OF_NO_UNIT, address, addresses

pytestmark = pytest.mark.django_db
REFUSED, UNKNOWN, SIGN_IN = "403", "404", "sign in"
PUBLIC = {"organisation:sign-in", "annual_cycles:first-run"}


@pytest.fixture(autouse=True)
def nothing_is_drawn(monkeypatch):
    """The answer is decided before the page is drawn; other gates read the pages."""
    monkeypatch.setattr(Template, "render", lambda self, context=None, request=None: "")


def test_every_address_has_its_line_and_every_line_its_address():
    assert set(LINES) == set(addresses())


def test_only_the_pinned_addresses_open_without_signing_in():
    assert {name for name, line in LINES.items() if line.is_public} == PUBLIC


@pytest.mark.parametrize("name", sorted(LINES))
def test_each_person_meets_what_the_line_declares(world, name):
    line = LINES[name]
    for unit, roles in roles_in(line).items():
        where = address(world, name, line.scene, unit)
        for method, by in (("GET", line.opens), ("POST", line.presses)):
            declared = expected(line, roles, by)
            met = {person: meet(world, method, person, where) for person in declared}
            assert different(met, declared) == {}, f"{method} {name} of {unit}"


def different(met: dict[str, str], declared: dict[str, str]) -> dict[str, str]:
    """Only what is not as declared, so that a failure can be read."""
    return {
        person: f"met {met[person]}, declared {answer}"
        for person, answer in declared.items()
        if met[person] != answer
    }


def roles_in(line: Line) -> dict[str, dict[str, str]]:
    """Who is what, once for each unit whose object is addressed."""
    return {"ward3": AT_HOME} if line.scene in OF_NO_UNIT else OF_UNIT


def expected(line: Line, roles: dict[str, str], by: str | None) -> dict[str, str]:
    """What each person meets: yes, no with a reason, or nothing there."""
    if by is None:
        return {}
    answers = {person: _answer(line, role, by) for person, role in roles.items()}
    outside = "yes" if line.is_public else SIGN_IN
    return {**answers, "anonymous": outside, "closed": outside}


def _answer(line: Line, role: str, by: str) -> str:
    if role in by.split():
        return "yes"
    return REFUSED if role in line.sees.split() else UNKNOWN


def meet(world, method: str, person: str, where: str) -> str:
    """Try it, take it back, and say what came of it; a refusal that wrote something says so."""
    events = Event.objects.count()
    with undone():
        said = name_of(world.as_(person).generic(method, where))
        has_written = said != "yes" and Event.objects.count() != events
    return f"{said}, and it wrote" if has_written else said


def name_of(answer: HttpResponse) -> str:
    if answer.status_code == 302 and answer["Location"].startswith("/dang-nhap/?"):
        return SIGN_IN
    return "yes" if answer.status_code in (200, 302, 422) else str(answer.status_code)


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
