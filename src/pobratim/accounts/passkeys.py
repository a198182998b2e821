"""Passkeys (W3C Web Authentication): registered with a name, signed in with, removed. fido2 checks them."""

from __future__ import annotations

import json
import secrets
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from fido2.server import Fido2Server
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import (
    AttestationConveyancePreference,
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from pobratim.accounts import challenges
from pobratim.accounts.models import Account, Passkey, Session
from pobratim.record import ids

MOST = 20  # of one account
LONGEST = 20_000  # characters of an answer; real ones have one to four thousand
_UV = UserVerificationRequirement.REQUIRED  # a PIN, a finger: then it stands for password and second factor
# What an answer that is none makes the library raise.
_BROKEN = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    struct.error,
    NotImplementedError,
    RecursionError,
)


class Refused(ValueError):
    """A passkey's answer cannot be taken; the message says why, for the log: the visitor learns no more."""


class WentBack(Refused):
    """The passkey counts fewer uses than before: there is a copy of it."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where passkeys are good: ``host`` binds them, ``origin`` is what the browser must say it stands at."""

    host: str
    origin: str

    @property
    def server(self) -> Fido2Server:
        """The library's side of it."""
        return Fido2Server(
            PublicKeyCredentialRpEntity(id=self.host, name="Pobratim"),
            attestation=AttestationConveyancePreference.NONE,
            verify_origin=lambda said: said == self.origin,
        )


def of(account: Account) -> list[Passkey]:
    """The passkeys of an account, oldest first."""
    return list(Passkey.objects.filter(account=account).order_by("made", "pk"))


def to_make(account: Account, session: Session, site: Site) -> str:
    """What the browser needs to make a passkey for this account, as JSON."""
    if not account.handle:
        account.handle = secrets.token_hex(16)
        account.save(update_fields=["handle"])
    known = [_credential(p) for p in of(account) if p.site == site.host]
    options, _ = site.server.register_begin(
        PublicKeyCredentialUserEntity(
            id=bytes.fromhex(account.handle), name=account.email, display_name=account.name
        ),
        credentials=known,
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=_UV,
        challenge=challenges.new(_making(session)),
    )
    return _json(options.public_key)


def make(account: Account, session: Session, site: Site, *, name: str, answer: str) -> Passkey:
    """Keep a passkey the browser has made for this account. Raises Refused."""
    try:
        given = RegistrationResponse.from_dict(_read(answer))
        challenge = given.response.client_data.challenge
        if not challenges.spend(challenge, _making(session)):
            raise Refused("the challenge is none of ours, too old or used")
        found = site.server.register_complete(_state(challenge), given)
    except _BROKEN as error:
        raise Refused(str(error)) from error
    credential = found.credential_data
    if credential is None or credential.public_key.ALGORITHM is None:
        raise Refused("no key of a kind that can be checked")
    id_ = websafe_encode(credential.credential_id)
    with transaction.atomic():
        if Passkey.objects.filter(Q(credential=id_)).exists() or len(of(account)) >= MOST:
            raise Refused("known already, or one too many")
        return Passkey.objects.create(
            account=account,
            credential=id_,
            data=websafe_encode(credential),
            count=found.counter,
            name=name,
            site=site.host,
            made=datetime.now(UTC),
        )


def to_use(site: Site, account: Account | None = None) -> str:
    """What the browser needs to ask for a passkey, as JSON: any of this site, or one of an account."""
    known = [_credential(p) for p in of(account) if p.site == site.host] if account else None
    options, _ = site.server.authenticate_begin(
        known, user_verification=_UV, challenge=challenges.new(_using(account))
    )
    return _json(options.public_key)


def use(site: Site, answer: str, account: Account | None = None) -> Account:
    """The account whose passkey answered; ``account``: it must be this one. Raises Refused."""
    try:
        given = AuthenticationResponse.from_dict(_read(answer))
        response = given.response
        if not challenges.spend(response.client_data.challenge, _using(account)):
            raise Refused("the challenge is none of ours, too old or used")
        found = _found(site, websafe_encode(given.raw_id), account)
        if (response.user_handle or account is None) and response.user_handle != bytes.fromhex(
            found.account.handle
        ):
            raise Refused("it names another account")
        site.server.authenticate_complete(_state(response.client_data.challenge), [_credential(found)], given)
        counted = response.authenticator_data.counter
    except _BROKEN as error:
        raise error if isinstance(error, Refused) else Refused(str(error)) from error
    _count(found, counted)
    return found.account


def remove(account: Account, id_: str) -> bool:
    """Take a passkey of an account away; whether there was one."""
    return bool(Passkey.objects.filter(account=account, pk=ids.row(id_)).delete()[0])


def _found(site: Site, credential: str, account: Account | None) -> Passkey:
    found = Passkey.objects.select_related("account").filter(credential=credential, site=site.host).first()
    if found is None or not found.account.active or (account is not None and found.account != account):
        raise Refused("no such passkey")
    return found


def _count(passkey: Passkey, counted: int) -> None:
    """A counter only rises; one that always says 0 does not count (Web Authentication 7.2, step 22)."""
    now = datetime.now(UTC)
    rows = Passkey.objects.filter(pk=passkey.pk)
    rows = rows.filter(count__lt=counted) if counted else rows.filter(count=0)
    if not rows.update(count=counted, used=now):
        raise WentBack(f"counted {counted}, kept {passkey.count}")


def _credential(passkey: Passkey) -> AttestedCredentialData:
    return AttestedCredentialData(websafe_decode(passkey.data))


def _making(session: Session) -> str:
    return f"make {session.account_id} {session.key}"


def _using(account: Account | None) -> str:
    return f"second {account.pk}" if account else "sign in"


def _state(challenge: bytes) -> dict[str, Any]:
    return {"challenge": websafe_encode(challenge), "user_verification": _UV}


def _read(answer: str) -> Mapping[str, Any]:
    if len(answer) > LONGEST:
        raise ValueError("too long")
    found = json.loads(answer)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found


def _json(options: Mapping[str, Any]) -> str:
    return json.dumps(_plain(options))


def _plain(value: Any) -> Any:
    """The library's objects as JSON knows them: it gives bytes as base64url where it is read as a mapping."""
    if isinstance(value, Mapping):
        return {k: _plain(value[k]) for k in value}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value
