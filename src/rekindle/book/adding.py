"""The verbs of adding people from memory, a line each, and of what is pasted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.adding import Understood
    from rekindle.model.entry import Hint
    from rekindle.services.adding import Added


class Adding(Base):
    """Understand a line, correct it, add it."""

    def understand(self, text: str, hint: Hint | None = None) -> tuple[Understood, ...]:
        """What a line, a pasted signature or contact page, or cards say, and whom they name; nothing is written."""
        from rekindle.model.entry import Hint as Nothing  # noqa: PLC0415 - verbs load when called
        from rekindle.services.adding import understand  # noqa: PLC0415

        return understand(self._at, text, hint or Nothing())

    def understand_each(self, text: str, hint: Hint | None = None) -> tuple[Understood, ...]:
        """The same of a text that names one person a line."""
        from rekindle.model.entry import Hint as Nothing  # noqa: PLC0415
        from rekindle.services.adding import understand_each  # noqa: PLC0415

        return understand_each(self._at, text, hint or Nothing())

    def correct(self, one: Understood, told: str, hint: Hint | None = None) -> Understood:
        """With a field corrected, as "place: Lund" says."""
        from rekindle.model.entry import Hint as Nothing  # noqa: PLC0415
        from rekindle.services.adding import correct  # noqa: PLC0415

        return correct(self._at, one, told, hint or Nothing())

    def meant(self, one: Understood, who: str | int) -> Understood:
        """With your word on who is meant: somebody by number or name, or "" for somebody new."""
        from rekindle.services.adding import meant  # noqa: PLC0415

        return meant(self._at, one, str(who))

    def add(self, understood: Sequence[Understood], *, listed: bool = True) -> Added:
        """Write what was understood; on the formal list, unless `listed` is False."""
        from rekindle.services.adding import add  # noqa: PLC0415

        return add(self._at, understood, now=clock.now(), today=self.today, listed=listed)
