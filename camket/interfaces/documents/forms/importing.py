"""The file and its place; the table in it; what was chosen, typed and left out line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import CleanCharField, VietnameseDateField
from camket.interfaces.documents.access import Places
from camket.interfaces.documents.actions.importing import Decision
from camket.interfaces.documents.imports.answers import read_answer
from camket.interfaces.documents.imports.cells import CHOICES, base_of
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.narrowing import IGNORED, TITLES
from camket.interfaces.documents.imports.questions import Question, question_of
from camket.interfaces.documents.imports.reading import CLIPBOARD
from camket.interfaces.documents.models import ImportKind, ImportRow
from camket.interfaces.documents.office.reading.limits import LIMITS

WHOLE_YEAR = "ca-nam"
ENDINGS = (".xlsx", ".xls", ".ods", ".csv")
PASTED_NAME = "Bảng dán từ Excel.tsv"
MEGABYTE = 1024 * 1024


class UploadForm(forms.Form):
    """A file, or cells pasted from a table; for a unit, or the approved list of the year."""

    place = forms.ChoiceField(label=gettext_lazy("Nhập cho"))
    document_number = CleanCharField(
        label=gettext_lazy("Số, ký hiệu văn bản duyệt"), max_length=200, required=False
    )
    document_on = VietnameseDateField(label=gettext_lazy("Ngày văn bản"), required=False)
    file = forms.FileField(
        label=gettext_lazy("Tệp Excel"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS), "data-send": ""}),
    )
    pasted = forms.CharField(
        label=gettext_lazy("Hoặc dán vùng đã chép từ Excel, Word"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(unit.code, unit.name) for unit in places.units]
        if places.whole_year:
            choices.append((WHOLE_YEAR, _("Cả năm: danh mục đã duyệt")))
        self.units = {unit.code: unit for unit in places.units}
        self.fields["place"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["place"].widget = forms.HiddenInput()
            self.fields["place"].initial = choices[0][0]
        if not places.whole_year:
            del self.fields["document_number"], self.fields["document_on"]

    def offer(self, code: str) -> None:
        """The unit from whose page one came stands chosen."""
        if code in self.units:
            self.fields["place"].initial = code

    def clean_file(self) -> UploadedFile | None:
        """Weight and ending first: nothing heavier or of another kind is looked into."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if file is None:
            return None
        if not (file.name or "").lower().endswith(ENDINGS):
            raise ValidationError(
                _('Tệp "%(name)s" không phải bảng tính. Chọn tệp .xlsx, .xls, .ods hoặc .csv.'),
                params={"name": file.name},
            )
        if (file.size or 0) > LIMITS.file_bytes:
            raise ValidationError(
                _(
                    'Tệp "%(name)s" nặng hơn %(limit)s MB. Chỉ giữ trang có bảng cần nhập rồi tải lại.'
                ),
                params={"name": file.name, "limit": LIMITS.file_bytes // MEGABYTE},
            )
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (
            not cleaned.get("file")
            and not (cleaned.get("pasted") or "").strip()
            and not self.errors
        ):
            self.add_error("file", _("Chưa có tệp. Chọn tệp Excel, hoặc dán bảng vào ô bên dưới."))
        if cleaned.get("place") == WHOLE_YEAR:
            self._need(
                "document_number", _("Danh mục đã duyệt cần số, ký hiệu văn bản, ví dụ 214-TB/TU.")
            )
            self._need("document_on", _("Danh mục đã duyệt cần ngày văn bản, ví dụ 25/01/2021."))
        return cleaned

    def _need(self, name: str, message: str) -> None:
        if not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, message)

    def given(self) -> dict[str, Any]:
        """What the action takes."""
        data, file = self.cleaned_data, self.cleaned_data["file"]
        whole = data["place"] == WHOLE_YEAR
        content = file.read() if file else data["pasted"].encode()
        return {
            "unit": self.units.get(data["place"]),
            "content": content,
            "name": (file.name if file else PASTED_NAME)[:200],
            "content_type": (file.content_type or "")[:120] if file else CLIPBOARD,
            "document_number": data["document_number"] if whole else "",
            "document_on": data["document_on"] if whole else None,
        }


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


@dataclass
class Told:
    """What the person chose and typed on one page of lines."""

    answers: dict[str, str] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def read_page(
    data: Mapping[str, Any],
    rows: Sequence[ImportRow],
    others: Sequence[Mapping[str, Any]],
    ground: Ground,
) -> Told:
    """The boxes of the lines that the page showed, and the questions on the whole file."""
    told = Told()
    for kept in others:
        _read_question(data, question_of(kept), ground, told)
    for row in rows:
        for kept in row.questions:
            _read_question(data, question_of(kept), ground, told)
        if row.kind in (ImportKind.ADD, ImportKind.CHANGE, ImportKind.ASK):
            told.decisions[row.order] = Decision(f"ok-{row.order}" in data, _refused(data, row))
    return told


def read_line(data: Mapping[str, Any], key: str, cells: Mapping[str, str], ground: Ground) -> Told:
    """Corrections typed over the cells of one line; what stays as shown is no correction."""
    told = Told()
    for cell, shown in cells.items():
        text = str(data.get(cell, shown)).strip()
        if shown not in (text, CHOICES.get(base_of(cell), {}).get(text)):
            _read(cell, f"{key}/{cell}", text or "-", ground, told, cell)
    return told


def _refused(data: Mapping[str, Any], row: ImportRow) -> tuple[str, ...]:
    if row.kind != ImportKind.CHANGE:
        return ()
    return tuple(cell for cell in row.after if f"take-{row.order}-{cell}" not in data)


def _read_question(data: Mapping[str, Any], question: Question, ground: Ground, told: Told) -> None:
    """A typed answer stands above a chosen one."""
    typed = str(data.get(f"{question.name}-typed", "")).strip()
    text = typed or str(data.get(question.name, "")).strip()
    if not text or text == question.answer:
        return
    if question.cell in ("unit", "match", "is_key"):
        if text in dict(question.choices):
            told.answers[question.key] = text
        return
    _read(question.cell, question.key, text, ground, told, question.name)


def _read(cell: str, key: str, text: str, ground: Ground, told: Told, name: str) -> None:
    try:
        read_answer(cell, text, ground)
    except ValidationError as error:
        told.errors[name] = " ".join(error.messages)
    else:
        told.answers[key] = text


def _fields(found: str) -> list[tuple[str, str]]:
    known = [("", _("Không dùng")), *TITLES.items()]
    return (
        known
        if found in TITLES or not found
        else [*known, (found, _("Cột khác, để như đã nhận dạng"))]
    )
