"""The year 2020 of the acceptance scenario: groups, units, items and accepted reports of Bến Xuân."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from camket.foundation.organisation.models import Unit, UnitKind
from camket.year.annual_cycles.models import GroupMember, ReportingGroup, Theme
from camket.year.commitments.models import Commitment, Field, Item
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.states import ReportState
from tests import factories
from tests.cast import Cast, make_unit

DEPARTMENT, WARD = UnitKind.DEPARTMENT, UnitKind.WARD_COMMITTEE
# Code, label, parent; the departments began a year after the wards.
GROUPS = (
    ("2.2", "Lĩnh vực đô thị, tài nguyên, môi trường", "2"),
    ("2.3", "Lĩnh vực văn hóa - xã hội", "2"),
    ("2.4", "Lĩnh vực chính quyền, cải cách hành chính", "2"),
    ("2.5", "Lĩnh vực nội chính", "2"),
    ("2.5a", "Tư pháp, Thanh tra", "2.5"),
    ("2.5b", "Lực lượng vũ trang, cơ quan tư pháp", "2.5"),
    ("2.6", "Các cơ quan Đảng, Mặt trận, đoàn thể", "2"),
)
UNITS = (
    ("1", "P1", "Đảng ủy phường 1", WARD),
    ("1", "P2", "Đảng ủy phường 2", WARD),
    ("1", "P5", "Đảng ủy phường 5", WARD),
    ("1", "XG", "Đảng ủy phường Xuân Giang", WARD),
    ("1", "XT", "Đảng ủy phường Xuân Thanh", WARD),
    ("1", "XLE", "Đảng ủy phường Xuân Lễ", WARD),
    ("1", "XLU", "Đảng ủy phường Xuân Lương", WARD),
    ("2.2", "QLDT", "Phòng Quản lý đô thị", DEPARTMENT),
    ("2.2", "TNMT", "Phòng Tài nguyên và Môi trường", DEPARTMENT),
    ("2.3", "GDDT", "Phòng Giáo dục và Đào tạo", DEPARTMENT),
    ("2.3", "VHTT", "Phòng Văn hóa và Thông tin", DEPARTMENT),
    ("2.3", "LDXH", "Phòng Lao động - Thương binh và Xã hội", DEPARTMENT),
    ("2.3", "YT", "Phòng Y tế", DEPARTMENT),
    ("2.4", "NV", "Phòng Nội vụ", DEPARTMENT),
    ("2.4", "VPUB", "Văn phòng HĐND và UBND", DEPARTMENT),
    ("2.5a", "TP", "Phòng Tư pháp", DEPARTMENT),
    ("2.5a", "TTR", "Thanh tra thành phố", UnitKind.INSPECTORATE),
    ("2.5b", "QS", "Ban Chỉ huy Quân sự", UnitKind.MILITARY_COMMAND),
    ("2.5b", "CA", "Công an thành phố", UnitKind.POLICE),
    ("2.5b", "KTP", "Khối tư pháp", UnitKind.BLOCK),
    ("2.6", "BD", "Khối các ban Đảng", UnitKind.BLOCK),
    ("2.6", "TTCT", "Trung tâm Chính trị", UnitKind.POLITICAL_CENTRE),
    ("2.6", "MT", "Khối Mặt trận, đoàn thể", UnitKind.BLOCK),
)
# How many items each department signed: 9 + 7 + 13 + 9 + 13.
DEPARTMENTS = {
    "KT": 5, "TCKH": 4, "QLDT": 4, "TNMT": 3, "GDDT": 4, "VHTT": 3, "LDXH": 3, "YT": 3,
    "NV": 5, "VPUB": 4, "TP": 7, "TTR": 6,
}  # fmt: skip
FIELDS = {
    "KT": Field.ECONOMY, "TCKH": Field.ECONOMY, "QLDT": Field.URBAN, "TNMT": Field.URBAN,
    "GDDT": Field.SOCIETY, "VHTT": Field.SOCIETY, "LDXH": Field.SOCIETY, "YT": Field.SOCIETY,
    "NV": Field.GOVERNMENT, "VPUB": Field.GOVERNMENT, "TP": Field.INTERNAL_AFFAIRS,
    "TTR": Field.INTERNAL_AFFAIRS,
}  # fmt: skip
WORKS = (
    ("Sắp xếp các hộ kinh doanh vào vị trí cố định", "hộ"),
    ("Ban hành và thực hiện quy trình phối hợp liên thông", "quy trình"),
    ("Rà soát, xử lý dứt điểm hồ sơ tồn đọng", "hồ sơ"),
    ("Tổ chức đối thoại với người dân tại cơ sở", "cuộc"),
    ("Số hóa sổ bộ, đưa vào dùng chung", "sổ"),
    ("Bồi dưỡng cán bộ cơ sở theo vị trí việc làm", "lượt người"),
    ("Xây dựng mô hình điểm", "mô hình"),
)


@dataclass(frozen=True)
class Year:
    """The scenario: the cast it extends, and its units by code."""

    cast: Cast
    units: dict[str, Unit]

    def items(self, *codes: str) -> list[Item]:
        return list(
            Item.objects.filter(commitment__unit__code__in=codes).order_by(
                "commitment__unit__path", "order"
            )
        )


def make_year(cast: Cast) -> Year:
    """The departments have done all they signed and reported twice; the others have not signed yet."""
    units = {each.code: each for each in Unit.objects.all()} | _units(cast)
    Theme.objects.create(
        cycle=cast.cycle, owner=cast.city, text="Chỉnh trang đô thị, giải phóng mặt bằng", order=2
    )
    year = Year(cast, units)
    for code, count in DEPARTMENTS.items():
        promised(year, code, count)
    return year


def promised(year: Year, code: str, count: int) -> Commitment:
    """A signed commitment whose items are all done and told of in accepted reports."""
    commitment = factories.signed(year.cast, year.units[code], items=0)
    for place in range(count):
        _done_item(commitment, place)
    for period in (year.cast.six_months, year.cast.year_period):
        report_on(commitment, period)
    return commitment


def report_on(commitment: Commitment, period, state: ReportState = ReportState.ACCEPTED) -> Report:
    """An accepted report; the yearly one says of every item that it is done."""
    report = factories.report(commitment, period, state)
    is_year = period.kind == "year"
    for item in commitment.items.order_by("order"):
        line = ReportLine.objects.create(
            report=report,
            item=item,
            mark=Mark.DONE if is_year else Mark.IN_PROGRESS,
            result=_result(item) if is_year else "",
            done_on=item.due_on if is_year else None,
        )
        if is_year:
            line.evidence.set(Evidence.objects.filter(item=item))
    return report


def reopen(item: Item) -> None:
    """The unit did not finish: the accepted line says so, and no proof is there."""
    ReportLine.objects.filter(item=item).update(mark=Mark.IN_PROGRESS, done_on=None, result="")
    for line in ReportLine.objects.filter(item=item):
        line.evidence.clear()


def _done_item(commitment: Commitment, place: int) -> Item:
    work, measure_unit = WORKS[place % len(WORKS)]
    goal = 12 + place * 7 + len(commitment.unit.code)
    item = factories.item(
        commitment,
        text=f"{work}: {goal} {measure_unit} trước ngày 30/11/2020",
        field=FIELDS.get(commitment.unit.code, Field.PARTY_BUILDING),
        due_on=date(2020, 11, 30),
        is_breakthrough=place == 1,
        is_new=place == 2,
    )
    target = factories.figure(
        item, value=str(goal), steps=(None, str(goal // 2), None, str(goal)),
        label=work, measure_unit=measure_unit,
    )  # fmt: skip
    reached = goal + 3 if place == 0 else goal
    Measure.objects.create(
        target=target, as_of=date(2020, 12, 31), value=Decimal(reached), source="Báo cáo năm"
    )
    Evidence.objects.create(item=item, title="Biên bản nghiệm thu", document=f"{place + 10}/BB")
    return item


def _result(item: Item) -> str:
    target = item.targets.get()
    goal = int(target.value)
    reached = goal + 3 if item.order == 1 else goal
    return f"Đã {target.label[0].lower()}{target.label[1:]} {reached}/{goal} {target.measure_unit}"


def _units(cast: Cast) -> dict[str, Unit]:
    groups = {"1": cast.g1, "2": cast.g2, "2.1": cast.g2_1}
    for order, (code, label, parent) in enumerate(GROUPS, start=4):
        groups[code] = ReportingGroup.objects.create(
            cycle=cast.cycle, code=code, label=label, order=order, parent=groups[parent]
        )
    made = {}
    for order, (group, code, name, kind) in enumerate(UNITS, start=10):
        unit = make_unit(code, name, kind, f"0001.{order:04d}.", cast.city)
        GroupMember.objects.create(cycle=cast.cycle, group=groups[group], unit=unit, order=order)
        made[code] = unit
    return made


def all_codes() -> Iterable[str]:
    return (*DEPARTMENTS, *(code for _group, code, _name, _kind in UNITS))
