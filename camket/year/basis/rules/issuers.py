"""Where the name of an issuer ends: Vietnamese prose gives it no full stop."""

from camket.year.basis.rules import names

MOST_WORDS = 16


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Small words that begin the next part of the sentence; an office's name holds none of them in small letters.
NEXT_PART = _words(
    "bằng cho các chỉ chưa còn có cùng cũng cần do gắn giao gửi hay hoặc khi khoá khóa không kèm là lần mà"
    " một ngày nhiệm như nhưng nhằm những này nên nêu năm phải qua ra rất sau sẽ số theo thì trong trên tại"
    " từ vào vẫn về với đang đã đạt được đều đến để đề đối"
)
NEXT_VERBS = frozenset({
    "phê duyệt", "ban hành", "quy định", "hướng dẫn", "sửa đổi", "bổ sung", "thực hiện",
    "triển khai", "giai đoạn", "yêu cầu", "đề ra", "thông qua", "xác định", "tiếp tục", "đồng thời",
    "vận động", "phát động", "công bố", "thành lập", "phân công", "phát triển kinh",
})  # fmt: skip
# Syllables that a name holds in small letters; any other small word after a capital ends it.
IN_NAMES = _words(
    "an ban binh biên bí bạc bảo bộ chi chiến chiếu chính chấp chỉ chống chủ chức cơ cục công cựu dân du"
    " dục dự dựng giao giáo hành hiểm hiệp hoạch hàng hóa hoá học hội huy huyện hưu khen kho khu khối kiểm"
    " kỹ lao liên lý lịch mặt nghệ nghiệp nghị ngoại nguyên ngân nhà nhân niên ninh nông nước nội nữ phong"
    " phòng phó phố phụ pháp phát phủ phường quan quản quân quận quốc sát soát sở sự tam tâm thao thanh thi"
    " thành thông thôn thư thưởng thường thương thể thị thống thuật thuế thuật thuộc tiêu toán tra trung trào"
    " trấn trẻ triển trị trưởng trường trực tuyên tài tác tế tạo tải tịch tòa toà tôn tỉnh tổng tử tư uỷ ương vận"
    " trận tướng văn viên viện vụ xã xét y án ánh đoàn đặc đảng đua đồng đội đốc động đầu ủy"
)
# After one of these the next two words are its name, however they are written: Ban tổ chức.
BARE_HEADS = frozenset({"ban", "bộ", "sở", "phòng", "cục", "viện", "tòa", "toà", "trung", "văn"})
# Names that may hold an "và": Bộ Giáo dục và Đào tạo.
JOINING = ("bộ", "sở", "phòng", "ban", "văn", "ủy", "uỷ", "trung")
PLENUM = ["hội", "nghị"]


def issuer_in(following: str) -> str:
    """The issuer at the start of the words that follow "của"."""
    words = following.split(" ")[: MOST_WORDS + 1]
    taken: list[str] = []
    for place, word in enumerate(words):
        if len(taken) == MOST_WORDS or _ends_before(taken, words[place:]):
            break
        taken.append(word)
    return " ".join(taken).rstrip(" -")


def _ends_before(taken: list[str], rest: list[str]) -> bool:
    word = rest[0]
    if word == "và":
        return not _joins(taken, rest[1:])
    if word in ("-", "&"):
        return not (taken and len(rest) > 1 and rest[1][:1].isupper())
    if _counts_a_plenum(taken):
        return not word
    if not word or word in NEXT_PART or " ".join(rest[:2]) in NEXT_VERBS:
        return True
    return word.islower() and not _may_be_small(taken, word)


def _counts_a_plenum(taken: list[str]) -> bool:
    """Hội nghị lần thứ tư: here "lần" goes on with the name."""
    return [word.casefold() for word in taken[:2]] == PLENUM and len(taken) < 5


def _may_be_small(taken: list[str], word: str) -> bool:
    """A small word belongs to a name in small letters, to a bare head, or is one that names hold."""
    if not any(each[:1].isupper() for each in taken):
        return True
    is_named_next = len(taken) < 3 and taken[0].casefold() in BARE_HEADS
    return is_named_next or word in IN_NAMES


def _joins(taken: list[str], rest: list[str]) -> bool:
    """Whether "và" belongs to the name: it goes on in capitals, and neither an office nor a document follows."""
    if not taken or taken[0].casefold() not in JOINING or not rest or not rest[0][:1].isupper():
        return False
    following = " ".join(rest)
    begins_document = following.casefold().startswith(tuple(names.TYPE_CODES))
    return not begins_document and not names.organ_named(following)
