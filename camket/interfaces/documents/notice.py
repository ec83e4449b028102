"""What stands in the footer of every paper of a demonstration, as of every page."""

from django.conf import settings


def notice() -> str:
    """Empty in a real office."""
    return str(settings.SHELL_MARK)
