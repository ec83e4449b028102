"""How a unit's collective and head are called, and which paper layout it writes in."""

from django.db.models import prefetch_related_objects

from camket.foundation.core.sheets import Regime
from camket.foundation.organisation.models import Unit, UnitKind

PARTY_KINDS = frozenset(
    {
        UnitKind.CITY_COMMITTEE,
        UnitKind.COMMITTEE_OFFICE,
        UnitKind.WARD_COMMITTEE,
        UnitKind.PARTY_BOARD,
        UnitKind.INSPECTION_COMMISSION,
        UnitKind.POLITICAL_CENTRE,
    }
)

RANKS = ("Thành ủy", "Tỉnh ủy", "Huyện ủy", "Thị ủy", "Đảng ủy phường", "Đảng ủy xã", "Đảng ủy")
LEVELS = {
    "Thành ủy": "thành phố",
    "Tỉnh ủy": "tỉnh",
    "Huyện ủy": "huyện",
    "Thị ủy": "thị xã",
    "Đảng ủy phường": "phường",
    "Đảng ủy xã": "xã",
    "Đảng ủy": "",
}
SUPERIORS = {
    "Đảng bộ tỉnh": "Tỉnh ủy",
    "Đảng bộ thành phố": "Thành ủy",
    "Đảng bộ huyện": "Huyện ủy",
    "Đảng bộ thị xã": "Thị ủy",
}
ORGAN_CODES = {
    UnitKind.CITY_COMMITTEE: "TU",
    UnitKind.COMMITTEE_OFFICE: "VPTU",
    UnitKind.WARD_COMMITTEE: "ĐU",
    UnitKind.INSPECTION_COMMISSION: "UBKTTU",
}


def collective_name(unit: Unit) -> str:
    """The name under which the leadership collective commits itself."""
    if unit.kind == UnitKind.WARD_COMMITTEE:
        return f"tập thể Ban Thường vụ {unit.name}"
    return f"tập thể lãnh đạo {unit.name}"


def is_committee(unit: Unit) -> bool:
    return unit.kind in (UnitKind.CITY_COMMITTEE, UnitKind.WARD_COMMITTEE)


def writes_party_paper(unit: Unit) -> bool:
    """Party bodies and blocks of them follow the Party layout, all others the State layout (NĐ 30/2020/NĐ-CP)."""
    if unit.kind != UnitKind.BLOCK:
        return unit.kind in PARTY_KINDS
    prefetch_related_objects([unit], "members")
    kinds = {member.kind for member in unit.members.all()}
    return bool(kinds) and kinds <= PARTY_KINDS


def regime_of(unit: Unit) -> Regime:
    """The rules of form of the unit's own papers."""
    return Regime.PARTY if writes_party_paper(unit) else Regime.STATE


def rank_name(owner: Unit) -> str:
    """What the committee is called without its place: Thành ủy."""
    return next((each for each in RANKS if owner.name.startswith(f"{each} ")), owner.name)


def place_name(owner: Unit) -> str:
    """The place a paper is dated at: "Thành ủy Bến Xuân" writes from Bến Xuân."""
    return owner.name.removeprefix(rank_name(owner)).strip() or owner.name


def state_body(owner: Unit) -> str:
    """The people's committee beside the party committee, without its place: UBND thành phố."""
    level = next((LEVELS[each] for each in RANKS if owner.name.startswith(f"{each} ")), "")
    return f"UBND {level}".rstrip()


def superior_name(unit: Unit, owner: Unit) -> str:
    """The line above the issuer."""
    if unit.pk == owner.pk:
        return owner.superior_name
    return owner.name if writes_party_paper(unit) else f"{state_body(owner)} {place_name(owner)}"


def superior_committee(owner: Unit) -> str:
    """To whom the committee reports: Thường trực Tỉnh ủy for a committee of Đảng bộ tỉnh."""
    above = next(
        (SUPERIORS[each] for each in SUPERIORS if owner.superior_name.startswith(each)), ""
    )
    return f"Thường trực {above}" if above else owner.superior_name


def paper_symbol(unit: Unit, type_code: str) -> str:
    """BC/TU on Party paper, BC-TCKH on State paper; the number comes when the paper is issued."""
    if not writes_party_paper(unit):
        return f"{type_code}-{unit.code}"
    return f"{type_code}/{ORGAN_CODES.get(UnitKind(unit.kind), unit.code)}"


def child_path(parent: Unit | None, number: int) -> str:
    """Materialised path: four digits a level, e.g. `0001.0007.`."""
    return f"{parent.path if parent else ''}{number:04d}."
