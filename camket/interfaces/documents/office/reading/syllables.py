"""Whether a word can be a Vietnamese syllable: a beginning, a rhyme, a tone that suits the end."""

import unicodedata
from functools import lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uynh uyt uyu uyp ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu
    ưt ưu y yêm yên yêng yêt yêu
    """
_ALL_ONSETS = ("", *_ONSETS.split())
_ALL_RHYMES = frozenset(_RHYMES.split())
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHARP = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Spelled as Vietnamese words are; it need not be in a dictionary."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marks if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if len(tones) > 1 or not any(_has_rhyme(bare, onset) for onset in _ALL_ONSETS):
        return False
    return not bare.endswith(_STOPS) or bool(_SHARP.intersection(tones))


def _has_rhyme(bare: str, onset: str) -> bool:
    return bare.startswith(onset) and bare[len(onset) :] in _ALL_RHYMES
