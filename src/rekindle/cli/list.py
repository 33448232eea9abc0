"""`list`: the formal list, filtered, grouped, saved as views, changed many at a time, and written to a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError
from rekindle.model.roster import CLOSENESS, Filter, Listed, Preset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rekindle.cli.session import Command

_MANY = ("roles", "sources", "tags", "layers", "cities", "stages")
_WITHOUT = {"role": "No role yet", "layer": "No layer", "city": "No city known", "source": "No source"}
_STAGES = ("quiet", "you-wrote", "they-answered", "talking", "warm", "in-regular-touch", "one-question-open")


def _several(name: str, field: str, shown: str, told: str) -> Callable[[Command], Command]:
    return click.option(name, field, metavar=shown, multiple=True, help=told)


@click.command("list")
@click.argument("words_", metavar="[VIEW | WORDS]...", nargs=-1)
@_several("--role", "roles", "ROLE", "Only those who hold this role.")
@_several("--source", "sources", "SOURCE", "Only those known from linkedin, vcard, typed ...")
@_several("--tag", "tags", "TAG", "Only those with this tag.")
@_several("--layer", "layers", "LAYER", "Only inner, core, 50, 150 or outer.")
@_several("--city", "cities", "CITY", "Only those who live there.")
@_several("--stage", "stages", "STAGE", f"Only {', '.join(_STAGES[:3])} ...")
@click.option("--closest", type=click.IntRange(0, 4), metavar="N", help="Only those as close as N, 0 to 4, or closer.")
@click.option("--quiet", type=click.IntRange(0), metavar="MONTHS", help="Only those silent for so many months.")
@click.option("--since", metavar="YEAR", default="", help="Only those you had contact with in YEAR or later.")
@click.option("--everybody", is_flag=True, help="Whoever is in the book, on the list or not.")
@click.option("--order", metavar="ORDER", default="", help="last-name, last-contact, closeness or added [last-name].")
@click.option("--by", metavar="GROUP", default="", help="In groups: role, layer, city or source.")
@click.option("--save", metavar="NAME", help="Keep these choices as a view.")
@click.option("--view", metavar="NAME", help="Show a saved view, narrowed by what else is asked for.")
@click.option("--views", is_flag=True, help="The saved views.")
@click.option("--drop", metavar="NAME", help="Take a saved view away.")
@click.option("--add", metavar="PERSON", multiple=True, help="Put somebody on the list.")
@click.option("--remove", metavar="PERSON", multiple=True, help="Leave somebody off the list.")
@_several("--set", "changes", "CHANGE", "Change all who fit: role=professor, tag=choir, every=60d, off-list ...")
@click.option("--dry-run", is_flag=True, help="With --set: show whom it would change, and change nothing.")
@click.option("--yes", is_flag=True, help="With --set: change them without asking.")
@click.option("--to", metavar="FILE", type=click.Path(path_type=Path), help="Write them to a .csv, .xlsx or .vcf.")
@click.option("--notes", is_flag=True, help="With --to: your private notes go along.")
@click.option("--force", is_flag=True, help="With --to: a file that is there may go.")
@common_options
@click.pass_obj
def list_command(session: Session, /, **told: Any) -> None:  # noqa: ANN401 - options
    """The formal list: everyone who matters to you, by last name.

    On it is whomever you put there, kept on a week's list, logged a message or a talk with, or set a rhythm for; never
    those you barred. Of several values of one option any will do; all options must hold. WORDS search as in `people`.

    --set takes role=ROLE, not-role=ROLE, closeness=0-4, tag=TAG, untag=TAG, layer=LAYER, every=60d, never, on-list and
    off-list. One undo takes all of it back.
    """
    for name, act in _ACTS.items():
        if told[name]:
            act(session, told)
            return
    view = _view(session, told)
    if told["save"] is not None:
        session.tell(session.book.save_view(replace(view, name=told["save"])))
    elif told["changes"]:
        from rekindle.cli.many import change_many  # noqa: PLC0415 - a list changes nothing

        change_many(session, session.book.roster_rows(view.filter), told)
    elif told["to"]:
        from rekindle.cli.many import write_many  # noqa: PLC0415 - as above

        write_many(session, session.book.roster(view.filter, order=view.order), told)
    else:
        _show(session, view)


def _add(session: Session, told: dict[str, Any]) -> None:
    session.tell(session.book.put_on_list(*told["add"]))


def _remove(session: Session, told: dict[str, Any]) -> None:
    session.tell(session.book.take_off_list(*told["remove"]))


def _drop(session: Session, told: dict[str, Any]) -> None:
    session.tell(session.book.drop_view(told["drop"]))


# --- views ------------------------------------------------------------------------------------------------------------


def _views(session: Session, _: dict[str, Any]) -> None:
    several = session.book.views()
    if session.as_json:
        session.show_json([_view_json(one) for one in several])
        return
    if not several:
        session.say('No views are saved yet. Save one: rekindle list --role mentor --save "mentors"')
    for one in several:
        session.say(one.name, bold=True)
        session.say(f"  {_in_words(one)}")


_ACTS = {"views": _views, "drop": _drop, "add": _add, "remove": _remove}


def _view_json(one: Preset) -> dict[str, object]:
    kept = {name: getattr(one.filter, name) for name in Filter.__dataclass_fields__}
    shown = {name: list(value) if isinstance(value, tuple) else value for name, value in kept.items()}
    return {"name": one.name, "filter": shown, "by": one.by or None, "order": one.order or None}


def _in_words(one: Preset) -> str:
    """A view as one would type it."""
    kept = one.filter
    parts = [*kept.words]
    for option, values in zip(("role", "source", "tag", "layer", "city", "stage"), _MANY, strict=True):
        parts += [f"--{option} {_quoted(value)}" for value in getattr(kept, values)]
    numbers = {"closest": kept.closest, "quiet": kept.quiet, "since": kept.since or None}
    parts += [f"--{option} {value}" for option, value in numbers.items() if value is not None]
    parts += ["--everybody"] if kept.everybody else []
    parts += [f"--by {one.by}"] if one.by else []
    parts += [f"--order {one.order}"] if one.order else []
    return " ".join(["rekindle list", *parts])


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _view(session: Session, told: dict[str, Any]) -> Preset:
    """What to show: a saved view, if one is named, narrowed by what else was asked for."""
    kept, rest = _kept(session, told)
    asked = {name: told[name] for name in (*_MANY, "since", "everybody") if told[name]}
    asked |= {name: told[name] for name in ("closest", "quiet") if told[name] is not None}
    asked |= {"words": rest} if rest else {}
    if "stages" in asked:
        asked["stages"] = tuple(_stage(one) for one in asked["stages"])
    by, order = told["by"] or kept.by, told["order"] or kept.order
    return Preset(name=kept.name, filter=replace(kept.filter, **asked), by=by, order=order)


def _kept(session: Session, told: dict[str, Any]) -> tuple[Preset, tuple[str, ...]]:
    """The saved view that is named, by an option or by the words; and the words that are left."""
    typed, name = told["words_"], told["view"]
    if name is None and typed and told["save"] is None:
        found = session.book.view(" ".join(typed))
        return (found, ()) if found else (Preset(name="", filter=Filter()), typed)
    found = session.book.view(name) if name is not None else Preset(name="", filter=Filter())
    if found is None:
        raise UserError(f"There is no view called {name}.", next_step="See them: rekindle list --views")
    return found, typed


def _stage(text: str) -> str:
    """A stage as shown, or as scripts call it."""
    from rekindle.model.stage import Stage  # noqa: PLC0415 - only where one is asked for

    asked = text.casefold().replace("-", " ")
    known = {one.shown.casefold(): one.value for one in Stage} | {
        one.value.replace("-", " "): one.value for one in Stage
    }
    if asked not in known:
        raise UserError(f"There is no stage called {text}.", next_step=f"Choose one of {', '.join(_STAGES)}.")
    return known[asked]


# --- shown ------------------------------------------------------------------------------------------------------------


def _show(session: Session, view: Preset) -> None:
    if session.as_json:
        people = session.book.roster(view.filter, order=view.order)
        session.show_json(_groups_json(session, people, view.by) if view.by else [_json(one) for one in people])
        return
    people = session.book.roster_rows(view.filter, order=view.order, by=view.by)
    if not people:
        session.say(_nobody(session, view))
        return
    lines = list(_by_group(session, people, view.by) if view.by else _lines(people))
    click.echo("\n".join([*lines, words.counted(len(people), "person", "people")]))


def _nobody(session: Session, view: Preset) -> str:
    """Why the list is empty, and what to do."""
    if view.filter != Filter(everybody=view.filter.everybody):
        return "Nobody fits. Ask for less, or look through everybody: rekindle list --everybody"
    if view.filter.everybody or not session.book.people_rows():
        return (
            "No people here yet. Bring in one export, or type one name. One is enough to begin: "
            'rekindle import PATH, or rekindle add "NAME"'
        )
    return (
        "Nobody is on your list yet. Go through the people you know: rekindle sweep. "
        "Or put one there: rekindle list --add PERSON"
    )


def _by_group(session: Session, people: Sequence[Listed], by: str) -> Iterator[str]:
    for group in session.book.roster_groups(people, by):
        title = (words.LAYERS.get(group.name, group.name) if by == "layer" else group.name) or _WITHOUT[by]
        yield _bold(session, clip(f"{title} ({len(group.people):,})", room()))
        yield from _lines(group.people)
        yield ""


def _lines(people: Sequence[Listed]) -> Iterator[str]:
    """Two lines a person: who they are to you; and how it stands."""
    wide = room()
    for one in people:
        who = [one.name or "(no name)", ", ".join(one.told), "" if one.closeness is None else CLOSENESS[one.closeness]]
        yield clip(f"{one.person:>5}  {_joined(who)}", wide)
        how = [one.ago or "no contact on record", one.stands or _OFF[one.never], _often(one.every)]
        yield clip(f"       {_joined([*how, _from(one.sources)])}", wide)


def _from(sources: Sequence[str]) -> str:
    return f"from {', '.join(words.from_source(code) for code in sources)}" if sources else ""


_OFF = {False: "not on the list", True: "never suggested"}


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)


def _often(every: int | None) -> str:
    if every is None:
        return ""
    return f"every {words.counted(every, 'day')}" if every else "no reminders"


def _bold(session: Session, line: str) -> str:
    return click.style(line, bold=True) if session.colour else line


def _groups_json(session: Session, people: Sequence[Listed], by: str) -> list[dict[str, object]]:
    return [
        {"group": group.name or None, "count": len(group.people), "people": [_json(one) for one in group.people]}
        for group in session.book.roster_groups(people, by)
    ]


def _json(one: Listed) -> dict[str, object]:
    placed = one.placed
    return {
        "id": one.person,
        "name": one.name,
        "what": one.what,
        "roles": list(one.roles),
        "guessed": list(one.guessed),
        "closeness": one.closeness,
        "layer": {"layer": placed.layer, "why": placed.why, "said": placed.said} if placed else None,
        "tags": list(one.tags),
        "city": one.city or None,
        "country": one.country or None,
        "last": one.last.isoformat() if one.last else None,
        "stage": {"stage": one.stage, "shown": one.stands, "why": one.because} if one.stage else None,
        "every": one.every,
        "sources": list(one.sources),
        "on_list": one.on_list,
        "since": one.since or None,
        "why": one.why or None,
        "never": one.never,
    }
