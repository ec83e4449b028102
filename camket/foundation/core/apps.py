"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "camket.foundation.core"
    label = "core"
    verbose_name = _("Nền tảng")
