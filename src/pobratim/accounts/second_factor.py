"""A code from a telephone as a second factor (RFC 6238), and spare codes should the telephone be lost."""

from __future__ import annotations

import io
import secrets
from datetime import UTC, datetime

import pyotp
import segno
from django.db import transaction

from pobratim.accounts import sealed, secret
from pobratim.accounts.models import Account, SpareCode

SPARE = 8
_STEP = 30  # seconds a code holds; the one before and the one after count too, since clocks differ
_SEED = 32  # letters
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_seed() -> str:
    """A seed to be shown once and kept when a code of it has been entered."""
    return pyotp.random_base32()


def is_seed(seed: str) -> bool:
    """Whether it is one of ours: it comes back with the form that switches the codes on."""
    return len(seed) == _SEED and not set(seed) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


def address(account: Account, seed: str) -> str:
    """The otpauth address an authenticator reads."""
    return pyotp.TOTP(seed).provisioning_uri(name=account.email, issuer_name="Pobratim")


def square(text: str) -> str:
    """The address as an SVG picture of a QR code, without any style of its own."""
    out = io.BytesIO()
    segno.make(text, error="m").save(
        out, kind="svg", scale=4, border=3, xmldecl=False, svgns=True, nl=False, omitsize=False
    )
    return out.getvalue().decode("ascii")


def fits(seed: str, code: str) -> bool:
    """Whether a code is one of this seed now."""
    return _step_of(seed, code) is not None


def _step_of(seed: str, code: str) -> int | None:
    given, now = "".join(code.split()), int(datetime.now(UTC).timestamp()) // _STEP
    for step in (now, now - 1, now + 1):
        if secrets.compare_digest(pyotp.TOTP(seed).at(step * _STEP).encode(), given.encode()):
            return step
    return None


def seed_of(account: Account) -> str | None:
    """The seed of an account; None without one, and where the key of the site is not the one of then: no code
    fits any more, spare codes do.
    """
    return sealed.unseal(account.seed, _owner(account)) if account.seed else None


def _owner(account: Account) -> str:
    return f"seed {account.pk}"


@transaction.atomic
def switch_on(account: Account, seed: str) -> list[str]:
    """Ask for codes of this seed from now on; the spare codes, to be shown once."""
    account.seed = sealed.seal(seed, _owner(account))
    account.save(update_fields=["seed"])
    SpareCode.objects.filter(account=account).delete()
    codes = [
        "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(2)) for _ in range(SPARE)
    ]
    SpareCode.objects.bulk_create(SpareCode(account=account, hash=secret.kept(code)) for code in codes)
    return codes


@transaction.atomic
def switch_off(account: Account) -> None:
    """Ask for no codes any more."""
    account.seed = ""
    account.save(update_fields=["seed"])
    SpareCode.objects.filter(account=account).delete()


@transaction.atomic
def right(account: Account, code: str) -> bool:
    """Whether a code lets the account in. Each counts once: a later step than the last, or a spare one."""
    seed = seed_of(account)
    step = _step_of(seed, code) if seed else None
    if step is not None:
        newer = Account.objects.filter(pk=account.pk, last_step__lt=step)
        return bool(newer.update(last_step=step))
    spare = secret.kept(code.strip().lower())
    return bool(SpareCode.objects.filter(account=account, hash=spare).delete()[0])


def left(account: Account) -> int:
    """How many spare codes are left."""
    return SpareCode.objects.filter(account=account).count()
