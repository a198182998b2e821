"""Every setting, in one table. What a town may change stands in the environment as POBRATIM_*.

POBRATIM_DATABASE   path of the record's SQLite file (default: record.sqlite3 in the user's data directory)
POBRATIM_SECRET_KEY signing key; without one a new key is drawn at every start
POBRATIM_HOSTS      host names the site answers to, separated by commas (default: this machine alone)
POBRATIM_DEBUG      1 shows Django's error pages; never on a public machine
"""

from __future__ import annotations

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pobratim.data_directory import data_directory


def database(where: str | None) -> dict[str, Any]:
    """Django's DATABASES entry for a path; None is the default path."""
    if where and "://" in where:
        raise SystemExit(
            f"POBRATIM_DATABASE={where.split('://')[0]}://… is not understood; "
            "it takes the path of a SQLite file"
        )
    path = Path(where).expanduser() if where else data_directory() / "record.sqlite3"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
        },
    }


DEBUG: bool = os.environ.get("POBRATIM_DEBUG") == "1"
SECRET_KEY: str = os.environ.get("POBRATIM_SECRET_KEY") or secrets.token_urlsafe(50)
ALLOWED_HOSTS: list[str] = [
    h.strip() for h in os.environ.get("POBRATIM_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if h.strip()
]
DATABASES: dict[str, dict[str, Any]] = {"default": database(os.environ.get("POBRATIM_DATABASE"))}
DEFAULT_AUTO_FIELD: str = "django.db.models.BigAutoField"

_HAS_WEB = find_spec("pobratim.web") is not None
INSTALLED_APPS: list[str] = [
    "django.contrib.staticfiles",
    "pobratim.record",
    *(["pobratim.web"] if _HAS_WEB else []),
]
MIDDLEWARE: list[str] = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "pobratim.web.language.middleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
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

LANGUAGE_CODE: str = "en"
LANGUAGES: list[tuple[str, str]] = [
    ("en", "English"),
    ("nl", "Nederlands"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("kk", "Қазақша"),
]
USE_TZ: bool = True
TIME_ZONE: str = "UTC"

STATIC_URL: str = "static/"
WHITENOISE_USE_FINDERS: bool = True
WHITENOISE_AUTOREFRESH: bool = DEBUG
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
