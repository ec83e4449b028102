"""TCVN3 (ABC): one byte a letter, for the fonts whose names begin with .Vn."""

_SMALL = {
    "a": "¸µ¶·¹",
    "ă": "¾»¼½Æ",
    "â": "ÊÇÈÉË",
    "e": "ÐÌÎÏÑ",
    "ê": "ÕÒÓÔÖ",
    "i": "Ý×ØÜÞ",
    "o": "ãßáâä",
    "ô": "èåæçé",
    "ơ": "íêëìî",
    "u": "óïñòô",
    "ư": "øõö÷ù",
    "y": "ýúûüþ",
}
# Each word carries the five marked letters of one vowel: sắc, huyền, hỏi, ngã, nặng.
_MARKED = {
    "a": "áàảãạ",
    "ă": "ắằẳẵặ",
    "â": "ấầẩẫậ",
    "e": "éèẻẽẹ",
    "ê": "ếềểễệ",
    "i": "íìỉĩị",
    "o": "óòỏõọ",
    "ô": "ốồổỗộ",
    "ơ": "ớờởỡợ",
    "u": "úùủũụ",
    "ư": "ứừửữự",
    "y": "ýỳỷỹỵ",
}
_PLAIN = {"¨": "ă", "©": "â", "ª": "ê", "«": "ô", "¬": "ơ", "\u00ad": "ư", "®": "đ"}
# Capitals exist only without a tone; with one they come from the capital fonts below.
_CAPITAL = {"¡": "Ă", "¢": "Â", "§": "Đ", "£": "Ê", "¤": "Ô", "¥": "Ơ", "¦": "Ư"}

LETTERS: dict[str, str] = {
    **{
        old: new for vowel in _SMALL for old, new in zip(_SMALL[vowel], _MARKED[vowel], strict=True)
    },
    **_PLAIN,
    **_CAPITAL,
}
_TABLE = str.maketrans(LETTERS)


def from_tcvn3(text: str) -> str:
    """Unicode for text that only looked right in a .Vn font."""
    return text.translate(_TABLE)


def is_tcvn3_font(font: str) -> bool:
    return font.lower().startswith(".vn")


def is_capital_font(font: str) -> bool:
    """.VnTimeH and its kind draw small letters as capitals."""
    return is_tcvn3_font(font) and font.rstrip().endswith("H")
