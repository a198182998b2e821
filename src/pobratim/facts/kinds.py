"""The closed lists. A kind that is not here does not exist in readings, record or pages."""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """What happened, or is to happen, between two places."""

    VISIT = "visit"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    WREATH_LAYING = "wreath-laying"
    CEREMONY = "ceremony"
    UNVEILING = "unveiling"
    GIFT = "gift"
    EXHIBITION = "exhibition"
    PERFORMANCE = "performance"
    EXCHANGE = "exchange"
    CONFERENCE = "conference"
    AWARD = "award"
    AID = "aid"
    PLAN = "plan"


class Modality(StrEnum):
    """The status of what is said: never a bare fact."""

    DONE = "done"
    PLANNED = "planned"
    PROMISED = "promised"
    RECURRING = "recurring"
    CANCELLED = "cancelled"
    DENIED = "denied"


class PlaceKind(StrEnum):
    """What sort of place."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    OTHER = "other"


class Role(StrEnum):
    """How a person stands in a document."""

    PARTICIPANT = "participant"
    MENTIONED = "mentioned"
    HONOURED = "honoured"


# The rule of people of whom a text knows no more than that a street, a school or a prize bears their name.
NAMED_AFTER = "thing-named-after"


class Office(StrEnum):
    """A post held for a term. ``former-`` offices are kept as the office with Person.former set."""

    AMBASSADOR = "ambassador"
    CONSUL = "consul"
    ENVOY = "envoy"
    CHARGE_D_AFFAIRES = "charge-d-affaires"
    DEFENCE_ATTACHE = "defence-attache"
    MILITARY_ATTACHE = "military-attache"
    COUNSELLOR = "counsellor"
    MAYOR = "mayor"
    HEAD_OF_THE_CITY_ADMINISTRATION = "head-of-the-city-administration"
    DEPUTY_MAYOR = "deputy-mayor"
    DISTRICT_MAYOR = "district-mayor"
    ALDERMAN = "alderman"
    COUNCILLOR = "councillor"
    CITY_COUNCILLOR = "city-councillor"
    LEADER_OF_THE_COUNCIL = "leader-of-the-council"
    SECRETARY_OF_THE_MASLIKHAT = "secretary-of-the-maslikhat"
    CITY_MANAGER = "city-manager"
    TOWN_CLERK = "town-clerk"
    GOVERNOR = "governor"
    DEPUTY_GOVERNOR = "deputy-governor"
    PREFECT = "prefect"
    SUB_PREFECT = "sub-prefect"
    KING_S_COMMISSIONER = "king-s-commissioner"
    AKIM = "akim"  # of a region of Kazakhstan or Kyrgyzstan; of a city it is a mayor
    DEPUTY_AKIM = "deputy-akim"
    PRESIDENT = "president"
    VICE_PRESIDENT = "vice-president"
    PRIME_MINISTER = "prime-minister"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy-minister"
    STATE_SECRETARY = "state-secretary"
    KING = "king"
    QUEEN = "queen"
    EMPEROR = "emperor"
    EMPRESS = "empress"
    PRINCE = "prince"
    DEPUTY = "deputy"
    MEMBER_OF_PARLIAMENT = "member-of-parliament"
    MEMBER_OF_THE_NATIONAL_COUNCIL = "member-of-the-national-council"
    MEMBER_OF_THE_STATE_PARLIAMENT = "member-of-the-state-parliament"
    MEMBER_OF_THE_EUROPEAN_PARLIAMENT = "member-of-the-european-parliament"
    SENATOR = "senator"
    CHAIR_OF_THE_CITY_COUNCIL = "chair-of-the-city-council"
    DEPUTY_CHAIR_OF_THE_CITY_COUNCIL = "deputy-chair-of-the-city-council"
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy-chair"
    DIRECTOR = "director"
    GENERAL_DIRECTOR = "general-director"
    MANAGING_DIRECTOR = "managing-director"
    EXECUTIVE_DIRECTOR = "executive-director"
    CHIEF_EXECUTIVE = "chief-executive"
    ARTISTIC_DIRECTOR = "artistic-director"
    MANAGER = "manager"
    DEPUTY_DIRECTOR = "deputy-director"
    SECRETARY = "secretary"
    SECRETARY_GENERAL = "secretary-general"
    TREASURER = "treasurer"
    HEAD = "head"
    DEPUTY_HEAD = "deputy-head"
    COORDINATOR = "coordinator"
    REPRESENTATIVE = "representative"
    ADVISER = "adviser"
    TEACHER = "teacher"
    HEADMASTER = "headmaster"
    DEPUTY_HEADMASTER = "deputy-headmaster"
    PUPIL = "pupil"
    STUDENT = "student"
    RECTOR = "rector"
    VICE_RECTOR = "vice-rector"
    DEAN = "dean"
    PROFESSOR = "professor"
    PRIEST = "priest"
    ARMY_CHAPLAIN = "army-chaplain"
    RABBI = "rabbi"
    IMAM = "imam"
    BISHOP = "bishop"
    OFFICER = "officer"
    GENERAL = "general"
    LIEUTENANT_GENERAL = "lieutenant-general"
    MAJOR_GENERAL = "major-general"
    BRIGADIER_GENERAL = "brigadier-general"
    COLONEL = "colonel"
    LIEUTENANT_COLONEL = "lieutenant-colonel"
    MAJOR = "major"
    CAPTAIN = "captain"
    LIEUTENANT = "lieutenant"
    ADMIRAL = "admiral"
    COMMANDER = "commander"
    FIRE_CHIEF = "fire-chief"
    DEPUTY_FIRE_CHIEF = "deputy-fire-chief"
    FIREFIGHTER = "firefighter"
    VETERAN = "veteran"
    COSMONAUT = "cosmonaut"
    ARTIST = "artist"
    SCULPTOR = "sculptor"
    PHOTOGRAPHER = "photographer"
    ARCHITECT = "architect"
    FILMMAKER = "filmmaker"
    ACTOR = "actor"
    MUSICIAN = "musician"
    SINGER = "singer"
    SOLOIST = "soloist"
    PIANIST = "pianist"
    HARPIST = "harpist"
    CONDUCTOR = "conductor"
    WRITER = "writer"
    POET = "poet"
    HISTORIAN = "historian"
    JOURNALIST = "journalist"
    INTERPRETER = "interpreter"
    CURATOR = "curator"
    ARCHIVIST = "archivist"
    LIBRARIAN = "librarian"
    ENGINEER = "engineer"
    DOCTOR = "doctor"
    NURSE = "nurse"
    COACH = "coach"
    HEAD_COACH = "head-coach"
    PLAYER = "player"
    GOALKEEPER = "goalkeeper"
    REFEREE = "referee"
    SPOKESPERSON = "spokesperson"
    FOUNDER = "founder"
    MEMBER = "member"
    AUDITOR = "auditor"
    TOWN_CRIER = "town-crier"
    GUIDE = "guide"
    DRIVER = "driver"


class Relation(StrEnum):
    """How a source calls the tie between two places."""

    TWINNING = "twinning"
    FRIENDSHIP = "friendship"
    COOPERATION = "cooperation"
    PROJECT = "project"
    CLAIMED = "claimed"


class Theme(StrEnum):
    """What was talked about."""

    NUCLEAR_DISARMAMENT = "nuclear disarmament"
    REMEMBRANCE = "remembrance"
    PEACE = "peace"
    RECONCILIATION = "reconciliation"
    CULTURE = "culture"
    EDUCATION = "education"
    SCIENCE = "science"
    YOUTH = "youth"
    SPORT = "sport"
    TOURISM = "tourism"
    ECONOMY = "economy"
    TRADE = "trade"
    INVESTMENT = "investment"
    SUSTAINABILITY = "sustainability"
    GREEN_ECONOMY = "green economy"
    ENVIRONMENT = "environment"
    ENERGY = "energy"
    DIGITAL_TECHNOLOGY = "digital technology"
    INNOVATION = "innovation"
    LOGISTICS = "logistics"
    TRANSPORT = "transport"
    AGRICULTURE = "agriculture"
    HEALTH = "health"
    HUMANITARIAN_AID = "humanitarian aid"
    LOCAL_DEMOCRACY = "local democracy"
    HUMAN_RIGHTS = "human rights"
    MIGRATION = "migration"
    URBAN_DEVELOPMENT = "urban development"
    LANGUAGE = "language"
    RELIGION = "religion"
    SECURITY = "security"
    HERITAGE = "heritage"


class EntityKind(StrEnum):
    """What the record keeps claims about."""

    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    PARTNERSHIP = "partnership"
    MEMORIAL = "memorial"
    WORK = "work"
    EVENT = "event"
    SERIES = "series"
    OBSERVANCE = "observance"
    THEME = "theme"
    COMMITMENT = "commitment"


class ClaimState(StrEnum):
    """Where a claim stands. Only accepted claims leave the record."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What a decision did."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    MERGED = "merged"
    SPLIT = "split"
    UNDONE = "undone"
    ADDED = "added"  # read from a source by a person
    CONFIRMED = "confirmed"  # a side's word, whatever it says
    HIDDEN = "hidden"  # a person's name is kept private
    SHOWN = "shown"  # it is private no longer
    ROLES = "roles"
    IMPORTED = "imported"
    ERASED = "erased"
    TERMS = "terms"  # how guests take part in a ceremony


class Stand(StrEnum):
    """A side's word on an entity or claim."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    NOT_OURS = "not-ours"
