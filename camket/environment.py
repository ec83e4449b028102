"""The environment variables of an installation: one table, read once, refused loudly when wrong."""

# Sentences here are not translated: they are spoken before Django knows a language.

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

PRODUCTION = "production"
DEMONSTRATION = "demonstration"
TEST = "test"
PROFILES = (PRODUCTION, DEMONSTRATION, TEST)

PROJECT = Path(__file__).resolve().parent.parent
SHORTEST_SECRET = 50
DATABASE_SCHEMES = ("postgres", "postgresql", "sqlite")
MAIL_SCHEMES = ("consolemail", "filemail", "smtp", "smtp+tls", "smtp+ssl", "smtps")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
THIS_MACHINE = ("127.0.0.1", "localhost", "[::1]")
YES = ("1", "true", "yes", "on")
NO = ("0", "false", "no", "off")


@dataclass(frozen=True)
class Variable:
    name: str
    default: str
    meaning: str


VARIABLES = (
    Variable("CAMKET_PROFILE", PRODUCTION, "Hồ sơ cài đặt: production, demonstration hoặc test."),
    Variable("CAMKET_DATA", "var", "Thư mục chứa cơ sở dữ liệu SQLite, tệp tải lên và tệp tĩnh."),
    Variable("CAMKET_SECRET_KEY", "", "Khóa bí mật, ít nhất 50 ký tự; bắt buộc ở production."),
    Variable("CAMKET_ALLOWED_HOSTS", "", "Các tên máy chủ, cách nhau bằng dấu phẩy."),
    Variable("CAMKET_BASE_URL", "", "Địa chỉ đầy đủ của trang web, đặt trong thư nhắc."),
    Variable("CAMKET_SSL_REDIRECT", "yes", "Chuyển HTTP sang HTTPS (chỉ ở production)."),
    Variable("CAMKET_TRUSTED_PROXY", "no", "Tin X-Forwarded-Proto do máy chủ phía trước đặt."),
    Variable("CAMKET_EMAIL_URL", "", "Nơi gửi thư, ví dụ smtp+tls://...; trống thì ghi thành tệp."),
    Variable("CAMKET_EMAIL_FROM", "camket@localhost", "Địa chỉ người gửi của thư nhắc."),
    Variable("CAMKET_LOG_LEVEL", "INFO", "Mức ghi nhật ký: DEBUG, INFO, WARNING hoặc ERROR."),
    Variable("CAMKET_TEST_POSTGRES_URL", "", "PostgreSQL dành cho script/test."),
    Variable("DATABASE_URL", "", "Cơ sở dữ liệu, ví dụ postgres://...; trống thì dùng SQLite."),
)


@dataclass(frozen=True)
class Environment:
    profile: str
    data: Path
    secret_key: str
    allowed_hosts: tuple[str, ...]
    base_url: str
    ssl_redirect: bool
    trusted_proxy: bool
    email: dict[str, object]
    email_from: str
    log_level: str
    database: dict[str, object]


def refuse(sentence: str) -> NoReturn:
    raise ImproperlyConfigured(f"Cài đặt chưa đúng. {sentence}")


def read(given: Mapping[str, str]) -> Environment:
    """Turn the process environment into checked values."""
    refuse_unknown(given)
    values = {variable.name: given.get(variable.name) or variable.default for variable in VARIABLES}
    profile = one_of(values, "CAMKET_PROFILE", PROFILES)
    data = PROJECT / Path(values["CAMKET_DATA"]).expanduser()
    secret = secret_key(values, profile)
    hosts = allowed_hosts(values, profile)
    return Environment(
        profile=profile,
        data=data,
        secret_key=secret,
        allowed_hosts=hosts,
        base_url=base_url(values, hosts),
        ssl_redirect=yes_or_no(values, "CAMKET_SSL_REDIRECT") and profile == PRODUCTION,
        trusted_proxy=yes_or_no(values, "CAMKET_TRUSTED_PROXY"),
        email=email(values, data),
        email_from=values["CAMKET_EMAIL_FROM"],
        log_level=one_of(values, "CAMKET_LOG_LEVEL", LOG_LEVELS),
        database=database(values, data, profile),
    )


def refuse_unknown(given: Mapping[str, str]) -> None:
    known = [variable.name for variable in VARIABLES]
    for name in sorted(given):
        if name.startswith("CAMKET_") and name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.8)
            hint = f"Có phải là {near[0]} không?" if near else f"Các biến có: {', '.join(known)}."
            refuse(f"Không có biến {name}. {hint}")


def one_of(values: Mapping[str, str], name: str, allowed: tuple[str, ...]) -> str:
    if values[name] not in allowed:
        refuse(f"{name} phải là một trong: {', '.join(allowed)}; hiện là “{values[name]}”.")
    return values[name]


def yes_or_no(values: Mapping[str, str], name: str) -> bool:
    value = values[name].lower()
    if value not in YES + NO:
        refuse(f"{name} phải là yes hoặc no; hiện là “{values[name]}”.")
    return value in YES


def secret_key(values: Mapping[str, str], profile: str) -> str:
    key = values["CAMKET_SECRET_KEY"]
    if profile == PRODUCTION and not key:
        refuse("CAMKET_SECRET_KEY còn trống. Hãy đặt một chuỗi ngẫu nhiên và giữ kín.")
    if key and len(key) < SHORTEST_SECRET:
        refuse(f"CAMKET_SECRET_KEY cần ít nhất {SHORTEST_SECRET} ký tự.")
    return key


def allowed_hosts(values: Mapping[str, str], profile: str) -> tuple[str, ...]:
    names = [host.strip() for host in values["CAMKET_ALLOWED_HOSTS"].split(",")]
    hosts = tuple(name for name in names if name)
    if not hosts and profile == PRODUCTION:
        refuse("CAMKET_ALLOWED_HOSTS còn trống. Hãy ghi tên máy chủ mà người dùng gõ vào.")
    return hosts or THIS_MACHINE


def base_url(values: Mapping[str, str], hosts: tuple[str, ...]) -> str:
    url = values["CAMKET_BASE_URL"] or f"https://{hosts[0]}"
    refuse_scheme("CAMKET_BASE_URL", url, ("https", "http"))
    return url.rstrip("/")


def email(values: Mapping[str, str], data: Path) -> dict[str, object]:
    url = values["CAMKET_EMAIL_URL"] or f"filemail://{data / 'mail'}"
    refuse_scheme("CAMKET_EMAIL_URL", url, MAIL_SCHEMES)
    config = dict(environ.Env.email_url_config(url))
    if url.startswith("filemail:"):
        # The reader of the address drops the slash that makes a path absolute.
        config["EMAIL_FILE_PATH"] = urlsplit(url).path
    return config


def database(values: Mapping[str, str], data: Path, profile: str) -> dict[str, object]:
    # Each profile has a file of its own, so an illustrative year never stands beside a real one.
    url = values["DATABASE_URL"] or f"sqlite:///{data / profile}.sqlite3"
    refuse_scheme("DATABASE_URL", url, DATABASE_SCHEMES)
    return dict(environ.Env.db_url_config(url))


def refuse_scheme(name: str, url: str, schemes: tuple[str, ...]) -> None:
    scheme, separator, _rest = url.partition("://")
    if not separator or scheme not in schemes:
        # The value may hold a password, so only its first part is repeated.
        refuse(f"{name} phải bắt đầu bằng {'://, '.join(schemes)}://; hiện là “{scheme[:12]}”.")
