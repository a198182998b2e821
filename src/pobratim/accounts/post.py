"""Letters: by the mail server of POBRATIM_MAIL, else printed where the server runs."""

from __future__ import annotations

import logging
import smtplib
from threading import Thread
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

_log = logging.getLogger(__name__)


def send(*, to: str, subject: str, text: str) -> None:
    """Send a letter in the background: how long it takes must not tell whether there is such an account."""
    connection = backend(settings.MAIL)
    letter = EmailMessage(
        " ".join(subject.split()), text, settings.DEFAULT_FROM_EMAIL, [to], connection=connection
    )
    if connection.__class__.__module__.endswith((".locmem", ".console")):
        letter.send()
    else:
        Thread(target=_send, args=(letter,), daemon=True).start()


def _send(letter: EmailMessage) -> None:
    try:
        letter.send()
    except (OSError, smtplib.SMTPException) as error:
        _log.error("a letter could not be sent: %s", error.__class__.__name__)


def backend(mail: str) -> BaseEmailBackend:
    """The connection for an address of a mail server; without one the console."""
    if not mail:
        # Tests replace the backend; nothing else does.
        named = settings.EMAIL_BACKEND
        default = "django.core.mail.backends.smtp.EmailBackend"
        return get_connection("django.core.mail.backends.console.EmailBackend" if named == default else named)
    parts = urlsplit(mail)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("POBRATIM_MAIL is smtp://user:password@host:587 or smtps://user:password@host:465")
    secure = parts.scheme == "smtps"
    return get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or (465 if secure else 587),
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_ssl=secure,
        # A password never goes over an open line.
        use_tls=not secure and bool(parts.username),
        timeout=20,
    )
