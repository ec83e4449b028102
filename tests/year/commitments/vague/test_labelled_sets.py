"""How far the check agrees with people: on the sentences it was built with, and on those put aside."""

from pathlib import Path

import pytest

from camket.foundation.core.tables import read_tsv
from camket.year.commitments.rules import Level, naive_level, read_sentence, score

HERE = Path(__file__).parent
COLUMNS = ("id", "text", "label", "sector")
WORKED_WITH, PUT_ASIDE = ("working", "batches"), ("held_out", "fresh")
SETS = (*WORKED_WITH, *PUT_ASIDE)


def rows(name):
    return list(read_tsv(HERE / f"{name}.tsv", COLUMNS))


def measured(name):
    labelled = rows(name)
    check = score((row["label"], read_sentence(row["text"]).level) for row in labelled)
    naive = score((row["label"], naive_level(row["text"])) for row in labelled)
    return check, naive


@pytest.mark.parametrize("name", SETS)
def test_every_line_is_labelled_once(name):
    labelled = rows(name)
    assert len({row["id"] for row in labelled}) == len(labelled)
    assert len({row["text"] for row in labelled}) == len(labelled)
    assert {row["label"] for row in labelled} == set(Level.values)


def test_no_sentence_stands_in_two_sets():
    texts = [row["text"] for name in SETS for row in rows(name)]
    assert len(set(texts)) == len(texts)


def test_the_working_sentences_are_read_as_people_read_them():
    check, naive = measured("working")
    assert check.sentences >= 689
    assert check.f1 >= 0.99
    assert check.accuracy >= 0.98
    assert naive.f1 <= 0.59


def test_the_batches_are_read_as_people_read_them():
    check, naive = measured("batches")
    assert check.sentences >= 561
    assert check.f1 >= 0.98
    assert check.accuracy >= 0.965
    assert naive.f1 <= 0.60


def test_the_sentences_put_aside_are_read_far_better_than_by_their_digits():
    check, naive = measured("held_out")
    assert check.f1 >= 0.94
    assert check.accuracy >= 0.93
    assert naive.f1 <= 0.54


def test_the_fresh_sentences_are_read_far_better_than_by_their_digits():
    check, naive = measured("fresh")
    assert check.f1 >= 0.95
    assert check.accuracy >= 0.95
    assert naive.f1 <= 0.62


def test_a_score_keeps_what_it_was_counted_from():
    found = score([("vague", "vague"), ("vague", "mixed"), ("mixed", "vague"), ("mixed", "mixed")])
    assert (found.precision, found.recall, found.f1, found.accuracy) == (0.5, 0.5, 0.5, 0.5)
    assert score([]).f1 == 0.0
