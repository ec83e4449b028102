"""The questions a file leaves open, each as one sentence to the person who brought it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.interfaces.documents.office.document import Ask
from camket.interfaces.documents.office.understanding.numbers import (
    LETTER_O,
    LOOKS_LIKE_DATE,
    SEPARATOR,
)


def plain(value: Decimal) -> str:
    """A figure the Vietnamese way, without idle zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def day(value: date) -> str:
    return value.strftime("%d/%m/%Y")


def about_figure(
    row: int, name: str, title: str, written: str, value: Decimal | None, doubt: str
) -> Ask:
    """A figure that can be read in more than one way, or not at all."""
    told = {"title": title, "written": written, "value": plain(value) if value is not None else ""}
    if doubt == LETTER_O:
        question = _(
            "Cột “%(title)s” ghi “%(written)s” có chữ cái lẫn trong số. Đọc là %(value)s có đúng không?"
        )
    elif doubt == SEPARATOR:
        question = _(
            "Cột “%(title)s” ghi “%(written)s”. Dấu phẩy ở đây là dấu thập phân (%(value)s) hay dấu ngăn hàng nghìn?"
        )
    elif doubt == LOOKS_LIKE_DATE:
        question = _(
            "Cột “%(title)s” cần con số nhưng ô là ngày %(written)s. Số đúng là bao nhiêu?"
        )
    else:
        question = _(
            "Ô của cột “%(title)s” chưa có kết quả tính. Mở tệp bằng Excel, lưu lại, hoặc cho biết con số."
        )
    return Ask(row, name, question % told, (told["value"],) if value is not None else ())


def about_marks(row: int, name: str, titles: Sequence[str]) -> Ask:
    question = _("Dòng này đánh dấu cùng lúc: %(titles)s. Mức nào đúng?")
    return Ask(row, name, question % {"titles": "; ".join(titles)}, tuple(titles))


def about_swap(row: int, name: str, read: date, other: date) -> Ask:
    question = _(
        "Ngày %(read)s không hợp với kỳ của tệp. Có phải ngày và tháng bị đảo, đúng ra là %(other)s?"
    )
    return Ask(
        row, name, question % {"read": day(read), "other": day(other)}, (day(read), day(other))
    )


def about_deadline(row: int, written: str, read: date | None, doubt: str) -> Ask:
    told = {"written": written, "read": day(read) if read else ""}
    if doubt == "invalid":
        question = _("Thời hạn “%(written)s” không có trong lịch. Ngày đúng là ngày nào?")
    elif doubt == "multiple":
        question = _(
            "Thời hạn ghi nhiều ngày: “%(written)s”. Lấy ngày cuối %(read)s có đúng không?"
        )
    elif doubt == "out_of_cycle":
        question = _("Thời hạn %(read)s nằm ngoài năm của tệp. Ngày này có đúng không?")
    else:
        question = _("Thời hạn “%(written)s” không cho biết ngày nào. Hạn cụ thể là ngày nào?")
    return Ask(row, "deadline", question % told, (told["read"],) if read else ())


def about_looser_deadline(row: int, written: str, read: date, registered: date) -> Ask:
    question = _(
        "Bản đăng ký ghi hạn %(registered)s, báo cáo chỉ ghi “%(written)s”. Hạn %(read)s có đúng không?"
    )
    told = {"registered": day(registered), "written": written, "read": day(read)}
    return Ask(row, "deadline", question % told, (day(registered),))


def about_sum(row: int, total: Decimal, added: Decimal) -> Ask:
    question = _("Lũy kế ghi %(total)s nhưng các kỳ cộng lại là %(added)s. Số lũy kế nào đúng?")
    told = {"total": plain(total), "added": plain(added)}
    return Ask(row, "cumulative", question % told, (told["total"], told["added"]))


def about_match(row: int, text: str, score: int) -> Ask:
    question = _(
        "Nội dung này giống %(score)d%% với “%(text)s” đã đăng ký. Có phải là một nội dung không?"
    )
    return Ask(row, "match", question % {"score": score, "text": text}, (text,))


def about_cycle(row: int) -> Ask:
    return Ask(row, "cycle", _("Tệp không ghi năm. Số liệu này là của năm nào?"))


def about_period(row: int) -> Ask:
    return Ask(row, "period", _("Báo cáo không ghi kỳ. Đây là báo cáo quý, 6 tháng hay cả năm?"))


def about_table(row: int) -> Ask:
    return Ask(
        row, "table", _("Không tìm thấy bảng nội dung cam kết. Dòng tiêu đề của bảng là dòng nào?")
    )
