"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnualCyclesConfig(AppConfig):
    name = "camket.year.annual_cycles"
    label = "annual_cycles"
    verbose_name = _("Năm cam kết")
