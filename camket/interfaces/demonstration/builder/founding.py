"""The city committee, its units, everybody's account, seat and role."""

from datetime import date
from functools import partial

from camket.foundation.organisation import actions, queries
from camket.foundation.organisation.models import Role, User
from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, moment
from camket.interfaces.demonstration.builder.world import ADMINISTRATOR, World
from camket.interfaces.demonstration.content.shapes import HeadChange, Person, RoleGrant
from camket.interfaces.demonstration.content.shapes import Unit as UnitContent

FOUNDED_ON = date(2019, 1, 2)
IN_OFFICE_SINCE = date(2018, 1, 2)
ADVISING_SINCE = date(2020, 1, 2)
OWNER = "thanh-uy"
ROLES = {
    "office": Role.OFFICE,
    "standing_committee": Role.COMMITTEE,
    "inspection_commission": Role.INSPECTION,
    "organisation_board": Role.ORGANISATION_BOARD,
    "advisory_body": Role.ADVISORY_BODY,
}
POST_ROLES = {
    "clerk": Role.UNIT_CLERK,
    "deputy": Role.ASSIGNEE,
    "staff1": Role.ASSIGNEE,
    "staff2": Role.ASSIGNEE,
}
KINDS = {"mass_organization": "mass_organisation"}
CODES = {"xuan-luong": "XLG"}


def found(world: World, password: str) -> None:
    """Everything that must stand before the first year is prepared."""
    _begin(world, password)
    for unit in content.units():
        if unit.key != OWNER:
            _add_unit(world, unit)
    _add_theme_owners(world)
    _fill_the_seats(world)
    for unit in content.units():
        if unit.members:
            _make_block(world, unit)
    for grant in content.roles():
        _grant(world, grant)


def successions(world: World) -> Acts:
    """A head leaves in the middle of the year; the successor takes the seat."""
    for change in content.head_changes():
        yield Act(moment(change.new_from, 7, 30), partial(_succeed, world, change))


def _begin(world: World, password: str) -> None:
    city = next(unit for unit in content.units() if unit.key == OWNER)
    admin = next(person for person in content.people() if person.login == ADMINISTRATOR)
    owner, person = actions.begin_installation(
        code=_code(city.key), name=city.name, short_name=city.place, username=admin.login,
        full_name=admin.title, title=admin.title, password=password, superior_name=city.superior,
        is_demonstration=True,
    )  # fmt: skip
    world.units[OWNER] = owner
    world.people[ADMINISTRATOR] = person
    # The first account of an installation also serves as the Office until somebody else does.
    office = queries.grants_of(owner).get(role=Role.OFFICE, person=person)
    actions.end_role(office, until_on=FOUNDED_ON, actor=person)


def _add_unit(world: World, unit: UnitContent) -> None:
    world.units[unit.key] = actions.add_unit(
        code=_code(unit.key), name=unit.name, short_name=unit.place[0].upper() + unit.place[1:],
        kind=KINDS.get(unit.kind, unit.kind), parent=world.units[unit.parent], actor=_admin(world),
    )  # fmt: skip


def _add_theme_owners(world: World) -> None:
    """The people's committee sets a theme of its own and commits nothing."""
    known = {unit.name for unit in content.units()} | {_committee_name()}
    for name in {theme.owner for theme in content.themes()} - known:
        world.units[name] = actions.add_unit(
            code="UBND", name=name, short_name=name, kind="people_committee",
            parent=world.units[OWNER], actor=_admin(world),
        )  # fmt: skip
    world.units[_committee_name()] = world.units[OWNER]


def _committee_name() -> str:
    return next(unit.collective for unit in content.units() if unit.key == OWNER)


def _fill_the_seats(world: World) -> None:
    """Everybody in office on the first day; who succeeds somebody comes later."""
    for change in content.head_changes():
        _seat_former_head(world, change)
    for person in content.people():
        if (person.unit, person.post) not in world.positions:
            _seat(world, person)


def _seat(world: World, person: Person) -> None:
    account = world.people.get(person.login) or _add_person(world, person.login, person.title)
    world.people[person.login] = account
    unit = world.units[person.unit]
    position = actions.add_position(
        unit, title=person.title, is_head=person.post == "head",
        order=len(world.positions), actor=_admin(world),
    )  # fmt: skip
    world.positions[person.unit, person.post] = position
    world.tenures[person.login] = actions.begin_tenure(
        account, position, from_on=IN_OFFICE_SINCE, actor=_admin(world)
    )
    if _commits(person.unit) and (role := POST_ROLES.get(person.post)):
        actions.grant_role(account, role, unit, from_on=FOUNDED_ON, actor=_admin(world))


def _seat_former_head(world: World, change: HeadChange) -> None:
    title = next(p.title for p in content.people() if (p.unit, p.post) == (change.unit, "head"))
    former = _add_person(
        world, change.former_login, f"{title} (đến {change.former_until:%d/%m/%Y})"
    )
    position = actions.add_position(
        world.units[change.unit], title=title, is_head=True, actor=_admin(world)
    )
    world.people[change.former_login] = former
    world.positions[change.unit, "head"] = position
    world.tenures[change.former_login] = actions.begin_tenure(
        former, position, from_on=IN_OFFICE_SINCE, actor=_admin(world)
    )


def _succeed(world: World, change: HeadChange) -> None:
    admin = _admin(world)
    successor = next(p for p in content.people() if (p.unit, p.post) == (change.unit, "head"))
    actions.end_tenure(
        world.tenures[change.former_login], until_on=change.former_until, actor=admin
    )
    actions.block_person(world.people[change.former_login], actor=admin)
    person = _add_person(world, successor.login, successor.title)
    world.people[successor.login] = person
    world.tenures[successor.login] = actions.begin_tenure(
        person, world.positions[change.unit, "head"], from_on=change.new_from, actor=admin
    )


def _make_block(world: World, block: UnitContent) -> None:
    """A block has no seat of its own: the heads of its members lead it."""
    members = [world.units[key] for key in block.members]
    actions.set_members(world.units[block.key], members, actor=_admin(world))
    world.positions[block.key, "head"] = world.positions[block.lead, "head"]


def _grant(world: World, grant: RoleGrant) -> None:
    admin, person = _admin(world), world.people[grant.login]
    if grant.role == "advisory_body":
        body = world.units[next(p.unit for p in content.people() if p.login == grant.login)]
        for key in grant.units:
            actions.grant_role(
                person, Role.ADVISORY_BODY, world.units[key], body=body,
                from_on=ADVISING_SINCE, actor=admin,
            )  # fmt: skip
    elif grant.role in ROLES:
        actions.grant_role(
            person, ROLES[grant.role], world.units[OWNER], from_on=FOUNDED_ON, actor=admin
        )


def _add_person(world: World, login: str, title: str) -> User:
    """Everybody signs in with the one password, which was hashed for the first account."""
    admin = _admin(world)
    return actions.add_person(
        username=login, full_name=title, title=title, email=f"{login}@benxuan.example",
        encoded_password=admin.password, actor=admin,
    )  # fmt: skip


def _admin(world: World) -> User:
    return world.people[ADMINISTRATOR]


def _commits(key: str) -> bool:
    return next(unit.commits for unit in content.units() if unit.key == key)


def _code(key: str) -> str:
    """phuong-3 → P3, tai-chinh-ke-hoach → TCKH"""
    initials = (part if part.isdigit() else part[0].upper() for part in key.split("-"))
    return CODES.get(key) or "".join(initials)
