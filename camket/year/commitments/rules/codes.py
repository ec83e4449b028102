"""How an item is called for the rest of its life: year, unit, running number."""


def item_code(year: int, unit_code: str, number: int) -> str:
    """20.P3.04"""
    return f"{year % 100:02d}.{unit_code}.{number:02d}"
