"""Fields of work -> invented employers, titles on a ladder of seven rungs, and invented schools."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from rekindle.util.text import fold

_WORDS = (
    "Corran", "Halden", "Merrow", "Tavel", "Brisk", "Oxmoor", "Pemba", "Quillon", "Ravelin", "Solvik", "Tarnbeck",
    "Umbrel", "Velisk", "Wexa", "Yarrowby", "Zephra", "Aldermoss", "Borrin", "Cindra", "Dovecot", "Emberly", "Fjellby",
    "Gannetry", "Harrowen",
)  # fmt: skip
_LEGAL = ("", "", "", " Ltd", " GmbH", " AB", ", Inc.", " Group", " S.A.", " LLC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A line of work: what its employers are called, and (job, area) pairs for titles."""

    name: str
    nouns: tuple[str, ...]
    jobs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """An invented employer; `legal` is its name with its legal form."""

    name: str
    legal: str
    domain: str
    field: str


def _field(name: str, nouns: str, jobs: str) -> Field:
    pairs = [pair.split("/") for pair in jobs.split("; ")]
    return Field(name=name, nouns=tuple(nouns.split()), jobs=tuple((job, area) for job, area in pairs))


FIELDS = (
    _field(
        "software",
        "Software Systems Cloud",
        "Software Engineer/Engineering; Data Analyst/Data; Product Designer/Design",
    ),
    _field("finance", "Capital Bank Insurance", "Analyst/Finance; Risk Officer/Risk; Accountant/Controlling"),
    _field(
        "energy", "Energy Grid Solar", "Grid Engineer/Network Planning; Energy Trader/Trading; Site Engineer/Operations"
    ),
    _field(
        "health", "Health Clinics Care", "Nurse/Nursing; Physiotherapist/Rehabilitation; Care Planner/Patient Services"
    ),
    _field("biotech", "Biotech Genomics Therapeutics", "Research Scientist/Research; Lab Technician/Lab Operations"),
    _field("law", "Legal Chambers Notaries", "Solicitor/Corporate Law; Paralegal/Litigation; Tax Adviser/Tax"),
    _field(
        "education",
        "Academy College Learning",
        "Lecturer/Teaching; Course Designer/Curriculum; Librarian/Library Services",
    ),
    _field("media", "Media Press Studios", "Editor/Editorial; Producer/Programming; Journalist/News"),
    _field(
        "construction", "Construction Homes Timber", "Civil Engineer/Projects; Architect/Architecture; Surveyor/Estates"
    ),
    _field("logistics", "Logistics Freight Shipping", "Planner/Supply Chain; Dispatcher/Fleet; Buyer/Procurement"),
    _field("consulting", "Consulting Advisory Partners", "Consultant/Strategy; Change Adviser/Transformation"),
    _field(
        "public", "Council Agency Trust", "Policy Officer/Policy; Case Worker/Social Services; Planner/City Planning"
    ),
    _field("food", "Foods Kitchens Bakery", "Food Technologist/Quality; Chef/Kitchens; Brand Manager/Marketing"),
    _field("recruiting", "Talent Recruitment Search", "Recruiter/Talent; Talent Partner/Executive Search"),
)
FIELD = {field.name: field for field in FIELDS}
_RUNGS = ("Junior {job}", "{job}", "Senior {job}", "{area} Manager", "Head of {area}", "VP {area}")
_TOPS = ("Chief Executive Officer", "Managing Partner", "Founder & CEO", "Co-founder")
TOP = len(_RUNGS)
"""The highest rung: chiefs, partners, founders."""


def employer(rng: Random, field: str = "") -> Employer:
    """An employer of a field (any when none is given); the first names of the list are the largest."""
    line = FIELD[field] if field else FIELDS[int(len(FIELDS) * rng.random() ** 1.4)]
    word = _WORDS[int(len(_WORDS) * rng.random() ** 1.6)]
    noun = line.nouns[int(len(line.nouns) * rng.random() ** 1.3)]
    name = f"{word} {noun}"
    legal = _LEGAL[(len(word) * 7 + len(noun) * 3) % len(_LEGAL)]
    return Employer(name=name, legal=name + legal, domain=f"{fold(name).replace(' ', '-')}.example", field=line.name)


def title(rng: Random, field: str, rung: int) -> str:
    """What somebody on that rung (0 to TOP) is called in that field."""
    if rung >= TOP:
        return rng.choice(_TOPS)
    job, area = rng.choice(FIELD[field].jobs)
    return _RUNGS[max(0, rung)].format(job=job, area=area)


SCHOOLS = tuple(
    kind.format(word)
    for kind in ("University of {}", "{} Institute of Technology", "{} College", "{} Business School")
    for word in ("Haldenmoor", "Westmere", "Corbury", "Tannfors", "Valdoria", "Quenby", "Ostrava Lea", "Brindlewood")
)
DEGREES = ("BSc Economics", "MSc Engineering", "BA History", "MBA", "MSc Computer Science", "PhD Chemistry", "LLB Law")
CHAPTERS = ("Lambda Zeta Omicron", "Rho Upsilon Xi", "Omicron Chi Zeta")
CLUBS = ("Rowing Club", "Debating Society", "Chamber Choir", "Sailing Club", "Student Radio")
EVENTS = ("Northlight Summit", "Harbour Forum", "Lantern Days", "Open Ledger Conference")
BOOKS = ("The Patient Ledger", "Small Doors", "Ten Quiet Markets", "Bridges for Beginners", "What the River Kept")
TRADES = ("plumber", "electrician", "dentist", "yoga", "garage", "piano", "vet", "Klempner", "rörmokare", "taxi")
