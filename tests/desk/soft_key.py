"""A passkey made of software, which answers as a telephone would, and as one never should where told so."""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode

PRESENT, VERIFIED, NEW = 0x01, 0x04, 0x40


@dataclass
class SoftKey:
    """One passkey. ``origin``, ``host``: where it believes to stand; ``flags``; ``count``: uses so far."""

    origin: str = "http://localhost"
    host: str = "localhost"
    flags: int = PRESENT | VERIFIED
    count: int = 0
    steps: int = 1
    id: bytes = b"soft key no. one"
    handle: bytes = b""
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def make(self, options: str) -> str:
        """The answer to ``navigator.credentials.create``."""
        asked = json.loads(options)
        self.handle = websafe_decode(asked["user"]["id"])
        public = cbor.encode(dict(ES256.from_cryptography_key(self.private.public_key())))
        new = b"\0" * 16 + struct.pack(">H", len(self.id)) + self.id + public
        said = cbor.encode({"fmt": "none", "attStmt": {}, "authData": self._data(NEW) + new})
        client = self._client("webauthn.create", asked["challenge"])
        return self._answer(clientDataJSON=client, attestationObject=said)

    def use(self, options: str, **instead: bytes) -> str:
        """The answer to ``navigator.credentials.get``; ``instead``: parts of it forged."""
        asked = json.loads(options)
        self.count += self.steps
        data, client = self._data(), self._client("webauthn.get", asked["challenge"])
        signature = self.private.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        parts = {"authenticatorData": data, "signature": signature, "userHandle": self.handle}
        return self._answer(clientDataJSON=client, **{**parts, **instead})

    def _data(self, more: int = 0) -> bytes:
        return (
            hashlib.sha256(self.host.encode()).digest()
            + bytes([self.flags | more])
            + struct.pack(">I", self.count)
        )

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, **parts: bytes) -> str:
        id_ = websafe_encode(self.id)
        response = {name: websafe_encode(value) for name, value in parts.items()}
        return json.dumps({"id": id_, "rawId": id_, "type": "public-key", "response": response})
