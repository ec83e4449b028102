"""The address of the list behind a figure: the same filter, the same data date."""

from urllib.parse import urlencode

from django.urls import reverse

from camket.interfaces.overview.queries.frame import Frame


def items_url(
    frame: Frame, *, group: str = "", unit: str = "", result: str = "", light: str = "", **more: str
) -> str:
    """Only what narrows stands in the address."""
    asked = {"nhom": group, "don-vi": unit, "ket-qua": result, "den": light, **more}
    query = urlencode({name: value for name, value in asked.items() if value})
    base = reverse("overview:items", args=[frame.year])
    return f"{base}?{frame.query}&{query}" if query else f"{base}?{frame.query}"
