"""The user's mistake, said so that it can be mended. Everything else that is raised is our bug."""

from __future__ import annotations


class UserError(Exception):
    """What happened, what was not changed, and what to do next: three whole sentences for every door to show.

    `field` names the part of a noun that is not understood, so that a form can show it there.
    """

    def __init__(
        self, error: str, *, unchanged: str = "Nothing was changed.", next_step: str = "", field: str = ""
    ) -> None:
        super().__init__(error)
        self.error = error
        self.unchanged = unchanged
        self.next_step = next_step
        self.field = field

    @property
    def told(self) -> tuple[str, str, str]:
        """The three in order."""
        return self.error, self.unchanged, self.next_step

    def __str__(self) -> str:
        return " ".join(part for part in self.told if part)


class Meanwhile(UserError):
    """What the user was about to change was changed elsewhere since they looked: both are to be kept."""
