"""What the bar shows on every page: whose installation, which years, how much waits."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from camket.foundation.core import clock
from camket.foundation.core.context import ShellFacts
from camket.foundation.organisation.models import User
from camket.interfaces.overview.access import Rooms, rooms_of
from camket.interfaces.overview.queries.desk import todo_count, waiting_for
from camket.interfaces.overview.queries.desk.waiting import OPEN_OBSTACLES, YEAR

NOBODY = Rooms(frozenset())


def rooms(user: User | AnonymousUser) -> Rooms:
    """`settings.SHELL_STANDING`: which entries of the bar a person's roles open."""
    return rooms_of(user) if isinstance(user, User) else NOBODY


def facts(request: HttpRequest) -> ShellFacts:
    """`settings.SHELL_FACTS`: one statement beside the standing; the desk reads the same rows."""
    user = request.user
    if not isinstance(user, User):
        return ShellFacts()
    lines = waiting_for(user)
    years = sorted({each.year for each in lines if each.kind == YEAR}, reverse=True)
    year = _year_of(request)
    owners = {each.year: each.label for each in lines if each.kind == YEAR}
    obstacles = sum(
        each.count for each in lines if each.kind == OPEN_OBSTACLES and each.year == year
    )
    return ShellFacts(
        owner=owners.get(year) or next(iter(owners.values()), ""),
        years=tuple(years),
        counts={"desk": todo_count(user, year), "obstacles": obstacles},
    )


def _year_of(request: HttpRequest) -> int:
    match = request.resolver_match
    return int((match and match.kwargs.get("year")) or clock.today().year)
