"""How much is taken on. Each limit stands well above any honest press release."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes unless the name says otherwise."""

    file: int = 25 * MB
    characters: int = 5_000_000
    unpacked: int = 200 * MB
    part: int = 100 * MB
    parts: int = 2_000
    ratio: int = 200
    ratio_matters_above: int = 10 * MB
    xml_depth: int = 256
    xml_elements: int = 1_000_000
    pdf_pages: int = 2_000
    pdf_stream: int = 50 * MB
    pdf_streams: int = 200 * MB
    pdf_seconds: int = 5
    pdf_memory: int = 500 * MB
    html: int = 8_000_000
    html_for_trafilatura: int = 500_000
    undecodable_share: float = 0.01
    marks_on_a_letter: int = 8
    title: int = 300
    head: int = 16_384


LIMITS = Limits()
