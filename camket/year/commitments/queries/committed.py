"""What a bản cam kết says, as frozen values with nothing left to ask."""

from dataclasses import dataclass

from camket.foundation.core.sheets import Imprint, LetterHead, Paragraph, Signature


@dataclass(frozen=True)
class CommittingHead:
    """A head of the committing unit: name and position."""

    name: str
    position: str


@dataclass(frozen=True)
class CommittedTarget:
    """A target or deliverable and how it is measured: unit, value, point of comparison, road map."""

    text: str
    measure: str


@dataclass(frozen=True)
class CommittedItem:
    """One line of the item table of a bản cam kết."""

    ordinal: int
    text: str
    kinds: str
    targets: tuple[CommittedTarget, ...]
    due: str
    leader: str
    assignees: str
    coordinators: str
    basis: str


@dataclass(frozen=True)
class Mark:
    """What tells this paper from every other: the short code, what it stands for, where to look it up."""

    code: str
    words: str
    address: str


@dataclass(frozen=True)
class CommitmentSheet:
    """A bản cam kết: one unit, one year, signed by committee, collective and head(s)."""

    head: LetterHead
    basis: tuple[str, ...]
    receiver: str
    collective: str
    heads: tuple[CommittingHead, ...]
    situation: tuple[Paragraph, ...]
    items: tuple[CommittedItem, ...]
    exemplary: tuple[Paragraph, ...]
    organisation: tuple[Paragraph, ...]
    signatures: tuple[Signature, ...]
    imprint: Imprint
    mark: Mark | None = None
    changes: tuple[Paragraph, ...] = ()
