"""A card while it is read: what its properties have said so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from rekindle.importers.vcard.properties import Head
from rekindle.importers.vcard.properties import text as whole_text
from rekindle.model import Extra, Handle, Note, Occasion, Photo, Place, Relation, Website
from rekindle.util.maker import maker

new_extra = maker(Extra)


class Card:
    """A card while it is read. Values are text; `ranked` handles wait for their order of preference."""

    version = ""
    uid = ""
    revised = ""
    kind = ""
    company = False
    full: tuple[int, str] = (1000, "")  # preference, text
    parts: Sequence[str] = ()
    maiden = ""
    low = False  # Google's "other contacts": people once written to
    photo: Photo | None = None
    phonetic: Mapping[str, str] = MappingProxyType({})

    def __init__(self, region: str, labels: Mapping[str, str]) -> None:
        self.region = region
        self.labels = labels  # by property group
        self.nickname: list[str] = []
        self.ranked: list[tuple[int, Handle]] = []
        self.organisations: list[list[str]] = []
        self.titles: list[str] = []
        self.functions: list[str] = []
        self.places: list[Place] = []
        self.occasions: list[Occasion] = []
        self.relations: list[Relation] = []
        self.websites: list[Website] = []
        self.tags: list[str] = []
        self.notes: list[Note] = []
        self.extras: list[Extra] = []

    def label(self, head: Head) -> str:
        """The source's own label of a property: the words beside it, else its types."""
        return self.labels.get(head.group, head.label) if head.group else head.label

    def keep(self, head: Head, value: str) -> None:
        """A property without a place of its own, with the label beside it."""
        self.extras.append(new_extra(name=head.text, value=whole_text(value)))
        if head.group and (label := self.labels.get(head.group)):
            self.extras.append(new_extra(name=f"{head.group}.X-ABLabel", value=label))


Field = Callable[[Card, Head, str], None]
"""What a property does to a card, given its head and its value, still escaped."""
