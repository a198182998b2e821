"""The permanent address of a passport, without a language: whoever reads the code meets their own."""

from __future__ import annotations

from functools import lru_cache

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from pobratim.web.language import language


@require_safe
def memorial(request: HttpRequest, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """To the passport of a memorial in the reader's language."""
    return HttpResponseRedirect(reverse("memorial", kwargs={"lang": language(request), "id": id}))


@require_safe
def gift(request: HttpRequest, id: str) -> HttpResponse:  # noqa: A002 - as above
    """To the passport of a gift in the reader's language."""
    return HttpResponseRedirect(reverse("gift", kwargs={"lang": language(request), "id": id}))


def permanent(page: str, id_: str) -> str:
    """The whole address, as the site is reached from outside."""
    return f"{settings.ADDRESS}{reverse(f'{page}-stone', kwargs={'id': id_})}"


def code(address: str, label: str) -> SafeString:
    """The address as a QR code, dark on light in every colour scheme, or it could not be read."""
    return format_html('<div class="qr" role="img" aria-label="{}">{}</div>', label, _drawn(address))


@lru_cache(maxsize=1024)
def _drawn(address: str) -> SafeString:
    # A quarter of the squares may be lost to weather and still be read.
    made = segno.make(address, error="q", micro=False)
    svg = made.svg_inline(omitsize=True, border=2, dark="#000", light="#fff", svgclass=None, lineclass=None)
    return mark_safe(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" '))
