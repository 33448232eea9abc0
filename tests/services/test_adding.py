"""Who a line names, what becomes of it, and what is refused, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.adding import Fate, Understood
from rekindle.model.entry import Hint
from rekindle.services import adding
from tests.exports import CAST, TALK, Contact, linkedin, vcf, zipped

Books = Callable[..., Book]
ANNAS = (
    Contact(given="Anna", family="Lind", company="Uppsala University", title="Professor of Statistics"),
    Contact(given="Anna", family="Lind", company="Corran Energy", title="Surveyor", since="05 Jan 2015"),
)


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def one(book: Book, line: str, hint: Hint | None = None) -> Understood:
    (found,) = book.understand(line, hint)
    return found


def sources(book: Book, person: int) -> list[str]:
    return sorted({seen.source for row in book.people() if row.row.id == person for seen in row.records})


@pytest.fixture
def annas(book: Book, tmp_path: Path) -> Book:
    """Two people of one name."""
    book.import_archives(vcf(tmp_path / "annas.vcf", ANNAS))
    return book


def test_somebody_new_is_on_the_list_in_lists_and_found(book: Book) -> None:
    done = book.add(book.understand("Ida Solvang, thesis advisor, Uppsala 2014, ida@solvang.example, likes old maps"))
    assert (done.told, done.entry, done.outcomes[0].fate) == ("Ida Solvang is on your list", 1, Fate.CREATED)
    (ida,) = book.people("Ida")
    assert ("advisor" in ida.roles, ida.records[0].place) == (True, "typed on 21 November 2026")
    assert {one.id for one in book.find("old maps").people} == {done.person}
    page = book.show(done.person)
    assert {value.text for value in page.shown.best} >= {"ida@solvang.example", "Uppsala", "2014", "Ida Solvang"}
    assert page.roles[0].text == "your thesis advisor"
    (pick,) = book.shortlist().picks
    assert (pick.name, pick.channel) == ("Ida Solvang", "mail")
    assert "what you typed on 21 November 2026" in " ".join(reason.text + reason.fact for reason in pick.reasons)


def test_who_has_no_handle_is_kept_and_listed_but_nobody_is_told_to_write(book: Book) -> None:
    book.add(book.understand("Ida Solvang, friend"))
    assert (len(book.people_rows()), book.shortlist().eligible) == (1, 0)


def test_a_shared_mailbox_says_who_it_is_and_only_the_rest_is_new(known: Book) -> None:
    found = one(known, "Noor Haddvik, noor@haddvik.example, mentor, Uppsala")
    assert found.known is not None
    assert (found.known.name, found.known.what, found.known.sources) == (
        "Noor Haddvik",
        "CTO, Fjordline",
        ("LinkedIn",),
    )
    assert [(piece.field, piece.value) for piece in found.fresh] == [("role", "mentor"), ("place", "Uppsala")]
    done = known.add([found])
    assert (done.person, done.outcomes[0].fate) == (found.known.person, Fate.ADDED)
    assert sources(known, done.person) == ["linkedin", "typed"]


def test_a_rare_name_is_enough_where_a_source_has_it(known: Book) -> None:
    found = one(known, "Kofi Ofstad")
    assert (found.known is not None, found.asks) == (True, False)
    assert (known.add([found]).outcomes[0].fate, len(known.people_rows("Kofi"))) == (Fate.ADDED, 1)


def test_a_name_with_an_employer_is_enough_and_a_common_name_is_asked_about(annas: Book) -> None:
    sure, bare = one(annas, "Anna Lind, at Corran Energy"), one(annas, "Anna Lind")
    assert (sure.known is not None, sure.asks, bare.known, bare.asks) == (True, False, None, True)
    done = annas.add([bare])
    assert done.outcomes[0].fate is Fate.CREATED
    assert done.outcomes[0].why == f"may be Anna Lind; if so: rekindle same {done.person} {bare.maybe[0].person}"


def test_somebody_of_the_same_name_at_the_same_school_place_or_trade_is_meant(annas: Book) -> None:
    book = annas
    found = one(book, "Anna Lind, Uppsala")
    assert found.known is not None
    assert (found.known.what, found.known.why) == (
        "Professor of Statistics, Uppsala University",
        "same name, and Uppsala",
    )
    done = book.add([found])
    assert sources(book, done.person) == ["typed", "vcard"]
    assert len(book.people_rows("Anna")) == 2


def test_a_role_that_is_known_of_them_says_who_is_meant(annas: Book) -> None:
    annas.role(2, "mentor")
    found = one(annas, "Anna Lind, mentor")
    assert found.known is not None
    assert (found.known.person, found.known.why, found.fresh) == (2, "same name, and mentor", ())


def test_birthdays_that_differ_keep_people_apart_whatever_else_agrees(book: Book, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Lind\r\nBDAY:1950-03-05\r\nORG:Uppsala University\r\nEND:VCARD\r\n"
    (tmp_path / "a.vcf").write_text(card, encoding="utf-8", newline="")
    book.import_archives(tmp_path / "a.vcf")
    assert one(book, "Anna Lind, Uppsala").known
    assert one(book, "Anna Lind, Uppsala, birthday 7 May 1981").asks


def test_of_several_the_user_says_who_is_meant(annas: Book) -> None:
    book = annas
    found = one(book, "Anna Lind, choir")
    assert (found.asks, len(found.maybe)) == (True, 2)
    first, second = found.maybe
    done = book.add([book.meant(found, first.person)])
    assert done.person == first.person
    assert (sources(book, first.person), sources(book, second.person)) == (["typed", "vcard"], ["vcard"])
    again = book.add([book.meant(one(book, "Anna Lind, choir"), first.person)])
    assert (again.entry, again.told) == (0, "Anna Lind is here already, with all of that. Nothing was added")
    book.undo(done.entry)
    assert sources(book, first.person) == ["vcard"]


def test_somebody_new_of_a_known_name_stays_apart_whatever_comes(known: Book) -> None:
    found = one(known, "Noor Haddvik, noor@haddvik.example")
    done = known.add([known.meant(found, "")])
    assert (done.outcomes[0].fate, len(known.people_rows("Noor"))) == (Fate.CREATED, 2)
    known.rebuild()
    assert len(known.people_rows("Noor")) == 2
    assert known.questions() == []


def test_the_user_may_mean_somebody_nobody_would_think_of(known: Book) -> None:
    done = known.add([known.meant(one(known, "Mrs Taoberg, neighbour"), "Mei-Lin")])
    assert known.people_rows("Mei-Lin")[0].id == done.person
    with pytest.raises(UserError, match="Nobody here is called Zed"):
        known.meant(one(known, "Ida Solvang"), "Zed")


def test_two_typed_by_one_name_are_two_until_somebody_says_so(book: Book) -> None:
    for line in ("Ida Solvang, friend", "Ida Solvang, neighbour"):
        book.add(book.understand(line))
    assert len(book.people_rows()) == 2
    book.same(1, 2)
    assert [(row.row.id, set(row.roles)) for row in book.people()] == [(1, {"friend", "neighbour"})]


def test_a_line_corrected_is_looked_up_anew(annas: Book) -> None:
    found = one(annas, "Anna Lind, mentor")
    assert found.asks
    assert annas.correct(found, "company: Corran Energy").known is not None
    mended = annas.correct(found, "Place: Lund")
    assert [piece.value for piece in mended.pieces if piece.field == "place"] == ["Lund"]


@pytest.mark.parametrize("told", ["Lund", "colour: red", "place Lund"])
def test_what_corrects_no_field_says_which_fields_there_are(book: Book, told: str) -> None:
    with pytest.raises(UserError, match="no field") as raised:
        book.correct(one(book, "Ida Solvang"), told)
    assert "place" in str(raised.value.next_step)


def test_an_address_corrected_says_who_is_meant(known: Book) -> None:
    found = one(known, "Noor, mentor")
    mended = known.correct(known.correct(found, "name: Noor Haddvik"), "mail: noor@haddvik.example")
    assert (mended.name, mended.known and mended.known.why.count("same mailbox")) == ("Noor Haddvik", 1)


GIVEN = ("Ida", "Per", "Mei-Lin", "Tobias", "Kofi", "Noor")
FAMILY = ("Solvang", "Holm", "Brandt", "Quist", "Okafor")
CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:77\nFN:Ida Solvang\nEMAIL:ida@solvang.example\nNOTE:{note}\nEND:VCARD\n"


def test_cards_pasted_are_read_as_the_importer_reads_them(book: Book) -> None:
    text = CARD.format(note="old maps") + "BEGIN:VCARD\nVERSION:3.0\nFN:Per Holm\nTEL:+46701740605\nEND:VCARD\n"
    several = book.understand(text)
    assert [found.name for found in several] == ["Ida Solvang", "Per Holm"]
    assert ("note", "old maps") in [(piece.field, piece.value) for piece in several[0].pieces]
    done = book.add(several)
    assert (done.told, [each.fate for each in done.outcomes]) == ("2 people are on your list", [Fate.CREATED] * 2)
    assert book.add(book.understand(text)).entry == 0
    with pytest.raises(UserError, match="A card says of itself"):
        book.correct(several[0], "place: Lund")


def test_a_card_that_changed_is_newer_and_undo_gives_the_older_back(book: Book) -> None:
    for note in ("old maps", "new maps", "old maps"):
        book.add(book.understand(CARD.format(note=note)))
        assert [value.text for value in book.show(1).shown.best if value.field == "note"] == [note]
    book.undo()
    assert [value.text for value in book.show(1).shown.best if value.field == "note"] == ["new maps"]
    book.undo(1)
    assert [value.text for value in book.show(1).shown.best if value.field == "note"] == ["new maps"]


def test_a_jcard_is_read_too(book: Book) -> None:
    text = '["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Ida Solvang"]]]'
    assert [found.name for found in book.understand_each(text)] == ["Ida Solvang"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Nothing was typed"),
        (" \n\t ", "Nothing was typed"),
        ("\x00\x1b", "Nothing was typed"),
        ("2014", "No name can be read there"),
        ("statistics, Uppsala", "No name can be read there"),
        ("ida@solvang.example", "Nobody here has ida@solvang.example"),
        ("Shop Bot, noreply@shop.example", "noreply@shop.example is the address of a machine"),
        ("Sam Moran, sam@moran.example", "That is you: sam@moran.example is yours"),
        ("x" * 1_000_000, "That is 1,000,000 characters; one person takes at most 10,000"),
        ("BEGIN:VCARD\nVERSION:3.0\nORG:Corran\nEND:VCARD\n", "That is the card of an organisation"),
        (
            "BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:All\nEND:VCARD\n",
            "That is a group; its name is a tag on its members",
        ),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ida", "the card has no END:VCARD; it was left out"),
    ],
)
def test_what_cannot_be_taken_says_why_and_changes_nothing(book: Book, text: str, why: str) -> None:
    book.tell_me("Sam Moran, sam@moran.example")
    (found,) = book.understand(text)
    assert (found.record, found.refused, bool(found.mend), len(found.line) <= 10_000) == (None, why, True, True)
    done = book.add([found])
    assert (done.told, done.entry, done.outcomes[0].why) == ("Nothing was added", 0, why)
    assert [entry.verb for entry in book.log()] == ["me"]


def test_of_many_lines_each_has_its_account_and_one_undo_takes_all_back(known: Book) -> None:
    known.tell_me("Sam Moran, sam@moran.example")
    before = known.people_rows()
    text = (
        "Ida Solvang, friend\nShop Bot, noreply@shop.example\nNoor Haddvik, noor@haddvik.example\n"
        "Ida Solvang, friend\nSam Moran, sam@moran.example\n"
    )
    done = known.add(known.understand_each(text))
    fates = [Fate.CREATED, Fate.REFUSED, Fate.ADDED, Fate.UNCHANGED, Fate.REFUSED]
    assert ([each.fate for each in done.outcomes], done.told) == (fates, "2 people are on your list")
    assert known.add(known.understand_each(text)).entry == 0
    known.undo(done.entry)
    assert known.people_rows() == before


def test_so_many_lines_that_everybody_is_compared_anew_come_out_alike(books: Books) -> None:
    names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    lines = [f"{name}, {name.split()[1].casefold()}@{n % 5}.example" for n, name in enumerate(names)]
    one_by_one, at_once = books(), books()
    adding_many = adding.MANY
    try:
        adding.MANY = 20  # as if there were many more lines
        done = at_once.add(at_once.understand_each("\n".join(lines)))
    finally:
        adding.MANY = adding_many
    for line in lines:
        one_by_one.add(one_by_one.understand(line))
    assert at_once.people_rows() == one_by_one.people_rows()
    at_once.undo(done.entry)
    assert at_once.people_rows() == []


def test_too_much_text_is_refused_at_once(book: Book) -> None:
    (found,) = book.understand_each("Ida Solvang\n" * 400_000)
    assert found.refused.startswith("That is 4,800,000 characters")


def test_the_list_is_left_alone_when_the_user_says_so_and_joined_later(book: Book) -> None:
    line = "Ida Solvang, friend"
    assert book.add(book.understand(line), listed=False).told == "Ida Solvang is in your book"
    done = book.add(book.understand(line))
    assert (done.told, done.outcomes[0].fate) == ("Ida Solvang is on your list", Fate.ADDED)
    assert book.add(book.understand(line)).entry == 0


def test_a_prompt_tells_the_role_and_the_post_of_whoever_is_named(book: Book) -> None:
    hint = Hint(roles=("ex-boss",), company="Halden Foods", since="2015", until="2021")
    done = book.add([one(book, "Jonas Frey", hint)])
    page = book.show(done.person)
    assert (page.shown.employer, page.roles[0].role) == ("Halden Foods", "ex-boss")


def test_what_the_book_knows_is_read_as_such(book: Book, tmp_path: Path) -> None:
    book.import_archives(
        vcf(tmp_path / "a.vcf", [Contact(given="Bo", family="Ek", company="Quillwork", title="Clerk")])
    )
    found = one(book, "Ida Solvang, Quillwork 2012")
    assert found.entry is not None
    assert (found.entry.company, found.entry.since) == ("Quillwork", "2012")
