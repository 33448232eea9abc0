"""A place and a day -> the verbs over one book. The Python door, and what the command line calls.

    from rekindle import Book

    with Book() as book:
        book.import_archives("~/Downloads/Basic_LinkedInDataExport.zip")
        for pick in book.shortlist().picks:
            print(pick.name, [reason.text for reason in pick.reasons])

Every verb is one transaction, returns frozen values, and raises `UserError` for what its user can mend.
"""

from __future__ import annotations

from rekindle.book.adding import Adding
from rekindle.book.arriving import Arriving
from rekindle.book.base import FILE
from rekindle.book.counting import Counting
from rekindle.book.keeping import Keeping
from rekindle.book.letters import Letters
from rekindle.book.life import Life
from rekindle.book.listing import Listing
from rekindle.book.marks import Marks
from rekindle.book.people import People
from rekindle.book.personal import Personal
from rekindle.book.reasons import Reasons
from rekindle.book.remembering import Remembering
from rekindle.book.staging import Staging
from rekindle.book.sweeping import Sweeping
from rekindle.book.touching import Touching
from rekindle.book.wires import Wires
from rekindle.book.writing import Writing

__all__ = ["FILE", "Book"]


class Book(
    People,
    Arriving,
    Sweeping,
    Listing,
    Personal,
    Adding,
    Remembering,
    Life,
    Reasons,
    Writing,
    Letters,
    Touching,
    Staging,
    Keeping,
    Marks,
    Counting,
    Wires,
):
    """One user's network. Opened at the first verb; close it, or use it in a `with` block.

    `where` is a folder, a `postgresql://` URL, or None for REKINDLE_DATABASE, else the home folder; `name` tells books
    of one place apart; `today` is for tests and for looking ahead; `on_wait` is told, in seconds, while a
    verb waits for another process that writes.
    """
