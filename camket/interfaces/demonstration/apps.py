"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemonstrationConfig(AppConfig):
    name = "camket.interfaces.demonstration"
    label = "demonstration"
    verbose_name = _("Minh họa")
