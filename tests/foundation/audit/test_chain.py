"""The trail cannot be changed unseen."""

import pytest
from django.db import Error, connection, transaction

from camket.foundation.audit.chain import START, broken_links
from camket.foundation.audit.models import Event
from camket.foundation.audit.record import record


@pytest.fixture
def three_events(cast):
    return [
        record("organisation.unit.added", unit, actor=cast.admin, after={"code": unit.code})
        for unit in (cast.city, cast.ward3, cast.ward4)
    ]


def test_each_event_hangs_on_the_one_before(three_events):
    assert [event.previous for event in three_events] == [
        START,
        three_events[0].digest,
        three_events[1].digest,
    ]
    assert list(broken_links()) == []


def test_an_unknown_verb_is_refused_and_nothing_is_written(cast):
    with pytest.raises(KeyError):
        record("organisation.unit.painted", cast.city, actor=cast.admin)
    assert Event.objects.count() == 0


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_a_row(three_events, change):
    rows = Event.objects.filter(pk=three_events[1].pk)
    with pytest.raises(Error, match="append-only"), transaction.atomic():
        rows.update(note="khác") if change == "update" else rows._raw_delete(rows.db)
    assert rows.get().note == ""


def test_a_forced_change_is_found_at_its_row(three_events):
    forged = three_events[1]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER audit_event_no_update")
        cursor.execute("UPDATE audit_event SET note = 'khác' WHERE id = %s", [forged.pk])
    assert list(broken_links()) == [forged.pk]
