"""Name an expression once and use it many times; the ORM alone repeats its SQL at each mention."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, F, Field
from django.db.models.expressions import BaseExpression
from django.db.models.sql.compiler import SQLCompiler

TABLE = "named"


class Name(Expression):
    """A figure named by the `Naming` around it."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(output_field)
        self.name = name

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        quote = compiler.quote_name_unless_alias
        return f"{quote(TABLE)}.{quote(self.name)}", ()


class Naming(Expression):
    """`body` with the names in it worked out once a row: SELECT body FROM (SELECT … AS name)."""

    def __init__(
        self, named: Mapping[str, BaseExpression], body: Expression | F, output_field: Field
    ) -> None:
        super().__init__(output_field)
        self.names = tuple(named)
        self.sources: list[Any] = [body, *named.values()]

    def get_source_expressions(self) -> list[Any]:
        return self.sources

    def set_source_expressions(self, exprs: Sequence[Any]) -> None:
        self.sources = list(exprs)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        quote = compiler.quote_name_unless_alias
        (body, params), *values = [compiler.compile(source) for source in self.sources]
        columns = ", ".join(
            f"{sql} AS {quote(name)}" for name, (sql, _) in zip(self.names, values, strict=True)
        )
        # The limit keeps PostgreSQL from dissolving the inner table and repeating its columns.
        sql = f"(SELECT {body} FROM (SELECT {columns} LIMIT 1) AS {quote(TABLE)})"  # noqa: S608
        return sql, (*params, *(each for _, more in values for each in more))
