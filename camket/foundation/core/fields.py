"""Form fields that take what Vietnamese offices type and say in one sentence what to change."""

import calendar
import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import (
    AmbiguousNumber,
    UnreadableNumber,
    format_for_input,
    parse_decimal,
    short_date,
)
from camket.foundation.core.text import clean, nfc

# Marks that turn the writing direction can make a line show other words than it holds.
DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})\s?[/.-]\s?([0-9]{1,2})\s?[/.-]\s?([0-9]{4}|[0-9]{2})")
LINE_END = re.compile(r"\r\n|\r|\n|\v")
YEAR_MONTH_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")


def label_of(field: forms.Field) -> str:
    """How an error names its field."""
    return str(field.label or _("Ô này"))


def refuse_control_characters(field: forms.Field, text: str) -> None:
    """Such signs come from broken pastes and stop the Word and Excel writers."""
    if any(sign in DIRECTION_MARKS or unicodedata.category(sign) == "Cc" for sign in text):
        message = _("%(label)s có ký tự điều khiển không nhìn thấy. Xóa đoạn vừa dán rồi gõ lại.")
        raise ValidationError(message, code="control", params={"label": label_of(field)})


class CleanCharField(forms.CharField):
    """One line of text: NFC, single spaces, nothing invisible."""

    def to_python(self, value: Any) -> str | None:
        """Clean first, so that lengths and comparisons see the stored form."""
        text = super().to_python(value)
        if not text:
            return text
        text = nfc(text).replace("\t", " ").replace("\r", " ").replace("\n", " ")
        refuse_control_characters(self, text)
        return clean(text) or self.empty_value


class CleanTextField(forms.CharField):
    """Several lines of text: NFC, line ends as \\n, no trailing spaces; the lines themselves stay."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str | None:
        """Clean line by line."""
        text = super().to_python(value)
        if not text:
            return text
        # Word hands over its soft line breaks as a vertical tab.
        lines = LINE_END.split(nfc(text).replace("\t", " "))
        for line in lines:
            refuse_control_characters(self, line)
        return "\n".join(line.rstrip() for line in lines).strip() or self.empty_value


class VietnameseDateField(forms.DateField):
    """Day, month, year with / . or -; ISO for machines; the refusal shows the right shape."""

    widget = forms.DateInput(
        format="%d/%m/%Y", attrs={"placeholder": "dd/mm/yyyy", "autocomplete": "off"}
    )

    def to_python(self, value: Any) -> date | None:
        """Read the text here: the library's reader cannot say which of two things is wrong."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        text = clean(str(value))
        year, month, day = self._parts(text)
        try:
            return date(year, month, day)
        except ValueError as error:
            message = _('%(label)s "%(value)s" không có trong lịch. Nhập dạng %(example)s.')
            raise self._refusal(message, text, last_day(year, month)) from error

    def _parts(self, text: str) -> tuple[int, int, int]:
        if found := DAY_MONTH_YEAR.fullmatch(text):
            day, month, year = found.groups()
        elif found := YEAR_MONTH_DAY.fullmatch(text):
            year, month, day = found.groups()
        else:
            message = _('%(label)s "%(value)s" chưa đọc được thành ngày. Nhập dạng %(example)s.')
            raise self._refusal(message, text, date(2021, 2, 28))
        century = "20" if len(year) == 2 else ""
        return int(century + year), int(month), int(day)

    def _refusal(self, message: str, text: str, example: date) -> ValidationError:
        params = {"label": label_of(self), "value": text, "example": short_date(example)}
        return ValidationError(message, code="invalid", params=params)


def last_day(year: int, month: int) -> date:
    """A real date near an impossible one, to show the shape."""
    if not 1 <= month <= 12 or year < 1:
        return date(max(year, 1), 12, 31)
    return date(year, month, calendar.monthrange(year, month)[1])


class VietnameseDecimalField(forms.DecimalField):
    """1.250,5 and 12,4 and 12,4%; what can be read in two ways is asked back."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    # The stubs take a decimal field for an integer one.
    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the Vietnamese marks; figures pass through."""
        if value in self.empty_values or isinstance(value, Decimal | int | float):
            return super().to_python(value)
        text = clean(str(value))
        if not text:
            return None
        params = {"label": label_of(self), "value": text}
        try:
            return parse_decimal(text)
        except AmbiguousNumber as error:
            message = _(
                '%(label)s "%(value)s" đọc được theo hai cách. Viết số lẻ như 12,4, hàng nghìn như 1.250.'
            )
            raise ValidationError(message, code="ambiguous", params=params) from error
        except UnreadableNumber as error:
            message = _(
                '%(label)s "%(value)s" chưa đọc được thành số. Viết số như 12,4 hoặc 1.250, chữ ghi ở Ghi chú.'
            )
            raise ValidationError(message, code="invalid", params=params) from error

    def prepare_value(self, value: Any) -> Any:
        """A stored figure is shown in the shape it may be typed back."""
        return format_for_input(value) if isinstance(value, Decimal | int) else value


LONGEST_KEY = 18  # digits; a longer number is no key in any database


class RowsField(forms.ModelMultipleChoiceField):
    """Several rows by their keys; what cannot be a key is refused before the database is asked."""

    def clean(self, value: Any) -> Any:
        for key in value if isinstance(value, list | tuple) else ():
            if len(str(key)) > LONGEST_KEY:
                raise ValidationError(
                    self.error_messages["invalid_choice"],
                    code="invalid_choice",
                    params={"value": str(key)[:LONGEST_KEY]},
                )
        return super().clean(value)
