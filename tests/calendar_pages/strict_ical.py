"""What RFC 5545 and RFC 7986 ask of a calendar file, and what the makers of calendars ask besides.

``faults`` reads the lines by itself, by other code than ours, and names what a strict reader refuses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

ONCE = frozenset(
    (
        *(
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "RECURRENCE-ID",
            "RRULE",
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
        ),
        *("GEO", "URL", "STATUS", "TRANSP", "SEQUENCE", "LAST-MODIFIED", "CLASS", "CREATED"),
    )
)
OF_AN_EVENT = ONCE | {"EXDATE", "RDATE", "COMMENT", "CATEGORIES"}
OF_A_CALENDAR = {
    *("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL")
}
PARAMETERS = {
    "DTSTART": {"VALUE", "TZID"}, "DTEND": {"VALUE", "TZID"}, "RECURRENCE-ID": {"VALUE", "TZID"},
    "EXDATE": {"VALUE", "TZID"}, "RDATE": {"VALUE", "TZID"}, "SUMMARY": {"LANGUAGE"}, "NAME": {"LANGUAGE"},
    "LOCATION": {"LANGUAGE"}, "COMMENT": {"LANGUAGE"}, "REFRESH-INTERVAL": {"VALUE"},
}  # fmt: skip
DAY, UTC, LOCAL = re.compile(r"\d{8}"), re.compile(r"\d{8}T\d{6}Z"), re.compile(r"\d{8}T\d{6}")
LINE = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)", re.S)
TEXTS = frozenset(("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "NAME", "X-WR-CALNAME", "UID"))
Line = tuple[str, dict[str, str], str]


def faults(data: bytes) -> list[str]:
    """What is wrong with a file, in sentences; nothing of a sound one."""
    return [*_octets(data), *_structure(list(_lines(data)))]


def _octets(data: bytes) -> Iterator[str]:
    if data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\r\n"):
        yield "a line does not end with CRLF"
    if not data.endswith(b"END:VCALENDAR\r\n") or data.startswith(b"\xef\xbb\xbf"):
        yield "it does not begin or end as a calendar file"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"a line of {len(line)} octets: {line[:40]!r}"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"a fold inside a character: {line[-20:]!r}"


def _lines(data: bytes) -> Iterator[Line]:
    for text in data.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        match = LINE.fullmatch(text)
        assert match, f"no content line: {text[:60]!r}"
        pairs = (
            part.partition("=") for part in re.findall(r";([A-Z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))", match[2])
        )
        yield match[1], {name: value.strip('"') for name, _, value in pairs}, match[3]


def _structure(lines: list[Line]) -> Iterator[str]:
    stack: list[tuple[str, list[Line]]] = []
    zones: set[str] = set()
    known: Counter[tuple[str, str]] = Counter()
    for line in lines:
        name, _, value = line
        if name == "BEGIN":
            stack.append((value, []))
        elif name == "END":
            kind, own = stack.pop()
            if kind != value:
                yield f"{value} ends inside {kind}"
            if kind == "VTIMEZONE":
                zones |= {v for n, _, v in own if n == "TZID"}
            if kind == "VEVENT":
                yield from _event(own, zones)
                said = {n: v for n, _, v in own}
                known[said.get("UID", ""), said.get("RECURRENCE-ID", "")] += 1
            if kind == "VCALENDAR":
                yield from _calendar(own)
            if kind in ("STANDARD", "DAYLIGHT") and {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"} - {
                n for n, *_ in own
            }:
                yield f"a {kind} that does not say when and by how much"
        else:
            stack[-1][1].append(line)
            yield from _property(line)
    yield from (f"{uid} stands twice" for (uid, _), n in known.items() if n > 1)


def _calendar(own: list[Line]) -> Iterator[str]:
    names = Counter(n for n, *_ in own)
    yield from (f"{n} of a calendar {c} times" for n in OF_A_CALENDAR if (c := names[n]) > 1)
    yield from (f"{n} is missing" for n in ("VERSION", "PRODID", "X-WR-CALNAME", "NAME") if not names[n])
    yield from (f"{n} is no property of a calendar we know" for n in names if n not in OF_A_CALENDAR)


def _property(line: Line) -> Iterator[str]:
    name, parameters, value = line
    if name in PARAMETERS or name in OF_AN_EVENT:
        strange = parameters.keys() - PARAMETERS.get(name, set())
        yield from (f"{name} with {p}" for p in strange)
    if parameters.get("VALUE") not in (None, "DATE", "DURATION"):
        yield f"{name} of an unknown VALUE {parameters['VALUE']}"
    if name in TEXTS and re.search(r"(?<!\\)(?:\\\\)*[;,]|[\x00-\x08\x0b-\x1f\x7f]", value):
        yield f"{name} is not escaped: {value[:40]!r}"
    if name in TEXTS and not value:
        yield f"{name} is empty"


def _event(own: list[Line], zones: set[str]) -> Iterator[str]:
    names = Counter(n for n, *_ in own)
    said = {n: (p, v) for n, p, v in own}
    yield from (f"{n} stands {c} times" for n, c in names.items() if n in ONCE and c > 1)
    yield from (f"an event without {n}" for n in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if not names[n])
    yield from (f"{n} is no property of an event we know" for n in names if n not in OF_AN_EVENT)
    uid = said["UID"][1]
    if len(uid.encode()) > 255 or " " in uid:
        yield f"a UID of {len(uid)} characters"
    yield from (
        f"{n} is not in UTC"
        for n in ("DTSTAMP", "LAST-MODIFIED")
        if n in said and not UTC.fullmatch(said[n][1])
    )
    moments = [(n, p, v) for n, p, values in own if n in ("DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID")
               for v in values.split(",")]  # fmt: skip
    kinds = set()
    for name, parameters, value in moments:
        day = parameters.get("VALUE") == "DATE"
        kinds.add(day)
        if day and not (DAY.fullmatch(value) and "TZID" not in parameters):
            yield f"{name} is no day: {value}"
        if (
            not day
            and "TZID" in parameters
            and (not LOCAL.fullmatch(value) or parameters["TZID"] not in zones)
        ):
            yield f"{name} in a zone that is not told: {parameters['TZID']}"
        if not day and "TZID" not in parameters and not UTC.fullmatch(value):
            yield f"{name} floats: {value}"
    if len(kinds) > 1:
        yield f"{uid} has days and hours"
    if "DTEND" in said and said["DTEND"][1] <= said["DTSTART"][1]:
        yield f"{uid} ends before it begins"
    until = re.search(r"UNTIL=([^;]+)", said.get("RRULE", ({}, ""))[1])
    if until and not (DAY if True in kinds else UTC).fullmatch(until[1]):
        yield f"UNTIL={until[1]} is not of the kind of DTSTART"
    if said.get("STATUS", ({}, "CONFIRMED"))[1] not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        yield f"STATUS is {said['STATUS'][1]}"
    if "GEO" in said:
        lat, _, lon = said["GEO"][1].partition(";")
        if not (-90 <= float(lat) <= 90 and -180 <= float(lon) <= 180):
            yield f"GEO is {said['GEO'][1]}"
    if not 0 <= int(said.get("SEQUENCE", ({}, "0"))[1]) < 2**31:
        yield f"SEQUENCE is {said['SEQUENCE'][1]}"
    if "URL" in said and not re.fullmatch(r"https?://\S+", said["URL"][1]):
        yield f"URL is {said['URL'][1]}"
