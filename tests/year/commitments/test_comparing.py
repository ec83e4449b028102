"""Registered, signed and in force side by side, and the chain of one item."""

from datetime import date

import pytest

from camket.foundation.core import clock
from camket.year.basis.models import Bottleneck, Provision, SourceDocument, SourceKind
from camket.year.commitments import actions, queries, rules
from camket.year.commitments.rules import AdjustmentDraft
from tests.factories import moment
from tests.year.commitments import drafts


@pytest.fixture
def commitment(cast):
    """One item signed, one left out, one merged, one assigned after the signature."""
    made = drafts.submitted(cast, items=3)
    first, second, third = made.items.order_by("order")
    actions.select_item(first, actor=cast.secretary)
    actions.leave_out_item(second, note="Việc thường xuyên", actor=cast.secretary)
    actions.merge_item(third, into=first, note="Cùng việc", actor=cast.secretary)
    actions.approve_commitment(made, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office)
    meeting = actions.plan_conference(
        cycle=cast.cycle, held_on=date(2020, 2, 20), place="Hội trường Thành ủy",
        chaired_by="Bí thư Thành ủy", actor=cast.office,
    )  # fmt: skip
    return actions.sign_commitment(made, conference=meeting, actor=cast.office)


def versions_of(commitment):
    return list(commitment.versions.order_by("number"))


def chain_of(item):
    item = type(item).objects.select_related("commitment", "bottleneck").get(pk=item.pk)
    return queries.origin_of(item, versions_of(item.commitment))


def adjusted(cast, item, on=date(2020, 7, 15)):
    with clock.at(moment(date(2020, 7, 1))):
        adjustment = actions.draft_adjustment(
            item, kind="change", after=AdjustmentDraft(due_on=date(2020, 12, 15)),
            reason="Thiếu mặt bằng", basis="Báo cáo số 12-BC/ĐU", actor=cast.binh,
        )  # fmt: skip
        actions.complete_adjustment(adjustment, actor=cast.binh)
        actions.submit_adjustment(adjustment, actor=cast.lan)
    return actions.approve_adjustment(
        adjustment, document="77-TB/TU", on=on, note="Đồng ý", actor=cast.office
    )


def supplemented(cast, bottleneck=None):
    draft = drafts.draft(cast.ward3, text="Tháo dỡ 05 công trình", bottleneck=bottleneck)
    [item] = actions.assign_item(
        units=[cast.ward3], cycle=cast.cycle, draft=draft, actor=cast.secretary
    )
    steps = {item.targets.get().pk: drafts.STEPS}
    return actions.acknowledge_item(
        item,
        leader=drafts.head_of(cast.ward3),
        coordinators=(),
        targets_steps=steps,
        actor=cast.lan,
    )


def test_three_columns_say_what_became_of_every_item(cast, commitment):
    adjusted(cast, commitment.items.order_by("order").first())
    supplemented(cast)
    rows = {row.code: row for row in queries.three_forms(commitment, versions_of(commitment))}
    assert list(rows) == ["20.P3.01", "20.P3.02", "20.P3.03", "20.P3.04"]
    first = rows["20.P3.01"]
    assert (first.registered.absence, first.signed.is_changed) == ("", False)
    assert [part.label for part in first.now.parts if part.is_changed] == ["Thời hạn"]
    assert [part.words for part in first.now.shown] == [drafts.TEXT, "15/12/2020"]
    assert first.difference == "đã điều chỉnh sau ký"
    assert rows["20.P3.02"].signed.absence == "Không chọn: Việc thường xuyên"
    assert rows["20.P3.03"].signed.absence == "Gộp vào 20.P3.01: Cùng việc"
    last = rows["20.P3.04"]
    assert last.registered.absence == "Ban Thường vụ giao thêm"
    assert last.signed.absence.startswith("bổ sung sau ký, bản số 3 ngày ")
    assert last.now.parts[0].words == "Tháo dỡ 05 công trình"
    assert not last.now.is_changed


def test_what_nobody_changed_is_shown_once(cast, commitment):
    def first():
        return queries.three_forms(commitment, versions_of(commitment))[0]

    assert (first().is_settled, first().difference) == (True, "như đăng ký")
    adjusted(cast, commitment.items.order_by("order").first())
    assert (first().is_settled, first().difference) == (False, "đã điều chỉnh sau ký")


def test_what_was_assigned_is_not_called_registered(cast, commitment):
    supplemented(cast)
    last = queries.three_forms(commitment, versions_of(commitment))[-1]
    assert (last.code, last.is_settled, last.difference) == ("20.P3.04", False, "")


def test_the_clause_opens_the_chain_and_the_open_bottleneck_says_since_when(cast, commitment):
    first = commitment.items.order_by("order").first()
    document = SourceDocument.objects.create(
        source=SourceKind.PARTY, reference="04-KL/TU", type_name="Kết luận",
        issuer="Ban Thường vụ Thành ủy", issued_on=date(2019, 12, 6), title="Về nhiệm vụ năm 2020",
    )  # fmt: skip
    clause = Provision.objects.create(document=document, label="Mục I.1", text="Thu ngân sách")
    first.provisions.add(clause)
    first.bottleneck = Bottleneck.objects.create(
        cycle=cast.cycle,
        text="Thiếu mặt bằng",
        since=date(2018, 3, 5),
        waiting_for="UBND thành phố",
    )
    first.save()
    opening, *_middle, end = chain_of(first)
    assert (str(opening.text), opening.note) == (
        "Căn cứ: Kết luận số 04-KL/TU, Mục I.1",
        "Thu ngân sách",
    )
    assert (end.by, end.note) == ("nghẽn từ ngày 05/03/2018", "đang chờ UBND thành phố")


def test_words_that_are_new_are_marked_word_by_word():
    runs = rules.comparing.marked(
        "Bàn giao 40 hộ trước ngày 30/09", "Bàn giao 46 hộ trước ngày 30/09"
    )
    assert [(run.words, run.is_new) for run in runs] == [
        ("Bàn giao", False),
        ("40", True),
        ("hộ trước ngày 30/09", False),
    ]


def test_the_chain_runs_from_the_registration_to_the_bottleneck(cast, commitment):
    first = commitment.items.order_by("order").first()
    adjusted(cast, first)
    chain = chain_of(first)
    assert sorted(str(step.text) for step in chain) == sorted(
        [
            "Thêm nội dung cam kết",
            "Chọn nội dung",
            f"Có trong bản số 1, mã {commitment.versions.get(number=1).code}",
            "Đã duyệt điều chỉnh chỉ tiêu, thời hạn theo 77-TB/TU",
        ]
    )
    bottleneck = Bottleneck.objects.create(cycle=cast.cycle, text="Vỉa hè bị lấn chiếm")
    item = supplemented(cast, bottleneck)
    assert str(chain_of(item)[-1].text) == "Điểm nghẽn chưa tháo gỡ: Vỉa hè bị lấn chiếm"
    Bottleneck.objects.filter(pk=bottleneck.pk).update(
        cleared_on=date(2020, 9, 1), proof="Biên bản nghiệm thu"
    )
    end = chain_of(item)[-1]
    assert (str(end.text), end.note) == (
        "Điểm nghẽn đã tháo gỡ từ ngày 01/09/2020: Vỉa hè bị lấn chiếm",
        "Biên bản nghiệm thu",
    )


def test_an_item_that_left_says_by_which_decision(cast, commitment):
    item = commitment.items.order_by("order").first()
    adjustment = actions.draft_adjustment(
        item,
        kind="cancel",
        after=AdjustmentDraft(),
        reason="Dự án dừng",
        basis="QĐ 15",
        actor=cast.binh,
    )
    with clock.at(moment(date(2020, 7, 1))):
        actions.complete_adjustment(adjustment, actor=cast.binh)
        actions.submit_adjustment(adjustment, actor=cast.lan)
    actions.approve_adjustment(
        adjustment, document="77-TB/TU", on=date(2020, 7, 15), actor=cast.office
    )
    row = next(
        row
        for row in queries.three_forms(commitment, versions_of(commitment))
        if row.code == item.code
    )
    assert row.now.absence == "Đã rút theo 77-TB/TU ngày 15/07/2020"
    assert row.signed.parts[0].words == drafts.TEXT
    assert row.difference == "không còn hiệu lực"
    assert queries.version_facts(versions_of(commitment)[-1])["gone"] == [(item.code, drafts.TEXT)]
