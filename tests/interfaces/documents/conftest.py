"""A small year ready for its papers, in January."""

from datetime import date

import pytest

from camket.foundation.core import clock
from tests import factories
from tests.year.year_end.desk import report, ward  # noqa: F401 - fixtures of the tests here


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 15))):
        yield
