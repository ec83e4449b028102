"""A work that is named by its place: "tu sửa đền thờ xã Hòn Lớn" can be looked at, whatever the verb."""

import re

from camket.year.commitments.rules.vague.clauses import Clause, is_topic

_KINDS = (
    r"(?:đường|phố|chợ|cầu|cống|kè|kênh|sông|hồ|đập|bến|cảng|đền|đình|chùa|miếu|tháp|thành cổ|di tích"
    r"|nghĩa trang|công viên|quảng trường|nút giao|ngã ba|ngã tư|vỉa hè|trường(?:\s+\w+){1,3}?|trạm(?:\s+\w+)?"
    r"|bệnh viện|nhà máy|nhà văn hóa|khu dân cư|khu đô thị|cụm công nghiệp|dự án|khu|hẻm|tuyến)"
)
_BUILT = ("trường", "trạm", "chợ", "đền", "đình", "chùa", "miếu", "khu")
_PLACE = r"(?:\s+(?:thôn|xã|phường|khu phố))?"
# "thành phố Bến Xuân", "gia đình", "thị trường" end like a street, a temple, a school.
_FIRST_HALVES = (
    *("thành", "dân", "khu", "gia", "yêu", "nhu", "toàn", "thị", "môi", "hiện"),
    *("nhà", "quân", "tăng", "lĩnh"),
)
_WHOLE = "".join(rf"(?<!\b{half} )" for half in _FIRST_HALVES)
_NAMED = re.compile(rf"\b{_WHOLE}{_KINDS}{_PLACE}\s+(\w+)(?:\s+\w+){{0,3}}", re.IGNORECASE)
# Only where it happens, or with whom.
_ASIDE = re.compile(
    r"\b(?:tại|ở|trên|trong|với|giữa|cùng|từ|qua|đến|dọc|quanh|ven|địa bàn|khu vực)\s+"
    r"(?:\w+\s+)?(?:[^;:.]*(?:,|\bvà)\s+)?$"
)


def named_works(source: str, parts: list[Clause]) -> list[re.Match[str]]:
    """`source` as it was written: only its capitals tell a name."""
    if source.isupper():
        return []
    return [
        found
        for found in _NAMED.finditer(source)
        if found[1][0].isupper()
        and not _is_of_a_name(source, found)
        and not is_topic(found.start(), parts)
        and not _ASIDE.search(source[: found.start()].lower())
        and source[: found.start()].strip()
    ]


def _is_of_a_name(source: str, found: re.Match[str]) -> bool:
    """In "Hồ Chí Minh" or "người Bến Xuân" the kind is no kind; "Chợ Xuân Lương" is a market."""
    kind = source[found.start() : found.start(1)].split()
    return kind[0][0].isupper() and len(kind) == 1 and kind[0].lower() not in _BUILT
