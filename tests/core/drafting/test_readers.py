"""What is known of somebody -> how they are called, by what language, what ties the two, what fits them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rekindle.core.drafting.address import address
from rekindle.core.drafting.language import guessed, language_of, register
from rekindle.core.drafting.readers import distressed, offers_of, reachable, reader_of, writer_of
from rekindle.core.names import best_name
from rekindle.model.archive import Origin
from rekindle.model.channel import Channel
from rekindle.model.draft import Medium
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Give, GiveKind, Profile, Relation
from rekindle.model.moment import Moment
from rekindle.model.person import Member, Person, Role, Sureness
from rekindle.model.record import Name, Owner, Place, Position, Record, Schooling
from rekindle.model.when import When

TODAY = date(2026, 9, 14)
HERE = Origin(where="x")
OWNER = Owner(
    origin=HERE,
    name=Name(full="Sam Moran"),
    positions=(Position(company="Halden Foods Ltd"),),
    schooling=(Schooling(school="Uppsala University"),),
)
SIDE = Side(owner=OWNER, profile=Profile(place="Leeds", country="GB"))


def known(
    name: Name | str = "Clara Voss", *, record: dict[str, Any] | None = None, as_of: str = "2026-08-01", **more: Any
) -> Known:
    full = Name(full=name) if isinstance(name, str) else name
    one = Record(source="linkedin", key="c", name=full, origin=HERE, **(record or {}))
    person = Person(id=7, name=full.shown, sort_name="voss", members=(Member(number=7, record=one, as_of=as_of),))
    return Known(person=person, **more)


def called(who: Known) -> tuple[str, bool]:
    slot, formal = address(who, best_name(who.person.members))
    assert slot.source
    return slot.value, formal


def said(text: str, *, part: str = "from", at: str = "2024-03-02T10:00:00Z") -> Moment:
    return Moment(at=at, channel="mail", part=part, subject="", text=text)


def fact(relation: Relation, text: str, **more: Any) -> Fact:
    return Fact(number=1, record=7, relation=relation, text=text, **more)


# --- names ------------------------------------------------------------------------------------------------------------


def test_the_users_word_goes_first() -> None:
    dear = (fact(Relation.GREETING, "Dear Professor Lind,"),)
    assert called(known(facts=dear, moments=(said("Yes.\nClara"),))) == ("Professor Lind", True)
    assert called(known(facts=(fact(Relation.GREETING, "Annie"),))) == ("Annie", False)
    assert called(known(facts=(fact(Relation.GREETING, "Hi Clara"),))) == ("Clara", False)
    assert called(known(facts=(fact(Relation.GREETING, "du"),))) == ("Clara Voss", True)


def test_then_how_they_sign() -> None:
    name = Name(full="Daniel Frey", given="Daniel", family="Frey")
    assert called(known(name, moments=(said("See you.\n\nDan\n"),))) == ("Dan", False)
    assert called(known(name, moments=(said("See you.\nThanks"), said("Well.\n- Daniel")))) == ("Daniel", False)
    assert called(known(name, moments=(said("All fine, D."),))) == ("Daniel", False)  # by the talk alone


def test_then_how_i_greeted_them() -> None:
    name = Name(full="Eva Lind", given="Eva", family="Lind")
    assert called(known(name, moments=(said("Dear Professor Lind,\nthank you", part="to"),))) == (
        "Professor Lind",
        True,
    )
    assert called(known(name, moments=(said("Hi Eva, long day", part="to"),))) == ("Eva", False)
    assert called(known(name, moments=(said("Dear Eva Lind, hello", part="to"),))) == ("Eva Lind", True)
    assert called(known(name, moments=(said("Hi all, the plan", part="to"),))) == ("Eva", False)


def test_then_title_and_surname() -> None:
    professor = (Role(role="professor", sureness=Sureness.SAID, evidence=()),)
    assert called(known("Eva Lind", roles=professor)) == ("Professor Lind", True)
    assert called(known(Name(full="Eva Lind", prefix="Dr."))) == ("Dr Lind", True)
    assert called(known("Dr. Eva Lind, MBA")) == ("Dr Lind", True)
    thin = (Role(role="professor", sureness=Sureness.THIN, evidence=()),)
    assert called(known("Eva Lind", roles=thin)) == ("Eva Lind", True)
    assert called(known("Lind", roles=professor)) == ("Lind", True)


def test_then_the_first_name_of_peers_and_the_whole_name_of_others() -> None:
    mate = (Role(role="teammate", sureness=Sureness.STRONG, evidence=()),)
    assert called(known("Kofi Mensah", roles=mate)) == ("Kofi", False)
    assert called(known("Kofi Mensah")) == ("Kofi Mensah", True)
    assert called(known("K. Mensah", roles=mate)) == ("K. Mensah", True)
    assert called(known("王小明", roles=mate)) == ("王小明", True)
    assert called(known(Name(full="Kofi A. Mensah", given="Kofi"), roles=mate)) == ("Kofi", False)


def test_a_message_without_a_month_is_still_a_source() -> None:
    slot, _ = address(known(moments=(said("Yes.\nClara", at="2024"),)), Name(full="Clara Voss", given="Clara"))
    assert slot.source == "their message, 2024"


# --- language ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hallo, ich habe noch nicht an die Karte gedacht und du auch nicht", "de"),
        ("Hej, det var roligt att se dig och jag hoppas att vi ses", "sv"),
        ("Bonjour, merci pour les cartes, je suis sur une île avec des amis", "fr"),
        ("Hola, gracias por los mapas, pero estoy con una amiga", "es"),
        ("Hi, thanks for the maps, they are with me", "en"),
        ("ok", "en"),
    ],
)
def test_the_language_of_a_thread(text: str, language: str) -> None:
    assert guessed([said(text)]) == language


def test_the_users_word_on_language_wins() -> None:
    assert language_of(known(facts=(fact(Relation.LANGUAGE, "sv"),))) == "sv"
    assert language_of(known(facts=(fact(Relation.LANGUAGE, "German"),))) == "de"
    assert language_of(known(facts=(fact(Relation.LANGUAGE, "Norwegian"),))) == "no"
    assert language_of(known()) == "en"


def test_the_old_form_of_address_is_shown() -> None:
    assert register([said("ich habe dir geschrieben, hast du")], "de") == "du"
    assert register([said("ich habe Ihnen geschrieben")], "de") == "Sie"
    assert register([said("hej hej")], "sv") == ""
    assert register([said("guten Tag")], "de") == ""


# --- the reader -------------------------------------------------------------------------------------------------------


def test_where_they_are_and_how_old_that_is() -> None:
    posts = (Position(company="Corran Energy (UK) Ltd.", title="Planner"),)
    one = reader_of(known(record={"positions": posts}), SIDE, TODAY)
    assert one.org
    assert (one.org.value, one.org_old) == ("Corran Energy", False)
    assert one.org.fact == "Planner, Corran Energy (UK) Ltd."
    assert reader_of(known(record={"positions": posts}, as_of="2025-01-01"), SIDE, TODAY).org_old
    assert reader_of(known(record={"positions": posts}, as_of=""), SIDE, TODAY).org_old
    gone = (replace(posts[0], until=When.year(2020)),)
    assert reader_of(known(record={"positions": gone}), SIDE, TODAY).org is None
    alone = (Position(company="Freelance", title="Planner"),)
    assert reader_of(known(record={"positions": alone}), SIDE, TODAY).org is None


def test_what_ties_two_is_a_firm_or_school_of_both() -> None:
    firm = reader_of(known(record={"positions": (Position(company="Halden Foods"),)}), SIDE, TODAY)
    school = reader_of(known(record={"schooling": (Schooling(school="Uppsala University"),)}), SIDE, TODAY)
    assert firm.tie
    assert school.tie
    assert (firm.tie.value, school.tie.value) == ("Halden Foods", "Uppsala University")
    assert firm.circles & frozenset(("halden foods",))
    assert reader_of(known(), SIDE, TODAY).tie is None


@pytest.mark.parametrize(
    ("channel", "how"),
    [(Channel.MAIL, "wrote"), (Channel.CALL, "spoke"), (Channel.IN_PERSON, "met"), (Channel.LIKE, None)],
)
def test_the_last_contact_and_how(channel: Channel, how: str | None) -> None:
    moments = tuple(
        Moment(at=at, channel=channel, part="from", subject="", text="") for at in ("2027-01-01", "2024-03-02")
    )
    last = reader_of(known(moments=moments), SIDE, TODAY).last
    assert (last.how if last else None) == how
    assert last is None or last.on == date(2024, 3, 2)


def test_who_lives_where_i_live_is_near() -> None:
    assert reader_of(known(record={"places": (Place(), Place(city="Leeds"))}), SIDE, TODAY).near
    assert not reader_of(known(record={"places": (Place(city="Hull"),)}), SIDE, TODAY).near
    assert not reader_of(known(), replace(SIDE, profile=Profile()), TODAY).near


def test_a_loss_is_named_only_where_it_is_open_and_stands() -> None:
    def loss(**more: Any) -> object:
        slot = reader_of(known(facts=(fact(Relation.DISTRESS, "your father", **more),)), SIDE, TODAY).loss
        return slot.value if slot else None

    assert loss() == "your father"
    assert loss(private=True) is None
    assert loss(until=date(2026, 1, 1)) is None
    assert reader_of(known(facts=(fact(Relation.DISTRESS, "is ill"),)), SIDE, TODAY).loss is None


def test_hard_times_end() -> None:
    hard = fact(Relation.DISTRESS, "your father", private=True)
    assert distressed((hard,), TODAY)
    assert not distressed((replace(hard, until=date(2026, 1, 1)), fact(Relation.NOTE, "x")), TODAY)


def test_me_as_i_sign_else_by_my_name() -> None:
    assert writer_of(SIDE).short == "Sam"
    mine = writer_of(replace(SIDE, profile=Profile(signature="S. K. Moran", sign_off="Sammy")))
    assert (mine.name, mine.short) == ("S. K. Moran", "Sammy")
    nobody = writer_of(Side(owner=Owner(origin=HERE), profile=Profile()))
    assert (nobody.name, nobody.short) == ("", "")


# --- gives and ways ---------------------------------------------------------------------------------------------------


def test_a_give_fits_by_what_they_do_and_care_for() -> None:
    river = Give(number=1, offer="send you my list", kind=GiveKind.FIND, words=("river",))
    pages = Give(number=2, offer="read two pages", kind=GiveKind.REVIEW, words=("editor",))
    other = Give(number=3, offer="send you a map", kind=GiveKind.FIND)
    had = Give(number=9, offer="send you notes", listed=4)
    taken = Give(number=4, offer="send you notes")
    private = Give(number=5, offer="tell you about my surgery")
    facts = (fact(Relation.INTEREST, "river gauges"), fact(Relation.INTEREST, "editor", private=True))
    record = {"positions": (Position(title="Planner"),), "headline": "Editor at large", "tags": ("choir",)}
    one = reader_of(known(facts=facts, record=record), SIDE, TODAY)
    found = offers_of([river, pages, other, taken, private], [had], one)
    assert [(offer.give.number, offer.step, offer.matched) for offer in found] == [
        (1, 0, "river"), (2, 0, "editor"), (3, 1, ""),
    ]  # fmt: skip
    gone = reader_of(known(facts=(fact(Relation.INTEREST, "river", until=date(2026, 1, 1)),)), SIDE, TODAY)
    assert offers_of([river, pages], [], gone)[1].step == 2


@pytest.mark.parametrize(
    ("handle", "media"),
    [
        (Handle(kind=HandleKind.MAIL, value="a@example.org"), {Medium.MAIL}),
        (
            Handle(kind=HandleKind.PHONE, value="+447700900123"),
            {Medium.SMS, Medium.CHAT, Medium.VOICEMAIL, Medium.CALL},
        ),
        (Handle(kind=HandleKind.PROFILE, value="linkedin.com/in/a"), {Medium.LINKEDIN, Medium.LINKEDIN_NOTE}),
        (Handle(kind=HandleKind.PROFILE, value="x.com/a"), {Medium.X}),
        (Handle(kind=HandleKind.NAME, value="chat:a"), set()),
    ],
)
def test_by_what_somebody_can_be_reached(handle: Handle, media: set[Medium]) -> None:
    who = known(record={"handles": (handle,)})
    assert {medium for medium in Medium if reachable(who, medium)} == media


def test_who_chatted_can_be_chatted_with() -> None:
    talk = (Moment(at="2024-03-02", channel="chat", part="from", subject="", text="hi"),)
    assert reachable(known(moments=talk), Medium.CHAT)
