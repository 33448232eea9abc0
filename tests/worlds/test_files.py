from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from rekindle.worlds.files import FILED, SIZES, Written, write
from rekindle.worlds.people import make

Truth = dict[str, Any]
Rows = dict[str, list[str]]
Cards = dict[str, str]
TODAY = date(2026, 11, 21)
PERSONAL = {
    "Connections.csv", "messages.csv", "Invitations.csv", "Endorsement_Received_Info.csv", "Endorsement_Given_Info.csv",
    "Recommendations_Received.csv", "Recommendations_Given.csv", "ImportedContacts.csv", "Profile.csv", "Positions.csv",
    "Education.csv", "Email Addresses.csv", "PhoneNumbers.csv",
}  # fmt: skip
ASIDE = {"Ad_Targeting.csv", "Learning.csv", "Rich_Media.csv", "LearningCoachMessages.csv"}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return write(tmp_path_factory.mktemp("world"), size="S", seed=1, today=TODAY)


@pytest.fixture(scope="module")
def truth(written: Written) -> Truth:
    truth: Truth = json.loads(written.truth.read_text("utf-8"))
    return truth


@pytest.fixture(scope="module")
def rows(written: Written) -> Rows:
    """Every CSV row of the folder by its origin."""
    found: Rows = {}
    for path in written.exports:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
                for name in archive.namelist():
                    found |= placed(f"{path.name}/{name}", archive.read(name).decode())
        elif path.suffix == ".csv":
            found |= placed(path.name, path.read_text("utf-8"))
    return found


def placed(label: str, text: str) -> Rows:
    found: Rows = {}
    line = 1
    reader = csv.reader(io.StringIO(text, newline=""))
    for cells in reader:
        found[f"{label}:{line}"] = cells
        line = reader.line_num + 1
    return found


@pytest.fixture(scope="module")
def cards(written: Written) -> Cards:
    """Every card by its origin."""
    found: Cards = {}
    for path in written.exports:
        if path.suffix == ".vcf":
            parts = re.findall(r"BEGIN:VCARD\r\n(.*?)END:VCARD\r\n", path.read_bytes().decode(), re.DOTALL)
            found |= {f"{path.name}#{number}": part for number, part in enumerate(parts, start=1)}
    return found


def newest(rows: Rows, name: str) -> Rows:
    label = f"Basic_LinkedInDataExport_11-21-2026.zip/{name}:"
    return {where: cells for where, cells in rows.items() if where.startswith(label)}


def test_the_same_arguments_give_the_same_bytes(written: Written, tmp_path: Path) -> None:
    again = write(tmp_path / "again", size="S", seed=1, today=TODAY)
    for one, two in zip(written.paths, again.paths, strict=True):
        assert one.name == two.name
        assert one.read_bytes() == two.read_bytes()


def test_sizes_are_people(written: Written, truth: Truth) -> None:
    assert SIZES == {"S": 300, "M": 3_000, "L": 30_000}
    assert written.people == len(truth["people"]) == 330
    assert [path.name for path in written.exports] == [
        "Basic_LinkedInDataExport_11-21-2026.zip", "Basic_LinkedInDataExport_09-22-2025.zip", "iPhone contacts.vcf",
        "android.vcf", "contacts.csv", "All mail Including Spam and Trash.mbox", "Inbox.mbox",
        f"{truth['owner']['mails'][0]}.ics", "Outlook work.ics",
    ]  # fmt: skip


def test_each_linkedin_zip_holds_what_says_anything_about_people(written: Written) -> None:
    for path in written.exports[:2]:
        with zipfile.ZipFile(path) as archive:
            more = {"Notes.csv"} if "2026" in path.name else set()
            assert set(archive.namelist()) == PERSONAL | ASIDE | more


def test_no_place_stands_twice_and_each_one_exists(truth: Truth, rows: Rows, cards: Cards) -> None:
    places = [record["where"] for person in truth["people"] for record in person["records"]]
    places += [decoy["where"] for decoy in truth["decoys"]]
    assert max(Counter(places).values()) == 1
    assert set(places) <= set(rows) | set(cards)
    assert all(r["where"].startswith(r["file"]) for person in truth["people"] for r in person["records"])


def test_the_truth_covers_every_record_once(truth: Truth, rows: Rows, cards: Cards) -> None:
    known = {record["where"] for person in truth["people"] for record in person["records"]}
    known |= {decoy["where"] for decoy in truth["decoys"]}
    assert set(cards) <= known
    telling = ("Connections", "Invitations", "Endorsement", "Recommendations", "ImportedContacts", "Notes")
    for where, cells in rows.items():
        member = where.rpartition("/")[2]
        if member.startswith((*telling, "contacts.csv")) and where not in known:
            headers = (
                "First Name",
                "FirstName",
                "From",
                "Endorsement Date",
                "Connection First Name",
                "Notes:",
                "Some of",
            )
            assert not cells or cells[0].startswith(headers)


def test_counts_are_those_of_the_truth(written: Written, truth: Truth) -> None:
    kinds = Counter(record["kind"] for person in truth["people"] for record in person["records"])
    assert written.records == kinds
    assert written.interactions == sum(person["interactions"] for person in truth["people"])
    assert written.planted == sum(person["planted"] for person in truth["people"])
    assert 40 <= sum(person["planted"] for person in truth["people"][:300]) <= 50
    assert 1 <= sum(person["planted"] for person in truth["people"][300:]) <= 9
    assert kinds["card"] > 150
    assert kinds["connection"] > 300


def test_a_row_is_about_whom_the_truth_says(truth: Truth, rows: Rows) -> None:
    for person in truth["people"]:
        for record in person["records"]:
            if record["kind"] == "connection":
                url = rows[record["where"]][2]
                assert record["key"] == f"connection:{person['profile']}"
                assert url.endswith(f"-{person['profile'].rpartition('-')[2]}")


def test_messages_have_all_that_real_ones_have(rows: Rows) -> None:
    threads = newest(rows, "messages.csv")
    first, *talk = threads.values()
    assert first[:3] == ["CONVERSATION ID", "CONVERSATION TITLE", "FROM"]
    assert {len(cells) for cells in talk} == {13}
    assert any("\n" in cells[8] for cells in talk)
    assert sum(bool(cells[1]) and "," in cells[4] and "," in cells[5] for cells in talk) >= 3
    assert any(cells[8].startswith('<p class="spinmail-quill-editor__spin-break">') for cells in talk)
    assert any(cells[2] == "LinkedIn Member" and not cells[3] for cells in talk)
    assert any(cells[9] == "SPAM" for cells in talk)
    assert sum(cells[11] == "Yes" for cells in talk) == 1
    assert len({cells[0] for cells in talk}) > 80


def test_several_languages_are_written(rows: Rows) -> None:
    text = " ".join(cells[8] for cells in list(newest(rows, "messages.csv").values())[1:])
    assert sum(word in text for word in ("Danke", "Merci", "gracias", "Grazie", "Tack", "Dzięki", "Спасибо")) >= 4
    assert "lecture" in text
    assert "chapter" in text
    assert "talk at" in text


def test_the_newest_zip_quotes_all_messages_and_the_older_does_not(written: Written) -> None:
    heads = []
    for path in written.exports[:2]:
        with zipfile.ZipFile(path) as archive:
            heads.append(archive.read("messages.csv")[:1])
            connections = archive.read("Connections.csv")
            assert connections.startswith(b'Notes:\n"')
            assert b"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n" in connections
    assert heads == [b'"', b"C"]


def test_movers_change_between_the_two_exports(rows: Rows) -> None:
    posts: dict[str, dict[str, tuple[str, ...]]] = {}
    for where, cells in rows.items():
        if "/Connections.csv:" in where and len(cells) == 7 and cells[2].startswith("http"):
            posts.setdefault(cells[2], {})[where.partition("/")[0]] = tuple(cells[4:6])
    both = [tuple(seen.values()) for seen in posts.values() if len(seen) == 2]
    moved = sum(one != other for one, other in both)
    assert len(both) > 150
    assert 15 <= moved <= len(both) // 2
    assert sum(len(seen) == 1 for seen in posts.values()) >= 2


def test_hidden_profiles_have_a_date_and_nothing_else(truth: Truth, rows: Rows) -> None:
    hidden = [rows[decoy["where"]] for decoy in truth["decoys"] if decoy["what"] == "hidden profile"]
    assert len(hidden) >= 6
    assert all(cells[:6] == [""] * 6 and re.fullmatch(r"\d\d [A-Z][a-z]{2} \d{4}", cells[6]) for cells in hidden)


def test_the_iphone_file_is_as_awkward_as_apples(cards: Cards) -> None:
    apple = [card for where, card in cards.items() if where.startswith("iPhone")]
    text = "".join(apple)
    assert all("VERSION:3.0" in card for card in apple)
    assert sum("\r\n " in card and "PHOTO;ENCODING=b" in card for card in apple) >= 3
    assert sum("X-ADDRESSBOOKSERVER-KIND:group" in card for card in apple) >= 2
    assert sum("X-ABShowAs:COMPANY" in card for card in apple) >= 2
    assert "item1.X-ABLabel:_$!<Work>!$_" in text
    assert "\u0308" in text or "\u0301" in text  # a mark on its own: decomposed
    assert "X-APPLE-OMIT-YEAR=1604:1604-" in text
    assert max(len(line) for line in text.split("\r\n") if line.startswith(("PHOTO", " "))) <= 75


def test_the_android_file_is_as_awkward_as_androids(cards: Cards) -> None:
    robot = [card for where, card in cards.items() if where.startswith("android")]
    text = "".join(robot)
    assert robot[0] == "VERSION:2.1\r\n"
    assert all("VERSION:2.1" in card for card in robot)
    assert text.isascii()
    assert "=\r\n" in text  # a soft break
    assert "TEL;CELL" in text
    assert 5 < sum("UID:" in card for card in robot) < len(robot) / 2
    assert sum("\r\nFN" not in card for card in robot) >= 3


def test_the_google_file_has_its_labels(rows: Rows) -> None:
    table = [cells for where, cells in rows.items() if where.startswith("contacts.csv:")]
    assert {len(cells) for cells in table} == {29}
    labels = Counter(cells[16] for cells in table)
    assert labels["* Other Contacts"] >= 3
    assert any(" ::: " in label for label in labels)
    assert any("\n" in cells[14] for cells in table)


def test_planted_ties_lapsed_and_left_a_trace(truth: Truth) -> None:
    planted = [person for person in truth["people"] if person["planted"]]
    day = date.fromisoformat(truth["today"])
    for person in planted:
        assert person["lapsed"]
        assert day - date.fromisoformat(person["last_contact"]) > timedelta(days=180)
    silent = sorted((p for p in truth["people"] if p["last_contact"]), key=lambda p: p["last_contact"])
    busiest = sorted(truth["people"], key=lambda p: -p["interactions"])
    assert sum(person["planted"] for person in silent[:12]) <= 2
    assert sum(person["planted"] for person in busiest[:12]) < 12


def test_the_owner_is_told(truth: Truth, rows: Rows) -> None:
    owner = truth["owner"]
    profile = list(newest(rows, "Profile.csv").values())[1]
    assert f"{profile[0]} {profile[1]}" == owner["name"]
    assert owner["region"] in {"DE", "GB", "SE", "US"}
    mails = [cells[0] for cells in list(newest(rows, "Email Addresses.csv").values())[1:]]
    assert mails == owner["mails"]


def test_a_middle_world_has_ten_times_the_people() -> None:
    world = make(people=SIZES["M"], seed=1, today=TODAY, sources=FILED)
    assert len(world.people) == 3_000
    assert 430 <= sum(someone.planted for someone in world.people) <= 470
    assert {view.source for view in world.views} == set(FILED)
    assert 5_000 < len(world.views) < 7_500
