"""What the user says holds: over imports, undos and rebuilds; and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.services import importing
from tests.dump import everything, groups, meaning, verdicts
from tests.exports import CAST, KOFI, MEI, NOOR, TALK, TOBIAS, Contact, linkedin, vcf, zipped

Books = Callable[..., Book]
TOBBE = Contact(given="Tobbe", family="Kjellgrund")


def ids(book: Book) -> dict[str, int]:
    return {row.name: row.id for row in book.people_rows()}


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(CAST, TALK))


@pytest.fixture
def two(book: Book, export: Path, tmp_path: Path) -> Book:
    """A book in which two records may be one Tobias."""
    book.import_archives(export)
    book.import_archives(vcf(tmp_path / "phone.vcf", [TOBBE, MEI]))
    return book


def tobiases(book: Book) -> list[int]:
    return [row.id for row in book.people_rows("kjellgrund")]


def test_same_joins_and_its_undo_parts_again(two: Book) -> None:
    before, was = everything(two._at), tobiases(two)
    assert len(was) == 2
    two.same(*was)
    assert tobiases(two) == [min(was)]
    two.rebuild()
    assert tobiases(two) == [min(was)]
    two.undo()
    assert derived(everything(two._at)) == derived(before)


def test_two_of_other_names_become_one_with_all_that_was_theirs(two: Book, tmp_path: Path) -> None:
    """Somebody married, or goes by another name: what shares a profile with either comes along."""
    noor, kofi = ids(two)["Noor Haddvik"], ids(two)["Kofi Ofstad"]
    before, records = len(two.people_rows()), [len(two.show(one).records) for one in (noor, kofi)]
    two.same(noor, kofi)
    assert len(two.people_rows()) == before - 1
    assert len(two.show(noor).records) == sum(records)
    two.import_archives(vcf(tmp_path / "later.vcf", [replace(NOOR, phone="+46 70 174 06 97")]))
    assert len(two.people_rows()) == before - 1
    two.rebuild()
    assert len(two.people_rows()) == before - 1


def derived(told: str) -> list[str]:
    """All but the verdicts: those are only added."""
    return [line for line in told.splitlines() if not line.startswith("decision:")]


def test_different_parts_and_is_remembered_when_the_archive_comes_again(two: Book, tmp_path: Path) -> None:
    left, right = tobiases(two)
    two.same(left, right)
    two.different(left, right)
    assert tobiases(two) == [left, right]
    two.undo(2)
    assert len(tobiases(two)) == 1
    two.import_archives(tmp_path / "phone.vcf")
    assert tobiases(two) == [left, right]


def test_one_persons_records_can_be_taken_apart(two: Book) -> None:
    mei = two.show("Mei-Lin")
    assert len(mei.person.members) == 2
    two.different(*(member.number for member in mei.person.members))
    assert len(two.people_rows("taoberg")) == 2
    two.undo()
    assert len(two.people_rows("taoberg")) == 1


@pytest.fixture
def many(book: Book, tmp_path: Path) -> Book:
    """A book with many look-alikes."""
    couples = [
        (Contact(given=given, family=family, company="Fjordline"), Contact(given=nick, family=family))
        for given, nick in (("Tobias", "Tobbe"), ("Robert", "Rob"), ("Katarina", "Kati"))
        for family in ("Kjellgrund", "Aspvik")
    ]
    talk = [(couples[0][0], True, "2019-03-01 10:00:00", "Hello")]
    book.import_archives(zipped(tmp_path / "export.zip", linkedin([one for one, _ in couples], talk)))
    book.import_archives(vcf(tmp_path / "phone.vcf", [*(other for _, other in couples), NOOR]))
    return book


def assert_same_when_rebuilt(book: Book) -> None:
    before = meaning(book._at)
    book.rebuild()
    assert meaning(book._at) == before


def test_what_verdicts_touch_is_as_if_all_were_worked_out_anew(many: Book) -> None:
    assert len(many.questions()) >= 4
    start = meaning(many._at)
    for word in ("same", "different", "unsure", "same"):
        many.answer(many.questions()[0].question, word)
        assert_same_when_rebuilt(many)
    left, right = (row.id for row in many.people_rows()[:2])
    many.same(left, right)
    assert_same_when_rebuilt(many)
    many.different(left, right)
    assert_same_when_rebuilt(many)
    for number in (3, 9, 5, 13, 7, 11):
        entry = next(one for one in many.log() if one.number == number)
        assert entry.decisions
        many.undo(number)
        assert_same_when_rebuilt(many)
    assert meaning(many._at) == start


def test_a_small_import_into_a_large_book_is_as_if_all_were_worked_out_anew(
    many: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = meaning(many._at)
    monkeypatch.setattr(importing, "LARGE", 3)
    monkeypatch.setattr(importing, "SMALL", 1.0)
    more = [TOBIAS, replace(TOBBE, mail="tobbe@kjellgrund.example"), MEI, replace(NOOR, title="CEO")]
    many.import_archives(vcf(tmp_path / "more.vcf", more))
    assert len(many.people_rows("mei-lin")) == 1
    assert_same_when_rebuilt(many)
    number = next(one.number for one in many.log() if "more.vcf" in one.told)
    many.undo(number)
    assert meaning(many._at) == before
    assert_same_when_rebuilt(many)


def test_self_merge_is_refused(two: Book) -> None:
    left, right = tobiases(two)
    with pytest.raises(UserError, match="one person already"):
        two.same(left, left)
    with pytest.raises(UserError, match="cannot be two"):
        two.different(left, left)
    two.same(left, right)
    with pytest.raises(UserError, match="one person already"):
        two.same(left, right)


def test_verdicts_stay_when_their_import_is_undone_and_hold_when_it_comes_again(
    book: Book, export: Path, tmp_path: Path
) -> None:
    book.import_archives(vcf(tmp_path / "phone.vcf", [NOOR]))
    book.import_archives(export)
    book.never("Tobias")
    book.role("Kofi", "mentor")
    said = verdicts(book._at)
    book.undo(2)
    assert verdicts(book._at) == said
    assert "Tobias Kjellgrund" not in ids(book)
    book.import_archives(export)
    assert verdicts(book._at) == said
    assert "you said never" in book.why("Tobias")[0].ineligible
    assert "mentor" in {role.role for role in book.show("Kofi").roles}


def test_questions_are_answered_once(two: Book) -> None:
    asked = [one.question for one in two.questions()]
    assert len(asked) == 1
    two.answer(asked[0], "unsure")
    assert two.questions() == []
    two.undo()
    assert [one.question.id for one in two.questions()] == [asked[0].id]
    two.answer_all(asked, "same")
    assert (len(tobiases(two)), two.questions()) == (1, [])
    two.undo()
    assert len(tobiases(two)) == 2


def test_undo_twice_is_refused_and_an_empty_log_too(book: Book, export: Path) -> None:
    with pytest.raises(UserError, match="nothing to undo"):
        book.undo()
    book.import_archives(export)
    book.undo(1)
    for number in (1, 2):
        with pytest.raises(UserError, match="taken back already"):
            book.undo(number)
    with pytest.raises(UserError, match="nothing to undo"):
        book.undo()


def test_who_i_am_can_be_said_corrected_and_taken_back(book: Book, tmp_path: Path) -> None:
    book.import_archives(vcf(tmp_path / "phone.vcf", [NOOR, TOBIAS]))
    before = everything(book._at)
    book.tell_me("Mira Solberg, mira@solberg.example")
    book.tell_me("Mira Lindqvist")
    assert book.owner().startswith("Mira Lindqvist, mira@solberg.example")
    book.undo()
    assert book.owner().startswith("Mira Solberg")
    book.undo()
    assert (book.owner(), everything(book._at)) == ("", before)


def test_who_i_am_said_with_an_import_goes_with_it(book: Book, tmp_path: Path) -> None:
    path, before = vcf(tmp_path / "phone.vcf", [NOOR, TOBIAS]), everything(book._at)
    book.import_archives(path, me="Noor Haddvik, noor@haddvik.example")
    assert list(ids(book)) == ["Tobias Kjellgrund"]
    book.undo()
    assert everything(book._at) == before
    book.import_archives(path)
    book.import_archives(path, me="Noor Haddvik, noor@haddvik.example")
    assert list(ids(book)) == ["Tobias Kjellgrund"]
    book.undo()
    assert len(ids(book)) == 2


def test_the_owners_profile_is_the_one_that_sends_under_their_name(book: Book, export: Path) -> None:
    book.import_archives(export)
    assert "linkedin.com/in/mira-solberg-made-up" in book.owner()
    assert (book.show("Noor").tie.sent, book.show("Noor").tie.received) == (1, 1)
    assert (book.show("Kofi").tie.sent, book.show("Kofi").tie.received) == (1, 0)


def test_the_newest_archive_says_what_the_owner_is_called(books: Books, tmp_path: Path) -> None:
    old = zipped(tmp_path / "old.zip", linkedin([NOOR], profile=True))
    married = {name: text.replace("Solberg", "Lindqvist") for name, text in linkedin([NOOR, KOFI_LATER]).items()}
    new = zipped(tmp_path / "new.zip", married)
    for order in ((old, new), (new, old)):
        book = books()
        for path in order:
            book.import_archives(path)
        assert book.owner().startswith("Mira Lindqvist")


KOFI_LATER = replace(KOFI, since="01 Feb 2024")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_newer_export_updates_and_tells_what_changed(book: Book, tmp_path: Path, order: tuple[int, int]) -> None:
    moved = replace(TOBIAS, company="Corran Energy", title="Director")
    paths = [
        zipped(tmp_path / "old.zip", linkedin([TOBIAS, NOOR])),
        zipped(tmp_path / "new.zip", linkedin([moved, NOOR, KOFI_LATER])),
    ]
    done = [book.import_archives(paths[number]).archives[0].items for number in order]
    assert [(one.created, one.updated, one.unchanged) for one in done] == (
        [(2, 0, 0), (1, 1, 1)] if order == (0, 1) else [(3, 0, 0), (0, 1, 1)]
    )
    page = book.show("Tobias")
    assert page.shown.what == "Director, Corran Energy"
    assert [(change.field, change.before, change.after) for change in page.changes] == [
        ("company", "Norrvik Optics", "Corran Energy"),
        ("title", "Head of Sales", "Director"),
    ]
    assert (page.changes[0].since, page.changes[0].until) == (date(2014, 1, 3), date(2024, 2, 1))
    (number,) = (entry.number for entry in book.log() if "new.zip" in entry.told)
    book.undo(number)
    assert (book.show("Tobias").shown.what, book.show("Tobias").changes) == ("Head of Sales, Norrvik Optics", ())


def test_an_archive_that_came_twice_in_one_command_counts_once(book: Book, export: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.zip"
    copy.write_bytes(export.read_bytes())
    done = book.import_archives(export, copy)
    assert [archive.items.created for archive in done.archives] == [8, 0]
    assert "the same as another" in done.archives[1].ignored[0].reason


def test_reads_are_accounted_for(book: Book, tmp_path: Path) -> None:
    text = linkedin(CAST)["Connections.csv"] + ",,,,Nobody Ltd,,01 Feb 2024\n"
    done = book.import_archives(zipped(tmp_path / "a.zip", {"Connections.csv": text}))
    items = done.archives[0].items
    assert (items.read, items.created, items.refused) == (5, 4, 1)
    assert len(done.archives[0].problems) == 1
    again = book.import_archives(tmp_path / "a.zip").archives[0].items
    assert (again.read, again.unchanged, again.refused) == (5, 4, 1)


def test_a_zip_that_breaks_off_is_told(book: Book, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", linkedin(CAST * 2_000))
    content = bytearray(path.read_bytes())
    content[300_000:300_010] = b"\x00" * 10  # the checksum no longer fits
    path.write_bytes(content)
    done = book.import_archives(path)
    assert any("Connections.csv" in problem.where for problem in done.archives[0].problems)


def test_nothing_to_read_changes_nothing(book: Book, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    before = meaning(book._at)
    for path in (tmp_path / "letter.txt", tmp_path / "none.zip"):
        with pytest.raises(UserError):
            book.import_archives(path)
    with pytest.raises(UserError, match="no importer called"):
        book.import_archives(tmp_path / "letter.txt", importer="magic")
    assert (meaning(book._at), book.log()) == (before, [])


def test_nobody_and_several_are_told_apart(two: Book) -> None:
    with pytest.raises(UserError, match="Nobody here is called"):
        two.show("Zebedee")
    with pytest.raises(UserError, match="could be") as caught:
        two.show("Kjellgrund")
    assert all(str(number) in str(caught.value) for number in tobiases(two))
    for number in ("9999", "9" * 40):
        with pytest.raises(UserError, match="no person"):
            two.show(number)


def test_two_books_of_one_place_know_nothing_of_each_other(two: Book, tmp_path: Path) -> None:
    other = Book(two._where, name="other", today=two.today)
    before, people = everything(two._at), groups(two._at)
    assert (other.people_rows(), other.log()) == ([], [])
    other.import_archives(vcf(tmp_path / "other.vcf", [NOOR, KOFI]))
    assert len(other.people_rows()) == 2
    assert (everything(two._at), groups(two._at)) == (before, people)
    other.undo()
    assert other.people_rows() == []
    assert everything(two._at) == before
    other.close()
