"""The settings of every profile; what an installation may choose stands in camket.environment."""

import os
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from camket import environment

ENVIRONMENT = environment.read(os.environ)
PROFILE = ENVIRONMENT.profile
IN_DEMONSTRATION = PROFILE == environment.DEMONSTRATION
IN_TEST = PROFILE == environment.TEST
PACKAGE = Path(__file__).resolve().parent
DATA = ENVIRONMENT.data


def kept_secret(file: Path) -> str:
    """The key of a profile that brings none: made once, then read from the data folder."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64), encoding="ascii")
    return file.read_text(encoding="ascii")


OWN_SECRET = "test" * 16 if IN_TEST else ENVIRONMENT.secret_key
SECRET_KEY = OWN_SECRET or kept_secret(DATA / "secret-key")
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
BASE_URL = ENVIRONMENT.base_url
DEBUG = False

# Applications: the foundation comes first so that its templates win over Django's.
INSTALLED_APPS = [
    "camket.foundation.core",
    "camket.foundation.audit",
    "camket.foundation.files",
    "camket.foundation.notifications",
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
    "camket.interfaces.api",
    "camket.interfaces.jobs",
    *(["camket.interfaces.demonstration"] if IN_DEMONSTRATION else []),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "template_partials.apps.SimpleAppConfig",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "camket.foundation.core.requests.RequestIdMiddleware",
    "camket.foundation.core.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "camket.foundation.core.refusals.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
    *(["camket.interfaces.demonstration.guard.GuardMiddleware"] if IN_DEMONSTRATION else []),
]

ROOT_URLCONF = "camket.urls"
WSGI_APPLICATION = "camket.wsgi.application"

# Pages
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "builtins": [
                "template_partials.templatetags.partials",
                "camket.foundation.core.templatetags.ui",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "camket.foundation.core.context.shell",
                *(
                    ["camket.interfaces.demonstration.context.demonstration"]
                    if IN_DEMONSTRATION
                    else []
                ),
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            ["django.template.loaders.app_directories.Loader"],
                        )
                    ],
                )
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Language and time
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = ["camket.formats"]
USE_I18N = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Database. The connection stays open between requests: the pragmas below run at every connect.
DATABASES: dict[str, dict[str, Any]] = {"default": {**ENVIRONMENT.database, "CONN_MAX_AGE": None}}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            " PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
        ),
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
    # PostgreSQL would compile the long expression behind a light for seconds to save milliseconds.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Files and static assets. Uploaded files have no address of their own: a view checks access first.
MEDIA_ROOT = DATA / "files"
STATIC_ROOT = DATA / "static"
STATIC_URL = "/tinh/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if IN_TEST
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_USE_FINDERS = IN_TEST

# Sign-in
AUTH_USER_MODEL = "organisation.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "/dang-nhap/"
LOGIN_REDIRECT_URL = "/"
FIRST_RUN_URL = "annual_cycles:first-run"
LOGOUT_REDIRECT_URL = "/dang-nhap/"
PASSWORD_HASHERS = [
    # Tests sign in thousands of times; a slow hash would only prove patience.
    *(["django.contrib.auth.hashers.MD5PasswordHasher"] if IN_TEST else []),
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_ENABLED = not IN_TEST
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_COOLOFF_MESSAGE = _(
    "Tài khoản tạm khóa 15 phút vì nhập sai mật khẩu nhiều lần. Nếu cần gấp, liên hệ Văn phòng."
)
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# Cookies and headers. Only the demonstration is meant to be opened without TLS.
SESSION_COOKIE_NAME = "camket_session"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = not IN_DEMONSTRATION
CSRF_COOKIE_NAME = "camket_csrf"
CSRF_COOKIE_SECURE = not IN_DEMONSTRATION
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "camket.foundation.core.refusals.csrf_failure"
SECURE_SSL_REDIRECT = ENVIRONMENT.ssl_redirect
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.trusted_proxy else None
SECURE_HSTS_SECONDS = 0 if IN_DEMONSTRATION else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not IN_DEMONSTRATION
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
# An office name inside an intranet cannot join the browsers' preload list.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# Work without a click. Verbs of the trail that wake later stages: verb -> handlers by dotted path.
HANDLERS = "camket.interfaces.jobs.handlers"
REACTIONS = {
    "annual_cycles.cycle.opened": (f"{HANDLERS}.lay_last_year",),
    "annual_cycles.period.closed": (f"{HANDLERS}.refresh_after_period",),
    "commitments.pack.ordered": (f"{HANDLERS}.draw_pack",),
    "commitments.signing.ordered": (f"{HANDLERS}.sign_all",),
    "verdicts.item.judged": (f"{HANDLERS}.refresh_after_verdict",),
    "execution.obstacle.solved": (f"{HANDLERS}.refresh_after_obstacle",),
    "year_end.lesson.drawn": (f"{HANDLERS}.refresh_after_lesson",),
    "documents.import.queued": (f"{HANDLERS}.read_office_file",),
}
REACT_TASK = "camket.interfaces.jobs.tasks.react"
TASKS = {
    "default": {
        "BACKEND": (
            "django_tasks.backends.immediate.ImmediateBackend"
            if IN_TEST
            else "django_tasks_db.DatabaseBackend"
        )
    }
}

# The demonstration shows whom one may play and marks every page and paper.
SHELL_BAR_TEMPLATE = "demonstration/bar.html" if IN_DEMONSTRATION else ""
SHELL_MARK = _("SỐ LIỆU MINH HỌA") if IN_DEMONSTRATION else ""
SIGN_IN_TEMPLATE = "demonstration/sign_in_personas.html" if IN_DEMONSTRATION else ""

# Mail and log
EMAIL_BACKEND = str(ENVIRONMENT.email["EMAIL_BACKEND"])
EMAIL_HOST = ENVIRONMENT.email.get("EMAIL_HOST") or ""
EMAIL_PORT = ENVIRONMENT.email.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = ENVIRONMENT.email.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = ENVIRONMENT.email.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = bool(ENVIRONMENT.email.get("EMAIL_USE_TLS"))
EMAIL_USE_SSL = bool(ENVIRONMENT.email.get("EMAIL_USE_SSL"))
EMAIL_FILE_PATH = ENVIRONMENT.email.get("EMAIL_FILE_PATH") or None
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.email_from
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "camket.foundation.core.requests.RequestIdFilter"}},
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"}
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["console"], "level": ENVIRONMENT.log_level},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # A refused or unknown page is an answer, not an incident.
        "django.request": {"level": "ERROR"},
        # Each second "no more tasks" tells nothing; a job that fails is logged as an error.
        "django_tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "WARNING"},
    },
}

# The bar. An entry is shown to those whose roles open what it `needs`.
NAVIGATION = (
    {
        "key": "desk",
        "label": _("Việc cần làm"),
        "url_name": "overview:desk",
        "needs": "desk",
        "covers": ("execution:my-tasks",),
    },
    {
        "key": "board",
        "label": _("Bảng điều hành"),
        "url_name": "overview:board",
        "needs": "board",
        "covers": ("overview:items", "overview:dossier", "supervision:urging-list"),
    },
    {
        "key": "commitments",
        "label": _("Cam kết"),
        "url_name": "commitments:commitment-list",
        "needs": "commitments",
        "covers": ("commitments", "basis"),
        "tabs": (
            {
                "key": "basis",
                "label": _("Văn bản căn cứ"),
                "url_name": "basis:document-list",
                "needs": "commitments",
            },
            {
                "key": "coverage",
                "label": _("Độ phủ căn cứ"),
                "url_name": "commitments:coverage-matrix",
                "needs": "commitments",
            },
            {
                "key": "bottlenecks",
                "label": _("Điểm nghẽn"),
                "url_name": "commitments:bottleneck-list",
                "needs": "commitments",
            },
        ),
    },
    {
        "key": "plans",
        "label": _("Kế hoạch"),
        "url_name": "execution:plan-list",
        "needs": "plans",
        "covers": ("execution:plan-detail", "execution:task-new", "execution:task-change"),
    },
    {
        "key": "reports",
        "label": _("Báo cáo"),
        "url_name": "reporting:report-list",
        "needs": "reports",
        "covers": (
            "reporting",
            "year_end:synthesis-list",
            "year_end:synthesis-detail",
            "year_end:paragraph-edit",
            "year_end:figure",
            "year_end:lesson-draw",
            "year_end:reason-give",
            "documents:synthesis-issue",
        ),
    },
    {
        "key": "obstacles",
        "label": _("Vướng mắc"),
        "url_name": "execution:obstacle-list",
        "needs": "obstacles",
        "covers": ("execution:obstacle-detail", "execution:obstacle-raise"),
    },
    {
        "key": "inspections",
        "label": _("Kiểm tra"),
        "url_name": "supervision:inspection-list",
        "needs": "inspections",
        "covers": ("supervision:inspection-detail", "supervision:finding-list"),
    },
    {
        "key": "ratings",
        "label": _("Đánh giá"),
        "url_name": "verdicts:rating-list",
        "needs": "ratings",
        "covers": ("verdicts", "year_end:review-list", "year_end:review-detail"),
    },
)
# What a year should stand on before it is opened; later rooms say it, the year's own page shows it.
BEFORE_OPENING = ("camket.year.basis.queries.missing_documents",)
USER_MENU = (
    {"label": _("Chu kỳ năm"), "url_name": "annual_cycles:cycle-detail", "needs": "year"},
    {"label": _("Đơn vị và người dùng"), "url_name": "organisation:unit-list", "needs": "units"},
    {"label": _("Văn bản căn cứ"), "url_name": "basis:document-list", "needs": "commitments"},
    {"label": _("Từ ngữ kiểm tra"), "url_name": "commitments:word-lists", "needs": "year"},
    {"label": _("Nhật ký"), "url_name": "overview:trail", "needs": "trail"},
    {"label": _("Đổi mật khẩu"), "url_name": "organisation:password"},
)
SHELL_STANDING = "camket.interfaces.overview.queries.shell.rooms"
SHELL_FACTS = "camket.interfaces.overview.queries.shell.facts"
SEARCH_URL_NAME = "overview:search"
SIGN_OUT_URL_NAME = "organisation:sign-out"
