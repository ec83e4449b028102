"""Jobs run once per slot, are tried again, and letters leave once."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from camket.foundation.audit.models import Event
from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.notifications.actions import send_waiting_letters
from camket.foundation.notifications.models import Notice, OutboxLetter
from camket.foundation.notifications.notify import notify
from camket.interfaces.jobs.actions import LONGEST_JOB, claim, put_back_orphans
from camket.interfaces.jobs.models import PeriodicSlot
from camket.interfaces.jobs.retry import TRIES, retrying

DATABASE_QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
runs: list[str] = []
handled: list[int] = []


@task()
def note_a_run() -> None:
    runs.append("run")


@task(takes_context=True)
@retrying
def always_fails() -> None:
    raise ValueError("không gửi được")


def handle(event: Event) -> None:
    handled.append(event.pk)


@pytest.fixture
def queue(settings, monkeypatch):
    settings.TASKS = DATABASE_QUEUE
    # The worker renews its connections; here it works inside the transaction of the test.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    runs.clear()


def work() -> None:
    call_command("worker", once=True, interval=0)


def test_a_slot_is_claimed_once_however_many_ask(db, queue):
    assert [claim("trial", timedelta(days=1), note_a_run) for _ask in range(3)] == [
        True,
        False,
        False,
    ]
    assert PeriodicSlot.objects.filter(name="trial").count() == 1
    work()
    assert runs == ["run"]


@pytest.mark.jobs_may_fail
def test_a_failed_job_is_tried_again_later_and_then_shown(db, queue):
    always_fails.enqueue()
    for _try in range(TRIES):
        work()
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(
            run_after=clock.real_now()
        )
    trials = DBTaskResult.objects.filter(task_path__endswith="always_fails")
    assert sorted(trials.values_list("status", flat=True)) == [
        "FAILED",
        "SUCCESSFUL",
        "SUCCESSFUL",
        "SUCCESSFUL",
    ]


def test_the_job_of_a_dead_worker_is_put_back(db, queue):
    note_a_run.enqueue()
    lost = DBTaskResult.objects.filter(task_path__endswith="note_a_run")
    lost.update(status=TaskResultStatus.RUNNING, started_at=clock.real_now() - 2 * LONGEST_JOB)
    assert put_back_orphans() == 1
    work()
    assert runs == ["run"]


def test_a_verb_with_a_reaction_wakes_its_handler(cast, settings):
    settings.REACTIONS = {"organisation.unit.closed": (f"{__name__}.handle",)}
    event = record("organisation.unit.closed", cast.ward3, actor=cast.admin)
    assert handled == [event.pk]
    record("organisation.unit.added", cast.ward3, actor=cast.admin)
    assert handled == [event.pk]


def test_news_is_told_once_and_its_letter_leaves_once(cast, mailoutbox):
    cast.lan.email = "bithu.p3@benxuan.example"
    cast.lan.save()
    for _twice in range(2):
        notify(
            [cast.lan, cast.binh], "report-due", key="due:1", text="Báo cáo 6 tháng đến hạn 18/06.",
            url="/2020/bao-cao/",
        )  # fmt: skip
    assert Notice.objects.count() == 2
    assert send_waiting_letters() == 1
    assert send_waiting_letters() == 0
    (letter,) = mailoutbox
    assert letter.to == ["bithu.p3@benxuan.example"]
    assert letter.subject == "[Cam kết] Báo cáo 6 tháng đến hạn 18/06."
    assert OutboxLetter.objects.get().sent_at is not None


def test_a_letter_that_cannot_leave_stays_with_its_error(cast, monkeypatch):
    cast.lan.email = "bithu.p3@benxuan.example"
    cast.lan.save()
    notify([cast.lan], "report-due", key="due:1", text="Đến hạn.", url="/")
    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse_connection)
    assert send_waiting_letters() == 0
    letter = OutboxLetter.objects.get()
    assert (letter.attempts, letter.sent_at, letter.last_error) == (1, None, "Connection refused")


def refuse_connection(*args: object, **kwargs: object) -> None:
    raise ConnectionRefusedError("Connection refused")


def test_the_trail_is_verified_by_command(cast):
    record("organisation.unit.added", cast.ward3, actor=cast.admin)
    said = StringIO()
    call_command("audit_verify", stdout=said)
    assert said.getvalue().startswith("Chuỗi dấu vết nguyên vẹn: 1 dòng")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER audit_event_no_update")
        cursor.execute("UPDATE audit_event SET note = 'khác'")
    with pytest.raises(CommandError, match="đứt ở 1 chỗ"):
        call_command("audit_verify")
