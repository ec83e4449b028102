"""The Office edits a list of the too-generic check, or takes the shipped one again."""

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import User
from camket.year.commitments import access, rules
from camket.year.commitments.models import ListKind, WordList


@transaction.atomic
def edit_word_list(kind: ListKind, words: str, *, actor: User) -> WordList:
    """One entry a line. The trail keeps the list as it was before."""
    access.can_edit_word_lists(actor).require()
    before = getattr(access.word_lists(), kind)
    after = rules.lines_of(words)
    row, _made = WordList.objects.update_or_create(kind=kind, defaults={"words": "\n".join(after)})
    record(
        "commitments.word_list.edited", row, actor=actor,
        before={"words": list(before)}, after={"words": list(after)},
    )  # fmt: skip
    return row


@transaction.atomic
def restore_word_list(kind: ListKind, *, actor: User) -> None:
    """The list as it was shipped; nothing happens to one that was never edited."""
    access.can_edit_word_lists(actor).require()
    row = WordList.objects.filter(kind=kind).first()
    if row is None:
        return
    record(
        "commitments.word_list.restored", row, actor=actor,
        before={"words": list(rules.lines_of(row.words))},
    )  # fmt: skip
    row.delete()
