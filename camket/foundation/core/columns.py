"""Columns that derive themselves from others, so that both databases search and sort alike."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from camket.foundation.core.text import fold, sort_key


class _Derived(models.TextField):
    """Filled from the named columns whenever the row is saved; compared byte by byte."""

    derive: Callable[[str], str]

    def __init__(self, *args: Any, of: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("editable", False)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        # The linguistic collation of a PostgreSQL cluster would reorder the keys.
        collation = "C" if connection.vendor == "postgresql" else None
        return {**super().db_parameters(connection), "collation": collation}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        source = " ".join(str(getattr(model_instance, name) or "") for name in self.of)
        value = type(self).derive(source)
        setattr(model_instance, self.attname, value)
        return value


class SearchKey(_Derived):
    """Folded text: without marks, case and punctuation."""

    derive = staticmethod(fold)


class SortKey(_Derived):
    """Vietnamese alphabetical order."""

    derive = staticmethod(sort_key)
