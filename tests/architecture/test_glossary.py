"""One concept, one word: every model and every set of states has its line in the glossary."""

import inspect
import re
from importlib import import_module

from django.apps import apps
from django.db import models

from tests.architecture.source import PROJECT

GLOSSARY = PROJECT / "docs" / "glossary.md"


def own_words() -> list[str]:
    return sorted({*model_names(), *state_names()})


def model_names() -> list[str]:
    configs = [config for config in apps.get_app_configs() if config.name.startswith("camket.")]
    return [model.__name__ for config in configs for model in config.get_models()]


def state_names() -> list[str]:
    files = (PROJECT / "camket").glob("*/*/states.py")
    modules = [".".join(path.relative_to(PROJECT).with_suffix("").parts) for path in files]
    return [
        thing.__name__
        for module in map(import_module, modules)
        for thing in vars(module).values()
        if inspect.isclass(thing)
        and issubclass(thing, models.TextChoices)
        and thing.__module__ == module.__name__
    ]


def without_a_line(words: list[str], glossary: str) -> list[str]:
    """A line names its word between backquotes."""
    explained = set(re.findall(r"`(\w+)`", glossary))
    return [word for word in words if word not in explained]


def test_every_model_and_state_has_a_line():
    assert without_a_line(own_words(), GLOSSARY.read_text()) == []


def test_a_missing_line_is_found():
    assert without_a_line(["Unit", "Report"], "| `Unit` | đơn vị |") == ["Report"]
