"""Contacts in CSV: goldens of our own samples, the third-party ones with counts, and the laws of every importer."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rekindle.importers.base import Importer
from rekindle.importers.contacts_csv import CONTACTS_CSV, FIELDS
from rekindle.importers.contacts_csv.words import FIELDS as WORDS_OF_FIELDS
from rekindle.model import (
    About,
    HandleKind,
    Ignored,
    Item,
    Problem,
    Record,
    RecordKind,
    Trust,
    WhenKind,
)
from rekindle.model.codec import to_plain
from tests.importers.contacts_csv.reading import OWN, SAMPLES, look, one, read, records

Golden = Callable[[Path, Iterable[Item]], None]


def values(record: Record, kind: HandleKind) -> list[str]:
    return [handle.value for handle in record.handles if handle.kind is kind]


@pytest.mark.parametrize("sample", OWN, ids=lambda path: path.name)
def test_samples_read_as_expected(sample: Path, golden: Golden) -> None:
    golden(sample, read(sample.read_bytes(), name=sample.name))


def test_every_sample_but_the_one_to_map_is_recognised() -> None:
    assert [path.name for path in OWN if not look(path.read_bytes())] == ["unknown-columns.csv"]


@pytest.mark.parametrize(
    ("sample", "dialect"),
    [
        ("google-new.csv", "google-csv"),
        ("google-old.csv", "google-csv"),
        ("outlook-classic.csv", "outlook-csv"),
        ("outlook-classic-de.csv", "outlook-csv"),
        ("outlook-classic-fr.csv", "outlook-csv"),
        ("outlook-live.csv", "outlook-csv"),
        ("outlook-google.csv", "outlook-csv"),
        ("thunderbird.csv", "thunderbird-csv"),
        ("thunderbird-de.csv", "thunderbird-csv"),
        ("roundcube.csv", "contacts-csv"),
        ("plain-semicolon-sv.csv", "contacts-csv"),
    ],
)
def test_dialects(sample: Path, dialect: str) -> None:
    assert {record.source for record in records(read((SAMPLES / sample).read_bytes()))} == {dialect}


@pytest.mark.parametrize(
    ("sample", "people", "handles", "ignored"),
    [
        ("linkedout__google-new-inline.csv", 3, 3, 0),
        ("linkedout__google-old-inline.csv", 3, 2, 0),
        ("outlook-classic__header.csv", 0, 0, 1),
        ("outlook-com__header.csv", 0, 0, 1),
        ("outlook-live__yomi.csv", 1, 1, 0),
        ("rebuilt__google-new-bom-multi.csv", 1, 4, 0),
        ("roundcube-roundcubemail__all.csv", 1, 3, 0),
        ("roundcube-roundcubemail__tb_plain.csv", 1, 2, 0),
    ],
)
def test_third_party_samples(shared_samples: Path, sample: Path, people: int, handles: int, ignored: int) -> None:
    raw = (shared_samples / "contacts-csv" / sample).read_bytes()
    items = read(raw, region="US")
    assert look(raw)
    counts = Counter(type(item) for item in items)
    assert (counts[Record], counts[Ignored], counts[Problem]) == (people, ignored, 0)
    assert sum(len(record.handles) for record in records(items)) == handles


def test_third_party_values(shared_samples: Path) -> None:
    folder = shared_samples / "contacts-csv"
    low = records(read((folder / "linkedout__google-new-inline.csv").read_bytes()))
    assert [record.trust for record in low] == [Trust.LOW] * 3
    assert [record.name.shown for record in low] == ["Alice Smith", "", ""]
    old = records(read((folder / "linkedout__google-old-inline.csv").read_bytes()))
    assert [record.tags for record in old] == [("Exit",), ("Exit",), ()]
    nora = one((folder / "rebuilt__google-new-bom-multi.csv").read_bytes(), region="US")
    assert values(nora, HandleKind.MAIL) == ["nora@example.com", "nora.f@example.org"]
    assert values(nora, HandleKind.PHONE) == ["+14155550131", "+14155550132"]
    assert nora.occasions[0].when.month_and_day == (4, 12)
    assert nora.notes[0].text.split() == ["two", "lines"]
    cube = one((folder / "roundcube-roundcubemail__all.csv").read_bytes())
    assert [(fact.kind, fact.when.text) for fact in cube.occasions] == [
        ("anniversary", "1992-02-20"),
        ("birthday", "1991-01-20"),
    ]
    assert len(cube.places) == 3
    bird = one((folder / "roundcube-roundcubemail__tb_plain.csv").read_bytes())
    assert (bird.source, bird.occasions[0].when.text) == ("thunderbird-csv", "1970-11-15")
    assert {extra.value for extra in bird.extras} >= {"phone work", "phone home", "mobile", "pager", "fax"}


def test_nothing_but_contacts_is_claimed(shared_samples: Path) -> None:
    others = [path for path in shared_samples.rglob("*") if path.is_file() and path.parent.name != "contacts-csv"]
    assert len(others) > 100
    assert [path.name for path in others if look(path.read_bytes()[:65536])] == []


def test_a_card_is_no_header() -> None:
    assert not look(
        "BEGIN:VCARD\nVERSION:2.1\nN:Lind;Anna\nTEL;CELL;HOME:+46701740605\nEMAIL;WORK:a@b.example\nEND:VCARD\n"
    )


def test_linkedin_files_are_left_to_their_reader(shared_samples: Path) -> None:
    claimed = [path.name for path in (shared_samples / "linkedin").glob("*.csv") if look(path.read_bytes())]
    assert claimed == []


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        'Notes:\n"Some are missing"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On',
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt",
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,FullName,Birthday",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
        "Email Address,Confirmed,Primary,Updated On",
        "Extension,Number,Type",
        "Organization,Followed On",
        "Name,Position,Description,Started On,Finished On",
        "Booking date,Name,IBAN,Amount,Currency",
        "Title,Url,Note",
        "Name,Url",
        "a,b,c",
        "Setting,Value\nPhone,yes",
        "Channel,Count\nE-mail,17\nPhone,20,x",
        "",
        "\x00\x01\x02",
    ],
)
def test_what_is_not_ours(header: str) -> None:
    assert not look(header + "\n1,2,3\n")


@pytest.mark.parametrize(
    "header",
    [
        "E-Mail",
        "Naam;E-mailadres",
        "Jméno,Příjmení,Telefon domů",
        "Etunimi,Sukunimi,Sähköposti,Matkapuhelin",
        "Nombre,Apellidos,Correo electrónico,Teléfono móvil",
        "Nome,Cognome,Indirizzo e-mail,Cellulare",
        "Nome,Sobrenome,E-mail,Telemóvel",
        "Fornavn,Etternavn,E-post,Mobil",
        "Fornavn,Efternavn,E-mail,Mobil",
        "Förnamn,Efternamn,Företag",
        "Name,Company",
        "first@post.example\nsecond@post.example",
    ],
)
def test_what_is_ours(header: str) -> None:
    assert look(header + "\n")


def test_a_cell_too_long_to_look_at_is_not_ours() -> None:
    csv.field_size_limit(10)
    try:
        assert not look("E-mail\n" + "a" * 100)
    finally:
        csv.field_size_limit(1024 * 1024)


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Name,Vorname,Mail", "Lind,Anna,a@b.example", ("", "Anna", "Lind")),
        ("Name,Surname,Mail", "Anna,Lind,a@b.example", ("", "Anna", "Lind")),
        ("Name,Mail", "Anna Lind,a@b.example", ("Anna Lind", "", "")),
        ("Name,Given Name,Family Name,Mail", "Anna Lind,Anna,Lind,a@b.example", ("Anna Lind", "Anna", "Lind")),
    ],
)
def test_a_column_called_name_means_what_is_left(header: str, row: str, expected: object) -> None:
    name = one(f"{header}\n{row}\n").name
    assert (name.full, name.given, name.family) == expected


def test_title_is_a_job_unless_there_is_a_job_column() -> None:
    assert one("Name,Title,Mail\nAnna,Dr,a@b.example\n").positions[0].title == "Dr"
    record = one("Name,Title,Job Title,Mail\nAnna,Dr,Cook,a@b.example\n")
    assert (record.name.prefix, record.positions[0].title) == ("Dr", "Cook")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["25/12/1980", "4/5/1981"], ["1980-12-25", "1981-05-04"]),
        (["12/25/1980", "4/5/1981"], ["1980-12-25", "1981-04-05"]),
        (["4/5/1981", "4/4/1981"], [None, "1981-04-04"]),
        (["25/12/80"], ["--12-25"]),
        (["25.12.", "1604-03-05", "0000-03-05"], ["--12-25", "--03-05", "--03-05"]),
        (["1980-12-25T00:00:00", "19801225", "--1225"], ["1980-12-25", "1980-12-25", "--12-25"]),
        (["soon", "31.02.1980", "0/0/00"], [None, None, None]),
    ],
)
def test_birthdays(cells: list[str], expected: list[str | None]) -> None:
    rows = "".join(f"P{n},{cell}\n" for n, cell in enumerate(cells))
    found = records(read("Name,Birthday\n" + rows))
    assert [record.occasions[0].when.text if record.occasions else None for record in found] == expected
    untold = [cell for cell, text in zip(cells, expected, strict=True) if text is None and cell != "0/0/00"]
    assert [extra.value for record in found for extra in record.extras if extra.value in untold] == untold


def test_a_short_year_is_kept_beside_the_day() -> None:
    record = one("Name,Birthday\nAnna,25/12/80\n")
    assert record.occasions[0].when.kind is WhenKind.MONTH_DAY
    assert record.extras[0].value == "25/12/80"


def test_an_address_or_number_as_name_is_a_handle() -> None:
    mail, phone, word = records(read("First Name,Company,Phone\na@b.example,X,\n070-174 06 05,,\n12345,X,\n"))
    assert (mail.name.shown, values(mail, HandleKind.MAIL)) == ("", ["a@b.example"])
    assert (phone.name.shown, values(phone, HandleKind.PHONE)) == ("", ["+46701740605"])
    assert word.name.given == "12345"


def test_several_addresses_in_a_cell_and_one_that_is_none() -> None:
    record = one('Name,Mail\nAnna,"a@b.example; c@d.example, x@y.example\nnothing"\n')
    assert values(record, HandleKind.MAIL) == ["a@b.example", "c@d.example", "x@y.example"]
    assert record.extras[0].value == "nothing"


def test_an_id_of_the_whole_world_is_the_key_and_a_row_number_is_not() -> None:
    world = one("ID,Name,Mail\npeople/c123456,Anna,a@b.example\n")
    assert world.key == "people/c123456"
    assert values(world, HandleKind.RESOURCE) == ["contacts:people/c123456"]
    local = one("ID,Name,Mail\n7,Anna,a@b.example\n")
    assert local.key != "7"
    assert [(extra.name, extra.value) for extra in local.extras] == [("ID", "7")]


def test_organisations() -> None:
    header = "Name,Company,Title,Mail,Phone\n"
    kinds = [
        record.kind
        for record in records(
            read(header + ",Corran,,info@corran.example,08-123 456 78\n,Corran,,anna@corran.example,\n,Corran,Boss,,\n")
        )
    ]
    assert kinds == [RecordKind.ORGANISATION, RecordKind.PERSON, RecordKind.PERSON]


def test_header_alone_and_nothing_at_all() -> None:
    assert read("Name,Mail\n") == [Ignored(where="x.csv", reason="no rows")]
    assert read("") == [Ignored(where="x.csv", reason="no rows")]


def test_a_file_without_people_is_a_problem_that_names_its_headers() -> None:
    (problem,) = read("Wer,Wo\nAnna,Ulm\n")
    assert isinstance(problem, Problem)
    assert problem.about is About.FILE
    assert '"Wer", "Wo"' in problem.reason


def test_rows_that_name_nobody_are_no_silent_success() -> None:
    *rows, problem = read("Name,Mail,Private\n,,False\n,,True\n")
    assert [type(item) for item in rows] == [Ignored, Ignored]
    assert isinstance(problem, Problem)
    assert problem.about is About.FILE


def test_a_header_without_text_keeps_its_cells() -> None:
    record = one("Name,Mail,\nAnna,a@b.example,odd\n")
    assert [(extra.name, extra.value) for extra in record.extras] == [("(no header)", "odd")]


def test_a_row_cut_short_is_read() -> None:
    assert one("Name,Mail,Phone,Birthday\nAnna,a@b.example\n").name.full == "Anna"


def test_rows_that_fail_have_their_raw_text() -> None:
    first, second = read("Name,Phone\n,DHL\nAnna,1,surplus\n")
    assert isinstance(first, Problem)
    assert (first.where, first.raw) == ("x.csv:2", ",DHL")
    assert isinstance(second, Problem)
    assert "3 cells and the header 2" in second.reason


def test_a_missing_quote_costs_one_row() -> None:
    items = read('Name,Mail\nAnna,"a@b.example\nBo,b@b.example\nCy,c@b.example\n')
    assert [record.name.full for record in records(items)] == ["Bo", "Cy"]
    assert [item.where for item in items if isinstance(item, Problem)] == ["x.csv:2"]


def test_a_missing_quote_far_down_is_told_where_it_is() -> None:
    rows = [f"P{n},p{n}@b.example" for n in range(40)]
    rows[30] = 'Q,"q@b.example'
    items = read("Name,Birthday,Mail\n" + "".join(row.replace(",", ",,") + "\n" for row in rows))
    assert len(records(items)) == 39
    (problem,) = [item for item in items if isinstance(item, Problem)]
    assert (problem.where, problem.raw) == ("x.csv:32", 'Q,,"q@b.example')


def test_a_line_without_end_is_a_problem_about_the_file() -> None:
    *_, problem = read("Name,Mail,Birthday\nAnna,a@b.example,\n" + "x" * (5 * 1024 * 1024))
    assert isinstance(problem, Problem)
    assert (problem.about, problem.where) == (About.FILE, "x.csv:3")


def test_a_line_without_end_after_the_header_was_found() -> None:
    body = "".join(f"P{n},p{n}@b.example,\n" for n in range(30))
    items = read("Name,Mail,Birthday\n" + body + "x" * (5 * 1024 * 1024))
    assert len(records(items)) == 30
    assert isinstance(items[-1], Problem)


def test_mapping() -> None:
    content = "Wer,Wie erreichbar,Wo,Mail\nUna Lenz,una@lenz.example,Ulm,old@lenz.example\n"
    record = one(content, columns=[("name", "wer"), ("mail", "Wie-Erreichbar")])
    assert (record.name.full, values(record, HandleKind.MAIL)) == ("Una Lenz", ["una@lenz.example"])
    assert [(extra.name, extra.value) for extra in record.extras] == [("Mail", "old@lenz.example"), ("Wo", "Ulm")]


def test_mapping_finds_its_header_below_a_preamble() -> None:
    record = [
        item for item in read("My friends\n\nWer,Wo\nUna,Ulm\n", columns=[("name", "Wer")]) if isinstance(item, Record)
    ]
    assert [found.name.full for found in record] == ["Una"]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ([("name", "Nobody")], ['"Nobody"', '"Wer", "Wo"']),
        ([("shoe", "Wer")], ['"shoe"', "name, given"]),
    ],
)
def test_a_wrong_mapping_says_what_there_is(columns: list[tuple[str, str]], words: list[str]) -> None:
    (problem,) = read("Wer,Wo\nUna,Ulm\n", columns=columns)
    assert isinstance(problem, Problem)
    assert problem.about is About.FILE
    assert all(word in problem.reason for word in words)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_mapped(field: str) -> None:
    cell = {"mail": "a@b.example", "phone": "+46701740605", "birthday": "1980-02-03", "anniversary": "1980-02-03"}
    record = one(
        f"Wer,Was\nUna,{cell.get(field, 'Xy')}\n",
        columns=[("nickname", "Wer"), (field, "Was")] if field != "nickname" else [("name", "Wer"), (field, "Was")],
    )
    assert (cell.get(field, "Xy") in str(to_plain(record))) or field == "phone"
    assert not record.extras or field == "id"


def test_fields_are_those_of_the_table() -> None:
    assert FIELDS is WORDS_OF_FIELDS
    importer: Importer = CONTACTS_CSV
    assert importer is CONTACTS_CSV
    assert (CONTACTS_CSV.name, CONTACTS_CSV.version, CONTACTS_CSV.together) == ("contacts-csv", 1, False)
