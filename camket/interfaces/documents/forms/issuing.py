"""The number and day of a paper about to be issued."""

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import VietnameseDateField


class IssueForm(forms.Form):
    number = forms.IntegerField(
        label=_("Số văn bản"),
        min_value=1,
        max_value=99999,
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": _("Số văn bản đang trống. Nhập số, ví dụ 12."),
            "invalid": _("Số văn bản chỉ gồm chữ số, ví dụ 12."),
            "min_value": _("Số văn bản tính từ 1."),
            "max_value": _("Số văn bản quá lớn. Nhập không quá năm chữ số."),
        },
    )
    on = VietnameseDateField(
        label=_("Ngày phát hành"),
        error_messages={"required": _("Ngày phát hành đang trống. Nhập dạng 15/01/2021.")},
    )
