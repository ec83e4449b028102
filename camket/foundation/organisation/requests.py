"""The request every view gets: somebody is signed in, or the middleware has turned it away."""

from django.http import HttpRequest

from camket.foundation.organisation.models import User


class SignedIn(HttpRequest):
    """For annotations only; Django's own request does not know which user model stands behind it."""

    user: User
