"""The content in force becomes a version that nobody can change."""

from datetime import date

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import User
from camket.year.commitments import queries, rules
from camket.year.commitments.models import Commitment, CommitmentVersion, Registration


def freeze(
    commitment: Commitment, kind: str, in_force_from: date, actor: User
) -> CommitmentVersion:
    """Freeze what is in force now under the next number."""
    content = rules.content_of(commitment, queries.items_in_force(commitment))
    digest = rules.sha256(content)
    number = commitment.versions.count() + 1
    version = CommitmentVersion.objects.create(
        commitment=commitment, number=number, kind=kind, content=content, sha256=digest,
        in_force_from=in_force_from,
    )  # fmt: skip
    record(
        "commitments.version.frozen",
        version,
        actor=actor,
        after={"number": number, "sha256": digest},
    )
    return version


def keep_registration(commitment: Commitment) -> Registration:
    """The words of the unit as it submits them; the loaded items with their targets and steps."""
    content = rules.registered_content(commitment, commitment.items.all())
    return Registration.objects.create(
        commitment=commitment, number=commitment.registrations.count() + 1, content=content,
        sha256=rules.sha256(content),
    )  # fmt: skip
