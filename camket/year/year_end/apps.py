"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class YearEndConfig(AppConfig):
    name = "camket.year.year_end"
    label = "year_end"
    verbose_name = _("Tổng kết năm")
