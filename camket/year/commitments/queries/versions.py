"""Frozen versions: what one says against the one before, which one a printed code belongs to, what came back signed."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from camket.year.commitments import rules
from camket.year.commitments.models import Commitment, CommitmentVersion, SignedFile
from camket.year.commitments.models.signing import CODE_LENGTH


@dataclass(frozen=True)
class CodeFound:
    """A version that carries a code; contents are shown only to who may read the commitment."""

    version: CommitmentVersion
    latest: int
    is_readable: bool
    is_whole: bool

    @property
    def is_in_force(self) -> bool:
        return self.version.number == self.latest


def signed_files(version: CommitmentVersion) -> QuerySet[SignedFile]:
    return SignedFile.objects.filter(version=version).select_related("file__uploaded_by")


def version_facts(version: CommitmentVersion) -> dict[str, Any]:
    """A frozen version as its page shows it: what it says, against the version before. Four statements."""
    versions = list(version.commitment.versions.order_by("number"))
    before = next((each for each in versions if each.number == version.number - 1), None)
    known = rules.by_code(before.content if before else None)
    now = rules.by_code(version.content)
    return {
        "version": version,
        "is_whole": is_whole(version),
        "number_text": str(version.number),
        "commitment": version.commitment,
        "latest": versions[-1],
        "before": before,
        "items": [
            (code, rules.compared(item, known.get(code)), bool(before) and code not in known)
            for code, item in now.items()
        ],
        "gone": [(code, item["text"]) for code, item in known.items() if code not in now],
        "signatures": versions[0].signatures.select_related("tenure__person").order_by("id"),
        "files": signed_files(version),
    }


def versions_with(code: str, readable: QuerySet[Commitment]) -> list[CodeFound]:
    """The versions whose fingerprint begins with the code; one text frozen twice has one code."""
    signs = code.replace("-", "").replace(" ", "").lower()
    if len(signs) != CODE_LENGTH or set(signs) - set("0123456789abcdef"):
        return []
    versions = (
        CommitmentVersion.objects.filter(sha256__startswith=signs)
        .select_related("commitment__unit", "commitment__cycle")
        .annotate(latest=Count("commitment__versions"))
        .order_by("-number")
    )
    found = list(versions)
    open_to = set(
        readable.filter(pk__in=[each.commitment_id for each in found]).values_list("pk", flat=True)
    )
    return [
        CodeFound(each, each.latest, each.commitment_id in open_to, is_whole(each))
        for each in found
    ]


def is_whole(version: CommitmentVersion) -> bool:
    """Whether the content still is what the fingerprint was taken of."""
    return rules.sha256(version.content) == version.sha256
