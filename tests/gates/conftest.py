"""One world per file of tests: built once, and every test leaves it as it found it."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from camket.foundation.core import clock
from tests.gates.world import NOW, World, make_world


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic(), clock.at(NOW):
        made = make_world()
        with django_db_blocker.block():
            yield made
        transaction.set_rollback(True)
