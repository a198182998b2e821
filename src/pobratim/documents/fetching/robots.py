"""What a site's robots.txt asks of programs (RFC 9309)."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser


def allows(body: bytes, agent: str, address: str) -> bool:
    """Whether the file lets this agent read the address."""
    parser = RobotFileParser()
    parser.parse(body.decode("utf-8", "replace").splitlines())
    return parser.can_fetch(agent, address)
