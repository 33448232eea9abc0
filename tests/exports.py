"""Small made-up exports -> files: LinkedIn folders and zips, cards, address book tables."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ME = "linkedin.com/in/mira-solberg-made-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One made-up person as every kind of export can tell of them."""

    given: str
    family: str
    company: str = ""
    title: str = ""
    mail: str = ""
    phone: str = ""
    since: str = "03 Jan 2014"

    @property
    def slug(self) -> str:
        return f"{self.given}-{self.family}".lower().replace(" ", "-")

    @property
    def profile(self) -> str:
        return f"https://www.linkedin.com/in/{self.slug}"


NOOR = Contact(given="Noor", family="Haddvik", company="Fjordline", title="CTO", mail="noor@haddvik.example")
TOBIAS = Contact(given="Tobias", family="Kjellgrund", company="Norrvik Optics", title="Head of Sales")
KOFI = Contact(given="Kofi", family="Ofstad", company="Corran Energy", title="Surveyor", phone="+46 70 174 06 05")
MEI = Contact(given="Mei-Lin", family="Taoberg", company="Brandvold AS", title="Planner", mail="mei@taoberg.example")
CAST = (NOOR, TOBIAS, KOFI, MEI)


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue()


def connections(people: Iterable[Contact]) -> str:
    """Connections.csv."""
    header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    rows = ([one.given, one.family, one.profile, one.mail, one.company, one.title, one.since] for one in people)
    return _csv(header, rows)


def messages(talk: Iterable[tuple[Contact, bool, str, str]]) -> str:
    """messages.csv: (with whom, sent by me, when, what was said)."""
    header = [
        "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE",
        "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
    ]  # fmt: skip
    rows = []
    for other, sent, when, text in talk:
        them = (f"{other.given} {other.family}", other.profile)
        me = ("Mira Solberg", f"https://www.{ME}")
        (sender, url), (to, to_url) = (me, them) if sent else (them, me)
        rows.append([f"2-{other.slug}", "", sender, url, to, to_url, f"{when} UTC", "", text, "INBOX", "", "No", "No"])
    return _csv(header, rows)


PROFILE = _csv(
    ["First Name", "Last Name", "Maiden Name", "Headline", "Industry", "Geo Location"],
    [["Mira", "Solberg", "", "Optics and people", "Optics", "Uppsala, Sweden"]],
)


def linkedin(
    people: Iterable[Contact] = CAST, talk: Iterable[tuple[Contact, bool, str, str]] = (), *, profile: bool = True
) -> dict[str, str]:
    """The members of a LinkedIn export."""
    talk = list(talk)
    members = {"Connections.csv": connections(people)}
    members |= {"messages.csv": messages(talk)} if talk else {}
    return members | ({"Profile.csv": PROFILE} if profile else {})


def folder(path: Path, members: Mapping[str, str]) -> Path:
    """Members as files of a folder."""
    path.mkdir(parents=True)
    for name, text in members.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def zipped(path: Path, members: Mapping[str, str], *, day: tuple[int, int, int] = (2026, 11, 1)) -> Path:
    """Members as a zip, all dated alike."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (*day, 12, 0, 0)), text)
    return path


def cards(people: Iterable[Contact]) -> str:
    """vCards 3.0."""
    several = []
    for one in people:
        lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{one.family};{one.given};;;", f"FN:{one.given} {one.family}"]
        lines += [f"EMAIL;TYPE=WORK:{one.mail}"] if one.mail else []
        lines += [f"TEL;TYPE=CELL:{one.phone}"] if one.phone else []
        lines += [f"ORG:{one.company}", f"TITLE:{one.title}"] if one.company else []
        several.append("\r\n".join([*lines, "END:VCARD", ""]))
    return "".join(several)


def vcf(path: Path, people: Iterable[Contact]) -> Path:
    """A file of vCards."""
    path.write_text(cards(people), encoding="utf-8", newline="")
    return path


def table(path: Path, people: Iterable[Contact]) -> Path:
    """An address book as CSV, in Google's columns."""
    header = [
        "First Name",
        "Last Name",
        "Organization Name",
        "Organization Title",
        "E-mail 1 - Value",
        "Phone 1 - Value",
    ]
    rows = ([one.given, one.family, one.company, one.title, one.mail, one.phone] for one in people)
    path.write_text(_csv(header, rows), encoding="utf-8")
    return path


TALK = (
    (NOOR, True, "2019-03-01 10:00:00", "Thank you for the lens tables."),
    (NOOR, False, "2019-03-02 08:30:00", "Gladly. Your thesis helped me as well."),
    (TOBIAS, False, "2021-06-10 12:00:00", "Lunch in Uppsala next week?"),
    (TOBIAS, True, "2021-06-10 13:00:00", "With pleasure."),
    (KOFI, True, "2016-05-05 09:00:00", "Good luck at the new firm!"),
)
