"""VNI for Windows: a letter and, behind it, the sign of its marks; fonts named VNI-…"""

import re

# What stands behind the vowel: sắc, huyền, hỏi, ngã, nặng, for a plain vowel, with a hat, with a breve.
_TONES = "ùøûõï"
_HAT, _HAT_TONES = "â", "áàåãä"
_BREVE, _BREVE_TONES = "ê", "éèúüë"
_SINGLE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư", "ñ": "đ"}
_MARKED = {
    "a": "áàảãạ",
    "ă": "ắằẳẵặ",
    "â": "ấầẩẫậ",
    "e": "éèẻẽẹ",
    "ê": "ếềểễệ",
    "o": "óòỏõọ",
    "ô": "ốồổỗộ",
    "ơ": "ớờởỡợ",
    "u": "úùủũụ",
    "ư": "ứừửữự",
    "y": "ýỳỷỹ",
}


def _small_letters() -> dict[str, str]:
    letters = dict(_SINGLE)
    for written, vowel in (("a", "a"), ("e", "e"), ("o", "o"), ("u", "u"), ("ô", "ơ"), ("ö", "ư")):
        letters |= _row(written, _TONES, vowel)
    letters |= _row("y", _TONES[:4], "y")
    for plain, hat in (("a", "â"), ("e", "ê"), ("o", "ô")):
        letters |= {plain + _HAT: hat} | _row(plain, _HAT_TONES, hat)
    return letters | {"a" + _BREVE: "ă"} | _row("a", _BREVE_TONES, "ă")


def _row(written: str, signs: str, vowel: str) -> dict[str, str]:
    return {written + sign: new for sign, new in zip(signs, _MARKED[vowel], strict=True)}


def _all_cases() -> dict[str, str]:
    """A capital vowel counts, whether its sign was typed small or large."""
    letters = _small_letters()
    for old, new in list(letters.items()):
        for sign in {old[1:], old[1:].upper()}:
            letters[old[0].upper() + sign] = new.upper()
        letters.setdefault(old[0] + old[1:].upper(), new)
    return letters


LETTERS: dict[str, str] = _all_cases()
_LETTER = re.compile("|".join(sorted(map(re.escape, LETTERS), key=len, reverse=True)))


def from_vni(text: str) -> str:
    """Unicode for text that only looked right in a VNI font."""
    return _LETTER.sub(lambda found: LETTERS[found.group()], text)


def is_vni_font(font: str) -> bool:
    return font.lower().startswith("vni-")
