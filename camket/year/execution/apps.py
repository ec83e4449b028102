"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExecutionConfig(AppConfig):
    name = "camket.year.execution"
    label = "execution"
    verbose_name = _("Thực hiện")
