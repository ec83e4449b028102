"""Units and positions found by what files call them."""

import pytest

from camket.foundation.organisation.models import Position, Unit, UnitKind
from camket.interfaces.documents.imports.names import position_named, unit_named

UNITS = [
    Unit(pk=n, code=code, name=name, short_name=short, kind=UnitKind.OTHER)
    for n, (code, name, short) in enumerate(
        [
            ("P1", "Đảng ủy Phường 1", "Phường 1"),
            ("P11", "Đảng ủy Phường 11", "Phường 11"),
            ("XL", "Đảng ủy phường Xuân Lễ", "phường Xuân Lễ"),
            ("XLG", "Đảng ủy phường Xuân Lương", "phường Xuân Lương"),
            ("TNMT", "Phòng Tài nguyên và Môi trường", "Phòng Tài nguyên và Môi trường"),
            (
                "LD",
                "Phòng Lao động - Thương binh và Xã hội",
                "Phòng Lao động - Thương binh và Xã hội",
            ),
            ("QLDT", "Phòng Quản lý đô thị", "Phòng Quản lý đô thị"),
            ("MT", "Ủy ban Mặt trận Tổ quốc thành phố", "Ủy ban Mặt trận Tổ quốc thành phố"),
        ],
        start=1,
    )
]


def called(text: str) -> str | None:
    found = unit_named(text, UNITS, {3: ("Đảng ủy xã Xuân Lễ",)}).thing
    return found.code if found else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Đảng ủy Phường 1", "P1"),
        ("Đảng ủy Phường 1 (07 nội dung)", "P1"),
        ("ĐẢNG ỦY PHƯỜNG 11", "P11"),
        ("P11", "P11"),
        ("Đảng uỷ phường Xuân Lễ", "XL"),
        ("Đảng ủy xã Xuân Lễ", "XL"),
        ("phường Xuân Lương", "XLG"),
        ("Phòng TN&MT", "TNMT"),
        ("Phòng LĐTB&XH", "LD"),
        ("Phòng QLĐT", "QLDT"),
        ("Đảng ủy Phường 2", None),
        ("Chi cục Thuế khu vực", None),
        ("Hội Nông dân phường", None),
        ("UBMTTQVN phường", None),
    ],
)
def test_a_unit_is_found_by_any_of_its_names_and_by_no_other(text, code):
    assert called(text) == code


def test_an_unsure_name_brings_its_likeliest_unit_first():
    found = unit_named("Phòng LĐ và XH thành phố", UNITS, {})
    assert found.thing is None
    assert found.candidates[0].code == "LD"


WARD = UNITS[3]
POSITIONS = [
    Position(pk=n, unit=WARD, title=title)
    for n, title in enumerate(
        [
            "Bí thư Đảng ủy phường Xuân Lương",
            "Phó Bí thư Đảng ủy, Chủ tịch UBND phường Xuân Lương",
            "Phó Chủ tịch UBND phường Xuân Lương",
            "Công chức Địa chính - Xây dựng phường Xuân Lương",
        ],
        start=1,
    )
]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bí thư Đảng ủy", 1),
        ("Đ/c Bí thư", 1),
        ("Phó Bí thư - Chủ tịch UBND phường", 2),
        ("PCT UBND", 3),
        ("Phó Chủ tịch UBND phường (VH-XH)", 3),
        ("Công chức Địa chính - Xây dựng", 4),
        ("Trưởng CAP", None),
        ("Phó Bí thư Thường trực", None),
        ("Chủ tịch Hội LHPN phường", None),
        ("Tập thể Ban Thường vụ", None),
        ("", None),
    ],
)
def test_a_position_is_found_by_rank_and_words(text, place):
    found = position_named(text, WARD, POSITIONS)
    assert (found.pk if found else None) == place


BLOCKS = [
    Unit(pk=71, code="KBD", name="Khối các ban Đảng", short_name="Khối các ban Đảng", kind=UnitKind.BLOCK),
    Unit(pk=72, code="KDT", name="Khối Mặt trận và các đoàn thể", short_name="Khối Mặt trận", kind=UnitKind.BLOCK),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Các ban xây dựng Đảng và Văn phòng Thành ủy", "KBD"),
        ("UBMTTQVN và các đoàn thể chính trị - xã hội thành phố", "KDT"),
        ("Các ban quản lý chợ", None),
    ],
)
def test_a_block_is_found_by_the_bodies_that_it_is_made_of(text, code):
    found = unit_named(text, [*UNITS, *BLOCKS], {}).thing
    assert (found.code if found else None) == code
