"""Words: stored form, search form, sorting order, number words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camket.foundation.core.text import (
    clean,
    expand_abbreviations,
    fold,
    join_vi,
    nfc,
    ordinal_digits_vi,
    ordinal_vi,
    padded,
    roman,
    sort_key,
)

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
letters = st.tuples(st.sampled_from(ALPHABET), st.sampled_from(TONES), st.booleans())
words = st.lists(letters, max_size=8)


def written(word):
    return unicodedata.normalize(
        "NFC", "".join((base.upper() if big else base) + tone for base, tone, big in word)
    )


def levels(word):
    """The order of a Vietnamese dictionary, spelled out: letters, then tones, then case."""
    return (
        [ALPHABET.index(base) for base, _tone, _big in word],
        [TONES.index(tone) for _base, tone, _big in word],
        [big for _base, _tone, big in word],
    )


def test_the_stored_form_has_one_character_per_letter_and_plain_spaces():
    assert nfc("Phu\u031bo\u031b\u0300ng\u00a01\u200b – 2") == "Phường 1 – 2"


def test_clean_collapses_spaces_and_edges():
    assert clean("  Phòng \u00a0 Kinh\ttế \n") == "Phòng Kinh tế"


@pytest.mark.parametrize("written_so", ["khóa XIII", "khoá XIII", "Khóa xiii", "KHOÁ\u00a0XIII"])
def test_tone_placement_and_case_do_not_matter_in_search(written_so):
    assert fold(written_so) == "khoa xiii"


def test_folding_reaches_the_letters_that_have_no_mark_to_drop():
    assert fold("Đắk Lắk, 128/NQ-HĐND_2") == "dak lak 128 nq hdnd 2"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(words)
def test_composed_and_decomposed_text_fold_and_sort_alike(word):
    text = written(word)
    apart = unicodedata.normalize("NFD", text)
    assert (fold(apart), sort_key(apart)) == (fold(text), sort_key(text))


@given(words, words)
def test_sorting_is_the_order_of_the_dictionary(one, other):
    assert (sort_key(written(one)) < sort_key(written(other))) == (levels(one) < levels(other))


@given(st.text())
def test_every_text_has_a_plain_sort_key(text):
    assert sort_key(text).isascii()


def test_names_sort_as_a_clerk_expects():
    names = ["An", "Dũng", "Em", "Ái", "Ân", "Ê", "Ăn", "Đông", "an", "Phường 10", "Phường 1"]
    assert sorted(names, key=sort_key) == [
        "Ái", "an", "An", "Ăn", "Ân", "Dũng", "Đông", "Em", "Ê", "Phường 1", "Phường 10",
    ]  # fmt: skip


def test_tones_sort_from_flat_to_heavy():
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=sort_key) == [
        "ma", "mà", "mả", "mã", "má", "mạ",
    ]  # fmt: skip


def test_abbreviations_are_written_out_as_whole_words_only():
    assert expand_abbreviations(fold("GPMB của UBND; KT-XH")) == (
        "giai phong mat bang cua uy ban nhan dan kinh te xa hoi"
    )
    assert expand_abbreviations("ubndx dau tu") == "ubndx dau tu"


def test_ordinals_are_words_up_to_ten():
    assert [ordinal_vi(n) for n in (1, 2, 3, 4, 10, 11)] == [
        "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ mười", "thứ 11",
    ]  # fmt: skip
    assert ordinal_digits_vi(4) == "thứ 4"


def test_roman_figures():
    assert [roman(n) for n in (1, 4, 9, 13, 14, 40, 1999)] == [
        "I", "IV", "IX", "XIII", "XIV", "XL", "MCMXCIX",
    ]  # fmt: skip
    with pytest.raises(ValueError, match="0"):
        roman(0)


def test_counts_have_two_digits():
    assert [padded(n) for n in (0, 9, 13, 101)] == ["00", "09", "13", "101"]


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_lists_are_read_aloud(parts, sentence):
    assert join_vi(parts) == sentence
