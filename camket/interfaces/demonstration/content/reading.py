"""Reads the TOML files beside it into the frozen shapes."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from camket.interfaces.demonstration.content import course, shapes

FOLDER = Path(__file__).parent


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"), parse_float=Decimal)


def _reading(raw: Any) -> shapes.Reading | None:
    if raw is None:
        return None
    if isinstance(raw, list) and len(raw) == 2:
        return shapes.share(Decimal(raw[0]), Decimal(raw[1]))
    return shapes.Reading(Decimal(raw[0] if isinstance(raw, list) else raw))


def _target(raw: dict[str, Any]) -> shapes.Target:
    return shapes.Target(
        **{
            **raw,
            "baseline": Decimal(raw["baseline"]),
            "value": Decimal(raw["value"]),
            "roadmap": tuple(Decimal(step) for step in raw["roadmap"]),
            "half": _reading(raw.get("half")),
            "year": _reading(raw.get("year")),
        }
    )


def _line(raw: dict[str, Any] | None) -> shapes.Line | None:
    if raw is None:
        return None
    title, number = raw.get("evidence", ("", ""))
    return shapes.Line(raw["mark"], raw["text"], raw.get("done_on"), title, number)


def _item(raw: dict[str, Any]) -> shapes.Item:
    vague = raw.pop("vague", None)
    goals = raw.pop("targets")
    lists: dict[str, Any] = {
        name: tuple(raw.pop(name, ())) for name in ("flags", "basis", "coordinators")
    }
    return shapes.Item(
        targets=tuple(_target(goal) for goal in goals if "label" in goal),
        deliverables=tuple(shapes.Deliverable(**goal) for goal in goals if "product" in goal),
        tasks=tuple(shapes.Task(*task) for task in raw.pop("tasks", ())),
        half=_line(raw.pop("half", None)),
        year=_line(raw.pop("year", None)),
        problems=tuple(shapes.Problem(**problem) for problem in raw.pop("problems", ())),
        first_wording=shapes.FirstWording(vague["first"], vague["reason"]) if vague else None,
        **lists,
        **raw,
    )


def _unit_year(raw: dict[str, Any]) -> shapes.UnitYear:
    return shapes.UnitYear(
        unit=raw["unit"],
        situation=raw["situation"],
        opinion=raw.get("opinion", ""),
        items=tuple(_item(item) for item in raw.get("items", ())),
        dropped=tuple(shapes.Dropped(**row) for row in raw.get("dropped", ())),
    )


def _registration(raw: dict[str, Any]) -> shapes.Registration:
    items = tuple(_item(item) for item in raw.pop("items", ()))
    return shapes.Registration(items=items, **raw)


@cache
def units() -> tuple[shapes.Unit, ...]:
    rows = _table("units.toml")["units"]
    return tuple(shapes.Unit(**{**row, "members": tuple(row.get("members", ()))}) for row in rows)


@cache
def people() -> tuple[shapes.Person, ...]:
    """Everyone in office today; who left stands in head_changes."""
    sets = _table("units.toml")["position_sets"]
    return tuple(
        shapes.Person(f"{unit.login}.{suffix}", unit.key, post, title.format(place=unit.place))
        for unit in units()
        for post, (title, suffix) in sets[unit.positions].items()
    )


@cache
def head_changes() -> tuple[shapes.HeadChange, ...]:
    return tuple(shapes.HeadChange(**row) for row in _table("units.toml")["head_changes"])


@cache
def roles() -> tuple[shapes.RoleGrant, ...]:
    rows = _table("units.toml")["roles"]
    return tuple(shapes.RoleGrant(row["login"], row["role"], tuple(row["units"])) for row in rows)


@cache
def documents() -> tuple[shapes.Document, ...]:
    rows = _table("basis.toml")["documents"]
    return tuple(
        shapes.Document(
            **{
                **row,
                "clauses": tuple(shapes.Clause(*clause) for clause in row["clauses"]),
                "must_carry": tuple(row.get("must_carry", ())),
            }
        )
        for row in rows
    )


@cache
def bottlenecks() -> tuple[shapes.Bottleneck, ...]:
    return tuple(shapes.Bottleneck(**row) for row in _table("basis.toml")["bottlenecks"])


@cache
def themes() -> tuple[shapes.Theme, ...]:
    return tuple(shapes.Theme(**row) for row in _table("basis.toml")["themes"])


@cache
def year_2020() -> tuple[shapes.UnitYear, ...]:
    """What each unit promised and reported in 2020, in the order of the units."""
    return tuple(_unit_year(_table(f"2020/{unit.key}.toml")) for unit in units() if unit.commits)


@cache
def year_2021() -> tuple[shapes.Registration, ...]:
    """What is being registered on 15/01/2021."""
    return tuple(
        _registration(row)
        for name in ("wards", "others")
        for row in _table(f"2021/{name}.toml")["units"]
    )


def _old_item(raw: dict[str, Any]) -> shapes.OldItem:
    return shapes.OldItem(**{**raw, "target": _target(raw["target"])})


@cache
def year_2019() -> tuple[shapes.OldItem, ...]:
    return tuple(_old_item(row) for row in _table("year_2019.toml")["items"])


def _times(raw: dict[str, Any]) -> course.ReportTimes:
    lines = tuple(course.ReturnedLine(**line) for line in raw.pop("return_lines", ()))
    return course.ReportTimes(return_lines=lines, **raw)


def _timeline(raw: dict[str, Any]) -> course.Timeline:
    return course.Timeline(
        report_half=_times(raw.pop("report_half")),
        report_year=_times(raw.pop("report_year")),
        review=course.Review(**raw.pop("review")),
        **raw,
    )


@cache
def timelines_2020() -> dict[str, course.Timeline]:
    """When each unit did what, by unit key."""
    return {row["unit"]: _timeline(row) for row in _table("timeline_2020.toml")["units"]}


@cache
def ratings_2020() -> course.Ratings:
    raw = _table("ratings_2020.toml")
    rows = tuple(course.RatingRow(self_rating=row.pop("self"), **row) for row in raw.pop("ratings"))
    return course.Ratings(rows=rows, **raw)


def _adjustment(raw: dict[str, Any]) -> course.Adjustment:
    value = raw.get("new_value")
    steps = tuple(Decimal(step) for step in raw.get("new_roadmap", ()))
    return course.Adjustment(
        **{**raw, "new_value": Decimal(value) if value is not None else None, "new_roadmap": steps}
    )


def _inspection(raw: dict[str, Any]) -> course.Inspection:
    return course.Inspection(
        **{**raw, "reported": _reading(raw["reported"]), "verified": _reading(raw["verified"])}
    )


@cache
def cycle_2020() -> course.Cycle2020:
    """The calendar of 2020 and what the committee decided, urged, inspected and learned."""
    raw = _table("cycle_2020.toml")
    makers: dict[str, Callable[[Any], Any]] = {
        "periods": lambda row: course.Period(**row),
        "groups": lambda row: course.Group(**row),
        "holidays": lambda row: course.Holiday(**row),
        "assignments": lambda row: course.Assignment(**row),
        "adjustments": _adjustment,
        "urgings": lambda row: course.Urging(**row),
        "inspections": _inspection,
        "strengths": lambda row: row["text"],
        "lessons": lambda row: course.Lesson(**row),
        "requirements": lambda row: course.Lesson(**row),
    }
    made = {name: tuple(map(make, raw[name])) for name, make in makers.items()}
    return course.Cycle2020(**{**raw, **made})
