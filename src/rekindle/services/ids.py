"""The ids under which people are handed out in files, and who is who by those that came back."""

from __future__ import annotations

from secrets import token_hex

from rekindle.core.handing.ids import same_by_id
from rekindle.model import Decision, Verdict
from rekindle.store import handing as rows_of_ids
from rekindle.store.shelf import Open, set_setting, setting

_SECRET = "handing"  # noqa: S105 - the name of a setting


def secret(at: Open) -> str:
    """What ids hang on beside what they name: the book's own, made when a list is first handed out."""
    if not setting(at, _SECRET):
        with at.engine.transaction():
            set_setting(at, _SECRET, token_hex(16))
    return setting(at, _SECRET)


def known_by_id(at: Open) -> list[Decision]:
    """That records which came in under an id of ours are whose it is; the user's own word goes before that."""
    if not rows_of_ids.any_came_back(at):
        return []
    pairs = same_by_id(setting(at, _SECRET), rows_of_ids.named(at))
    return [Decision(number=0, at="", verdict=Verdict.SAME, a=a, b=b) for a, b in pairs]
