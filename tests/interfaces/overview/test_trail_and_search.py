"""The trail for those who may read it; search that does not care for marks."""

import pytest

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.interfaces.overview.queries.searching import search
from camket.year.basis.models import SourceDocument, SourceKind
from tests import factories
from tests.interfaces.overview.world import NOW, build, enter
from tests.year.commitments import drafts

TRAIL = "/2020/nhat-ky/"


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("office", 200),
        ("inspector", 200),
        ("admin", 200),
        ("secretary", 403),
        ("lan", 403),
        ("an", 403),
    ],
)
def test_office_inspection_and_administrator_read_the_trail(cast, name, status):
    assert enter(getattr(cast, name)).get(TRAIL).status_code == status


def subjects(person, query: str = "") -> list[str]:
    page = enter(person).get(f"{TRAIL}{query}").context["page"]
    return [event.subject_label for event in page.object_list]


def test_the_office_reads_its_year_and_the_administrator_everything(cast):
    world = build(cast)
    record("organisation.password.set", cast.binh, actor=cast.admin)
    record("reporting.report.sent", world.reports["economy"], actor=cast.minh)
    sent = str(world.reports["economy"])
    assert subjects(cast.office) == [sent]
    assert subjects(cast.admin) == [sent, str(cast.binh)]


def test_the_trail_is_narrowed_by_unit_and_room(cast):
    world = build(cast)
    record("reporting.report.sent", world.reports["economy"], actor=cast.minh)
    record("execution.obstacle.raised", world.ward3.items.first(), actor=cast.lan)
    record("supervision.unit.urged", world.ward3, actor=cast.office)
    assert subjects(cast.office, "?don-vi=KT") == [str(world.reports["economy"])]
    assert len(subjects(cast.office, "?don-vi=P3")) == 2
    assert subjects(cast.office, "?viec=reporting") == [str(world.reports["economy"])]


def test_the_timeline_of_a_dossier_is_the_trail_of_its_commitment(cast):
    world = build(cast)
    record("reporting.report.sent", world.reports["economy"], actor=cast.minh)
    record("reporting.report.accepted", world.reports["ward3"], actor=cast.office)
    html = enter(cast.office).get(f"/2020/ho-so/{world.ward3.pk}/").content.decode()
    assert "Duyệt báo cáo" in html
    assert '<p class="timeline-head">Gửi báo cáo' not in html


def found(person, words: str) -> dict[str, int]:
    shown = enter(person).get("/tim/", {"tim": words}).context["found"]
    return {"items": len(shown.items), "units": len(shown.units), "documents": len(shown.documents)}


@pytest.mark.parametrize("words", ["mặt bằng", "mat bang", "MẶT BẰNG", "mặt  bằng"])
def test_marks_and_case_do_not_matter(cast, words):
    factories.signed(cast, cast.ward3, items=2)
    assert found(cast.lan, words)["items"] == 2


@pytest.mark.parametrize("words", ["khoa xiii", "khoá XIII", "Khóa XIII"])
def test_the_three_spellings_of_a_term_find_the_same_document(cast, words):
    document = SourceDocument.objects.create(
        source=SourceKind.PARTY, reference="64, 65-KH/TU", type_name="Kế hoạch",
        issuer="Thành ủy Bến Xuân", title="Thực hiện Nghị quyết Đại hội khóa XIII",
    )  # fmt: skip
    document.cycles.add(cast.cycle)
    assert found(cast.binh, words)["documents"] == 1
    assert found(cast.binh, "64-KH/TU")["documents"] == 1


def test_search_finds_only_what_a_person_may_read(cast):
    factories.signed(cast, cast.ward3, items=2)
    assert found(cast.hung, "mặt bằng")["items"] == 0
    assert found(cast.admin, "mặt bằng")["items"] == 0
    assert found(cast.office, "phường 3")["units"] == 1


def test_an_empty_question_finds_nothing_and_says_how(cast):
    html = enter(cast.binh).get("/tim/").content.decode()
    assert "Gõ có dấu hay không dấu đều được." in html


def test_the_code_of_a_paper_leads_to_its_version(cast):
    version = drafts.signed(cast).versions.get()
    [found] = search(cast.hung, version.code).versions
    assert (found.version, found.is_in_force, found.is_readable) == (version, True, False)
    assert search(cast.hung, "phường 3").versions == ()
