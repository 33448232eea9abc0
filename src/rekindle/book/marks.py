"""The verbs of closeness, tags and layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.roster import Placed, Ring
    from rekindle.services.saying import Decided


class Marks(Base):
    """What you say of people beside their roles, of one or of many at once."""

    def how_close(self, *persons: str | int, degree: int) -> Decided:
        """Say how close you two are: 0 hardly met, 1 acquainted, 2 on good terms, 3 close, 4 very close."""
        from rekindle.services.closeness import set_closeness  # noqa: PLC0415 - verbs load when called

        return set_closeness(self._at, persons, degree, now=clock.now())

    def closeness(self) -> dict[int, int]:
        """Person -> 0 to 4, of all of whom you said it."""
        from rekindle.services.closeness import closeness_of  # noqa: PLC0415

        return closeness_of(self._at)

    def tag(self, *persons: str | int, tag: str, holds: bool = True) -> Decided:
        """Give people a tag, or say that they do not bear it, whatever their records say."""
        from rekindle.services.tagging import set_tag  # noqa: PLC0415

        return set_tag(self._at, persons, tag, holds=holds, now=clock.now())

    def tags(self) -> dict[int, tuple[str, ...]]:
        """Person -> their tags: from groups, from labels and as you said."""
        from rekindle.services.tagging import tags_of  # noqa: PLC0415

        return tags_of(self._at)

    def put_in_layer(self, *persons: str | int, layer: str) -> Decided:
        """Put people into a layer: "inner", "core", "50", "150", "outer"; "" is back where they are proposed."""
        from rekindle.services.layering import set_layer  # noqa: PLC0415

        return set_layer(self._at, persons, layer, now=clock.now())

    def layers(self) -> dict[int, Placed]:
        """Person -> the layer they are in, and why."""
        from rekindle.services.layering import layers_of  # noqa: PLC0415

        return layers_of(self._at, self.today)

    def rings(self) -> tuple[Ring, ...]:
        """The layers from the innermost, and who is in each by last name."""
        from rekindle.services.layering import rings  # noqa: PLC0415

        return rings(self._at, self.today)
