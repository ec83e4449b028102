"""Prints, as JSON, what a profile really is; run in a process of its own for each profile."""

import json

import django
from django.conf import settings
from django.urls import URLResolver, get_resolver

django.setup()

print(
    json.dumps(
        {
            "apps": settings.INSTALLED_APPS,
            "namespaces": [
                pattern.namespace
                for pattern in get_resolver().url_patterns
                if isinstance(pattern, URLResolver)
            ],
            "session_cookie": [settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY],
            "csrf_cookie": [settings.CSRF_COOKIE_SECURE, settings.CSRF_COOKIE_HTTPONLY],
            "hsts": settings.SECURE_HSTS_SECONDS,
            "redirect": settings.SECURE_SSL_REDIRECT,
            "hosts": settings.ALLOWED_HOSTS,
            "debug": settings.DEBUG,
            "database": str(settings.DATABASES["default"]["NAME"]),
        }
    )
)
