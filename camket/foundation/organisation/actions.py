"""Units, positions, people, tenures, roles and delegations change here."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.models import Installation
from camket.foundation.organisation import access, queries, rules
from camket.foundation.organisation.models import (
    Delegation,
    Position,
    Role,
    RoleGrant,
    Tenure,
    Unit,
    UnitKind,
    User,
)


@transaction.atomic
def begin_installation(
    *, code: str, name: str, short_name: str, username: str, full_name: str, title: str,
    password: str | None, superior_name: str = "", is_demonstration: bool = False,
) -> tuple[Unit, User]:  # fmt: skip
    """Make the owner committee and its first account, which may administer and acts as the Office.

    Raises PermissionDenied once anybody can sign in.
    """
    if queries.someone_can_sign_in():
        raise PermissionDenied(_("Hệ thống đã được khởi tạo. Đăng nhập bằng tài khoản đã có."))
    installation = Installation.objects.create(is_demonstration=is_demonstration)
    record("organisation.installation.begun", installation, actor=None)
    owner = _make_unit(code, name, short_name, UnitKind.CITY_COMMITTEE, None, None, superior_name)
    person = _make_person(username, full_name, title, "", password)
    for role in (Role.ADMINISTRATOR, Role.OFFICE):
        RoleGrant.objects.create(person=person, role=role, unit=owner, from_on=clock.today())
    record("organisation.unit.added", owner, actor=person)
    record("organisation.person.added", person, actor=person)
    return owner, person


@transaction.atomic
def add_unit(
    *, code: str, name: str, short_name: str, kind: str, actor: User,
    parent: Unit | None = None, opened_on: date | None = None,
) -> Unit:  # fmt: skip
    access.can_administer(actor).require()
    unit = _make_unit(code, name, short_name, kind, parent, opened_on)
    record("organisation.unit.added", unit, actor=actor, after={"code": code, "kind": kind})
    return unit


@transaction.atomic
def set_members(block: Unit, units: Iterable[Unit], *, actor: User) -> Unit:
    """Name the units of a block; their heads sign and are rated under its one commitment."""
    access.can_set_members(actor, block).require()
    before = [unit.code for unit in block.members.all()]
    block.members.set(units)
    codes = [unit.code for unit in block.members.all()]
    record(
        "organisation.members.set",
        block,
        actor=actor,
        before={"members": before},
        after={"members": codes},
    )
    return block


@transaction.atomic
def add_position(
    unit: Unit, *, title: str, actor: User, is_head: bool = False, order: int = 0
) -> Position:
    access.can_administer(actor).require()
    position = Position.objects.create(unit=unit, title=title, is_head=is_head, order=order)
    record(
        "organisation.position.added",
        position,
        actor=actor,
        after={"unit": unit, "is_head": is_head},
    )
    return position


@transaction.atomic
def add_person(
    *, username: str, full_name: str, title: str, actor: User, email: str = "",
    password: str | None = None, encoded_password: str = "",
) -> User:  # fmt: skip
    """Add an account. `encoded_password` takes a hash already made; without either nobody signs in."""
    access.can_administer(actor).require()
    person = _make_person(username, full_name, title, email, password, encoded_password)
    record("organisation.person.added", person, actor=actor, after={"username": username})
    return person


@transaction.atomic
def block_person(person: User, *, actor: User) -> User:
    """Take away the right to sign in; what the person did stays."""
    access.can_administer(actor).require()
    person.is_active = False
    person.save(update_fields=["is_active"])
    record("organisation.person.blocked", person, actor=actor)
    return person


@transaction.atomic
def set_password(person: User, *, password: str, actor: User) -> User:
    """One's own password, or anybody's for the administrator."""
    if person.pk != actor.pk:
        access.can_administer(actor).require()
    person.set_password(password)
    person.save(update_fields=["password"])
    record("organisation.password.set", person, actor=actor)
    return person


@transaction.atomic
def begin_tenure(
    person: User, position: Position, *, from_on: date, actor: User, is_acting: bool = False
) -> Tenure:
    access.can_administer(actor).require()
    tenure = Tenure.objects.create(
        person=person, position=position, from_on=from_on, is_acting=is_acting
    )
    record(
        "organisation.tenure.begun",
        tenure,
        actor=actor,
        after={"person": person, "position": position},
    )
    return tenure


@transaction.atomic
def end_tenure(tenure: Tenure, *, until_on: date, actor: User) -> Tenure:
    access.can_administer(actor).require()
    tenure.until_on = until_on
    tenure.save(update_fields=["until_on"])
    record("organisation.tenure.ended", tenure, actor=actor, after={"until_on": until_on})
    return tenure


@transaction.atomic
def grant_role(
    person: User, role: Role, unit: Unit, *, from_on: date, actor: User,
    body: Unit | None = None, until_on: date | None = None,
) -> RoleGrant:  # fmt: skip
    access.can_grant(actor, role).require()
    # Taken away and given again on one day, it is the same grant.
    grant, _made = RoleGrant.objects.update_or_create(
        person=person, role=role, unit=unit, from_on=from_on,
        defaults={"body": body, "until_on": until_on},
    )  # fmt: skip
    record("organisation.role.granted", grant, actor=actor, after={"person": person, "role": role})
    return grant


@transaction.atomic
def end_role(grant: RoleGrant, *, until_on: date, actor: User) -> RoleGrant:
    access.can_grant(actor, grant.role).require()
    grant.until_on = until_on
    grant.save(update_fields=["until_on"])
    record("organisation.role.ended", grant, actor=actor, after={"until_on": until_on})
    return grant


@transaction.atomic
def set_advised_units(body: Unit, person: User, units: Iterable[Unit], *, actor: User) -> Unit:
    """From today this person speaks for the body on exactly these units."""
    access.can_arrange(actor).require()
    today = clock.today()
    wanted = {unit.pk: unit for unit in units}
    standing = {grant.unit_id: grant for grant in queries.advice_grants(body, person)}
    for unit_id in standing.keys() - wanted.keys():
        end_role(standing[unit_id], until_on=today - timedelta(days=1), actor=actor)
    for unit_id in wanted.keys() - standing.keys():
        grant_role(
            person, Role.ADVISORY_BODY, wanted[unit_id], body=body, from_on=today, actor=actor
        )
    return body


@transaction.atomic
def delegate(
    position: Position,
    receiver: User,
    *,
    from_on: date,
    until_on: date,
    actor: User,
    document: str = "",
) -> Delegation:
    """The head entrusts the press to a named person; the trail names both."""
    access.can_delegate(actor, position).require()
    delegation = Delegation.objects.create(
        giver=actor, receiver=receiver, position=position,
        from_on=from_on, until_on=until_on, document=document,
    )  # fmt: skip
    record("organisation.delegation.given", delegation, actor=actor, after={"receiver": receiver})
    return delegation


def _make_unit(
    code: str, name: str, short_name: str, kind: str, parent: Unit | None, opened_on: date | None,
    superior_name: str = "",
) -> Unit:  # fmt: skip
    number = Unit.objects.filter(parent=parent).count() + 1
    return Unit.objects.create(
        code=code, name=name, short_name=short_name, kind=kind, parent=parent,
        path=rules.child_path(parent, number), opened_on=opened_on, superior_name=superior_name,
    )  # fmt: skip


def _make_person(
    username: str, full_name: str, title: str, email: str, password: str | None, encoded: str = ""
) -> User:
    person = User(username=username, full_name=full_name, title=title, email=email)
    if encoded:
        person.password = encoded
    else:
        person.set_password(password)
    person.save()
    return person


@transaction.atomic
def welcome_person(
    unit: Unit, *, username: str, full_name: str, position_title: str, is_head: bool,
    roles: Iterable[Role], password: str, actor: User, email: str = "",
) -> User:  # fmt: skip
    """Give a person of a unit an account, a position and roles, in force from today."""
    title = f"{position_title} · {unit.short_name}"
    person = add_person(
        username=username, full_name=full_name, title=title, email=email, password=password, actor=actor
    )  # fmt: skip
    position = unit.positions.filter(title=position_title).first() or add_position(
        unit, title=position_title, is_head=is_head, actor=actor
    )
    begin_tenure(person, position, from_on=clock.today(), actor=actor)
    for role in roles:
        grant_role(person, role, unit, from_on=clock.today(), actor=actor)
    return person
