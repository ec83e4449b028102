"""The list behind every figure: which items, by the filters that stand in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.badges import PROGRESS
from camket.foundation.core.numbers import short_date
from camket.foundation.core.text import fold
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.counted import counted_with_light
from camket.interfaces.overview.queries.counting import GOOD, LIGHTS_OF, WAITING
from camket.interfaces.overview.queries.frame import Frame
from camket.year.annual_cycles.models import GroupMember
from camket.year.commitments.models import Field, Item, Origin
from camket.year.execution.rules.lights import Light
from camket.year.verdicts.queries.outcome import DONE, Result

RESULTS: dict[str, tuple[str | Promise, tuple[Result, ...]]] = {
    **{each.value: (each.label, (each,)) for each in Result},
    "hoan-thanh": (gettext_lazy("Đã hoàn thành"), DONE),
    "chua-hoan-thanh": (
        gettext_lazy("Chưa hoàn thành"),
        tuple(each for each in Result if each not in DONE),
    ),
}
LIGHTS: dict[str, tuple[str | Promise, tuple[Light, ...]]] = {
    **{each.value: (PROGRESS[each].label, (each,)) for each in Light},
    GOOD: (gettext_lazy("Đúng tiến độ trở lên"), LIGHTS_OF[GOOD]),
    WAITING: (gettext_lazy("Chưa đến hạn, chờ số liệu"), LIGHTS_OF[WAITING]),
}
TRAITS: dict[str, tuple[str | Promise, Q]] = {
    "key": (gettext_lazy("Trọng tâm"), Q(is_key=True)),
    "hard": (gettext_lazy("Việc khó"), Q(is_hard=True)),
    "new": (gettext_lazy("Việc mới"), Q(is_new=True)),
    "breakthrough": (gettext_lazy("Đột phá"), Q(is_breakthrough=True)),
    "assigned": (gettext_lazy("Ban Thường vụ giao thêm"), Q(origin=Origin.ASSIGNED)),
    "exceeded": (gettext_lazy("Vượt mức"), Q(is_exceeded=True)),
    "late": (
        gettext_lazy("Quá hạn, không hoàn thành hoặc chậm"),
        Q(outcome__in=(Result.OVERDUE, Result.NOT_DONE))
        | Q(outcome=Result.IN_PROGRESS, light=Light.BEHIND),
    ),
}
FIELDS: dict[str, tuple[str | Promise, Q]] = {
    each.value: (each.label, Q(field=each.value)) for each in Field
}


@dataclass(frozen=True)
class ItemList:
    """The items of one figure: what the page, the workbook and the count have in common."""

    queryset: QuerySet[Item]
    title: str
    filter_text: str
    data_date: date


@dataclass(frozen=True)
class _Filter:
    """One narrowing: its condition and how it is called."""

    condition: Q
    label: str


def item_list(user: User, frame: Frame, asked: Mapping[str, str]) -> ItemList:
    """`asked` is the query of the address; what it does not name narrows nothing."""
    filters = _filters(frame, asked)
    condition = Q()
    for each in filters:
        condition &= each.condition
    items = (
        counted_with_light(user, frame)
        .filter(condition)
        .order_by("commitment__unit__path", "order", "pk")
    )
    words = [each.label for each in filters]
    return ItemList(
        queryset=items,
        title=_("Nội dung cam kết năm %(year)d") % {"year": frame.year},
        filter_text="; ".join(words) or _("Tất cả nội dung"),
        data_date=frame.on,
    )


def _filters(frame: Frame, asked: Mapping[str, str]) -> list[_Filter]:
    found = [
        _group(frame, asked.get("nhom", "")),
        _unit(asked.get("don-vi", "")),
        _among("outcome", RESULTS, asked.get("ket-qua", "")),
        _among("light", LIGHTS, asked.get("den", "")),
        _one_of(TRAITS, asked.get("tinh-chat", "")),
        _one_of(FIELDS, asked.get("linh-vuc", "")),
        _due(asked.get("han", "")),
        _words(asked.get("chu", "")),
    ]
    return [each for each in found if each is not None]


def _group(frame: Frame, code: str) -> _Filter | None:
    if not code:
        return None
    at_any_level = (
        Q(group__code=code) | Q(group__parent__code=code) | Q(group__parent__parent__code=code)
    )
    members = GroupMember.objects.filter(at_any_level, cycle=frame.cycle)
    units = members.order_by().values("unit")
    return _Filter(Q(commitment__unit__in=units), _("nhóm %(code)s") % {"code": code})


def _unit(code: str) -> _Filter | None:
    if not code:
        return None
    return _Filter(Q(commitment__unit__code=code), _("đơn vị %(code)s") % {"code": code})


def _among(
    column: str, choices: Mapping[str, tuple[str | Promise, Sequence[str]]], code: str
) -> _Filter | None:
    if code not in choices:
        return None
    label, values = choices[code]
    return _Filter(Q(**{f"{column}__in": list(values)}), str(label))


def _one_of(choices: Mapping[str, tuple[str | Promise, Q]], code: str) -> _Filter | None:
    if code not in choices:
        return None
    label, condition = choices[code]
    return _Filter(condition, str(label))


def _due(day: str) -> _Filter | None:
    try:
        due_on = parse_date(day)
    except ValueError:
        return None
    if due_on is None:
        return None
    return _Filter(Q(due_on=due_on), _("hạn %(day)s") % {"day": short_date(due_on)})


def _words(text: str) -> _Filter | None:
    folded = fold(text)
    if not folded:
        return None
    condition = Q()
    for word in folded.split():
        condition &= Q(search_key__contains=word)
    return _Filter(condition, _("có chữ “%(text)s”") % {"text": text})


def choices_of(table: Mapping[str, tuple[str | Promise, Any]]) -> list[tuple[str, str | Promise]]:
    return [(code, label) for code, (label, _what) in table.items()]
