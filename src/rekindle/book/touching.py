"""The verbs of touches and replies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.channel import Direction
    from rekindle.model.touch import Reply
    from rekindle.services.replying import Waiting
    from rekindle.services.sending import Handed, Handover
    from rekindle.services.touching import Touched


class Touching(Base):
    """Hand over, log, find replies."""

    def touched(  # noqa: PLR0913 - all that can be said of a touch
        self,
        person: str | int,
        how: str = "",
        *,
        on: date | None = None,
        direction: Direction | None = None,
        note: str = "",
        private: bool = True,
        minutes: float | None = None,
        draft: int = 0,
        told: bool = False,
        offered: str = "",
        ask: str = "",
        reply: str = "",
        text: str = "",
        until: date | None = None,
        promise: str = "",
        due: date | None = None,
        again: bool = False,
        mail_id: str = "",
    ) -> Touched:
        """Log what you did, or what came back; `how` may be left out where a draft says it."""
        from rekindle.services.touching import More, touched  # noqa: PLC0415 - verbs load when called

        more = More(
            on=on,
            direction=direction,
            note=note,
            private=private,
            minutes=minutes,
            draft=draft,
            told=told,
            offered=offered,
            ask=ask,
            reply=reply,
            text=text,
            until=until,
            promise=promise,
            due=due,
            again=again,
            mail_id=mail_id,
        )
        return touched(self._at, str(person), how, self.today, clock.now(), more=more)

    def sent(self, draft: int) -> Touched:
        """Log that you sent a draft."""
        from rekindle.services.touching import sent  # noqa: PLC0415

        return sent(self._at, draft, self.today, clock.now())

    def handover(self, draft: int, *, to: str = "") -> Handover:
        """A draft made ready and held against the linter, with where it goes; nothing is opened yet."""
        from rekindle.services.sending import handover  # noqa: PLC0415

        return handover(self._at, draft, self.today, clock.now(), to=to)

    def hand_over(self, handover: Handover) -> Handed:
        """Open the application for it with the text ready, or put it on the clipboard. You press send."""
        from rekindle.services.sending import hand_over  # noqa: PLC0415

        return hand_over(handover)

    def waiting(self) -> list[Waiting]:
        """The newest reply of everybody whom you have not answered yet, with what to do next."""
        from rekindle.services.replying import waiting  # noqa: PLC0415

        return waiting(self._at, self.today)

    def replies(self, *persons: int) -> dict[int, list[Reply]]:
        """What came in after your touches, of all or of these people."""
        from rekindle.services.replying import replies  # noqa: PLC0415

        return replies(self._at, self.today, persons or None)
