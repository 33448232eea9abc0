"""Words -> people, addresses and messages, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import Channel, Handle, HandleKind, Interaction, Origin, Part, Participant, When
from rekindle.model.when import WhenKind
from rekindle.services.searching import Found, Why, With
from rekindle.store import facts, history, search
from rekindle.store.engine import Params
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage
from tests.dump import words_of
from tests.exports import CAST, KOFI, ME, MEI, NOOR, TALK, TOBIAS, Contact, linkedin, vcf, zipped

Books = Callable[..., Book]
LI = Contact(given="明", family="李", company="Fjordline", title="Professor of Sailing")
ODELL = Contact(given="Zoë", family="O'Dell", company="Corran Energy", title="CTO", mail="zoe@odell.example")
LEBEDEV = Contact(given="Мария", family="Лебедева", company="Brandvold AS", title="Editor")
PEOPLE = (*CAST, LI, ODELL, LEBEDEV)
TOLD = [
    *TALK,
    (ODELL, True, "2019-03-01 10:00:00", "The lighthouse budget: shall we?"),
    (ODELL, False, "2020-05-02 10:00:00", "Lighthouse again, Tobias's too"),
    (LEBEDEV, False, "2021-01-01 10:00:00", "Маяк и бюджет"),
    (LEBEDEV, False, "2021-01-02 10:00:00", " ".join(["Far"] * 60) + " buoy " + " ".join(["away"] * 60)),
]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(PEOPLE, TOLD))


@pytest.fixture
def full(book: Book, export: Path) -> Book:
    book.import_archives(export)
    return book


def names(found: Found) -> list[str]:
    return [one.name for one in found.people]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["noor"], "Noor Haddvik"),
        (["haddvik", "noo"], "Noor Haddvik"),
        (["odell"], "Zoë O'Dell"),
        (["O'Dell"], "Zoë O'Dell"),
        (["zoe", "corran"], "Zoë O'Dell"),  # a name and an employer
        (["李"], "明 李"),
        (["sailing", "prof"], "明 李"),
        (['"professor of sail"'], "明 李"),
        (["лебед"], "Мария Лебедева"),
        (["lebed"], "Мария Лебедева"),
        (["odell.example"], "Zoë O'Dell"),
        (["prof", "sail"], "明 李"),  # nothing fits, so every word may be a beginning
    ],
)
def test_a_person_is_found_by_words_of_any_field(full: Book, words: list[str], first: str) -> None:
    assert names(full.find(*words))[:1] == [first]


@pytest.mark.parametrize(
    "words", [["addvik"], ["noor", "corran"], ['"haddvik noor"'], ["sailing of"], ["?"], [], ["x" * 900], ["zzz"]]
)
def test_nobody_is_found_by_what_is_not_there(full: Book, words: list[str]) -> None:
    assert not full.find(*words)


def test_why_tells_the_field_unless_the_name_says_it(full: Book) -> None:
    assert full.find("noor").people[0].why == ()
    assert full.find("zoe", "cto").people[0].why == (Why(field="title", text="CTO"),)
    assert full.find("fjordline", "sail").people[0].why == (
        Why(field="employer", text="Fjordline"),
        Why(field="title", text="Professor of Sailing"),
    )


def test_whoever_is_so_named_comes_first_and_then_the_latest_in_touch(full: Book) -> None:
    found = full.find("tobias")
    assert names(found) == ["Tobias Kjellgrund", "Zoë O'Dell"]  # named so; named so in a message
    assert found.people[1].why == (
        Why(field="linkedin-message", text="Lighthouse again, Tobias's too", at="2020-05-02"),
    )
    lasts = [one.last for one in full.find("linkedin").people]
    assert lasts == sorted(lasts, reverse=True)


def test_messages_come_newest_first_with_whom_and_the_words_that_fit(full: Book) -> None:
    found = full.find("lighthouse").messages
    assert [(one.at[:4], [other.name for other in one.others]) for one in found] == [
        ("2020", ["Zoë O'Dell"]),
        ("2019", ["Zoë O'Dell"]),
    ]
    (far,) = full.find("buoy").messages
    assert far.text.startswith("… Far")
    assert far.text.endswith("away …")
    assert "buoy" in far.text
    assert [one.text for one in full.find("бюджет").messages] == ["Маяк и бюджет"]
    assert full.find("lighthouse", most=1).messages == found[:1]
    few = full.find("lighthouse", others=1)
    assert (few.messages, names(few)) == (found[:1], names(full.find("lighthouse")))
    assert full.find("l").messages == ()  # a letter is a word there


def mail(number: int, day: str, *others: tuple[str, str], automatic: bool = False) -> Interaction:
    """A mail to Mira from the first of the others; the rest read it too."""
    me = Participant(part=Part.TO, handle=Handle(kind=HandleKind.PROFILE, value=ME), name="Mira Solberg")
    seats = [
        Participant(part=Part.CC if place else Part.FROM, handle=Handle(kind=HandleKind.MAIL, value=value), name=name)
        for place, (value, name) in enumerate(others)
    ]
    return Interaction(
        source="mail", key=f"{number}", channel=Channel.MAIL, at=When(text=f"{day}T10:00:00Z", kind=WhenKind.INSTANT),
        participants=(me, *seats), origin=Origin(where=f"a.mbox#{number}"), subject="Tide tables", automatic=automatic,
    )  # fmt: skip


def read(at: Open, mails: Sequence[Interaction]) -> int:
    """The number of an archive of mails."""
    stage = Stage(at.engine)
    for one in mails:
        stage.add(1, one)
    stage.close()
    row: Params = dict.fromkeys(("importer", "path", "as_of", "made", "at", "digest"), mails[0].key)
    with at.engine.transaction():
        number = facts.add_archive(at.engine, {**row, "book": at.book, "version": 1})
        history.settle_interactions(at.engine, at.book, 1, number)
        search.index_interactions(at, number)
    return number


def test_addresses_that_are_nobodys_are_counted_the_last_seen_first(full: Book) -> None:
    at, una, noor = full._at, ("una@reef.example", "Una Reefling"), ("noor@haddvik.example", "Noor Haddvik")
    before = everything_in(full)
    first = read(at, [mail(1, "2019-03-01", una), mail(2, "2020-03-01", ("una@reef.example", "Una Ö."), noor)])
    second = read(at, [mail(3, "2024-01-01", ("info@reef.example", ""), automatic=True)])
    found = full.find("reef")
    assert names(found) == []
    assert [(one.value, one.name, one.count, one.last[:10]) for one in found.addresses] == [
        ("info@reef.example", "", 1, "2024-01-01"),
        ("una@reef.example", "Una Ö.", 2, "2020-03-01"),
    ]
    assert [one.value for one in full.find("una", "o").addresses] == ["una@reef.example"]
    assert [one.value for one in full.find("reef", others=1).addresses] == ["info@reef.example"]
    assert full.find("haddvik").addresses == ()  # she is somebody
    assert full.find("mira").addresses == ()  # that is oneself
    tides = full.find("tide").messages
    assert [(one.at[:4], one.automatic) for one in tides] == [("2020", False), ("2019", False), ("2024", True)]
    assert tides[0].others == (With(person=0, name="Una Ö."), With(person=1, name="Noor Haddvik"))
    assert names(full.find("tide")) == ["Noor Haddvik"]
    for archive in (first, second):
        with at.engine.transaction():
            facts.remove_archive(at.engine, at.book, archive, held=())
    assert everything_in(full) == before


def everything_in(book: Book) -> list[list[str]]:
    return [words_of(book._at, table) for table in ("person_word", "alias_word", "interaction_word")]


def test_the_index_after_many_steps_is_the_index_made_anew(full: Book, tmp_path: Path) -> None:
    full.import_archives(vcf(tmp_path / "phone.vcf", [NOOR, TOBIAS, MEI]))
    full.import_archives(zipped(tmp_path / "more.zip", linkedin([KOFI], [(KOFI, True, "2026-03-01 10:00:00", "Tide")])))
    for verdict in (full.different, full.same):
        first, second = (one.row.id for one in full.people("noor")[:1] + full.people("tobias")[:1])
        if verdict == full.same:
            verdict(first, second)
    full.undo(2)
    kept = everything_in(full)
    assert all(kept)
    full.rebuild()
    assert everything_in(full) == kept
    while any(entry.archives and not entry.undone for entry in full.log()):
        full.undo()
    assert everything_in(full) == [[], [], []]


def test_two_books_of_one_place_are_searched_apart(full: Book, tmp_path: Path) -> None:
    with Book(full._where, name="other", today=full.today) as other:
        other.import_archives(
            zipped(tmp_path / "one.zip", linkedin([NOOR], [(NOOR, True, "2020-03-01 10:00:00", "Reef")]))
        )
        assert names(other.find("corran")) == []
        assert [one.text for one in other.find("reef").messages] == ["Reef"]
        assert not full.find("reef")
        before = everything_in(full)
        other.undo()
        assert not other.find("reef")
        assert names(full.find("corran", "odell")) == ["Zoë O'Dell"]
        other.import_archives(
            zipped(tmp_path / "two.zip", linkedin([NOOR], [(NOOR, True, "2020-03-01 10:00:00", "Reef")]))
        )
        other.rebuild()
        assert everything_in(full) == before


def test_a_book_from_before_the_index_is_indexed_at_the_first_search(full: Book) -> None:
    kept = everything_in(full)
    for table in ("person_word", "alias_word", "interaction_word"):
        full._at.engine.run(f"DELETE FROM {table} WHERE rowid >= 0")  # noqa: S608 - our own names
    full._at.engine.run("UPDATE person SET seek = 0, names = '', lines = ''")
    assert names(full.find("noor")) == ["Noor Haddvik"]
    assert everything_in(full) == kept


def test_people_are_listed_by_beginnings_of_words(full: Book) -> None:
    assert [row.name for row in full.people_rows("had", "fjord")] == ["Noor Haddvik"]
    assert [row.name for row in full.people_rows("明")] == ["明 李"]
    assert full.people_rows("addvik") == []
    assert full.people_rows("?") == []
    assert full.show("addvik").person.name == "Noor Haddvik"  # naming one in a command looks within words too


NAUGHTY = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ['"', "'", '""', "a*", "*", "-a", "^a", "a:b", "words:a", "{names}: a", "(", ")", "AND", "OR", "NOT",
         "NEAR(a b)", "a + b", "%", "_", ":match", "\\", "\x00", "a\x00b", "&", "|", "!", "<->", "a:*",
         "''", "; DROP TABLE x",
         "\ud800", "🎉", "ﷺ", "1e5", "0x1f", "12ab", "a.b@c", "٣", "İ", "ß"]
    ),
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(NAUGHTY, max_size=4))
def test_whatever_is_typed_is_searched_for(full: Book, words: list[str]) -> None:
    found = full.find(*words)
    assert isinstance(found, Found)
    assert len(full.people_rows(*words)) <= len(PEOPLE)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.sampled_from(PEOPLE), st.data())
def test_every_beginning_of_a_name_finds_its_bearer(full: Book, one: Contact, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from((one.given, one.family)))
    typed = word[: data.draw(st.integers(1, len(word)))]
    assert f"{one.given} {one.family}" in names(full.find(typed))
