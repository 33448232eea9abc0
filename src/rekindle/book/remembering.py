"""The verbs of memory: questions to it, and whom it brings back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.adding import Understood
    from rekindle.model.prompt import Growth, RecallState, Screen
    from rekindle.services.adding import Added
    from rekindle.services.saying import Decided


class Remembering(Base):
    """Prompts, and names for them."""

    def prompts_due(self) -> tuple[str, ...]:
        """The keys of the prompts to ask now, the one that is worth most first."""
        from rekindle.services.remembering import due  # noqa: PLC0415 - verbs load when called

        return due(self._at, self.today)

    def prompt(self, key: str = "") -> Screen | None:
        """One prompt with who answers it and who may; without a key the next one, None when all are answered."""
        from rekindle.services.remembering import coming, screen  # noqa: PLC0415

        return screen(self._at, key, self.today) if key else coming(self._at, self.today)

    def prompts(self) -> list[Screen]:
        """All prompts, how each was left, and the numbers of those who answer it or may; nobody by name."""
        from rekindle.services.remembering import screens  # noqa: PLC0415

        return screens(self._at, self.today)

    def understand_for(self, prompt: str, *lines: str) -> tuple[Understood, ...]:
        """What lines typed for a prompt say, one person each: whoever they name has the prompt's role and place."""
        from rekindle.services.remembering import understand  # noqa: PLC0415

        return understand(self._at, prompt, lines, self.today)

    def name_for(self, prompt: str, several: Sequence[Understood]) -> Added:
        """Put whom lines name on the list, as answers to a prompt."""
        from rekindle.services.remembering import name  # noqa: PLC0415

        return name(self._at, prompt, several, today=self.today, now=clock.now())

    def pick_for(self, prompt: str, *persons: str | int) -> Decided:
        """Put people of the book on the list, as answers to a prompt."""
        from rekindle.services.remembering import pick  # noqa: PLC0415

        return pick(self._at, prompt, [str(one) for one in persons], today=self.today, now=clock.now())

    def leave_prompt(self, prompt: str, state: RecallState) -> Decided:
        """Keep how a prompt was left: done, nobody, or later."""
        from rekindle.services.remembering import leave  # noqa: PLC0415

        return leave(self._at, prompt, state, today=self.today, now=clock.now())

    def growth(self) -> Growth:
        """How far the formal list has come, and the prompt that is worth most now."""
        from rekindle.services.growing import growth  # noqa: PLC0415

        return growth(self._at, self.today)
