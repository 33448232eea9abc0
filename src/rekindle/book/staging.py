"""The verbs of stages, briefs, the one question and referrals."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.brief import Brief, Invitation
    from rekindle.model.chain import Chain, Led, Question
    from rekindle.model.stage import Standing
    from rekindle.services.saying import Decided


class Staging(Base):
    """How far it has come, and what is next."""

    def stage(self, person: str | int) -> Standing:
        """Where somebody stands, how it came to that, what is next, and the gates of the one question."""
        from rekindle.services.finding import person_named  # noqa: PLC0415 - verbs load when called
        from rekindle.services.staging import standing_of  # noqa: PLC0415

        return standing_of(self._at, person_named(self._at, str(person)), self.today)

    def stages(self, persons: Sequence[int]) -> dict[int, Standing]:
        """Person -> where they stand, of these people."""
        from rekindle.services.staging import standings  # noqa: PLC0415

        return standings(self._at, persons, self.today)

    def set_stage(self, person: str | int, stage: str, because: str) -> Decided:
        """Say where somebody stands. It holds from today, and fades like any other stage."""
        from rekindle.services.staging import set_stage  # noqa: PLC0415

        return set_stage(self._at, str(person), stage, because, today=self.today, now=clock.now())

    def brief(self, person: str | int, purpose: str = "") -> Brief:
        """One page before a call, a video talk or a coffee; "" is what comes next with them."""
        from rekindle.services.briefing import brief  # noqa: PLC0415

        return brief(self._at, str(person), purpose, today=self.today, now=clock.now())

    def invite(  # noqa: PLR0913 - who, when, how and where
        self, person: str | int, at: datetime, *, minutes: int = 0, purpose: str = "", place: str = "",
        with_address: bool = False,
    ) -> Invitation:  # fmt: skip
        """The text of a calendar entry for a talk, at a time of your own clock. Nothing is sent."""
        from rekindle.services.inviting import invite  # noqa: PLC0415

        return invite(
            self._at, str(person), at, minutes=minutes, purpose=purpose, place=place, with_address=with_address,
            today=self.today, now=clock.now(),
        )  # fmt: skip

    def question(self, person: str | int) -> Question:
        """The gates of the one question to somebody, and its words while all are open."""
        from rekindle.services.referring import question  # noqa: PLC0415

        return question(self._at, str(person), self.today)

    def asked(self, person: str | int, how: str = "call", note: str = "") -> Decided:
        """Log that the question was asked, by voice."""
        from rekindle.services.referring import asked  # noqa: PLC0415

        return asked(self._at, str(person), how, note, today=self.today, now=clock.now())

    def led_to(self, person: str | int, name: str = "", *, to: str | int = "", number: int = 0) -> Decided:
        """Keep whom they named, and who that is if you know them."""
        from rekindle.services.referring import led_to  # noqa: PLC0415

        return led_to(self._at, str(person), name, to=str(to), number=number, today=self.today, now=clock.now())

    def came_of(
        self, person: str | int, outcome: str = "", *, number: int = 0, thanked: bool = False, reported: bool = False
    ) -> Decided:
        """Keep what came of their referral, and that they were thanked or told."""
        from rekindle.services.referring import came_of  # noqa: PLC0415

        return came_of(
            self._at, str(person), number=number, outcome=outcome, thanked=thanked, reported=reported,
            today=self.today, now=clock.now(),
        )  # fmt: skip

    def referrals(self) -> tuple[Chain, ...]:
        """Who led to whom, and to what."""
        from rekindle.services.referring import referrals  # noqa: PLC0415

        return referrals(self._at, self.today)

    def owed(self) -> list[Led]:
        """Referrals for which thanks, or word of how it went, are still owed."""
        from rekindle.services.referring import owed  # noqa: PLC0415

        return owed(self._at, self.today)
