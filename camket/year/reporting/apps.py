"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    name = "camket.year.reporting"
    label = "reporting"
    verbose_name = _("Báo cáo")
