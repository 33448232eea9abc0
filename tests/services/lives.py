"""A small made-up life: its owner's posts and schools, and people who were there or were not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from rekindle import Book
from tests.exports import Contact, connections, folder, vcf

POSTS = """Company Name,Title,Description,Location,Started On,Finished On
Halden Foods,Planner,,Leeds,Mar 2015,Jun 2021
Corran Energy,Surveyor,,Leeds,Jul 2021,
"""
STUDIES = """School Name,Start Date,End Date,Notes,Degree Name,Activities
Uppsala universitet,2010,2014,,MSc,Chamber Choir
"""
PROFILE = """First Name,Last Name,Maiden Name,Headline,Industry,Geo Location
Mira,Solberg,,Optics,Optics,"Uppsala, Sweden"
"""
NOOR = Contact(given="Noor", family="Haddvik", company="Halden Foods", title="CTO", since="03 Jan 2017")
TOBIAS = Contact(given="Tobias", family="Kjellgrund", company="Halden Foods AB", title="Sales", since="03 Jan 2009")
KOFI = Contact(given="Kofi", family="Ofstad", company="Corran Energy", title="Surveyor", since="03 Jan 2024")
MEI = Contact(given="Mei-Lin", family="Taoberg", company="Brandvold AS", title="Planner", since="03 Jan 2014")
CAST = (NOOR, TOBIAS, KOFI, MEI)


def life(
    into: Path, people: Sequence[Contact] = CAST, *, posts: str = POSTS, more: Mapping[str, str] | None = None
) -> Path:
    """A LinkedIn export of it."""
    members = {"Connections.csv": connections(people), "Profile.csv": PROFILE, "Positions.csv": posts}
    return folder(into, {**members, "Education.csv": STUDIES, **(more or {})})


def lived(book: Book, tmp_path: Path, people: Sequence[Contact] = CAST) -> dict[str, int]:
    """Bring it in; first name -> person."""
    book.import_archives(life(tmp_path / "life", people), region="GB")
    book.import_archives(vcf(tmp_path / "cards.vcf", [Contact(given="Bo", family="Ek", mail="bo@example.org")]))
    return {row.name.split()[0]: row.id for row in book.people_rows()}
