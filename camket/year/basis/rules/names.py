"""The words and codes of Vietnamese documents: types, issuers, terms. Data only, and the ways to look it up."""

import re
from datetime import date

from camket.foundation.core.text import fold

# Type word -> the codes it may stand with; the first is the usual one.
# HD 36-HD/VPTW for Party papers, NĐ 30/2020, phụ lục III for State papers; CTHĐ, TBKL, BCTĐ are seen in use.
TYPE_CODES = {
    "nghị quyết liên tịch": ("NQLT", "NQ"),
    "nghị quyết chuyên đề": ("NQ", "NQCĐ"),
    "nghị quyết": ("NQ", "NQLT", "NQCĐ"),
    "quyết định": ("QĐ",),
    "quy định": ("QĐ", "QĐi", "QyĐ"),
    "chỉ thị": ("CT",),
    "thông báo kết luận": ("TB", "TBKL", "KL"),
    "kết luận": ("KL",),
    "quy chế phối hợp": ("QCPH", "QC"),
    "quy chế": ("QC", "QCPH", "QyC"),
    "thông báo": ("TB", "TBKL"),
    "báo cáo thẩm định": ("BCTĐ", "BC"),
    "báo cáo": ("BC", "BCTĐ"),
    "kế hoạch liên tịch": ("KHLT", "KH"),
    "kế hoạch phối hợp": ("KHPH", "KH"),
    "kế hoạch": ("KH", "KHLT", "KHPH"),
    "chương trình hành động": ("CTHĐ", "CTrHĐ", "CTr"),
    "chương trình phối hợp": ("CTPH", "CTrPH", "CTr"),
    "chương trình công tác": ("CTr", "CTCT"),
    "chương trình": ("CTr", "CTHĐ", "CTrHĐ", "CTPH", "CTrPH"),
    "tờ trình": ("TTr",),
    "công văn": ("CV",),
    "biên bản": ("BB",),
    "hướng dẫn liên ngành": ("HDLN", "HD"),
    "hướng dẫn": ("HD", "HDLN"),
    "thông tri": ("TT",),
    "đề án": ("ĐA",),
    "phương án": ("PA",),
    "dự án": ("DA",),
    "nghị định": ("NĐ",),
    "thông tư liên tịch": ("TTLT",),
    "thông tư": ("TT", "TTLT"),
    "pháp lệnh": ("PL",),
    "bộ luật": ("Bộ luật",),
    "luật": ("Luật",),
    "lệnh": ("L",),
    "công điện": ("CĐ",),
    "giấy mời": ("GM",),
    "văn bản hợp nhất": ("VBHN",),
    "quy trình": ("QTr", "QT"),
    "thông cáo": ("TC", "TCBC"),
    "văn bản": ("CV",),
}
# Says only that it is a paper: any code may follow.
PLAIN_WORD = "văn bản"
# Clerks write the code itself before the number: NĐ 30/2020, QĐ 366-QĐ/TW.
SHORT_WORDS = (
    "NQ", "QĐ", "QĐi", "QyĐ", "CT", "KL", "TB", "TBKL", "BC", "KH", "CTr", "CTHĐ", "TTr", "CV", "HD", "QC",
    "ĐA", "PA", "BB", "NĐ", "TT", "TTLT", "NQLT", "VBHN", "PL",
)  # fmt: skip
# Codes without a word of their own above; they are known all the same.
OTHER_TYPE_CODES = (
    "QyC",
    "TC",
    "HĐ",
    "GGT",
    "GNP",
    "BGN",
    "BTT",
    "GUQ",
    "PG",
    "PC",
    "PB",
    "SY",
    "SL",
    "TrS",
)

# Words after which a number alone already names a document ("Chỉ thị 05").
SPEAKING_TYPES = frozenset({"chỉ thị", "nghị định", "thông tư", "nđ"})
# These do so with a capital letter and two figures ("Nghị quyết 18", not "kết luận 3 vụ").
OFTEN_SPEAKING_TYPES = frozenset({"nghị quyết", "kết luận", "quy định", "nq", "ct", "kl"})
# A number and a year name these ("Quyết định 28/2020"); of a plan or report it would be a month.
YEARLY_TYPES = frozenset({
    "nghị quyết", "quyết định", "chỉ thị", "nghị định", "thông tư", "luật", "bộ luật", "pháp lệnh",
    "nq", "qđ", "ct", "nđ", "tt",
})  # fmt: skip

# These are numbered among themselves too ("phương án số 2"): only a date or an office makes them a paper.
COUNTED_TYPES = frozenset({"phương án", "dự án", "chương trình", "đề án", "quy trình", "lệnh"})

# Organ code -> how the organ is written, folded; what stands before the organ proper is dropped first.
ISSUERS = {
    "TW": ("bo chinh tri", "bct", "ban bi thu", "bbt", "ban chap hanh trung uong", "bch trung uong", "bch tw",
           "trung uong", "tw", "hoi nghi"),
    "TU": ("thanh uy", "tinh uy", "thi uy", "dang bo thanh pho", "dang bo tinh", "dang bo thi xa"),
    "ThU": ("thanh uy", "thi uy", "dang bo thanh pho", "dang bo thi xa"),
    "HU": ("huyen uy", "dang bo huyen"),
    "QU": ("quan uy", "dang bo quan"),
    "ĐUK": ("dang uy khoi", "dang bo khoi"),
    "ĐU": ("dang uy", "dang bo"),
    "CB": ("chi bo",),
    "CP": ("chinh phu",),
    "TTg": ("thu tuong",),
    "QH": ("quoc hoi",),
    "UBTVQH": ("uy ban thuong vu quoc hoi", "ubtvqh"),
    "CTN": ("chu tich nuoc",),
    "HĐND": ("hdnd", "hoi dong nhan dan"),
    "UBND": ("ubnd", "uy ban nhan dan", "chu tich ubnd", "chu tich uy ban nhan dan"),
    "UBKT": ("ubkt", "uy ban kiem tra"),
    "BCĐ": ("ban chi dao", "bcd"),
    "BTCTW": ("ban to chuc trung uong", "ban to chuc tw"),
    "UBKTTW": ("uy ban kiem tra trung uong", "ubkt trung uong", "ubkttw", "ubkt tw"),
    "VPTW": ("van phong trung uong",),
    "VPCP": ("van phong chinh phu",),
    "BNV": ("bo noi vu", "bo truong bo noi vu"),
    "BTC": ("bo tai chinh", "bo truong bo tai chinh"),
}  # fmt: skip
SPEAKING_FOR = ("ban thuong vu", "btv", "thuong truc", "ban chap hanh", "bch")
PARTY_ORGANS = frozenset({"TW", "TU", "ThU", "HU", "QU", "ĐUK", "ĐU", "CB"})
STATE_ORGANS = frozenset({"CP", "TTg", "QH", "UBTVQH", "CTN", "HĐND", "UBND"})
# Other words by which an office is recognised as one, though no code belongs to it here.
OFFICE_WORDS = (
    "bo",
    "so",
    "phong",
    "van phong",
    "ban",
    "uy ban",
    "cong an",
    "toa an",
    "vien kiem sat",
    "tong cuc",
)
# How the code of an office begins: Sở, Bộ, Ủy ban, Hội đồng, Văn phòng, Ban, Trung tâm, Công an.
OFFICE_CODE_STARTS = ("S", "B", "UB", "HĐ", "VP", "TTHC", "CA", "MTTQ", "LĐLĐ", "ĐTN")

# When each central term began (the congress elected its committee); numbers of the Party restart then.
CENTRAL_TERMS = (
    date(2001, 4, 22),
    date(2006, 4, 25),
    date(2011, 1, 19),
    date(2016, 1, 28),
    date(2021, 2, 1),
    date(2026, 1, 23),
)

# The level an issuer names, in folded words.
_LEVEL = re.compile(
    r"\b(?:(?P<province>tinh(?: uy)?)|(?P<city>thanh (?:uy|pho))|(?P<town>thi (?:uy|xa))"
    r"|(?P<district>huyen(?: uy)?|quan)|(?P<commune>xa|phuong|dac khu))\b"
)

_CODES = {code.casefold(): code for codes in TYPE_CODES.values() for code in codes}
_CODES.update((code.casefold(), code) for code in OTHER_TYPE_CODES)
_ORGANS = {code.casefold(): code for code in ISSUERS}
# Scanned papers read the U of TU as Ư.
_ORGANS["tư"] = "TU"
_ALL_OFFICES = tuple(phrase for phrases in ISSUERS.values() for phrase in phrases) + OFFICE_WORDS


def known_type(code: str) -> str:
    """The code in its official spelling, or nothing."""
    return _CODES.get(code.casefold(), "")


def known_organ(code: str) -> str:
    """The organ's code without the term of the Assembly (QH13 -> QH), or nothing."""
    return _ORGANS.get(code.casefold().rstrip("0123456789"), "")


def codes_for(word: str) -> tuple[str, ...]:
    """The codes a type word may stand with; a short word says what the words it stands for say."""
    if word.casefold() in TYPE_CODES:
        return TYPE_CODES[word.casefold()]
    code = known_type(word)
    meant = (codes for codes in TYPE_CODES.values() if codes[0] == code)
    return (
        tuple(dict.fromkeys([code, *(each for codes in meant for each in codes)])) if code else ()
    )


def word_for(code: str) -> str:
    """The type word a code usually stands for."""
    return next((word for word, codes in TYPE_CODES.items() if codes[0] == code), "")


def organ_named(issuer: str) -> str:
    """The organ code of an issuer in words: UBND tỉnh -> UBND."""
    spoken = _without_spokesman(fold(issuer))
    return next((code for code, names in ISSUERS.items() if _begins(spoken, names)), "")


def is_office(issuer: str) -> bool:
    """Whether the words begin like the name of an office."""
    return _begins(_without_spokesman(fold(issuer)), _ALL_OFFICES)


def may_issue(code: str, issuer: str) -> bool:
    """Whether the issuer in words can be the organ of the code."""
    return _begins(_without_spokesman(fold(issuer)), ISSUERS[code])


def level_of(issuer: str) -> str:
    """The level an issuer names: TU is said by a province and by a city alike."""
    found = _LEVEL.search(fold(issuer))
    return str(found.lastgroup) if found else ""


def _begins(spoken: str, names: tuple[str, ...]) -> bool:
    return any(f"{spoken} ".startswith(f"{name} ") for name in names)


def _without_spokesman(spoken: str) -> str:
    """Ban Thường vụ Thành ủy speaks for Thành ủy, but Ban Chấp hành Trung ương is its own name."""
    for spokesman in SPEAKING_FOR:
        rest = spoken.removeprefix(f"{spokesman} ")
        if rest != spoken and not rest.startswith(("trung uong", "tw")):
            return rest
    return spoken
