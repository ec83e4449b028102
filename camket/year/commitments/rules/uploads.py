"""What a signed paper may come back as; the bytes decide, never the name."""

from django.utils.translation import gettext as _

LARGEST = 25 * 1024 * 1024
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
OPENINGS = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
# A file cut off on its way lacks its last words.
ENDINGS = {PDF: b"%%EOF", JPEG: b"\xff\xd9", PNG: b"IEND"}
TAIL = 4096


def kind_of_scan(content: bytes) -> str:
    """The type of a whole PDF, JPEG or PNG file; blank for anything else."""
    kind = next((kind for opening, kind in OPENINGS if content.startswith(opening)), "")
    return kind if kind and ENDINGS[kind] in content[-TAIL:] else ""


def complaint_about_scan(name: str, content: bytes) -> str:
    """Why the file cannot be kept, and what to do; blank when it can."""
    shown = {"name": name}
    if not content:
        return _("Tệp %(name)s trống. Chọn lại tệp đã quét.") % shown
    if len(content) > LARGEST:
        return _("Tệp %(name)s lớn hơn 25 MB. Quét lại ở độ phân giải thấp hơn.") % shown
    if not kind_of_scan(content):
        return (
            _("Tệp %(name)s không phải PDF, JPEG, PNG hoặc bị hỏng. Quét hoặc xuất lại thành PDF.")
            % shown
        )
    return ""
