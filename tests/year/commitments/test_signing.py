"""The signing conference: who is ready, who came, what is printed, frozen, looked up and brought back."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.files import store
from camket.foundation.files.models import StoredFile
from camket.year.annual_cycles.models import Holiday
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.actions import AttendanceDraft
from camket.year.commitments.forms import AttendanceForm
from camket.year.commitments.models import (
    Attendance,
    CommitmentVersion,
    Presence,
    Registration,
    SignedFile,
    SigningConference,
)
from camket.year.commitments.states import CommitmentState, ConferenceState, ItemState
from tests import factories
from tests.factories import moment
from tests.year.commitments import drafts

JUDGES = {"office", "secretary"}
FILLERS = {"lan", "binh"}
LARGEST = 25 * 1024 * 1024
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20 + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 20 + b"\xff\xd9"


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


def conference(cast, **given) -> SigningConference:
    values = {"held_on": date(2020, 2, 20), "place": "Hội trường", "chaired_by": "Bí thư Thành ủy"}
    return SigningConference.objects.create(cycle=cast.cycle, **{**values, **given})


def line_of(cast, unit, on=date(2020, 2, 20)):
    return next(line for line in queries.readiness(cast.cycle, on) if line.unit == unit)


# Who may: every move × person × state


@pytest.mark.parametrize("state", list(CommitmentState))
def test_signing_is_recorded_by_those_who_serve_and_only_once_approved(cast, state):
    made = factories.commitment(cast, cast.ward3, state)
    factories.item(made, state=ItemState.SELECTED)
    meeting = conference(cast)
    queries.load_items(made)
    expected = JUDGES if state == CommitmentState.APPROVED else set()
    assert allowed(cast, lambda p: access.can_sign(p, made, meeting, True)) == expected


@pytest.mark.parametrize("state", list(ConferenceState))
def test_acts_on_the_conference_by_person_and_state(cast, state):
    meeting = conference(cast, state=state)
    hold = JUDGES if state == ConferenceState.PLANNED else set()
    assert allowed(cast, lambda p: access.can_hold_conference(p, meeting)) == hold
    assert allowed(cast, lambda p: access.can_record_attendance(p, meeting)) == JUDGES
    assert allowed(cast, lambda p: access.can_order_pack(p, meeting)) == JUDGES


def test_nothing_is_recorded_before_the_day_or_after_the_year(cast):
    meeting = conference(cast)
    with clock.at(moment(date(2020, 2, 19))):
        assert (
            access.can_record_attendance(cast.office, meeting).reason
            == "Chưa đến ngày tổ chức hội nghị."
        )
    type(cast.cycle).objects.update(state=CycleState.CLOSED)
    meeting.cycle.refresh_from_db()
    assert "Năm đã đóng" in access.can_record_attendance(cast.office, meeting).reason
    assert "Lập hội nghị" in access.can_order_pack(cast.office, None).reason


def test_the_unit_and_those_who_serve_bring_back_the_signed_paper(cast):
    version = drafts.signed(cast).versions.get()
    assert allowed(cast, lambda p: access.can_add_signed_file(p, version)) == JUDGES | FILLERS


# Readiness


def test_every_unit_of_the_year_has_its_line_and_its_next_hand(cast):
    factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED)
    factories.commitment(cast, cast.ward4, CommitmentState.COMPLETE)
    lines = {line.unit: line.missing for line in queries.readiness(cast.cycle, date(2020, 2, 20))}
    assert lines == {
        cast.ward3: ("chưa duyệt: Ban Thường vụ chọn nội dung và duyệt",),
        cast.ward4: ("chưa trình: người đứng đầu Đảng ủy phường 4 trình",),
        cast.economy: ("chưa bắt đầu đăng ký: Phòng Kinh tế soạn cam kết",),
        cast.finance: ("chưa bắt đầu đăng ký: Phòng Tài chính - Kế hoạch soạn cam kết",),
    }


def test_left_out_items_are_not_counted_among_the_contents(cast):
    commitment = drafts.submitted(cast, items=3)
    first, second, third = commitment.items.order_by("order")
    actions.select_item(first, actor=cast.secretary)
    actions.leave_out_item(second, note="Việc thường xuyên", actor=cast.secretary)
    actions.merge_item(third, into=first, note="Cùng việc", actor=cast.secretary)
    actions.approve_commitment(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
    )
    line = line_of(cast, cast.ward3)
    assert (line.items, line.is_ready) == (1, True)
    actions.sign_commitment(commitment, conference=conference(cast), actor=cast.office)
    line = line_of(cast, cast.ward3)
    assert (line.items, line.is_signed, line.version) == (1, True, 1)


def test_an_item_without_day_or_leader_keeps_the_paper_from_being_ready(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.APPROVED)
    factories.item(made, state=ItemState.SELECTED, leader=None)
    assert line_of(cast, cast.ward3).missing == (
        "nội dung 1 chưa có thời hạn hoặc lãnh đạo chịu trách nhiệm: trả lại để đơn vị bổ sung",
    )


def test_deadlines_run_in_working_days_from_the_signature(cast):
    drafts.signed(cast)
    line = line_of(cast, cast.ward3)
    assert (line.told_by, line.planned_by) == (date(2020, 3, 5), date(2020, 3, 12))
    Holiday.objects.create(day=date(2020, 2, 24), name="Nghỉ bù")
    type(cast.cycle).objects.update(dissemination_days=5)
    cast.cycle.refresh_from_db()
    assert line_of(cast, cast.ward3).told_by == date(2020, 2, 28)


# Attendance


def test_heads_and_members_of_the_committee_are_expected(cast):
    expected = queries.expected(conference(cast))
    assert [(row.person, row.unit) for row in expected] == [
        (cast.secretary, None),
        (cast.lan, cast.ward3),
        (cast.hung, cast.ward4),
        (cast.minh, cast.economy),
    ]


def test_who_stays_away_says_why_and_a_later_record_replaces_the_earlier(cast):
    meeting = conference(cast)
    absent = AttendanceDraft(cast.lan, cast.ward3, Presence.ABSENT)
    with pytest.raises(PermissionDenied, match="ghi lý do vắng hoặc người dự thay"):
        actions.record_attendance(meeting, [absent], actor=cast.office)
    assert not Attendance.objects.exists()
    came = [
        AttendanceDraft(cast.secretary, None, Presence.PRESENT),
        AttendanceDraft(cast.lan, cast.ward3, Presence.REPRESENTED, "Phó Bí thư dự thay"),
    ]
    actions.record_attendance(meeting, came, actor=cast.office)
    actions.record_attendance(
        meeting, [AttendanceDraft(cast.lan, cast.ward3, Presence.PRESENT)], actor=cast.office
    )
    counts = queries.attendance_counts(queries.expected(meeting))
    assert counts == {"expected": 4, "recorded": 2, "present": 2, "represented": 0, "absent": 0}
    assert Event.objects.filter(verb="commitments.attendance.recorded").count() == 2
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.record_attendance(meeting, came, actor=cast.lan)


def test_the_rest_came_unless_a_line_says_otherwise(cast):
    people = queries.expected(conference(cast))
    typed = {"p1_presence": "absent", "p1_note": "Đi công tác"}
    form = AttendanceForm({**typed, AttendanceForm.REST: "1"}, people=people)
    assert form.is_valid()
    assert [each["presence"] for each in form.answers()] == [
        "present",
        "absent",
        "present",
        "present",
    ]
    alone = AttendanceForm(typed, people=people)
    assert alone.is_valid()
    assert [each["person"] for each in alone.answers()] == [cast.lan]


# The pack


def test_the_pack_holds_one_paper_for_each_unit_that_can_sign(cast):
    drafts.approved(cast)
    not_ready = factories.commitment(cast, cast.ward4, CommitmentState.APPROVED)
    factories.item(not_ready, state=ItemState.ASSIGNED)
    pack = actions.order_pack(conference(cast), actor=cast.office)
    pack.refresh_from_db()
    assert (pack.total, pack.done) == (1, 1)
    with ZipFile(BytesIO(store.read(pack.file))) as packed:
        assert packed.namelist() == ["01-cam-ket-P3.docx"]
    assert pack.file.uploaded_by == cast.office


def test_no_pack_while_nobody_is_ready(cast):
    with pytest.raises(PermissionDenied, match="Chưa có đơn vị nào sẵn sàng ký"):
        actions.order_pack(conference(cast), actor=cast.office)
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.order_pack(conference(cast), actor=cast.binh)


def test_the_paper_of_the_pack_carries_the_code_that_the_signature_freezes(cast):
    commitment = drafts.approved(cast)
    meeting = conference(cast)
    [(found, heads)] = queries.to_print(meeting)
    printed = queries.sheet_to_sign(found, meeting, heads)
    actions.sign_commitment(commitment, conference=meeting, actor=cast.office)
    version = commitment.versions.get()
    assert printed.mark.code == version.code
    signed = queries.commitment_sheet(commitment)
    assert (signed.mark, signed.items, signed.signatures) == (
        printed.mark,
        printed.items,
        printed.signatures,
    )


# Frozen


def test_the_fingerprint_is_the_same_when_read_again_and_on_both_databases(cast):
    commitment = drafts.signed(cast)
    version = CommitmentVersion.objects.get(commitment=commitment)
    again = rules.content_of(commitment, queries.items_in_force(commitment))
    assert rules.sha256(again) == version.sha256 == rules.sha256(version.content)
    # Computed once and written down: another engine, another order of keys, the same digest.
    assert version.sha256 == "98b9cc2d7c52424c294df782c81341a050885d095d3f7802a04f8d2f6afbacba"


def test_what_was_signed_stays_word_for_word_whatever_happens_later(cast):
    commitment = drafts.signed(cast)
    before = queries.signed_content(commitment)
    item = commitment.items.first()
    type(item).objects.filter(pk=item.pk).update(text="Khác", due_on=date(2021, 1, 1))
    assert queries.signed_content(commitment) == before
    assert queries.commitment_sheet(commitment).items[0].text == drafts.TEXT
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        CommitmentVersion.objects.filter(commitment=commitment).update(content={})


def test_each_submission_keeps_the_words_of_the_unit(cast):
    commitment = drafts.submitted(cast)
    actions.return_commitment(commitment, note="Nêu rõ", item_notes={}, actor=cast.secretary)
    item = commitment.items.order_by("order").first()
    actions.change_item(item, drafts.draft(cast.ward3, text="Lời mới 46 hộ"), actor=cast.binh)
    actions.complete_commitment(commitment, actor=cast.binh)
    actions.submit_commitment(commitment, actor=cast.lan)
    first, second = Registration.objects.order_by("number")
    assert [each.content["items"][0]["text"] for each in (first, second)] == [
        drafts.TEXT,
        "Lời mới 46 hộ",
    ]
    assert first.sha256 == rules.sha256(first.content)


# The code


@pytest.mark.parametrize("written", ["{0}", "  {0} ", "{1}", "{2}"])
def test_a_version_is_found_by_its_code_however_it_is_typed(cast, written):
    version = drafts.signed(cast).versions.get()
    typed = written.format(version.code, version.code.lower(), version.code.replace("-", ""))
    [found] = queries.versions_with(typed, access.commitments_visible_to(cast.lan))
    assert (found.version, found.is_in_force, found.is_readable) == (version, True, True)
    [stranger] = queries.versions_with(typed, access.commitments_visible_to(cast.hung))
    assert not stranger.is_readable


@pytest.mark.parametrize("code", ["", "A1B2", "0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ", "%%%%%%%%%%%%"])
def test_any_other_code_finds_nothing(cast, code):
    drafts.signed(cast)
    assert queries.versions_with(code, access.commitments_visible_to(cast.lan)) == []


def test_content_that_no_longer_has_its_fingerprint_is_told(cast):
    version = drafts.signed(cast).versions.get()
    assert queries.version_facts(version)["is_whole"]
    version.content["items"][0]["due_on"] = "2020-12-31"
    assert not queries.version_facts(version)["is_whole"]
    CommitmentVersion.objects.create(
        commitment=version.commitment, number=2, kind="adjusted", content=version.content,
        sha256=version.sha256, in_force_from=date(2020, 7, 1),
    )  # fmt: skip
    found = queries.versions_with(version.code, access.commitments_visible_to(cast.lan))
    assert [(each.version.number, each.is_whole) for each in found] == [(2, False), (1, True)]


# The signed paper


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PDF, "application/pdf"), (PNG, "image/png"), (JPEG, "image/jpeg")],
)
def test_scans_and_signed_pdfs_are_kept_with_hash_and_uploader(cast, content, kind):
    version = drafts.signed(cast).versions.get()
    for name in ("trang-1.pdf", "trang-2.pdf"):
        actions.add_signed_file(version, name=name, content=content, actor=cast.binh)
    kept = list(queries.signed_files(version))
    assert [each.file.name for each in kept] == ["trang-1.pdf", "trang-2.pdf"]
    assert {each.file.content_type for each in kept} == {kind}
    assert {each.file.uploaded_by for each in kept} == {cast.binh}
    assert store.read(kept[0].file) == content
    assert line_of(cast, cast.ward3).files == 2
    assert Event.objects.filter(verb="commitments.signed_file.added").count() == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("trong.pdf", b"", "trống"),
        ("bao-cao.docx", b"PK\x03\x04" + b"\0" * 50, "không phải PDF, JPEG, PNG"),
        ("gia.pdf", b"<html>%%EOF</html>", "không phải PDF, JPEG, PNG"),
        ("dut.pdf", b"%PDF-1.7\n1 0 obj", "bị hỏng"),
        ("to.pdf", b"%PDF-" + b"\0" * LARGEST, "lớn hơn 25 MB"),
    ],
)
def test_a_refused_file_changes_nothing(cast, name, content, said):
    version = drafts.signed(cast).versions.get()
    before = (SignedFile.objects.count(), StoredFile.objects.count(), Event.objects.count())
    with pytest.raises(PermissionDenied, match=said):
        actions.add_signed_file(version, name=name, content=content, actor=cast.binh)
    assert before == (
        SignedFile.objects.count(),
        StoredFile.objects.count(),
        Event.objects.count(),
    )


def test_a_signed_paper_changed_on_the_disk_is_not_handed_out(cast, settings):
    version = drafts.signed(cast).versions.get()
    kept = actions.add_signed_file(version, name="trang-1.pdf", content=PDF, actor=cast.binh)
    digest = kept.file.sha256
    (Path(settings.MEDIA_ROOT) / digest[:2] / digest).write_bytes(PDF + b"% sua")
    with pytest.raises(PermissionDenied, match="không còn đúng mã SHA-256"):
        store.read(kept.file)


def test_a_stranger_neither_brings_nor_reads_the_signed_paper(cast):
    version = drafts.signed(cast).versions.get()
    with pytest.raises(PermissionDenied, match="Chỉ đơn vị và Văn phòng"):
        actions.add_signed_file(version, name="a.pdf", content=PDF, actor=cast.hung)
    kept = actions.add_signed_file(version, name="a.pdf", content=PDF, actor=cast.lan)
    assert access.signed_file_for(cast.office, 2020, kept.pk) == kept
    with pytest.raises(Http404):
        access.signed_file_for(cast.hung, 2020, kept.pk)
    with pytest.raises(Http404):
        access.version_for(cast.hung, 2020, version.commitment_id, 1)
