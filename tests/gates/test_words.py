"""The Vietnamese interface speaks Vietnamese: no English word, no code and no gap in what it says."""

import re

import pytest

from tests.gates.addresses import LINES
from tests.gates.opening import is_page, opened, readers, undone, words

pytestmark = pytest.mark.django_db

# Frequent words of programs, none of which is a Vietnamese syllable without its marks.
ENGLISH = """
    the and for with this that from not are was were has have been will your you please error errors
    field fields required invalid value values select selected choose choice date time name list
    page next previous first last save delete remove cancel edit submit send create update add new open
    close none null true false unknown missing warning success failed failure search filter sort view
    show hide back home user password username login logout sign file upload download import export
    draft complete completed submitted returned approved signed expected sent received accepted late
    overdue report commitment item items target unit units year month quarter status state total count
    object template undefined nan year_end annual_cycles
"""
_ENGLISH = re.compile(rf"(?<![\w@./-])({'|'.join(ENGLISH.split())})(?![\w@./-])", re.IGNORECASE)
_GAP = re.compile(r"%\(\w+\)s|\{\{|\}\}|\bNone\b|<[A-Z]\w+:|\bcamket\.|datetime\.|Decimal\(")


def complaints(said: str) -> set[str]:
    """Words that should not be there; e-mail addresses and file names are names."""
    return {match.group(0) for pattern in (_ENGLISH, _GAP) for match in pattern.finditer(said)}


@pytest.mark.parametrize("name", sorted(name for name in LINES if readers(name)))
def test_no_page_speaks_english_or_shows_a_gap(world, name):
    for person in readers(name):
        with undone():
            answer = opened(world, name, person)
        if is_page(answer):
            assert complaints(words(answer.text)) == set(), f"{name} to {person}"


@pytest.mark.parametrize(
    "planted", ["Please enter a date.", "Còn None việc", "%(count)s đơn vị", "Trạng thái: signed"]
)
def test_a_planted_fault_is_found(planted):
    assert complaints(words(f"<p title='x'>{planted}</p>"))


def test_vietnamese_without_faults_passes():
    said = "Còn 3 đơn vị chưa gửi; hạn 18/06/2020. Thư: van.phong@benxuan.example"
    assert complaints(said) == set()
