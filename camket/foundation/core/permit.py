"""The answer to "may I?": yes, or no with a reason a person can act on."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied


@dataclass(frozen=True)
class Permit:
    """One answer draws the button, guards the view, guards the action and answers the API."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed

    def require(self) -> None:
        """Raise PermissionDenied with the reason when the answer is no."""
        if not self.allowed:
            raise PermissionDenied(self.reason)


ALLOWED = Permit(allowed=True)


def denied(reason: str) -> Permit:
    return Permit(allowed=False, reason=str(reason))
