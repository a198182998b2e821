"""Every setting, in one table. What a town may change stands in the environment as POBRATIM_*.

POBRATIM_DATABASE   path of the record's SQLite file (default: record.sqlite3 in the user's data directory)
POBRATIM_SECRET_KEY signing key (default: one that is drawn once and kept beside the record)
POBRATIM_HOSTS      host names the site answers to, separated by commas (default: this machine alone)
POBRATIM_ADDRESS    where the site is reached from outside; links in letters begin so (default: this machine)
POBRATIM_MAIL       smtp://user:password@host:587 or smtps://… (default: letters are printed by the server)
POBRATIM_MAIL_FROM  the sender of letters
POBRATIM_PROXY      1 where a proxy of yours stands in front, which sets X-Forwarded-For
POBRATIM_DEBUG      1 shows Django's error pages; never on a public machine
"""

from __future__ import annotations

import os
import secrets
from typing import Any
from urllib.parse import urlsplit

from pobratim.data_directory import record_file, secret_key


def database(where: str | None) -> dict[str, Any]:
    """Django's DATABASES entry for a path; None is the default path."""
    if where and "://" in where:
        raise SystemExit(
            f"POBRATIM_DATABASE={where.split('://')[0]}://… is not understood; "
            "it takes the path of a SQLite file"
        )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": record_file(where),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # The last two: pages are read from the map of the file, not through a call to the system each.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON; PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456",
        },
    }


def hosts(named: str | None, address: str) -> list[str]:
    """The host names the site answers to: those named, else this machine's; always that of its address."""
    found = [h.strip() for h in (named or "localhost,127.0.0.1,[::1]").split(",") if h.strip()]
    own = urlsplit(address).hostname
    return [*found, own] if own and own not in found else found


def address(variable: str, said: str, schemes: tuple[str, ...], example: str) -> str:
    """An address as it was set, without a slash at its end; the end of the program where it is none."""
    try:
        parts = urlsplit(said)
        if parts.scheme in schemes and parts.hostname and parts.port != 0:
            return said.rstrip("/")
    except ValueError:  # brackets that do not fit, a port that is none
        pass
    raise SystemExit(f"{variable} is not understood; expected something like {example}")


# The products of the reader and of the search are too small to be shared among processors.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

DEBUG: bool = os.environ.get("POBRATIM_DEBUG") == "1"
ADDRESS: str = address(
    "POBRATIM_ADDRESS",
    os.environ.get("POBRATIM_ADDRESS") or "http://127.0.0.1:8000",
    ("http", "https"),
    "https://record.city.example",
)
ALLOWED_HOSTS: list[str] = hosts(os.environ.get("POBRATIM_HOSTS"), ADDRESS)
DATABASES: dict[str, dict[str, Any]] = {"default": database(os.environ.get("POBRATIM_DATABASE"))}
SECRET_KEY: str = (
    os.environ.get("POBRATIM_SECRET_KEY")
    or secret_key(DATABASES["default"]["NAME"])
    or secrets.token_urlsafe(50)
)
DEFAULT_AUTO_FIELD: str = "django.db.models.BigAutoField"

INSTALLED_APPS: list[str] = [
    "django.contrib.staticfiles",
    "pobratim.record",
    "pobratim.accounts",
    "pobratim.guests",
    "js_lib_leaflet",
    "pobratim.web",
]
MIDDLEWARE: list[str] = [
    "pobratim.web.packing.Packing",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "pobratim.web.language.middleware",
    "pobratim.web.pages.wrong.middleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "pobratim.web.desk.arrival.middleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF: str = "pobratim.web.urls"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

AUTH_USER_MODEL: str = "accounts.Account"
PASSWORD_HASHERS: list[str] = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
# Cookies that only this host sets and only encrypted pages carry, where the site's address is encrypted.
CSRF_COOKIE_SECURE: bool = ADDRESS.startswith("https://")
CSRF_COOKIE_NAME: str = "__Host-form" if CSRF_COOKIE_SECURE else "form"
CSRF_COOKIE_HTTPONLY: bool = True
CSRF_FAILURE_VIEW: str = "pobratim.web.pages.wrong.untrusted"
BEHIND_PROXY: bool = os.environ.get("POBRATIM_PROXY") == "1"
MAIL: str = os.environ.get("POBRATIM_MAIL", "")
if MAIL:
    address("POBRATIM_MAIL", MAIL, ("smtp", "smtps"), "smtp://user:password@host:587")
DEFAULT_FROM_EMAIL: str = os.environ.get("POBRATIM_MAIL_FROM", "pobratim@localhost")

LANGUAGE_CODE: str = "en"
LANGUAGES: list[tuple[str, str]] = [
    ("en", "English"),
    ("nl", "Nederlands"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("kk", "Қазақша"),
]
TIME_ZONE: str = "UTC"

# A pasted text may be longer than Django's usual 2.5 MB; files are counted while they come.
DATA_UPLOAD_MAX_MEMORY_SIZE: int = 8 * 1024 * 1024
FILE_UPLOAD_HANDLERS: list[str] = ["pobratim.web.desk.inbox.uploading.Counted"]

STATIC_URL: str = "static/"
WHITENOISE_USE_FINDERS: bool = True
CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY: str = "same-origin"
X_FRAME_OPTIONS: str = "DENY"
