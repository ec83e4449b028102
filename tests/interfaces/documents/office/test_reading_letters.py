"""Old fonts, half letters and invisible signs: every letter comes back, and nothing else is touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camket.interfaces.documents.office.reading.old_fonts import Habits, habits_of, surely
from camket.interfaces.documents.office.reading.repair import Run, repaired
from camket.interfaces.documents.office.reading.syllables import is_syllable
from camket.interfaces.documents.office.reading.tcvn3 import from_tcvn3
from camket.interfaces.documents.office.reading.vni import from_vni
from tests.interfaces.documents.office.files.old_letters import in_tcvn3, in_vni

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL_LETTERS = [
    letter
    for vowel in "aăâeêioôơuưy"
    for tone in TONES
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
] + ["đ"]
ALL_LETTERS = SMALL_LETTERS + [letter.upper() for letter in SMALL_LETTERS]

# Each sentence is what an office writes, and each has its traps: short words, capitals, figures.
SENTENCES = (
    "Kết nạp đảng viên mới ở khu phố",
    "Giải phóng mặt bằng đường ven sông, giai đoạn 2",
    "Tỷ lệ hộ nghèo còn dưới 1,5%",
    "Xã đạt chuẩn nông thôn mới nâng cao",
    "Thu ngân sách vượt dự toán được giao",
    "Phường văn minh đô thị; nếp sống mới",
    "Hỗ trợ người có công với cách mạng",
    "Vận động quỹ đền ơn đáp nghĩa",
)


def test_there_are_134_letters_with_marks():
    assert len(set(ALL_LETTERS)) == 134


@pytest.mark.parametrize("letter", SMALL_LETTERS)
def test_every_small_letter_comes_back_from_tcvn3(letter):
    assert from_tcvn3(in_tcvn3(letter)) == letter


@pytest.mark.parametrize("letter", [letter.upper() for letter in SMALL_LETTERS])
def test_every_capital_comes_back_from_the_capital_font(letter):
    typed = in_tcvn3(letter.lower())
    assert repaired([Run(typed, ".VnTimeH")]) == (letter, {"tcvn3"})


@pytest.mark.parametrize("letter", ["Ă", "Â", "Đ", "Ê", "Ô", "Ơ", "Ư"])
def test_capitals_without_tone_stand_in_the_plain_font_too(letter):
    assert from_tcvn3(in_tcvn3(letter)) == letter


@pytest.mark.parametrize("letter", ALL_LETTERS)
def test_every_letter_comes_back_from_vni(letter):
    assert from_vni(in_vni(letter)) == letter


@pytest.mark.parametrize(
    "letter", [each.upper() for each in SMALL_LETTERS if len(in_vni(each)) == 2]
)
def test_a_capital_of_vni_may_carry_a_small_sign(letter):
    capital = in_vni(letter)
    assert from_vni(capital[0] + capital[1].lower()) == letter


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_font_tells_the_encoding(sentence):
    assert repaired([Run(in_tcvn3(sentence), ".VnTime")]) == (sentence, {"tcvn3"})
    assert repaired([Run(in_vni(sentence), "VNI-Times")]) == (sentence, {"vni"})


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_spelling_tells_it_where_there_is_no_font(sentence):
    assert repaired([Run(in_tcvn3(sentence))]) == (sentence, {"tcvn3"})
    assert repaired([Run(in_vni(sentence))]) == (sentence, {"vni"})


def test_capital_font_draws_even_plain_letters_as_capitals():
    assert repaired([Run(in_tcvn3("phòng kinh tế"), ".VnArialH")]) == ("PHÒNG KINH TẾ", {"tcvn3"})
    assert repaired([Run("stt", ".VnTimeH")]) == ("STT", {"tcvn3"})


@pytest.mark.parametrize("text", ["Đảng ủy phường", "Xã hội hóa", "Kế toán", "Cải tạo"])
@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_typed_into_a_cell_with_an_old_font_stays(text, font):
    assert repaired([Run(text, font)]) == (text, set())


def test_words_of_both_readings_follow_the_other_cells_of_their_font():
    leftovers = habits_of([], SENTENCES)
    assert leftovers == Habits(fonts_are_leftovers=True)
    assert repaired([Run("Bê tông", ".VnTime")], leftovers) == ("Bê tông", set())
    assert repaired([Run("Thanh toán", "VNI-Times")], leftovers) == ("Thanh toán", set())
    typed = habits_of([], map(in_tcvn3, SENTENCES))
    assert repaired([Run(in_tcvn3("hộ"), ".VnTime")], typed) == ("hộ", {"tcvn3"})


@pytest.mark.parametrize(
    "text",
    [
        "café Müller, naïve résumé", "São Paulo", "Björn Ångström", "façade à la carte",
        "Señor El Niño", "coup d'état", "5 µm", "4×4", "50÷60", "25 °C ± 2 m²", "½ ngày", "¼ diện tích",
        "«trích»", "§ 5, © 2020 ®", "x·", "hé", "à", "N° 12", "Straße", "Œuvre", "20 £ – 30 ¥",
        "Microsoft® Excel™", "Xã hội hóa", "Bình quân", "Lao động", "Thôn Bãi Giữa",
    ],
)  # fmt: skip
def test_other_writing_is_never_harmed(text):
    assert repaired([Run(text)]) == (text, set())


VIETNAMESE = (
    "khóa hòa bình xã má bé cô gì thì là và à ù é ý kỳ quý bão các cách tác giáo mùa lúa "
    "hàng năm tròn sông núi nhà đường phố văn hóa tập thể lãnh đạo quyết toán"
)


@given(st.lists(st.sampled_from(VIETNAMESE.split()), min_size=1, max_size=8).map(" ".join))
def test_no_sentence_of_correct_words_is_ever_converted(text):
    assert repaired([Run(text)]) == (text, set())
    assert surely(text) is None


@given(st.text(alphabet=st.characters(max_codepoint=0x7E, min_codepoint=0x20)))
def test_plain_ascii_is_never_touched(text):
    assert repaired([Run(text)]) == (text, set())


def test_short_words_follow_the_habit_of_their_book():
    book = [in_tcvn3(sentence) for sentence in SENTENCES]
    habit = habits_of(book, [])
    assert repaired([Run(in_tcvn3("hộ"))], habit) == ("hộ", {"tcvn3"})
    assert repaired([Run(in_tcvn3("xã"))], habit) == ("xã", {"tcvn3"})
    assert repaired([Run("hé")], habits_of(SENTENCES, [])) == ("hé", set())


def test_one_old_cell_does_not_make_a_habit():
    assert habits_of([*SENTENCES, in_tcvn3(SENTENCES[0])], []) == Habits()


def test_two_halves_become_one_letter():
    halves = unicodedata.normalize("NFD", "Phường Đông")
    assert repaired([Run(halves)]) == ("Phường Đông", {"nfd"})


def test_wide_spaces_and_invisible_signs_go():
    assert repaired([Run("1\u00a0780\u202f000")]) == ("1 780 000", {"nbsp"})
    assert repaired([Run("văn minh\u200b đô\u00ad thị\ufeff\u202e")]) == (
        "văn minh đô thị",
        {"zero_width"},
    )
    assert repaired([Run("a\x00b\x07c\td\r\ne")]) == ("abc\td\ne", {"zero_width"})


def test_runs_of_different_fonts_are_read_each_in_its_own():
    runs = [
        Run("Số ", "Arial"),
        Run(in_tcvn3("đảng viên "), ".VnTime"),
        Run(in_vni("mới"), "VNI-Times"),
    ]
    assert repaired(runs) == ("Số đảng viên mới", {"tcvn3", "vni"})


def test_a_letter_may_be_cut_between_two_runs_of_one_font():
    assert repaired([Run("a", "VNI-Times"), Run("ù", "VNI-Times")]) == ("á", {"vni"})


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "giếng", "ươm", "khuya", "xoong", "yêu", "gì", "thuở"]
)
def test_syllables_are_known_by_their_parts(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["café", "toỏn", "kÕt", "bca", "sách2", "tat", "áá", "ngh"])
def test_other_words_are_no_syllables(word):
    assert not is_syllable(word)
