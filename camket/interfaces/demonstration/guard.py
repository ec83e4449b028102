"""Keeps the demonstration away from every database that its builder did not make."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from camket.interfaces.demonstration.access import is_demonstration_database

Handler = Callable[[HttpRequest], HttpResponse]


class GuardMiddleware:
    """Asks once; a database of an office is answered with one sentence and nothing else."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self.is_ours = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.is_ours = self.is_ours or is_demonstration_database()
        if not self.is_ours:
            return render(request, "demonstration/not_ours.html", status=503)
        return self.get_response(request)
