"""The references of the real report of 2020, each with the few words around it that its reading needs."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Mention:
    """What the parser must find at one place; `raw` stands word for word in `EXCERPT`."""

    raw: str
    numbers: tuple[str, ...]
    symbol: str
    issuer: str
    day: date | None
    flags: tuple[str, ...]


EXCERPT = """
Trên cơ sở Kết luận số 18-TBKT/TU ngày 09/12/2019 của BCH Đảng bộ thành phố về nhiệm vụ;
theo tinh thần Nghị quyết TW 4-NQ/TW khóa XII gắn với Chỉ thị 05-CT/TW của Bộ Chính trị; nhất là
thực hiện Kết luận số 03-KL/TU ngày 22/7/2016 của Thành ủy “Về định hướng phát triển nông nghiệp”
theo Quyết định số 28 của UBND tỉnh. Thực hiện
Kết luận số 05-KL/TU ngày 30/11/2016 của Thành ủy về phát triển giáo dục.
Nghị quyết số 42/NQ-CP\u00a0ngày\u00a009/4/2020\u00a0của Chính phủ và \
Quyết định\u00a015/2020/QĐ-TTg\u00a0của Chính phủ về thực hiện
các Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy về thực hiện \
Nghị quyết Hội nghị TW 6 khóa XII gắn với
Đề án theo Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 của Chính phủ; tham mưu
tinh thần của Quy định số 01-QĐ/TW, ngày 8/4/2017 “Về trách nhiệm nêu gương của cán bộ, đảng viên \
trong thực hiện Nghị quyết Trung ương 4 khóa XII gắn với thực hiện Chỉ thị 05- CT/TW của \
Bộ Chính trị”; Quy định số 10-QĐ/TU, ngày 05/10/2019 “Về trách nhiệm nêu gương”, đồng thời
Kết luận số 01-KL/TU ngày 11/12/2020 của Ban chấp hành Đảng bộ thành phố khoá XIII và \
Nghị quyết số 128/NQ-HĐND ngày 16/12/2020 của HĐND thành phố khóa XI về nhiệm vụ
"""

MENTIONS = [
    Mention(
        "Kết luận số 18-TBKT/TU ngày 09/12/2019 của BCH Đảng bộ thành phố",
        ("18",),
        "TBKT/TU",
        "BCH Đảng bộ thành phố",
        date(2019, 12, 9),
        ("symbol_type_mismatch",),
    ),
    Mention(
        "Nghị quyết TW 4-NQ/TW khóa XII", ("4",), "NQ/TW", "TW", None, ("suspicious", "no_date")
    ),
    Mention(
        "Chỉ thị 05-CT/TW của Bộ Chính trị", ("05",), "CT/TW", "Bộ Chính trị", None, ("no_date",)
    ),
    Mention(
        "Kết luận số 03-KL/TU ngày 22/7/2016 của Thành ủy",
        ("03",),
        "KL/TU",
        "Thành ủy",
        date(2016, 7, 22),
        (),
    ),
    Mention(
        "Quyết định số 28 của UBND tỉnh",
        ("28",),
        "",
        "UBND tỉnh",
        None,
        ("incomplete", "no_date"),
    ),
    Mention(
        "Kết luận số 05-KL/TU ngày 30/11/2016 của Thành ủy",
        ("05",),
        "KL/TU",
        "Thành ủy",
        date(2016, 11, 30),
        (),
    ),
    Mention(
        "Nghị quyết số 42/NQ-CP\u00a0ngày\u00a009/4/2020\u00a0của Chính phủ",
        ("42",),
        "NQ-CP",
        "Chính phủ",
        date(2020, 4, 9),
        (),
    ),
    Mention(
        "Quyết định\u00a015/2020/QĐ-TTg\u00a0của Chính phủ",
        ("15",),
        "QĐ-TTg",
        "Chính phủ",
        None,
        ("issuer_mismatch", "no_date"),
    ),
    Mention(
        "Kế hoạch số 64, 65-KH/TU ngày 25/10/2017 của Thành ủy",
        ("64", "65"),
        "KH/TU",
        "Thành ủy",
        date(2017, 10, 25),
        ("compound",),
    ),
    Mention("Nghị quyết Hội nghị TW 6 khóa XII", (), "", "TW", None, ("incomplete", "no_date")),
    Mention(
        "Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 của Chính phủ",
        ("108",),
        "NĐ-CP",
        "Chính phủ",
        date(2014, 11, 20),
        (),
    ),
    Mention(
        "Quy định số 01-QĐ/TW, ngày 8/4/2017",
        ("01",),
        "QĐ/TW",
        "",
        date(2017, 4, 8),
        ("suspicious",),
    ),
    Mention(
        "Nghị quyết Trung ương 4 khóa XII", (), "", "Trung ương", None, ("incomplete", "no_date")
    ),
    Mention(
        "Chỉ thị 05- CT/TW của Bộ Chính trị", ("05",), "CT/TW", "Bộ Chính trị", None, ("no_date",)
    ),
    Mention("Quy định số 10-QĐ/TU, ngày 05/10/2019", ("10",), "QĐ/TU", "", date(2019, 10, 5), ()),
    Mention(
        "Kết luận số 01-KL/TU ngày 11/12/2020 của Ban chấp hành Đảng bộ thành phố khoá XIII",
        ("01",),
        "KL/TU",
        "Ban chấp hành Đảng bộ thành phố",
        date(2020, 12, 11),
        (),
    ),
    Mention(
        "Nghị quyết số 128/NQ-HĐND ngày 16/12/2020 của HĐND thành phố khóa XI",
        ("128",),
        "NQ-HĐND",
        "HĐND thành phố",
        date(2020, 12, 16),
        (),
    ),
]
