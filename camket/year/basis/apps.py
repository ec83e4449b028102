"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BasisConfig(AppConfig):
    name = "camket.year.basis"
    label = "basis"
    verbose_name = _("Căn cứ")
