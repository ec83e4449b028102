"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "camket.interfaces.api"
    label = "api"
    verbose_name = _("Giao tiếp máy")
