"""The bản cam kết as one frozen sheet, with nothing left to ask."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse

from camket.foundation.core import clock
from camket.foundation.core.numbers import short_date
from camket.foundation.core.sheets import Imprint, LetterHead, Paragraph, Regime, Signature
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import Tenure, Unit
from camket.year.commitments import rules
from camket.year.commitments.models import (
    Adjustment,
    Commitment,
    CommitmentVersion,
    Item,
    Party,
    SigningConference,
    short_code,
)
from camket.year.commitments.models import Signature as Signed
from camket.year.commitments.queries.committed import (
    CommitmentSheet,
    CommittedItem,
    CommittedTarget,
    CommittingHead,
    Mark,
)
from camket.year.commitments.queries.content import full_items
from camket.year.commitments.states import AdjustmentState, CommitmentState, ItemState

PROMISED = (ItemState.REGISTERED, ItemState.SELECTED, ItemState.ASSIGNED, ItemState.ACKNOWLEDGED)
TO_SIGN = (ItemState.SELECTED, ItemState.ACKNOWLEDGED)
# Official papers are Vietnamese in every interface language, so their fixed words skip gettext.
CHAIR = "Bí thư"
ORGANISATION = (
    "Quán triệt nội dung cam kết đến toàn thể cán bộ, đảng viên.",
    "Lập kế hoạch, phân công người chịu trách nhiệm từng nội dung theo lộ trình đã nêu.",
    "Báo cáo kết quả theo các kỳ trong năm, qua Văn phòng cấp ủy.",
    "Nội dung không hoàn thành phải nêu rõ nguyên nhân và được xem xét khi kiểm điểm, xếp loại cuối năm.",
)


def commitment_sheet(commitment: Commitment, number: int | None = None) -> CommitmentSheet:
    """The version in force or the one asked for; before signing what is proposed, as a draft.

    Load cycle, scheme, owner and unit first.
    """
    version = _version(commitment, number)
    if version is None:
        return _draft_sheet(commitment)
    chair, heads = _signed_by(commitment)
    on = version.in_force_from
    return _sheet(
        commitment, version.content, chair, heads, on=on, draft=0,
        mark=mark_of(commitment, version.sha256, version.number, on),
        imprint=Imprint(
            snapshot_id=_stamp(commitment, version.number, version.sha256), data_date=on,
            made_at=version.created_at, author=commitment.unit.name,
        ),
        changes=_changes(commitment, until=on) if version.number > 1 else (),
    )  # fmt: skip


def sheet_to_sign(
    commitment: Commitment, conference: SigningConference, heads: Sequence[Tenure]
) -> CommitmentSheet:
    """The paper laid before the parties; it carries the code that the signature will freeze."""
    content = content_to_sign(commitment)
    digest, on = rules.sha256(content), conference.held_on
    return _sheet(
        commitment, content, conference.chaired_by, heads, on=on, draft=0,
        mark=mark_of(commitment, digest, 1, on),
        imprint=Imprint(
            snapshot_id=_stamp(commitment, 1, digest), data_date=on,
            made_at=commitment.state_since, author=commitment.unit.name,
        ),
    )  # fmt: skip


def content_to_sign(commitment: Commitment) -> dict[str, Any]:
    """What the signature will freeze, as far as nothing changes before."""
    items = full_items().filter(commitment=commitment, state__in=TO_SIGN)
    return rules.content_of(commitment, items)


def mark_of(commitment: Commitment, sha256: str, number: int, on: date) -> Mark:
    code = short_code(sha256)
    words = f"Bản số {number} của {commitment.unit.name}, năm {commitment.cycle.year}, ngày {short_date(on)}"
    return Mark(code, words, settings.BASE_URL + reverse("commitments:version-found", args=[code]))


def _draft_sheet(commitment: Commitment) -> CommitmentSheet:
    items = full_items().filter(commitment=commitment, state__in=PROMISED)
    heads = _heads(commitment)
    content = rules.content_of(commitment, items)
    base = f"CK-{commitment.cycle.year}-{commitment.unit.code}-nhap"
    imprint = Imprint(
        snapshot_id=base, data_date=clock.today(), made_at=commitment.state_since,
        author=commitment.unit.name,
    )  # fmt: skip
    return _sheet(commitment, content, CHAIR, heads, on=None, draft=1, imprint=imprint)


def _sheet(
    commitment: Commitment, content: Mapping[str, Any], chair: str, heads: Sequence[Tenure], *,
    on: date | None, draft: int, imprint: Imprint, mark: Mark | None = None,
    changes: tuple[Paragraph, ...] = (),
) -> CommitmentSheet:  # fmt: skip
    owner = commitment.cycle.scheme.owner
    items = content["items"]
    return CommitmentSheet(
        head=_letterhead(commitment, on, draft),
        basis=tuple(f"Căn cứ {each}" for each in content.get("basis") or _documents(items)),
        receiver=f"Ban Thường vụ {owner.name}",
        collective=naming.collective_name(commitment.unit),
        heads=tuple(CommittingHead(_name(each), str(each.position)) for each in heads),
        situation=_situation(content),
        items=tuple(
            _line(ordinal, item, commitment.unit) for ordinal, item in enumerate(items, start=1)
        ),
        exemplary=_paragraphs(content.get("exemplary", "")),
        organisation=_paragraphs(*ORGANISATION),
        signatures=_signatures(commitment.unit, _office(chair, owner), heads),
        imprint=imprint,
        mark=mark,
        changes=changes,
    )


def _letterhead(commitment: Commitment, on: date | None, draft: int) -> LetterHead:
    unit, owner = commitment.unit, commitment.cycle.scheme.owner
    return LetterHead(
        regime=naming.regime_of(unit),
        superior=naming.superior_name(unit, owner),
        issuer=unit.name,
        place=naming.place_name(owner),
        symbol="",
        number=None,
        on=on,
        type_name="Bản cam kết",
        abstract=f"trách nhiệm của {naming.collective_name(unit)} và người đứng đầu năm {commitment.cycle.year}",
        draft=draft,
    )


def _stamp(commitment: Commitment, number: int, sha256: str) -> str:
    return f"CK-{commitment.cycle.year}-{commitment.unit.code}-v{number}-{sha256[:8]}"


def _version(commitment: Commitment, number: int | None) -> CommitmentVersion | None:
    """Nothing is asked before the signature: there is none."""
    if commitment.state != CommitmentState.SIGNED:
        return None
    asked = {"number": number} if number else {}
    return commitment.versions.filter(**asked).order_by("-number").first()


def _signed_by(commitment: Commitment) -> tuple[str, tuple[Tenure, ...]]:
    """Who received the promise and which heads made it, as recorded under version 1."""
    signatures = list(
        Signed.objects.filter(version__commitment=commitment)
        .select_related("tenure__person", "tenure__position")
        .order_by("id")
    )
    chair = next((each.capacity for each in signatures if each.party == Party.COMMITTEE), CHAIR)
    return chair, tuple(each.tenure for each in signatures if each.tenure) or _heads(commitment)


def _heads(commitment: Commitment) -> tuple[Tenure, ...]:
    """Who leads the unit on the day of the signature, or today."""
    day = commitment.signed_on or clock.today()
    return organisation.head_tenures([commitment.unit_id], day)[commitment.unit_id]


def _name(tenure: Tenure) -> str:
    """Blank where the house knows its people by their positions only."""
    name = tenure.person.full_name
    return "" if name == str(tenure.position) else name


def _changes(commitment: Commitment, until: date) -> tuple[Paragraph, ...]:
    """The decisions that lead from the signed text to this one, in one line each."""
    decided = Adjustment.objects.filter(
        item__commitment=commitment, state=AdjustmentState.APPROVED, decided_on__lte=until
    ).select_related("item")
    return tuple(
        Paragraph((decision_words(each),), bullet=True)
        for each in decided.order_by("decided_on", "id")
    )


def decision_words(adjustment: Adjustment) -> str:
    """Nội dung 20.P3.04: điều chỉnh theo 77-TB/TU ngày 15/07/2020, đề nghị muộn."""
    day = short_date(adjustment.decided_on) if adjustment.decided_on else ""
    late = ", đề nghị muộn" if adjustment.is_late else ""
    kind = str(adjustment.get_kind_display()).lower()
    return f"Nội dung {adjustment.item.code}: {kind} theo {adjustment.decision_document} ngày {day}{late}"


def kinds_of(item: Item) -> tuple[str, ...]:
    """The words that stand for what kind of task it is."""
    kinds = [name for name in ("key", "breakthrough", "hard", "new") if getattr(item, f"is_{name}")]
    return rules.kind_words(kinds, item.origin)


def _situation(content: Mapping[str, Any]) -> tuple[Paragraph, ...]:
    hard_links = content.get("hard_links", "")
    return _paragraphs(
        content.get("assessment", ""), hard_links and f"Khâu khó, điểm nghẽn: {hard_links}"
    )


def _line(ordinal: int, item: Mapping[str, Any], unit: Unit) -> CommittedItem:
    return CommittedItem(
        ordinal=ordinal,
        text=item["text"],
        kinds=", ".join(rules.kind_words(item["kinds"], item["origin"])),
        targets=tuple(
            CommittedTarget(each["label"], rules.measure_words(each)) for each in item["targets"]
        ),
        due=rules.day_words(item["due_on"]) if item["due_on"] else "",
        leader=item["leader"],
        assignees=unit.name,
        coordinators=", ".join(item["coordinators"]),
        basis="; ".join(item["provisions"]),
    )


def _documents(items: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Versions of the first format name the documents with their clauses, without the titles."""
    cited = (each.rpartition(", ")[0] for item in items for each in item["provisions"])
    return tuple(dict.fromkeys(cited))


def _office(chair: str, owner: Unit) -> str:
    """Bí thư: on Party paper the post stands without the name of the committee."""
    return chair.removesuffix(owner.name).removesuffix(naming.rank_name(owner)).strip() or chair


def _signatures(unit: Unit, chair: str, heads: Sequence[Tenure]) -> tuple[Signature, ...]:
    """Who receives the promise, the collective that makes it, and each head."""
    mark = "T/M" if naming.regime_of(unit) == Regime.PARTY else "TM."
    return (
        Signature(f"{mark} Ban Thường vụ", chair, caption="Bên nhận cam kết"),
        Signature(f"{mark} {_in_lines(unit)}", "", caption="Bên cam kết"),
        *(
            Signature("Người đứng đầu", _post(each, unit), _name(each), "Bên cam kết")
            for each in heads
        ),
    )


def _in_lines(unit: Unit) -> str:
    """The collective in lines that fit a third of the page; the unit's name begins a line of its own."""
    words = naming.collective_name(unit).replace("tập thể ", "tập thể\n", 1)
    return words.replace(f" {unit.name}", f"\n{unit.name}")


def _post(tenure: Tenure, unit: Unit) -> str:
    """On Party paper the secretary signs without the name of his committee."""
    post = str(tenure.position)
    return post.removesuffix(unit.name).strip() if naming.is_committee(unit) else post


def _paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """One paragraph a line; blank lines print nothing."""
    return tuple(
        Paragraph((line.strip(),)) for text in texts for line in text.splitlines() if line.strip()
    )
