"""Advice while an item is typed: live, kept nowhere, never an error."""

from django.test import Client
from django.urls import reverse

from camket.year.commitments.models import Item
from tests import factories

ACTIVITY = "Tăng cường công tác tuyên truyền"


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def typed(**given):
    rows = {"t-TOTAL_FORMS": "1", "t-INITIAL_FORMS": "0"}
    return {**rows, "text": ACTIVITY, **given}


def advice(cast, **given):
    made = factories.commitment(cast, cast.ward3)
    answer = as_(cast.binh).post(
        reverse("commitments:item-advice", args=[2020, made.pk]), typed(**given)
    )
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_general_sentence_is_answered_with_its_words_and_a_pattern(cast):
    answer = advice(cast)
    assert "Còn chung chung" in answer
    assert "“tăng cường” → giảm hoặc tăng …" in answer
    assert Item.objects.count() == 0


def test_the_targets_being_typed_are_read_too(cast):
    figure = {"t-0-kind": "figure", "t-0-label": "Số buổi", "t-0-value": "12"}
    assert "<strong>Đạt</strong>" in advice(cast, **figure)


def test_what_cannot_be_read_yet_is_no_error(cast):
    answer = advice(cast, due_on="32/13/2020", **{"t-0-kind": "figure", "t-0-value": "mười"})
    assert "Còn chung chung" in answer
    assert "32/13" not in answer


def test_an_empty_form_is_answered_too(cast):
    assert "Còn chung chung" in advice(cast, text="")


def test_whoever_may_not_write_gets_no_advice(cast):
    made = factories.commitment(cast, cast.ward3)
    address = reverse("commitments:item-advice", args=[2020, made.pk])
    assert as_(cast.minh).post(address, typed()).status_code == 404
    assert as_(cast.binh).get(address).status_code == 405


def test_the_form_asks_when_typing_rests_and_works_without_scripts(cast):
    made = factories.commitment(cast, cast.ward3)
    client = as_(cast.binh)
    page = client.get(reverse("commitments:item-new", args=[2020, made.pk])).content.decode()
    assert 'aria-live="polite"' in page
    assert 'hx-trigger="settled from:#item-form"' in page
    wrong = client.post(reverse("commitments:item-new", args=[2020, made.pk]), typed())
    assert wrong.status_code == 422
    assert "Còn chung chung" in wrong.content.decode()
    saved = typed(field="urban", **{"t-0-kind": "figure"})
    assert (
        client.post(reverse("commitments:item-new", args=[2020, made.pk]), saved).status_code == 302
    )
    edit = reverse("commitments:item-edit", args=[2020, Item.objects.get().pk])
    assert "“tăng cường” → giảm hoặc tăng …" in client.get(edit).content.decode()
