"""The formal list handed out: nothing in a file runs, it reads back as the same people, and adds nobody at home."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rekindle.book import Book
from rekindle.core.profile import shown
from rekindle.model import HandleKind, UserError
from rekindle.model.roster import Listed, Placed
from rekindle.services.handing import Written, write_list
from rekindle.services.ranking import people_of
from rekindle.store import lists
from tests.core.handing.people import TRICKS, plain
from tests.dump import everything
from tests.exports import CAST, TALK, cards, linkedin, zipped

Books = Callable[..., Book]
TODAY = date(2026, 11, 21)
KINDS = ("csv", "vcf", "xlsx")
NAMELESS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:\nN:;;;;\nTEL:+46701740699\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nN:Lind;Anna;;;\nBDAY:--03-05\nCATEGORIES:a\\, b,=1+1\n"
    "ADR:;;;Uppsala;;;Sweden\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:=cmd|' /C calc'!A0\nN:=cmd|' /C calc'!A0;;;;\nORG:-Corran\nTITLE:@Planner\n"
    "NOTE:met in Lund\\n- likes tea\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Noor\nTEL:+46701740688\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Ruben\nTEL:+46701740688\nEND:VCARD\n"
)


def rows_of(book: Book) -> list[Listed]:
    """Everybody, as a list of them would be."""
    return [
        Listed(
            person=one.id,
            name=one.name,
            roles=("mentor",),
            closeness=3,
            placed=Placed(layer="core", why=""),
            tags=("uppsala", "a, b"),
            last=date(2025, 1, 2),
            stage="cold",
            every=0,
            sources=("linkedin",),
        )
        for one in lists.people_with(book._at)
    ]


def hand_out(book: Book, path: Path, *, notes: bool = False, over: bool = False) -> Written:
    return write_list(book._at, rows_of(book), path, TODAY, notes=notes, over=over)


@pytest.fixture
def filled(book: Book, tmp_path: Path) -> Book:
    """People of a LinkedIn export, of whom one has no URL, and of a phone's cards, some of whom hold nearly nothing."""
    (tmp_path / "phone.vcf").write_text(cards(CAST) + NAMELESS)
    book.import_archives(zipped(tmp_path / "x.zip", linkedin(CAST, TALK)), tmp_path / "phone.vcf", region="SE")
    return book


def told(book: Book) -> list[tuple[object, ...]]:
    """What a file tells of each, but for the ids that the book has of its own."""
    found = []
    for person in people_of(book._at, lists.persons(book._at)):
        records = [member.record for member in person.members]
        kinds = (HandleKind.MAIL, HandleKind.PHONE, HandleKind.PROFILE)
        found.append(
            (
                plain(person.name),
                person.sort_name,
                sorted({handle.key for record in records for handle in record.handles if handle.kind in kinds}),
                (plain(shown(person).employer), plain(shown(person).title)),
                {one.when for record in records for one in record.occasions if one.kind == "birthday"},
                {(place.city, place.country) for record in records for place in record.places if place.city},
            )
        )
    return sorted(found, key=repr)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_its_owners_alone_and_takes_no_others_place(filled: Book, tmp_path: Path, kind: str) -> None:
    place = tmp_path / f"list.{kind.upper()}"
    done = hand_out(filled, place)
    assert (done.kind, done.people, done.path, done.notes, done.cut) == (kind, 9, str(place), False, 0)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    before = place.read_bytes()
    with pytest.raises(UserError, match="is there already"):
        hand_out(filled, place)
    assert place.read_bytes() == before
    assert hand_out(filled, place, over=True).people == 9
    assert place.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".")) == []


def test_what_cannot_be_written_is_said(filled: Book, tmp_path: Path) -> None:
    for name, why in (("list.txt", "no kind of list"), ("list", "no kind"), ("no/list.csv", "can't be written")):
        with pytest.raises(UserError, match=why):
            hand_out(filled, tmp_path / name)
    with pytest.raises(UserError, match="Nobody"):
        write_list(filled._at, [], tmp_path / "list.csv", TODAY)
    with pytest.raises(UserError, match="can't be written"):
        hand_out(filled, tmp_path / "no" / "list.xlsx")


@pytest.mark.parametrize("kind", ["csv", "vcf"])
def test_ones_own_list_adds_nobody(filled: Book, tmp_path: Path, kind: str) -> None:
    hand_out(filled, tmp_path / f"list.{kind}", notes=True)
    before = everything(filled._at)
    people = {row.id: row.name for row in filled.people_rows()}
    done = filled.import_archives(tmp_path / f"list.{kind}")
    assert (done.new_people, done.refused, done.archives[0].items.created) == (0, 0, 9)
    assert {row.id: row.name for row in filled.people_rows()} == people
    numbers = {one.number for person in people_of(filled._at, list(people)) for one in person.members}
    filled.rebuild()
    assert {row.id: row.name for row in filled.people_rows()} == people
    assert {one.number for person in people_of(filled._at, list(people)) for one in person.members} == numbers
    hand_out(filled, tmp_path / f"again.{kind}")
    again = filled.import_archives(tmp_path / f"again.{kind}")
    assert (again.new_people, again.archives[0].items.created) == (0, 0)
    for _ in range(2):
        filled.undo()
    assert everything(filled._at) == before


@pytest.mark.parametrize("kinds", [("csv",), ("vcf",), ("csv", "vcf"), ("vcf", "csv")])
def test_an_empty_book_gets_the_same_people(filled: Book, books: Books, tmp_path: Path, kinds: tuple[str, ...]) -> None:
    other = books()
    for kind in kinds:
        hand_out(filled, tmp_path / f"list.{kind}")
        other.import_archives(tmp_path / f"list.{kind}")
    assert told(other) == told(filled)
    hand_out(other, tmp_path / "back.csv")  # and brings them home
    assert filled.import_archives(tmp_path / "back.csv").new_people == 0


def test_the_users_word_goes_before_an_id(filled: Book, tmp_path: Path) -> None:
    hand_out(filled, tmp_path / "list.vcf")
    filled.import_archives(tmp_path / "list.vcf")
    noor = next(row.id for row in filled.people_rows() if row.name == "Noor")
    first, second = (one.number for one in people_of(filled._at, [noor])[0].members)
    filled.different(first, second)
    assert [row.name for row in filled.people_rows()].count("Noor") == 2
    filled.undo()
    assert [row.name for row in filled.people_rows()].count("Noor") == 1


@pytest.mark.parametrize("kind", ["csv", "vcf"])
def test_an_old_list_takes_nobody_apart(filled: Book, tmp_path: Path, kind: str) -> None:
    def card(name: str, *mails: str) -> str:
        reached = "".join(f"EMAIL:{mail}@corran.example\n" for mail in mails)
        return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{reached}END:VCARD\n"

    (tmp_path / "two.vcf").write_text(card("Ines Aguarro", "ines") + card("I. Aguarro", "ia"))
    two = filled.import_archives(tmp_path / "two.vcf")
    hand_out(filled, tmp_path / f"old.{kind}")
    (tmp_path / "both.vcf").write_text(card("Ines Aguarro", "ines", "ia"))
    assert (two.new_people, filled.import_archives(tmp_path / "both.vcf").new_people) == (2, -1)
    assert filled.import_archives(tmp_path / f"old.{kind}").new_people == 0
    assert [row.name for row in filled.people_rows()].count("Ines Aguarro") == 1
    filled.rebuild()
    assert len(filled.people_rows()) == two.people - 1


def test_an_id_that_somebody_made_up_joins_nobody(filled: Book, tmp_path: Path) -> None:
    hand_out(filled, tmp_path / "list.vcf")
    uid = f"rekindle-{7:032x}"
    (tmp_path / "stranger.vcf").write_text(f"BEGIN:VCARD\nVERSION:3.0\nUID:{uid}\nFN:Ida Stranger\nEND:VCARD\n")
    assert filled.import_archives(tmp_path / "stranger.vcf").new_people == 1


@pytest.mark.parametrize("kind", KINDS)
def test_notes_go_along_only_when_asked_and_others_affairs_never(filled: Book, tmp_path: Path, kind: str) -> None:
    anna = next(row.id for row in filled.people_rows() if row.name == "Anna Lind")
    filled.note(anna, "the boat, upside down", "memory")
    filled.note(anna, "her sister is ill", "about-others")
    for notes in (False, True):
        place = tmp_path / f"list{notes}.{kind}"
        assert hand_out(filled, place, notes=notes).notes is notes
        if kind == "xlsx":
            text = zipfile.ZipFile(place).read("xl/worksheets/sheet1.xml").decode()
        else:
            text = place.read_text(encoding="utf-8")
        assert ("likes tea" in text, "upside down" in text.replace("\r\n ", "")) == (notes, notes)
        assert "her sister" not in text


def test_a_workbook_holds_types_and_nothing_that_runs(filled: Book, tmp_path: Path) -> None:
    hand_out(filled, tmp_path / "list.xlsx", notes=True)
    assert_nothing_runs(tmp_path / "list.xlsx")
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet.title == "Formal list"
    header, *found = ({cell.column_letter: cell for cell in row} for row in sheet.iter_rows())
    at = {cell.value: letter for letter, cell in header.items()}
    names = [row[at["Name"]].value for row in found]
    assert names == [row.name or None for row in filled.people_rows()]
    calc = found[names.index("=cmd|' /C calc'!A0")]
    assert {calc[at[title]].data_type for title in ("Name", "Company", "Job title", "Notes")} == {"s"}
    assert calc[at["Company"]].value == "-Corran"
    assert calc[at["Notes"]].value == "met in Lund\n- likes tea"
    assert calc[at["Last contact"]].value.date() == date(2025, 1, 2)
    assert (calc[at["Closeness"]].value, calc[at["Stage"]].value, calc[at["Days between"]].value) == (3, "Quiet", "off")


def assert_nothing_runs(place: Path) -> None:
    """Neither a formula nor a link, and nothing outside the file is asked for."""
    with zipfile.ZipFile(place) as held:
        names = held.namelist()
        sheet = held.read("xl/worksheets/sheet1.xml").decode()
        links = "".join(held.read(name).decode() for name in names if name.endswith(".rels"))
    assert not re.search(r"<(f|hyperlinks?|dde\w*|extLst)[ >/]", sheet)
    assert 'TargetMode="External"' not in links
    assert not [name for name in names if re.search(r"vba|macro|externalLink|embeddings|connections", name)]


_PLACES = count(1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.one_of(st.text(max_size=8), st.sampled_from(TRICKS)), st.booleans()), min_size=1, max_size=5)
)
def test_any_names_come_back_as_they_went(tmp_path: Path, several: list[tuple[str, bool]]) -> None:
    home = tmp_path / str(next(_PLACES))
    home.mkdir(mode=0o700)
    (home / "in.vcf").write_text("".join(map(_card, several)), encoding="utf-8", errors="ignore", newline="")
    with Book(home / "one", today=TODAY) as book, Book(home / "two", today=TODAY) as other:
        book.import_archives(home / "in.vcf")
        if not rows_of(book):
            return
        for kind in KINDS:
            hand_out(book, home / f"list.{kind}")
        other.import_archives(home / "list.csv")
        assert told(other) == told(book)
        assert book.import_archives(home / "list.csv", home / "list.vcf").new_people == 0
        assert_nothing_runs(home / "list.xlsx")
    for place in home.iterdir():
        assert not place.name.startswith(".")


def _card(one: tuple[str, bool]) -> str:
    text, reached = one
    value = re.sub(r"[\\;,]", "\\\\\\g<0>", re.sub(r"[\r\n]", " ", text))
    mail = "EMAIL:x.y@corran.example\r\n" if reached else ""
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lind;{value};;;\r\nFN:{value} Lind\r\nTITLE:{value}\r\n{mail}END:VCARD\r\n"
