"""Registers this room with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "camket.foundation.notifications"
    label = "notifications"
    verbose_name = _("Thông báo")
