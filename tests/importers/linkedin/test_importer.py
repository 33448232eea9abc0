"""Third-party samples with their counts, the laws, and files that are broken or not ours."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.base import Importer
from rekindle.importers.linkedin import LINKEDIN
from rekindle.model import About, Ignored, Interaction, Item, Owner, Problem, Record
from rekindle.model.codec import to_plain
from tests.importers.linkedin.reading import SAMPLES, keys, only, read, source

NOUNS = (Record, Interaction, Owner, Problem, Ignored)
ONE_IGNORED = (0, 0, 0, 0, 1)
THIRD_PARTY = {  # records, interactions, owners, problems, ignored
    "fixture__connections-bom-crlf.csv": (5, 0, 0, 0, 0),
    "org-signal__era2021-messages.csv": (4, 5, 0, 0, 0),
    "org-signal__era2022-Connections.csv": (3, 0, 0, 0, 1),
    "org-signal__era2026-Connections.csv": (3, 0, 0, 0, 1),
    "org-signal__era2026-Notes.csv": (1, 0, 0, 0, 0),
    "org-signal__era2026-messages.csv": (4, 5, 0, 0, 0),
    "org-signal__inline-Invitations.csv": (1, 1, 1, 0, 0),
    "silkyrich-linkedin-export-viewer__Ad_Targeting.csv": ONE_IGNORED,
    "silkyrich-linkedin-export-viewer__Connections.csv": (2000, 0, 0, 0, 0),
    "silkyrich-linkedin-export-viewer__Email_Addresses.csv": (0, 0, 2, 0, 0),
    "silkyrich-linkedin-export-viewer__Endorsement_Received_Info.csv": (572, 700, 0, 0, 0),
    "silkyrich-linkedin-export-viewer__Invitations.csv": (154, 162, 1, 0, 0),
    "silkyrich-linkedin-export-viewer__Learning.csv": ONE_IGNORED,
    "silkyrich-linkedin-export-viewer__PhoneNumbers.csv": (0, 0, 4, 0, 0),
    "silkyrich-linkedin-export-viewer__Positions.csv": (0, 0, 11, 0, 0),
    "silkyrich-linkedin-export-viewer__Profile.csv": (0, 0, 1, 0, 0),
    "silkyrich-linkedin-export-viewer__Recommendations_Given.csv": (21, 21, 0, 0, 0),
    "silkyrich-linkedin-export-viewer__Recommendations_Received.csv": (27, 27, 0, 0, 0),
    "silkyrich-linkedin-export-viewer__Rich_Media.csv": ONE_IGNORED,
    "silkyrich-linkedin-export-viewer__Whatsapp_Phone_Numbers.csv": (0, 0, 1, 0, 0),
    "silkyrich-linkedin-export-viewer__guide_messages.csv": ONE_IGNORED,
}
READ_MEMBERS = {
    "Connections.csv": (2000, 0, 0, 0, 0),
    "Education.csv": (0, 0, 2, 0, 0),
    "Email Addresses.csv": (0, 0, 2, 0, 0),
    "Endorsement_Given_Info.csv": (1047, 1500, 0, 0, 0),
    "Endorsement_Received_Info.csv": (572, 700, 0, 0, 0),
    "Invitations.csv": (154, 162, 1, 0, 0),
    "PhoneNumbers.csv": (0, 0, 4, 0, 0),
    "Positions.csv": (0, 0, 11, 0, 0),
    "Profile.csv": (0, 0, 1, 0, 0),
    "Recommendations_Given.csv": (21, 21, 0, 0, 0),
    "Recommendations_Received.csv": (27, 27, 0, 0, 0),
    "Whatsapp Phone Numbers.csv": (0, 0, 1, 0, 0),
    "messages.csv": (204, 19_959, 0, 0, 1),
}
SYNTHETIC = "silkyrich-linkedin-export-viewer__sample_export.zip"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def counts(items: list[Item]) -> tuple[int, ...]:
    found = Counter(type(item) for item in items)
    return tuple(found[noun] for noun in NOUNS)


def test_it_is_an_importer() -> None:
    importer: Importer = LINKEDIN
    assert (importer.name, importer.version, importer.together) == ("linkedin", 1, True)


@pytest.mark.parametrize("name", THIRD_PARTY)
def test_counts_of_third_party_files(shared_samples: Path, name: str) -> None:
    raw = (shared_samples / "linkedin" / name).read_bytes()
    assert counts(read(raw, name.rpartition("__")[2])) == THIRD_PARTY[name]


def test_every_third_party_file_is_counted(shared_samples: Path) -> None:
    assert {path.name for path in (shared_samples / "linkedin").iterdir()} == {*THIRD_PARTY, SYNTHETIC}


def test_counts_of_every_member_of_a_whole_export(shared_samples: Path) -> None:
    with zipfile.ZipFile(shared_samples / "linkedin" / SYNTHETIC) as members:
        found = {name: counts(read(members.read(name), name)) for name in members.namelist()}
    assert {name: count for name, count in found.items() if count != ONE_IGNORED} == READ_MEMBERS
    assert len(found) == 45


def test_no_file_of_another_format_is_claimed(shared_samples: Path) -> None:
    others = [path for path in shared_samples.rglob("*") if path.is_file() and path.parent.name != "linkedin"]
    assert [
        path.name for path in others if LINKEDIN.recognises(source(path.read_bytes()[:65536], path.name).peek())
    ] == []


def plain(items: list[Item]) -> list[object]:
    return [to_plain(item, origin=True) for item in items]


@pytest.mark.parametrize(
    "sample", ["2024/Connections.csv", "2024/Invitations.csv", "2026/messages.csv", "2026/Notes.csv"]
)
def test_saving_again_changes_nothing(sample: str) -> None:
    text = (SAMPLES / sample).read_bytes().decode()
    table = list(csv.reader(io.StringIO(text, newline="")))
    semicolons = io.StringIO(newline="")
    csv.writer(semicolons, delimiter=";").writerows(table)
    crlf = text.replace("\r\n", "\n").replace("\n", "\r\n")
    expected = plain(read(text))
    assert plain(read("\ufeff" + crlf)) == expected
    assert plain(read(crlf.encode("utf-16"))) == expected
    assert plain(read(crlf.encode("cp1252"))) == expected
    assert plain(read("\ufeff" + semicolons.getvalue())) == expected


@pytest.mark.parametrize(
    "sample", sorted(SAMPLES.glob("20*/*.csv")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_the_order_of_rows_changes_no_key(sample: Path) -> None:
    rows = list(csv.reader(io.StringIO(sample.read_text("utf-8"), newline="")))
    start = next((place + 1 for place, cells in enumerate(rows) if len(cells) > 4), 1)
    shuffled = rows[start:]
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows[:start] + shuffled)
    if "No conversations found" not in text.getvalue():
        assert keys(read(text.getvalue(), sample.name)) == keys(read(sample.read_bytes(), sample.name))


def test_a_bad_row_costs_itself_alone() -> None:
    bad = '"open,quote\nZoë,Amsel,,,,,08 Feb 2026\nToo,Short\nToo,Long,,,,,08 Feb 2026,x\n'
    items = read(f"{HEADER}Noor,Lindt,,,,,08 Feb 2026\n{bad}Aoife,Carrick,,,,,08 Feb 2026,,\n")
    assert [record.name.full for record in only(Record, items)] == ["Noor Lindt", "Zoë Amsel", "Aoife Carrick"]
    assert [problem.where for problem in only(Problem, items)] == ["member.csv:3", "member.csv:5", "member.csv:6"]


def test_a_quote_left_open_in_the_last_row_is_told() -> None:
    items = read(HEADER + 'Noor,Lindt,,,,,08 Feb 2026\n"Zoë,Amsel')
    assert counts(items) == (1, 0, 0, 1, 0)


def test_a_line_without_end_keeps_what_was_read() -> None:
    items = read(HEADER + "Noor,Lindt,,,,,08 Feb 2026\n" * 30 + "x" * (5 * 1024 * 1024))
    assert counts(items) == (30, 0, 0, 1, 0)
    (problem,) = only(Problem, items)
    assert problem.about is About.FILE
    assert problem.where == "member.csv:32"


def test_a_file_that_lost_its_header_is_a_problem() -> None:
    for text in ("Noor,Lindt\n", "", '"Noor\n'):
        problems = list(LINKEDIN.read(source(text.encode())))
        assert problems
        assert all(isinstance(item, Problem) and item.about is About.FILE for item in problems)


def test_articles_are_left_out_by_content_or_place() -> None:
    page = '<html>\n<head><title>Light</title></head><body><h1><a href="https://www.linkedin.com/pulse/light">Light</a>'
    assert [type(item) for item in read(page)] == [Ignored]
    assert [type(item) for item in read("<!DOCTYPE html><html>", "Articles/Articles/on-light.html")] == [Ignored]
    assert not LINKEDIN.recognises(source(b"<html><body>chat</body>").peek())


def test_what_is_no_table_is_not_ours() -> None:
    for raw in (b"", b"\0" * 100, b'"' * 70_000, b"a" * 70_000, ("x" * 200_000).encode(), b"Notes:\n"):
        assert not LINKEDIN.recognises(source(raw).peek())


HEADERS = sorted({sample.read_text("utf-8-sig").partition("\n")[0] for sample in SAMPLES.glob("202*/*.csv")})
CELLS = st.sampled_from(
    ["", '"', "\r", "Noor, Ph.D.", "08 Feb 2026", "2026-02-01 08:00:00 UTC", "INCOMING", "https://x", "/in/"]
)


@given(st.sampled_from(HEADERS), st.lists(st.lists(CELLS | st.text(max_size=8), max_size=13), max_size=5))
def test_junk_becomes_problems_not_tracebacks(header: str, rows: list[list[str]]) -> None:
    text = "\n".join([header, *(",".join(row) for row in rows)])
    items = list(LINKEDIN.read(source(text.encode("utf-8", "replace"))))
    assert items
    assert all(isinstance(item, NOUNS) for item in items)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    LINKEDIN.recognises(source(raw).peek())
    assert all(isinstance(item, NOUNS) for item in LINKEDIN.read(source(raw)))
