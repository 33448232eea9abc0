"""What a sweep keeps, and how it gives way to whatever else is said and brought in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError, Verdict
from rekindle.model.sweep import Answer, Marks, Sweep, Turn
from rekindle.services.deciding import all_barred
from rekindle.services.roster import on_list
from rekindle.store import decisions, kept, lists, looks
from tests.exports import CAST, KOFI, MEI, NOOR, TALK, TOBIAS, Contact, linkedin, vcf, zipped

Books = Callable[..., Book]
ABE = Contact(given="Abe", family="Aronson", company="Fjordline")
NILS = Contact(given="Nils", family="Nordgren", company="Fjordline")
ZOE = Contact(given="Zoe", family="Zetterlund", company="Fjordline")


@pytest.fixture
def swept(book: Book, tmp_path: Path) -> Book:
    """Four people: Haddvik, Kjellgrund, Ofstad, Taoberg."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def name(turn: Turn) -> str:
    return turn.next.last_name if turn.next else ""


def go(book: Book, *answers: Answer, sweep: str = "", order: str = "") -> list[str]:
    """Answer for one after the other; who was shown, and who is next."""
    walk = book.sweep(sweep, order=order)
    shown = []
    for answer in answers:
        turn = walk.turn()
        assert turn.next
        shown.append(turn.next.last_name)
        walk.say(turn.next.person, answer)
    return [*shown, name(walk.turn())]


LISTED, OUT, SKIPPED, NEVER = Answer.LISTED, Answer.LEFT_OUT, Answer.SKIPPED, Answer.NEVER


def test_each_answer_is_one_entry_with_its_verdict(swept: Book) -> None:
    go(swept, LISTED, OUT, NEVER, Answer.NOT_PERSON)
    said = [one.verdict for one in decisions.standing(swept._at)]
    assert said == [Verdict.LIST, Verdict.UNLIST, Verdict.NEVER, Verdict.NOT_PERSON]
    assert [len(entry.decisions) for entry in swept.log()[:4]] == [1, 1, 1, 1]
    assert on_list(swept._at) == {1}
    assert all_barred(swept._at) == {3, 4}


def test_all_that_is_said_with_an_answer_goes_and_comes_with_it(swept: Book) -> None:
    walk = swept.sweep()
    done = walk.say(1, LISTED, Marks(roles=("mentor",), not_roles=("friend",), closeness=4, note="the ferry"))
    assert done.told == "Noor Haddvik: on your list, mentor, not friend, closeness 4, a note"
    shown = walk.at_person(1).next
    assert shown
    assert ([one.role for one in shown.roles], shown.closeness, shown.notes) == (["mentor"], 4, ("the ferry",))
    walk.undo()
    shown = walk.at_person(1).next
    assert shown
    assert (shown.roles, shown.closeness, shown.notes, shown.listed, shown.said) == ((), None, (), None, None)


def test_a_note_twice_is_kept_once(swept: Book) -> None:
    walk = swept.sweep()
    walk.say(1, Answer.MARKED, Marks(note="the ferry"))
    walk.say(1, LISTED, Marks(note=" The  ferry"))
    assert len(swept.notes(1)[2]) == 1


def test_new_people_are_slotted_in_and_those_before_the_place_come_in_the_end(swept: Book, tmp_path: Path) -> None:
    assert go(swept, LISTED, OUT) == ["Haddvik", "Kjellgrund", "Ofstad"]
    swept.import_archives(zipped(tmp_path / "more.zip", linkedin([*CAST, ABE, NILS, ZOE], TALK), day=(2026, 11, 9)))
    shown = go(swept, SKIPPED, LISTED, LISTED, LISTED, LISTED, LISTED)
    assert shown == ["Nordgren", "Ofstad", "Taoberg", "Zetterlund", "Aronson", "Nordgren", ""]


def test_looks_hold_when_an_import_is_taken_back_and_comes_again(swept: Book, tmp_path: Path) -> None:
    go(swept, LISTED, OUT)
    swept.undo(1)
    assert swept.sweep().turn().tally.people == 0
    swept.import_archives(tmp_path / "export.zip")
    turn = swept.sweep().turn()
    assert (turn.tally.seen, turn.tally.listed, name(turn)) == (2, 1, "Ofstad")
    assert turn.stopped == "Kjellgrund"


def test_whoever_was_split_off_is_shown_once(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "export.zip", linkedin([NOOR, KOFI])))
    book.import_archives(vcf(tmp_path / "phone.vcf", [NOOR]))
    several = sorted(row.id for row in book.people_rows("haddvik"))
    if len(several) > 1:
        book.same(*several)
    assert go(book, LISTED) == ["Haddvik", "Ofstad"]
    ours = book.show(several[0]).records
    book.different(ours[0].record, ours[1].record)
    assert go(book, OUT, OUT) == ["Haddvik", "Ofstad", ""]
    book.same(ours[0].record, ours[1].record)
    assert book.sweep().turn().tally.seen == 2


def test_a_new_answer_lifts_what_the_earlier_one_barred_and_undo_bars_again(swept: Book) -> None:
    walk = swept.sweep()
    walk.say(1, NEVER)
    walk.say(1, LISTED)
    assert all_barred(swept._at) == set()
    assert on_list(swept._at) == {1}
    walk.undo()
    assert all_barred(swept._at) == {1}
    walk.say(1, LISTED)
    assert all_barred(swept._at) == set()
    swept.undo(2)
    assert on_list(swept._at) == {1}


def test_whoever_asked_not_to_be_written_to_stays_barred_whatever_a_sweep_says(swept: Book) -> None:
    walk = swept.sweep()
    walk.say(1, NEVER)
    swept.touched(1, "mail", reply="negative")
    walk.say(1, LISTED)
    assert all_barred(swept._at) == {1}
    assert on_list(swept._at) == set()


def test_never_said_elsewhere_is_not_shown(swept: Book) -> None:
    walk = swept.sweep()
    swept.never("Noor")
    assert name(walk.turn()) == "Kjellgrund"
    assert walk.turn().tally.people == 3


def test_undo_by_number_comes_back_to_that_person_then_goes_on(swept: Book) -> None:
    go(swept, LISTED, LISTED, LISTED)
    swept.undo(3)
    assert go(swept, OUT) == ["Haddvik", "Taoberg"]


def test_an_answer_for_somebody_whom_another_made_one_with_another(swept: Book) -> None:
    walk = swept.sweep()
    walk.turn()
    swept.same(1, 2)
    assert walk.say(2, LISTED, Marks(closeness=3)).person == 1
    assert walk.turn().tally.seen == 1
    assert swept.sweep().at_person(1).next.closeness == 3  # type: ignore[union-attr]  # they are there


def test_whoever_has_no_name_comes_last_and_goes_by_an_address(swept: Book, tmp_path: Path) -> None:
    (tmp_path / "bare.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nTEL:+46 70 174 06 98\r\nEND:VCARD\r\n")
    swept.import_archives(tmp_path / "bare.vcf")
    assert go(swept, OUT, OUT, OUT, OUT)[-1] == "+46 70 174 06 98"
    turn = swept.sweep().turn()
    assert turn.next
    assert turn.next.name == "+46 70 174 06 98"
    assert swept.put_on_list(turn.next.person).told.startswith("+46 70 174 06 98")


def test_those_who_are_somebody_to_me_come_first(swept: Book) -> None:
    swept.role(4, "mentor")
    swept.role(2, "teammate")
    assert go(swept, order="roles") == ["Taoberg"]
    walk = swept.sweep(order="roles")
    walk.say(4, LISTED)
    assert name(walk.turn()) == "Kjellgrund"


def test_whoever_is_the_one_before_is_joined_and_undo_takes_them_apart_again(swept: Book, tmp_path: Path) -> None:
    swept.import_archives(vcf(tmp_path / "phone.vcf", [Contact(given="N", family="Haddvik", phone="+46 70 174 06 99")]))
    walk = swept.sweep()
    first, second = (row.id for row in swept.people_rows("haddvik"))
    with pytest.raises(UserError, match="Nobody was answered before them"):
        walk.join(first)
    walk.say(first, LISTED)
    assert walk.join(second).told == "Made one person of N Haddvik and Noor Haddvik"
    turn = walk.turn()
    assert (name(turn), turn.tally.people, turn.tally.seen) == ("Kjellgrund", 4, 1)
    turn = walk.undo()
    assert (name(turn), turn.tally.people, turn.tally.seen) == ("Haddvik", 5, 1)
    assert go(swept, OUT) == ["Haddvik", "Kjellgrund"]


def test_an_answer_for_somebody_who_is_gone_is_refused(swept: Book) -> None:
    walk = swept.sweep()
    walk.turn()
    swept.undo(1)
    with pytest.raises(UserError, match="no longer in your book"):
        walk.say(1, LISTED)
    assert walk.turn().next is None


def test_two_who_begin_the_same_sweep_at_once_share_it(swept: Book) -> None:
    one, other = swept.sweep(), swept.sweep()
    one.say(1, LISTED)
    other.say(2, LISTED)
    assert one.turn().tally == other.turn().tally
    assert len(kept.kept(swept._at, Sweep)) == 1


def test_a_sweep_whose_beginning_was_taken_back_is_kept_again(swept: Book) -> None:
    walk = swept.sweep()
    walk.say(1, LISTED)
    began = next(entry for entry in swept.log() if entry.told.startswith("Began"))
    swept.undo(began.number)
    assert swept.sweeps() == []
    walk.say(2, LISTED)
    assert [tally.seen for _, tally in swept.sweeps()] == [2]


def test_the_same_filters_go_on_whatever_the_sweep_is_called(swept: Book) -> None:
    walk = swept.sweep("old friends", role="", order="last-name")
    walk.say(1, LISTED)
    assert swept.sweep().sweep.name == "old friends"
    assert swept.sweep("OLD friends").turn().tally.seen == 1
    assert walk.named


def test_a_role_that_was_denied_takes_the_others_on(swept: Book) -> None:
    for one in (1, 2):
        swept.role(one, "mentor")
    walk = swept.sweep(role="mentor")
    walk.say(1, Answer.MARKED, Marks(not_roles=("mentor",)))
    assert name(walk.turn()) == "Haddvik"  # still on the screen
    assert name(swept.sweep(role="mentor").turn()) == "Kjellgrund"
    walk.say(1, OUT)
    assert walk.turn().tally == swept.sweep(role="mentor").turn().tally


def test_what_is_typed_counts_as_seen(swept: Book) -> None:
    at = swept._at
    at.engine.run("UPDATE record SET source = 'typed' WHERE book = :book AND number = 4", {"book": at.book})
    found = swept.coverage()
    assert (found.seen, found.people) == (1, 4)
    assert looks.seen(at) == set()


def test_a_skip_after_an_answer_is_not_seen_and_the_word_of_any_sweep_is(swept: Book) -> None:
    walk = swept.sweep()
    walk.say(1, LISTED)
    walk.say(1, SKIPPED)
    assert looks.seen(swept._at) == set()
    swept.sweep(source="linkedin").say(1, OUT)
    assert looks.seen(swept._at) == {1}


def test_contact_of_the_future_has_not_happened(swept: Book, tmp_path: Path) -> None:
    talk = [*TALK, (MEI, True, "2031-01-05 10:00:00", "Happy new year"), (KOFI, True, "2026-11-21 09:00:00", "Hello")]
    swept.import_archives(zipped(tmp_path / "clock.zip", linkedin(CAST, talk), day=(2026, 11, 9)))
    last = {one: swept.sweep(order="recent").at_person(one).next.last for one in (3, 4)}  # type: ignore[union-attr]  # they are there
    assert (str(last[3]), last[4]) == ("2026-11-21", None)
    assert name(swept.sweep(order="recent").turn()) == "Ofstad"


def test_a_book_of_an_older_rekindle_works_out_ties_first(swept: Book) -> None:
    at = swept._at
    at.engine.run("DELETE FROM tie WHERE book = :book", {"book": at.book})
    at.engine.run(
        "INSERT INTO setting (book, name, value) VALUES (:book, :name, 'due')",
        {"book": at.book, "name": lists.TIES_DUE},
    )
    assert name(swept.sweep(order="recent").turn()) == TOBIAS.family


def test_everything_of_a_sweep_comes_along_in_an_export(swept: Book, books: Books, tmp_path: Path) -> None:
    go(swept, LISTED, SKIPPED)
    swept.export(tmp_path / "all.rekindle")
    other = books()
    other.restore(tmp_path / "all.rekindle")
    assert other.sweep().turn() == swept.sweep().turn()
    assert other.coverage() == swept.coverage()
