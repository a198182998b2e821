"""A sheet comes out of the database as it went in, whatever it holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.record.models import Entity
from pobratim.record.models.card import Card

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(_JSON)
def test_any_value_comes_back(value: object) -> None:
    field = Card._meta.get_field("sheet")
    assert json.loads(json.dumps(value), cls=field.decoder) == value


@pytest.mark.django_db
def test_half_of_a_surrogate_pair_comes_back() -> None:
    Entity.objects.create(id="a", kind="person", known={"names": {"en": "A\ud800"}})
    assert Entity.objects.get(id="a").known == {"names": {"en": "A\ud800"}}


def test_what_is_not_json_is_said_so() -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads("{", cls=Card._meta.get_field("sheet").decoder)
