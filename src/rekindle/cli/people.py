"""`people`, `show`, `role`: who you know."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room, table

if TYPE_CHECKING:
    from rekindle.services.browsing import Listed
    from rekindle.services.showing import Page

_STATES = {
    "active": "in touch",
    "cooling": "cooling",
    "lapsed": "quiet",
    "dormant": "long quiet",
    "deeply dormant": "quiet for years",
}


@click.command()
@click.argument("words_", metavar="[WORDS]...", nargs=-1)
@click.option("--role", metavar="ROLE", default="", help="Only those who hold this role.")
@click.option("--source", metavar="SOURCE", default="", help="Only those known from linkedin, vcard, google-csv ...")
@common_options
@click.pass_obj
def people(session: Session, words_: tuple[str, ...], role: str, source: str) -> None:
    """Everybody, by last name; search and filter.

    Names, titles, employers, places, addresses, tags and notes must have all the WORDS, or words that begin so.
    """
    if session.as_json:
        session.show_json([_json(one) for one in session.book.people(*words_, role=role, source=source)])
        return
    rows = session.book.people_rows(*words_, role=role, source=source)
    if not rows:
        session.say(_nobody(anybody_asked=bool(words_ or role or source)))
        return
    cells = [(str(row.id), row.name or "(no name)", row.what, row.last[:10]) for row in rows]
    for number, line in enumerate(table(("no.", "name", "what they do", "last contact"), cells)):
        session.say(line, bold=number == 0)
    session.say(f"{len(rows):,} people" if len(rows) != 1 else "1 person")


def _nobody(*, anybody_asked: bool) -> str:
    if anybody_asked:
        return "Nobody fits. Fewer words find more: rekindle people WORD"
    return "No people here yet. Bring in one export: rekindle import PATH. What can be read: rekindle formats"


def _json(one: Listed) -> dict[str, object]:
    return {
        "id": one.row.id,
        "name": one.row.name,
        "roles": list(one.roles),
        "handles": [{"kind": kind, "value": value} for kind, value in one.handles],
        "records": [
            {
                "source": seen.source,
                "key": seen.key,
                "number": seen.record,
                "archive": seen.archive,
                "where": seen.place,
            }
            for seen in one.records
        ],
        "strength": None if one.strength is None else round(one.strength, 4),
        "last": one.row.last or None,
        "what": one.row.what,
    }


@click.command()
@click.argument("person")
@common_options
@click.pass_obj
def show(session: Session, person: str) -> None:
    """All that is known of one person, with sources.

    PERSON is a number, or words that fit one name.
    """
    page = session.book.show(person)
    if session.as_json:
        session.show_json(_page_json(page))
        return
    _head(session, page)
    _values(session, page)
    _proposals(session, page)
    _records(session, page)
    _tie(session, page)
    _history(session, page)
    _logged(session, page)
    _topics(session, page)
    _facts(session, page)
    _company(session, page)


def _page_json(page: Page) -> dict[str, object]:
    from rekindle.cli.marks import placed_json  # noqa: PLC0415 - the list of people needs none of it
    from rekindle.cli.reasons import fact_json  # noqa: PLC0415 - as above

    return {
        "id": page.person.id,
        "name": page.person.name,
        "what": page.shown.what,
        "roles": [
            {"role": one.role, "sure": one.sureness, "why": [part.text for part in one.evidence]} for one in page.roles
        ],
        "closeness": page.closeness,
        "layer": placed_json(page.placed),
        "tags": list(page.tags),
        "values": [
            _some(one, "field value:text label source where as_of") for one in (*page.shown.best, *page.shown.beside)
        ],
        "proposals": [asdict(one) for one in page.proposals],
        "records": [_some(one, "number:record source key where:place") for one in page.records],
        "tie": _some(page.tie, "strength band state")
        | {"parts": [{"name": one.name, "value": round(one.value, 4), "text": one.text} for one in page.tie.parts]},
        "timeline": [_some(one, "at channel subject text") for one in page.timeline],
        "topics": [_some(one, "text day") for one in page.topics],
        "company": [
            _some(one, "name person threads meetings day") | {"person": one.person or None} for one in page.company
        ],
        "touches": [
            _some(one, "id:number on channel direction note") | {"on": one.on.isoformat(), "reply": one.reply or None}
            for one in page.touches
        ],
        "facts": [fact_json(one) for one in page.facts],
        "changes": [_some(one, "field before after") for one in page.changes],
    }


def _some(noun: object, names: str) -> dict[str, object]:
    """Fields of a noun by name; "value:text" gives its field `text` the name "value"."""
    pairs = (name.partition(":") for name in names.split())
    return {name: getattr(noun, field or name) for name, _, field in pairs}


def _head(session: Session, page: Page) -> None:
    from rekindle.model.roster import CLOSENESS  # noqa: PLC0415 - the list of people needs none of it

    session.say(f"{page.person.name or '(no name)'}  [{page.person.id}]", bold=True)
    if page.shown.what:
        session.say(clip(page.shown.what, room()))
    for role in page.roles:
        why = "; ".join(part.text for part in role.evidence[:2])
        session.say(f"  {role.role}: {role.text or why}")
    if page.closeness is not None:
        session.say(f"  How close you two are: {CLOSENESS[page.closeness]} ({page.closeness} of {len(CLOSENESS) - 1})")
    if page.placed is not None:
        session.say(f"  Layer {page.placed.layer}: {page.placed.why}")
    if page.tags:
        session.say(f"  Tags: {', '.join(page.tags)}")


def _values(session: Session, page: Page) -> None:
    session.say()
    found: dict[tuple[str, str], list[str]] = {}
    for one in (*page.shown.best, *page.shown.beside):
        found.setdefault((one.field, words.bare(one.text)), []).append(one.source)
    cells = [(field, text, ", ".join(dict.fromkeys(sources))) for (field, text), sources in found.items()]
    for line in table(("", "", "from"), cells):
        session.say(line)
    for change in page.changes:
        session.say(f"{change.field} changed: {change.before} -> {change.after}")


def _proposals(session: Session, page: Page) -> None:
    """What a signature says and no record does, a line each, until it is accepted or dismissed."""
    for one in page.proposals:
        told = f"{one.field}: {words.bare(one.value)}? Signed {words.day(one.at[:10])}: {one.said}"
        session.say(clip(told, room()))
    if page.proposals:
        session.say(f"Right or wrong: rekindle proposals {page.person.id}", dim=True)


def _records(session: Session, page: Page) -> None:
    """Every record, and what holds it to the others."""
    session.say()
    session.say("Known from", bold=True)
    best = {link.a: link for link in sorted(page.links, key=lambda link: link.bits)}
    best |= {link.b: link for link in sorted(page.links, key=lambda link: link.bits)}
    for one in page.records:
        session.say("  " + clip(f"{one.record:>5}  {one.place}", room() - 2))
        if (link := best.get(one.record)) and len(page.records) > 1:
            other = link.a if link.b == one.record else link.b
            why = link.rule or "; ".join(part.text for part in link.evidence if part.bits > 0)
            session.say("         " + clip(f"one with {other}: {why}", room() - 9), dim=True)


def _tie(session: Session, page: Page) -> None:
    session.say()
    strength = "nothing on record" if page.tie.strength is None else f"{page.tie.band} ({page.tie.strength:.2f} of 1)"
    state = "" if page.tie.state == "unknown" else f"; {_STATES.get(page.tie.state, page.tie.state)}"
    session.say(f"Your tie: {strength}{state}", bold=True)
    for part in page.tie.parts:
        session.say("  " + clip(f"{part.name}: {part.value:.2f}  {part.text}", room() - 2))


def _history(session: Session, page: Page) -> None:
    session.say()
    most = len(page.timeline) if session.verbose else 10
    for one in page.timeline[:most]:
        arrow = {"from": "<-", "to": "->"}.get(one.part, "--")
        told = f"{one.at[:10]} {arrow} {words.channel(one.channel)}: {one.subject or one.text}"
        session.say("  " + clip(told.rstrip(": "), room() - 2))
    if len(page.timeline) > most:
        session.say(f"  and {len(page.timeline) - most:,} earlier (--verbose shows them)", dim=True)


def _logged(session: Session, page: Page) -> None:
    if page.touches:
        session.say()
        session.say("Logged by you", bold=True)
    most = len(page.touches) if session.verbose else 10
    for one in page.touches[:most]:
        arrow = {"in": "<-", "out": "->"}.get(one.direction, "--")
        told = f"{one.on.isoformat()} {arrow} {words.channel(one.channel)}: {one.note or one.reply}"
        session.say("  " + clip(told.rstrip(": "), room() - 2))
    if len(page.touches) > most:
        session.say(f"  and {len(page.touches) - most:,} earlier (--verbose shows them)", dim=True)


def _topics(session: Session, page: Page) -> None:
    if page.topics:
        session.say()
        session.say("Last talked about", bold=True)
    for one in page.topics:
        session.say("  " + clip(f"{one.day}  {one.text}", room() - 2))


def _facts(session: Session, page: Page) -> None:
    from rekindle.cli.reasons import fact_lines  # noqa: PLC0415 - as above

    if page.facts:
        session.say()
        session.say("Noted", bold=True)
    for one in page.facts:
        for line in fact_lines(one):
            session.say(line, hang="")


def _company(session: Session, page: Page) -> None:
    if page.company:
        session.say()
        session.say("In the same threads and meetings", bold=True)
    for one in page.company:
        counts = [f"{count} {noun}" if count == 1 else f"{count} {noun}s"
                  for count, noun in ((one.threads, "thread"), (one.meetings, "meeting")) if count]  # fmt: skip
        named = f"{one.name} [{one.person}]" if one.person else one.name
        session.say("  " + clip(f"{named}: {', '.join(counts)}, last on {one.day}", room() - 2))


@click.command()
@click.argument("person")
@click.argument("role")
@click.option("--not", "not_", is_flag=True, help="They are not.")
@common_options
@click.pass_obj
def role(session: Session, person: str, role: str, *, not_: bool) -> None:
    """Say what somebody is to you.

    PERSON is a number, or words that fit one name; ROLE is one word, such as professor, ex-boss or friend.
    """
    decided = session.book.role(person, role, holds=not not_)
    if session.as_json:
        session.show_json({"done": decided.told, "log": decided.entry, "person": decided.person})
    else:
        session.done(decided.told, decided.entry)


@click.command()
@click.argument("person")
@click.argument("field")
@click.argument("value", default="")
@click.option("--clear", is_flag=True, help="Back to what the sources say.")
@common_options
@click.pass_obj
def correct(session: Session, person: str, field: str, value: str, *, clear: bool) -> None:
    """Say what a value of somebody is: it goes before what any source says.

    FIELD is name, employer, title, city, headline, mail or phone; a mail or a phone joins those that are there. PERSON
    is a number, or words that fit one name. What the sources say stays beside it. --clear is for employer, title, city
    and headline; a name, a mail or a phone is taken back with undo.
    """
    if bool(value.strip()) == clear:
        raise click.UsageError('Say what it is: rekindle correct PERSON city "York"; or --clear.')
    session.tell(session.book.tell_value(person, field, value))
