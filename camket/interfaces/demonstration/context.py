"""What the persona bar and the sign-in page of the demonstration show."""

from typing import Any

from django.http import HttpRequest

from camket.foundation.core import clock
from camket.interfaces.demonstration.personas import PERSONAS


def demonstration(request: HttpRequest) -> dict[str, Any]:
    return {"personas": PERSONAS, "demonstration_day": clock.today}
