"""What every page knows about where it stands: the bar, the year, the person's menu."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string

from camket.foundation.core import clock
from camket.foundation.core.parts import Text


@dataclass(frozen=True)
class NavEntry:
    """One entry of the bar or of a menu."""

    label: Text
    url: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True)
class ShellFacts:
    """What a room above tells the shell; `settings.SHELL_FACTS` names the function."""

    owner: str = ""
    years: tuple[int, ...] = ()
    position: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


class Shell:
    """The frame around a page. Built on first use, so that fragments cost nothing."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self.year = _year_of(request)
        self.bar_template: str = getattr(settings, "SHELL_BAR_TEMPLATE", "")
        self.mark: Text = getattr(settings, "SHELL_MARK", "")
        self.sign_in_template: str = getattr(settings, "SIGN_IN_TEMPLATE", "")

    @cached_property
    def facts(self) -> ShellFacts:
        asked: ShellFacts = _ask("SHELL_FACTS", self._request, otherwise=ShellFacts())
        return asked

    @cached_property
    def entries(self) -> list[NavEntry]:
        return self._entries(getattr(settings, "NAVIGATION", ()))

    @cached_property
    def menu(self) -> list[NavEntry]:
        return self._entries(getattr(settings, "USER_MENU", ()))

    @cached_property
    def tabs(self) -> list[NavEntry]:
        """The pages that share the bar's current entry, on each of them; rooms need not know each other."""
        lines = getattr(settings, "NAVIGATION", ())
        current: dict[str, Any] = next((line for line in lines if self._is_here(line)), {})
        found = self._entries(current.get("tabs", ()))
        return found if len(found) > 1 and any(entry.current for entry in found) else []

    @cached_property
    def years(self) -> list[NavEntry]:
        return [
            NavEntry(str(year), self._in_year(year), current=year == self.year)
            for year in self.facts.years
        ]

    @property
    def home_url(self) -> str:
        return self.entries[0].url if self.entries else "/"

    @property
    def search_url(self) -> str:
        return _url_of(getattr(settings, "SEARCH_URL_NAME", ""), self.year)

    @property
    def sign_out_url(self) -> str:
        return _url_of(getattr(settings, "SIGN_OUT_URL_NAME", ""), self.year)

    @cached_property
    def _standing(self) -> Any:
        return _ask("SHELL_STANDING", self._request.user, otherwise=None)

    def _entries(self, source: tuple[dict[str, Any], ...]) -> list[NavEntry]:
        shown = [self._entry(line) for line in source if self._may_see(line)]
        # A room that this installation does not have takes its entry with it.
        return [entry for entry in shown if entry.url]

    def _entry(self, line: dict[str, Any]) -> NavEntry:
        key = line.get("key", line["url_name"])
        count = self.facts.counts.get(key)
        return NavEntry(
            line["label"], _url_of(line["url_name"], self.year), count, self._is_here(line)
        )

    def _may_see(self, line: dict[str, Any]) -> bool:
        needs = line.get("needs", "")
        return not needs or self._standing is None or self._standing.may_see(needs)

    def _is_here(self, line: dict[str, Any]) -> bool:
        match = self._request.resolver_match
        if match is None:
            return False
        here = {match.view_name, match.namespace}
        return not here.isdisjoint({line["url_name"], *line.get("covers", ())})

    def _in_year(self, year: int) -> str:
        lines = getattr(settings, "NAVIGATION", ())
        current = next((line for line in lines if self._is_here(line)), None)
        line = current or next(iter(lines), None)
        return _url_of(line["url_name"], year) if line else "/"


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `shell` in every template."""
    return {"shell": SimpleLazyObject(lambda: Shell(request))}


def _ask(setting: str, asked_about: Any, otherwise: Any) -> Any:
    """Call the function that the setting names; core may not import the rooms above it."""
    path = getattr(settings, setting, "")
    if not path:
        return otherwise
    function: Callable[[Any], Any] = import_string(path)
    return function(asked_about)


def _year_of(request: HttpRequest) -> int:
    match = request.resolver_match
    in_url = match.kwargs.get("year") if match else None
    chosen = in_url or getattr(request, "year", None)
    if chosen is None and hasattr(request, "session"):
        chosen = request.session.get("year")
    return int(chosen or clock.today().year)


def _url_of(name: str, year: int) -> str:
    for kwargs in ({"year": year}, {}):
        try:
            return reverse(name, kwargs=kwargs) if name else ""
        except NoReverseMatch:
            continue
    return ""
