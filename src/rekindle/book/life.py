"""The verbs of my side: profile, news, gives, trips."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.account import Shelf, Update
    from rekindle.model.life import Give, GiveState, News, Profile, Trip
    from rekindle.services.saying import Decided


class Life(Base):
    """What I tell of myself."""

    def profile(self) -> Profile:
        """Where you are, how you can be reached and write, when, and what you aim at; as far as you have told."""
        from rekindle.services.living import profile_of  # noqa: PLC0415 - verbs load when called

        return profile_of(self._at)

    def tell_profile(self, profile: Profile) -> Decided:
        """Keep your side as it is now: `replace(book.profile(), place="Leeds")`."""
        from rekindle.services.living import tell_profile  # noqa: PLC0415

        return tell_profile(self._at, profile, now=clock.now())

    def news(self) -> list[Update]:
        """Your news, the newest first, each with who was told and when."""
        from rekindle.services.living import news_of  # noqa: PLC0415

        return news_of(self._at, self.today)

    def news_of(self, number: int) -> News:
        """One piece of news."""
        from rekindle.services.living import the_news  # noqa: PLC0415

        return the_news(self._at, number)

    def tell_news(self, news: News) -> Decided:
        """Add news, or change that of its number."""
        from rekindle.services.living import tell_news  # noqa: PLC0415

        return tell_news(self._at, news, now=clock.now())

    def check_news(self, number: int) -> tuple[str, ...]:
        """What is amiss with some news: too long for a form, or asking for work."""
        from rekindle.services.living import check_news  # noqa: PLC0415

        return check_news(self._at, number)

    def say_aloud(self, number: int) -> Decided:
        """Tick that you have said some news aloud."""
        from rekindle.services.living import tell_news, the_news  # noqa: PLC0415

        return tell_news(self._at, replace(the_news(self._at, number), aloud=True), now=clock.now())

    def drop_news(self, number: int) -> Decided:
        """Take news off the list."""
        from rekindle.services.living import drop_news  # noqa: PLC0415

        return drop_news(self._at, number, now=clock.now())

    def gives(self) -> Shelf:
        """What you can offer, what is promised, offered and delivered, and the account with each person."""
        from rekindle.services.living import gives_of  # noqa: PLC0415

        return gives_of(self._at)

    def give_of(self, number: int) -> Give:
        """One give, listed or somebody's."""
        from rekindle.services.living import the_give  # noqa: PLC0415

        return the_give(self._at, number)

    def list_give(self, give: Give) -> Decided:
        """Add something to what you can offer, or change that of its number."""
        from rekindle.services.living import list_give  # noqa: PLC0415

        return list_give(self._at, give, now=clock.now())

    def give(self, person: str | int, give: Give, state: GiveState, due: date | None = None) -> Decided:
        """Offer, promise (for a day) or deliver something to somebody."""
        from rekindle.services.living import give_to  # noqa: PLC0415

        return give_to(self._at, str(person), give, state, today=self.today, now=clock.now(), due=due)

    def advance_give(self, number: int, state: GiveState, due: date | None = None) -> Decided:
        """Offer, promise or deliver what is somebody's already."""
        from rekindle.services.living import advance  # noqa: PLC0415

        return advance(self._at, number, state, today=self.today, now=clock.now(), due=due)

    def drop_give(self, number: int) -> Decided:
        """Take a give off the list, or back."""
        from rekindle.services.living import drop_give  # noqa: PLC0415

        return drop_give(self._at, number, now=clock.now())

    def trips(self) -> list[Trip]:
        """Your trips from today on, by day."""
        from rekindle.services.living import trips_of  # noqa: PLC0415

        return trips_of(self._at, self.today)

    def tell_trip(self, trip: Trip) -> Decided:
        """Add a trip, or change that of its number."""
        from rekindle.services.living import tell_trip  # noqa: PLC0415

        return tell_trip(self._at, trip, now=clock.now())

    def drop_trip(self, number: int) -> Decided:
        """Take a trip off the list."""
        from rekindle.services.living import drop_trip  # noqa: PLC0415

        return drop_trip(self._at, number, now=clock.now())
