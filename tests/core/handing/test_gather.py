from __future__ import annotations

from datetime import date

import pytest

from rekindle.core.handing import gather, same_by_id, uid_of
from rekindle.core.profile import person_of
from rekindle.model import Handle, HandleKind, Name, Note, Occasion, Origin, Place, Position, Record, When
from rekindle.model.handout import Handout
from rekindle.model.life import Fact, Relation
from rekindle.model.person import Member
from rekindle.model.roster import Listed

TODAY = date(2026, 11, 22)


def member(number: int, as_of: str = "2025-05-03", source: str = "vcard", **parts: object) -> Member:
    said = {"name": Name(full="Anna Lind"), "origin": Origin(where="x"), **parts}
    record = Record(source=source, key=f"k{number}", **said)  # type: ignore[arg-type]  # parts are a record's
    return Member(number=number, record=record, archive=1, as_of=as_of)


def handed(*members: Member, facts: tuple[Fact, ...] | None = None, **row: object) -> Handout:
    listed = Listed(person=1, name="Anna Lind", **row)  # type: ignore[arg-type]  # as above
    return gather(listed, person_of(members), facts, secret="s", today=TODAY)  # noqa: S106 - no password


def mail(value: str, raw: str = "") -> Handle:
    return Handle(kind=HandleKind.MAIL, value=value, raw=raw)


def test_the_shown_value_goes_where_one_goes_and_all_handles_go() -> None:
    old = member(
        1,
        handles=(
            mail("anna@corran.example", "Anna@Corran.example"),
            Handle(kind=HandleKind.PHONE, value="+46701740699"),
        ),
        positions=(Position(company="Halden", title="Planner"),),
        occasions=(
            Occasion(kind="birthday", when=When.month_day(3, 5)),
            Occasion(kind="anniversary", when=When.year(1)),
        ),
    )
    new = member(
        2,
        "2026-02-01",
        "linkedin",
        handles=(
            mail("anna@corran.example", "anna@corran.example"),
            Handle(kind=HandleKind.PROFILE, value="linkedin.com/in/anna-made-up", raw="http://x"),
        ),
        positions=(Position(company="Corran", title="Head"),),
        occasions=(Occasion(kind="birthday", when=When.on(date(1980, 3, 5))),),
    )
    one = handed(old, new)
    assert one.uid == uid_of("s", "vcard", "k1")
    assert (one.company, one.title, one.revised) == ("Corran", "Head", "2026-02-01")
    assert one.mails == ("anna@corran.example",)
    assert one.phones == ("+46701740699",)
    assert one.profiles == ("https://linkedin.com/in/anna-made-up",)
    assert one.birthday == When.on(date(1980, 3, 5))


@pytest.mark.parametrize(
    ("raw", "value", "written"),
    [
        ("A.Lind+thesis@corran.example", "a.lind@corran.example", "A.Lind+thesis@corran.example"),
        ('"Lind, Anna" <a.lind@corran.example>', "a.lind@corran.example", "a.lind@corran.example"),
        ("other@corran.example", "a.lind@corran.example", "a.lind@corran.example"),
        ("", "a.lind@corran.example", "a.lind@corran.example"),
    ],
)
def test_an_address_is_written_as_it_was_where_that_is_no_more_than_an_address(
    raw: str, value: str, written: str
) -> None:
    assert handed(member(1, handles=(mail(value, raw),))).mails == (written,)


@pytest.mark.parametrize(
    ("shown", "given", "family"),
    [
        ("Anna Lind", "Anna", "Lind"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Cher", "", ""),
        ("", "", ""),
    ],
)
def test_first_and_last_name_are_told_apart_for_programs_that_need_it(shown: str, given: str, family: str) -> None:
    name = handed(member(1, name=Name(full=shown))).name
    assert (name.full, name.given, name.family) == (shown, given, family)


def test_parts_that_another_record_tells_are_taken() -> None:
    two = (member(1, name=Name(full="Ana Sanz Vila")), member(2, name=Name(given="Ana", middle="Sanz", family="Vila")))
    name = handed(*two).name
    assert (name.full, name.given, name.middle, name.family) == ("Ana Sanz Vila", "Ana", "Sanz", "Vila")


def test_city_and_country_are_of_one_place() -> None:
    places = member(1, places=(Place(country="Norway"), Place(city="Uppsala", country="Sweden")))
    assert (handed(places).city, handed(places).country) == ("Uppsala", "Sweden")
    moved = handed(places, city="Leeds")
    assert (moved.city, moved.country) == ("Leeds", "")
    told = handed(places, city="Uppsala", country="SE")
    assert (told.city, told.country) == ("Uppsala", "SE")
    assert handed(member(1, places=(Place(country="Norway"),))).country == "Norway"
    assert handed(member(1)).city == ""


def test_notes_go_only_when_asked_and_what_concerns_others_never() -> None:
    noted = member(1, notes=(Note(text="likes tea\r\nand rain\x00 "), Note(text="  ")))
    facts = (
        Fact(record=1, relation=Relation.MEMORY, text="the boat"),
        Fact(record=1, relation=Relation.MEMORY, text="the boat"),
        Fact(record=1, relation=Relation.ABOUT_OTHERS, text="her sister is ill"),
    )
    assert handed(noted).notes == ()
    assert handed(noted, facts=facts).notes == ("likes tea\nand rain", "the boat")


def test_what_no_archive_dates_is_as_of_today() -> None:
    assert handed(member(1, "")).revised == "2026-11-22"


def test_an_id_hangs_on_the_book_and_the_record_alone() -> None:
    one = uid_of("s", "vcard", "k1")
    assert one == uid_of("s", "vcard", "k1")
    assert len({one, uid_of("t", "vcard", "k1"), uid_of("s", "linkedin", "k1"), uid_of("s", "vcard", "k2")}) == 4
    assert uid_of("t", "rekindle-csv", one) == one
    assert uid_of("s", "vcard", "half \ud800").startswith("rekindle-")


def test_who_came_back_is_who_was_handed_out() -> None:
    uid = uid_of("s", "linkedin", "anna")
    records = [(1, "linkedin", "anna"), (2, "vcard", "kofi"), (7, "vcard", uid), (8, "rekindle-csv", uid)]
    assert same_by_id("s", reversed(records)) == [(1, 7), (1, 8)]
    assert same_by_id("another book's", records) == [(7, 8)]
