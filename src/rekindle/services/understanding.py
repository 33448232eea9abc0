"""A line typed, a signature, a contact page or cards pasted -> what it says and whom it names, before it is written.

Nothing here changes the book. What cannot be taken says why and what to do; the rest of a text is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rekindle.core.entry import FIELDS, amend, read, split
from rekindle.core.typed import echo, names_nobody, news, of_card, pieces_of, record_of
from rekindle.model import HandleKind, Record, RecordKind, UserError
from rekindle.model.adding import TYPED, Namesake, Understood
from rekindle.model.entry import Entry, Hint
from rekindle.model.item import Item
from rekindle.model.problem import Ignored, Problem
from rekindle.services.finding import person_named
from rekindle.services.owner import owner_of
from rekindle.services.pasted import cards, holds_cards
from rekindle.services.recognising import Lookup, namesakes
from rekindle.services.spoken_of import SpokenOf
from rekindle.store import lists, signatures, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open, setting
from rekindle.util.text import nfc

LONGEST = 10_000
"""Characters of one line, signature or page."""
MOST = 4_000_000
"""Characters of a text of many lines or cards."""
_SHOWN = 60
_MACHINES = frozenset(
    {
        "bounce", "bounces", "do-not-reply", "donotreply", "mailer-daemon", "newsletter", "no-reply", "no_reply",
        "noreply", "notification", "notifications", "postmaster",
    }
)  # fmt: skip
_NAMELESS = "No name can be read there"
_BEGIN = 'Begin with the name: rekindle add "Anna Lind, statistics, Uppsala 2014"'
NOTHING = Hint()


def understand(at: Open, text: str, hint: Hint = NOTHING) -> tuple[Understood, ...]:
    """What a line, a pasted signature or contact page, or the cards in a text say, and whom of the book they name."""
    return tuple(_Reader(at, hint).page(text))


def understand_each(at: Open, text: str, hint: Hint = NOTHING) -> tuple[Understood, ...]:
    """The same of a text with one person a line."""
    return tuple(_Reader(at, hint).lines(text))


def correct(at: Open, one: Understood, told: str, hint: Hint = NOTHING) -> Understood:
    """With a field corrected, as "place: Lund" says; who is meant is looked up anew.

    Raises:
        UserError: it is a card, which says of itself what is what; or that is no field, or no value of one.
    """
    if one.entry is None:
        raise UserError(
            "A card says of itself what is what.",
            unchanged="Nothing was changed.",
            next_step="Type what it should say as a line of its own.",
        )
    field, mark, value = told.partition(":")
    if not mark:
        raise UserError(
            f"{told} corrects no field.",
            unchanged="Nothing was changed.",
            next_step=f'Write it as "place: Lund". The fields are {", ".join(FIELDS)}.',
        )
    entry = amend(one.entry, field, value, hint.region or setting(at, "region"))
    return _Reader(at, hint).made(one.line, entry)


def meant(at: Open, one: Understood, who: str) -> Understood:
    """With the user's word on who is meant: a person by number or name, or "" for somebody new.

    Raises:
        UserError: nobody, or more than one person, is called so.
    """
    number = person_named(at, who) if who else 0
    every = (*((one.known,) if one.known else ()), *one.maybe)
    known = next((each for each in every if each.person == number), None)
    if number and known is None:
        (known,) = namesakes(at, [number])
    others = tuple(each for each in every if each.person != number)
    return _told(at, replace(one, meant=number, known=known, maybe=others))


class _Reader:
    """Reads and looks up one after another; what all need is read once."""

    def __init__(self, at: Open, hint: Hint) -> None:
        self._at = at
        owner, self._region = owner_of(at), setting(at, "region")
        self._own = {handle.key for handle in owner.handles}
        self._lookup, self._spoken_of = Lookup(at), SpokenOf(at)
        self._plain = replace(hint, region=hint.region or self._region)
        self._hint = replace(
            self._plain,
            companies=(*hint.companies, *(post.company for post in owner.positions if post.company)),
            schools=(*hint.schools, *(one.school for one in owner.schooling if one.school)),
            places=(*hint.places, *(place.city for place in owner.places if place.city)),
        )

    def lines(self, text: str) -> Iterator[Understood]:
        """One person a line, or as many as there are cards."""
        if len(text) > MOST:
            yield _refused(text, f"That is {len(text):,} characters; at most {MOST:,} are read at once", "Cut it up.")
        elif holds_cards(text):
            yield from self.page(text)
        else:
            for line in split(text):
                yield from self.page(line)

    def page(self, text: str) -> Iterator[Understood]:
        """One person, or as many as there are cards."""
        if len(text) <= MOST and holds_cards(text):
            yield from map(self._card, cards(text, self._region))
        elif not (plain := nfc(text)).strip():
            yield _refused(text, "Nothing was typed", _BEGIN)
        elif len(text) > LONGEST:
            why = f"That is {len(text):,} characters; one person takes at most {LONGEST:,}"
            yield _refused(text, why, "Paste the lines that name them, or bring a file in with: rekindle import.")
        else:
            entry = read(plain, self._spoken_of.hint(plain, self._hint))
            if names_nobody(entry):
                yield Understood(line=text, entry=entry, refused=_NAMELESS, mend=_BEGIN)
                return
            # The key is that of the line alone: it must not change with what the book has come to know meanwhile.
            yield self.made(text, entry, key=record_of(read(plain, self._plain)).key)

    def made(self, line: str, entry: Entry, *, key: str = "") -> Understood:
        """What was understood of a line, looked up."""
        record = record_of(entry)
        record = replace(record, key=key or record.key)
        return self.looked_up(
            Understood(line=line, entry=entry, record=record, roles=entry.roles, pieces=echo(entry, record))
        )

    def _card(self, item: Item) -> Understood:
        if isinstance(item, Record) and item.kind is RecordKind.PERSON:
            record = of_card(item)
            return self.looked_up(Understood(line=item.name.shown, record=record, pieces=pieces_of(record)))
        if isinstance(item, Record):
            return _refused(item.name.shown, "That is the card of an organisation", "Add the people you know there.")
        if isinstance(item, Problem):
            return _refused(item.raw or item.where, item.reason, "Mend the card, or type the name.")
        reason = item.reason if isinstance(item, Ignored) else "no card of a person"
        return _refused("a card", f"That is {reason}", "Type the name instead.")

    def looked_up(self, one: Understood) -> Understood:
        """With whom of the book it names, or why it cannot be taken."""
        record = one.record
        if record is None:
            return one
        if wrong := self._wrong(record):
            return replace(one, record=None, refused=wrong[0], mend=wrong[1])
        if same := self._typed_before(record):
            return _told(self._at, replace(one, known=same))
        found = self._lookup.namesakes(record, one.roles)
        sure = [each for each in found if each.sure]
        if len(sure) == 1:
            return _told(self._at, replace(one, known=sure[0]))
        if not found and not record.name.shown:
            return _unnamed(one)
        return replace(one, maybe=tuple(sure or found))

    def _wrong(self, record: Record) -> tuple[str, str] | None:
        if not record.name.shown and not record.handles:
            return _NAMELESS, _BEGIN
        for handle in record.handles:
            if handle.key in self._own:
                return f"That is you: {handle.raw or handle.value} is yours", "If it is not: rekindle me --not ADDRESS"
            if handle.kind is HandleKind.MAIL and handle.value.partition("@")[0] in _MACHINES:
                return f"{handle.value} is the address of a machine", "Leave the address out, or type their own."
        return None

    def _typed_before(self, record: Record) -> Namesake | None:
        """Whoever holds the record that this very line made."""
        number = signatures.record_of(self._at, TYPED, record.key)
        person = lists.person_holding(self._at, number) if number else None
        if number is None or person is None:
            return None
        (found,) = namesakes(self._at, [person])
        return replace(found, record=number, sure=True, why="typed before")


def _told(at: Open, one: Understood) -> Understood:
    """With what is new of whoever is known already."""
    if one.known is None or one.record is None:
        return replace(one, fresh=())
    person = one.known.person
    held = {role.role for role in rows_of_people.roles(at, [person]).get(person, ())}
    others = [member.record for member in views.members(at, views.records_of(at, person))]
    return replace(one, fresh=news(one.record, others, [role for role in one.roles if role not in held]))


def _unnamed(one: Understood) -> Understood:
    address = next((piece.text for piece in one.pieces), one.line)
    return replace(one, record=None, refused=f"Nobody here has {address}", mend="Put their name before it.")


def _refused(line: str, why: str, mend: str) -> Understood:
    shown = line if len(line) <= LONGEST else line[:_SHOWN]
    return Understood(line=shown, refused=why, mend=mend)
