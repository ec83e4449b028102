"""Ways to look at the contents that more than one test file uses."""

from datetime import date

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.content import shapes

TODAY = date(2021, 1, 15)
DONE = {shapes.ON_TIME, shapes.LATE}


def group_of():
    return {unit.key: unit.group for unit in content.units() if unit.commits}


def items_2020():
    return [(year.unit, item) for year in content.year_2020() for item in year.items]


def item_2020(key):
    return next(item for _, item in items_2020() if item.key == key)


def all_items():
    return items_2020() + [(year.unit, item) for year in content.year_2021() for item in year.items]
