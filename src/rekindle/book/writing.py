"""The verbs of drafts and the linter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import FILE, Base
from rekindle.outside import clock
from rekindle.outside.places import home_path

if TYPE_CHECKING:
    from pathlib import Path

    from rekindle.model.draft import Drafted, DraftKind, Medium
    from rekindle.model.lint import Lint
    from rekindle.services.saying import Decided


class Writing(Base):
    """Draft, lint, make ready."""

    def draft(
        self,
        person: str | int,
        medium: Medium | str | None = None,
        *,
        kind: DraftKind | str | None = None,
        other: bool = False,
        english: bool = False,
    ) -> Drafted:
        """A draft for somebody: the open one, else a new one; with `other`, a second one beside it.

        Without a medium it is that of the draft that waits, else the way by which they are usually reached. Where too
        much is missing there is no text, and `draft.missing` has the question to answer.
        """
        from rekindle.model.draft import DraftKind, Medium  # noqa: PLC0415 - nouns load when asked for
        from rekindle.services.drafting import draft  # noqa: PLC0415 - verbs load when called

        return draft(
            self._at,
            str(person),
            Medium(medium) if medium else None,
            self.today,
            clock.now(),
            kind=DraftKind(kind) if kind else None,
            other=other,
            english=english,
            home=self._templates(),
        )

    def drafts(self) -> list[Drafted]:
        """The drafts that wait, open or ready, the newest first."""
        from rekindle.services.drafting import drafts  # noqa: PLC0415

        return drafts(self._at, self.today)

    def edit(self, number: int, text: str | None = None, *, subject: str | None = None, seen: str = "") -> Drafted:
        """Your own words in a draft, or in its subject; `seen` is the stamp of the words that you changed."""
        from rekindle.services.drafting import edit  # noqa: PLC0415

        return edit(self._at, number, self.today, clock.now(), text=text, subject=subject, seen=seen)

    def ready(self, number: int) -> Drafted:
        """Mark a draft as ready; you send it."""
        from rekindle.services.drafting import ready  # noqa: PLC0415

        return ready(self._at, number, self.today, clock.now())

    def drop(self, number: int) -> Decided:
        """Put a draft away."""
        from rekindle.services.drafting import drop  # noqa: PLC0415

        return drop(self._at, number, clock.now())

    def lint(  # noqa: PLR0913 - what a message is, and whom it is for
        self,
        text: str,
        medium: Medium | str = "mail",
        *,
        kind: DraftKind | str | None = None,
        subject: str | None = None,
        person: str | int | None = None,
        language: str = "",
    ) -> Lint:
        """What to mend in any text, before it goes. Only with a person is the book opened, to know more."""
        from rekindle.model.draft import DraftKind, Medium  # noqa: PLC0415 - nouns load when asked for

        medium, kind = Medium(medium), DraftKind(kind or DraftKind.AGAIN)
        if person is None:
            from rekindle.services.proofing import lint_alone  # noqa: PLC0415 - without all that a book needs

            return lint_alone(text, medium, kind=kind, subject=subject, language=language)
        from rekindle.services.linting import lint_text  # noqa: PLC0415 - verbs load when called

        return lint_text(
            self._at, text, medium, person=str(person), today=self.today, kind=kind, subject=subject, language=language
        )

    def _templates(self) -> Path:
        """The folder that may hold your own wordings: that of the book, or the home folder for one on a server."""
        from pathlib import Path  # noqa: PLC0415 - as above

        place = self._place()
        return place.parent if isinstance(place, Path) and place.name == FILE else home_path()
