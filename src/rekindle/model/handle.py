"""What reaches or names somebody: a mail address, a phone, a profile, an account, a resource, a name in one source.

The value is normalised (see `rekindle.util`), so that two handles with equal `key` are the same; the raw text and
the source's own label ("work", "mobile") stay beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class HandleKind(StrEnum):
    """Kinds of handle, strongest identity first."""

    PROFILE = "profile"  # "linkedin.com/in/anna-lind": host, path, one per person and host
    ACCOUNT = "account"  # "x:12345": a service and its own id of a person
    RESOURCE = "resource"  # "google:people/c12": an address book's id of an entry
    MAIL = "mail"  # "anna.lind@example.org"
    PHONE = "phone"  # "+46701234567", or digits alone where no region is known
    NAME = "name"  # "linkedin:anna lind": all that some exports give; belongs to whoever alone holds it


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """One way to reach or name somebody."""

    kind: HandleKind
    value: str
    raw: str = ""
    label: str = ""

    @property
    def key(self) -> tuple[HandleKind, str]:
        """What makes two handles the same."""
        return self.kind, self.value
