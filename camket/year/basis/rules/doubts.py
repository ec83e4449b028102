"""What is odd about a reference. A doubt is told, never corrected: the source may be right after all."""

from collections.abc import Callable
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from camket.year.basis.rules import names
from camket.year.basis.rules.references import Reference, Shape

# A central series that runs to dozens of numbers within its first year: by then its first five are long given.
BUSY_CENTRAL_TYPE = "QĐ"
EARLY_NUMBERS = 5
EARLY_DAYS = 365


def is_incomplete(reference: Reference) -> bool:
    return not (reference.symbol and reference.numbers)


def is_compound(reference: Reference) -> bool:
    return len(reference.numbers) > 1


def names_another_issuer(reference: Reference) -> bool:
    """The words name one office, the symbol another."""
    code, issuer = reference.issuer_code, reference.issuer
    if not reference.symbol or code not in names.ISSUERS or not names.is_office(issuer):
        return False
    return not names.may_issue(code, issuer)


def names_another_type(reference: Reference) -> bool:
    """The type word and the type code do not belong together."""
    if not reference.symbol or reference.type_word.casefold() in ("", names.PLAIN_WORD):
        return False
    return reference.type_code not in names.codes_for(reference.type_word)


def is_fused_with_plenum(reference: Reference) -> bool:
    return reference.shape == Shape.FUSED


def has_impossible_date(reference: Reference) -> bool:
    return bool(reference.date_text) and reference.date is None


def has_two_years(reference: Reference) -> bool:
    return bool(reference.year and reference.date and reference.year != reference.date.year)


def has_unknown_type(reference: Reference) -> bool:
    """With a type word beside it the mismatch of the two says it already."""
    if reference.shape not in (Shape.PARTY, Shape.STATE) or reference.type_word:
        return False
    return not names.known_type(reference.type_code)


def is_in_the_other_style(reference: Reference) -> bool:
    """The Party writes 04-NQ/TW, the State 42/NQ-CP; each organ keeps to its own."""
    organs = {Shape.STATE: names.PARTY_ORGANS, Shape.PARTY: names.STATE_ORGANS}
    return reference.issuer_code in organs.get(reference.shape, frozenset())


def is_early_number_late_in_term(reference: Reference) -> bool:
    """Numbers restart with the term, so 01 of a busy central series cannot be dated a year into it."""
    if reference.issuer_code != "TW" or reference.type_code != BUSY_CENTRAL_TYPE:
        return False
    if reference.date is None or not any(_value(n) <= EARLY_NUMBERS for n in reference.numbers):
        return False
    begun = _term_begun_before(reference.date)
    return begun is not None and (reference.date - begun).days > EARLY_DAYS


def _term_begun_before(day: date) -> date | None:
    return max((begun for begun in names.CENTRAL_TERMS if begun <= day), default=None)


def _value(number: str) -> int:
    return int("".join(sign for sign in number if sign.isdigit()))


SUSPICIONS: tuple[tuple[Callable[[Reference], bool], Promise], ...] = (
    (
        is_fused_with_plenum,
        _(
            "Tên hội nghị Trung ương viết liền với ký hiệu, nên chưa rõ đó là số hội nghị hay số văn bản."
        ),
    ),
    (
        is_early_number_late_in_term,
        _(
            "Số văn bản Trung ương đánh lại từ đầu mỗi khóa; số nhỏ này không khớp với ngày đã vào giữa khóa."
        ),
    ),
    (has_impossible_date, _("Ngày ghi trong viện dẫn không có trong lịch.")),
    (has_two_years, _("Năm trong ký hiệu khác năm của ngày ban hành.")),
    (has_unknown_type, _("Ký hiệu loại văn bản chưa có trong danh mục.")),
    (
        is_in_the_other_style,
        _("Ký hiệu trộn hai kiểu: văn bản Đảng viết 04-NQ/TW, văn bản Nhà nước viết 42/NQ-CP."),
    ),
)


def is_suspicious(reference: Reference) -> bool:
    return any(doubts(reference) for doubts, _sentence in SUSPICIONS)


def has_no_date(reference: Reference) -> bool:
    return reference.date is None


# Name, test and sentence, in the order in which flags are always listed.
_FLAGS: dict[str, tuple[Callable[[Reference], bool], Promise]] = {
    "incomplete": (
        is_incomplete,
        _("Viện dẫn thiếu số hoặc ký hiệu. Tra văn bản gốc rồi bổ sung."),
    ),
    "compound": (
        is_compound,
        _("Một viện dẫn gộp nhiều văn bản. Mỗi số được tính là một văn bản."),
    ),
    "issuer_mismatch": (
        names_another_issuer,
        _(
            "Cơ quan ban hành ghi bằng chữ khác cơ quan trong ký hiệu. Kiểm tra lại cơ quan ban hành."
        ),
    ),
    "symbol_type_mismatch": (
        names_another_type,
        _("Tên loại văn bản không khớp với ký hiệu. Kiểm tra lại tên loại."),
    ),
    "suspicious": (
        is_suspicious,
        _("Viện dẫn có điểm chưa khớp, có thể ghi nhầm. Đối chiếu với văn bản gốc."),
    ),
    "no_date": (
        has_no_date,
        _("Viện dẫn chưa ghi ngày ban hành. Bổ sung ngày khi đã tra được."),
    ),
}
FLAGS = tuple(_FLAGS)


def flags_of(reference: Reference) -> tuple[str, ...]:
    """All doubts about a reference, in the fixed order."""
    return tuple(flag for flag, (applies, _sentence) in _FLAGS.items() if applies(reference))


def explain(flag: str) -> str:
    """What a flag means and what to do, in one or two sentences."""
    return str(_FLAGS[flag][1])


def reasons(reference: Reference) -> list[str]:
    """Why each flag stands on this reference; a suspicion is told by what caused it."""
    told: list[str] = []
    for flag in reference.flags:
        told.append(explain(flag))
        if flag == "suspicious":
            told += [str(sentence) for doubts, sentence in SUSPICIONS if doubts(reference)]
    return told
