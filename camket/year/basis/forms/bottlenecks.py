"""A bottleneck as it is named, cleared and opened again."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import CleanCharField, CleanTextField, VietnameseDateField
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle

OPEN, CLEARED = "con", "da-go"


class BottleneckForm(forms.Form):
    """A hard link of one unit, or of the whole area."""

    text = CleanTextField(
        label=_("Điểm nghẽn"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Điểm nghẽn: chưa ghi. Nêu việc gì đang nghẽn, ở đâu.")},
    )  # fmt: skip
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Của đơn vị"),
        required=False,
        empty_label=_("Chung cả địa bàn"),
    )
    since = VietnameseDateField(label=_("Nghẽn từ ngày"), required=False)
    waiting_for = CleanCharField(label=_("Đang chờ ai giải quyết"), required=False, max_length=200)

    def __init__(self, *args: Any, cycle: Cycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = Unit.objects.filter(pk__in=cycle.group_members.values("unit"))

    def clean_since(self) -> date | None:
        since: date | None = self.cleaned_data["since"]
        if since and since > clock.today():
            raise forms.ValidationError(_("Nghẽn từ ngày: chưa đến ngày này. Nhập ngày đã qua."))
        return since


class ClearForm(forms.Form):
    """When it was cleared and what shows it."""

    on = VietnameseDateField(
        label=_("Tháo gỡ ngày"), initial=clock.today,
        error_messages={"required": _("Tháo gỡ ngày: chưa ghi. Nhập dạng 02/11/2020.")},
    )  # fmt: skip
    proof = CleanTextField(
        label=_("Minh chứng"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Minh chứng: chưa ghi. Nêu văn bản hoặc kết quả cho thấy đã tháo gỡ.")},
    )  # fmt: skip


class ReopenForm(forms.Form):
    note = CleanTextField(
        label=_("Vì sao mở lại"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Vì sao mở lại: chưa ghi. Nêu điều cho thấy vẫn còn nghẽn.")},
    )  # fmt: skip


class BottleneckFilter(forms.Form):
    """The line of choices above the register."""

    tim = CleanCharField(label=_("Tìm điểm nghẽn"), required=False, max_length=120)
    trang_thai = forms.ChoiceField(
        label=_("Tình trạng"), required=False,
        choices=[("", _("Tất cả")), (OPEN, _("Chưa tháo gỡ")), (CLEARED, _("Đã tháo gỡ"))],
    )  # fmt: skip

    def chosen(self) -> dict[str, Any]:
        """What the register is asked for; a wrong address asks for everything."""
        values = self.cleaned_data if self.is_valid() else {}
        state = values.get("trang_thai")
        return {"text": values.get("tim", ""), "is_cleared": state == CLEARED if state else None}
