"""Bad input is answered in words and changes nothing; no address breaks on it."""

import pytest

from camket.foundation.audit.models import Event
from tests.gates.addresses import LINES
from tests.gates.opening import opened, undone
from tests.gates.scenes import address

pytestmark = pytest.mark.django_db

PRESSERS = {"head": "lan", "clerk": "binh", "office": "office", "board": "board", "admin": "admin",
            "adviser": "adviser", "inspector": "inspector", "assignee": "an", "addressee": "minh",
            "secretary": "secretary"}  # fmt: skip
JUNK = {
    "nothing": "",
    "markup": "<script>alert(1)</script>",
    "very long": "ạ" * 5_000,
    "a day that is not": "31/02/2020",
    "minus": "-1",
    "beyond every number": "9" * 60,
    "not a number": "NaN",
    "zero byte": "a\x00b",
    "half a letter": "a\u0301\ud7ff\ufffd",
    "sql": "' OR 1=1 --",
}
REFUSALS = (400, 403, 404, 409, 422)


def presser(name: str) -> str:
    by = (LINES[name].presses or "").split()
    return next(PRESSERS[role] for role in PRESSERS if role in by)


def fields_of(answer) -> list[str]:
    """The names under which the page's form sends what is typed."""
    form = (answer.context or {}).get("form") if answer.status_code == 200 else None
    names = [form.add_prefix(field) for field in form.fields] if hasattr(form, "fields") else []
    return [*names, "note", "reason", "document", "decided_on", "text"]


@pytest.mark.parametrize("name", sorted(n for n, line in LINES.items() if line.presses))
def test_junk_is_refused_in_words_or_taken_as_text(world, name):
    person, line = presser(name), LINES[name]
    with undone():
        names = fields_of(opened(world, name, person)) if line.opens else ["note", "reason"]
    for kind, junk in JUNK.items():
        with undone():
            where = address(world, name, line.scene, "ward3")
            events = Event.objects.count()
            answer = world.as_(person).post(where, dict.fromkeys(names, junk))
            assert answer.status_code in (200, 302, *REFUSALS), f"{kind} to {name}"
            if answer.status_code in REFUSALS:
                assert Event.objects.count() == events, f"{kind} to {name} left a trace"


@pytest.mark.parametrize("name", sorted(n for n, line in LINES.items() if line.opens))
def test_junk_in_the_question_part_of_an_address_is_harmless(world, name):
    line = LINES[name]
    person = next(PRESSERS[role] for role in PRESSERS if role in (line.opens or "").split())
    asked = "&".join(
        f"{key}=%27%3Cb%3E{'9' * 40}"
        for key in (
            "q",
            "trang",
            "nhom",
            "don-vi",
            "ky",
            "trang-thai",
            "sap-xep",
            "den-ngay",
            "loc",
        )
    )
    with undone():
        where = address(world, name, line.scene, "ward3")
        answer = world.as_(person).get(f"{where}?{asked}")
    assert answer.status_code in (200, 302, *REFUSALS)


def test_a_zero_byte_in_an_address_is_refused_before_anybody_looks(world):
    answer = world.as_("office").get("/2020/noi-dung/?q=%00")
    assert answer.status_code == 400
    assert "Máy chủ không đọc được yêu cầu này" in answer.text
