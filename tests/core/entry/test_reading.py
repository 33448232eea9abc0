"""Typed lines of many styles and languages -> names, roles, places, years, handles, notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.entry import read
from rekindle.core.entry.reading import LONGEST
from rekindle.model.entry import Entry, Hint
from rekindle.model.handle import HandleKind
from rekindle.util.text import fold
from tests.lines_score import compared, labels, misses, score

LINES = Path(__file__).resolve().parents[2] / "lines"
GOAL = 0.95
SOME = [label["line"] for label in labels(LINES / "entry_own.jsonl")]


def test_the_lines_of_our_own_are_read_right() -> None:
    share, wrong, total = score(labels(LINES / "entry_own.jsonl"))

    assert total["name"] >= 120
    assert share >= GOAL, "\n".join([str(wrong), *misses(labels(LINES / "entry_own.jsonl"))])


def told(line: str, **hint: object) -> dict[str, object]:
    """The fields that a line fills, short."""
    entry = read(line, Hint(**hint))  # type: ignore[arg-type]  # fields of a hint
    found = {
        "name": entry.name.shown,
        "prefix": entry.name.prefix,
        "roles": " ".join(entry.roles),
        "company": entry.company,
        "title": entry.title,
        "school": entry.school,
        "place": entry.place,
        "country": entry.country,
        "since": entry.since,
        "until": entry.until,
        "handles": " ".join(handle.value for handle in entry.handles),
        "sites": " ".join(site.url for site in entry.websites),
        "tags": " ".join(entry.tags),
        "note": entry.note,
    }
    return {key: value for key, value in found.items() if value}


def test_a_line_of_everything() -> None:
    assert told("Prof. Anna Lind, statistics, Uppsala 2014, thesis advisor, anna.lind@example.org") == {
        "name": "Anna Lind",
        "prefix": "Prof.",
        "roles": "professor advisor",
        "place": "Uppsala",
        "since": "2014",
        "handles": "anna.lind@example.org",
        "note": "statistics",
    }


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("anna lind", "Anna Lind"),
        ("ANNA LIND", "Anna Lind"),
        ("jan van der berg", "Jan van der Berg"),
        ("fiona mcdonald", "Fiona McDonald"),
        ("sean o'brien", "Sean O'Brien"),
        ("DUVIVIER Mathilde", "Mathilde Duvivier"),
        ("Marlow, Jenny; neighbour", "Jenny Marlow"),
        ("van Dam, Kees; klant", "Kees van Dam"),
        ("Desmond (Des) Quarrie", "Desmond Quarrie"),
        ('Robert "Bob" Hale', "Robert Hale"),
        ("'Minty' Araminta Soames, friend", "Araminta Soames"),
        ('Zed "Zip"', "Zed"),
        ("Helen Marsh, PhD, MBA, advisor", "Helen Marsh"),
        ("J. R. Hobbs", "J. R. Hobbs"),
        ("Ria in 't Zand", "Ria in 't Zand"),
        ("Clothilde d'Estrelles-Morin", "Clothilde d'Estrelles-Morin"),
        ("张伟 同事", "张伟"),
        ("周启明教授", "周启明"),
        ("大谷 直樹", "大谷 直樹"),
        ("王老师 高中", "王老师"),
        ("mamma", "Mamma"),
        ("entraîneur de judo : Loïc Bern", "Loïc Bern"),
        ("Desmond (room 2) Quarrie", "Desmond"),
        ("Marlow, Zoltara; neighbour", "Zoltara Marlow"),
        ("Tara Bly (Telegram) +44 7700 900612", "Tara Bly"),
        ("uncle Jim", "Jim"),
        ("Florence, my neighbour", "Florence"),
        ("plumber", "Plumber"),
        ("Ericsson", "Ericsson"),
        ("iris.vanloon@example.org", "Iris Vanloon"),
        ("info@example.org", ""),
        ("anna@example.org", ""),
        ("Paris Whitmore, neighbour, Austin", "Paris Whitmore"),
        ("Anna Lund, Uppsala", "Anna Lund"),
        ("Tom Baker, plumber", "Tom Baker"),
        ("Pablo Nieto, vecino", "Pablo Nieto"),
        ("Raimundo dos Santos", "Raimundo dos Santos"),
        ("Brisk Kitchens: Nella Dornan", "Nella Dornan"),
        ("Corran Energy - Jo Marsh", "Jo Marsh"),
        ("buurman de Wit", "de Wit"),
        ("Shared an office with Theo Barlow", "Theo Barlow"),
        ("colleague per nyström", "Per Nyström"),
        ("", ""),
        ("!!", ""),
    ],
)
def test_names(line: str, name: str) -> None:
    assert read(line).name.shown == name


def test_nicknames_maiden_names_and_degrees() -> None:
    assert read("Desmond (Des) Quarrie").name.nickname == "Des"
    assert read('Robert "Bob" Hale').name.nickname == "Bob"
    assert read('Robert Hale "bob"').name.nickname == "bob"
    assert read('Zed "Zip"').name.nickname == "Zip"
    assert read("Claire Dunmore née Roe").name.maiden == "Roe"
    assert read("Helen Marsh, PhD, MBA").name.suffix == "PhD, MBA"
    assert read("DUVIVIER Mathilde").name.family == "Duvivier"


@pytest.mark.parametrize(
    ("line", "prefix"),
    [
        ("Dr. med. Sven Roth", "Dr. med."),
        ("PROF. EDWIN SHAWCROSS", "Prof."),
        ("professor Ingrid Sandell", "professor"),
        ("Professor Sir Alan Drew", "Professor Sir"),
        ("Prof. em. Kurt Lahm", "Prof. em."),
        ("M. Marchand", "M."),
        ("Phil Dean", ""),
        ("D Hobbs", ""),
        ("周启明教授", "教授"),
    ],
)
def test_prefixes(line: str, prefix: str) -> None:
    assert read(line).name.prefix == prefix


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("my boss at Norvik: Jo Marsh", ("boss",)),
        ("my boss at Norvik until 2012: Jo Marsh", ("ex-boss",)),
        ("Jo Marsh was my boss", ("ex-boss",)),
        ("Jo Marsh, boss, old boss", ("ex-boss",)),
        ("Jo Marsh, flatmate", ("friend",)),
        ("Jo Marsh, college roommate", ("classmate",)),
        ("Jo Marsh from the choir", ("club",)),
        ("Jo Marsh, president of the chess club", ("club lead",)),
        ("Birgitta Nord, min svensklärare", ("teacher",)),
        ("Mit Ute Hagen bei Rotbach gearbeitet", ("teammate",)),
        ("Papa Joe", ("family",)),
        ("Eva, min man", ()),
        ("min man Erik", ("family",)),
        ("Jo Marsh, secretary of the tennis club", ("club lead",)),
        ("Ned Kerr, chess club president", ("club lead",)),
        ("Omega Chi brother Trent Walsh", ("fraternity",)),
        ("Omega Chi house, Trent Walsh", ("fraternity",)),
        ("Sue Larkham, neigbor", ("neighbour",)),
        ("Nieghbour Faye Ruston", ("neighbour",)),
        ("Bob Cray, freind", ("friend",)),
        ("Abby Kerr, proffessor", ("professor",)),
        ("Jo Marsh, colleague, met at PyCon", ("teammate",)),
        ("Jo Marsh, journalist, met at PyCon", ("journalist", "acquaintance")),
        ("Dora Peel, accountant, Zephra Ltd", ()),
        ("Dora Peel, my accountant, Zephra Ltd", ("supplier",)),
        ("Dora Peel, supplier, Zephra Ltd", ("supplier",)),
        ("大学の同級生、森川陽介", ("classmate",)),
        ("Stina van Dam, vän", ("friend",)),
        ("Jörg Pless, Sportverein Kiel", ("club",)),
    ],
)
def test_roles(line: str, roles: tuple[str, ...]) -> None:
    assert read(line).roles == roles


def test_whose_relative_somebody_is_is_no_role() -> None:
    entry = read("Julia, Tom's wife")
    of, double = read("Nick Olsen, husband of Karen Holt").relations, read("Karen Holt's husband Nick").relations

    assert (entry.roles, [(one.kind, one.name) for one in entry.relations]) == ((), [("wife of", "Tom")])
    assert [(one.kind, one.name) for one in (*of, *double)] == [("husband of", "Karen Holt")] * 2
    assert read("Annas Schwester Lena").relations[0].name == "Anna"
    assert read("Eve, friend of mine").roles == ("friend",)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Kalle, granne på Storgatan", "place", "Storgatan"),
        ("Glen Ross, landlord, 12 Elm Street", "place", "12 Elm Street"),
        ("Glen Ross, landlord, Storgatan 5 B", "place", "Storgatan 5"),
        ("Glen Ross, landlord, Storgatan 5 B", "note", "B"),
        ("Luca Brizzi, via Roma 8, Pisa", "place", "Pisa"),
        ("Luca Brizzi, via Roma 8, Pisa", "note", "via Roma 8"),
        ("Freya Tollund lives in Harrowby", "place", "Harrowby"),
        ("Anna Lind, Sweden", "country", "Sweden"),
        ("Ana, Washington D.C.", "place", "Washington D.C."),
        ("Jo Marsh, Utz & Söhne KG", "company", "Utz & Söhne KG"),
        ("Piotr Zając, Zorza sp. z o.o.", "company", "Zorza sp. z o.o."),
        ("Jo Marsh Utz KG", "company", "Utz KG"),
        ("Jo Marsh, @Norrbygg", "company", "Norrbygg"),
        ("kenny ashdale ex colleague brisk media", "company", "Brisk Media"),
        ("kenny ashdale at norvik", "company", "norvik"),
        ("Elsa Wiberg, teacher at the Montclair", "company", "Montclair"),
        ("Kari Lie, kollega i Fjordkraft", "company", "Fjordkraft"),
        ("Nicola Fusi, collega in Lumatec", "company", "Lumatec"),
        ("Gil Tomlin [Cindra, 2012] friend", "company", "Cindra"),
        ("Tom, met at PyCon 2019", "note", "PyCon"),
        ("Zane Kerr, teammate on Project Orbit", "note", "Project Orbit"),
        ("Eva, godmother at Harrowby", "place", "Harrowby"),
        ("Anna Lind, Uppsala University", "school", "Uppsala University"),
        ("Elsa Wiberg på Östra gymnasiet", "school", "Östra gymnasiet"),
        ("Elsa på Nya Östra gymnasiet", "school", "Nya Östra gymnasiet"),
        ("Elsa, classmate, Östra Ringdal", "school", "Östra Ringdal"),
        ("Elsa, classmate, Ringdal", "place", "Ringdal"),
        ("Elsa, cousin, Ringdal", "place", "Ringdal"),
        ("Elsa, cousin, Stora Ringdal", "note", "Stora Ringdal"),
        ("周启明 清河大学", "school", "清河大学"),
        ("Nora Östra gymnasiet", "note", "gymnasiet"),
        ("Mary Holloway, head of procurement", "title", "head of procurement"),
        ("Rosa Diaz, CEO & founder", "title", "CEO & founder"),
        ("Rosa Diaz, founder & CEO", "title", "founder & CEO"),
        ("Rosa Diaz works as a data scientist", "title", "data scientist"),
        ("Jonas Wikmark, snickare", "title", "snickare"),
        ("Halden Foods, Jo Pryor, Norvik Ltd", "note", "Norvik Ltd"),
        ("Grace, late 1990s", "note", "late 1990s"),
        ("Uwe, Tel 0341 123456, Fax 0341 123457", "note", "Fax 0341 123457"),
        ("Tanabe Koichi (田辺浩一)", "note", "田辺浩一"),
        ("Wanda Price, met through Gil Tomlin", "note", "Gil Tomlin"),
        ("Jo Marsh works at Norvik", "note", None),
        ("Kees de Boer, oude loodgieter", "note", None),
        ("Glen Ross, landlord, Storgatan", "place", "Storgatan"),
    ],
)
def test_where_and_what(line: str, field: str, value: str | None) -> None:
    assert told(line).get(field) == value


def test_labels_say_which_field_follows() -> None:
    assert told("Name: Eva Roth; Company: Nordlicht; Place: Kiel; Note: owes me a book; Role: client") == {
        "name": "Eva Roth",
        "roles": "client",
        "company": "Nordlicht",
        "place": "Kiel",
        "note": "owes me a book",
    }


def test_what_the_line_does_not_say_is_taken_from_the_hint() -> None:
    prompt = {"roles": ("ex-boss",), "company": "Ericsson", "since": "2009", "until": "2012", "school": "KTH"}
    assert told("Per Nyström", **prompt) == {
        "name": "Per Nyström",
        "roles": "ex-boss",
        "company": "Ericsson",
        "school": "KTH",
        "since": "2009",
        "until": "2012",
    }
    assert told("Per Nyström, mentor, Volvo", **prompt) == {
        "name": "Per Nyström",
        "roles": "mentor ex-boss",  # whoever is named for a question is what it asks for
        "company": "Volvo",
        "school": "KTH",
    }
    assert told("Per Nyström, my boss", **prompt)["roles"] == "boss"
    assert told("bo ek halden foods 2015", companies=("Halden Foods",))["company"] == "Halden Foods"
    assert told("Mia Falk, Norrby", places=("Norrby",))["place"] == "Norrby"


def test_years_that_go_on_are_told_from_one_point_of_time() -> None:
    assert read("Anna, since 2015").ongoing
    assert not read("Anna, 2015").ongoing
    assert (read("Anna, 2009, until 2012").since, read("Anna, 2009, until 2012").until) == ("2009", "2012")
    assert read("Anna, 2009-2012, 2014").until == "2012"


def test_handles_pages_tags_and_birthdays() -> None:
    entry = read("Kai Moon (@kaimoon on X), kai.example.org, #python, b. 3 May, 070-123 45 67", Hint(region="SE"))

    kinds = {(handle.kind, handle.value) for handle in entry.handles}
    assert kinds == {(HandleKind.PROFILE, "x.com/kaimoon"), (HandleKind.PHONE, "+46701234567")}
    assert [site.url for site in entry.websites] == ["kai.example.org"]
    assert entry.tags == ("python",)
    assert [(one.kind, one.when.text) for one in entry.occasions] == [("birthday", "--05-03")]
    assert read("Anna Lind, born 1970").occasions[0].when.text == "1970"
    assert read("Signal: Tara Bly +44 7700 900612").name.shown == "Tara Bly"


def test_pieces_say_what_was_read_as_what() -> None:
    pieces = [(piece.field, piece.text, piece.value) for piece in read("my old boss at Norvik until 2012: Jo").pieces]

    assert pieces == [
        ("role", "my old boss", "ex-boss"),
        ("company", "at Norvik", "Norvik"),
        ("time", "until 2012", "../2012"),
        ("name", "Jo", "Jo"),
    ]
    assert [piece.value for piece in read("Jo, my boss until 2012").pieces][1] == "ex-boss"


def test_what_is_too_long_stays_in_the_note() -> None:
    text = "Anna Lind, " + "x" * (LONGEST - 20) + " bench " + "word " * 100
    assert read(text).note.endswith("word word")
    assert len(read("x" * 1_000_000).note) >= 1_000_000 - LONGEST


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read_and_always_alike(text: str) -> None:
    assert read(text) == read(text)


WORDS = """
    anna Lind Prof. boss at Ericsson 2014 2009-2012 , ; ( ) : - van der 张伟 同事 uncle my friend of Uppsala University
    choir #tag anna@example.org AB since '03 +46701234567 head Sales & née "Bob" 🎂 May 3 ул د. é
"""
SCRAPS = st.sampled_from([*WORDS.split(), "\n"])


@given(st.lists(SCRAPS, max_size=12).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    entry = read(text)
    kept = words(" ".join([shown_of(entry), *(piece.text for piece in entry.pieces)]))

    assert words(text) <= kept


def shown_of(entry: Entry) -> str:
    return " ".join([entry.name.shown, entry.name.prefix, entry.name.nickname, entry.note, entry.place, *entry.roles])


def words(text: str) -> set[str]:
    return set(fold(text).split())


@pytest.mark.parametrize("line", SOME)
def test_an_echo_reads_as_the_same_person(line: str) -> None:
    first = read(line, Hint(region="SE"))
    prefix = f"{first.name.prefix} " if first.name.prefix.isascii() else ""
    echo = "; ".join([f"Name: {prefix}{first.name.shown}", *(handle.value for handle in first.handles)])
    again = read(echo, Hint(region="SE"))

    assert fold(again.name.shown) == fold(first.name.shown)
    assert {handle.key for handle in again.handles} == {handle.key for handle in first.handles}


def test_the_scorer_counts_what_is_wrong() -> None:
    label = {"line": "Anna Lind, Uppsala", "name": "Anna Lind", "place": "Lund"}

    assert compared(label, read("Anna Lind, Uppsala")) == {"name": True, "place": False}
    assert next(iter(misses([label]))) == "Anna Lind, Uppsala"
