"""Bringing files in, as the addresses of the site answer; all of it without scripts."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekindle.book import Book
from rekindle.cli.main import cli
from rekindle.importers.registry import IMPORTERS
from rekindle.web.exports import EXPORTS, KINDS
from rekindle.web.importing import State, drops, importing
from tests.dump import everything
from tests.web.sample_world import DAY
from tests.web.sending import send
from tests.web.site import Site
from tests.web.visitor import Visitor

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SOURCE = str(Path(__file__).resolve().parents[2] / "src")
LINKEDIN = sorted((SAMPLES / "linkedin" / "2026").glob("*.csv"))
EVIL = "<img src=x onerror=alert(1)>&'.vcf"


@pytest.fixture
def empty(empty_site: Site) -> Iterator[Visitor]:
    """A visitor of a book in which nothing is yet."""
    importing.wait()
    importing.put_away()
    yield Visitor(empty_site.base, empty_site.cookies)
    importing.stop()
    importing.wait()
    importing.put_away()


@pytest.fixture
def own(empty: Visitor, tmp_path: Path) -> Iterator[Book]:  # noqa: ARG001 - the site that shows it
    """The same book as another process would have it open."""
    with Book(tmp_path / "empty", today=DAY) as found:
        yield found


def zipped() -> bytes:
    """A LinkedIn export as it comes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for one in LINKEDIN:
            archive.write(one, one.name)
    return made.getvalue()


def card(name: str) -> bytes:
    """A person's card."""
    address = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{address}\nEND:VCARD\n".encode()


def settled(visitor: Visitor) -> str:
    """The page once the import has ended."""
    importing.wait(60)
    return visitor.get("/sources").text


def sums(page: str) -> list[list[int]]:
    """The numbers of each account: found, new, known, left out, to look at."""
    found = re.findall(r'<p class="sum">(.*?)</p>', page, re.DOTALL)
    return [[int(number.replace(",", "")) for number in re.findall(r"<b>([\d,]+)</b>", one)] for one in found]


def test_what_is_read_adds_up_and_is_what_the_command_line_says(empty: Visitor, own: Book, tmp_path: Path) -> None:
    answer = send(empty, "/sources/bring", [("export.zip", zipped())], me="Sam Moran, sam@example.org")
    assert (answer.status, answer.to) == (303, "/sources")
    page = settled(empty)
    (account,) = sums(page)
    (tmp_path / "export.zip").write_bytes(zipped())
    said = CliRunner(env={"REKINDLE_HOME": str(tmp_path / "other"), "REKINDLE_TODAY": DAY}).invoke(
        cli, ["import", "--json", str(tmp_path / "export.zip"), "--me", "Sam Moran, sam@example.org"]
    )
    (told,) = json.loads(said.output)["archives"]
    both = [told["items"], told["interactions"]]
    new, known = (sum(one[word] for one in both) for word in ("created", "unchanged"))
    left, look = sum(one["count"] for one in told["ignored"]), sum(one["refused"] for one in both)
    assert account == [new + known + left + look, new, known, left, look]
    assert account[0] == sum(account[1:])
    for problem in told["problems"]:
        assert problem["where"] in page
    assert own.glance().people == json.loads(said.output)["people"]
    assert "Done in" in page
    assert "/shortlist" in page


def test_the_copy_is_gone_once_it_is_read(empty: Visitor) -> None:
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind"))])
    settled(empty)
    assert not list(drops()._within.rglob("*.vcf"))


def test_several_files_are_one_import_and_their_names_are_text(empty: Visitor, own: Book) -> None:
    send(empty, "/sources/bring", [(EVIL, card("Anna Lind")), ("b.vcf", card("Bo Ek")), ("b.vcf", card("Cleo Falk"))])
    page = settled(empty)
    assert own.glance().people == 3
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert [one.path for one in own.arrivals().some[0].archives] == ["b.vcf", EVIL]  # two of a name add up


def test_a_look_first_changes_nothing_and_then_it_is_brought_in(empty: Visitor, own: Book) -> None:
    before = everything(own._at)
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind"))], look="1")
    page = settled(empty)
    assert "It would bring 1 new person. Nothing was changed." in page
    assert everything(own._at) == before
    assert own.log() == []
    assert empty.post("/sources/again").to == "/sources"
    assert "Done in" in settled(empty)
    assert own.glance().people == 1
    assert empty.post("/sources/again").status == 409


def test_a_look_that_is_left_leaves_nothing_behind(empty: Visitor, own: Book) -> None:
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind"))], look="1")
    settled(empty)
    assert list(drops()._within.rglob("*.vcf"))
    empty.post("/sources/close")
    assert not list(drops()._within.rglob("*.vcf"))
    assert "It would bring" not in empty.get("/sources").text
    assert own.glance().people == 0


def test_a_path_on_this_computer_is_read_where_it_lies(empty: Visitor, own: Book, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.vcf").write_bytes(card("Anna Lind"))
    empty.post("/sources/bring", {"place": f' "{tmp_path / "mine"}" ', "region": "se"})
    page = settled(empty)
    assert str(tmp_path / "mine" / "a.vcf") in page
    assert (tmp_path / "mine" / "a.vcf").exists()
    assert own.glance().people == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "No file was chosen."),
        ({"place": "Downloads/x.zip"}, "does not say where that is"),
        ({"place": "/x.zip", "region": "Sweden"}, "is no country code"),
        ({"place": "/x.zip", "columns": "mail"}, "names no column"),
        ({"drop": "../../.."}, "not waiting here any more"),
    ],
)
def test_a_slip_is_told_and_nothing_begins(empty: Visitor, fields: dict[str, object], words: str) -> None:
    answer = empty.post("/sources/bring", fields)
    assert answer.status == 409
    assert words in answer.text.replace("&#39;", "'")
    assert importing.course() is None


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("Backup_final(2).bin", b"\x00\x01\x02 nothing we know " * 99, "of a kind Rekindle can't read"),
        ("empty.vcf", b"", "of a kind Rekindle can't read"),
        ("gone.zip", b"PK\x03\x04 and then nothing", "Nothing was added"),
    ],
)
def test_what_cannot_be_read_is_told_and_how_to_get_what_can(
    empty: Visitor, own: Book, name: str, content: bytes, words: str
) -> None:
    send(empty, "/sources/bring", [(name, content)])
    page = settled(empty)
    assert words in page.replace("&#39;", "'")
    assert "#howto" in page
    assert (own.glance().people, own.log()) == (0, [])


def test_a_bomb_is_refused_and_the_book_is_as_it_was(empty: Visitor, own: Book) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("contacts.vcf", b"\0" * 60_000_000)
    send(empty, "/sources/bring", [("bomb.zip", made.getvalue())])
    assert "Nothing was added" in settled(empty)
    assert own.log() == []


def large(count: int = 60_000) -> bytes:
    """Mail that takes a while to read."""
    one = "From a@example.org Mon Mar 04 11:20:34 2024\nFrom: P{0} <p{0}@example.org>\nTo: sam@example.org\n"
    one += "Date: Mon, 4 Mar 2024 11:20:34 +0000\nMessage-ID: <{0}@example.org>\nSubject: s{0}\n\nbody\n\n"
    return "".join(one.format(number) for number in range(count)).encode()


def test_an_import_goes_on_while_nobody_looks_and_can_be_stopped(empty: Visitor, own: Book, tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(large())
    (tmp_path / "a.vcf").write_bytes(card("Anna Lind"))
    empty.token()  # its page keeps what it has worked out
    before = everything(own._at)
    empty.post("/sources/bring", {"place": str(tmp_path / "all.mbox")})
    page = empty.get("/sources").text
    assert "Coming in" in page
    assert 'role="status"' in page
    assert "<progress" in empty.get("/sources/progress?heard=0", **{"HX-Request": "true"}).text
    second = empty.post("/sources/bring", {"place": str(tmp_path / "a.vcf")})
    assert second.status == 409
    assert "Another import is under way" in second.text
    assert empty.post("/sources/stop").to == "/sources"
    assert "Stopped. Nothing was added; your book is as it was." in settled(empty)
    assert everything(own._at) == before
    assert own.log() == []
    assert empty.get("/sources/progress", **{"HX-Request": "true"}).to == "/sources"
    empty.post("/sources/bring", {"place": str(tmp_path / "a.vcf")})
    settled(empty)
    assert own.glance().people == 1


def test_a_stop_that_comes_too_late_says_so(empty: Visitor) -> None:
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind"))])
    settled(empty)
    answer = empty.post("/sources/stop")
    assert "It was done before it could be stopped" in empty.follow(answer).text


def test_what_breaks_in_us_is_told_and_taken_back(
    empty: Visitor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken(Book):
        def import_archives(self, *_args: object, **_options: object) -> object:  # type: ignore[override]
            raise ZeroDivisionError("secret@example.org")

    from rekindle.web.importing import Order  # noqa: PLC0415 - after the settings are made

    importing.start(Order(paths=(tmp_path,)), opened=lambda: Broken(tmp_path / "empty", today=DAY))
    assert "Something broke in Rekindle, not in your file." in settled(empty)
    course = importing.course()
    assert course is not None
    assert course.state is State.BROKEN
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told
    assert "secret" not in told


def test_taking_a_file_out_again_says_what_leaves_and_asks(empty: Visitor, own: Book) -> None:
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind") + card("Bo Ek"))])
    settled(empty)
    own.note("Anna", "likes eels")
    assert own.leaving(own.arrivals().some[0].entry).sure
    entry = own.arrivals().some[0].entry
    page = empty.get(f"/sources/{entry}/out").text
    assert "This takes out 2 people." in page
    assert "What you said or wrote since (1 thing) will stay." in page
    assert own.glance().people == 2
    answer = empty.post(f"/sources/{entry}/out")
    assert "Taken out: a.vcf. To have it back, bring it in again" in empty.follow(answer).text
    assert own.glance().people == 0
    assert empty.get(f"/sources/{entry}/out").status == 400
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind") + card("Bo Ek"))])
    settled(empty)
    assert [one.text for one in own.show("Anna").facts] == ["likes eels"]


def test_ten_thousand_problems_stay_light(empty: Visitor, own: Book) -> None:
    rows = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
    rows += "Anna,Lind,https://www.linkedin.com/in/anna,likes eels,2026-01-14 18:20:00 UTC,\n"
    rows += "Bo<script>alert(1)</script>,Ek,https://www.linkedin.com/in/bo,,2026-01-14 18:20:00 UTC,\n" * 10_000
    send(empty, "/sources/bring", [("Notes.csv", rows.encode())])
    page = settled(empty)
    (one,) = own.arrivals().some[0].archives
    assert sums(page) == [[10_001, 1, 0, 0, 10_000]]
    assert one.account.to_look_at == 10_000
    assert len(page.encode()) < 60_000
    assert "<script>alert" not in page
    where = f"/sources/{own.arrivals().some[0].entry}/file/{one.number}"
    assert where in page
    file = empty.get(f"{where}?page=2").text
    assert file.count("<code>") == 100
    assert "These are the first; the file has more of them." in file
    assert len(file.encode()) < 60_000
    assert "<script>alert" not in file


def test_who_i_am_is_asked_once_and_kept(empty: Visitor, own: Book) -> None:
    send(empty, "/sources/bring", [("a.vcf", card("Anna Lind"))])
    assert "Who are you?" in settled(empty)
    empty.post("/sources/me", {"me": "Sam Moran, sam@example.org"})
    assert "Who are you?" not in empty.get("/sources").text
    assert "sam@example.org" in own.owner()


def test_addresses_that_seem_mine_are_shown_with_why(visitor: Visitor, book: Book) -> None:
    first, *rest = [one for one in book.addresses() if not one.confirmed]
    page = visitor.get("/sources").text
    assert first.handle.value in page
    visitor.post("/sources/me", {"not": first.handle.value})
    visitor.post("/sources/me")
    left = [one for one in book.addresses() if not one.confirmed]
    assert left == []
    assert first.handle.value not in [one.handle.value for one in book.addresses()]
    assert {one.handle.value for one in rest} <= {one.handle.value for one in book.addresses()}


def test_a_drop_comes_in_pieces_and_by_any_name(empty: Visitor, own: Book) -> None:
    first = json.loads(send(empty, "/sources/drop", [("x", b"BEGIN:VCARD\nVERSION:3.0\n")], label="../up/a.vcf").text)
    assert first["names"] == ["up/a.vcf"]
    rest = b"FN:Anna Lind\nEND:VCARD\n"
    told = {"drop": first["drop"], "label": first["names"][0], "at": "24"}
    assert json.loads(send(empty, "/sources/drop", [("x", rest)], **told).text)["names"] == ["up/a.vcf"]
    assert send(empty, "/sources/drop", [("x", rest)], **told).status == 409
    assert send(empty, "/sources/drop", [("x", rest)], drop="0" * 16).status == 409
    empty.post("/sources/bring", {"drop": first["drop"]})
    settled(empty)
    assert [one.name for one in own.people_rows()] == ["Anna Lind"]


def test_everything_that_can_be_read_is_explained(visitor: Visitor) -> None:
    page = visitor.get("/sources").text
    readable = {one.name for one in IMPORTERS}
    assert {name for one in EXPORTS for name in one.importers} == readable
    assert readable <= set(KINDS)
    for one in EXPORTS:
        assert f'id="{one.key}"' in page
        assert one.steps


def test_the_files_of_the_world_are_listed_with_their_sums(visitor: Visitor, book: Book) -> None:
    page = visitor.get("/sources").text
    archives = [one for each in book.arrivals().some for one in each.archives]
    assert len(archives) == book.arrivals().files == 9
    assert sums(page) == [
        [one.account.found, one.account.new, one.account.known, one.account.left_out, one.account.to_look_at]
        for one in archives
    ]
    entry = book.arrivals().some[0].entry
    assert archives[0].path in visitor.get(f"/sources/{entry}/file/{archives[0].number}").text
    assert visitor.get("/sources?page=x").status == visitor.get("/sources?page=99").status == 200
    assert visitor.get("/sources/last/0").to == "/sources"


def test_a_server_that_is_killed_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(large(2_000))
    with Book(tmp_path / "home", today=DAY) as book:
        book.add(book.understand("Lotte Visser, thesis advisor"))
        before = everything(book._at)
    script = tmp_path / "server.py"
    script.write_text(
        f"""
import sys, time
from pathlib import Path
from rekindle.web import books, settings

def main():
    settings.configure("secret" * 9, uploads=Path({str(tmp_path)!r}))
    from rekindle.web.importing import Order, importing
    books.show(books.Place({str(tmp_path / "home")!r}, today={DAY!r}))
    importing.start(Order(paths=(Path({str(tmp_path / "all.mbox")!r}),)))
    while True:
        course = importing.course()
        if course.words == sys.argv[1] or not course.under_way:
            print(course.state, flush=True)
            time.sleep(60)

if __name__ == "__main__":
    main()
"""
    )
    for words in ("Reading all.mbox", "Adding all.mbox", "Looking for people who are one person"):
        process = subprocess.Popen(
            [sys.executable, script, words], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": SOURCE}
        )
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "reading"
        process.kill()
        process.communicate()
        with Book(tmp_path / "home", today=DAY) as book:
            assert everything(book._at) == before
            assert len(book.log()) == 1
            assert book.glance().people == 1
