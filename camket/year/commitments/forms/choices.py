"""Choices that are only known when the form is made."""

from typing import Any

from django import forms
from django.db.models import QuerySet


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> forms.ModelChoiceField:
    """Lay rows before a field that was declared without any."""
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(f"{name} offers no rows")
    field.queryset = rows
    return field
