"""The pages as a Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Shows what ``record.published`` lets out."""

    name = "pobratim.web"
    label = "web"
