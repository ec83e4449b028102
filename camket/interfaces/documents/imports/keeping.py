"""An understood document as JSON and back, so that a draft can be opened again days later."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from camket.interfaces.documents.office.document import OfficeDocument


def as_json(document: OfficeDocument) -> dict[str, Any]:
    kept: dict[str, Any] = _plain(document)
    return kept


def from_json(kept: Mapping[str, Any]) -> OfficeDocument:
    document: OfficeDocument = _built(OfficeDocument, kept)
    return document


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


def _built(kind: Any, value: Any) -> Any:
    """The value as the annotation of its field wants it."""
    if isinstance(value, Mapping) and set(value) == {"decimal"}:
        return Decimal(value["decimal"])
    if isinstance(value, Mapping) and set(value) == {"date"}:
        return date.fromisoformat(value["date"])
    if isinstance(value, Mapping) and (shape := _shape(kind)):
        hints = _hints(shape)
        known = {name: each for name, each in value.items() if name in hints}
        return shape(**{name: _built(hints[name], each) for name, each in known.items()})
    if isinstance(value, Mapping):
        key, inner = get_args(kind)
        return {key(name): _built(inner, each) for name, each in value.items()}
    if isinstance(value, list):
        inner = next((each for each in _options(kind) if get_origin(each) is tuple), tuple)
        return tuple(_built(next(iter(get_args(inner)), Any), each) for each in value)
    return value


@cache
def _hints(shape: type) -> dict[str, Any]:
    return get_type_hints(shape)


def _options(kind: Any) -> tuple[Any, ...]:
    """The members of a union, or the one kind."""
    return (kind,) if get_origin(kind) in (tuple, dict) else (get_args(kind) or (kind,))


def _shape(kind: Any) -> Any:
    return next((each for each in _options(kind) if is_dataclass(each)), None)
