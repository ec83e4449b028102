"""One click plays a persona, in a fresh session."""

from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from camket.interfaces.demonstration import access, actions


@login_not_required
@require_POST
def play(request: HttpRequest) -> HttpResponse:
    person = access.person_to_play(request.POST.get("login", ""))
    logout(request)
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    actions.play(person)
    return redirect("/")
