"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "camket.interfaces.jobs"
    label = "jobs"
    verbose_name = _("Công việc nền")
