"""The file, or the pasted cells, and for whom they are brought in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import CleanCharField, VietnameseDateField
from camket.interfaces.documents.access import Places
from camket.interfaces.documents.imports.reading import CLIPBOARD
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
