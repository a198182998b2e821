"""The WSGI application: ``pobratim.web.wsgi:application``. The record must have been prepared before."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
application = get_wsgi_application()
