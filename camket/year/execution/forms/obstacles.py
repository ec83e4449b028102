"""Obstacles as they come over HTTP."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.fields import CleanCharField, CleanTextField
from camket.foundation.organisation.models import Unit
from camket.year.execution.forms.plain import PlainForm
from camket.year.execution.models import Escalation, Obstacle
from camket.year.execution.queries.obstacles import possible_addressees


class AddressedForm(PlainForm):
    """A form that sends something to a unit other than one's own."""

    addressee = forms.ModelChoiceField(label=_("Chờ ai tháo gỡ"), queryset=Unit.objects.none())

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["addressee"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = possible_addressees(unit, clock.today())


class ObstacleForm(AddressedForm):
    """Cause, whom it waits for, what is asked."""

    cause = CleanTextField(label=_("Nguyên nhân"), widget=forms.Textarea(attrs={"rows": 3}))
    proposal = CleanTextField(
        label=_("Đề xuất, kiến nghị"), widget=forms.Textarea(attrs={"rows": 3})
    )

    field_order = ["cause", "addressee", "proposal"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["addressee"].required = False


class ForwardForm(AddressedForm):
    pass


class EscalateForm(AddressedForm):
    note = CleanTextField(
        label=_("Lý do báo cáo cấp trên"), widget=forms.Textarea(attrs={"rows": 3})
    )


class QuestionField(forms.ModelChoiceField):
    """The open questions by the name of their addressee."""

    def label_from_instance(self, obj: Escalation) -> str:
        return obj.addressee.name


class AnswerForm(PlainForm):
    """The answer of one addressee; the question is chosen where several are open."""

    question = QuestionField(
        label=_("Nơi trả lời"), queryset=Escalation.objects.none(), empty_label=None
    )
    answer = CleanTextField(label=_("Trả lời"), widget=forms.Textarea(attrs={"rows": 3}))
    document = CleanCharField(label=_("Văn bản trả lời"), required=False, max_length=200)

    def __init__(self, *args: Any, obstacle: Obstacle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["question"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = obstacle.escalations.filter(answered_on__isnull=True).select_related(
            "addressee"
        )


class SolveForm(PlainForm):
    note = CleanTextField(label=_("Kết quả tháo gỡ"), widget=forms.Textarea(attrs={"rows": 3}))
