"""The verbs of the mailbox and the model, both off until configured."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.wire import Account, Checked, Endpoint, Folder, Payload, Saved, Suggested
    from rekindle.services.reading import Watch
    from rekindle.services.secrets import Secrets


def _silent(words: str, done: int, total: int) -> None:
    """Nobody is watching."""


class Wires(Base):
    """The two ways out, each only as the user sets it up.

    `ask` is how the passphrase of saved passwords is asked for where the system has no keyring; without it,
    REKINDLE_PASSPHRASE must hold it.
    """

    ask: Callable[[str], str] | None = None

    def mailbox(self) -> Account | None:
        """The mailbox that was set up; None while there is none."""
        from rekindle.services.ways_out import account_of  # noqa: PLC0415 - verbs load when called

        return account_of(self._at)

    def set_up_mailbox(self, account: Account, password: str) -> tuple[str, tuple[Folder, ...]]:
        """Keep a mailbox once a login has worked: where its password is kept, and its folders."""
        from rekindle.services.mailing import set_up  # noqa: PLC0415 - as above

        return set_up(self._at, account, password, self._secrets())

    def change_mailbox(self, change: Callable[[Account], Account]) -> Account:
        """Read other folders, or save drafts in another one."""
        from rekindle.services.mailing import change as changed  # noqa: PLC0415 - as above

        return changed(self._at, change)

    def forget_mailbox(self) -> Account:
        """Forget the mailbox and its password; mails that came from it stay."""
        from rekindle.services.mailing import forget  # noqa: PLC0415 - as above

        return forget(self._at, self._secrets())

    def check_mail(self, watch: Watch = _silent) -> Checked:
        """Bring in the headers of what is new in the mailbox, which stays as it is."""
        from rekindle.services.mailing import check_mail  # noqa: PLC0415 - as above

        return check_mail(self._at, self._secrets(), now=clock.now(), today=self.today, watch=watch)

    def save_draft(self, number: int, *, to: str = "") -> Saved:
        """Put a mail draft that is ready into the mailbox, to another address if given; you send it from there."""
        from rekindle.services.mailing import save_draft  # noqa: PLC0415 - as above

        return save_draft(self._at, number, self._secrets(), now=clock.now(), to=to)

    def model(self) -> Endpoint | None:
        """The model that was set up; None while there is none, and nothing goes to any."""
        from rekindle.services.ways_out import endpoint_of  # noqa: PLC0415 - as above

        return endpoint_of(self._at)

    def set_up_model(self, url: str, model: str, key: str = "") -> tuple[Endpoint, str]:
        """Keep a model's address, and its key where it has one: nothing is sent yet. Where the key is kept."""
        from rekindle.services.suggesting import set_up  # noqa: PLC0415 - as above

        return set_up(self._at, url, model, key, self._secrets())

    def forget_model(self) -> Endpoint:
        """Forget the model and its key."""
        from rekindle.services.suggesting import forget  # noqa: PLC0415 - as above

        return forget(self._at, self._secrets())

    def payload(self, draft: int) -> Payload:
        """What would go to the model for a draft, to the byte. Nothing is sent."""
        from rekindle.services.suggesting import payload  # noqa: PLC0415 - as above

        return payload(self._at, draft)

    def suggest(self, payload: Payload) -> Suggested:
        """Send exactly this payload, which the user has seen; the answer becomes a version of the draft."""
        from rekindle.services.suggesting import suggest  # noqa: PLC0415 - as above

        return suggest(self._at, payload, self._secrets(), today=self.today, now=clock.now())

    def needs_passphrase(self) -> bool:
        """True where saved passwords lie in an encrypted file, and somebody has to type its passphrase."""
        return self._secrets().need_passphrase()

    def _secrets(self) -> Secrets:
        from rekindle.services.secrets import Secrets  # noqa: PLC0415 - as above

        return Secrets(self.home, self.ask)
