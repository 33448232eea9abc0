"""How far the formal list has come, in lines and for scripts: what `goals` and `remember --all` share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle import words

if TYPE_CHECKING:
    from rekindle.cli.session import Session
    from rekindle.model.prompt import Coming, Growth


def show_growth(session: Session, growth: Growth) -> None:
    """The size of the list, its kinds of people, what came this month, and what is worth most now."""
    added = f", {growth.added:,} of them since this month began" if growth.added else ""
    session.say(f"On your list: {growth.listed:,}{added}. Seen: {growth.seen:,} of {growth.people:,} here.", hang="")
    have = [f"{one.name} {one.listed:,}" for one in growth.filled if one.listed]
    if have:
        session.say(f"Kinds of people: {len(have)} of {len(growth.filled)}. {'; '.join(have)}.", hang="")
    none = [one.name for one in growth.filled if not one.listed]
    if have and none:
        session.say(f"Not yet: {', '.join(none)}.", hang="")
    show_coming(session, growth.coming)


def show_coming(session: Session, coming: Coming | None) -> None:
    """The prompt that is worth most now."""
    if coming is None:
        session.say("Every prompt has its answer. They come again after a year: rekindle remember --all", hang="")
        return
    session.say(coming.why, hang="")
    session.say(f"Next: {coming.prompt.text} rekindle remember", hang="")


def growth_json(growth: Growth) -> dict[str, object]:
    """The same for a script."""
    coming = growth.coming
    return {
        "listed": growth.listed,
        "people": growth.people,
        "seen": growth.seen,
        "added": growth.added,
        "kinds": [{"name": one.name, "roles": list(one.roles), "listed": one.listed} for one in growth.filled],
        "prompts": {"answered": growth.asked, "all": growth.prompts},
        "next": {"prompt": coming.prompt.key, "question": coming.prompt.text, "why": coming.why} if coming else None,
    }


def left(count: int) -> str:
    """How many prompts there are still: no more than a number."""
    return words.counted(count, "question") + " to go"
