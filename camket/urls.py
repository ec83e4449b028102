"""Every address of the product: each room brings its own, in the order of the year."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

ROOMS = (
    "camket.foundation.organisation",
    "camket.year.annual_cycles",
    "camket.year.basis",
    "camket.year.commitments",
    "camket.year.execution",
    "camket.year.reporting",
    "camket.year.supervision",
    "camket.year.verdicts",
    "camket.year.year_end",
    "camket.interfaces.documents",
    "camket.interfaces.overview",
)
urlpatterns: list[URLPattern | URLResolver] = [path("", include(f"{room}.urls")) for room in ROOMS]

if settings.IN_DEMONSTRATION:
    urlpatterns += [path("minh-hoa/", include("camket.interfaces.demonstration.urls"))]

handler400 = "camket.foundation.core.refusals.bad_request"
handler403 = "camket.foundation.core.refusals.not_allowed"
handler404 = "camket.foundation.core.refusals.not_found"
handler500 = "camket.foundation.core.refusals.failed"
