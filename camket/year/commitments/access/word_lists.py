"""Which words the check goes by, and who may edit them."""

from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import rules
from camket.year.commitments.models import ListKind, WordList
from camket.year.commitments.rules import WordLists


def word_lists() -> WordLists:
    """The lists in force: as shipped, with those that the Office has edited. One statement."""
    edited = WordList.objects.order_by().values_list("kind", "words")
    return rules.with_lists(rules.SHIPPED, dict(edited))


def word_lists_of(cycle: Cycle) -> WordLists:
    """The lists in force, kept on the cycle that a request has in hand."""
    kept: WordLists | None = cycle.__dict__.get("_word_lists")
    if kept is None:
        kept = cycle.__dict__["_word_lists"] = word_lists()
    return kept


def list_kind_for(code: str) -> ListKind:
    """One list by its code, or 404."""
    if code not in ListKind.values:
        raise Http404
    return ListKind(code)


def can_edit_word_lists(user: User) -> Permit:
    if not standing(user).holds(Role.OFFICE):
        return denied(
            _("Chỉ Văn phòng được sửa từ ngữ kiểm tra. Góp ý từ ngữ với Văn phòng Thành ủy.")
        )
    return ALLOWED
