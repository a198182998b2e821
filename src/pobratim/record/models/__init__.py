"""The nouns that are kept. Claims and decisions are stored; cards and states follow from them."""

from pobratim.record.models.card import Card, CardLink
from pobratim.record.models.claim import Claim
from pobratim.record.models.confirmation import Confirmation
from pobratim.record.models.decision import Decision, Touch
from pobratim.record.models.entity import Entity, canonical
from pobratim.record.models.entry import Entry, Word
from pobratim.record.models.evidence import Evidence
from pobratim.record.models.incoming import Batch, Feed, FeedEntry, Incoming, Site
from pobratim.record.models.meaning import Meaning
from pobratim.record.models.shown import Shown
from pobratim.record.models.source import Source, SourceFile

__all__ = [
    "Batch",
    "Card",
    "CardLink",
    "Claim",
    "Confirmation",
    "Decision",
    "Entity",
    "Entry",
    "Evidence",
    "Feed",
    "FeedEntry",
    "Incoming",
    "Meaning",
    "Shown",
    "Site",
    "Source",
    "SourceFile",
    "Touch",
    "Word",
    "canonical",
]
