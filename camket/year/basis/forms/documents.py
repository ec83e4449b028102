"""A document as it is written on its first page, its file, and which documents go on binding."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
)
from camket.year.basis.models import SourceDocument, SourceKind
from camket.year.basis.rules import parse_reference

WRITTEN = (
    "type_name",
    "reference",
    "source",
    "issued_on",
    "issuer",
    "term",
    "title",
    "also_called",
)
SOURCES = {
    "HĐND": SourceKind.COUNCIL,
    **dict.fromkeys(("UBND", "CP", "TTg", "QH", "UBTVQH"), SourceKind.GOVERNMENT),
}
MOST_BYTES = 20 * 1024 * 1024
# How the bytes of PDF, Word 2007 and older Word begin; the name of a file proves nothing.
BEGINNINGS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04", ".doc": b"\xd0\xcf\x11\xe0"}


class DocumentForm(forms.Form):
    """Entered for the first time, or completed later; a reading of a free text may fill it in."""

    type_name = CleanCharField(
        label=_("Loại văn bản"), max_length=60,
        error_messages={"required": _("Loại văn bản: chưa ghi. Ví dụ Kết luận.")},
    )  # fmt: skip
    reference = CleanCharField(
        label=_("Số, ký hiệu"), max_length=120,
        error_messages={"required": _("Số, ký hiệu: chưa ghi. Ví dụ 12-KL/TU.")},
    )  # fmt: skip
    source = forms.ChoiceField(label=_("Nguồn"), choices=SourceKind.choices)
    issued_on = VietnameseDateField(label=_("Ngày ban hành"), required=False)
    issuer = CleanCharField(
        label=_("Cơ quan ban hành"), max_length=200,
        error_messages={"required": _("Cơ quan ban hành: chưa ghi. Ví dụ Thành ủy Bến Xuân.")},
    )  # fmt: skip
    term = CleanCharField(
        label=_("Khóa ban hành"), max_length=10, required=False,
        help_text=_("Khóa của chính cơ quan ban hành: khóa của cấp ủy khác khóa của Hội đồng nhân dân."),
    )  # fmt: skip
    title = CleanTextField(
        label=_("Trích yếu"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Trích yếu: chưa ghi. Chép trích yếu của văn bản.")},
    )  # fmt: skip
    also_called = CleanTextField(
        label=_("Tên gọi khác"), max_length=1000, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Mỗi dòng một tên, ví dụ: Nghị quyết Trung ương 4 khóa XII."),
    )  # fmt: skip
    upload = forms.FileField(
        label=_("Tệp văn bản (PDF hoặc Word)"), required=False, max_length=200,
        error_messages={"empty": _("Tệp văn bản: tệp rỗng. Chọn lại tệp.")},
    )  # fmt: skip

    def __init__(
        self, *args: Any, document: SourceDocument | None = None, mention: str = "", **kwargs: Any
    ) -> None:
        self.document = document
        kwargs["initial"] = _initial(document, mention)
        super().__init__(*args, **kwargs)

    def clean_upload(self) -> UploadedFile | None:
        """Told by its first bytes, so that only what it says it is gets kept."""
        upload: UploadedFile | None = self.cleaned_data["upload"]
        if upload is None:
            return None
        if (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                _("Tệp văn bản lớn hơn 20 MB. Quét lại nhẹ hơn rồi tải lên.")
            )
        begins = upload.read(8)
        upload.seek(0)
        expected = next(
            (sign for end, sign in BEGINNINGS.items() if (upload.name or "").lower().endswith(end)),
            None,
        )
        if expected is None or not begins.startswith(expected):
            raise forms.ValidationError(
                _(
                    "Tệp văn bản phải là PDF hoặc Word (.pdf, .docx, .doc). Lưu lại đúng loại rồi tải lên."
                )
            )
        return upload

    def clean(self) -> dict[str, Any]:
        """The same document is entered once."""
        cleaned = super().clean() or {}
        key = {name: cleaned.get(name) for name in ("issuer", "reference", "issued_on")}
        same = SourceDocument.objects.filter(**key)
        if self.document:
            same = same.exclude(pk=self.document.pk)
        if key["reference"] and same.exists():
            self.add_error(
                "reference", _("Văn bản này đã có trong danh sách. Tìm theo số, ký hiệu để mở.")
            )
        return cleaned


class KeepForm(forms.Form):
    """Documents of other years that bind this year too."""

    documents = RowsField(
        SourceDocument.objects.none(),
        label=_("Văn bản còn hiệu lực"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Văn bản còn hiệu lực: chưa chọn văn bản nào.")},
    )

    def __init__(self, *args: Any, offered: QuerySet[SourceDocument], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        documents: Any = self.fields["documents"]
        documents.queryset = offered
        documents.label_from_instance = lambda each: f"{each}: {each.title}"


class DocumentFilter(forms.Form):
    """The line of choices above the documents."""

    tim = CleanCharField(label=_("Tìm văn bản"), required=False, max_length=120)
    nguon = forms.ChoiceField(
        label=_("Nguồn"), required=False, choices=[("", _("Tất cả")), *SourceKind.choices]
    )


def _initial(document: SourceDocument | None, mention: str) -> dict[str, Any]:
    """What is known already: the row, or what a mention in a text says of itself."""
    if document:
        return {name: getattr(document, name) for name in WRITTEN}
    found = parse_reference(mention)
    if found is None:
        return {}
    number = ", ".join(found.numbers)
    sign = "-" if "/" in found.symbol else "/"
    year = f"/{found.year}" if found.year else ""
    return {
        "type_name": found.type_word.capitalize(),
        "source": SOURCES.get(found.issuer_code, SourceKind.PARTY),
        "reference": f"{number}{year}{sign}{found.symbol}" if found.symbol else f"{number}{year}",
        "issued_on": found.date,
        "issuer": found.issuer,
        "term": found.term,
    }
