"""What people type into a report: the grid of the clerk, and the short forms of head and Office."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.year.annual_cycles.models import PeriodKind
from camket.year.execution.models import Mark
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.rules import (
    EvidenceDraft,
    LineDraft,
    ReportDraft,
    Row,
    Value,
    ValueDraft,
    missing_in_row,
)

RETURN_REASONS = [
    ("proof", gettext_lazy("Thiếu minh chứng, đề nghị bổ sung.")),
    ("figure", gettext_lazy("Số liệu chưa khớp kỳ trước, đề nghị đối chiếu.")),
    ("cause", gettext_lazy("Nguyên nhân chậm chưa rõ, đề nghị nêu cụ thể.")),
    ("result", gettext_lazy("Kết quả còn chung chung, đề nghị nêu việc đã làm, số lượng.")),
    ("other", gettext_lazy("Lý do khác, ghi ở ô bên dưới.")),
]
YEARLY = ("significance", "next_year")


class NoteForm(forms.Form):
    """Why something is handed back."""

    note = CleanTextField(
        label=gettext_lazy("Lý do"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Chưa nêu lý do. Ghi việc cần sửa.")},
    )


class ExtensionForm(forms.Form):
    """More time for one unit."""

    due_on = VietnameseDateField(
        label=gettext_lazy("Hạn mới"),
        error_messages={"required": gettext_lazy("Chưa có hạn mới. Nhập ngày dạng 22/06/2020.")},
    )
    reason = CleanCharField(
        label=gettext_lazy("Lý do gia hạn"),
        error_messages={"required": gettext_lazy("Chưa nêu lý do gia hạn.")},
    )


class ReturnForm(forms.Form):
    """The ticked lines and why they go back."""

    lines = forms.TypedMultipleChoiceField(
        coerce=int,
        error_messages={"required": gettext_lazy("Đánh dấu ít nhất một dòng cần trả lại.")},
    )
    reason = forms.ChoiceField(label=gettext_lazy("Lý do"), choices=RETURN_REASONS)
    text = CleanTextField(
        label=gettext_lazy("Nói rõ thêm"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, rows: Sequence[Row], data: QueryDict | None = None) -> None:
        super().__init__(data)
        cast("forms.ChoiceField", self.fields["lines"]).choices = [
            (row.line.pk, str(row.number)) for row in rows
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("reason") == "other" and not cleaned.get("text"):
            self.add_error("text", _("Chưa nêu lý do. Ghi việc đơn vị cần bổ sung."))
        return cleaned

    def reasons(self) -> dict[int, str]:
        """The same words for every ticked line."""
        chosen = self.cleaned_data["reason"]
        standard = "" if chosen == "other" else str(dict(RETURN_REASONS)[chosen])
        said = " ".join(part for part in (standard, self.cleaned_data["text"]) if part)
        return dict.fromkeys(self.cleaned_data["lines"], said)


class TextsForm(forms.Form):
    """The parts of the report that are about the unit as a whole."""

    deployment = CleanTextField(label=gettext_lazy("Công tác triển khai"), required=False)
    proposals = CleanTextField(label=gettext_lazy("Khó khăn, kiến nghị"), required=False)
    next_steps = CleanTextField(label=gettext_lazy("Nhiệm vụ kỳ sau"), required=False)
    significance = CleanTextField(label=gettext_lazy("Ý nghĩa, tác động"), required=False)
    next_year = CleanTextField(label=gettext_lazy("Đề xuất năm sau"), required=False)

    def __init__(self, report: Report, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={name: getattr(report, name) for name in self.base_fields})
        if report.period.kind != PeriodKind.YEAR:
            for name in YEARLY:
                del self.fields[name]
        for field in self.fields.values():
            field.widget.attrs["rows"] = 3


class LineForm(forms.Form):
    """One row of the grid; its fields name their row, so that an error can be found."""

    mark = forms.ChoiceField(choices=[("", "—"), *Mark.choices], required=False)
    result = CleanTextField(required=False)
    done_on = VietnameseDateField(required=False)
    cause = CleanTextField(required=False)
    waiting_for_id = forms.TypedChoiceField(coerce=int, empty_value=None, required=False)
    proposal = CleanTextField(required=False)
    no_data_until = VietnameseDateField(required=False)
    forecast = CleanCharField(required=False)
    kept = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    proof_title = CleanCharField(required=False)
    proof_document = CleanCharField(required=False, max_length=200)
    proof_dated_on = VietnameseDateField(required=False)

    LABELS = {
        "mark": gettext_lazy("mức độ"),
        "result": gettext_lazy("kết quả trong kỳ"),
        "done_on": gettext_lazy("ngày hoàn thành"),
        "cause": gettext_lazy("nguyên nhân"),
        "waiting_for_id": gettext_lazy("chờ ai"),
        "proposal": gettext_lazy("đề nghị"),
        "no_data_until": gettext_lazy("chưa có số liệu đến ngày"),
        "forecast": gettext_lazy("dự kiến"),
        "kept": gettext_lazy("minh chứng đã có"),
        "proof_title": gettext_lazy("minh chứng mới"),
        "proof_document": gettext_lazy("số, ký hiệu văn bản"),
        "proof_dated_on": gettext_lazy("ngày văn bản"),
    }

    def __init__(
        self, row: Row, units: list[tuple[int | str, str]], data: QueryDict | None = None
    ) -> None:
        super().__init__(data, prefix=f"d{row.line.pk}", initial=_initial(row))
        self.row = row
        cast("forms.ChoiceField", self.fields["waiting_for_id"]).choices = units
        kept = cast("forms.ChoiceField", self.fields["kept"])
        kept.choices = [(one.pk, str(one)) for one in row.evidence]
        for value in row.values:
            self.fields |= _value_fields(value)
        for name, field in self.fields.items():
            what = self.LABELS.get(name, field.label)
            field.label = _("Nội dung %(number)d, %(what)s") % {"number": row.number, "what": what}
        for name in ("result", "cause", "proposal"):
            self.fields[name].widget.attrs["rows"] = 2

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("done_on") and cleaned.get("mark") != Mark.DONE:
            message = _(
                "Nội dung %(number)d: có ngày hoàn thành thì mức độ phải là “Đã hoàn thành”."
            )
            self.add_error("done_on", message % {"number": self.row.number})
        extra = cleaned.get("proof_document") or cleaned.get("proof_dated_on")
        if extra and not cleaned.get("proof_title"):
            message = _("Nội dung %(number)d: minh chứng chưa có tên. Ghi tên văn bản, hồ sơ.")
            self.add_error("proof_title", message % {"number": self.row.number})
        return cleaned

    def draft(self) -> LineDraft:
        cleaned = self.cleaned_data
        plain = ("mark", "result", "done_on", "cause", "waiting_for_id", "proposal",
                 "no_data_until", "forecast")  # fmt: skip
        return LineDraft(
            item_id=self.row.item.pk,
            values=tuple(self._values()),
            evidence=tuple(self._evidence()),
            **{name: cleaned[name] for name in plain},
        )

    def _values(self) -> Iterator[ValueDraft]:
        cleaned = self.cleaned_data
        for value in self.row.values:
            key = value.target.pk
            if not value.is_figure:
                yield ValueDraft(key, Decimal(bool(cleaned[f"v{key}"])))
            elif value.is_ratio:
                yield ValueDraft(key, None, cleaned[f"n{key}"], cleaned[f"m{key}"])
            else:
                yield ValueDraft(key, cleaned[f"v{key}"])

    def _evidence(self) -> Iterator[EvidenceDraft]:
        cleaned = self.cleaned_data
        for proof in self.row.evidence:
            if proof.pk in cleaned["kept"]:
                yield EvidenceDraft(proof.title, proof.document, proof.dated_on)
        if cleaned["proof_title"]:
            yield EvidenceDraft(
                cleaned["proof_title"], cleaned["proof_document"], cleaned["proof_dated_on"]
            )

    @property
    def cells(self) -> list[tuple[Value, list[forms.BoundField]]]:
        """Each target beside the inputs of its figure."""
        names = {value.target.pk: list(_value_fields(value)) for value in self.row.values}
        return [
            (value, [self[name] for name in names[value.target.pk]]) for value in self.row.values
        ]

    @property
    def gaps(self) -> list[str]:
        """What the saved row still lacks; a row nobody has touched is not scolded."""
        return missing_in_row(self.row) if self.row.line.mark else []

    @property
    def is_opened(self) -> bool:
        """The part below a row opens when it owes something, or something in it is wrong."""
        row = self.row
        wrong = bool(self.errors) if self.is_bound else False
        return row.is_behind or row.is_done or bool(row.line.return_reason) or wrong


class GridForm:
    """The whole report as one form: its texts and one line form for each row."""

    def __init__(
        self,
        report: Report,
        rows: Sequence[Row],
        units: Sequence[tuple[int, str]],
        data: QueryDict | None = None,
    ) -> None:
        choices: list[tuple[int | str, str]] = [("", "—"), *units]
        self.texts = TextsForm(report, data)
        self.lines = [LineForm(row, choices, data) for row in rows]

    def is_valid(self) -> bool:
        """Every part is asked, so that all errors show at once."""
        answers = [form.is_valid() for form in self.forms]
        return all(answers)

    @property
    def forms(self) -> list[forms.Form]:
        return [*self.lines, self.texts]

    @property
    def errors(self) -> list[Any]:
        return [form.errors for form in self.forms if form.errors]

    def draft(self) -> ReportDraft:
        texts = {name: text or "" for name, text in self.texts.cleaned_data.items()}
        return ReportDraft(lines=tuple(form.draft() for form in self.lines), **texts)


def _initial(row: Row) -> dict[str, Any]:
    line: ReportLine = row.line
    names = ("mark", "result", "done_on", "cause", "waiting_for_id", "proposal", "no_data_until",
             "forecast")  # fmt: skip
    initial = {name: getattr(line, name) for name in names}
    initial["kept"] = [one.pk for one in row.evidence]
    for value in row.values:
        key, now = value.target.pk, value.now
        if now is not None:
            is_there = now.value if value.is_figure else bool(now.value)
            initial |= {f"v{key}": is_there, f"n{key}": now.numerator, f"m{key}": now.denominator}
    return initial


def _value_fields(value: Value) -> dict[str, forms.Field]:
    """One input for a figure, two for a ratio, a tick for a product."""
    key, label = value.target.pk, value.target.label
    if not value.is_figure:
        return {f"v{key}": forms.BooleanField(label=label, required=False)}
    names = [f"n{key}", f"m{key}"] if value.is_ratio else [f"v{key}"]
    return {
        name: VietnameseDecimalField(
            label=label, required=False, max_digits=18, decimal_places=3,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "grid-cell"}),
        )
        for name in names
    }  # fmt: skip
