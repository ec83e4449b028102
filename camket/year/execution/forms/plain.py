"""A form that names the empty field in a sentence."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _


class PlainForm(forms.Form):
    """Every field says by its name what is missing or unknown."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            label = str(field.label).lower()
            field.error_messages["required"] = _("Chưa có %(label)s. Nhập %(label)s.") % {
                "label": label
            }
            if isinstance(field, forms.ChoiceField):
                field.error_messages["invalid_choice"] = _("Chọn %(label)s trong danh sách.") % {
                    "label": label
                }
            if isinstance(field, forms.ModelChoiceField) and field.empty_label:
                field.empty_label = _("— chọn —")
            if isinstance(field, forms.IntegerField):
                field.error_messages["invalid"] = _(
                    "%(label)s chưa đọc được thành số. Nhập số như 42."
                ) % {"label": field.label}
