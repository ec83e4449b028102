"""What the report is filled from, as plain data: sealed with each draft, read again for page and paper.

A draft keeps the figures it was written with until it is drafted anew, so that the paper in
somebody's hands and the page say the same; what the data says since is listed beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from camket.foundation.core.sheets import Regime
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import Unit
from camket.year.year_end.queries.drafting import LIMITATIONS
from camket.year.year_end.queries.facts import YearFacts
from camket.year.year_end.queries.figure_lists import EVERYWHERE, OF_THE_STATE
from camket.year.year_end.queries.figures import NO_FIGURE, figures_of
from camket.year.year_end.queries.named import said_of
from camket.year.year_end.queries.outline import Part, outline
from camket.year.year_end.queries.results_table import results_annex
from camket.year.year_end.queries.specs import NAMES
from camket.year.year_end.rules import Token, pieces

FORMAT = 1
INTERNAL, OUTSIDE = "internal", "outside"
# Official papers are Vietnamese in every interface language, so these words skip gettext.

Material = Mapping[str, Any]
Run = str | dict[str, Any]


def material_of(facts: YearFacts, draft: int = 1) -> dict[str, Any]:
    """Everything that texts are filled from and framed with, but for who signs. No statement."""
    owner = facts.cycle.scheme.owner
    return {
        "format": FORMAT,
        "draft": draft,
        "year": facts.cycle.year,
        "data_date": facts.on.isoformat(),
        "author": f"Văn phòng {owner.name}",
        "head": _letterhead(owner, facts.cycle.year),
        "outline": [_part(part) for part in outline(facts)],
        "figures": {
            each.id: {"text": each.text, "formula": each.formula, "records": each.records}
            for each in figures_of(facts).values()
        },
        "names": {each: _both(facts, each) for each in _name_ids(facts)},
        "annexes": {
            INTERNAL: [results_annex(facts, with_units=True)],
            OUTSIDE: [results_annex(facts, with_units=False)],
        },
        "recipients": _recipients(owner),
    }


def runs_of(text: str, material: Material, version: str) -> list[Run]:
    """A text with its tokens filled; what has no data says so."""
    runs: list[Run] = []
    for piece in pieces(text):
        if isinstance(piece, Token) and piece.id in material["names"]:
            runs += runs_of(material["names"][piece.id][version], material, version)
        else:
            runs.append(_filled(piece.id, material) if isinstance(piece, Token) else piece)
    return runs


def _filled(figure_id: str, material: Material) -> Run:
    figure = material["figures"].get(figure_id)
    return {"id": figure_id, **figure} if figure else f"[{NO_FIGURE}]"


def version_of(*, is_internal: bool) -> str:
    return INTERNAL if is_internal else OUTSIDE


def signature(owner: Unit, on: date) -> dict[str, str]:
    """The head of the committee on a day. One statement."""
    heads = organisation.head_tenures([owner.pk], on)[owner.pk]
    position = str(heads[0].position) if heads else "Bí thư"
    name = heads[0].person.full_name if heads else ""
    title = position.removesuffix(f" {owner.name}").removesuffix(f" {naming.rank_name(owner)}")
    return {"authority": "T/M Ban Thường vụ", "position": title, "name": name, "caption": ""}


def parts_in(parts: Iterable[Material]) -> Iterator[Material]:
    """Every part of the outline in reading order."""
    for part in parts:
        yield part
        yield from parts_in(part["children"])


def _part(part: Part) -> dict[str, Any]:
    return {
        **asdict(part),
        "folded": list(part.folded),
        "children": [_part(each) for each in part.children],
    }


def _name_ids(facts: YearFacts) -> Iterator[str]:
    """Whom a limitation is about, wherever it may be said."""
    for scope in (EVERYWHERE, OF_THE_STATE, *facts.nodes):
        yield from (f"{scope}.{name}{NAMES}" for _opening, name, _words in LIMITATIONS)
    yield from (f"ky.{period.code}.late{NAMES}" for period in facts.periods)


def _both(facts: YearFacts, token_id: str) -> dict[str, str]:
    return {
        INTERNAL: said_of(facts, token_id, is_internal=True),
        OUTSIDE: said_of(facts, token_id, is_internal=False),
    }


def _letterhead(owner: Unit, year: int) -> dict[str, Any]:
    return {
        "regime": Regime.PARTY.value,
        "superior": naming.superior_name(owner, owner),
        "issuer": owner.name,
        "place": naming.place_name(owner),
        "symbol": naming.paper_symbol(owner, "BC"),
        "type_name": "Báo cáo",
        "abstract": (
            "kết quả thực hiện cam kết trách nhiệm của tập thể lãnh đạo và người đứng đầu các địa phương, "
            f"đơn vị với Ban Thường vụ {naming.rank_name(owner)} năm {year}"
        ),
    }


def _recipients(owner: Unit) -> list[str]:
    rank, above = naming.rank_name(owner), naming.superior_committee(owner)
    return [
        *([f"{above} (để báo cáo)"] if above else []),
        f"Các đồng chí ủy viên Ban Thường vụ {rank}",
        "Các địa phương, cơ quan, đơn vị ký cam kết",
        f"Lưu Văn phòng {rank}",
    ]
