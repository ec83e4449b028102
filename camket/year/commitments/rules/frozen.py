"""The exact content of a commitment as plain data, its one canonical form and its fingerprint."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from camket.year.basis.rules import cited_in_full
from camket.year.commitments.models import Commitment, Item, Target

FORMAT = 2  # 2 cites the documents behind the items in full; 1 did not


def content_of(commitment: Commitment, items: Iterable[Item]) -> dict[str, Any]:
    """Everything that is promised; the given items in order, with targets and steps prefetched."""
    items = list(items)
    situation = getattr(commitment, "situation", None)
    return {
        "format": FORMAT,
        "year": commitment.cycle.year,
        "unit": {"code": commitment.unit.code, "name": commitment.unit.name},
        "assessment": situation.assessment if situation else "",
        "hard_links": situation.hard_links if situation else "",
        "exemplary": commitment.exemplary,
        "basis": _basis(items),
        "items": [frozen_item(item) for item in items],
    }


def canonical(content: dict[str, Any]) -> bytes:
    """One spelling for one content: sorted keys, no spaces, UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def sha256(content: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()


def registered_sha256(commitment: Commitment, items: Iterable[Item]) -> str:
    """The fingerprint an opinion is bound to: the words, whatever was decided on them since."""
    return sha256(registered_content(commitment, items))


def registered_content(commitment: Commitment, items: Iterable[Item]) -> dict[str, Any]:
    """What the unit asks for, in its own words."""
    items = list(items)
    return {**content_of(commitment, items), "items": [_registered(item) for item in items]}


def item_sha256(item: Item) -> str:
    """The fingerprint of one item as the unit registered it, whatever was decided on it since."""
    return sha256(_registered(item))


def _registered(item: Item) -> dict[str, Any]:
    return {**frozen_item(item), "state": "", "text": item.registered_text or item.text}


def _basis(items: Iterable[Item]) -> list[str]:
    """Each document once, cited in full, in the order in which the items cite them."""
    cited = (each.document for item in items for each in item.provisions.all())
    return [cited_in_full(document) for document in dict.fromkeys(cited)]


def frozen_item(item: Item) -> dict[str, Any]:
    """An item as plain data, with everything on it loaded."""
    return {
        "code": item.code,
        "state": item.state,
        "origin": item.origin,
        "text": item.text,
        "reason": item.reason,
        "field": item.field,
        "kinds": [
            name for name in ("key", "hard", "new", "breakthrough") if getattr(item, f"is_{name}")
        ],
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "leader": str(item.leader) if item.leader else "",
        "coordinators": [unit.name for unit in item.coordinators.all()],
        "theme": str(item.theme) if item.theme else "",
        "bottleneck": str(item.bottleneck) if item.bottleneck else "",
        "provisions": [f"{each.document}, {each.label}" for each in item.provisions.all()],
        "targets": [frozen_target(target) for target in item.targets.all()],
    }


def frozen_target(target: Target) -> dict[str, Any]:
    """A target as plain data; its steps should be prefetched."""
    return {
        "kind": target.kind,
        "label": target.label,
        "measure_unit": target.measure_unit,
        "baseline": _figure(target.baseline),
        "operator": target.operator,
        "value": _figure(target.value),
        "direction": target.direction,
        "aggregation": target.aggregation,
        "evidence": target.evidence,
        "steps": [
            {"quarter": step.quarter, "value": _figure(step.value), "text": step.text}
            for step in target.steps.all()
        ],
    }


def _figure(value: Any) -> str | None:
    """12, 12.000 and 1.2E+1 are one figure, whichever database it came from."""
    return None if value is None else f"{value.normalize():f}"
