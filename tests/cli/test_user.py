"""`pobratim user` as whoever keeps the desk meets it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from pobratim.cli import main


@pytest.fixture(autouse=True)
def record(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pobratim.cli.user.open_record", lambda: None)


def user(*words: str) -> Result:
    return CliRunner().invoke(main, ["user", *words])


@pytest.mark.parametrize("address", ["anna", "anna field@city.example", " @ ", "anna@", "a@b@city.example"])
def test_what_is_no_address_gets_no_link(address: str) -> None:
    done = user("add", address, "--role", "admin")
    assert done.exit_code == 2 and "anna@city.example is expected" in done.stderr
    assert not done.stdout


def test_who_is_invited_is_listed_until_the_link_ends() -> None:
    from pobratim.accounts.models import Ticket

    assert user("list").exit_code == 1
    assert user("add", " Anna@City.example ", "--role", "admin").exit_code == 0
    listed = user("list")
    assert listed.exit_code == 0
    assert "anna@city.example" in listed.stdout and "admin (all sides)  invited until" in listed.stdout
    Ticket.objects.update(until="2020-01-01T00:00:00+00:00")
    assert user("list").exit_code == 1
