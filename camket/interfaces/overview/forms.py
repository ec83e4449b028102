"""The filters of the list behind a figure, and of the trail; whatever is typed narrows or is ignored."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.parts import Text

Choices = Mapping[str, Iterable[tuple[str, Text]]]


class Filters(forms.Form):
    """Choices that stand in the address, which is written with hyphens."""

    # Fields that always have a value: the data date is never "all".
    always_chosen: tuple[str, ...] = ()

    def __init__(self, data: Mapping[str, Any], *, choices: Choices) -> None:
        super().__init__(data)
        for name, listed in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                blank = [] if name in self.always_chosen else [("", _("Tất cả"))]
                field.choices = [*blank, *listed]

    def add_prefix(self, field_name: str) -> str:
        return field_name.replace("_", "-")


class ItemFilters(Filters):
    """What the list of items may be narrowed to."""

    always_chosen = ("ky",)

    nhom = forms.ChoiceField(label=_("Nhóm"), required=False)
    don_vi = forms.ChoiceField(label=_("Đơn vị"), required=False)
    ket_qua = forms.ChoiceField(label=_("Kết quả"), required=False)
    den = forms.ChoiceField(label=_("Tiến độ"), required=False)
    tinh_chat = forms.ChoiceField(label=_("Tính chất"), required=False)
    ky = forms.ChoiceField(label=_("Số liệu của kỳ"), required=False)


class TrailFilters(Filters):
    """Narrows the trail to a unit, a room or words."""

    don_vi = forms.ChoiceField(label=_("Đơn vị"), required=False)
    viec = forms.ChoiceField(label=_("Phần việc"), required=False)
    chu = forms.CharField(label=_("Có chữ"), required=False, max_length=100)
