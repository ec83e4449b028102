"""The QR of a version: its address, to be read by any telephone."""

from io import BytesIO

import segno

# What is printed is folded and stamped, so a quarter of the signs may be lost.
CORRECTION = "q"
QUIET_ZONE = 4


def qr_svg(address: str) -> bytes:
    """For the page."""
    buffer = BytesIO()
    _code(address).save(buffer, kind="svg", scale=4, border=QUIET_ZONE)
    return buffer.getvalue()


def qr_png(address: str) -> bytes:
    """For the paper."""
    buffer = BytesIO()
    _code(address).save(buffer, kind="png", scale=8, border=QUIET_ZONE)
    return buffer.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=CORRECTION)
