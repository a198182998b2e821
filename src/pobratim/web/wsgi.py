"""The WSGI application: ``pobratim.web.wsgi:application``. The record must have been prepared before."""

import gc
import os
from collections.abc import Iterable
from importlib import import_module
from itertools import count
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
_site = get_wsgi_application()
import_module("pobratim.web.urls")  # the code of all pages, for which the first visitor waited
_asked = count()
_SETTLED = frozenset((0, 50, 1000))  # requests after which words, templates and stems are there


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The site. What all pages are made of is put aside where no search for cycles walks through it again:
    each took a tenth of a second, and one page in ten had to wait for it."""
    if next(_asked) in _SETTLED:
        gc.collect()
        gc.freeze()
    return _site(environ, start_response)
