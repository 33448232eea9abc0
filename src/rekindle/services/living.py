"""What the user tells of their own life <-> profile, news, gives and trips, kept in versions.

Who has heard which news follows from touches: one that told it, or that sent a draft which does. So nothing needs to be
ticked off, and the same news is never proposed twice to one person, whichever of their records it was told through.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.core import account as rules
from rekindle.core import my_side
from rekindle.core import news as rules_of_news
from rekindle.core.silence import day_words
from rekindle.model import UserError
from rekindle.model.account import Account, Balance, Handed, Reader, Shelf, Update
from rekindle.model.draft import Draft, Medium
from rekindle.model.life import Give, GiveState, News, Profile, Trip
from rekindle.model.touch import Touch
from rekindle.services.noting import drop_one, keep_one, the
from rekindle.store import kept, lists, search
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.saying import Decided

AIMS = "aims"
"""The log's verb where the user's goals changed: this week's list is then chosen afresh."""


# --- profile ----------------------------------------------------------------------------------------------------------


def profile_of(at: Open) -> Profile:
    """My side as told so far; empty fields are not told."""
    found = kept.kept(at, Profile)
    return found[-1] if found else Profile()


def tell_profile(at: Open, profile: Profile, *, now: str) -> Decided:
    """Keep my side as it is now.

    Raises:
        UserError: something in it is not understood.
    """
    before = profile_of(at)
    after = replace(_checked(profile), number=before.number)
    changed = [field.name for field in fields(Profile) if getattr(after, field.name) != getattr(before, field.name)]
    verb = AIMS if "aims" in changed else "profile"
    words = ", ".join("goals" if name == "aims" else name.replace("_", "-") for name in changed)
    told = f"Your side: {words or 'as before'}"
    if "country" not in changed:
        return keep_one(at, after, verb, told, now=now)
    with at.engine.transaction():
        done = keep_one(at, after, verb, told, now=now)
        _sort_again(at)
    return done


def _sort_again(at: Open) -> None:
    """Last names go by the alphabet of where I live."""
    from rekindle.services.ordering import sort_again  # noqa: PLC0415 - only where I move to another country

    sort_again(at)


def _checked(profile: Profile) -> Profile:
    after, wrong = my_side.settled(profile)
    for name in wrong:
        raise UserError(
            f"{_typed(profile, name)} is not understood as {name}.",
            unchanged="Nothing was kept.",
            next_step=f"Write it like this: {my_side.EXAMPLES[name]}",
            field=name,
        )
    from zoneinfo import available_timezones  # noqa: PLC0415 - loads only where a zone is told

    if after.zone and after.zone not in available_timezones():
        raise UserError(
            f"{after.zone} is no time zone.",
            unchanged="Nothing was kept.",
            next_step="Name it by its city, such as Europe/London.",
            field="zone",
        )
    return after


def _typed(profile: Profile, name: str) -> str:
    value = getattr(profile, name)
    return ",".join(value) if isinstance(value, tuple) else str(value)


# --- news -------------------------------------------------------------------------------------------------------------


def news_of(at: Open, today: date) -> list[Update]:
    """All news, the newest first, each with who was told."""
    told = _readers(at)
    return [
        Update(
            news=one,
            told=tuple(told.get(one.number, ())),
            amiss=rules_of_news.amiss(one),
            missing=rules_of_news.missing(one),
            stale=rules_of_news.stale(one, today),
        )
        for one in sorted(kept.kept(at, News), key=lambda one: (one.on, one.number), reverse=True)
    ]


def check_news(at: Open, number: int) -> tuple[str, ...]:
    """What is amiss with some news, as sentences: lengths, and what asks for work. News that leans is an ask (M1)."""
    from rekindle.core.lint import lint  # noqa: PLC0415 - the list of news is quick: only what is checked is linted

    news = the_news(at, number)
    found = list(rules_of_news.amiss(news))
    for name, medium in _MEDIA.items():
        asks = [one.words for one in lint(getattr(news, name), medium=medium).errors if one.rule == "M1"]
        if asks:
            found.append(f'The {name} form asks about work: "{asks[0]}". Cut that clause and see if it still stands.')
    return tuple(found)


_MEDIA = {"long": Medium.MAIL, "middle": Medium.LINKEDIN, "short": Medium.SMS}


def tell_news(at: Open, news: News, *, now: str) -> Decided:
    """Add news, or change what is there under its number.

    Raises:
        UserError: it says nothing, or no news has that number.
    """
    if not (news.long or news.middle or news.short):
        raise UserError(
            "There is no news in that.", unchanged="Nothing was kept.", next_step="Say it: rekindle news TEXT"
        )
    if news.number:
        the_news(at, news.number)
    return keep_one(at, news, "news", f"News: {_title(news)}", now=now)


def the_news(at: Open, number: int) -> News:
    """The news of that number."""
    return the(at, News, number, called="news", see="rekindle news")


def drop_news(at: Open, number: int, *, now: str) -> Decided:
    """Take news off the list; who was told stays in the log."""
    news = the_news(at, number)
    return drop_one(at, news, "drop-news", f"Dropped the news: {_title(news)}", now=now)


def _title(news: News) -> str:
    return news.topic or news.short or news.middle or news.long


def news_untold(at: Open, person: int, today: date | None = None) -> list[News]:
    """The news that a person has not been told, the newest first, so that what is stale comes last.

    With `today`, what has not happened by then is left out.
    """
    return rules_of_news.untold(kept.kept(at, News), told_news(at, person), today)


def told_news(at: Open, person: int) -> set[int]:
    """The numbers of the news that a person was told."""
    drafts = {one.number: one.news for one in kept.kept(at, Draft, person=person)}
    return {number for one in kept.kept(at, Touch, person=person) for number in _news_in(one, drafts)}


def _readers(at: Open) -> dict[int, list[Reader]]:
    """News -> who was told it and when first."""
    drafts = {one.number: one.news for one in kept.kept(at, Draft)}
    first: dict[tuple[int, int], date] = {}
    for person, touches in kept.by_person(at, Touch).items():
        for touch in touches:
            for number in _news_in(touch, drafts):
                first[number, person] = min(first.get((number, person), touch.on), touch.on)
    names = search.names_of(at, {person for _, person in first})
    found: dict[int, list[Reader]] = {}
    for (number, person), on in sorted(first.items(), key=lambda one: (one[1], one[0])):
        found.setdefault(number, []).append(Reader(person=person, name=names.get(person, ""), on=on))
    return found


def _news_in(touch: Touch, drafts: dict[int, int]) -> set[int]:
    return {touch.news, drafts.get(touch.draft, 0)} - {0}


# --- gives ------------------------------------------------------------------------------------------------------------


def gives_of(at: Open) -> Shelf:
    """All gives, with the account of everybody who has one."""
    by_state: dict[GiveState, list[Handed]] = {}
    gives = kept.by_person(at, Give)
    touches = kept.by_person(at, Touch)
    names = search.names_of(at, gives.keys() | touches.keys())
    for person, several in gives.items():
        for one in several:
            handed = Handed(give=one, person=person, name=names.get(person, ""))
            by_state.setdefault(one.state, []).append(handed)
    return Shelf(
        listed=tuple(gives_listed(at)),
        promised=tuple(sorted(by_state.get(GiveState.PROMISED, ()), key=_due)),
        offered=tuple(sorted(by_state.get(GiveState.OFFERED, ()), key=_on)),
        delivered=tuple(sorted(by_state.get(GiveState.DELIVERED, ()), key=_on)),
        balances=tuple(_balances(gives, touches, names)),
    )


def _due(one: Handed) -> tuple[date, int]:
    return one.give.due or date.max, one.give.number


def _on(one: Handed) -> tuple[int, int]:
    """The newest first."""
    return -(one.give.on or date.min).toordinal(), one.give.number


def _balances(gives: dict[int, list[Give]], touches: dict[int, list[Touch]], names: dict[int, str]) -> list[Balance]:
    found = [
        Balance(person=person, name=name, account=rules.account(gives.get(person, ()), touches.get(person, ())))
        for person, name in names.items()
    ]
    shown = [one for one in found if any(one.account)]
    return sorted(shown, key=lambda one: (one.account.gives - one.account.asks, one.name, one.person))


def gives_listed(at: Open) -> list[Give]:
    """What can be offered to anybody, the oldest first."""
    return [one for one in kept.kept(at, Give) if one.state is GiveState.LISTED]


def gives_with(at: Open, person: int) -> list[Give]:
    """What was offered, promised or delivered to a person, the oldest first."""
    return kept.kept(at, Give, person=person)


def account_of(at: Open, person: int) -> Account:
    """What was given, offered, promised and asked with a person."""
    return rules.account(gives_with(at, person), kept.kept(at, Touch, person=person))


def balance_of(at: Open, person: int) -> tuple[int, int]:
    """(gives, asks) with a person: a give counts once it is delivered, an ask once it is made."""
    found = account_of(at, person)
    return found.gives, found.asks


def list_give(at: Open, give: Give, *, now: str) -> Decided:
    """Add something to what can be offered, or change what is there under its number.

    Raises:
        UserError: it offers nothing, or nothing has that number.
    """
    if give.offer.isdigit():  # who types a person's number means to ask what that person has from them
        raise UserError(
            f"{give.offer} is a number, not an offer.",
            unchanged="Nothing was kept.",
            next_step=f'To somebody: rekindle gives "send you ..." --to {give.offer}',
        )
    if not give.offer:
        raise UserError(
            "There is no offer in that.", unchanged="Nothing was kept.", next_step="Say it: rekindle gives OFFER"
        )
    if give.number:
        the_give(at, give.number)
    return keep_one(at, give, "give", f"Can offer: {give.offer}", now=now)


def the_give(at: Open, number: int) -> Give:
    """The give of that number, listed or somebody's."""
    return the(at, Give, number, called="give", see="rekindle gives")


def drop_give(at: Open, number: int, *, now: str) -> Decided:
    """Take a give off the list, or back."""
    give = the_give(at, number)
    return drop_one(at, give, "drop-give", f"Dropped: {give.offer}", now=now)


_DONE = {
    GiveState.OFFERED: "Offered to {name}: {offer}",
    GiveState.PROMISED: "Promised to {name} for {due}: {offer}",
    GiveState.DELIVERED: "Given to {name}: {offer}",
}


def give_to(  # noqa: PLR0913 - whom, what, how far, when
    at: Open, person: str, give: Give, state: GiveState, *, today: date, now: str, due: date | None = None
) -> Decided:
    """Offer, promise or deliver something to a person. From the list, the person's give names the listed one.

    What was offered or promised to them from there before goes on to its next state; it is not a second give.

    Raises:
        UserError: nobody is called so.
    """
    from rekindle.services.finding import person_named  # noqa: PLC0415 - as above

    whom = person_named(at, person)
    open_one = next((one for one in gives_with(at, whom) if _same_open(one, give)), None)
    one = open_one or replace(give, number=0, listed=give.number, record=whom)
    return _move(at, one, state, today=today, now=now, due=due, needs=(give,) if give.number else ())


def _same_open(one: Give, give: Give) -> bool:
    """True for a give, not delivered yet, that comes from the same place of the list, or says the same."""
    same = one.listed == give.number if give.number else one.offer == give.offer
    return same and one.state is not GiveState.DELIVERED


def advance(  # noqa: PLR0913 - as give_to
    at: Open, number: int, state: GiveState, *, today: date, now: str, due: date | None = None
) -> Decided:
    """Offer, promise or deliver what is somebody's already.

    Raises:
        UserError: nothing has that number, or it is nobody's yet.
    """
    one = the_give(at, number)
    if not one.record:
        raise UserError(
            f"Number {number} is on the list of what you can offer; it is nobody's yet.",
            unchanged="Nothing was changed.",
            next_step=f"Say to whom: rekindle gives --number {number} --to PERSON",
        )
    return _move(at, one, state, today=today, now=now, due=due)


def _move(  # noqa: PLR0913 - as give_to
    at: Open, one: Give, state: GiveState, *, today: date, now: str, due: date | None = None, needs: Iterable[Give] = ()
) -> Decided:
    if not rules.may_become(one.state, state):
        raise UserError(
            f"That is {one.state.value} already: {one.offer}.",
            unchanged="Nothing was changed.",
            next_step="If that is wrong, take it back: rekindle log, then rekindle undo N",
        )
    due = (due or today + rules.PROMISED_FOR) if state is GiveState.PROMISED else one.due
    moved = replace(one, state=state, on=today, due=due)
    whom = lists.person_holding(at, moved.record) or 0
    name = search.names_of(at, [whom]).get(whom, "")
    told = _DONE[state].format(name=name, offer=moved.offer, due=day_words(due) if due else "")
    return keep_one(at, moved, state.value, told, now=now, needs=needs)


# --- trips ------------------------------------------------------------------------------------------------------------


def trips_of(at: Open, today: date | None = None) -> list[Trip]:
    """Trips by day, those that ended before `today` left out."""
    found = [one for one in kept.kept(at, Trip) if today is None or one.until >= today]
    return sorted(found, key=lambda one: (one.since, one.number))


def tell_trip(at: Open, trip: Trip, *, now: str) -> Decided:
    """Add a trip, or change the one of its number.

    Raises:
        UserError: it goes nowhere, or ends before it begins.
    """
    if not trip.place:
        raise UserError(
            "That trip goes nowhere.", unchanged="Nothing was kept.", next_step="Say where: rekindle trips PLACE"
        )
    if trip.until < trip.since:
        raise UserError(
            "That trip ends before it begins.", unchanged="Nothing was kept.", next_step="Turn the two days round."
        )
    if trip.number:
        the(at, Trip, trip.number, called="trip", see="rekindle trips")
    return keep_one(at, trip, "trip", f"Trip: {trip.place}", now=now)


def drop_trip(at: Open, number: int, *, now: str) -> Decided:
    """Take a trip off the list."""
    trip = the(at, Trip, number, called="trip", see="rekindle trips")
    return drop_one(at, trip, "drop-trip", f"Dropped the trip: {trip.place}", now=now)
