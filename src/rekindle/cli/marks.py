"""`close`, `tag`, `layer`: what you say of people beside their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options

if TYPE_CHECKING:
    from rekindle.model.roster import Placed, Ring

NAMED = 15
"""So many of a layer are named unless more is asked for."""


def placed_json(placed: Placed | None) -> dict[str, object] | None:
    """A layer with its reason, for a script."""
    return None if placed is None else {"layer": placed.layer, "why": placed.why, "said": placed.said}


@click.command()
@click.argument("person")
@click.argument("degree", metavar="0-4", type=int)
@common_options
@click.pass_obj
def close(session: Session, person: str, degree: int) -> None:
    """Say how close you two are.

    0 hardly met, 1 acquainted, 2 on good terms, 3 close, 4 very close. It counts in how strong a tie is, beside what
    passed between you, and in the layer proposed. PERSON is a number, or words that fit one name.
    """
    session.tell(session.book.how_close(person, degree=degree))


@click.command()
@click.argument("person", default="")
@click.argument("tag", default="")
@click.option("--not", "not_", is_flag=True, help="They do not bear it.")
@common_options
@click.pass_obj
def tag(session: Session, person: str, tag: str, *, not_: bool) -> None:
    """Give somebody a tag, or take it away; or see all tags.

    Groups and labels of your address books are tags already; "Work" and "work" are one. --not takes away any of them,
    for this person. Without arguments: every tag, and how many bear it.
    """
    if person and not tag:
        raise click.UsageError('Which tag? Write: rekindle tag PERSON "choir"')
    if person:
        session.tell(session.book.tag(person, tag=tag, holds=not not_))
        return
    _show_tags(session, session.book.tags())


def _show_tags(session: Session, tags: dict[int, tuple[str, ...]]) -> None:
    counts: dict[str, int] = {}
    for several in tags.values():
        for one in several:
            counts[one] = counts.get(one, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    if session.as_json:
        session.show_json([{"tag": name, "people": count} for name, count in ordered])
        return
    for name, count in ordered:
        session.say(f"{name}: {words.counted(count, 'person', 'people')}")
    if not ordered:
        session.say('No tags so far. Give one: rekindle tag PERSON "choir"')


@click.command()
@click.argument("person", default="")
@click.argument("layer", default="")
@click.option("--clear", is_flag=True, help="Back to the layer that is proposed.")
@common_options
@click.pass_obj
def layer(session: Session, person: str, layer: str, *, clear: bool) -> None:
    """Your layers, who is in each, and why; or put somebody in one.

    Layers lie within each other: inner 5, core 15, 50, 150, and outer. They are proposed from what passed between you
    and from how close you said you are, and never filled up. What you say holds and sets how often their turn comes,
    but puts nobody on a rhythm. --verbose tells why everybody is where they are.
    """
    if person and not layer and not clear:
        raise click.UsageError("Which layer? inner, core, 50, 150 or outer; or --clear.")
    if clear and (layer or not person):
        raise click.UsageError("Say whose: rekindle layer PERSON --clear")
    if person:
        session.tell(session.book.put_in_layer(person, layer=layer))
        return
    rings = session.book.rings()
    if session.as_json:
        session.show_json([_ring_json(ring) for ring in rings])
        return
    for ring in rings:
        _show_ring(session, ring)
    if not session.verbose and any(one.said for ring in rings for _, _, one in ring.placed):
        session.say("* as you said", dim=True)


def _ring_json(ring: Ring) -> dict[str, object]:
    placed = [
        {"id": person, "name": name, "why": one.why, "said": one.said} for person, name, one in ring.placed
    ]  # fmt: skip
    return {"layer": ring.layer, "size": ring.size, "people": ring.people, "placed": placed}


def _show_ring(session: Session, ring: Ring) -> None:
    session.say(f"{words.LAYERS[ring.layer]} ({ring.people:,})", bold=True)
    if not session.verbose:
        named = [f"{name or '(no name)'} [{person}]{'*' if one.said else ''}" for person, name, one in ring.placed]
        if len(named) > NAMED:
            named[NAMED:] = [f"and {len(named) - NAMED:,} more (--verbose names them all, and why)"]
        if named:
            session.say(f"  {', '.join(named)}")
        return
    for person, name, one in ring.placed:
        session.say(f"  {name or '(no name)'} [{person}]: {one.why}", hang="    ")
