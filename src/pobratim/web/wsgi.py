"""The WSGI application: ``pobratim.web.wsgi:application``. The record must have been prepared before."""

import gc
import os
import re
from collections.abc import Iterable
from importlib import import_module
from itertools import count
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
_site = get_wsgi_application()
import_module("pobratim.web.urls")  # the code of all pages, for which the first visitor waited
_asked = count()
_CHARSET = re.compile(r";\s*charset\*?\s*=\s*\"?([^;\"]*)", re.IGNORECASE)
_BOUNDARY = re.compile(r";\s*boundary=(\"[^\"]{1,200}\"|[^;\s]{1,200})", re.IGNORECASE)
_SETTLED = frozenset((0, 50, 1000))  # requests after which words, templates and stems are there


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The site. What all pages are made of is put aside where no search for cycles walks through it again:
    each took a tenth of a second, and one page in ten had to wait for it."""
    if next(_asked) in _SETTLED:
        gc.collect()
        gc.freeze()
    environ["CONTENT_TYPE"] = plain_type(environ.get("CONTENT_TYPE", ""))
    return _site(environ, start_response)


def plain_type(said: str) -> str:
    """What a body is said to be, with nothing but where its parts begin: Django takes the rest apart before
    anything could answer for what goes wrong there. Forms are in UTF-8; of another none is taken."""
    charset = _CHARSET.search(said)
    if charset and charset[1].strip().lower() not in ("", "utf-8", "utf8"):
        return "text/plain"
    boundary = _BOUNDARY.search(said)
    return said.partition(";")[0].strip()[:100] + (f"; boundary={boundary[1]}" if boundary else "")
