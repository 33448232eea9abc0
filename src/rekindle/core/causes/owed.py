"""What is owed and what could be given -> promises, thanks for what they wrote of me, finds that fit them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.occasions import topics_of
from rekindle.core.causes.times import ago, shown
from rekindle.core.causes.words import clipped, hit, tidy
from rekindle.core.past import help_words
from rekindle.model.channel import Channel
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.life import Give, GiveState
from rekindle.model.moment import Moment
from rekindle.util.text import fold


def owed(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Every promise still open, every help on record, every find that fits and was not offered."""
    yield from (_promise(one, today) for one in known.gives if one.state is GiveState.PROMISED)
    yield from _thanks(known, side, today)
    had = {one.listed for one in known.gives} | {number for touch in known.touches for number in touch.gives}
    for find in side.finds:
        if find.number not in had:
            yield from _find(find, known, today)


def _promise(one: Give, today: date) -> Cause:
    due = one.due.isoformat() if one.due else ""
    return Cause(
        key=f"promise:{one.number}",
        family=Family.PROMISE,
        text=f'promised: "{clipped(tidy(one.offer))}"' + (f", for {shown(due)}" if due else ""),
        fact=one.offer,
        source="your gives" + (f", {shown(one.on.isoformat())}" if one.on else ""),
        on=due,
        weight=weights.weigh(weights.PROMISE, 1 - (one.due - today).days / 30 if one.due else 0.0),
        noun=tidy(one.noun),
        bare=tidy(one.offer),
        link=one.link,
        number=one.number,
    )


def _thanks(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """A recommendation is a work of half an hour; of endorsements, which are a click, the last one."""
    helped = sorted(known.helped, key=lambda one: (one.at, one.subject), reverse=True)
    yield from (_recommended(one, side, today) for one in helped if one.channel == Channel.RECOMMENDATION)
    last = next((one for one in helped if one.channel == Channel.ENDORSEMENT), None)
    if last:
        done = f"endorsed me for {tidy(last.subject)}" if last.subject else "endorsed me"
        doing = done.replace("endorsed", "endorsing", 1)
        yield _helped(last, f"endorsed:{fold(last.subject)}", weights.ENDORSED, (done, doing), _when(last, side, today))


def _recommended(one: Moment, side: Side, today: date) -> Cause:
    forms = "recommended me on LinkedIn", "recommending me on LinkedIn"
    return _helped(one, f"recommended:{one.at[:10]}", weights.RECOMMENDED, forms, _when(one, side, today))


def _when(one: Moment, side: Side, today: date) -> str:
    return ago(one.at[:10], today, side.profile.country)


def _helped(one: Moment, key: str, weight: float, forms: tuple[str, str], when: str) -> Cause:
    words = help_words(one.channel, one.at, one.subject)
    return Cause(
        key=key,
        family=Family.THANKS,
        text=words,
        fact=words,
        source=f"LinkedIn, {shown(one.at[:10])}",
        on=one.at[:10],
        when=when,
        weight=weights.weigh(weight, 1.0 if one.channel == Channel.RECOMMENDATION else 0.0),
        past=forms[0],
        doing=forms[1],
    )


def _find(find: Give, known: Known, today: date) -> Iterator[Cause]:
    kind, text = next(((kind, text) for kind, text in topics_of(known, today) if hit(find.words, text)), ("", ""))
    if kind:
        yield Cause(
            key=f"find:{find.number}",
            family=Family.FIND,
            text=f"your find fits them: {clipped(find.noun or find.offer, 50)} ({kind}: {clipped(text, 40)})",
            fact=f"{find.offer}: {hit(find.words, text)} in {text}",
            source="your finds",
            weight=weights.weigh(weights.FIND, 1.0 if kind in ("interest of theirs", "noted") else 0.0),
            noun=tidy(find.noun),
            bare=tidy(find.offer),
            title=hit(find.words, text),
            link=find.link,
            number=find.number,
        )
