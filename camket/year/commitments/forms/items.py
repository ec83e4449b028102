"""One item with its targets inline. A draft may be incomplete; only what cannot be stored is refused."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.forms import BaseFormSet, formset_factory
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    RowsField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.foundation.organisation.models import Position, Unit
from camket.year.annual_cycles.models import Cycle, Theme
from camket.year.basis.models import Bottleneck, Provision
from camket.year.basis.queries import open_bottlenecks_of, provisions_of
from camket.year.commitments.forms.choices import offer, offer_texts
from camket.year.commitments.forms.roadmap import box, initial_of, read_steps
from camket.year.commitments.models import (
    Aggregation,
    Commitment,
    Direction,
    Field,
    Item,
    Operator,
    TargetKind,
)
from camket.year.commitments.rules import ItemDraft, TargetDraft

KINDS = ("is_key", "is_hard", "is_new", "is_breakthrough")
TARGET_NAMES = (
    "kind", "label", "measure_unit", "baseline", "operator", "value", "direction", "aggregation", "evidence",
)  # fmt: skip


class ProvisionsField(RowsField):
    """Clauses are chosen with the document they stand in."""

    def label_from_instance(self, obj: Provision) -> str:
        words = f"{obj.document.reference}, {obj.label}: {Truncator(obj.text).chars(90)}"
        return _("%(words)s (phải cụ thể hóa)") % {"words": words} if obj.must_carry else words


class ItemForm(forms.Form):
    """The words of an item and what it is tied to."""

    text = CleanTextField(
        label=_("Nội dung cam kết"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Nội dung cam kết: chưa có câu nào. Viết việc phải làm và kết quả.")},
    )  # fmt: skip
    reason = CleanTextField(
        label=_("Vì sao chọn (khâu khó, điểm nghẽn)"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    field = forms.ChoiceField(label=_("Lĩnh vực"), choices=Field.choices)
    due_on = VietnameseDateField(label=_("Thời hạn"), required=False)
    leader = forms.ModelChoiceField(
        Position.objects.none(),
        label=_("Lãnh đạo chịu trách nhiệm"),
        required=False,
        empty_label=_("Chưa chọn"),
    )
    is_key = forms.BooleanField(label=_("Trọng tâm"), required=False)
    is_hard = forms.BooleanField(label=_("Việc khó"), required=False)
    is_new = forms.BooleanField(label=_("Việc mới"), required=False)
    is_breakthrough = forms.BooleanField(label=_("Đột phá"), required=False)
    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Gắn chủ đề năm"), required=False, empty_label=_("Không gắn")
    )
    bottleneck = forms.ModelChoiceField(
        Bottleneck.objects.none(),
        label=_("Gỡ điểm nghẽn"),
        required=False,
        empty_label=_("Không gắn"),
    )
    coordinators = RowsField(
        Unit.objects.none(),
        label=_("Đơn vị phối hợp"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    provisions = ProvisionsField(
        Provision.objects.none(),
        label=_("Căn cứ"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    vague_justification = CleanTextField(
        label=_("Nếu nội dung còn chung chung: giải trình vì sao giữ nguyên"), required=False,
        max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, commitment: Commitment, item: Item | None = None, **kwargs: Any
    ) -> None:
        kwargs["initial"] = _initial(item)
        super().__init__(*args, **kwargs)
        self._offer(commitment.cycle, commitment.unit)

    def draft(self, targets: tuple[TargetDraft, ...]) -> ItemDraft:
        """The typed item with its targets."""
        values = dict(self.cleaned_data)
        values["provisions"] = tuple(values["provisions"])
        values["coordinators"] = tuple(values["coordinators"])
        return ItemDraft(**values, targets=targets)

    def _offer(self, cycle: Cycle, unit: Unit) -> None:
        offer(self, "leader", _positions_of(unit))
        themes, bottlenecks = Theme.objects.filter(cycle=cycle), open_bottlenecks_of(cycle, unit)
        offer_texts(self, theme=themes, bottleneck=bottlenecks)
        offer(self, "coordinators", Unit.objects.filter(closed_on__isnull=True).exclude(pk=unit.pk))
        offer(self, "provisions", provisions_of(cycle))


class TargetForm(forms.Form):
    """A figure or a product. A row left blank is no target."""

    kind = forms.ChoiceField(
        label=_("Đo bằng"), choices=TargetKind.choices, initial=TargetKind.FIGURE
    )
    label = CleanCharField(label=_("Chỉ tiêu, sản phẩm"), max_length=500, required=False)
    measure_unit = CleanCharField(label=_("Đơn vị tính"), max_length=40, required=False)
    baseline = VietnameseDecimalField(
        label=_("Thực hiện năm trước"), max_digits=18, decimal_places=3, required=False
    )
    operator = forms.ChoiceField(label=_("So sánh"), choices=Operator.choices, required=False)
    value = VietnameseDecimalField(
        label=_("Mục tiêu"), max_digits=18, decimal_places=3, required=False
    )
    direction = forms.ChoiceField(label=_("Hướng"), choices=Direction.choices, required=False)
    aggregation = forms.ChoiceField(
        label=_("Cách cộng"), choices=Aggregation.choices, initial=Aggregation.LAST, required=False
    )
    evidence = CleanCharField(label=_("Minh chứng thống nhất"), max_length=500, required=False)
    q1, q2, q3, q4 = box(1), box(2), box(3), box(4)

    def clean(self) -> dict[str, Any]:
        """Read the road map by kind; a figure needs its name and its goal."""
        cleaned = super().clean() or {}
        is_figure = cleaned.get("kind") == TargetKind.FIGURE
        cleaned["steps"] = read_steps(self, "q", is_figure)
        if self.is_blank:
            return cleaned
        if not cleaned.get("label"):
            self.add_error(
                "label", _("Chỉ tiêu, sản phẩm: chưa có tên. Viết đo cái gì, hoặc sản phẩm là gì.")
            )
        if is_figure and cleaned.get("value") is None and "value" not in self.errors:
            self.add_error("value", _("Mục tiêu: chưa có con số. Nhập số phải đạt, ví dụ 46."))
        return cleaned

    @property
    def is_blank(self) -> bool:
        """Nothing but the offered choices stands in the row."""
        names = ("label", "measure_unit", "baseline", "value", "evidence", "q1", "q2", "q3", "q4")
        return all(self.cleaned_data.get(name) in (None, "") for name in names) and not self.errors

    def draft(self) -> TargetDraft:
        return TargetDraft(**{name: self.cleaned_data[name] for name in (*TARGET_NAMES, "steps")})


TargetFormSet = formset_factory(TargetForm, extra=1, max_num=8, absolute_max=12)


def targets_of(data: Any, item: Item | None = None) -> BaseFormSet:
    """The targets of an item as rows, with one blank row behind."""
    return TargetFormSet(data, initial=_target_rows(item), prefix="t")


def target_drafts(rows: BaseFormSet) -> tuple[TargetDraft, ...]:
    """The rows that hold something. Call it on valid rows only."""
    return tuple(row.draft() for row in rows if not row.is_blank)


def _positions_of(unit: Unit) -> QuerySet[Position]:
    """Those of the unit and, of a block, those of its members."""
    return Position.objects.filter(Q(unit=unit) | Q(unit__in=unit.members.all()))


def _initial(item: Item | None) -> dict[str, Any]:
    if item is None:
        return {}
    names = (
        "text",
        "reason",
        "field",
        "due_on",
        "leader",
        "theme",
        "bottleneck",
        "vague_justification",
        *KINDS,
    )
    values = {name: getattr(item, name) for name in names}
    return {**values, "coordinators": item.coordinators.all(), "provisions": item.provisions.all()}


def _target_rows(item: Item | None) -> list[dict[str, Any]]:
    if item is None:
        return []
    return [
        {**{name: getattr(target, name) for name in TARGET_NAMES}, **initial_of(target.steps.all())}
        for target in item.targets.all()
    ]
