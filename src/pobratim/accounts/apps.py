"""The accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Keeps accounts, teams and sessions; what they may do stands in ``record.rules``."""

    name = "pobratim.accounts"
    label = "accounts"
