"""A seed -> the owner and everybody they know, with what is true of each.

Kinds of tie have shares of the book; names follow Zipf's law within twelve locales, so namesakes grow with the book.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from rekindle.util.text import fold
from rekindle.worlds.names import BY_CODE, LOCALES, Locale, Word
from rekindle.worlds.nouns import Job, Someone, Study
from rekindle.worlds.places import CITIES, HOMES, City, international
from rekindle.worlds.work import CHAPTERS, CLUBS, DEGREES, FIELDS, SCHOOLS, TOP, Employer, employer, title

PLANTED = 0.15
"""Share of people who are valuable lapsed ties, on purpose."""
_HOUSEHOLD = 0.055
_NAMESAKE = 0.01
_HOLLOW = 0.2  # senior, far away, seldom or never answering: tempting by title alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of tie: its share of the book, how many at least, trust (mean), where the two met, what may be planted."""

    name: str
    share: float
    least: int
    trust: float
    met: str = "work"
    plantable: bool = True


KINDS = (
    Kind(name="teammate", share=0.19, least=6, trust=0.50),
    Kind(name="client", share=0.08, least=4, trust=0.40),
    Kind(name="alumni", share=0.12, least=6, trust=0.40, met="school"),
    Kind(name="friend", share=0.06, least=4, trust=0.85, met="life", plantable=False),
    Kind(name="family", share=0.04, least=4, trust=0.95, met="life", plantable=False),
    Kind(name="recruiter", share=0.04, least=3, trust=0.20),
    Kind(name="neighbour", share=0.02, least=2, trust=0.50, met="life", plantable=False),
    Kind(name="founder", share=0.02, least=2, trust=0.40),
    Kind(name="fraternity", share=0.02, least=2, trust=0.65, met="school"),
    Kind(name="speaker", share=0.02, least=2, trust=0.30),
    Kind(name="ex-boss", share=0.015, least=2, trust=0.60),
    Kind(name="mentor", share=0.01, least=2, trust=0.75),
    Kind(name="professor", share=0.01, least=2, trust=0.60, met="school"),
    Kind(name="author", share=0.01, least=2, trust=0.30),
    Kind(name="trade", share=0.02, least=3, trust=0.30, met="life", plantable=False),
    Kind(name="acquaintance", share=0.325, least=10, trust=0.20),
)
_PLANTABLE = sum(kind.share for kind in KINDS if kind.plantable)
KIND = {kind.name: kind for kind in KINDS}
_BONUS = {"professor": 0.45, "author": 0.4, "speaker": 0.4, "founder": 0.45, "ex-boss": 0.3, "mentor": 0.3}
_RUNG = {"professor": 4, "author": 4, "speaker": 4, "founder": TOP, "ex-boss": 4, "mentor": 4}
_ZIPF: dict[int, list[float]] = {}


def _zipf(rng: Random, words: tuple[Word, ...], power: float = 0.8) -> Word:
    """One of the words, the k-th with weight 1 / (k + 8) ** power."""
    sums = _ZIPF.get(len(words))
    if sums is None:
        sums = _ZIPF[len(words)] = list(accumulate(1 / (k + 8) ** power for k in range(len(words))))
    return words[min(bisect(sums, rng.random() * sums[-1]), len(words) - 1)]


def kinds(rng: Random, people: int) -> list[str]:
    """The kinds of all people, each kind at its share and not below its least number, in a shuffled order."""
    scale = min(1.0, people / 120)
    named = [name for kind in KINDS for name in [kind.name] * max(int(kind.least * scale), round(kind.share * people))]
    named = named[:people] + ["acquaintance"] * (people - len(named))
    rng.shuffle(named)
    return named


def _bell(rng: Random, mean: float, spread: float = 0.15) -> float:
    return min(1.0, max(0.0, rng.gauss(mean, spread)))


class Cast:
    """Gives birth to people, one after another; what must be unique (phones, mail addresses) it remembers."""

    def __init__(self, seed: int, today: date) -> None:
        self.rng = Random(f"{seed}:cast")
        self.today = today
        self.taken: set[str] = set()
        self.due: dict[str, float] = {}
        self.salt = self.rng.getrandbits(32)
        self.owner = self._owner()

    def people(self, count: int, first: int = 1) -> Iterator[Someone]:
        """So many more, by id from `first`; some share a household with the one before, some a name with one of old."""
        lately: list[Someone] = []
        for number, kind in enumerate(kinds(self.rng, count), start=first):
            if lately and not lately[-1].household and self.rng.random() < _HOUSEHOLD:
                someone = self._housemate(number, kind, lately)
            elif len(lately) > 20 and self.rng.random() < _NAMESAKE:
                twin = self.rng.choice(lately[:-10])
                someone = self._someone(number, kind, (BY_CODE[twin.locale], twin.given, twin.family))
            else:
                someone = self._someone(number, kind)
            yield from lately[-1:]
            lately = [*lately[-60:], someone]
        yield from lately[-1:]

    def _due(self, what: str, rate: float) -> bool:
        """True about once in 1 / rate times, evenly."""
        total = self.due.get(what, 0.0) + rate * 2 * self.rng.random()
        self.due[what] = total - 1 if total >= 1 else total
        return total >= 1

    def _unused(self, made: Iterator[str]) -> str:
        text = next(text for text in made if text not in self.taken)
        self.taken.add(text)
        return text

    def _phone(self, city: City, *, mobile: bool) -> str:
        plan, rng = city.plan, self.rng
        digits = plan.mobile_digits if mobile else plan.line_digits

        def tries() -> Iterator[str]:
            while True:
                head = rng.choice(plan.mobiles) if mobile else city.line
                yield international(plan, f"{head}{rng.randrange(10**digits):0{digits}}")

        return self._unused(tries())

    def _mail(self, given: str, family: str, domain: str) -> str:
        first, last = (fold(text).replace(" ", "") for text in (given, family))
        forms = [f"{first}.{last}", f"{first[:1]}{last}", f"{first}{last[:1]}", f"{first}_{last}", f"{last}.{first}"]
        mark = "." if domain.endswith(".example") else self.rng.choice("._")
        shape = forms[int(5 * self.rng.random() ** 2)].replace("_", mark)
        if domain == "gmail.com":  # a hyphen is not allowed there, so no living person has the address
            shape = shape.replace(".", ".x-") if "." in shape else f"{shape}-x"

        def tries() -> Iterator[str]:
            yield f"{shape}@{domain}"
            while True:
                yield f"{shape}{self.rng.randrange(60, 9999)}@{domain}"

        return self._unused(tries())

    def _personal(self, given: str, family: str) -> str:
        return self._mail(given, family, "gmail.com" if self.rng.random() < 0.35 else "example.com")

    def _names(self, city: City) -> tuple[Locale, Word, Word]:
        rng = self.rng
        locale = BY_CODE[city.locale] if rng.random() < 0.7 else rng.choices(LOCALES, [one.share for one in LOCALES])[0]
        family = _zipf(rng, locale.family)
        if locale.code == "es" and rng.random() < 0.5:
            second = _zipf(rng, locale.family)
            family = Word(latin=f"{family.latin} {second.latin}", short=(family.latin,))
        return locale, _zipf(rng, locale.given), family

    def _city(self) -> City:
        if self.rng.random() < 0.35:
            return self.owner.city
        return CITIES[int(len(CITIES) * self.rng.random() ** 1.5)]

    def _jobs(self, words: tuple[str, str], rung: int, field: str, held: int) -> tuple[Job, ...]:
        """Posts up to today, rising to `rung`."""
        rng, jobs, until = self.rng, list[Job](), None
        since = self.today - timedelta(days=rng.randrange(60, 1600))
        for back in range(held):
            line = field if back == 0 or rng.random() < 0.8 else ""
            firm = employer(rng, line)
            level = max(0, rung - back)
            mail = self._mail(*words, firm.domain)
            called = title(rng, firm.field, level)
            jobs.insert(0, Job(employer=firm, title=called, rung=level, mail=mail, since=since, until=until))
            until, since = since, since - timedelta(days=rng.randrange(500, 2200))
        return tuple(jobs)

    def _study(self, until: int, school: str = "") -> Study:
        rng = self.rng
        return Study(
            school=school or rng.choice(SCHOOLS), degree=rng.choice(DEGREES), since=until - rng.randrange(3, 5),
            until=until, activities=rng.choice(CLUBS) if rng.random() < 0.3 else "",
        )  # fmt: skip

    def _owner(self) -> Someone:
        rng, city = self.rng, self.rng.choice(HOMES)
        locale = BY_CODE[city.locale]
        given, family = rng.choice(locale.given), rng.choice(locale.family)
        words = (given.latin, family.latin)
        study = replace(self._study(self.today.year - 15), activities=f"{CHAPTERS[0]} fraternity, {rng.choice(CLUBS)}")
        jobs = self._jobs(words, 3, rng.choice(FIELDS[:5]).name, 3)
        ends = [self.today - timedelta(days=days) for days in (5200, 3300, 1500)]
        jobs = tuple(
            replace(job, since=since, until=until)
            for job, since, until in zip(jobs, ends, [*ends[1:], None], strict=True)
        )
        return Someone(
            id=0, kind="owner", roles=(), locale=locale.code, given=given, family=family, maiden=None, prefix="",
            city=city, former_city=city, street=rng.choice(city.streets), jobs=jobs, study=study,
            mobile=self._phone(city, mobile=True), old_mobile="", landline=self._phone(city, mobile=False),
            mail=self._mail(*words, "example.com"), old_mail="", slug=self._slug(given, family, 0),
            born=date(self.today.year - 38, rng.randrange(1, 13), rng.randrange(1, 28)),
            met=jobs[0].since, trust=1, status=0.5, novelty=0, willingness=1, value=0,
        )  # fmt: skip

    def _slug(self, given: Word, family: Word, number: int) -> str:
        """Unique by its hexadecimal end; one in twenty keeps its accents, as older profiles do."""
        words = f"{given.latin} {family.latin}"
        plain = words.lower() if number % 20 == 7 else fold(words)
        return f"{plain.replace(' ', '-').replace('i̇', 'i')}-{(number * 2654435761 ^ self.salt) & 0xFFFFFFFF:08x}"

    def _met(self, kind: Kind, study: Study) -> date:
        rng = self.rng
        if kind.met == "school":
            return date(study.until - rng.randrange(1, 3), rng.randrange(1, 13), rng.randrange(1, 28))
        span = 5200 if kind.met == "work" else 7000
        return self.today - timedelta(days=int(120 + span * rng.random() ** 1.2))

    @staticmethod
    def _roles(kind: Kind, job: Job) -> tuple[str, ...]:
        roles = [] if kind.name in ("acquaintance", "trade") else [kind.name]
        if kind.name == "fraternity":
            roles.append("alumni")
        if "ounder" in job.title and kind.name != "founder":
            roles.append("founder")
        if job.employer.field == "recruiting" and kind.name != "recruiter":
            roles.append("recruiter")
        return tuple(roles)

    def _someone(
        self, number: int, called: str, named: tuple[Locale, Word, Word] | None = None, lives: City | None = None
    ) -> Someone:
        rng, kind, owner = self.rng, KIND[called], self.owner
        planted = kind.plantable and self._due("planted", PLANTED / _PLANTABLE)
        hollow = kind.plantable and not planted and self._due("hollow", _HOLLOW)
        city = lives or (owner.city if called in ("neighbour", "trade") else self._city())
        locale, given, family = named or self._names(owner.city if called == "family" else city)
        if called == "family" and not named and rng.random() < 0.6:
            family = owner.family
        rung = min(TOP, max(0, int(rng.gauss(_RUNG.get(called, 4.6 if planted or hollow else 1.8), 1.1))))
        field = self._field(called, far=planted or hollow)
        jobs = self._jobs((given.latin, family.latin), max(rung, 3) if planted else rung, field, rng.randrange(1, 4))
        study = (
            self._study(owner.study.until, owner.study.school)
            if kind.met == "school"
            else self._study(self.today.year - rng.randrange(2, 35))
        )
        if called == "fraternity":
            study = replace(study, activities=f"{CHAPTERS[0]} fraternity")
        met = self._met(kind, study)
        if called in ("teammate", "ex-boss"):
            met, jobs = self._shared_job(jobs, (given.latin, family.latin))
        jobs = (*jobs[:-1], self._calling(called, jobs[-1]))
        latent = self._latent(kind, jobs[-1], city, planted=planted)
        if hollow:
            latent = (latent[0] / 2, max(latent[1], 0.7), max(latent[2], 0.7), rng.uniform(0.02, 0.5))
        worth = 0.4 * latent[1] * latent[2] + 0.4 * latent[3] + 0.2 * latent[0] + rng.gauss(0, 0.02)
        return Someone(
            id=number, kind=called, roles=self._roles(kind, jobs[-1]), locale=locale.code, given=given,
            family=family, maiden=_zipf(rng, locale.family) if rng.random() < 0.05 else None,
            prefix="Prof. Dr." if called == "professor" else "Dr" if rng.random() < 0.04 else "",
            city=city, former_city=self._city() if rng.random() < 0.25 else city,
            street=f"{rng.randrange(1, 140)} {rng.choice(city.streets)}", jobs=jobs, study=study,
            mobile=self._phone(city, mobile=True),
            old_mobile=self._phone(city, mobile=True) if rng.random() < 0.2 else "",
            landline=self._phone(city, mobile=False) if rng.random() < 0.3 else "",
            mail=self._personal(given.latin, family.latin),
            old_mail=self._personal(given.latin, family.latin) if rng.random() < 0.25 else "",
            slug=self._slug(given, family, number),
            born=date(self.today.year - rng.randrange(24, 72), rng.randrange(1, 13), rng.randrange(1, 29)), met=met,
            trust=latent[0], status=latent[1], novelty=latent[2], willingness=latent[3],
            value=round(min(1.0, max(0.0, worth)), 4), planted=planted,
            kin=rng.choice(locale.kin) if called == "family" and rng.random() < 0.5 else "",
        )  # fmt: skip

    def _calling(self, called: str, job: Job) -> Job:
        """The present post, as a professor, founder, author or speaker would give it."""
        rng = self.rng
        if called == "professor":
            school = self.owner.study.school
            campus = Employer(
                name=school, legal=school, domain=f"{fold(school).replace(' ', '-')}.example", field="education"
            )
            return replace(
                job, employer=campus, title=f"Professor of {rng.choice(('Economics', 'Statistics', 'History'))}"
            )
        if called == "founder":
            return replace(job, title=rng.choice(("Founder & CEO", "Co-founder", "Founder")), rung=TOP)
        if called in ("author", "speaker") and rng.random() < 0.6:
            return replace(job, title=f"{job.title}, {'Author' if called == 'author' else 'Keynote Speaker'}")
        return job

    def _field(self, called: str, *, far: bool) -> str:
        if called in ("professor", "recruiter"):
            return "education" if called == "professor" else "recruiting"
        own = self.owner.job.employer.field
        if far and self.rng.random() < 0.8:
            return self.rng.choice([field.name for field in FIELDS if field.name not in (own, "recruiting")])
        return own if self.rng.random() < 0.4 else ""

    def _shared_job(self, jobs: tuple[Job, ...], words: tuple[str, str]) -> tuple[date, tuple[Job, ...]]:
        """The first post becomes one at an employer of the owner's; some never left it."""
        rng = self.rng
        shared = rng.choice(self.owner.jobs)
        latest = shared.until or self.today - timedelta(days=60)
        met = shared.since + timedelta(days=int((latest - shared.since).days * 0.8 * rng.random()))
        later = tuple(job for job in jobs[1:] if job.since > met + timedelta(days=200))
        rung = (jobs[0] if later else jobs[-1]).rung
        mail, called = self._mail(*words, shared.employer.domain), title(rng, shared.employer.field, rung)
        first = Job(employer=shared.employer, title=called, rung=rung, mail=mail, since=met)
        return met, (replace(first, until=later[0].since if later else None), *later)

    def _latent(self, kind: Kind, job: Job, city: City, *, planted: bool) -> tuple[float, float, float, float]:
        """(trust, status, novelty, willingness)."""
        rng, owner = self.rng, self.owner
        if planted:
            return (rng.uniform(0.6, 0.95), rng.uniform(0.65, 1.0), rng.uniform(0.65, 1.0), rng.uniform(0.7, 0.97))
        status = _bell(rng, job.rung / TOP * 0.75 + _BONUS.get(kind.name, 0) * 0.7)
        far = 0.35 * (job.employer.field != owner.job.employer.field) + 0.3 * (
            city.plan.region != owner.city.plan.region
        )
        return (_bell(rng, kind.trust), status, _bell(rng, 0.2 + far), _bell(rng, 0.3 + 0.35 * kind.trust, 0.2))

    def _housemate(self, number: int, kind: str, lately: list[Someone]) -> Someone:
        """A partner or a child: same landline, mostly the same surname; sometimes a parent's given name too."""
        rng, junior, other = self.rng, self.rng.random() < 0.2, lately[-1]
        if not other.landline:
            other = lately[-1] = replace(other, landline=self._phone(other.city, mobile=False))
        locale = BY_CODE[other.locale]
        given = other.given if junior else _zipf(rng, locale.given)
        family = other.family if junior or rng.random() < 0.85 else _zipf(rng, locale.family)
        return replace(
            self._someone(number, kind, (locale, given, family), other.city),
            street=other.street, household=other.id, maiden=None, landline=other.landline,
        )  # fmt: skip
