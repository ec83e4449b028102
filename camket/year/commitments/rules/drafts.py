"""What a person lays down before it becomes rows: an item, its targets, a change of a signed item."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from camket.foundation.organisation.models import Position, Unit
from camket.year.annual_cycles.models import Theme
from camket.year.basis.models import Bottleneck, Provision

StepDraft = tuple[int, Decimal | None, str]  # quarter, value, words


@dataclass(frozen=True)
class TargetDraft:
    """A figure or a product, with its road map by quarter."""

    kind: str
    label: str
    measure_unit: str = ""
    baseline: Decimal | None = None
    operator: str = "ge"
    value: Decimal | None = None
    direction: str = "up"
    aggregation: str = "last"
    evidence: str = ""
    steps: tuple[StepDraft, ...] = ()


@dataclass(frozen=True)
class ItemDraft:
    """One content of a commitment as it is written down."""

    text: str
    field: str
    due_on: date | None = None
    leader: Position | None = None
    reason: str = ""
    is_key: bool = False
    is_hard: bool = False
    is_new: bool = False
    is_breakthrough: bool = False
    theme: Theme | None = None
    bottleneck: Bottleneck | None = None
    provisions: tuple[Provision, ...] = ()
    coordinators: tuple[Unit, ...] = ()
    vague_justification: str = ""
    targets: tuple[TargetDraft, ...] = ()


@dataclass(frozen=True)
class AdjustmentDraft:
    """What is to change; blank parts stay as they are.

    `values` and `steps` name targets by their key.
    """

    text: str = ""
    due_on: date | None = None
    values: tuple[tuple[int, Decimal], ...] = ()
    steps: tuple[tuple[int, tuple[StepDraft, ...]], ...] = ()
    receiver: Unit | None = None

    @property
    def is_blank(self) -> bool:
        return not (self.text or self.due_on or self.values or self.steps)
