"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    name = "camket.year.commitments"
    label = "commitments"
    verbose_name = _("Cam kết")
