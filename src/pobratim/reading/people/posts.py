"""Which offices are alike: deputies, ranks, arts, whoever is sent by a state or heads a body."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office

# Heads of a department, chairs of a body: called finer than "head" and "chair", and like these in all else.
DEPARTMENTS: Final = (
    Office.HEAD_OF_THE_CULTURE_DEPARTMENT, Office.HEAD_OF_THE_EDUCATION_DEPARTMENT,
    Office.HEAD_OF_THE_SPORTS_DEPARTMENT, Office.HEAD_OF_THE_SOCIAL_WELFARE_DEPARTMENT,
    Office.HEAD_OF_THE_INTERNATIONAL_RELATIONS_DEPARTMENT,
)  # fmt: skip
COUNCILS: Final = (
    Office.CHAIR_OF_THE_SENATE, Office.CHAIR_OF_THE_MAZHILIS, Office.CHAIR_OF_THE_COUNTY_COUNCIL,
    Office.CHAIR_OF_THE_DISTRICT_COUNCIL, Office.CHAIR_OF_THE_MUNICIPAL_DISTRICT,
    Office.CHAIR_OF_THE_DISTRICT_EXECUTIVE_COMMITTEE, Office.CHAIR_OF_THE_MASLIKHAT,
)  # fmt: skip
# Who heads a Belarusian town, and whoever is his deputy: like a mayor and hers.
EXECUTIVES: Final = (
    Office.CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE, Office.DEPUTY_CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE,
)  # fmt: skip
DEPUTIES: Final = {
    Office.MAYOR: Office.DEPUTY_MAYOR,
    Office.DISTRICT_MAYOR: Office.DEPUTY_MAYOR,
    Office.GOVERNOR: Office.DEPUTY_GOVERNOR,
    Office.AKIM: Office.DEPUTY_AKIM,
    Office.MINISTER: Office.DEPUTY_MINISTER,
    Office.CHAIR_OF_THE_CITY_COUNCIL: Office.DEPUTY_CHAIR_OF_THE_CITY_COUNCIL,
    Office.CHAIR: Office.DEPUTY_CHAIR,
    Office.PRESIDENT: Office.VICE_PRESIDENT,
    Office.DIRECTOR: Office.DEPUTY_DIRECTOR,
    Office.GENERAL_DIRECTOR: Office.DEPUTY_DIRECTOR,
    Office.MANAGING_DIRECTOR: Office.DEPUTY_DIRECTOR,
    Office.EXECUTIVE_DIRECTOR: Office.DEPUTY_DIRECTOR,
    Office.HEAD: Office.DEPUTY_HEAD,
    Office.HEADMASTER: Office.DEPUTY_HEADMASTER,
    Office.RECTOR: Office.VICE_RECTOR,
    Office.PREFECT: Office.SUB_PREFECT,
    Office.FIRE_CHIEF: Office.DEPUTY_FIRE_CHIEF,
    Office.CONSUL: Office.CONSUL,
    Office.PRIME_MINISTER: Office.DEPUTY_MINISTER,
    Office.AMBASSADOR: Office.ENVOY,
    Office.LEADER_OF_THE_COUNCIL: Office.DEPUTY_HEAD,
    Office.CITY_MANAGER: Office.DEPUTY_HEAD,
    Office.CHIEF_EXECUTIVE: Office.DEPUTY_DIRECTOR,
    Office.MANAGER: Office.DEPUTY_HEAD,
    Office.DISTRICT_COMMISSIONER: Office.DEPUTY_HEAD,
    Office.SECRETARY: Office.SECRETARY,
    Office.TREASURER: Office.TREASURER,
    Office.COORDINATOR: Office.COORDINATOR,
    Office.TEACHER: Office.TEACHER,
    Office.ENGINEER: Office.ENGINEER,
    Office.HEAD_OF_THE_CITY_ADMINISTRATION: Office.DEPUTY_MAYOR,
    Office.CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE: Office.DEPUTY_CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE,
    Office.HEAD_OF_THE_DISTRICT: Office.DEPUTY_MAYOR,
    Office.DISTRICT_ADMINISTRATOR: Office.DEPUTY_GOVERNOR,
    Office.HEAD_OF_THE_DISTRICT_ADMINISTRATION: Office.DEPUTY_MAYOR,
    **dict.fromkeys(DEPARTMENTS, Office.DEPUTY_HEAD),
    **dict.fromkeys(COUNCILS, Office.DEPUTY_CHAIR),
}
# The office that one of these is to signs learned from coarser ones.
LIKE: Final[dict[str, str]] = {
    Office.HEAD_OF_THE_CITY_ADMINISTRATION: Office.MAYOR,
    Office.CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE: Office.MAYOR,
    Office.DEPUTY_CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE: Office.DEPUTY_MAYOR,
    Office.COORDINATOR: Office.HEAD,
    Office.MANAGER: Office.HEAD,
    Office.ORGANISER: Office.HEAD,
    Office.LEADER_OF_THE_COUNCIL: Office.HEAD,
    Office.SECRETARY_OF_THE_MASLIKHAT: Office.CHAIR,
    Office.HEAD_OF_THE_DISTRICT: Office.DISTRICT_MAYOR,
    Office.HEAD_OF_THE_DISTRICT_ADMINISTRATION: Office.DISTRICT_MAYOR,
    Office.DISTRICT_COMMISSIONER: Office.DISTRICT_MAYOR,
    Office.DISTRICT_ADMINISTRATOR: Office.GOVERNOR,
    Office.PARTY_SECRETARY: Office.SECRETARY,
    Office.PARLIAMENTARY_STATE_SECRETARY: Office.STATE_SECRETARY,
    Office.PRINCESS: Office.PRINCE,
    Office.HEAD_OF_THE_DELEGATION: Office.HEAD,
    Office.AUXILIARY_BISHOP: Office.BISHOP,
    Office.LORD_LIEUTENANT: Office.GOVERNOR,
    Office.MINISTER_COUNSELLOR: Office.COUNSELLOR,
    Office.PRESS_OFFICER: Office.SPOKESPERSON,
    Office.SUPERINTENDENT: Office.HEAD,
    **dict.fromkeys(DEPARTMENTS, Office.HEAD),
    **dict.fromkeys(COUNCILS, Office.CHAIR),
}
RANKS: Final = frozenset(
    {
        Office.OFFICER, Office.GENERAL, Office.LIEUTENANT_GENERAL, Office.MAJOR_GENERAL,
        Office.BRIGADIER_GENERAL, Office.COLONEL, Office.LIEUTENANT_COLONEL, Office.MAJOR, Office.CAPTAIN,
        Office.LIEUTENANT, Office.ADMIRAL,
    }
)  # fmt: skip
# Whom a text may name though they are long dead: their works are played, read and shown.
ARTS: Final = frozenset(
    {
        Office.WRITER, Office.POET, Office.HISTORIAN, Office.JOURNALIST, Office.ARTIST, Office.SCULPTOR,
        Office.PHOTOGRAPHER, Office.ARCHITECT, Office.FILMMAKER, Office.ACTOR, Office.MUSICIAN,
        Office.SINGER, Office.SOLOIST, Office.PIANIST, Office.HARPIST, Office.CONDUCTOR,
    }
)  # fmt: skip
ON_STAGE: Final = frozenset({Office.SINGER, Office.MUSICIAN})  # who may be known by a name in Latin letters
# Posts whose bare surname is enough to name their holder: "Ambassador Ito".
HIGH: Final = frozenset(
    {
        Office.AMBASSADOR, Office.CONSUL, Office.MAYOR, Office.DEPUTY_MAYOR, Office.DISTRICT_MAYOR,
        Office.GOVERNOR, Office.DEPUTY_GOVERNOR, Office.AKIM, Office.DEPUTY_AKIM,
        Office.PRESIDENT, Office.PRIME_MINISTER, Office.MINISTER, Office.PROFESSOR,
        Office.BISHOP, Office.PRIEST, Office.RABBI, Office.IMAM, Office.DEAN, Office.ARMY_CHAPLAIN,
        Office.COUNCILLOR, Office.CITY_COUNCILLOR, Office.ALDERMAN, Office.DEPUTY, Office.SENATOR,
        Office.MEMBER_OF_PARLIAMENT, Office.MEMBER_OF_THE_STATE_PARLIAMENT, Office.PREFECT,
        Office.MEMBER_OF_THE_EUROPEAN_PARLIAMENT, Office.MEMBER_OF_THE_NATIONAL_COUNCIL,
        Office.SUB_PREFECT, Office.CHARGE_D_AFFAIRES, Office.HEAD_OF_THE_CITY_ADMINISTRATION,
        Office.COMMANDER, Office.HEAD_OF_THE_DISTRICT, Office.HEAD_OF_THE_DISTRICT_ADMINISTRATION,
        Office.SUPERINTENDENT,
        Office.DISTRICT_COMMISSIONER, Office.PARLIAMENTARY_STATE_SECRETARY, Office.AUXILIARY_BISHOP,
        Office.DISTRICT_ADMINISTRATOR, Office.KING_S_COMMISSIONER, *EXECUTIVES, *RANKS,
    }
)  # fmt: skip
# What many are at once: "pupils of Raayland College", "the chair of the veterans".
GROUPS: Final = frozenset(
    {
        Office.TEACHER, Office.PUPIL, Office.STUDENT, Office.PLAYER, Office.VETERAN, Office.ARTIST,
        Office.MUSICIAN, Office.SINGER, Office.DOCTOR, Office.ENGINEER, Office.WRITER, Office.JOURNALIST,
        Office.FIREFIGHTER, Office.MEMBER, Office.VOLUNTEER, Office.FARMER, Office.DANCER,
    }
)  # fmt: skip
MONARCHS: Final = frozenset({Office.KING, Office.QUEEN, Office.EMPEROR, Office.EMPRESS})
ROYAL: Final = frozenset({
    *MONARCHS, Office.PRINCE, Office.PRINCESS, Office.BISHOP, Office.AUXILIARY_BISHOP, Office.PRIEST,
    Office.IMAM, Office.RABBI,
})  # fmt: skip
SENT: Final = frozenset({
    Office.AMBASSADOR, Office.CONSUL, Office.ENVOY, Office.CHARGE_D_AFFAIRES, Office.DEFENCE_ATTACHE,
    Office.MILITARY_ATTACHE, Office.COUNSELLOR, Office.MINISTER_COUNSELLOR,
})  # fmt: skip
STATE: Final = frozenset(
    {
        Office.PRESIDENT,
        Office.PRIME_MINISTER,
        Office.MINISTER,
        Office.DEPUTY_MINISTER,
        Office.STATE_SECRETARY,
        Office.PARLIAMENTARY_STATE_SECRETARY,
        Office.FIRST_LADY,
        *MONARCHS,
    }
)
BODIES: Final = frozenset({
    Office.CHAIR_OF_THE_CITY_COUNCIL, Office.DEPUTY_CHAIR_OF_THE_CITY_COUNCIL,
    Office.CHAIR, Office.DEPUTY_CHAIR, Office.DIRECTOR, Office.DEPUTY_DIRECTOR, Office.HEAD, Office.MEMBER,
    Office.SECRETARY, Office.RECTOR, Office.HEADMASTER, Office.FOUNDER, Office.VICE_PRESIDENT,
    Office.GENERAL_DIRECTOR, Office.MANAGING_DIRECTOR, Office.EXECUTIVE_DIRECTOR, Office.CHIEF_EXECUTIVE,
    Office.ARTISTIC_DIRECTOR, Office.MANAGER, Office.COORDINATOR, Office.DEPUTY_HEAD, Office.VICE_RECTOR,
    Office.DEAN, Office.DEPUTY_HEADMASTER, Office.AUDITOR, Office.HEAD_OF_THE_DELEGATION,
    *DEPARTMENTS, *COUNCILS,
})  # fmt: skip
# Offices that another one beside them outweighs.
WEAK: Final = frozenset(
    {
        "member", "head", "representative", "teacher", "veteran", "councillor", "city-councillor",
        "professor", "pupil", "student", "player", "goalkeeper", "engineer", "doctor", "nurse",
        "interpreter", "alderman", "firefighter", "guide", "driver", "coordinator", "manager",
        "entrepreneur", "lawyer", "scientist", "organiser", "chef", "survivor",
        "honorary-citizen", "volunteer", "farmer", "dancer", "gardener", "archaeologist", "merchant", None,
        *(ARTS - {Office.CONDUCTOR}), *RANKS, *DEPARTMENTS, Office.HEAD_OF_THE_DELEGATION, Office.DEPUTY_HEAD,
    }
)  # fmt: skip
FAINT: Final = frozenset({"honorary-citizen", "volunteer"})  # every other office outweighs these
# Whoever holds one of these now stands in the story, though a monument is spoken of beside him.
ALIVE: Final = frozenset(
    {
        *SENT, *BODIES, Office.MAYOR, Office.DEPUTY_MAYOR, Office.DISTRICT_MAYOR, Office.ALDERMAN,
        Office.HEAD_OF_THE_CITY_ADMINISTRATION, Office.HEAD_OF_THE_DISTRICT, Office.COUNCILLOR,
        Office.HEAD_OF_THE_DISTRICT_ADMINISTRATION, Office.DISTRICT_COMMISSIONER, Office.PARTY_SECRETARY,
        Office.CITY_COUNCILLOR, Office.DISTRICT_ADMINISTRATOR, Office.GOVERNOR,
        Office.DEPUTY_GOVERNOR, Office.AKIM, Office.DEPUTY_AKIM, Office.PREFECT, Office.SUB_PREFECT,
        Office.DEPUTY, Office.MEMBER_OF_PARLIAMENT, Office.SENATOR, Office.REPRESENTATIVE, Office.ADVISER,
        Office.TREASURER, Office.SPOKESPERSON, Office.SCULPTOR, Office.INTERPRETER, Office.FIRE_CHIEF,
        *EXECUTIVES,
    }
)  # fmt: skip
PRESIDENTS: Final = ("PL",)  # countries whose great cities have a president for a mayor
OF_A_CITY: Final[dict[str, str]] = {
    Office.PRESIDENT: Office.MAYOR.value, Office.VICE_PRESIDENT: Office.DEPUTY_MAYOR.value,
}  # fmt: skip
