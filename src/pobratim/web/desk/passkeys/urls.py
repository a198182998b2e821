"""Where passkeys are."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.passkeys import entering, page

passkeys: list[URLPattern] = [
    desk_path("account/passkeys/", page.own, name="passkeys"),
    desk_path("account/passkeys/remove/", page.remove, name="drop-passkey"),
    desk_path("sign-in/passkey/", entering.instead, name="passkey-in"),
    desk_path("second/passkey/", entering.after_password, name="passkey-second"),
]
