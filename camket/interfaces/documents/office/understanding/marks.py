"""Marks and the words of a state: done, doing, not begun; on time or late; above or below the goal."""

import re
from functools import cache

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

DONE, DOING, TO_DO = "hoan_thanh", "dang_thuc_hien", "chua_trien_khai"
ON_TIME, LATE, EARLY = "dung_tien_do", "cham", "truoc_han"
ABOVE, REACHED, BELOW = "vuot", "dat", "khong_dat"

SIGNS = frozenset("xX×vV✓✔☑☒√✗✘☓●•+þü")
WORDS = frozenset({"co", "x", "v", "xx", "dung"})

# First match wins: the exact words stand before the words they contain.
_TIMELINESS = (
    (LATE, "cham; (chua|khong) dat tien do; tre; qua han; khong dung (han|tien do|thoi); khong (kip|dam bao tien do)"),
    (EARLY, "nhanh; truoc (thoi )?han; som; vuot tien do; truoc ke hoach; truoc tien do"),
    (ON_TIME, "dung (thoi )?(han|tien do|ke hoach|thoi gian); (bao|dam) (bao|dam) tien do; kip; trong han"),
    (ON_TIME, "dat tien do"),
)  # fmt: skip
_ACHIEVEMENT = (
    (BELOW, "(khong|chua) dat(?! tien do); khong hoan thanh; duoi (muc|chi tieu|ke hoach|kh)"),
    (ABOVE, "vuot(?! tien do)"),
    (REACHED, "dat(?! tien do)"),
)
_STATE = (
    (TO_DO, "chua (trien khai|thuc hien|bat dau|lam|tien hanh|th|tk|khoi cong); khong (trien khai|thuc hien)"),
    ("", "khong hoan thanh"),
    (DOING, "dang; sap; moi (xong|hoan thanh|dat); (xong|hoan thanh) (buoc|mot phan|phan)"),
    (DOING, "chua (hoan thanh|ht|xong); do dang; tiep tuc; trien khai; chuyen tiep"),
    (DONE, "hoan thanh; ht; xong; hoan tat; ket thuc"),
)  # fmt: skip

_BARE_STATE = re.compile(
    r"^(da |dang |chua |khong )?"
    + any_of("hoan thanh; trien khai; thuc hien; xong; hoan tat; lam; bat dau; tien hanh")
    + r"( (dung|truoc|vuot|cham) .*)?$"
)


def is_mark(cell: Cell | None, *, counts_one: bool = True) -> bool:
    """x, X, v, ✓, có, a ticked box; 1 only in a column of marks."""
    if cell is None or isinstance(cell.value, bool):
        return cell is not None and cell.value is True
    text = clean(cell.text).strip(" .()[]")
    if text in ("1", "01"):
        return counts_one
    return bool(text) and (text in SIGNS or fold(text) in WORDS)


def is_marked_further(cell: Cell | None) -> bool:
    """A mark with words behind: "x (50%)"."""
    return cell is not None and bool(re.match(r"^[xX✓✔]\s*[(:\-,;]", clean(cell.text)))


def state_in(text: str) -> str:
    return _first(_STATE, text)


def is_bare_state(text: str) -> bool:
    """ "Đang thực hiện" and no word more about what was done."""
    return bool(state_in(text)) and bool(_BARE_STATE.match(fold(text)))


def timeliness_in(text: str) -> str:
    return _first(_TIMELINESS, text)


def achievement_in(text: str) -> str:
    return _first(_ACHIEVEMENT, text)


def _first(rules: tuple[tuple[str, str], ...], text: str) -> str:
    folded = fold(text)
    return next((name for name, words in rules if _pattern(words).search(folded)), "")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words)}\b")
