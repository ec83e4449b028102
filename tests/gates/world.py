"""A compact full world: in two units every kind of object, so that every address leads somewhere."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.test import Client

from camket.foundation.audit.record import record
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import Role, RoleGrant, Unit, User
from camket.year.annual_cycles.models import Cycle, GroupMember, Holiday, ReportingGroup
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.basis.models import Bottleneck, Provision, SourceDocument, SourceKind
from camket.year.commitments.models import (
    Adjustment,
    AdjustmentKind,
    CarryOver,
    CarryOverKind,
    Commitment,
    Item,
    Opinion,
    Origin,
    SigningConference,
    Situation,
    Supplement,
)
from camket.year.commitments.rules import adjustable
from camket.year.commitments.states import ItemState
from camket.year.execution.models import (
    Assignment,
    Escalation,
    Evidence,
    Mark,
    Measure,
    Milestone,
    Obstacle,
    Plan,
    Task,
)
from camket.year.reporting.models import LineValue, ReportLine
from camket.year.supervision.models import (
    Explanation,
    Finding,
    Inspection,
    InspectionKind,
    InspectionPlan,
    Remedy,
    Urging,
    UrgingSubject,
    Verification,
)
from camket.year.supervision.states import InspectionPlanState, InspectionState
from camket.year.verdicts.models import Level, Round, SelfRating, Subject
from camket.year.year_end.actions import draft_synthesis
from camket.year.year_end.models import Lesson, Review
from tests import factories
from tests.cast import Cast, give, make_cast, make_person

NOW = datetime(2020, 6, 16, 9)  # noqa: DTZ001  the clock makes it aware
TODAY, YESTERDAY = NOW.date(), date(2020, 6, 15)


@dataclass
class Desk:
    """What lies in one unit: a registration of 2021 and a signed year 2020, by kind."""

    unit: Unit
    things: dict[str, Model] = field(default_factory=dict)

    def __getitem__(self, kind: str) -> Any:
        return self.things[kind]


@dataclass
class World:
    """The cast at work, with `rows` rows of everything that comes in rows."""

    cast: Cast
    rows: int
    coming: Cycle
    planned: Cycle
    people: dict[str, User]
    desks: dict[str, Desk] = field(default_factory=dict)
    shared: dict[str, Model] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)
    browser: Client = field(default_factory=Client)

    def as_(self, name: str) -> Client:
        """The one browser, opened anew in the running session of a person; a visitor has none."""
        self.browser.cookies.clear()
        if name in self.sessions:
            self.browser.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[name]
        return self.browser


def make_world(rows: int = 1) -> World:
    cast = make_cast()
    people = {**cast.people(), **_without_rights(cast)}
    world = World(cast, rows, _year(cast, 2021, CycleState.OPEN), _year(cast, 2022), people)
    _share(world)
    for key in ("ward3", "ward4"):
        world.desks[key] = _desk(world, getattr(cast, key))
    world.shared["synthesis"] = draft_synthesis(cast.six_months, actor=cast.office)
    world.shared["paragraph"] = world.shared["synthesis"].paragraphs.first()
    world.sessions = {name: _session_of(person) for name, person in people.items()}
    return world


def _session_of(person: User) -> str:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _without_rights(cast: Cast) -> dict[str, User]:
    """Whose role ended yesterday, and whose account is closed."""
    former, closed = make_person("former", "Cán bộ đã thôi việc"), make_person("closed", "Cán bộ")
    for person in (former, closed):
        give(person, Role.UNIT_CLERK, cast.ward3)
    RoleGrant.objects.filter(person=former).update(until_on=YESTERDAY)
    User.objects.filter(pk=closed.pk).update(is_active=False)
    return {"former": former, "closed": closed}


def _year(cast: Cast, year: int, state: str = CycleState.PREPARING) -> Cycle:
    cycle = Cycle.objects.create(
        scheme=cast.scheme, year=year, state=state, rating_profile=cast.cycle.rating_profile,
        registration_due_on=date(year, 1, 31), late_adjustment_after=date(year, 9, 30),
    )  # fmt: skip
    group = ReportingGroup.objects.create(cycle=cycle, code="1", label="Các phường", order=1)
    for unit in (cast.ward3, cast.ward4, cast.economy):
        GroupMember.objects.create(cycle=cycle, group=group, unit=unit)
    return cycle


def _share(world: World) -> None:
    """What belongs to the year, not to a unit."""
    cast, cycle = world.cast, world.cast.cycle
    type(cast.six_months).objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    cast.six_months.refresh_from_db()
    shared: dict[str, Model] = {
        "inspection plan": InspectionPlan.objects.create(
            cycle=cycle,
            committee=cast.city,
            state=InspectionPlanState.APPROVED,
            document="05-KH/UBKT",
        ),
        "round": Round.objects.create(period=cast.year_period),
    }
    for number in range(1, world.rows + 1):
        shared["document"] = document = SourceDocument.objects.create(
            source=SourceKind.PARTY, reference=f"{number}-KL/TU", type_name="Kết luận",
            issuer="Thành ủy Bến Xuân", issued_on=date(2019, 12, number), title="Về kỷ cương, trách nhiệm",
        )  # fmt: skip
        document.cycles.add(cycle, world.coming)
        shared["conference"] = SigningConference.objects.create(
            cycle=world.coming, held_on=date(2020, 6, number), place="Hội trường Thành ủy",
            chaired_by="Bí thư Thành ủy",
        )  # fmt: skip
        Holiday.objects.create(day=date(2020, 9, number), name="Nghỉ lễ")
        Lesson.objects.create(
            cycle=cycle, order=number, text="Mỗi nội dung có một chỉ tiêu đo được"
        )
        shared["area bottleneck"] = Bottleneck.objects.create(cycle=cycle, text="Mặt bằng")
    for number in range(1, world.rows + 1):
        shared["provision"] = Provision.objects.create(
            document=document, label=f"Điểm {number}", text="Chỉ tiêu đo được", order=number
        )
    for name in ("office", "lan", "binh", "an", "hung"):
        for number in range(world.rows):
            shared[f"notice of {name}"] = Notice.objects.create(
                recipient=world.people[name], kind="report-due", key=f"kỳ {number}",
                text="Báo cáo 6 tháng đầu năm đến hạn 18/06/2020", url="/2020/bao-cao/", due_on=TODAY,
            )  # fmt: skip
    world.shared |= shared


def _desk(world: World, unit: Unit) -> Desk:
    desk = Desk(unit)
    _register(world, desk)
    _sign(world, desk)
    for number in range(world.rows):
        item = desk["signed"].items.order_by("order")[number]
        _do(world, desk, item)
        _watch(world, desk, item, number)
        record("commitments.commitment.submitted", desk["promise"], actor=world.cast.lan)
    _report(world, desk)
    _judge(desk)
    return desk


def _register(world: World, desk: Desk) -> None:
    """A registration of 2021 that lacks nothing, with a task assigned by the committee."""
    promise = Commitment.objects.create(cycle=world.coming, unit=desk.unit)
    Situation.objects.create(
        commitment=promise, assessment="Thu ngân sách đạt khá.", hard_links="Mặt bằng."
    )
    for number in range(1, world.rows + 1):
        item = _promised(world, promise, f"21.{desk.unit.code}.{number:02d}", is_key=True)
    _promised(world, promise, f"21.{desk.unit.code}.90")
    assigned = _promised(
        world, promise, f"21.{desk.unit.code}.91", origin=Origin.ASSIGNED, state=ItemState.ASSIGNED
    )
    opinion = Opinion.objects.create(
        commitment=promise, body=world.cast.office_unit, content_sha256="0" * 64
    )
    supplement = Supplement.objects.create(
        commitment=promise, body=world.cast.office_unit, text="Phân loại rác", reason="Điểm nghẽn"
    )
    for number in range(world.rows):
        CarryOver.objects.create(
            cycle=world.coming, unit=desk.unit, kind=CarryOverKind.RESULT, source=f"nguồn {number}",
            text="Bàn giao mặt bằng 40 hộ", figure="40 hộ", as_of=date(2020, 12, 31),
        )  # fmt: skip
        desk.things["bottleneck"] = Bottleneck.objects.create(
            cycle=world.cast.cycle, unit=desk.unit, text=f"Vỉa hè đoạn {number + 1}"
        )
    desk.things |= {
        "promise": promise, "promised item": item, "assigned item": assigned, "opinion": opinion,
        "supplement": supplement,
    }  # fmt: skip


def _promised(world: World, promise: Commitment, code: str, **given: Any) -> Item:
    item = factories.item(promise, code=code, due_on=date(2021, 9, 30), **given)
    for _number in range(world.rows):
        factories.figure(item)
    item.provisions.add(*Provision.objects.all())
    item.coordinators.add(world.cast.economy)
    return item


def _sign(world: World, desk: Desk) -> None:
    """The signed year with a plan that can be approved and one item still free of every matter."""
    signed = factories.signed(world.cast, desk.unit, items=0)
    for _number in range(world.rows + 1):
        item = factories.item(signed)
        for _target in range(world.rows):
            factories.figure(item)
    plan = Plan.objects.create(commitment=signed)
    desk.things |= {"signed": signed, "signed item": item, "plan": plan}


def _do(world: World, desk: Desk, item: Item) -> None:
    """A task with people and milestones, a measure, a proof, an obstacle laid before a department."""
    task = Task.objects.create(plan=desk["plan"], item=item, title="Kiểm đếm", leader=item.leader)
    assignee = world.cast.an if desk.unit == world.cast.ward3 else world.cast.chi
    Assignment.objects.create(task=task, assignee=assignee)
    for target in item.targets.all():
        Milestone.objects.create(
            task=task, target=target, due_on=date(2020, 6, 30), output="20 hộ", value=Decimal(20)
        )
        Measure.objects.create(
            target=target, as_of=date(2020, 3, 31), value=Decimal(10), source="Báo cáo quý I"
        )
        Evidence.objects.create(item=item, title="Biên bản bàn giao", document="12/BB-UBND")
    obstacle = Obstacle.objects.create(
        item=item, cause="Chưa có đơn giá", proposal="Duyệt đơn giá", raised_on=date(2020, 5, 4)
    )
    for number in range(world.rows):
        Escalation.objects.create(
            obstacle=obstacle, addressee=world.cast.economy, asked_on=date(2020, 5, 5 + number),
            due_on=date(2020, 5, 19),
        )  # fmt: skip
    desk.things |= {"task": task, "obstacle": obstacle}


def _watch(world: World, desk: Desk, item: Item, number: int) -> None:
    """Changes asked for, explanations, inspections with what they found."""
    plan = world.shared["inspection plan"]
    before = adjustable(item)
    adjustment = Adjustment.objects.create(
        item=item, kind=AdjustmentKind.CHANGE, reason="Dự án lùi tiến độ", basis="Thông báo 15",
        before=before, after={**before, "due_on": "2020-11-30"},
    )  # fmt: skip
    explanation = Explanation.objects.create(
        item=item, question="Vì sao chậm?", asked_on=date(2020, 6, 8), due_on=date(2020, 6, 19)
    )
    planned, held = (
        Inspection.objects.create(
            plan=plan, unit=desk.unit, kind=InspectionKind.INSPECTION, scope="Việc thực hiện cam kết",
            planned_on=date(2020, 6, 10), **given,
        )
        for given in ({}, {"state": InspectionState.HELD, "held_on": date(2020, 6, 10)})
    )  # fmt: skip
    finding = Finding.objects.create(
        inspection=held, item=item, text="Số hộ chưa khớp", demand="Đối chiếu lại",
        responsible=item.leader, remedy_due_on=date(2020, 6, 30),
    )  # fmt: skip
    for target in item.targets.all():
        Verification.objects.create(inspection=held, target=target, verified=Decimal(9))
        Remedy.objects.create(finding=finding, text="Đã đối chiếu", done_on=TODAY)
    Urging.objects.create(
        cycle=world.cast.cycle, unit=desk.unit, subject=UrgingSubject.REPORT, text="Đề nghị gửi báo cáo",
        period=world.cast.six_months, occasion=f"lần {number}", urged_at=factories.moment(YESTERDAY),
    )  # fmt: skip
    desk.things |= {
        "adjustment": adjustment, "explanation": explanation, "planned inspection": planned,
        "inspection": held, "finding": finding,
    }  # fmt: skip


def _report(world: World, desk: Desk) -> None:
    """The six-month report, filled with what lacks nothing."""
    report = factories.report(desk["signed"], world.cast.six_months)
    for item in desk["signed"].items.all():
        line = ReportLine.objects.create(
            report=report, item=item, mark=Mark.IN_PROGRESS, result="Đã bàn giao 20 hộ.",
            forecast="Xong trước 30/09/2020",
        )  # fmt: skip
        for target in item.targets.all():
            LineValue.objects.create(line=line, target=target, value=Decimal(20))
        line.evidence.add(*Evidence.objects.filter(item=item))
    desk.things["report"] = report


def _judge(desk: Desk) -> None:
    SelfRating.objects.create(
        commitment=desk["signed"],
        subject=Subject.COLLECTIVE,
        level=Level.GOOD,
        reason="Đủ chỉ tiêu",
    )
    desk.things["review"] = Review.objects.create(commitment=desk["signed"])
