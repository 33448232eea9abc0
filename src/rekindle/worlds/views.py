"""Someone -> what each source knows of them, awkward in that source's own way.

Chances are counted up, not thrown: a quirk with rate r turns up close to r * n times in n chances, so that small worlds
hold every one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from rekindle.worlds.nouns import Job, Someone, View
from rekindle.worlds.places import written
from rekindle.worlds.work import TRADES

SOURCES = ("linkedin", "imported", "iphone", "android", "google", "mail", "card")
_BOOKS = {  # how likely each source knows somebody, in the order of SOURCES, by kind of tie
    "work": (0.80, 0.30, 0.42, 0.32, 0.42, 0.20, 0.10),
    "school": (0.72, 0.30, 0.42, 0.32, 0.36, 0.15, 0.04),
    "life": (0.25, 0.25, 0.80, 0.60, 0.45, 0.15, 0.00),
    "loose": (0.66, 0.18, 0.22, 0.16, 0.24, 0.14, 0.08),
}
_CIRCLE = {
    "friend": "life", "family": "life", "neighbour": "life", "trade": "life", "alumni": "school", "professor": "school",
    "fraternity": "school", "acquaintance": "loose", "recruiter": "loose", "speaker": "loose", "author": "loose",
}  # fmt: skip
_BENDS = (
    ("swapped order", 0.03), ("given initial", 0.025), ("no surname", 0.025), ("typo", 0.035),
    ("company in name", 0.03), ("lower case", 0.02), ("all in one field", 0.025), ("surname first", 0.025),
    ("middle name", 0.035),
    ("emoji in name", 0.015),
)  # fmt: skip
_EMOJI = ("🌱", "🚀", "☀️", "🎻")
_DEGREES = ("Ph.D.", "MBA", "PMP", "CFA")
_NOTES = ("met at {event}", "kids: two", "likes sailing, hates phone calls", "ask about the garden", "allergic to nuts")


class Chances:
    """Says yes to each question at its rate, evenly: a running sum instead of a coin."""

    def __init__(self, rng: Random) -> None:
        self._random = rng.random
        self._sums: dict[str | tuple[str, str], float] = {}

    def hit(self, name: str | tuple[str, str], rate: float) -> bool:
        """True about every 1 / rate times of asking under this name."""
        total = self._sums.get(name, 0.5) + rate * 2 * self._random()
        hit = total >= 1
        self._sums[name] = total - 1 if hit else total
        return hit


class Observer:
    """Makes the views of one world, person by person in order."""

    def __init__(self, seed: int, today: date, home: str) -> None:
        self.rng = Random(f"{seed}:views")
        self.chances = Chances(self.rng)
        self.today = today
        self.home = home

    def views(self, someone: Someone, sources: tuple[str, ...] = SOURCES) -> Iterator[View]:
        """What each of these sources knows; at least one of them knows something."""
        rates = dict(zip(SOURCES, _BOOKS[_CIRCLE.get(someone.kind, "work")], strict=True))
        knowing = [name for name in sources if self.rng.random() < rates[name]]
        if someone.planted and "linkedin" in sources and "linkedin" not in knowing:
            knowing.insert(0, "linkedin")
        for name in knowing or [max(sources, key=lambda name: rates[name])]:
            yield self._view(someone, name, 0)
            if name not in ("linkedin", "mail") and self.chances.hit("duplicate", 0.04):
                yield self._view(someone, name, 1)

    def _view(self, someone: Someone, source: str, serial: int) -> View:
        return _Draft(someone, source, self).view(serial)


class _Draft:
    """One view in the making: parts are set, then bent by quirks."""

    def __init__(self, someone: Someone, source: str, observer: Observer) -> None:
        self.someone, self.source = someone, source
        self.rng, self.chances = observer.rng, observer.chances
        self.today, self.home = observer.today, observer.home
        self.quirks: list[str] = []
        self.phonebook = source in ("iphone", "android", "google", "imported")
        self.given, self.family, self.middle = someone.given.latin, someone.family.latin, ""
        self.prefix = self.suffix = self.nickname = ""
        self.job: Job | None = someone.job
        self.title = someone.job.title

    def view(self, serial: int) -> View:
        """The finished view; the second of a pair of duplicates says so among its quirks."""
        if serial:
            self.quirks.append("duplicate")
        self._work()
        self._name()
        mails, phones = self._mails(), self._phones()
        if self.phonebook:
            mails, phones = self._awkward(mails, phones)
        someone, full = self.someone, self.source in ("iphone", "google", "card")
        birthday = self.phonebook and self.chances.hit(f"{self.source} birthday", 0.15)
        city, labels, note = self._city() if full and self.rng.random() < 0.5 else "", self._labels(), self._note()
        return View(
            source=self.source, person=someone.id, serial=serial, quirks=tuple(self.quirks), given=self.given,
            middle=self.middle, family=self.family, prefix=self.prefix, suffix=self.suffix, nickname=self.nickname,
            company=self._company(legal=full and someone.id % 3 == 0), title=self.title if self.job else "",
            mails=mails, phones=phones, slug=someone.slug if self.source == "linkedin" else "", city=city,
            street=someone.street, born=someone.born if birthday else None,
            yearless=birthday and self.rng.random() < 0.4, labels=labels, note=note, day=self._day(),
        )  # fmt: skip

    def _quirk(self, name: str, rate: float) -> bool:
        """True when this quirk happens here; it is written down."""
        if not self.chances.hit((self.source, name), rate):
            return False
        self.quirks.append(name)
        return True

    # -- work -------------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        someone = self.someone
        if self.source == "linkedin":
            return
        if someone.kind in ("family", "friend", "neighbour", "trade") or self.rng.random() < 0.45:
            self.job = None if self.source != "card" else self.job
        elif len(someone.jobs) > 1 and self._quirk("old employer", 0.5 if self.source == "imported" else 0.25):
            self.job = someone.jobs[-2]
            self.title = self.job.title

    def _company(self, *, legal: bool) -> str:
        if not self.job:
            return ""
        return self.job.employer.legal if legal else self.job.employer.name

    def _city(self) -> str:
        moved = self.someone.former_city is not self.someone.city and self._quirk("moved", 0.5)
        return (self.someone.former_city if moved else self.someone.city).name

    # -- names ------------------------------------------------------------------------------------------------------

    def _name(self) -> None:
        self._spelling()
        if self.source == "linkedin":
            self._linkedin_name()
        elif self.source == "mail":
            self._mail_name()
        elif self.phonebook:
            self._phone_name()

    def _spelling(self) -> None:
        """Script, transliteration and a changed surname, as the source has them."""
        given, family = self.someone.given, self.someone.family
        if self.someone.maiden and self._quirk("former surname", 0.15 if self.source == "linkedin" else 0.5):
            family = self.someone.maiden
            self.family = family.latin
        if given.native and family.native and self._quirk("native script", 0.15 if self.source == "linkedin" else 0.2):
            self.given, self.family = given.native, family.native
        elif (given.spellings or family.spellings) and self._quirk("other spelling", 0.12):
            self.given = self.rng.choice(given.spellings or (given.latin,))
            self.family = self.rng.choice(family.spellings or (family.latin,))
        elif family.short and self._quirk("one of two surnames", 0.4):
            self.family = family.short[0]

    def _linkedin_name(self) -> None:
        if self._quirk("credentials in name", 0.05):
            self.family += f", {self.rng.choice(_DEGREES)}"
        elif self._quirk("emoji in name", 0.03):
            self.family += f" {self.rng.choice(_EMOJI)}"
        elif self._quirk("surname initial", 0.03):
            self.family = f"{self.family[:1]}."
        elif self.someone.prefix and self._quirk("title in name", 0.3):
            self.given = f"Dr. {self.given}"
        elif self._quirk("all capitals", 0.015):
            self.family = self.family.upper()
        if self.someone.given.short and self._quirk("nickname", 0.06):
            self.given = self.someone.given.short[0]

    def _mail_name(self) -> None:
        if self._quirk("no name", 0.06):
            self.given = self.family = ""
        elif self._quirk("surname first", 0.1):
            self.given, self.family = f"{self.family}, {self.given}", ""

    def _phone_name(self) -> None:
        someone = self.someone
        if someone.kin and self._quirk("kin name", 0.9):
            self.given, self.family = someone.kin, ""
        elif someone.kind == "trade" and self._quirk("trade for surname", 0.7):
            self.family = TRADES[someone.id % len(TRADES)]
        elif someone.kind in ("friend", "neighbour", "fraternity") and self._quirk("no surname", 0.2):
            self.family = ""
        else:
            self._bent_name()
        if not someone.kin and someone.given.short and self._quirk("nickname", 0.13):
            self._nickname()
        if someone.prefix and self.family:
            self._prefix()

    def _nickname(self) -> None:
        latin = self.given.isascii()
        fitting = [text for text in self.someone.given.short if text.isascii() == latin] or self.someone.given.short
        short = self.rng.choice(fitting)
        if self.source != "imported" and self.rng.random() < 0.3:
            self.nickname = short
        else:
            self.given = short

    def _prefix(self) -> None:
        if self._quirk("title in name", 0.5):
            self.given = f"{self.someone.prefix} {self.given}"
        else:
            self.prefix = self.someone.prefix

    def _bent_name(self) -> None:
        """At most one of the ways in which typed names go wrong."""
        bend = next((bend for bend, rate in _BENDS if self._quirk(bend, rate)), "")
        if bend == "middle name":
            self.middle = self.rng.choice(("J.", "Maria", "K.", "Alex", "von"))
        elif bend:
            self.given, self.family = self._bent(bend)

    def _bent(self, bend: str) -> tuple[str, str]:
        given, family = self.given, self.family
        return {
            "swapped order": (family, given),
            "given initial": (f"{given[:1]}.", family),
            "no surname": (given, ""),
            "typo": (given, _typo(family, self.rng)),
            "company in name": (given, f"{family} {self.someone.job.employer.name.split()[0]}"),
            "lower case": (given.lower(), family.lower()),
            "all in one field": (f"{given} {family}", ""),
            "surname first": (f"{family}, {given}", ""),
            "emoji in name": (f"{given} {self.rng.choice(_EMOJI)}", family),
        }[bend]

    # -- handles ----------------------------------------------------------------------------------------------------

    def _mails(self) -> tuple[tuple[str, str], ...]:
        someone, roll = self.someone, self.rng.random
        if self.source == "linkedin":
            return (
                (("", self.rng.choice((someone.mail, someone.job.mail))),) if self.chances.hit("li mail", 0.03) else ()
            )
        personal, work = {
            "iphone": (0.35, 0.12), "android": (0.2, 0.06), "google": (0.6, 0.25), "imported": (0.75, 0.25),
            "mail": (0.7, 1.0), "card": (0.1, 0.95),
        }[self.source]  # fmt: skip
        found: list[tuple[str, str]] = []
        if roll() < personal:
            address = someone.mail
            if someone.old_mail and self._quirk("old mail", 0.35):
                address = someone.old_mail
            found.append(("home", _restyled(address, self.rng)))
        if self.job and roll() < work and (self.source != "mail" or not found):
            found.append(("work", self.job.mail))
        if self.source == "mail" and not found:
            found.append(("", someone.mail))
        return tuple(found)

    def _phones(self) -> tuple[tuple[str, str], ...]:
        if self.source in ("linkedin", "mail"):
            return ()
        someone, roll, found = self.someone, self.rng.random, list[tuple[str, str]]()
        mobile = {"iphone": 0.85, "android": 0.92, "google": 0.4, "imported": 0.45, "card": 0.6}[self.source]
        if roll() < mobile:
            number = someone.mobile
            if someone.old_mobile and self._quirk("old mobile", 0.25):
                number = someone.old_mobile
            found.append(("mobile", self._written(number)))
        if someone.landline and roll() < (0.55 if someone.household else 0.35):
            self.quirks.append("landline")
            found.append(("home", self._written(someone.landline)))
        return tuple(found)

    def _written(self, number: str) -> str:
        """As somebody types it; without the country only where the country is the owner's own."""
        plan = self.someone.city.plan
        styles = 6 if plan.region == self.home else 4
        return written(number, plan, int(styles * self.rng.random()))

    def _awkward(
        self, mails: tuple[tuple[str, str], ...], phones: tuple[tuple[str, str], ...]
    ) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """A role mailbox, or no handle at all; a record that would say nothing keeps a phone."""
        if self.job and self._quirk("role mailbox", 0.04):
            mails = (*mails, ("work", f"{self.rng.choice(('info', 'office', 'sales'))}@{self.job.employer.domain}"))
        bare = not mails and not phones
        if bare and (not self.family or (not self.job and not self._quirk("name only", 0.3))):
            phones = (("mobile", self._written(self.someone.mobile)),)
        return mails, phones

    # -- the rest ---------------------------------------------------------------------------------------------------

    def _labels(self) -> tuple[str, ...]:
        if self.source not in ("iphone", "google"):
            return ()
        kind = {"family": "Family", "friend": "Friends", "fraternity": "Chapter", "teammate": "Work",
                "alumni": "Alumni", "neighbour": "Neighbours"}  # fmt: skip
        if self.source == "google" and self._quirk("other contacts", 0.08):
            return ("Other Contacts",)
        label = kind.get(self.someone.kind, "")
        return (label,) if label and self.rng.random() < 0.6 else ()

    def _note(self) -> str:
        if self.source in ("linkedin", "mail", "card", "imported") or not self.chances.hit("note", 0.06):
            return ""
        return self.rng.choice(_NOTES).format(event="the summer party")

    def _day(self) -> date | None:
        if self.source == "linkedin":
            gap = int(20 + 400 * self.rng.random() ** 3)
            return min(max(self.someone.met, date(2009, 3, 1)) + timedelta(days=gap), self.today - timedelta(days=3))
        return self.someone.met


def _typo(text: str, rng: Random) -> str:
    """Two letters swapped, one doubled or one lost."""
    if len(text) < 4:
        return text + text[-1]
    at = rng.randrange(1, len(text) - 2)
    return rng.choice(
        (
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1 :],
        )
    )


def _restyled(address: str, rng: Random) -> str:
    """The same mailbox written otherwise: capitals, a +tag, googlemail, dots."""
    roll = rng.random()
    local, _, domain = address.partition("@")
    if roll < 0.08:
        return address.upper() if roll < 0.03 else f"{local.capitalize()}@{domain}"
    if roll < 0.12:
        return f"{local}+news@{domain}"
    if domain == "gmail.com" and roll < 0.3:
        return f"{local}@googlemail.com" if roll < 0.2 else f"{local[:2]}.{local[2:]}@{domain}".replace("..", ".")
    return address
