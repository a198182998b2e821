"""The record as a Django app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Keeps sources, claims and decisions."""

    name = "pobratim.record"
    label = "record"
