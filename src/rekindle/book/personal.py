"""The verbs of one person's page: what happened, what is open between you, whether they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.dealings import Dealings
    from rekindle.model.happening import Happened
    from rekindle.services.saying import Decided


class Personal(Base):
    """Somebody, seen closely."""

    def happened(self, person: str | int, *, offset: int = 0, most: int = 20) -> Happened:
        """What passed with somebody, the newest first: exports and your own log side by side, each once."""
        from rekindle.services.happenings import happened_with  # noqa: PLC0415 - verbs load when called

        return happened_with(self._at, str(person), offset=offset, most=most)

    def dealings(self, person: str | int) -> Dealings:
        """Gives, asks and letters that wait, and whether somebody is on the list or not to be suggested."""
        from rekindle.services.dealings import dealings_with  # noqa: PLC0415

        return dealings_with(self._at, str(person))

    def not_person(self, person: str | int) -> Decided:
        """They are a company, a list, a machine: nobody to write to."""
        from rekindle.services.deciding import not_person  # noqa: PLC0415

        return not_person(self._at, str(person), now=clock.now())

    def again(self, person: str | int) -> Decided:
        """Take back that somebody is never to be suggested, or is not a person."""
        from rekindle.services.deciding import again  # noqa: PLC0415

        return again(self._at, str(person), now=clock.now())

    def tell_value(self, person: str | int, field: str, value: str) -> Decided:
        """Say what a value of somebody is: name, employer, title, city, mail, phone, headline. Exports stay beside."""
        from rekindle.services.correcting import tell_value  # noqa: PLC0415

        return tell_value(self._at, str(person), field, value, today=self.today, now=clock.now())

    def role_words(self) -> tuple[str, ...]:
        """Every word that a role can be."""
        from rekindle.services.deciding import role_words  # noqa: PLC0415

        return role_words()
