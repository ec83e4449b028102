"""The sentences for files that cannot be read: what is wrong, and what to do next."""

from django.utils.translation import gettext_lazy as _

from camket.foundation.core.parts import Text
from camket.interfaces.documents.office.reading.findings import Unreadable


class OfficeFileRefused(Exception):
    """Nothing was read. `problem` and `advice` are for the person who sent the file."""

    def __init__(self, code: str, problem: str, advice: str) -> None:
        super().__init__(f"{problem} {advice}")
        self.code = code
        self.problem = problem
        self.advice = advice


def refusal_for(found: Unreadable, name: str) -> OfficeFileRefused:
    """The sentence for a finding, with the name under which the file was sent."""
    problem, advice = SENTENCES[found.code]
    values = {"name": name, **found.values}
    return OfficeFileRefused(found.code, str(problem) % values, str(advice) % values)


_SAVE_AS_XLSX = _("Mở tệp bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi tải lên.")
_COPY_TABLE = _("Chép bảng trong tệp rồi dán vào ô “Dán từ bảng tính”, hoặc lưu bảng thành .xlsx.")
_KEEP_ONE_TABLE = _(
    "Chỉ giữ trang có bảng cần nhập, xóa các trang và hình khác, lưu lại rồi tải lên."
)
_TYPE_ANEW = _("Gõ hoặc chép nội dung vào một bảng Excel (.xlsx) rồi tải lên.")

SENTENCES: dict[str, tuple[Text, Text]] = {
    "empty": (
        _("Tệp “%(name)s” rỗng, không có byte nào."),
        _("Kiểm tra lại tệp trên máy, lưu lại từ Excel rồi tải lên lần nữa."),
    ),
    "blank": (
        _("Tệp “%(name)s” không có ô nào có chữ hoặc số."),
        _("Chọn đúng tệp có bảng cần nhập rồi tải lên."),
    ),
    "too_big": (
        _("Tệp “%(name)s” lớn hơn %(megabytes)d MB."),
        _KEEP_ONE_TABLE,
    ),
    "wrong_type": (
        _("Tệp “%(name)s” không phải bảng tính."),
        _("Phần mềm đọc tệp .xlsx, .xls, .ods và .csv. Lưu bảng theo một kiểu này rồi tải lên."),
    ),
    "macro": (
        _("Tệp “%(name)s” có macro nên không được nhận."),
        _SAVE_AS_XLSX,
    ),
    "binary_book": (
        _("Tệp “%(name)s” lưu theo kiểu nhị phân .xlsb, phần mềm không đọc được."),
        _SAVE_AS_XLSX,
    ),
    "word": (
        _("Tệp “%(name)s” là văn bản Word, không phải bảng tính."),
        _COPY_TABLE,
    ),
    "pdf": (
        _("Tệp “%(name)s” là tệp PDF, không phải bảng tính."),
        _("Xin tệp Excel gốc của văn bản này rồi tải lên."),
    ),
    "picture": (
        _("Tệp “%(name)s” là ảnh, không phải bảng tính."),
        _TYPE_ANEW,
    ),
    "archive": (
        _("Tệp “%(name)s” là tệp nén, không phải bảng tính."),
        _("Giải nén trên máy rồi tải riêng tệp bảng tính lên."),
    ),
    "web_page": (
        _("Tệp “%(name)s” thật ra là trang web (HTML) được đặt đuôi bảng tính."),
        _SAVE_AS_XLSX,
    ),
    "xml_book": (
        _("Tệp “%(name)s” lưu theo kiểu XML của Excel 2003, phần mềm không đọc được."),
        _SAVE_AS_XLSX,
    ),
    "too_old": (
        _("Tệp “%(name)s” lưu theo kiểu Excel quá cũ (trước năm 1995)."),
        _SAVE_AS_XLSX,
    ),
    "password": (
        _("Tệp “%(name)s” đang đặt mật khẩu."),
        _("Mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi tải lên."),
    ),
    "damaged": (
        _("Tệp “%(name)s” bị hỏng hoặc tải chưa đủ nên không đọc được."),
        _("Mở tệp bằng Excel, lưu lại với tên khác rồi tải lên lần nữa."),
    ),
    "dtd": (
        _("Tệp “%(name)s” có khai báo XML (DTD) mà bảng tính thường không có nên không được nhận."),
        _SAVE_AS_XLSX,
    ),
    "odd_members": (
        _("Tệp “%(name)s” có cấu trúc nén bất thường nên không được nhận."),
        _SAVE_AS_XLSX,
    ),
    "odd_parts": (
        _("Tệp “%(name)s” có cấu trúc bên trong lồng nhau bất thường nên không được nhận."),
        _SAVE_AS_XLSX,
    ),
    "too_many_members": (
        _("Tệp “%(name)s” chứa quá nhiều thành phần bên trong."),
        _KEEP_ONE_TABLE,
    ),
    "bomb": (
        _("Tệp “%(name)s” khi mở ra lớn bất thường so với dung lượng tải lên."),
        _KEEP_ONE_TABLE,
    ),
    "no_sheet": (
        _("Tệp “%(name)s” không có trang bảng tính nào."),
        _("Chọn đúng tệp có bảng cần nhập rồi tải lên."),
    ),
    "too_many_sheets": (
        _("Tệp “%(name)s” có %(found)d trang; phần mềm đọc nhiều nhất %(most)d trang."),
        _("Xóa các trang không cần nhập, lưu lại rồi tải lên."),
    ),
    "too_many_rows": (
        _(
            "Tệp “%(name)s”, trang “%(sheet)s” có %(found)d hàng có chữ; "
            "phần mềm đọc nhiều nhất %(most)d hàng."
        ),
        _("Tách bảng thành nhiều tệp nhỏ hơn rồi tải lên từng tệp."),
    ),
    "too_many_cells": (
        _("Tệp “%(name)s” có nhiều hơn %(most)d ô có chữ."),
        _KEEP_ONE_TABLE,
    ),
    "too_many_drawn": (
        _("Tệp “%(name)s” có quá nhiều ô trống đã kẻ khung hoặc trộn ô."),
        _("Chọn các hàng trống dưới bảng, bấm chuột phải, Xóa, lưu lại rồi tải lên."),
    ),
    "far_cell": (
        _("Tệp “%(name)s”, trang “%(sheet)s” có chữ ở tận ô %(cell)s, cách xa bảng."),
        _("Xóa các hàng và cột thừa ngoài bảng, lưu lại rồi tải lên."),
    ),
    "long_cell": (
        _("Tệp “%(name)s”, trang “%(sheet)s”, ô %(cell)s dài hơn %(most)d ký tự."),
        _("Rút gọn nội dung ô này, lưu lại rồi tải lên."),
    ),
    "too_slow": (
        _("Tệp “%(name)s” mất quá nhiều thời gian để đọc nên đã dừng lại."),
        _KEEP_ONE_TABLE,
    ),
    "too_heavy": (
        _("Tệp “%(name)s” cần quá nhiều bộ nhớ để đọc nên đã dừng lại."),
        _KEEP_ONE_TABLE,
    ),
    "code_page": (
        _("Tệp “%(name)s” lưu bằng bảng mã cũ (%(page)s) nên chữ Việt không đọc đúng được."),
        _("Mở tệp bằng Excel, chọn Lưu thành, kiểu “CSV UTF-8” hoặc .xlsx, rồi tải lên."),
    ),
}
