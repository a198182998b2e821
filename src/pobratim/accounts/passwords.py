"""Passwords: checked in the same time for everybody, refused where they are easily guessed."""

from __future__ import annotations

from functools import cache

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    UserAttributeSimilarityValidator,
)
from django.core.exceptions import ValidationError

from pobratim.accounts.models import Account

SHORTEST, LONGEST = 10, 200


def right(email: str, password: str) -> Account | None:
    """The active account of this address and password. An unknown address takes as long as a known one."""
    account = Account.objects.filter(email=email.strip().lower()).first()
    if account is None or not account.active:
        check_password(password, _nobodys())
        return None
    return account if account.check_password(password) else None


@cache
def _nobodys() -> str:
    return make_password("nobody has this password")


def wrong(password: str, account: Account) -> str:
    """Why a new password will not do, as a key of the words' table of errors; empty if it will."""
    if len(password) < SHORTEST:
        return "password_short"
    if len(password) > LONGEST:
        return "password_long"
    if password.isdigit():
        return "password_digits"
    if not _passes(CommonPasswordValidator(), password, None):
        return "password_common"
    like = UserAttributeSimilarityValidator(user_attributes=("email", "name"))
    return "" if _passes(like, password, account) else "password_like_you"


def _passes(validator: object, password: str, account: Account | None) -> bool:
    try:
        validator.validate(password, account)  # type: ignore[attr-defined]
    except ValidationError:
        return False
    return True


def change(account: Account, password: str) -> None:
    """Store a new password. The caller ends the sessions."""
    account.set_password(password)
    account.save(update_fields=["password"])
