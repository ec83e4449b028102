"""The line of choices above the matrix of clauses and units."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.access import documents_visible_to
from camket.year.basis.models import SourceDocument

ONLY = {"can": "binding", "trong": "gaps", "tat-ca": ""}


class CoverageFilter(forms.Form):
    """Which document, and which of its clauses; those that must be carried unless said otherwise."""

    van_ban = forms.ModelChoiceField(
        SourceDocument.objects.none(),
        label=_("Văn bản"),
        required=False,
        empty_label=_("Tất cả"),
    )
    chi = forms.ChoiceField(
        label=_("Điểm, mục"), required=False,
        choices=[("can", _("Phải cụ thể hóa")), ("trong", _("Còn chỗ trống")), ("tat-ca", _("Tất cả"))],
    )  # fmt: skip

    def __init__(self, *args: Any, user: User, cycle: Cycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        documents: Any = self.fields["van_ban"]
        documents.queryset = documents_visible_to(user).filter(cycles=cycle)

    def chosen(self) -> dict[str, Any]:
        """What the matrix is asked for; a wrong address asks for the usual."""
        values = self.cleaned_data if self.is_valid() else {}
        return {
            "document": values.get("van_ban"),
            "only": ONLY.get(values.get("chi", ""), ONLY["can"]),
        }
