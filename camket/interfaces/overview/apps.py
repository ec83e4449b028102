"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OverviewConfig(AppConfig):
    name = "camket.interfaces.overview"
    label = "overview"
    verbose_name = _("Toàn cảnh")
