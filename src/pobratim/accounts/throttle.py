"""Too many failed tries: counted by account and by address, whether there is such an account or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pobratim.accounts import secret
from pobratim.accounts.models import Try


@dataclass(frozen=True, slots=True)
class Limit:
    """So many tries of one name in so long a time."""

    name: str
    most: int
    within: timedelta


SIGN_IN_ACCOUNT = Limit("sign-in account", 8, timedelta(minutes=15))
# A town hall shares one address.
SIGN_IN_ADDRESS = Limit("sign-in address", 30, timedelta(minutes=15))
LETTER_ACCOUNT = Limit("letter account", 3, timedelta(hours=1))
LETTER_ADDRESS = Limit("letter address", 10, timedelta(hours=1))
LINK_ADDRESS = Limit("link address", 30, timedelta(minutes=15))
PASSKEY_ADDRESS = Limit("passkey address", 30, timedelta(minutes=15))
APPLY_ADDRESS = Limit("apply address", 8, timedelta(hours=1))  # guests of a ceremony
APPLY_EMAIL = Limit("apply email", 5, timedelta(hours=1))  # each brings a letter to it
CODE_ACCOUNT = Limit("code account", 8, timedelta(minutes=15))


def wait(*tried: tuple[Limit, str]) -> int:
    """Seconds until the next try is heard; 0 is now."""
    now, longest = datetime.now(UTC), 0
    for limit, value in tried:
        rows = Try.objects.filter(key=_key(limit, value), at__gt=now - limit.within)
        times = list(rows.order_by("-at").values_list("at", flat=True)[: limit.most])
        if len(times) >= limit.most:
            longest = max(longest, int((times[-1] + limit.within - now).total_seconds()) + 1)
    return longest


def note(*tried: tuple[Limit, str]) -> None:
    """Count a try."""
    now = datetime.now(UTC)
    Try.objects.filter(at__lt=now - timedelta(hours=2)).delete()
    Try.objects.bulk_create(Try(key=_key(limit, value), at=now) for limit, value in tried)


def forget(*tried: tuple[Limit, str]) -> None:
    """It was the right person after all."""
    Try.objects.filter(key__in=[_key(limit, value) for limit, value in tried]).delete()


def _key(limit: Limit, value: str) -> str:
    return secret.kept(f"{limit.name} {value.lower()}")
