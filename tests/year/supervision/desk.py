"""What the tests of watching and judging share: people at their browser, statements counted."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from camket.foundation.organisation.models import User

AROUND = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")


def enter(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def words(response: HttpResponse) -> str:
    """What a person reads, without the marks of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that do something; the brackets of transactions are not counted."""
    statements: list[str] = []
    with CaptureQueriesContext(connection) as context:
        yield statements
    statements += [q["sql"] for q in context.captured_queries if not q["sql"].startswith(AROUND)]
