"""The members of a zipped workbook, judged by the list of contents alone."""

from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import MEGABYTE, Limits

LOCAL_HEADER_BYTES = 30
ENCRYPTED = 0x1
# Small parts of repeated text may shrink as they like; a bomb is big.
RATIO_COUNTS_FROM = MEGABYTE
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(archive: ZipFile, limits: Limits) -> str:
    """xlsx or ods; every other zip file is refused."""
    members = archive.infolist()
    check_members(members, limits)
    names = {member.filename.lower() for member in members}
    if any(_is_macro(name) for name in names):
        raise Unreadable("macro")
    if "xl/workbook.bin" in names:
        raise Unreadable("binary_book")
    if any(name.startswith("word/") for name in names):
        raise Unreadable("word")
    if "content.xml" in names:
        return _open_document(archive)
    if "[content_types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    raise Unreadable("archive")


def check_members(members: list[ZipInfo], limits: Limits) -> None:
    """Number, names, methods, places and sizes; zipfile itself never unpacks beyond the stated size."""
    if len(members) > limits.members:
        raise Unreadable("too_many_members")
    if len({member.filename for member in members}) < len(members) or _overlap(members):
        raise Unreadable("odd_members")
    for member in members:
        _check_member(member, limits)
    packed = sum(member.compress_size for member in members)
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.unpacked_bytes or _is_bomb(packed, unpacked, limits):
        raise Unreadable("bomb")


def _check_member(member: ZipInfo, limits: Limits) -> None:
    if member.flag_bits & ENCRYPTED:
        raise Unreadable("password")
    parts = member.filename.replace("\\", "/").split("/")
    if ".." in parts or member.filename.startswith(("/", "\\")) or ":" in parts[0]:
        raise Unreadable("odd_members")
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unreadable("odd_members")
    if _is_bomb(member.compress_size, member.file_size, limits):
        raise Unreadable("bomb")


def _is_bomb(packed: int, unpacked: int, limits: Limits) -> bool:
    return unpacked > RATIO_COUNTS_FROM and unpacked > limits.ratio * max(packed, 1)


def _overlap(members: list[ZipInfo]) -> bool:
    """Members that share bytes unpack to more than the file can hold."""
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + LOCAL_HEADER_BYTES + member.compress_size
    return False


def _is_macro(name: str) -> bool:
    return name.endswith("vbaproject.bin") or name.startswith("xl/macrosheets/")


def _open_document(archive: ZipFile) -> str:
    if b"encryption-data" in _small(archive, "META-INF/manifest.xml"):
        raise Unreadable("password")
    if not _small(archive, "mimetype").startswith(ODS_TYPE):
        raise Unreadable("word" if b"text" in _small(archive, "mimetype") else "wrong_type")
    return "ods"


def _small(archive: ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as part:
            return part.read(MEGABYTE)
    except (KeyError, BadZipFile):
        return b""
