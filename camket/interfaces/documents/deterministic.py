"""The same sheet, the same bytes: files are packed in a fixed order with a fixed time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = ("[Content_Types].xml", "_rels/.rels")


def docx_bytes(document: Document) -> bytes:
    """The document as stored, downloaded and hashed."""
    buffer = BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue())


def repacked(package: bytes) -> bytes:
    """An Office package with its members in fixed order and without the time of packing."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w") as packed:
        for name in sorted(source.namelist(), key=_order):
            member = ZipInfo(name, EPOCH)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            packed.writestr(member, source.read(name))
    return target.getvalue()


def _order(name: str) -> tuple[int, str]:
    """Readers expect the content types first."""
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)
