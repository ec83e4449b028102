"""January of the registration year, and a unit that is still writing."""

from datetime import date

import pytest

from camket.foundation.core import clock
from tests import factories


@pytest.fixture(autouse=True)
def in_the_days_of_registration():
    with clock.at(factories.moment(date(2020, 1, 15))):
        yield
