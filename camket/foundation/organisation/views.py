"""Signing in and out, one's password, units and their people."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView, LogoutView
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.core import clock
from camket.foundation.organisation import access, actions, queries
from camket.foundation.organisation.forms import (
    AdviceForm,
    MembersForm,
    PasswordForm,
    PersonForm,
    RoleForm,
    SignInForm,
    UnitForm,
)
from camket.foundation.organisation.requests import SignedIn


class SignIn(LoginView):
    """An installation that nobody can sign in to yet leads to its first-run page."""

    template_name = "organisation/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not queries.someone_can_sign_in():
            return redirect(settings.FIRST_RUN_URL)
        return super().get(request, *args, **kwargs)


sign_in = SignIn.as_view()
sign_out = LogoutView.as_view()


def password(request: SignedIn) -> HttpResponse:
    form = PasswordForm(request.POST or None, person=request.user)
    if form.is_valid():
        actions.set_password(request.user, password=form.cleaned_data["new"], actor=request.user)
        update_session_auth_hash(request, request.user)
        messages.success(request, _("Đã đổi mật khẩu."))
        return redirect("organisation:password")
    return render(request, "organisation/password.html", {"form": form}, status=_status(form))


def unit_list(request: SignedIn) -> HttpResponse:
    context = {
        "units": queries.unit_rows(access.units_visible_to(request.user)),
        "can_administer": access.can_administer(request.user),
    }
    return render(request, "organisation/unit_list.html", context)


def unit_new(request: SignedIn) -> HttpResponse:
    access.can_administer(request.user).require()
    form = UnitForm(request.POST or None)
    if form.is_valid():
        unit = actions.add_unit(**form.cleaned_data, actor=request.user)
        return redirect("organisation:unit-detail", unit.code)
    return render(request, "organisation/unit_form.html", {"form": form}, status=_status(form))


def unit_detail(request: SignedIn, code: str) -> HttpResponse:
    unit = access.unit_for(request.user, code)
    can_administer = access.can_administer(request.user)
    form = PersonForm(request.POST or None, unit=unit)
    if request.method == "POST":
        can_administer.require()
    if form.is_valid():
        actions.welcome_person(unit, **form.cleaned_data, actor=request.user)
        return redirect("organisation:unit-detail", unit.code)
    context = {
        "unit": unit,
        "form": form,
        "can_administer": can_administer,
        "tenures": queries.tenures_of(unit),
        "grants": [
            (grant, access.can_grant(request.user, grant.role)) for grant in queries.grants_of(unit)
        ],
        "advised": queries.advised_units(unit),
        "can_arrange": access.can_arrange(request.user),
        "can_set_members": access.can_set_members(request.user, unit),
    }
    return render(request, "organisation/unit_detail.html", context, status=_status(form))


def unit_advises(request: SignedIn, code: str) -> HttpResponse:
    """Make the unit an advisory body: on whom each of its people gives opinions."""
    access.can_arrange(request.user).require()
    body = access.unit_for(request.user, code)
    people = list(queries.people_of(body))
    person = queries.chosen_among(people, request.GET.get("nguoi"))
    form = AdviceForm(_typed(request), body=body, person=person) if person else None
    if form is not None and person is not None and form.is_valid():
        units = form.cleaned_data["units"]
        actions.set_advised_units(body, person, units, actor=request.user)
        messages.success(
            request, _("Đã ghi phân công tham mưu của %(body)s.") % {"body": body.name}
        )
        return redirect("organisation:unit-detail", code)
    context = {"unit": body, "form": form, "people": people, "person": person}
    return render(request, "organisation/unit_advises.html", context, status=_status(form))


def unit_members(request: SignedIn, code: str) -> HttpResponse:
    block = access.unit_for(request.user, code)
    access.can_set_members(request.user, block).require()
    form = MembersForm(_typed(request), block=block)
    if form.is_valid():
        actions.set_members(block, form.cleaned_data["units"], actor=request.user)
        messages.success(request, _("Đã ghi thành viên của %(block)s.") % {"block": block.name})
        return redirect("organisation:unit-detail", code)
    title = _("Thành viên của khối")
    context = {"unit": block, "form": form, "title": title}
    return render(request, "organisation/unit_choices.html", context, status=_status(form))


def unit_roles(request: SignedIn, code: str) -> HttpResponse:
    access.can_administer(request.user).require()
    unit = access.unit_for(request.user, code)
    form = RoleForm(request.POST or None, unit=unit)
    if form.is_valid():
        person, role = form.cleaned_data["person"], form.cleaned_data["role"]
        actions.grant_role(person, role, unit, from_on=clock.today(), actor=request.user)
        messages.success(request, _("Đã giao vai trò cho %(person)s.") % {"person": person})
        return redirect("organisation:unit-detail", code)
    context = {"unit": unit, "form": form, "title": _("Giao vai trò")}
    return render(request, "organisation/unit_choices.html", context, status=_status(form))


@require_POST
def role_end(request: SignedIn, pk: int) -> HttpResponse:
    grant = access.grant_for(request.user, pk)
    actions.end_role(grant, until_on=clock.today() - timedelta(days=1), actor=request.user)
    messages.success(request, _("Đã kết thúc vai trò của %(person)s.") % {"person": grant.person})
    return redirect("organisation:unit-detail", grant.unit.code)


def _typed(request: SignedIn) -> QueryDict | None:
    """A list without a tick sends nothing, and is an answer all the same."""
    return request.POST if request.method == "POST" else None


def _status(form: Form | None) -> int:
    return 422 if form is not None and form.is_bound and form.errors else 200


def locked_out(
    request: HttpRequest, credentials: object, *args: object, **kwargs: object
) -> HttpResponse:
    """Too many wrong tries: say how long to wait, nothing of the account."""
    return render(request, "organisation/locked_out.html", status=429)
