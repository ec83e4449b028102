"""The fixed cast: a small world of 2020 in which every test plays."""

from dataclasses import dataclass
from datetime import date

import pytest

from camket.foundation.organisation.models import (
    Position,
    Role,
    RoleGrant,
    Tenure,
    Unit,
    UnitKind,
    User,
)
from camket.year.annual_cycles.models import (
    Cycle,
    GroupMember,
    Period,
    PeriodKind,
    RatingProfile,
    ReportingGroup,
    Scheme,
    Theme,
)
from camket.year.annual_cycles.states import CycleState

LONG_AGO = date(2018, 1, 1)


@dataclass(frozen=True)
class Cast:
    """Units, people (named by what they do) and the year they work in."""

    city: Unit
    office_unit: Unit
    ward3: Unit
    ward4: Unit
    economy: Unit
    finance: Unit
    office: User
    secretary: User
    inspector: User
    board: User
    adviser: User
    admin: User
    lan: User
    binh: User
    an: User
    hung: User
    chi: User
    minh: User
    thu: User
    scheme: Scheme
    cycle: Cycle
    g1: ReportingGroup
    g2: ReportingGroup
    g2_1: ReportingGroup
    theme: Theme
    six_months: Period
    year_period: Period

    def people(self) -> dict[str, User]:
        """Everybody by name, for tables of person and state."""
        return {name: value for name, value in vars(self).items() if isinstance(value, User)}


def make_unit(code: str, name: str, kind: UnitKind, path: str, parent: Unit | None = None) -> Unit:
    return Unit.objects.create(
        code=code,
        name=name,
        short_name=name,
        kind=kind,
        path=path,
        parent=parent,
        opened_on=LONG_AGO,
    )


def make_person(username: str, title: str) -> User:
    person = User(username=username, full_name=title, title=title)
    person.set_password("mat-khau-thu-nghiem")
    person.save()
    return person


def seat(person: User, unit: Unit, title: str, *, is_head: bool = False) -> Tenure:
    position, _created = Position.objects.get_or_create(
        unit=unit, title=title, defaults={"is_head": is_head}
    )
    return Tenure.objects.create(person=person, position=position, from_on=LONG_AGO)


def give(person: User, role: Role, unit: Unit, body: Unit | None = None) -> RoleGrant:
    return RoleGrant.objects.create(
        person=person, role=role, unit=unit, body=body, from_on=LONG_AGO
    )


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def make_cast() -> Cast:
    units = _units()
    people = _people(units)
    return Cast(**units, **people, **_year(units))


def _units() -> dict[str, Unit]:
    city = make_unit("BX", "Thành ủy Bến Xuân", UnitKind.CITY_COMMITTEE, "0001.")
    kinds = {
        "office_unit": ("VPTU", "Văn phòng Thành ủy", UnitKind.COMMITTEE_OFFICE),
        "ward3": ("P3", "Đảng ủy phường 3", UnitKind.WARD_COMMITTEE),
        "ward4": ("P4", "Đảng ủy phường 4", UnitKind.WARD_COMMITTEE),
        "economy": ("KT", "Phòng Kinh tế", UnitKind.DEPARTMENT),
        "finance": ("TCKH", "Phòng Tài chính - Kế hoạch", UnitKind.DEPARTMENT),
    }
    below = {
        key: make_unit(code, name, kind, f"0001.{number:04d}.", city)
        for number, (key, (code, name, kind)) in enumerate(kinds.items(), start=1)
    }
    return {"city": city, **below}


def _people(units: dict[str, Unit]) -> dict[str, User]:
    city, ward3, ward4, economy = units["city"], units["ward3"], units["ward4"], units["economy"]
    titles = {
        "office": "Chuyên viên Văn phòng Thành ủy",
        "secretary": "Bí thư Thành ủy",
        "inspector": "Chủ nhiệm Ủy ban Kiểm tra Thành ủy",
        "board": "Trưởng Ban Tổ chức Thành ủy",
        "adviser": "Chuyên viên Ban Tổ chức Thành ủy",
        "admin": "Quản trị hệ thống",
        "lan": "Bí thư Đảng ủy phường 3",
        "binh": "Chuyên viên Đảng ủy phường 3",
        "an": "Cán bộ địa chính phường 3",
        "hung": "Bí thư Đảng ủy phường 4",
        "chi": "Chuyên viên Đảng ủy phường 4",
        "minh": "Trưởng phòng Kinh tế",
        "thu": "Chuyên viên Phòng Kinh tế",
    }
    people = {name: make_person(name, title) for name, title in titles.items()}
    seat(people["office"], units["office_unit"], "Chuyên viên")
    seat(people["secretary"], city, "Bí thư Thành ủy", is_head=True)
    seat(people["lan"], ward3, "Bí thư Đảng ủy", is_head=True)
    seat(people["hung"], ward4, "Bí thư Đảng ủy", is_head=True)
    seat(people["minh"], economy, "Trưởng phòng", is_head=True)
    owner_roles = {
        "office": Role.OFFICE,
        "secretary": Role.COMMITTEE,
        "inspector": Role.INSPECTION,
        "board": Role.ORGANISATION_BOARD,
        "admin": Role.ADMINISTRATOR,
    }
    for name, role in owner_roles.items():
        give(people[name], role, city)
    give(people["adviser"], Role.ADVISORY_BODY, ward3, body=units["office_unit"])
    give(people["binh"], Role.UNIT_CLERK, ward3)
    give(people["an"], Role.ASSIGNEE, ward3)
    give(people["chi"], Role.UNIT_CLERK, ward4)
    give(people["thu"], Role.UNIT_CLERK, economy)
    return people


def _year(units: dict[str, Unit]) -> dict[str, object]:
    city = units["city"]
    scheme = Scheme.objects.create(owner=city, name="Cam kết trách nhiệm", first_year=2017)
    profile = RatingProfile.objects.create(name="Bộ quy tắc 2018-2022", valid_from_year=2018)
    cycle = Cycle.objects.create(
        scheme=scheme, year=2020, state=CycleState.OPEN, rating_profile=profile,
        registration_due_on=date(2020, 1, 31), late_adjustment_after=date(2020, 9, 30),
    )  # fmt: skip
    g1 = ReportingGroup.objects.create(cycle=cycle, code="1", label="Các phường", order=1)
    g2 = ReportingGroup.objects.create(
        cycle=cycle, code="2", label="Các phòng chuyên môn", order=2, first_year=2018
    )
    g2_1 = ReportingGroup.objects.create(
        cycle=cycle, code="2.1", label="Lĩnh vực kinh tế", order=3, parent=g2
    )
    for order, (group, key) in enumerate(
        [(g1, "ward3"), (g1, "ward4"), (g2_1, "economy"), (g2_1, "finance")], start=1
    ):
        GroupMember.objects.create(cycle=cycle, group=group, unit=units[key], order=order)
    return {
        "scheme": scheme, "cycle": cycle, "g1": g1, "g2": g2, "g2_1": g2_1,
        "theme": Theme.objects.create(cycle=cycle, owner=city, text="Kỷ cương, trách nhiệm, hiệu quả"),
        "six_months": _period(cycle, "6-thang", PeriodKind.HALF_YEAR, "6 tháng đầu năm", 2,
                              (date(2020, 6, 14), date(2020, 6, 18), date(2020, 6, 30))),
        "year_period": _period(cycle, "nam", PeriodKind.YEAR, "Năm 2020", 4,
                               (date(2020, 12, 31), date(2021, 1, 8), date(2021, 1, 13))),
    }  # fmt: skip


def _period(
    cycle: Cycle,
    code: str,
    kind: PeriodKind,
    label: str,
    quarter: int,
    days: tuple[date, date, date],
) -> Period:
    data_until, due_on, locks_on = days
    return Period.objects.create(
        cycle=cycle, code=code, kind=kind, label=label, quarter=quarter,
        data_until=data_until, due_on=due_on, locks_on=locks_on,
    )  # fmt: skip
