"""The parser on sentences of two sets: one to work with, one put aside and opened once."""

import pytest

from tests.year.basis.mention_sets import FIELDS, read, score, sentences


@pytest.mark.parametrize("sentence", sentences("working"), ids=lambda each: each.text[:40])
def test_a_sentence_of_the_working_set_is_read_field_by_field(sentence):
    assert read(sentence.text) == sentence.mentions


def test_the_set_put_aside_is_read_as_it_was_when_it_was_opened():
    right, expected, surplus = score("put_aside")
    assert (expected, surplus) == (42, 0)
    assert dict(right) == dict.fromkeys(FIELDS, expected)
