"""Every state of every room has a badge under its own code."""

import importlib

import pytest
from django.db.models import TextChoices

from camket.foundation.core.badges import FAMILIES
from camket.year.execution.models import Mark
from camket.year.execution.rules.lights import Light
from camket.year.verdicts.models import Level
from camket.year.verdicts.queries.outcome import Result

ROOMS = (
    "annual_cycles",
    "commitments",
    "execution",
    "reporting",
    "supervision",
    "verdicts",
    "year_end",
)
FAMILY = {
    "AdjustmentState": "adjustment",
    "CommitmentState": "file",
    "ConferenceState": "conference",
    "CycleState": "cycle",
    "ExplanationState": "explanation",
    "FindingState": "finding",
    "InspectionPlanState": "plan",
    "InspectionState": "inspection",
    "ItemState": "item",
    "Level": "level",
    "Light": "progress",
    "Mark": "mark",
    "ObstacleState": "obstacle",
    "OpinionState": "opinion",
    "PeriodState": "period",
    "PlanState": "plan",
    "ReportState": "report",
    "SupplementState": "supplement",
    "Result": "result",
    "ReviewState": "review",
    "RoundState": "round",
    "SynthesisState": "synthesis",
}


def states_of_the_rooms() -> list[type[TextChoices]]:
    found = {Level, Light, Mark, Result}
    for room in ROOMS:
        module = importlib.import_module(f"camket.year.{room}.states")
        found |= {
            each
            for each in vars(module).values()
            if isinstance(each, type) and issubclass(each, TextChoices) and each is not TextChoices
        }
    return sorted(found, key=lambda each: each.__name__)


@pytest.mark.parametrize("states", states_of_the_rooms(), ids=lambda each: each.__name__)
def test_every_state_has_a_badge_under_its_own_code(states: type[TextChoices]):
    family = FAMILIES[FAMILY[states.__name__]]
    assert [value for value in states.values if value not in family] == []


def test_every_family_belongs_to_states():
    assert set(FAMILY.values()) == set(FAMILIES)


@pytest.mark.parametrize("states", [Light, Result, Mark], ids=lambda each: each.__name__)
def test_computed_states_are_named_as_their_badges(states: type[TextChoices]):
    family = FAMILIES[FAMILY[states.__name__]]
    assert {value: str(family[value].label) for value in states.values} == {
        each.value: str(each.label) for each in states
    }
