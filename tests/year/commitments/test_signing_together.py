"""Everybody who is ready signs by one press; who is absent or not ready stays and is named."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.organisation.models import RoleGrant
from camket.year.commitments import access, actions, queries
from camket.year.commitments.actions import AttendanceDraft, signing_together
from camket.year.commitments.models import CommitmentVersion, Presence, Signature, SigningRun
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.factories import moment
from tests.year.commitments.test_pages import as_, count_queries, url
from tests.year.commitments.test_signing import JUDGES, allowed, conference

WAITING_QUEUE = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def ready(cast, unit, items=1):
    made = factories.commitment(cast, unit, CommitmentState.APPROVED)
    for _number in range(items):
        factories.item(made, state=ItemState.SELECTED)
    return made


def order(meeting, by) -> SigningRun:
    run = actions.order_signing(meeting, actor=by)
    run.refresh_from_db()
    return run


def absent(meeting, person, unit, by) -> None:
    actions.record_attendance(
        meeting, [AttendanceDraft(person, unit, Presence.ABSENT, "Đi công tác")], actor=by
    )


def signed_units(cast) -> set[str]:
    found = CommitmentVersion.objects.values_list("commitment__unit__code", flat=True)
    return set(found)


# What the job does


def test_everybody_who_is_ready_signs_as_by_the_single_act(cast):
    made = [ready(cast, cast.ward3, items=2), ready(cast, cast.ward4)]
    meeting = conference(cast)
    run = order(meeting, cast.office)
    assert (run.total, run.done, run.is_finished) == (2, 2, True)
    for each in made:
        each.refresh_from_db()
        assert (each.state, each.signed_on) == (CommitmentState.SIGNED, meeting.held_on)
        assert set(each.items.values_list("joined_on", flat=True)) == {meeting.held_on}
        assert each.versions.get().signatures.count() == 3
    told = Event.objects.filter(verb="commitments.commitment.signed")
    assert [(each.subject_id, each.actor, each.note) for each in told.order_by("id")] == [
        (each.pk, cast.office, str(meeting)) for each in made
    ]
    ordered = Event.objects.get(verb="commitments.signing.ordered")
    assert (ordered.actor, ordered.subject_id, ordered.after) == (
        cast.office, run.pk, {"ready": 2},
    )  # fmt: skip


def test_who_is_absent_or_not_ready_stays_and_is_named(cast):
    ready(cast, cast.ward3)
    away = ready(cast, cast.ward4)
    factories.commitment(cast, cast.economy, CommitmentState.SUBMITTED)
    meeting = conference(cast)
    absent(meeting, cast.hung, cast.ward4, cast.office)
    run = order(meeting, cast.office)
    assert signed_units(cast) == {cast.ward3.code}
    assert dict(run.left) == {
        cast.ward4.name: "vắng tại hội nghị (Đi công tác): ghi riêng khi đơn vị ký",
        cast.economy.name: "chưa duyệt: Ban Thường vụ chọn nội dung và duyệt",
        cast.finance.name: "chưa bắt đầu đăng ký: Phòng Tài chính - Kế hoạch soạn cam kết",
    }
    actions.sign_commitment(away, conference=meeting, actor=cast.office)
    assert signed_units(cast) == {cast.ward3.code, cast.ward4.code}


@pytest.mark.parametrize("presence", [Presence.PRESENT, Presence.REPRESENTED])
def test_who_came_or_sent_somebody_signs(cast, presence):
    ready(cast, cast.ward3)
    meeting = conference(cast)
    actions.record_attendance(
        meeting, [AttendanceDraft(cast.lan, cast.ward3, presence, "Phó dự thay")], actor=cast.office
    )
    order(meeting, cast.office)
    assert signed_units(cast) == {cast.ward3.code}


def test_the_absent_of_another_conference_or_of_the_committee_keeps_nobody(cast):
    ready(cast, cast.ward3)
    earlier, meeting = conference(cast, held_on=date(2020, 2, 10)), conference(cast)
    absent(earlier, cast.lan, cast.ward3, cast.office)
    absent(meeting, cast.secretary, None, cast.office)
    order(meeting, cast.office)
    assert signed_units(cast) == {cast.ward3.code}


def test_a_second_press_signs_nobody_twice(cast):
    ready(cast, cast.ward3)
    meeting = conference(cast)
    first = order(meeting, cast.office)
    with pytest.raises(PermissionDenied, match="Chưa có đơn vị nào ký được"):
        actions.order_signing(meeting, actor=cast.office)
    actions.sign_ready(first, actor=cast.office)
    late = ready(cast, cast.ward4)
    again = order(meeting, cast.office)
    assert (again.pk, again.total, again.done, again.is_finished) == (first.pk, 2, 2, True)
    assert CommitmentVersion.objects.count() == 2
    assert Signature.objects.filter(version__commitment=late).count() == 3


def test_a_press_while_the_job_waits_is_the_same_run(cast, settings):
    settings.TASKS = WAITING_QUEUE
    ready(cast, cast.ward3)
    meeting = conference(cast)
    first, second = order(meeting, cast.office), order(meeting, cast.secretary)
    assert first == second
    actions.sign_ready(first, actor=cast.office)
    second.refresh_from_db()
    actions.sign_ready(second, actor=cast.secretary)
    run = SigningRun.objects.get()
    assert (run.total, run.done, run.is_finished) == (1, 1, True)


def test_a_job_that_died_half_way_is_taken_up_where_it_stood(cast, settings, monkeypatch):
    settings.TASKS = WAITING_QUEUE
    for unit in (cast.ward3, cast.ward4, cast.economy):
        ready(cast, unit)
    meeting = conference(cast)
    run = order(meeting, cast.office)
    once = iter([True])
    sign = actions.sign_commitment

    def dies(commitment, **said):
        if next(once, False):
            return sign(commitment, **said)
        raise ConnectionError

    monkeypatch.setattr(signing_together, "sign_commitment", dies)
    with pytest.raises(ConnectionError):
        actions.sign_ready(run, actor=cast.office)
    monkeypatch.undo()
    run.refresh_from_db()
    assert (run.done, run.is_finished, len(signed_units(cast))) == (1, False, 1)
    again = order(meeting, cast.secretary)
    actions.sign_ready(again, actor=cast.secretary)
    assert again == run
    assert (again.total, again.done, again.is_finished) == (3, 3, True)
    assert CommitmentVersion.objects.count() == 3


def test_who_signed_by_himself_meanwhile_is_passed_over(cast, settings, monkeypatch):
    settings.TASKS = WAITING_QUEUE
    made = ready(cast, cast.ward3)
    meeting = conference(cast)
    run = order(meeting, cast.office)
    as_it_was = queries.together_at(meeting)
    actions.sign_commitment(made, conference=meeting, actor=cast.secretary)
    monkeypatch.setattr(queries, "together_at", lambda _meeting: as_it_was)
    actions.sign_ready(run, actor=cast.office)
    assert (run.done, run.left, run.is_finished) == (
        0, [[each.unit, each.reason] for each in as_it_was.staying], True,
    )  # fmt: skip


def test_whoever_lost_the_office_meanwhile_signs_nobody(cast, settings):
    settings.TASKS = WAITING_QUEUE
    ready(cast, cast.ward3)
    meeting = conference(cast)
    run = order(meeting, cast.office)
    RoleGrant.objects.filter(person=cast.office).delete()
    actions.sign_ready(run, actor=type(cast.office).objects.get(pk=cast.office.pk))
    assert not CommitmentVersion.objects.exists()
    assert "Chỉ Văn phòng và Ban Thường vụ" in dict(run.left)[cast.ward3.name]


# Who may


def test_it_is_ordered_by_those_who_record_a_single_signature(cast):
    made = ready(cast, cast.ward3)
    queries.load_items(made)
    meeting = conference(cast)
    together = queries.together_at(meeting)

    def may(person):
        return access.can_order_signing(person, cast.cycle, meeting, None, together.ready)

    assert allowed(cast, may) == JUDGES
    assert allowed(cast, lambda p: access.can_sign(p, made, meeting, True)) == JUDGES


def test_it_says_why_not(cast):
    meeting = conference(cast)

    def why(person=cast.office, meeting=meeting, run=None, ready=("one",)):
        return access.can_order_signing(person, cast.cycle, meeting, run, ready).reason

    assert why() == ""
    assert "Lập hội nghị trước khi ký" in why(meeting=None)
    assert "Chưa có đơn vị nào ký được" in why(ready=())
    assert why(ready=(), run=SigningRun(conference=meeting)) == ""
    assert "Chưa có đơn vị nào" in why(ready=(), run=SigningRun(finished_at=clock.now()))
    assert "Chỉ Văn phòng" in why(cast.lan)
    with clock.at(moment(date(2020, 2, 19))):
        assert "Chưa đến ngày hội nghị ký 20/02/2020" in why()


# The page


def test_the_dialog_says_how_many_sign_and_who_stays_behind(cast):
    ready(cast, cast.ward3)
    ready(cast, cast.ward4)
    meeting = conference(cast)
    page = as_(cast.office).get(url("conference-list")).content.decode()
    assert "Ghi nhận 2 đơn vị đã ký tại hội nghị ngày 20/02/2020?" in page
    assert "2 đơn vị ở lại, chưa ghi nhận" in page
    assert "Hội nghị chưa điểm danh" in page
    absent(meeting, cast.hung, cast.ward4, cast.office)
    page = as_(cast.office).get(url("conference-list")).content.decode()
    assert "Ghi nhận 1 đơn vị đã ký" in page
    assert "3 đơn vị ở lại, chưa ghi nhận" in page
    assert "vắng tại hội nghị (Đi công tác): ghi riêng khi đơn vị ký" in page
    assert "vắng tại hội nghị: Đi công tác" in page


def test_the_press_shows_its_progress_and_then_the_whole_page(cast, settings):
    settings.TASKS = WAITING_QUEUE
    ready(cast, cast.ward3)
    meeting = conference(cast)
    client, progress = as_(cast.office), url("conference-progress", meeting.pk)
    assert client.post(url("signing-order", meeting.pk)).status_code == 302
    panel = client.get(progress)
    assert f'hx-get="{progress}"' in panel.content.decode()
    assert "Đang ghi nhận" in panel.content.decode()
    assert "HX-Refresh" not in panel
    actions.sign_ready(SigningRun.objects.get(), actor=cast.office)
    panel = client.get(progress)
    assert (panel["HX-Refresh"], "hx-get" in panel.content.decode()) == ("true", False)
    page = client.get(url("conference-list")).content.decode()
    assert "Đã ghi nhận 1 đơn vị ký cùng lúc" in page
    assert "Phòng Kinh tế: chưa bắt đầu đăng ký" in page


def test_a_stranger_is_refused_and_nothing_is_written(cast):
    ready(cast, cast.ward3)
    meeting = conference(cast)
    for person in (cast.lan, cast.inspector, cast.board):
        assert as_(person).post(url("signing-order", meeting.pk)).status_code == 403
        assert as_(person).get(url("conference-progress", meeting.pk)).status_code == 403
    assert as_(cast.office).get(url("signing-order", meeting.pk)).status_code == 405
    assert not SigningRun.objects.exists()


def statements(client, address) -> int:
    with CaptureQueriesContext(connection) as counted:
        assert client.post(address).status_code == 302
    return len(counted)


def test_page_and_press_cost_the_same_for_one_unit_and_for_three(cast, settings):
    settings.TASKS = WAITING_QUEUE
    meeting = conference(cast)
    client, press = as_(cast.office), url("signing-order", meeting.pk)
    ready(cast, cast.ward3)
    shown, pressed = count_queries(client, url("conference-list")), statements(client, press)
    SigningRun.objects.all().delete()
    for unit, head in ((cast.ward4, cast.hung), (cast.economy, cast.minh)):
        ready(cast, unit, items=3)
        absent(meeting, head, unit, cast.office)
    assert count_queries(client, url("conference-list")) == shown <= 12
    assert statements(client, press) == pressed <= 22
