"""A new year, its themes and periods, and the first run, as they come over HTTP."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
)
from camket.foundation.organisation.forms import fits_an_address
from camket.foundation.organisation.models import Unit

RHYTHMS = [("quarterly", _("Hằng quý và cả năm")), ("half_yearly", _("6 tháng và cả năm"))]


class YearForm(forms.Form):
    """The next year, made from the one before."""

    theme = CleanTextField(label=_("Chủ đề năm"), widget=forms.Textarea(attrs={"rows": 3}))
    registration_due_on = VietnameseDateField(label=_("Hạn đăng ký"))
    rhythm = forms.ChoiceField(label=_("Kỳ báo cáo"), choices=RHYTHMS)


class DatesForm(forms.Form):
    registration_due_on = VietnameseDateField(label=_("Hạn đăng ký"))
    late_adjustment_after = VietnameseDateField(label=_("Điều chỉnh coi là muộn sau ngày"))


class ThemeForm(forms.Form):
    text = CleanTextField(label=_("Chủ đề năm"))


class PeriodForm(forms.Form):
    """The three dates of a period, in their order."""

    data_until = VietnameseDateField(label=_("Chốt số liệu đến ngày"))
    due_on = VietnameseDateField(label=_("Hạn nộp"))
    locks_on = VietnameseDateField(label=_("Ngày khóa"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        dates = [data[name] for name in ("data_until", "due_on", "locks_on") if data.get(name)]
        if dates != sorted(dates):
            raise forms.ValidationError(
                _("Ba ngày phải theo thứ tự: chốt số liệu, hạn nộp, khóa. Sửa lại cho đúng thứ tự.")
            )
        return data


class GroupForm(forms.Form):
    """A heading of the synthesis report and the units below it."""

    code = CleanCharField(label=_("Số mục"), max_length=12)
    label = CleanCharField(label=_("Tên nhóm"), max_length=300)
    first_year = forms.IntegerField(
        label=_("Năm đầu tiên"), required=False, min_value=2000, max_value=2100
    )
    units = RowsField(
        label=_("Đơn vị"),
        queryset=Unit.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = self.fields["units"]
        assert isinstance(offered, RowsField)
        offered.queryset = units


class FirstRunForm(forms.Form):
    """The owner committee, its first year and its first account."""

    name = CleanCharField(label=_("Tên cấp ủy chủ trì"), max_length=200)
    short_name = CleanCharField(label=_("Tên gọi tắt"), max_length=80)
    code = CleanCharField(label=_("Mã"), max_length=40, validators=[fits_an_address])
    superior_name = CleanCharField(label=_("Đảng bộ cấp trên"), max_length=200, required=False)
    scheme_name = CleanCharField(label=_("Tên chủ trương"), max_length=300)
    first_year = forms.IntegerField(
        label=_("Năm đầu tiên của chủ trương"), min_value=2000, max_value=2100
    )
    year = forms.IntegerField(label=_("Năm bắt đầu trên hệ thống"), min_value=2000, max_value=2100)
    full_name = CleanCharField(label=_("Họ và tên người của Văn phòng"), max_length=120)
    title = CleanCharField(label=_("Chức danh hiển thị"), max_length=200)
    username = CleanCharField(label=_("Tên đăng nhập"), max_length=60)
    password = forms.CharField(label=_("Mật khẩu"), widget=forms.PasswordInput)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password)
        return password

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, year = data.get("first_year"), data.get("year")
        if first and year and first > year:
            self.add_error(
                "first_year",
                _("Chủ trương không thể bắt đầu sau năm trên hệ thống. Sửa một trong hai."),
            )
        return data
