"""Signing in, units and people, as they come over HTTP."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.forms import AuthenticationForm
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, RowsField, VietnameseDateField
from camket.foundation.organisation.models import Position, Role, Unit, UnitKind, User
from camket.foundation.organisation.queries import advice_grants

OWNER_ONLY = (
    Role.OFFICE,
    Role.COMMITTEE,
    Role.INSPECTION,
    Role.ORGANISATION_BOARD,
    Role.ADMINISTRATOR,
)


class SignInForm(AuthenticationForm):
    """One sentence for every failure, so that nobody learns which names exist."""

    error_messages = {
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra rồi nhập lại."),
        "inactive": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra rồi nhập lại."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Tên đăng nhập")
        self.fields["password"].label = _("Mật khẩu")
        for field in self.fields.values():
            field.error_messages["required"] = _("Chưa nhập %(label)s.") % {
                "label": str(field.label).lower()
            }


class PasswordForm(forms.Form):
    """A new password of one's own; the present one proves who asks."""

    present = forms.CharField(label=_("Mật khẩu hiện nay"), widget=forms.PasswordInput)
    new = forms.CharField(label=_("Mật khẩu mới"), widget=forms.PasswordInput)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        self.person = person
        super().__init__(*args, **kwargs)

    def clean_present(self) -> str:
        present: str = self.cleaned_data["present"]
        if not self.person.check_password(present):
            raise forms.ValidationError(_("Mật khẩu hiện nay chưa đúng. Nhập lại."))
        return present

    def clean_new(self) -> str:
        new: str = self.cleaned_data["new"]
        password_validation.validate_password(new, self.person)
        return new


# The code of a unit stands in its address.
fits_an_address = RegexValidator(
    r"^[\w.-]+\Z", _("Mã chỉ gồm chữ, số, dấu chấm, dấu gạch nối, viết liền. Ví dụ P3.")
)


class UnitForm(forms.Form):
    """A unit to add below another."""

    code = CleanCharField(label=_("Mã đơn vị"), max_length=40, validators=[fits_an_address])
    name = CleanCharField(label=_("Tên đơn vị"), max_length=200)
    short_name = CleanCharField(label=_("Tên gọi tắt"), max_length=80)
    kind = forms.ChoiceField(label=_("Loại đơn vị"), choices=UnitKind.choices)
    parent = forms.ModelChoiceField(label=_("Thuộc"), queryset=Unit.objects.none(), required=False)
    opened_on = VietnameseDateField(label=_("Thành lập ngày"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)
        parent.queryset = Unit.objects.filter(closed_on__isnull=True)

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        if twin := Unit.objects.filter(code=code).first():
            raise forms.ValidationError(
                _("Mã %(code)s đã dùng cho %(name)s. Chọn mã khác.")
                % {"code": code, "name": twin.name}
            )
        return code


class AdviceForm(forms.Form):
    """On which units a person of the body gives opinions."""

    units = RowsField(
        Unit.objects.none(), label=_("Cho ý kiến về cam kết của"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, body: Unit, person: User, **kwargs: Any) -> None:
        given = advice_grants(body, person).values_list("unit_id", flat=True)
        kwargs["initial"] = {"units": list(given)}
        super().__init__(*args, **kwargs)
        _offer(self, "units", Unit.objects.filter(closed_on__isnull=True).exclude(pk=body.pk))


class MembersForm(forms.Form):
    """The units of a block."""

    units = RowsField(
        Unit.objects.none(), label=_("Thành viên của khối"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Thành viên của khối: chưa chọn. Chọn ít nhất một đơn vị.")},
    )  # fmt: skip

    def __init__(self, *args: Any, block: Unit, **kwargs: Any) -> None:
        kwargs["initial"] = {"units": block.members.all()}
        super().__init__(*args, **kwargs)
        others = Unit.objects.filter(closed_on__isnull=True).exclude(kind=UnitKind.BLOCK)
        _offer(self, "units", others.exclude(parent=None))


class RoleForm(forms.Form):
    """A role that a person takes up in the unit from today."""

    person = forms.ModelChoiceField(
        User.objects.none(), label=_("Người"), empty_label=_("Chưa chọn"),
        error_messages={"required": _("Người: chưa chọn. Chọn một tài khoản đang dùng.")},
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Vai trò"))

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "person", User.objects.filter(is_active=True).order_by("title"))
        role = self.fields["role"]
        assert isinstance(role, forms.ChoiceField)
        role.choices = roles_in(unit)


def roles_in(unit: Unit) -> list[tuple[str, str]]:
    """What may be given in a unit: its own roles, or those of the owner's organs."""
    is_owner = unit.parent_id is None
    offered = [r for r in Role if r != Role.ADVISORY_BODY and (r in OWNER_ONLY) == is_owner]
    return [(role.value, str(role.label)) for role in offered]


def _offer(form: forms.Form, name: str, rows: Any) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows


class PersonForm(forms.Form):
    """A person of a unit with an account, a position and a role."""

    username = CleanCharField(label=_("Tên đăng nhập"), max_length=60)
    full_name = CleanCharField(label=_("Họ và tên"), max_length=120)
    position_title = CleanCharField(label=_("Chức vụ"), max_length=120)
    is_head = forms.BooleanField(label=_("Là người đứng đầu đơn vị"), required=False)
    roles = forms.MultipleChoiceField(
        label=_("Vai trò"), required=False, widget=forms.CheckboxSelectMultiple
    )
    password = forms.CharField(label=_("Mật khẩu ban đầu"), widget=forms.PasswordInput)

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(*args, **kwargs)
        roles = self.fields["roles"]
        assert isinstance(roles, forms.MultipleChoiceField)
        roles.choices = roles_in(unit)

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("Tên đăng nhập này đã có người dùng. Chọn tên khác."))
        return username

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password)
        return password

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        taken = Position.objects.filter(unit=self.unit, is_head=True).first()
        if data.get("is_head") and taken and taken.title != data.get("position_title"):
            self.add_error(
                "is_head",
                _("Người đứng đầu đơn vị này giữ chức vụ %(title)s. Ghi đúng chức vụ đó.")
                % {"title": taken.title},
            )
        return data
