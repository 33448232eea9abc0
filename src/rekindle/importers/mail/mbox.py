"""mbox -> one interaction a mail: Gmail's Takeout, Thunderbird, mutt, and the file mbox in Apple Mail's folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rekindle.importers.mail.bodies import BODY_MOST
from rekindle.importers.mail.letters import Letters
from rekindle.importers.mail.postmarks import is_mbox, openings
from rekindle.model import About, Item, Peek, Problem, Source


@dataclass(frozen=True, kw_only=True)
class MboxImporter:
    """Many mails in one file, each after a postmark."""

    name: str = "mbox"
    version: int = 1
    together: bool = False
    splits: bool = True
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        """True when it begins with a postmark."""
        return is_mbox(file.head)

    def read(self, file: Source) -> Iterator[Item]:
        """Its mails in order; `where` is "all.mbox@10240" for the one whose postmark stands at byte 10,240."""
        letters = Letters(file)
        if (file.part is None or file.part[0] == 0) and not is_mbox(file.peek().head):
            yield Problem(where=file.name, reason="there is no mail at its beginning", about=About.FILE)
        for at, head, body in openings(file, BODY_MOST if file.bodies else 0):
            if item := letters.item(head, body, f"{file.name}@{at}"):
                yield item
        yield from letters.end()


MBOX = MboxImporter()
