"""What people type into the accounting: words around the figures, reasons, requirements, dates."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, CleanTextField, VietnameseDateField
from camket.year.year_end import rules
from camket.year.year_end.models import Paragraph
from camket.year.year_end.queries.synthesis import known_tokens


class ParagraphForm(forms.Form):
    """The words of one paragraph; its figures must stay."""

    text = CleanTextField(
        label=_("Đoạn văn"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "true"}),
        error_messages={"required": _("Đoạn văn đang trống. Nhập nội dung hoặc giữ đoạn cũ.")},
    )

    def __init__(self, paragraph: Paragraph, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"text": paragraph.text})
        self.paragraph = paragraph

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        known = known_tokens(self.paragraph)
        if complaints := rules.token_complaints(self.paragraph.text, text, known):
            raise ValidationError(list(complaints))
        return text


class ReasonForm(forms.Form):
    reason = CleanTextField(
        label=_("Lý do chưa có báo cáo năm"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _(
                "Lý do chưa có báo cáo năm đang trống. Ghi lý do và văn bản liên quan nếu có."
            )
        },
    )


class LessonForm(forms.Form):
    text = CleanTextField(
        label=_("Yêu cầu, giải pháp cho năm sau"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Yêu cầu cho năm sau đang trống. Nhập một yêu cầu.")},
    )


class CloseReviewForm(forms.Form):
    held_on = VietnameseDateField(
        label=_("Ngày kiểm điểm"),
        error_messages={"required": _("Ngày kiểm điểm đang trống. Nhập dạng 20/12/2020.")},
    )
    minutes = CleanCharField(
        label=_("Biên bản số"),
        max_length=120,
        error_messages={
            "required": _("Biên bản số đang trống. Nhập số, ký hiệu biên bản kiểm điểm.")
        },
    )
