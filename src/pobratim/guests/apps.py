"""The guests as a Django app."""

from django.apps import AppConfig


class GuestsConfig(AppConfig):
    """Keeps applications and the terms an organiser has set; the ceremonies are those of ``calendars``."""

    name = "pobratim.guests"
    label = "guests"
