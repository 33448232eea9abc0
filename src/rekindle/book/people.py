"""The verbs of import, lists and who is who."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model import Link, Mine, Question
    from rekindle.model.candidate import Valued
    from rekindle.model.proposal import Proposal
    from rekindle.model.shortlist import Reason, Shortlist
    from rekindle.services.asking import Asked
    from rekindle.services.browsing import Listed
    from rekindle.services.copying import Copied
    from rekindle.services.glance import Glance
    from rekindle.services.importing import Imported
    from rekindle.services.reading import Watch
    from rekindle.services.saying import Decided
    from rekindle.services.searching import Found
    from rekindle.services.showing import Page
    from rekindle.store.lists import PersonRow
    from rekindle.store.log import Entry


def _silent(words: str, done: int, total: int) -> None:
    """Nobody is watching."""


class People(Base):
    """Bring in, list, decide, undo."""

    def import_archives(  # noqa: PLR0913 - the options of one verb
        self,
        *paths: str | Path,
        dry_run: bool = False,
        me: str = "",
        region: str = "",
        importer: str = "",
        columns: Sequence[tuple[str, str]] = (),
        bodies: bool = False,
        reread: bool = False,
        readers: int = 0,
        watch: Watch = _silent,
    ) -> Imported:
        """Read exports into the book, `readers` files at once (0: as suits the machine)."""
        from rekindle.services.importing import Options, import_paths  # noqa: PLC0415 - verbs load when called

        options = Options(
            dry_run=dry_run,
            me=me,
            region=region,
            forced=importer,
            columns=tuple(columns),
            bodies=bodies,
            reread=reread,
            readers=readers,
        )
        places = [Path(path).expanduser() for path in paths]
        return import_paths(self._at, places, now=clock.now(), today=self.today, options=options, watch=watch)

    def people(self, *words: str, role: str = "", source: str = "") -> list[Listed]:
        """People that fit all words, by last name, with all handles and records."""
        from rekindle.services.browsing import people  # noqa: PLC0415

        return people(self._at, self.today, words, role=role, source=source)

    def people_rows(self, *words: str, role: str = "", source: str = "") -> list[PersonRow]:
        """People that fit all words, by last name: what a table shows."""
        from rekindle.services.browsing import people_rows  # noqa: PLC0415

        return people_rows(self._at, self.today, words, role=role, source=source)

    def glance(self) -> Glance:
        """How many people, waiting letters, sources and open questions there are."""
        from rekindle.services.glance import glance  # noqa: PLC0415

        return glance(self._at)

    def find(self, *words: str, most: int = 20, others: int | None = None) -> Found:
        """People, addresses that are nobody yet, messages and meetings with every word; the last may be a beginning.

        `most` of each; `others` of addresses and messages, where people are the point.
        """
        from rekindle.services.searching import find  # noqa: PLC0415

        return find(self._at, words, most=most, others=others)

    def show(self, person: str | int) -> Page:
        """All that is known of one person."""
        from rekindle.services.showing import page  # noqa: PLC0415

        return page(self._at, str(person), self.today)

    def shortlist(self, size: int | None = None) -> Shortlist:
        """The people worth a message this week: so many, or as many as were last asked for (at first twelve)."""
        from rekindle.services.weekly import kept_list, size_of  # noqa: PLC0415

        if found := kept_list(self._at, self.today, size):
            return found
        from rekindle.services.listing import choose  # noqa: PLC0415 - the rules load only when a list is made

        return choose(self._at, self.today, size=size_of(self._at, self.today) if size is None else size)

    def why(self, person: str | int) -> tuple[Valued, tuple[Reason, ...]]:
        """Everything that speaks for or against writing to somebody now."""
        from rekindle.services.listing import why  # noqa: PLC0415

        return why(self._at, str(person), self.today)

    def why_two(self, left: str | int, right: str | int) -> tuple[Link, bool]:
        """Why two people are held to be one, or two."""
        from rekindle.services.showing import why_two  # noqa: PLC0415

        return why_two(self._at, str(left), str(right))

    def keep(self, person: str | int) -> Decided:
        """They stay on this week's list."""
        from rekindle.services.listing import keep  # noqa: PLC0415

        return keep(self._at, str(person), now=clock.now(), today=self.today)

    def swap(self, person: str | int) -> Decided:
        """They leave this week's list for somebody else."""
        from rekindle.services.listing import swap  # noqa: PLC0415

        return swap(self._at, str(person), now=clock.now(), today=self.today)

    def later(self, person: str | int, until: date | None = None) -> Decided:
        """Not now: they rest until a day (four weeks when none is given)."""
        from rekindle.services.deciding import not_now  # noqa: PLC0415
        from rekindle.services.listing import RESTS  # noqa: PLC0415

        return not_now(self._at, str(person), until or self.today + RESTS, now=clock.now())

    def never(self, person: str | int) -> Decided:
        """Never suggest them again."""
        from rekindle.services.deciding import never  # noqa: PLC0415

        return never(self._at, str(person), now=clock.now())

    def role(self, person: str | int, role: str, *, holds: bool = True) -> Decided:
        """Say what somebody is to you, or is not."""
        from rekindle.services.deciding import set_role  # noqa: PLC0415

        return set_role(self._at, str(person), role, holds=holds, now=clock.now())

    def questions(self) -> list[Asked]:
        """Pairs that may be one person, the most useful question first."""
        from rekindle.services.asking import open_questions  # noqa: PLC0415

        return open_questions(self._at)

    def waiting_questions(self) -> list[Question]:
        """The same pairs without what is known of both sides, which is quick however many there are."""
        from rekindle.services.asking import waiting_questions  # noqa: PLC0415

        return waiting_questions(self._at)

    def compared(self, *questions: Question) -> list[Asked]:
        """Some of them with what is known of both sides."""
        from rekindle.services.asking import asked  # noqa: PLC0415

        return asked(self._at, questions)

    def put_off(self) -> frozenset[str]:
        """The questions that were answered with "later" today."""
        from rekindle.services.asking import put_off  # noqa: PLC0415

        return put_off(self._at, clock.now())

    def answer(self, question: Question, word: str) -> Decided:
        """Answer a question: "same", "different", "unsure" or "later"."""
        from rekindle.services.deciding import answer  # noqa: PLC0415

        return answer(self._at, question, word, now=clock.now())

    def answer_all(self, several: Sequence[Question], word: str) -> Decided:
        """Answer many questions alike, in one step."""
        from rekindle.services.deciding import answer_all  # noqa: PLC0415

        return answer_all(self._at, list(several), word, now=clock.now())

    def proposals(self, person: str | int | None = None) -> list[Proposal]:
        """What signatures below mails say of somebody, or of everybody, and no record does; the newest mail first."""
        from rekindle.services.proposing import proposals  # noqa: PLC0415

        return proposals(self._at, None if person is None else str(person))

    def has_mail_texts(self) -> bool:
        """True when the text of any mail is here: without, nothing can be proposed from signatures."""
        from rekindle.services.proposing import has_texts  # noqa: PLC0415

        return has_texts(self._at)

    def accept(self, proposals: Sequence[Proposal]) -> Decided:
        """Take what signatures say for true."""
        from rekindle.services.accepting import accept  # noqa: PLC0415

        return accept(self._at, list(proposals), now=clock.now())

    def dismiss(self, proposals: Sequence[Proposal]) -> Decided:
        """Never propose these again."""
        from rekindle.services.accepting import dismiss  # noqa: PLC0415

        return dismiss(self._at, list(proposals), now=clock.now())

    def same(self, left: str | int, right: str | int) -> Decided:
        """Two people are one."""
        from rekindle.services.deciding import same  # noqa: PLC0415

        return same(self._at, str(left), str(right), now=clock.now())

    def different(self, left: str | int, right: str | int) -> Decided:
        """Two people, or two records held to be one person's, are not the same."""
        from rekindle.services.deciding import different  # noqa: PLC0415

        return different(self._at, str(left), str(right), now=clock.now())

    def undo(self, number: int | None = None) -> Entry:
        """Take back the last thing done, or that number of the log."""
        from rekindle.services.undoing import undo  # noqa: PLC0415

        return undo(self._at, number, now=clock.now())

    def log(self, *, skip: int = 0, most: int = -1) -> list[Entry]:
        """What was done, newest first: all of it, or so many entries after those left out."""
        from rekindle.services.browsing import history  # noqa: PLC0415

        return history(self._at, skip=skip, most=most)

    def rebuild(self) -> tuple[int, int]:
        """Work out everything derived anew: the same (people, questions)."""
        from rekindle.services.undoing import rebuild  # noqa: PLC0415

        return rebuild(self._at, now=clock.now())

    def tell_me(self, text: str) -> None:
        """Say who you are: "Sam Moran, sam@example.org, +44 7700 900123"."""
        from rekindle.services.telling import tell_owner  # noqa: PLC0415

        tell_owner(self._at, text, now=clock.now())

    def confirm_me(self) -> None:
        """Say that all addresses held to be yours are."""
        from rekindle.services.telling import confirm_owner  # noqa: PLC0415

        confirm_owner(self._at, now=clock.now())

    def deny_me(self, text: str) -> None:
        """Say that addresses are not yours."""
        from rekindle.services.telling import deny_owner  # noqa: PLC0415

        deny_owner(self._at, text, now=clock.now())

    def addresses(self) -> tuple[Mine, ...]:
        """The addresses held to be yours, each with its reason, and whether you have confirmed it."""
        from rekindle.services.owner import mine  # noqa: PLC0415

        return mine(self._at)

    def owner(self) -> str:
        """Who the book holds you to be, in words; "" when it does not know."""
        from rekindle.services.telling import owner_words  # noqa: PLC0415

        return owner_words(self._at)

    def export(self, path: str | Path) -> Copied:
        """Write the whole book to one file: all that was brought in, told, decided and done."""
        from rekindle.services.copying import export  # noqa: PLC0415

        return export(self._at, Path(path).expanduser())

    def restore(self, path: str | Path) -> Copied:
        """Bring an export into this book, which must be empty."""
        from rekindle.services.copying import restore  # noqa: PLC0415

        return restore(self._at, Path(path).expanduser())
