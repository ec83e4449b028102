"""The grammar of references as patterns. Each has a bounded length, so reading stays linear in the text."""

import re

from camket.year.basis.rules import names


def _any_of(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


TYPE_WORD = _any_of((*names.TYPE_CODES, *names.SHORT_WORDS))
SO = r"số(?: hiệu| ký hiệu)? ?:? ?"
NUMBER = r"[0-9]{1,5}[a-e]?"
NUMBERS = rf"{NUMBER}(?: ?(?:,|;|&|và) ?(?:số )?{NUMBER}(?![\w])){{0,9}}"
YEAR = r"(?:19|20)[0-9]{2}"
CODE = r"[a-zđưâêôăơ][a-zđưâêôăơ&]{0,14}"
ORGAN = rf"{CODE}[0-9]{{0,2}}"
ROMAN = r"[ivxlc]{1,6}"

# 64, 65-KH/TU | 15/2020/QĐ-TTg, 128/NQ-HĐND, 125/SGDĐT-VP | 57/2014/QH13
SYMBOL = _compiled(
    rf"(?:(?<=số)|(?<![\w/-])(?<![0-9][.,]))(?P<numbers>{NUMBERS})(?:"
    rf" ?- ?(?P<party_type>{CODE}) ?/ ?(?P<party_organ>{ORGAN}(?:-{CODE}){{0,3}})"
    rf"|(?: ?/ ?(?P<year>{YEAR}))? ?/ ?(?P<state_type>{CODE}) ?- ?(?P<state_organ>{ORGAN}(?:-{CODE}){{0,3}})"
    rf"|(?: ?/ ?(?P<law_year>{YEAR})) ?/ ?(?P<law_organ>(?:UBTV)?QH[0-9]{{1,2}})"
    r")(?![\w/])"
)
# What may stand directly before a number; looked for at the end of a short window.
LEAD_WINDOW = 48
LEAD = _compiled(
    rf"(?<!\w)(?<!pháp )(?:(?P<word>{TYPE_WORD}) ?)?(?P<plenum>(?:TW|TƯ|T\.Ư|Trung ương) )?(?P<so>{SO})?\Z"
)
# Luật Đầu tư công số 39/2019/QH14: the name stands between the word and the number.
NAMED_LAW_WINDOW = 160
NAMED_LAW = _compiled(
    r"(?<!\w)(?<!pháp )(?P<word>bộ luật|luật|pháp lệnh) [^;:.“”\"\n0-9]{2,120}?\Z"
)
# Words before a number from which a list without "số" is taken whole: theo 64, 65-KH/TU.
BEFORE_LIST = _compiled(r"(?:\A|\(|(?<!\w)(?:theo|tại|các|hai|ba|là|cùng|với|thực hiện) )\Z")
# Quyết định số 28; Nghị định 108; Quyết định số 28/2020
BARE = _compiled(
    rf"(?<!\w)(?P<word>{TYPE_WORD}) (?P<so>{SO})?(?P<numbers>{NUMBERS})(?: ?/ ?(?P<year>{YEAR}))?"
    r"(?![\w%]| ?%| ?[/.,-] ?[0-9])"
)
# After "Chỉ thị 05" without "số" the sentence must stop or go on like this, else 05 is a count.
BARE_GOES_ON = _compiled(
    r" ?(?:\Z|[.;,:)(”\"\n]|(?:và|của|về|gắn|ngày|trong|là|được|đã|khóa|khoá|cũng|đến|tại|thì|vẫn)(?!\w))"
)
# Nghị quyết Hội nghị TW 6; Nghị quyết Trung ương 4; Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương
_CENTRE = r"(?:(?:BCH|Ban Chấp hành) )?(?:Trung ương|TW|T\.Ư|TƯ)(?: Đảng)?"
_ORDINAL = (
    rf"(?:{NUMBER}|{ROMAN}|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai| ba| bốn| lăm)?)"
)
_PLENUM_WORD = r"(?<!\w)(?P<word>nghị quyết|kết luận|thông báo|NQ|KL)(?: của)?"
PLENUM = _compiled(
    rf"{_PLENUM_WORD} ?(?:(?:Hội nghị|HN) ?)?(?P<issuer>{_CENTRE}) ?"
    rf"(?:(?:lần )?thứ (?P<ordinal>{_ORDINAL})|(?P<numbers>{NUMBERS}|[IVX]{{1,4}}))(?![\w/%]| ?-)"
)
PLENUM_IN_FULL = _compiled(
    rf"{_PLENUM_WORD} Hội nghị (?:lần )?thứ (?P<ordinal>{_ORDINAL})(?P<numbers>),?"
    rf" (?:của )?(?P<issuer>{_CENTRE})(?!\w)"
)

_DAY = r"(?P<day>[0-9]{1,2})(?: ?[/.-] ?| tháng )(?P<month>[0-9]{1,2})(?: ?[/.-] ?| năm )(?P<year>[0-9]{4})(?![0-9])"
DATED = _compiled(rf" ?,? ?(?:(?:được )?(?:ban hành|ký|ra) )?(?:ngày ?)?(?P<written>{_DAY})")
DATED_ASIDE = _compiled(rf" ?,? ?\( ?(?:ngày ?)?(?P<written>{_DAY}) ?\)")
_TERM = rf"(?:khóa |khoá )?(?:{ROMAN}|[0-9]{{1,2}})(?!\w)"
TERM = _compiled(
    r" ?,? ?(?P<open>\( ?)?(?:khóa|khoá|nhiệm kỳ)(?: thứ)? "
    rf"(?P<term>{_TERM}(?:(?: ?, ?| và ){_TERM}){{0,3}})(?(open) ?\))"
)
OF_ISSUER = _compiled(r" ?,? ?(?P<by>của|do) ")

ISSUER_WINDOW = 160
ISSUER_ENDS = re.compile(r"[,;:()\[\]“”\"!?…\n]|\.(?!\w)")
TITLE_WINDOW = 700
TITLE_OPENS = _compiled(r" ?[,:]? ?(?:[“\"](?= ?\w)|(?=về ))")
QUOTE_ENDS = re.compile(r"[”\"]")
ABOUT_ENDS = re.compile(r"[;”“\"\n]|\.(?!\w)| để |\)")

ALL = (
    SYMBOL, LEAD, NAMED_LAW, BEFORE_LIST, BARE, BARE_GOES_ON, PLENUM, PLENUM_IN_FULL, DATED,
    DATED_ASIDE, TERM, OF_ISSUER, ISSUER_ENDS, TITLE_OPENS, QUOTE_ENDS, ABOUT_ENDS,
)  # fmt: skip
