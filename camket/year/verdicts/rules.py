"""What speaks against a rating, from the facts of the year; people decide, with a reason."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from camket.year.annual_cycles.models import RatingProfile
from camket.year.verdicts.models import Level

RANK = {Level.NOT_COMPLETED: 0, Level.COMPLETED: 1, Level.GOOD: 2, Level.EXCELLENT: 3}


@dataclass(frozen=True)
class Facts:
    """Counts of a unit's items that the gates look at."""

    total: int
    done: int
    on_time: int
    late: int
    exceeded: int


def conflicts(level: str, facts: Facts, profile: RatingProfile) -> list[str]:
    """Gates of the profile that the level does not pass, each with its figures."""
    gates = {
        Level.EXCELLENT: _excellent_gates,
        Level.GOOD: _good_gates,
        Level.COMPLETED: _completed_gates,
    }
    gate = gates.get(Level(level))
    return gate(facts, profile) if gate else []


def head_conflict(head_level: str, collective_level: str | None) -> list[str]:
    """A head is not rated above the own collective."""
    if collective_level is None or RANK[Level(head_level)] <= RANK[Level(collective_level)]:
        return []
    return [_("Người đứng đầu được xếp cao hơn tập thể.")]


def excellent_places(at_least_good: int, cap_percent: int) -> int:
    """How many may be rated excellent among those rated at least good, rounded down."""
    return at_least_good * cap_percent // 100


def cap_conflict(excellent: int, at_least_good: int, cap_percent: int) -> list[str]:
    places = excellent_places(at_least_good, cap_percent)
    if excellent <= places:
        return []
    return [
        _(
            "Nhóm có %(excellent)02d đơn vị xếp xuất sắc, vượt mức %(places)02d "
            "(%(cap)d%% của %(base)02d đơn vị hoàn thành tốt trở lên)."
        )
        % {"excellent": excellent, "places": places, "cap": cap_percent, "base": at_least_good}
    ]


def _below(part: int, whole: int, percent: int) -> bool:
    return whole == 0 or Fraction(part, whole) < Fraction(percent, 100)


def _excellent_gates(facts: Facts, profile: RatingProfile) -> list[str]:
    found = _on_time_gate(facts, profile.excellent_on_time)
    if _below(facts.exceeded, facts.total, profile.excellent_exceeded):
        found.append(
            _("Vượt mức %(part)d/%(whole)d nội dung, quy tắc yêu cầu từ %(gate)d%%.")
            % {"part": facts.exceeded, "whole": facts.total, "gate": profile.excellent_exceeded}
        )
    return found


def _good_gates(facts: Facts, profile: RatingProfile) -> list[str]:
    return _on_time_gate(facts, profile.good_on_time)


def _completed_gates(facts: Facts, profile: RatingProfile) -> list[str]:
    found = []
    if facts.done < facts.total:
        found.append(
            _("Hoàn thành %(part)d/%(whole)d nội dung, quy tắc yêu cầu hoàn thành tất cả.")
            % {"part": facts.done, "whole": facts.total}
        )
    if facts.late * 100 > facts.total * profile.completed_late_at_most:
        found.append(
            _("Chậm %(part)d/%(whole)d nội dung, quy tắc cho phép đến %(gate)d%%.")
            % {"part": facts.late, "whole": facts.total, "gate": profile.completed_late_at_most}
        )
    return found


def _on_time_gate(facts: Facts, percent: int) -> list[str]:
    if not _below(facts.on_time, facts.total, percent):
        return []
    return [
        _("Đúng hạn %(part)d/%(whole)d nội dung, quy tắc yêu cầu %(gate)d%%.")
        % {"part": facts.on_time, "whole": facts.total, "gate": percent}
    ]
