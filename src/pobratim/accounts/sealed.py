"""What the site must read again but nobody else: kept encrypted with a key drawn from POBRATIM_SECRET_KEY."""

from __future__ import annotations

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_NONCE = 12  # bytes


def seal(text: str, owner: str) -> str:
    """Encrypt. ``owner`` is needed again to open it: moved to another row, it opens nothing."""
    nonce = os.urandom(_NONCE)
    return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), owner.encode())).decode("ascii")


def unseal(kept: str, owner: str) -> str | None:
    """Decrypt; None where it was sealed with another key or for another owner, or is none of ours."""
    try:
        raw = base64.b64decode(kept, validate=True)
        return _cipher().decrypt(raw[:_NONCE], raw[_NONCE:], owner.encode()).decode()
    except (InvalidTag, binascii.Error, ValueError):
        return None


def _cipher() -> AESGCM:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"pobratim accounts sealed 1")
    return AESGCM(derive.derive(settings.SECRET_KEY.encode()))
