"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "camket.foundation.organisation"
    label = "organisation"
    verbose_name = _("Tổ chức")
