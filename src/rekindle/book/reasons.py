"""The verbs of facts about people and reasons to write to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.draft import Cause
    from rekindle.model.life import Concerned, Fact
    from rekindle.services.saying import Decided


class Reasons(Base):
    """What the user knows of people, and why to write to them now."""

    def reasons(self, person: str | int) -> tuple[Cause, ...]:
        """Why to write to somebody now, the best reason first; what was used on them is left out."""
        from rekindle.services.causing import causes_of  # noqa: PLC0415 - verbs load when called
        from rekindle.services.finding import person_named  # noqa: PLC0415 - as above

        return causes_of(self._at, person_named(self._at, str(person)), self.today)

    def notes(self, person: str | int) -> tuple[int, str, list[Fact]]:
        """(number, name, what is noted) of somebody."""
        from rekindle.services.knowing import notes  # noqa: PLC0415

        return notes(self._at, str(person))

    def note(  # noqa: PLR0913 - a fact and its forms
        self,
        person: str | int,
        text: str = "",
        relation: str = "",
        *,
        past: str | None = None,
        bare: str | None = None,
        doing: str | None = None,
        proof: str | None = None,
        on: str | None = None,
        until: date | None = None,
        private: bool | None = None,
        number: int = 0,
    ) -> Decided:
        """Note something of somebody: "memory", "lesson", "favour" ... (`Relation`), a private note when none is given.

        `number` changes what is noted under it instead; what is not given stays as it is.
        """
        from rekindle.model.life import Fact, Relation  # noqa: PLC0415 - as above
        from rekindle.services import knowing  # noqa: PLC0415 - as above

        before = knowing.the_note(self._at, str(person), number) if number else None
        fact = before or Fact(record=0, relation=Relation(relation or "note"), text="")
        told: dict[str, Any] = {
            "text": text or None,
            "past": past,
            "bare": bare,
            "doing": doing,
            "proof": proof,
            "on": on,
        }
        found = replace(fact, **{name: value for name, value in told.items() if value is not None})
        found = replace(found, relation=Relation(relation) if relation else fact.relation, until=until or fact.until)
        hidden = before.private if before and private is None and not relation else private
        return knowing.note(self._at, str(person), found, private=hidden, now=clock.now(), today=self.today)

    def drop_note(self, person: str | int, number: int) -> Decided:
        """Take back what was noted of somebody under a number."""
        from rekindle.services.knowing import drop_note  # noqa: PLC0415

        return drop_note(self._at, str(person), number, now=clock.now())

    def occasions(self) -> list[Concerned]:
        """What many share, the newest first, each with the people it concerns."""
        from rekindle.services.sharing import occasions  # noqa: PLC0415

        return occasions(self._at, self.today)

    def declare(  # noqa: PLR0913 - an occasion and whom it concerns
        self,
        text: str,
        *,
        place: str = "",
        words: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        crisis: bool = False,
    ) -> Decided:
        """Declare an occasion that many share: "the storm"; it concerns a place, whoever has a word, or everybody."""
        from rekindle.model.life import Shared  # noqa: PLC0415 - as above
        from rekindle.services.sharing import LASTS, declare  # noqa: PLC0415 - as above

        begins = since or self.today
        occasion = Shared(
            text=text, place=place, words=tuple(words), since=begins, until=until or begins + LASTS, crisis=crisis
        )
        return declare(self._at, occasion, now=clock.now())

    def drop_occasion(self, number: int) -> Decided:
        """Take an occasion off the list."""
        from rekindle.services.sharing import drop_occasion  # noqa: PLC0415

        return drop_occasion(self._at, number, now=clock.now())
