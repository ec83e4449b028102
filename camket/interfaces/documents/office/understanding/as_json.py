"""The document as the plain JSON of docs/office-files.md: only what the file says."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from camket.interfaces.documents.office.document import (
    DetailRead,
    ItemRead,
    OfficeDocument,
    PeriodValue,
    TargetRead,
)

Json = dict[str, Any]


def to_json(document: OfficeDocument) -> Json:
    return {
        "cycle": document.cycle_year,
        "period": document.period,
        "unit_text": document.unit_text or None,
        "document_number": document.document_number or None,
        "data_as_of": document.data_as_of.isoformat() if document.data_as_of else None,
        "tables": [
            {"sheet": table.sheet, "header_rows": list(table.header_rows)}
            for table in document.tables
        ],
        "items": [_item(item, is_matched=document.is_matched) for item in document.items],
        "asks": [
            {"row": ask.row, "field": ask.field, "question": ask.question} for ask in document.asks
        ],
        "missing": list(document.missing),
    }


def _item(item: ItemRead, *, is_matched: bool) -> Json:
    told: Json = {
        "row": item.row,
        "text": item.text,
        "stt": item.number,
        "code": item.code,
        "section": item.section,
        "indicator": item.indicator,
        "uom": item.uom,
        "baseline": _number(item.baseline),
        "target": _target(item.target),
        "responsible": item.responsible,
        "lead_unit": item.lead_unit or item.unit,
        "coordinators": list(item.coordinators),
        "marks": list(item.marks),
        "roadmap": _periods(item.roadmap),
        "periods": _periods(item.periods),
        "details": [_detail(detail) for detail in item.details],
        "ratio": _ratio(item.ratio),
        "cumulative": _number(item.cumulative),
        "pct": _number(item.percent),
        "state": item.state,
        "timeliness": item.timeliness,
        "achievement": item.achievement,
        "completed_on": item.completed_on.isoformat() if item.completed_on else None,
        "obstacle": item.obstacle,
        "proposal": item.proposal,
        "evidence": item.evidence,
    }
    told = _said(told)
    if item.deadline or item.deadline_flags:
        told["deadline"] = item.deadline.isoformat() if item.deadline else None
        if item.deadline_flags:
            told["deadline_flags"] = list(item.deadline_flags)
    if is_matched:
        told["match"] = item.match
    return told


def _said(told: Json) -> Json:
    return {key: value for key, value in told.items() if value not in (None, "", [], {})}


def _target(target: TargetRead | None) -> Json | None:
    if target is None:
        return None
    is_words = target.value is None and target.ratio is None
    return _said(
        {
            "value": _number(target.value),
            "op": "" if is_words else target.operator,
            "mode": target.mode,
            "value_max": _number(target.value_max),
            "compare_to": target.compare_to,
            "ratio": _ratio(target.ratio),
            "text": target.text,
        }
    )


def _plain_target(target: TargetRead | None) -> Json | int | float | None:
    """The target of a detail row is a number; only more than a number is written out."""
    told = _target(target)
    if told is not None and target is not None and told == _target(TargetRead(target.value)):
        return _number(target.value)
    return told


def _detail(detail: DetailRead) -> Json:
    return _said(
        {
            "label": detail.label,
            "uom": detail.uom,
            "baseline": _number(detail.baseline),
            "target": _plain_target(detail.target),
            "cumulative": _number(detail.cumulative),
            "pct": _number(detail.percent),
        }
    )


def _periods(values: Mapping[str, PeriodValue]) -> Json:
    return {
        name: value if isinstance(value, str) else _number(value) for name, value in values.items()
    }


def _ratio(ratio: tuple[Decimal, Decimal] | None) -> list[int | float | None] | None:
    return [_number(part) for part in ratio] if ratio else None


def _number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
