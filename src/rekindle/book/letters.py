"""The verbs of the page that a letter is written on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.draft import DraftKind, Medium
    from rekindle.model.letter import Answer, Filed, Letter, Material, Review
    from rekindle.services.saying import Decided


class Letters(Base):
    """Look at a letter, read it as it is typed, answer what it waits for."""

    def letter(self, number: int, *, to: str = "") -> Letter:
        """A draft in any state, with what a second reader says and where it would go; nothing is changed."""
        from rekindle.services.letters import letter  # noqa: PLC0415 - verbs load when called

        return letter(self._at, number, self.today, to=to)

    def material(self, number: int) -> Material:
        """What lies beside a draft to be used: reasons, gives, news."""
        from rekindle.services.letters import material  # noqa: PLC0415

        return material(self._at, number, self.today)

    def review(self, number: int, text: str, subject: str | None = None) -> Review:
        """What a second reader says of words typed in a draft; they are not kept."""
        from rekindle.services.letters import review  # noqa: PLC0415

        return review(self._at, number, text, subject, self.today)

    def ways(self, person: str | int) -> tuple[Medium, ...]:
        """By which means somebody can be written to or rung."""
        from rekindle.services.letters import ways  # noqa: PLC0415

        return ways(self._at, str(person), self.today)

    def letters_waiting(self) -> list[Filed]:
        """The letters that wait, open or ready, the newest first."""
        from rekindle.services.letters import letters_waiting  # noqa: PLC0415

        return letters_waiting(self._at)

    def letters_sent(self) -> list[Filed]:
        """The letters that were sent, the newest first."""
        from rekindle.services.letters import letters_sent  # noqa: PLC0415

        return letters_sent(self._at)

    def answer_for(self, person: str | int, answer: Answer, medium: Medium | str, kind: DraftKind | str) -> Decided:
        """Keep the answer to the one question that a draft for somebody waits for."""
        from rekindle.model.draft import DraftKind, Medium  # noqa: PLC0415 - nouns load when asked for
        from rekindle.services.answering import answer as keep  # noqa: PLC0415

        return keep(self._at, str(person), answer, self.today, clock.now(), medium=Medium(medium), kind=DraftKind(kind))
