"""What a passkey has to sign: random, of this site, for one purpose, good once and for five minutes.

Nothing is kept when one is given out, so that a page for strangers writes no row. What came back is kept as
a hash until it would have run out.
"""

from __future__ import annotations

import secrets
import struct
from datetime import UTC, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from pobratim.accounts.models import Spent
from pobratim.accounts.secret import kept

HOLDS = timedelta(minutes=5)
_HEAD = 24  # 16 random bytes and the second it was made
_WHOLE = _HEAD + 32


def new(purpose: str) -> bytes:
    """A challenge. ``purpose`` names what it is for and for whom; another's is refused."""
    head = secrets.token_bytes(16) + struct.pack(">Q", int(datetime.now(UTC).timestamp()))
    return head + _mark(head, purpose)


def spend(challenge: bytes, purpose: str) -> bool:
    """Whether it is one of ours, for this purpose, not too old and not yet used; it is used now."""
    head, mark = challenge[:_HEAD], challenge[_HEAD:]
    if len(challenge) != _WHOLE or not constant_time_compare(mark, _mark(head, purpose)):
        return False
    now = datetime.now(UTC)
    made = datetime.fromtimestamp(struct.unpack(">Q", head[16:])[0], UTC)
    Spent.objects.filter(until__lt=now).delete()
    if now - made > HOLDS:
        return False
    try:
        with transaction.atomic():
            Spent.objects.create(key=kept(challenge.hex()), until=now + HOLDS)
    except IntegrityError:
        return False
    return True


def _mark(head: bytes, purpose: str) -> bytes:
    found: bytes = salted_hmac("pobratim passkey", head.hex() + " " + purpose, algorithm="sha256").digest()
    return found
