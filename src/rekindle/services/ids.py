"""The ids under which people are handed out in files, and who is who by those that came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from secrets import token_hex

from rekindle.core.handing.ids import same_by_id
from rekindle.model import Decision, HandleKind, Verdict
from rekindle.model.handout import OWN_ID
from rekindle.model.person import Member
from rekindle.store import handing as rows_of_ids
from rekindle.store.shelf import Open, set_setting, setting

_SECRET = "handing"  # noqa: S105 - the name of a setting


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """What came back under ids of this book: verdicts that join it with whose it is, and which records these are."""

    same: tuple[Decision, ...] = ()
    home: frozenset[int] = frozenset()

    def plain(self, member: Member) -> Member:
        """A record at home without its id: two ids say that two people were two when they were handed out, no more."""
        if member.number not in self.home:
            return member
        kept = tuple(one for one in member.record.handles if one.kind is not HandleKind.RESOURCE)
        return replace(member, record=replace(member.record, handles=kept))


def secret(at: Open) -> str:
    """What ids hang on beside what they name: the book's own, made when a list is first handed out."""
    if not setting(at, _SECRET):
        with at.engine.transaction():
            set_setting(at, _SECRET, token_hex(16))
    return setting(at, _SECRET)


def came_back(at: Open) -> CameBack:
    """Who came in under an id of ours is whom it was given to; the user's own word goes before that."""
    if not rows_of_ids.any_came_back(at):
        return CameBack()
    records = list(rows_of_ids.named(at))
    strange = {number for number, _, key in records if key.startswith(OWN_ID)}
    pairs = same_by_id(setting(at, _SECRET), records)
    return CameBack(
        same=tuple(Decision(number=0, at="", verdict=Verdict.SAME, a=a, b=b) for a, b in pairs),
        home=frozenset(b for a, b in pairs if a not in strange),
    )
