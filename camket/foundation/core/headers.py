"""The response headers that Django does not set by itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

ISOLATION = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class HeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ISOLATION.items():
            response[name] = value
        if response.get("Content-Type", "").startswith("text/html"):
            # One address answers both as a page and as a fragment.
            patch_vary_headers(response, ["HX-Request"])
        if signed_in(request):
            response["Cache-Control"] = "no-store"
        return response


def signed_in(request: HttpRequest) -> bool:
    # Static files and redirects to TLS are answered before anyone is known.
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated
