"""Where the table stands in the file, and what each of its columns holds."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.interfaces.documents.imports.narrowing import IGNORED, TITLES


class TableForm(forms.Form):
    """Which sheet, which rows are the heading, and what each column holds."""

    sheet = forms.ChoiceField(label=gettext_lazy("Trang tính"))
    first = forms.IntegerField(label=gettext_lazy("Tiêu đề từ dòng"), min_value=1, localize=False)
    last = forms.IntegerField(label=gettext_lazy("đến dòng"), min_value=1, localize=False)

    def __init__(self, *args: Any, outline: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns = self._offer(outline)

    def _offer(self, outline: Mapping[str, Any]) -> list[dict[str, Any]]:
        table: Mapping[str, Any] = next(iter(outline.get("tables", ())), {})
        sheets = [each["name"] for each in outline.get("sheets", ())]
        self.fields["sheet"].choices = [(name, name) for name in sheets]  # type: ignore[attr-defined]
        rows = table.get("header_rows") or [1]
        self.initial = {"sheet": table.get("sheet"), "first": min(rows), "last": max(rows)}
        columns = []
        for column in table.get("columns", ()):
            name = f"column-{column['number']}"
            self.fields[name] = forms.ChoiceField(choices=_fields(column["field"]), required=False)
            self.initial[name] = column["field"]
            columns.append({**column, "box": self[name]})
        return columns

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and not first <= last <= first + 5:
            self.add_error(
                "last", _("Tiêu đề có từ một đến sáu dòng liền nhau. Sửa lại dòng cuối.")
            )
        return cleaned

    def chosen(self) -> dict[str, Any]:
        """Only the columns that were named otherwise than found."""
        data = self.cleaned_data
        columns = {
            str(column["number"]): data[f"column-{column['number']}"] or IGNORED
            for column in self.columns
            if data[f"column-{column['number']}"] != column["field"]
        }
        place = {"sheet": data["sheet"], "first": data["first"], "last": data["last"]}
        return {**place, "columns": columns}


def _fields(found: str) -> list[tuple[str, str]]:
    known = [("", _("Không dùng")), *TITLES.items()]
    return (
        known
        if found in TITLES or not found
        else [*known, (found, _("Cột khác, để như đã nhận dạng"))]
    )
