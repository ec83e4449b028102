"""Rooms refer to each other one way only, and nothing can sweep away people or history."""

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

LASTING = ("organisation", "audit")


def own_models() -> list[type[models.Model]]:
    configs = [config for config in apps.get_app_configs() if config.name.startswith("camket.")]
    return [model for config in configs for model in config.get_models(include_auto_created=True)]


def relations(of: Iterable[type[models.Model]]) -> Iterable[models.ForeignObject]:
    for model in of:
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            if field.remote_field:
                yield field


def app_of(field: models.ForeignObject) -> tuple[str, str]:
    return field.model._meta.app_label, field.related_model._meta.app_label


def visible_backwards(of: Iterable[type[models.Model]]) -> list[str]:
    return [
        f'{field}: a key into another room needs related_name="+"'
        for field in relations(of)
        if app_of(field)[0] != app_of(field)[1] and not field.remote_field.hidden
    ]


def sweeping(of: Iterable[type[models.Model]]) -> list[str]:
    return [
        f"{field}: CASCADE would delete with people or from history"
        for field in relations(of)
        if getattr(field.remote_field, "on_delete", None) is models.CASCADE
        and (is_person(field.related_model) or "audit" in app_of(field))
    ]


def is_person(model: type[models.Model]) -> bool:
    return model is apps.get_model("organisation", "User")


def test_no_key_between_rooms_can_be_followed_backwards():
    assert visible_backwards(own_models()) == []


def test_nothing_cascades_to_people_or_history():
    assert sweeping(own_models()) == []


@isolate_apps("camket.year.basis", "camket.foundation.organisation")
def test_a_visible_and_a_sweeping_key_are_found():
    person = apps.get_model("organisation", "User")

    class Planted(models.Model):  # noqa: DJ008
        author = models.ForeignKey(person, on_delete=models.CASCADE)

        class Meta:
            app_label = "basis"

    assert len(visible_backwards([Planted])) == 1
    assert len(sweeping([Planted])) == 1


@isolate_apps("camket.year.basis", "camket.foundation.organisation")
def test_a_hidden_protected_key_is_fine():
    person = apps.get_model("organisation", "User")

    class Planted(models.Model):  # noqa: DJ008
        author = models.ForeignKey(person, on_delete=models.PROTECT, related_name="+")

        class Meta:
            app_label = "basis"

    assert visible_backwards([Planted]) + sweeping([Planted]) == []
