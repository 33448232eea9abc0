"""A person and a medium -> a draft in the user's own words, kept; edited, made ready, or dropped.

Opened again a draft stays as it is. Nothing is ready while the linter has errors; nothing is ever sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.core.drafting.vouching import vouched
from rekindle.model import UserError
from rekindle.model.draft import Draft, Drafted, DraftKind, DraftState, Medium, Missing
from rekindle.model.error import Meanwhile
from rekindle.model.life import Give, News
from rekindle.model.lint import Lint
from rekindle.model.stage import Stage, Standing
from rekindle.services.finding import called, person_named
from rekindle.services.linting import lint_draft
from rekindle.services.noting import holder, keep_one, the
from rekindle.services.saying import Decided
from rekindle.services.staging import standing_of
from rekindle.services.touching import sent_by
from rekindle.store import kept
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.drafting import Sheet
    from rekindle.model.known import Known
    from rekindle.services.sheets import Asked
    from rekindle.store.kept import Noun

GENTLE = frozenset((DraftKind.CONDOLENCE, DraftKind.CRISIS, DraftKind.DELIVERY, DraftKind.THANKS, DraftKind.BIRTHDAY))
"""What may be written to somebody in hard times."""
_WRITTEN = frozenset((Medium.MAIL, Medium.LINKEDIN, Medium.SMS, Medium.X, Medium.CHAT))


def draft(  # noqa: PLR0913 - whom, by what, on what occasion, when, and with whose wordings
    at: Open,
    person: str,
    medium: Medium | None,
    today: date,
    now: str,
    *,
    kind: DraftKind | None = None,
    other: bool = False,
    english: bool = False,
    home: Path | None = None,
) -> Drafted:
    """The draft for somebody: the one that waits as it is, else a new one; with `other`, another beside it.

    Without a medium it is the one that waits, else one for the way by which they are usually reached.

    Raises:
        UserError: nobody of that name; they are not to be written to; the one question is not open; a line of the
            user's own templates is broken.
    """
    from rekindle.services.sheets import Asked  # noqa: PLC0415 - the list of drafts composes nothing

    number = person_named(at, person)
    with at.engine.transaction():  # two windows at once write one draft
        _allowed(at, number, standing_of(at, number, today), kind)
        medium = medium or _usual(at, number, today)
        before = _open(at, number, medium, kind)
        if before and not other and not before[-1].missing:
            return _drafted(at, before[-1], today)
        turn = len(before) if other else 0
        asked = Asked(person=number, medium=medium, kind=_gentle(at, number, kind, today), turn=turn)
        again = before[-1].number if before and not other else 0
        return _made(at, asked, today, now, again=again, english=english, home=home)


def _made(  # noqa: PLR0913 - as above
    at: Open, asked: Asked, today: date, now: str, *, again: int, english: bool, home: Path | None
) -> Drafted:
    """A new draft, or that of a number which lacked something, written anew."""
    from rekindle.core.drafting.compose import compose  # noqa: PLC0415 - as above
    from rekindle.services.sheets import sheet_of  # noqa: PLC0415 - as above
    from rekindle.services.wording import wordings  # noqa: PLC0415 - as above

    sheet, known = sheet_of(at, asked, wordings(home), today)
    made = _stopped(known, sheet, english=english) or compose(sheet)
    made = replace(made, number=again)
    return _kept(at, made, now, today) if made.text else _unkept(at, made)


def _gentle(at: Open, person: int, kind: DraftKind | None, today: date) -> DraftKind | None:
    """In hard times only what is gentle; a kind that asks for more is refused, none is a condolence."""
    from rekindle.core.drafting.readers import distressed  # noqa: PLC0415 - only where something is composed
    from rekindle.services.knowing import facts_of  # noqa: PLC0415 - a verb of another topic

    if not distressed(facts_of(at, person), today):
        return kind
    if kind is None or kind in GENTLE:
        return kind or DraftKind.CONDOLENCE
    raise UserError(
        f"{called(at, person)} is going through hard times, as you noted.",
        unchanged="Nothing was drafted.",
        next_step=f"A gentle word is fine: rekindle draft {person} --kind condolence",
    )


def _allowed(at: Open, person: int, standing: Standing, kind: DraftKind | None) -> None:
    if standing.stopped:
        raise UserError(
            f"{called(at, person)} is not to be written to.",
            unchanged="Nothing was drafted.",
            next_step="If that's no longer so, take it back: rekindle log, then rekindle undo NUMBER",
        )
    if kind is DraftKind.QUESTION and standing.stage is not Stage.REFERRAL_READY:
        raise UserError(
            f"The one question is not open with {called(at, person)}.",
            unchanged="Nothing was drafted.",
            next_step=f"See what it waits for: rekindle stage {person}",
        )


def _open(at: Open, person: int, medium: Medium, kind: DraftKind | None) -> list[Draft]:
    """The drafts that wait for somebody by that medium and of that kind, none of them sent."""
    return [one for one in _waiting(at, person) if one.medium is medium and (kind is None or one.kind is kind)]


def _waiting(at: Open, person: int) -> list[Draft]:
    several = kept.kept(at, Draft, person=person)
    return [one for one in several if one.state is not DraftState.DROPPED and not sent_by(at, one.number)]


def _usual(at: Open, person: int, today: date) -> Medium:
    """What to write for when nobody says: what waits already, else the way by which they are usually reached."""
    from rekindle.services.desk import somebody_of  # noqa: PLC0415 - only where nobody said by what means

    if before := _waiting(at, person):
        return before[-1].medium
    known = somebody_of(at, person, today)
    return next((Medium(way) for way in (known.channel, known.other) if way in _WRITTEN), Medium.MAIL)


def _stopped(known: Known, sheet: Sheet, *, english: bool) -> Draft | None:
    """No channel or another language: no draft, but what to do."""
    from rekindle.core.drafting.language import LANGUAGES, register  # noqa: PLC0415 - only where something is composed
    from rekindle.core.drafting.readers import reachable  # noqa: PLC0415 - as above

    reader, missing = sheet.reader, None
    if not reachable(known, sheet.medium):
        asked = f"How can {reader.name} be reached by {_MEDIA[sheet.medium]}? Nothing on record says."
        way = next((one for one in Medium if reachable(known, one)), None)
        answer = f"rekindle draft {reader.person} --channel {way}" if way else f"rekindle show {reader.person}"
        missing = Missing(slot="channel", question=asked, answer=answer)
    elif reader.language != "en" and not english:
        form = register(known.moments, reader.language)
        named = LANGUAGES.get(reader.language, reader.language)
        told = f"{named} ({form})" if form else named
        missing = Missing(
            slot="language",
            question=f"You two write in {told}. An English draft all the same?",
            answer=f"rekindle draft {reader.person} --channel {sheet.medium} --english",
        )
    if missing is None:
        return None
    return Draft(
        record=reader.record, kind=sheet.kind, medium=sheet.medium, text="", missing=(missing,), on=sheet.today
    )


_MEDIA = {
    Medium.MAIL: "mail",
    Medium.LINKEDIN: "LinkedIn",
    Medium.LINKEDIN_NOTE: "LinkedIn",
    Medium.X: "X",
    Medium.SMS: "SMS",
    Medium.CHAT: "chat",
    Medium.VOICEMAIL: "phone",
    Medium.CALL: "phone",
}


# --- kept -------------------------------------------------------------------------------------------------------------


def _kept(at: Open, made: Draft, now: str, today: date) -> Drafted:
    """The draft with its number; it rests on the news it tells and the gives it offers."""
    needs: list[Noun] = [one for one in (kept.kept_one(at, News, made.news),) if one]
    needs += [one for number in made.gives if (one := kept.kept_one(at, Give, number))]
    name = called(at, holder(at, made))
    done = keep_one(at, made, "draft", f"Draft for {name} ({_MEDIA[made.medium]})", now=now, needs=needs)
    return _drafted(at, replace(made, number=done.number), today, entry=done.entry)


def _unkept(at: Open, made: Draft) -> Drafted:
    person = holder(at, made)
    return Drafted(draft=made, person=person, name=called(at, person), lint=Lint())


def _drafted(at: Open, one: Draft, today: date, entry: int = 0) -> Drafted:
    return Drafted(
        draft=one,
        person=holder(at, one),
        name=called(at, holder(at, one)),
        lint=linted(at, one, today),
        entry=entry or kept.entry_of(at, one),
    )


def linted(at: Open, one: Draft, today: date) -> Lint:
    """What to mend in a draft; what it holds of the user's own news and gives is taken for such."""
    return vouched(lint_draft(at, one, today), one.slots, one.text) if one.text else Lint()


def drafts(
    at: Open, today: date, *, states: Sequence[DraftState] = (DraftState.OPEN, DraftState.READY)
) -> list[Drafted]:
    """The drafts that wait, the newest first; what was sent is in the log of touches."""
    found = [one for one in kept.kept(at, Draft) if one.state in states and not sent_by(at, one.number)]
    return [_drafted(at, one, today) for one in reversed(found)]


def the_draft(at: Open, number: int) -> Draft:
    """The draft of that number."""
    return the(at, Draft, number, called="draft", see="rekindle drafts")


def edit(  # noqa: PLR0913 - which, what, when
    at: Open, number: int, today: date, now: str, *, text: str | None = None, subject: str | None = None, seen: str = ""
) -> Drafted:
    """Keep the user's own words: what they typed always beats what was proposed. The same words are no new version.

    Raises:
        UserError: no such draft; it was sent or dropped; there is no text in it.
        Meanwhile: it has other words than those that were `seen` (their stamp), and than these.
    """
    with at.engine.transaction():  # nobody sends it meanwhile
        before = _unsent(at, number)
        after = reworded(before, text, subject)
        if after.stamp == before.stamp:
            return _drafted(at, before, today)
        if seen and seen != before.stamp:
            raise Meanwhile(
                f"Draft {number} was changed elsewhere meanwhile.",
                unchanged="Nothing was kept yet: both are here.",
                next_step="Choose one, or put the two together.",
            )
        return _edited(at, after, today, now)


def reworded(before: Draft, text: str | None, subject: str | None) -> Draft:
    """A draft in the user's own words, not kept yet."""
    said = before.text if text is None else one_ending(text).strip()
    head = before.subject if subject is None else " ".join(subject.split())
    return replace(before, text=said, subject=head, writer="user", state=DraftState.OPEN, missing=())


def one_ending(text: str) -> str:
    """Lines end in one way, whatever they were typed on: places in a text count the same everywhere."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _edited(at: Open, after: Draft, today: date, now: str) -> Drafted:
    if not after.text:
        raise UserError("There is no text in that.", unchanged="The draft is as it was.", next_step="Type a line.")
    done = keep_one(at, after, "edit", f"Draft {after.number} in your words", now=now)
    return _drafted(at, after, today, entry=done.entry)


def ready(at: Open, number: int, today: date, now: str) -> Drafted:
    """Mark a draft as ready to be sent, by the user.

    Raises:
        UserError: no such draft; it was sent or dropped; the linter has errors.
    """
    with at.engine.transaction():  # what was linted is what is ready, whoever edits it
        return _ready(at, _unsent(at, number), today, now)


def _ready(at: Open, one: Draft, today: date, now: str) -> Drafted:
    number = one.number
    if errors := linted(at, one, today).errors:
        first = errors[0]
        raise UserError(
            f"Draft {number} has something to mend first. {first.rule}: {first.reason}",
            unchanged="It is not marked as ready.",
            next_step=f"{first.mend} rekindle edit {number}".strip(),
        )
    done = keep_one(at, replace(one, state=DraftState.READY), "ready", f"Draft {number} is ready", now=now)
    return _drafted(at, replace(one, state=DraftState.READY), today, entry=done.entry)


def drop(at: Open, number: int, now: str) -> Decided:
    """Put a draft away.

    Raises:
        UserError: no such draft, or it was sent.
    """
    with at.engine.transaction():  # nobody sends it meanwhile
        one = _unsent(at, number)
        told = f"Draft {number} for {called(at, holder(at, one))} put away"
        return keep_one(at, replace(one, state=DraftState.DROPPED), "drop", told, now=now)


def _unsent(at: Open, number: int) -> Draft:
    one = the_draft(at, number)
    if sent_by(at, number) or one.state is DraftState.DROPPED:
        became = "dropped" if one.state is DraftState.DROPPED else "sent"
        raise UserError(
            f"Draft {number} was {became}.",
            unchanged="Nothing was changed.",
            next_step="See the others: rekindle drafts",
        )
    return one
