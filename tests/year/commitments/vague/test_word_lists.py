"""The lists behind the check: shipped, edited by the Office, read by everybody."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.foundation.audit.models import Event
from camket.year.commitments import access, actions, rules
from camket.year.commitments.forms.word_lists import HINTS
from camket.year.commitments.models import ListKind, WordList
from camket.year.commitments.rules import SHIPPED, Level, read_sentence
from camket.year.commitments.rules.vague.lists import LISTS
from tests import factories

KIND = ListKind.RESULT_VERBS
SENTENCE = "Kịp thời thông hầm chui qua khu trung tâm"


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def page(name="word-lists", *args):
    return reverse(f"commitments:{name}", args=[2020, *args])


def test_every_list_of_the_check_can_be_edited_and_no_other():
    assert list(LISTS) == ListKind.values


def test_the_shipped_lists_hold_no_line_twice_and_no_empty_one():
    for name in LISTS:
        words = getattr(SHIPPED, name)
        assert rules.lines_of("\n".join(words)) == words


def test_a_gap_in_a_line_stands_for_some_words():
    lists = rules.with_lists(SHIPPED, {KIND: "gỡ … khỏi danh sách đen"})
    text = "Gỡ ba tàu cá Xuân Hải khỏi danh sách đen của tỉnh trước ngày 1/7/2020"
    assert read_sentence(text, lists).products[0].startswith("gỡ ba tàu cá Xuân Hải khỏi")


def test_an_edited_list_changes_the_level(cast):
    assert read_sentence(SENTENCE, access.word_lists()).level == Level.VAGUE
    actions.edit_word_list(KIND, "thông hầm\n\n  thông hầm \nBan Hành", actor=cast.office)
    lists = access.word_lists()
    assert lists.result_verbs == ("thông hầm", "Ban Hành")
    assert read_sentence(SENTENCE, lists).level == Level.MIXED
    assert read_sentence("Ban hành quy chế chi tiêu", lists).level == Level.MIXED


def test_a_restored_list_is_the_shipped_one(cast):
    actions.edit_word_list(KIND, "thông hầm", actor=cast.office)
    actions.restore_word_list(KIND, actor=cast.office)
    actions.restore_word_list(KIND, actor=cast.office)
    assert access.word_lists() == SHIPPED
    verbs = [event.verb for event in Event.objects.order_by("pk")]
    assert verbs[-2:] == ["commitments.word_list.edited", "commitments.word_list.restored"]


def test_only_the_office_edits(cast):
    for person in cast.people().values():
        if person == cast.office:
            continue
        with pytest.raises(PermissionDenied, match="Chỉ Văn phòng được sửa từ ngữ kiểm tra"):
            actions.edit_word_list(KIND, "x", actor=person)
        with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
            actions.restore_word_list(KIND, actor=person)
    assert WordList.objects.count() == 0


def test_a_list_that_does_not_exist_is_not_found():
    with pytest.raises(Http404):
        access.list_kind_for("passwords")


def test_the_lists_are_read_once_for_a_cycle(cast):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert access.word_lists_of(cast.cycle) is access.word_lists_of(cast.cycle)
    assert len(queries) == 1


def test_the_page_tries_a_sentence_and_keeps_nothing(cast):
    answer = as_(cast.binh).get(page(), {"cau": "Tăng cường quản lý đất đai"}).content.decode()
    assert "Còn chung chung" in answer
    assert "xử lý dứt điểm … (số) vụ việc" in answer
    assert page("word-list-edit", KIND.value) not in answer
    assert page("word-list-edit", KIND.value) in as_(cast.office).get(page()).content.decode()


def test_the_office_edits_on_the_page(cast):
    client = as_(cast.office)
    address = page("word-list-edit", KIND.value)
    assert "ban hành\nphê duyệt" in client.get(address).content.decode()
    assert client.post(address, {"words": "thông hầm\nban hành"}).status_code == 302
    assert access.word_lists().result_verbs == ("thông hầm", "ban hành")
    assert "Dùng lại danh sách ban đầu" in client.get(address).content.decode()
    assert client.post(page("word-list-restore", KIND.value)).status_code == 302
    assert access.word_lists() == SHIPPED


@pytest.mark.parametrize(
    ("kind", "words", "refusal"),
    [
        (ListKind.REWRITES, "tăng cường", "chưa đúng. Viết: từ ngữ"),
        (ListKind.ITEM_COUNT, "3", "Ghi hai dòng"),
        (ListKind.ITEM_COUNT, "ba\nmười", "Ghi hai dòng"),
        (ListKind.ITEM_COUNT, "9\n3", "không lớn hơn số nhiều nhất"),
        (ListKind.METRICS, "x" * 301, "Dòng quá dài"),
    ],
)
def test_a_line_that_would_silence_the_check_is_refused(cast, kind, words, refusal):
    answer = as_(cast.office).post(page("word-list-edit", kind.value), {"words": words})
    assert answer.status_code == 422
    assert refusal in answer.content.decode()
    assert WordList.objects.count() == 0


def test_an_empty_list_finds_nothing(cast):
    for kind in ListKind:
        if kind != ListKind.ITEM_COUNT:
            actions.edit_word_list(kind, "", actor=cast.office)
    lists = access.word_lists()
    carried_out = "Triển khai việc ban hành quy chế, không để xảy ra cháy"
    assert read_sentence(carried_out, lists).level == Level.VAGUE
    assert read_sentence("Tăng cường quản lý đất đai", lists).level == Level.MIXED
    assert read_sentence("Kết nạp 5 đảng viên", lists).level == Level.MEASURABLE


def test_the_edited_lists_stop_a_registration(cast):
    made = factories.commitment(cast, cast.ward3)
    item = factories.item(made, text=SENTENCE, is_key=True)
    factories.deliverable(item, label="Đẩy mạnh")
    general = "còn chung chung; sửa lại hoặc giải trình vì sao giữ nguyên"
    assert general in rules.missing_in_item(item, 2020, access.word_lists())
    actions.edit_word_list(KIND, "thông hầm", actor=cast.office)
    assert general not in rules.missing_in_item(item, 2020, access.word_lists())


def test_every_list_says_what_it_is_for():
    assert set(HINTS) == set(ListKind)
