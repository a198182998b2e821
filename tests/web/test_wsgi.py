"""What stands in front of Django: no request ends without an answer for what it says of its body."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from hypothesis import given
from hypothesis import strategies as st

HOSTILE = [
    "application/json; charset=zlib",
    "text/plain; charset=rot13",
    "application/x-www-form-urlencoded; charset=idna",
    "x; charset*=utf-8''zlib",
    "multipart/form-data; boundary*=x'y'%ff",
    "multipart/form-data; boundary=" + "x" * 50_000,
]
PARTS = st.sampled_from(
    ["a/b", ";", " charset", "*", "=", "utf-8", "zlib", "''", "boundary", "%ff", '"', "\xff", " "]
)


def taken(kind: str, query: str = "q=%ff") -> WSGIRequest:
    from pobratim.web.wsgi import plain_type

    environ: dict[str, Any] = {"REQUEST_METHOD": "POST", "QUERY_STRING": query, "wsgi.input": io.BytesIO(b"")}
    return WSGIRequest({**environ, "CONTENT_TYPE": plain_type(kind)})


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_body_in_an_encoding_that_is_none_is_a_request_like_any(kind: str) -> None:
    assert taken(kind).GET["q"] == "\ufffd"


def test_too_many_parameters_are_left_to_whoever_asks_for_them() -> None:
    assert taken("text/plain; charset=utf-8", "a=1&" * 1500).content_type == "text/plain"


def test_forms_are_taken_in_utf8_and_in_nothing_else() -> None:
    form = "application/x-www-form-urlencoded"
    assert taken(f"{form}; charset=UTF-8").content_type == taken(form).content_type == form
    assert taken(f"{form}; charset=windows-1251").content_type == "text/plain"
    assert taken("multipart/form-data; boundary=x").content_params == {"boundary": "x"}


@given(st.lists(PARTS, max_size=12).map("".join))
def test_whatever_is_said_of_a_body_is_taken(kind: str) -> None:
    assert taken(kind).GET["q"] == "\ufffd"
