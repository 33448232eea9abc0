"""Reader, writer, cause, news and give -> the slots that wordings may use, each with its fact and source.

A form that is not known gives no slot, and so no wording that needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rekindle.core.causes.times import nearly
from rekindle.core.drafting import times
from rekindle.core.drafting.forms import MOST_WORDS, joined, timed, with_article, words
from rekindle.core.silence import day_words
from rekindle.model.draft import Cause, Family, Slot
from rekindle.model.drafting import Contact, Offer, Reader, Sheet, Writer
from rekindle.model.life import News

Slots = dict[str, Slot]
_QUIET = 60
"""Days of silence from which it may be spoken of."""


def slot(name: str, value: str, fact: str, source: str) -> Slot:
    """A slot by its name."""
    return Slot(slot=name, value=value, fact=fact, source=source)


def around(sheet: Sheet) -> Slots:
    """What is known whatever the message is about: reader, writer, the silence."""
    reader = sheet.reader
    found = [*_names(sheet.writer, reader), *_known(reader)]
    if reader.last:
        found += _silence(reader.last, sheet.today, sheet.writer.country)
    return {one.slot: one for one in found}


def _names(writer: Writer, reader: Reader) -> Iterator[Slot]:
    yield slot("name", reader.call.value, reader.call.fact, reader.call.source)
    mine = writer.name if reader.formal else writer.short or writer.name
    if mine:
        yield slot("me", mine, writer.name or mine, "your profile")
    if writer.name:
        yield slot("full", writer.name, writer.name, "your profile")


def _known(reader: Reader) -> Iterator[Slot]:
    for name, one in (("org", reader.org), ("tie", reader.tie), ("loss", reader.loss)):
        if one:
            yield slot(name, joined(one.value), one.fact, one.source)


def _silence(last: Contact, today: date, country: str) -> Iterator[Slot]:
    if (today - last.on).days < _QUIET:
        return
    fact, source = f"you two last {last.how} on {day_words(last.on)}", "your messages and calendar"
    yield slot("since", f"since we last {last.how}", fact, source)
    yield slot("quiet", times.since(last.on, today, country), fact, source)


def of_cause(cause: Cause, today: date) -> Slots:
    """What a reason to write holds, in the forms it has."""
    found = [*_forms(cause), *_timing(cause, today)]
    return {one.slot: one for one in found if words(one.value) <= MOST_WORDS}


def too_long(cause: Cause) -> str:
    """The first form of a reason that is longer than a sentence bears; "" where none is."""
    forms = (cause.noun, cause.past, cause.doing, cause.bare, cause.proof)
    return next((form for form in forms if words(form) > MOST_WORDS), "")


def _forms(cause: Cause) -> Iterator[Slot]:
    third = with_article(cause.title) if cause.title and cause.family is Family.INTRODUCTION else ""
    told = {"noun": cause.noun, "past": cause.past, "doing": cause.doing, "bare": cause.bare, "proof": cause.proof,
            "place": cause.place, "at": cause.org, "link": cause.link, "role": third,
            "event": cause.noun if cause.family is Family.OCCASION else "",
            "topic": cause.title if _cares(cause) else ""}  # fmt: skip
    for name, value in told.items():
        if value:
            fact = cause.fact if value.casefold() in cause.fact.casefold() else f"{cause.fact}: {value}"
            yield slot(name, joined(value), fact, cause.source)


def _cares(cause: Cause) -> bool:
    """True for a find that fits what they care about; a word of their title is no interest."""
    return cause.family is Family.INTRODUCTION or (
        cause.family is Family.FIND and ("(interest " in cause.text or "(noted: " in cause.text)
    )


def _timing(cause: Cause, today: date) -> Iterator[Slot]:
    if timed(f"{cause.noun} {cause.past} {cause.doing}"):
        return  # its own words tell the time
    years = nearly(cause.on, today)
    if cause.key.startswith("answer:"):
        yield slot("owed", cause.when, f"{cause.fact}, {cause.on}", cause.source)
    for name, value in (("when", cause.when), ("years", years), ("month", times.month_again(cause.on, today))):
        if value and (name != "month" or years):
            yield slot(name, value, f"{cause.fact}, {cause.on or cause.when}", cause.source)
    if cause.family is Family.PLACE and cause.when:
        yield slot("dates", cause.when, f"{cause.fact}, {cause.when}", cause.source)
        yield slot("days", times.heading(cause.when), f"{cause.fact}, {cause.when}", cause.source)


def of_news(news: News, text: str, length: str) -> Slots:
    """One update as it is told here."""
    fact, source = f"news {news.number}: {text}", f"your news, {length}"
    found = [slot("news", joined(text), fact, source)]
    if text.startswith(("I've ", "I have ", "We've ")):
        found.append(slot("perfect", text.strip().rstrip("."), fact, source))
    if news.learned:
        found.append(slot("learned", joined(news.learned), f"news {news.number}: {news.learned}", f"{source}, learned"))
    return {one.slot: one for one in found}


def of_offer(offer: Offer) -> Slots:
    """A give, as what I could do and as the thing itself."""
    give, source = offer.give, f"your gives, {offer.give.number}"
    sent = give.offer.partition("send you ")[2] if give.offer.startswith("send you ") else ""
    told = (("offer", joined(give.offer)), ("give", joined(give.noun or sent)), ("link", give.link))
    return {name: slot(name, value, give.offer if name == "offer" else value, source) for name, value in told if value}
