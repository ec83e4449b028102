"""The signing conference: its plan, its minutes, who came, and the signed paper brought back."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import CleanCharField, VietnameseDateField
from camket.foundation.core.text import clean, nfc
from camket.year.commitments.models import Presence
from camket.year.commitments.queries import Expected
from camket.year.commitments.rules import complaint_about_scan


class ConferenceForm(forms.Form):
    """When, where, under whom."""

    held_on = VietnameseDateField(
        label=_("Ngày tổ chức"),
        error_messages={"required": _("Ngày tổ chức: chưa ghi. Nhập dạng 20/02/2020.")},
    )
    place = CleanCharField(
        label=_("Địa điểm"), max_length=200,
        error_messages={"required": _("Địa điểm: chưa ghi. Ví dụ Hội trường Thành ủy.")},
    )  # fmt: skip
    chaired_by = CleanCharField(
        label=_("Chủ trì, ký bên nhận cam kết"), max_length=200,
        error_messages={"required": _("Chủ trì: chưa ghi. Ghi chức vụ, ví dụ Bí thư Thành ủy.")},
    )  # fmt: skip


class MinutesForm(forms.Form):
    """The number of the minutes."""

    minutes = CleanCharField(
        label=_("Biên bản số"), max_length=120,
        error_messages={"required": _("Biên bản số: chưa ghi. Ví dụ 05-BB/TU.")},
    )  # fmt: skip


class AttendanceForm(forms.Form):
    """One line for everybody who belongs to the conference.

    A line left as it is records nothing, unless the rest is said to have come.
    """

    REST = "rest-came"

    def __init__(self, *args: Any, people: Sequence[Expected], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        for number, each in enumerate(people):
            self._offer(number, each)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for number, each in enumerate(self.people):
            presence, note = self._answer(cleaned, number)
            if presence and presence != Presence.PRESENT and not note:
                message = _now("%(who)s: ghi lý do vắng hoặc người dự thay.")
                self.add_error(f"p{number}_note", message % {"who": each.position})
        return cleaned

    @property
    def lines(self) -> list[tuple[Expected, forms.BoundField, forms.BoundField]]:
        return [
            (each, self[f"p{number}_presence"], self[f"p{number}_note"])
            for number, each in enumerate(self.people)
        ]

    def answers(self) -> list[dict[str, Any]]:
        """What was filled in, in the words of an attendance draft."""
        told = [
            (each, *self._answer(self.cleaned_data, number))
            for number, each in enumerate(self.people)
        ]
        return [
            {"person": each.person, "unit": each.unit, "presence": presence, "note": note}
            for each, presence, note in told
            if presence
        ]

    def _offer(self, number: int, each: Expected) -> None:
        kept = each.attendance
        self.fields[f"p{number}_presence"] = forms.ChoiceField(
            label=_now("Tham dự: %(who)s") % {"who": each.position},
            choices=[("", _now("Chưa ghi")), *Presence.choices],
            required=False,
            initial=kept.presence if kept else "",
        )
        self.fields[f"p{number}_note"] = CleanCharField(
            label=_now("Lý do vắng, người dự thay: %(who)s") % {"who": each.position},
            max_length=300, required=False, initial=kept.note if kept else "",
        )  # fmt: skip

    def _answer(self, cleaned: dict[str, Any], number: int) -> tuple[str, str]:
        unsaid = Presence.PRESENT if self.REST in self.data else ""
        presence = cleaned.get(f"p{number}_presence") or unsaid
        return presence, cleaned.get(f"p{number}_note") or ""


class SignedFileForm(forms.Form):
    """The signed paper, as a scan or as a signed PDF."""

    file = forms.FileField(
        label=_("Bản đã ký (PDF, JPEG, PNG, đến 25 MB)"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={
            "required": _("Bản đã ký: chưa chọn tệp. Chọn tệp PDF hoặc ảnh đã quét."),
            "empty": _("Bản đã ký: tệp trống. Chọn lại tệp đã quét."),
        },
    )
    note = CleanCharField(
        label=_("Ghi chú"), max_length=200, required=False,
        help_text=_("Ví dụ: trang 1 đến 4, bản lưu Văn phòng."),
    )  # fmt: skip

    def clean_file(self) -> Any:
        """Read once; name and bytes go on together."""
        upload = self.cleaned_data["file"]
        self.content = upload.read()
        self.file_name = clean(nfc(upload.name))[-200:]
        if complaint := complaint_about_scan(self.file_name, self.content):
            raise forms.ValidationError(complaint)
        return upload


class CodeForm(forms.Form):
    """The short code as it stands on the paper."""

    ma = CleanCharField(
        label=_("Mã bản cam kết"), max_length=40,
        help_text=_("12 ký tự in cạnh mã QR ở cuối bản cam kết, ví dụ A1B2-C3D4-E5F6."),
        error_messages={"required": _("Mã bản cam kết: chưa nhập. Ví dụ A1B2-C3D4-E5F6.")},
    )  # fmt: skip
