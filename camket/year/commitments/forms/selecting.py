"""What the committee or the Office types: the reasons of a return, a task for one or several units."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
)
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck
from camket.year.commitments import queries, rules
from camket.year.commitments.forms.choices import offer
from camket.year.commitments.models import Commitment, Field
from camket.year.commitments.rules import ItemDraft, TargetDraft, read_goal
from camket.year.commitments.states import ItemState


class ReturnForm(forms.Form):
    """The reason of the whole and of each item to be corrected."""

    note = CleanTextField(
        label=_("Lý do trả lại"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Lý do trả lại: chưa ghi. Nêu rõ đơn vị phải bổ sung gì.")},
    )  # fmt: skip

    def __init__(self, *args: Any, commitment: Commitment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = [item for item in commitment.items.all() if item.state != ItemState.MERGED]
        for item in self.items:
            label = _now("Nội dung %(order)s: %(text)s") % {"order": item.order, "text": item.text}
            self.fields[f"item_{item.pk}"] = CleanCharField(
                label=label, required=False, max_length=1000
            )

    @property
    def item_fields(self) -> list[forms.BoundField]:
        return [self[f"item_{item.pk}"] for item in self.items]

    def notes(self) -> dict[int, str]:
        """The reasons that were written, by item."""
        return {
            item.pk: reason
            for item in self.items
            if (reason := self.cleaned_data[f"item_{item.pk}"])
        }


class AssignmentForm(forms.Form):
    """A breakthrough task in five fields; the rest follows from the unit or is asked of its head."""

    text = CleanTextField(
        label=_("Nhiệm vụ giao thêm"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Nhiệm vụ giao thêm: chưa có câu nào. Viết việc phải làm và kết quả.")},
    )  # fmt: skip
    goal = CleanCharField(
        label=_("Chỉ tiêu hoặc sản phẩm"), max_length=300,
        help_text=_("Ví dụ: 48 hộ · từ 95% hồ sơ · còn 0 điểm · Quy chế phối hợp"),
        error_messages={"required": _("Chỉ tiêu hoặc sản phẩm: chưa ghi. Ví dụ 48 hộ.")},
    )  # fmt: skip
    due_on = VietnameseDateField(
        label=_("Thời hạn"),
        error_messages={"required": _("Thời hạn: chưa có. Chọn một ngày trong năm.")},
    )
    bottleneck = forms.ModelChoiceField(
        Bottleneck.objects.none(),
        label=_("Gỡ điểm nghẽn"),
        required=False,
        empty_label=_("Không gắn"),
    )
    units = RowsField(
        Unit.objects.none(), label=_("Giao cho"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Giao cho: chưa chọn đơn vị. Chọn ít nhất một đơn vị.")},
    )  # fmt: skip
    field = forms.ChoiceField(
        label=_("Lĩnh vực"), required=False,
        choices=[("", _("Theo lĩnh vực chính của đơn vị")), *Field.choices],
    )  # fmt: skip
    is_breakthrough = forms.BooleanField(label=_("Đột phá"), required=False, initial=True)

    def __init__(self, *args: Any, cycle: Cycle, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cycle = cycle
        offer(self, "units", units)
        offer(self, "bottleneck", Bottleneck.objects.filter(cycle=cycle, cleared_on__isnull=True))

    def clean_goal(self) -> TargetDraft:
        """A figure with its unit, or the name of a product."""
        try:
            return read_goal(self.cleaned_data["goal"])
        except ValueError as error:
            raise forms.ValidationError(
                _now("Chỉ tiêu hoặc sản phẩm: chưa đọc được con số. Nhập dạng 1.250 hộ hoặc 12,5%.")
            ) from error

    def clean(self) -> dict[str, Any]:
        """No unit is given the same twice; a breakthrough clears a named bottleneck, if one is known."""
        cleaned = super().clean() or {}
        units, text = cleaned.get("units", ()), cleaned.get("text", "")
        if names := queries.already_given(self.cycle, units, text):
            self.add_error("units", rules.given_before(names))
        choices = self.fields["bottleneck"]
        assert isinstance(choices, forms.ModelChoiceField)
        is_loose = cleaned.get("is_breakthrough") and cleaned.get("bottleneck") is None
        if is_loose and choices.queryset is not None and choices.queryset.exists():
            self.add_error(
                "bottleneck",
                _now("Gỡ điểm nghẽn: chưa chọn. Nhiệm vụ đột phá phải gỡ một điểm nghẽn có tên."),
            )
        return cleaned

    def draft(self) -> ItemDraft:
        names = ("text", "field", "due_on", "is_breakthrough", "bottleneck")
        values = {name: self.cleaned_data[name] for name in names}
        return ItemDraft(**values, targets=(self.cleaned_data["goal"],))
