"""Choices that are only known when the form is made."""

from typing import Any

from django import forms
from django.db.models import F, QuerySet, Value


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> forms.ModelChoiceField:
    """Lay rows before a field that was declared without any."""
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(f"{name} offers no rows")
    field.queryset = rows
    return field


def offer_texts(form: forms.Form, **lists: QuerySet[Any]) -> None:
    """Short lists whose rows are their text, each in its own order, read in one statement."""
    first, *others = (
        rows.order_by()
        .annotate(name=Value(name), place=F(str(rows.model._meta.ordering[-1])))
        .values_list("name", "place", "pk", "text")
        for name, rows in lists.items()
    )
    offered = sorted(first.union(*others, all=True))
    for name, rows in lists.items():
        field = offer(form, name, rows)
        mine = [(pk, text) for each, _place, pk, text in offered if each == name]
        field.choices = [("", field.empty_label), *mine]
