"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VerdictsConfig(AppConfig):
    name = "camket.year.verdicts"
    label = "verdicts"
    verbose_name = _("Đánh giá")
