"""The signing conference: who is ready, who came, the papers to sign, the signatures and what came back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camket.foundation.organisation.requests import SignedIn
from camket.year.annual_cycles.access import cycle_for
from camket.year.commitments import access, actions, queries
from camket.year.commitments.forms import (
    AttendanceForm,
    CodeForm,
    ConferenceForm,
    MinutesForm,
    SignedFileForm,
)
from camket.year.commitments.views.showing import page_of, show_form


def conference_list(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    access.can_see_readiness(request.user, cycle).require()
    conferences = list(queries.conferences(cycle))
    latest = conferences[0] if conferences else None
    lines = queries.readiness(cycle, queries.day_of(latest), latest)
    together, work = queries.together(lines), queries.work_of(latest)
    page = page_of(request, lines)
    context = {
        "cycle": cycle,
        "conferences": [
            (each, access.can_hold_conference(request.user, each)) for each in conferences
        ],
        "latest": latest,
        "page": page,
        "lines": [(line, _may_sign(request, line, latest)) for line in page],
        "counts": queries.signing_counts(lines),
        "together": together,
        "can_plan": access.can_plan_conference(request.user, cycle),
        "can_order": access.can_order_pack(request.user, latest),
        "can_sign_all": access.can_order_signing(
            request.user, cycle, latest, work["run"], together.ready
        ),
        **work,
    }
    return render(request, "commitments/conferences.html", context)


def conference_plan(request: SignedIn, year: int) -> HttpResponse:
    cycle = cycle_for(request.user, year)
    access.can_plan_conference(request.user, cycle).require()
    form = ConferenceForm(request.POST or None)
    if form.is_valid():
        actions.plan_conference(cycle=cycle, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã lập hội nghị ký cam kết."))
        return redirect("commitments:conference-list", year)
    context = {
        "form": form,
        "title": _("Lập hội nghị ký cam kết"),
        "about": str(cycle),
        "back": reverse("commitments:conference-list", args=[year]),
    }
    return show_form(request, "commitments/form.html", context)


def conference_hold(request: SignedIn, year: int, pk: int) -> HttpResponse:
    conference = access.conference_for(request.user, year, pk)
    access.can_hold_conference(request.user, conference).require()
    form = MinutesForm(request.POST or None)
    if form.is_valid():
        actions.hold_conference(conference, **form.cleaned_data, actor=request.user)
        messages.success(request, _("Đã ghi nhận hội nghị."))
        return redirect("commitments:conference-list", year)
    context = {
        "form": form,
        "title": _("Ghi nhận hội nghị đã tổ chức"),
        "about": str(conference),
        "back": reverse("commitments:conference-list", args=[year]),
    }
    return show_form(request, "commitments/form.html", context)


def conference_attendance(request: SignedIn, year: int, pk: int) -> HttpResponse:
    conference = access.conference_for(request.user, year, pk)
    access.can_see_readiness(request.user, conference.cycle).require()
    people = queries.expected(conference)
    form = AttendanceForm(request.POST or None, people=people)
    if form.is_valid():
        drafts = [actions.AttendanceDraft(**answer) for answer in form.answers()]
        actions.record_attendance(conference, drafts, actor=request.user)
        messages.success(request, _("Đã ghi điểm danh %(count)02d người.") % {"count": len(drafts)})
        return redirect("commitments:conference-attendance", year, pk)
    context = {
        "form": form,
        "conference": conference,
        "counts": queries.attendance_counts(people),
        "can_record": access.can_record_attendance(request.user, conference),
    }
    return show_form(request, "commitments/attendance.html", context)


@require_POST
def pack_order(request: SignedIn, year: int, pk: int) -> HttpResponse:
    conference = access.conference_for(request.user, year, pk)
    actions.order_pack(conference, actor=request.user)
    messages.success(request, _("Đang in bộ ký. Trang tự cập nhật khi xong."))
    return redirect("commitments:conference-list", year)


@require_POST
def signing_order(request: SignedIn, year: int, pk: int) -> HttpResponse:
    conference = access.conference_for(request.user, year, pk)
    actions.order_signing(conference, actor=request.user)
    messages.success(request, _("Đang ghi nhận các đơn vị đã ký. Trang tự cập nhật khi xong."))
    return redirect("commitments:conference-list", year)


def conference_progress(request: SignedIn, year: int, pk: int) -> HttpResponse:
    """The same panel again while the worker works; the whole page once all is done."""
    conference = access.conference_for(request.user, year, pk)
    access.can_see_readiness(request.user, conference.cycle).require()
    work = queries.work_of(conference)
    context = {"cycle": conference.cycle, "latest": conference, **work}
    answer = render(request, "commitments/_progress.html", context)
    if not work["is_working"]:
        answer["HX-Refresh"] = "true"
    return answer


@require_POST
def commitment_sign(request: SignedIn, year: int, pk: int, commitment: int) -> HttpResponse:
    conference = access.conference_for(request.user, year, pk)
    signing = access.commitment_for(request.user, year, commitment)
    actions.sign_commitment(signing, conference=conference, actor=request.user)
    messages.success(
        request, _("Đã ký cam kết của %(unit)s. Nội dung đã khóa.") % {"unit": signing.unit.name}
    )
    return redirect("commitments:conference-list", year)


def version_detail(request: SignedIn, year: int, pk: int, number: int) -> HttpResponse:
    version = access.version_for(request.user, year, pk, number)
    form = SignedFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        access.can_add_signed_file(request.user, version).require()
    if form.is_valid():
        actions.add_signed_file(
            version, name=form.file_name, content=form.content, note=form.cleaned_data["note"],
            actor=request.user,
        )  # fmt: skip
        messages.success(request, _("Đã lưu bản đã ký %(name)s.") % {"name": form.file_name})
        return redirect("commitments:version-detail", year, pk, number)
    context = {
        **queries.version_facts(version),
        "form": form,
        "can_add": access.can_add_signed_file(request.user, version),
    }
    return show_form(request, "commitments/version.html", context)


def version_search(request: SignedIn) -> HttpResponse:
    form = CodeForm(request.GET or None)
    if form.is_valid():
        return redirect("commitments:version-found", form.cleaned_data["ma"])
    return render(request, "commitments/version_found.html", {"form": form})


def version_found(request: SignedIn, code: str) -> HttpResponse:
    readable = access.commitments_visible_to(request.user)
    found = queries.versions_with(code, readable)
    context = {"form": CodeForm(initial={"ma": code}), "code": code, "found": found}
    return render(request, "commitments/version_found.html", context)


def _may_sign(request: SignedIn, line: queries.Readiness, latest: Any) -> Any:
    if line.commitment is None:
        return None
    return access.can_sign(request.user, line.commitment, latest, line.has_head)
