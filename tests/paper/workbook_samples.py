"""The registry and a list page of Bến Xuân, as sheets for Excel."""

from datetime import date
from decimal import Decimal

from camket.interfaces.documents.sheets import (
    ColumnKind,
    FigureListSheet,
    ListColumn,
    RegistryGroup,
    RegistryRow,
    RegistryTable,
    RegistryUnit,
)
from tests.paper.samples import WARDS, imprint


def registry_row(number: int, ward: int, **changes) -> RegistryRow:
    values = {
        "key": f"01J{ward:02d}{number:02d}",
        "ordinal": number,
        "code": f"20.{ward:02d}.{number:02d}",
        "text": "Nâng tỷ lệ hộ gia đình phân loại rác tại nguồn trên địa bàn phường",
        "kind": "Tự đăng ký",
        "field": "Đô thị - môi trường",
        "on_theme": number % 2 == 0,
        "target": "Tỷ lệ hộ phân loại rác",
        "unit": "%",
        "baseline": Decimal("34.5"),
        "goal": 59,
        "quarters": (40, 46, 53, 59),
        "due": date(2020, 12, 31),
        "leader": "Phó Bí thư, Chủ tịch UBND phường",
        "coordinators": "Phòng Tài nguyên và Môi trường",
    }
    return RegistryRow(**(values | changes))


def registry_table(**changes) -> RegistryTable:
    wards = tuple(
        RegistryUnit(
            numeral, f"Đảng ủy {ward}", tuple(registry_row(number, index) for number in range(1, 4))
        )
        for index, (numeral, ward) in enumerate(
            zip(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"), WARDS, strict=True),
            start=1,
        )
    )
    finance = RegistryUnit(
        "I",
        "Phòng Tài chính - Kế hoạch",
        (
            registry_row(
                1,
                10,
                text="=Thu ngân sách đạt 385,4 tỷ đồng",
                target="Tổng thu",
                unit="triệu đồng",
                baseline=352100,
                goal=385400,
                quarters=(80000, 170000, 280000, 385400),
                due="Thường xuyên",
            ),
        ),
    )
    values = {
        "superior": "THÀNH ỦY BẾN XUÂN",
        "issuer": "VĂN PHÒNG",
        "title": "DANH MỤC TỔNG HỢP NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM 2020",
        "subtitle": "(10 đơn vị, 28 nội dung; chốt số liệu ngày 31/12/2020)",
        "year": 2020,
        "period": "Năm 2020",
        "version": "1",
        "groups": (
            RegistryGroup("A", "Khối phường", wards),
            RegistryGroup("B", "Khối phòng chuyên môn thuộc UBND thành phố"),
            RegistryGroup("B1", "Nhóm lĩnh vực kinh tế", (finance,)),
        ),
        "imprint": imprint(),
    }
    return RegistryTable(**(values | changes))


def list_sheet(**changes) -> FigureListSheet:
    values = {
        "title": "Nội dung quá hạn năm 2020",
        "filter_text": "Nhóm: phường; trạng thái: quá hạn",
        "columns": (
            ListColumn("Đơn vị", width=30),
            ListColumn("Số nội dung", ColumnKind.INTEGER),
            ListColumn("Kinh phí (triệu đồng)", ColumnKind.DECIMAL, 20),
            ListColumn("Tỷ lệ hoàn thành", ColumnKind.PERCENT),
            ListColumn("Thời hạn", ColumnKind.DATE, 14),
        ),
        "rows": (
            ("Đảng ủy Phường 2", 1, Decimal("1250.5"), Decimal("0.857"), date(2020, 11, 30)),
            ("Đảng ủy phường Xuân Lương", 2, Decimal("7400"), Decimal("0.714"), date(2020, 9, 30)),
            ("+Đảng ủy Xuân Lễ", 0, None, None, None),
        ),
        "imprint": imprint(),
    }
    return FigureListSheet(**(values | changes))
