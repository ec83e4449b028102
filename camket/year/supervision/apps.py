"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SupervisionConfig(AppConfig):
    name = "camket.year.supervision"
    label = "supervision"
    verbose_name = _("Giám sát")
