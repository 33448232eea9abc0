"""`send`, `touched`, `replies`: hand a draft over, log what was done, see what came back."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, ask, common_options
from rekindle.model.channel import Direction

if TYPE_CHECKING:
    from rekindle.model.life import Give
    from rekindle.services.replying import Waiting
    from rekindle.services.sending import Handed, Handover
    from rekindle.services.touching import Touched

_ASK_BACK = "Did you send it? [y/N]"


# --- touched ----------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.option(
    "--how", metavar="MEANS", default="", help="mail, linkedin, x, sms, chat, call, video, coffee, voicemail."
)
@click.option("--out", "way", flag_value="out", help="You turned to them; usual for messages.")
@click.option("--in", "way", flag_value="in", help="They turned to you.")
@click.option("--both", "way", flag_value="mutual", help="You talked or met; usual for calls and coffees.")
@click.option("--on", metavar="DATE", help="When it was [today].")
@click.option("--note", metavar="TEXT", default="", help="What there is to remember.")
@click.option("--private/--open", default=True, help="Whether the note may never enter a draft [private].")
@click.option("--minutes", type=click.FloatRange(0, 1440), metavar="N", help="How long you talked.")
@click.option("--draft", type=int, default=0, metavar="N", help="You sent draft N.")
@click.option("--told", is_flag=True, help="You told news of yours.")
@click.option("--offered", metavar="WORDS", default="", help='What you offered: "send you the list".')
@click.option("--promise", metavar="WORDS", default="", help="What you promised; it comes back when it is due.")
@click.option("--due", metavar="DATE", help="When you promised it for [in 5 days].")
@click.option("--ask", "asked", metavar="KIND", default="", help="advice, favour, introduction, referral or job.")
@click.option("--reply", metavar="KIND", default="", help="positive, brief, busy, help, negative, automatic or bounce.")
@click.option("--text", metavar="TEXT", help="What they wrote, which tells the kind; - reads it from the input.")
@click.option("--until", metavar="DATE", help="The day they named, or are back.")
@click.option("--again", is_flag=True, help="It is a second one of that day.")
@common_options
@click.pass_obj
def touched(  # noqa: PLR0913 - one argument an option
    session: Session,
    person: str,
    *,
    how: str,
    way: str | None,
    on: str | None,
    note: str,
    private: bool,
    minutes: float | None,
    draft: int,
    told: bool,
    offered: str,
    promise: str,
    due: str | None,
    asked: str,
    reply: str,
    text: str | None,
    until: str | None,
    again: bool,
) -> None:
    """Log what you did, or what came back, in one line.

    PERSON is a number, or words that fit one name. A voicemail counts as a missed call does. Nothing is sent.
    """
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    done = session.book.touched(
        person,
        how,
        on=session.day(on),
        direction=Direction(way) if way else None,
        note=note,
        private=private,
        minutes=minutes,
        draft=draft,
        told=told,
        offered=offered,
        promise=promise,
        due=session.day(due),
        ask=asked,
        reply=reply,
        text=text or "",
        until=session.day(until),
        again=again,
    )
    if session.as_json:
        session.show_json(touch_json(done))
    else:
        say_touched(session, done)


def touch_json(done: Touched) -> dict[str, object]:
    """A touch for scripts."""
    touch = done.touch
    return {
        "id": touch.number,
        "person": {"id": done.person, "name": done.name},
        "on": touch.on.isoformat(),
        "channel": touch.channel.value,
        "direction": touch.direction.value,
        "note": touch.note,
        "private": touch.private,
        "minutes": touch.minutes,
        "draft": touch.draft or None,
        "family": touch.family or None,
        "news": touch.news or None,
        "causes": list(touch.causes),
        "told": touch.told,
        "offered": touch.offered,
        "ask": touch.ask or None,
        "reply": touch.reply or None,
        "words": done.read.words if done.read else None,
        "until": touch.until.isoformat() if touch.until else None,
        "gives": [_give_json(one) for one in done.gives],
        "never": done.never,
        "back": done.back.isoformat() if done.back else None,
        "log": done.entry,
    }


def _give_json(give: Give) -> dict[str, object]:
    due = give.due.isoformat() if give.due else None
    return {"id": give.number, "offer": give.offer, "state": give.state.value, "due": due}


def say_touched(session: Session, done: Touched) -> None:
    """What was logged, what it led to, and how to take it back."""
    unless = " unless an answer comes first" if done.touch.direction is Direction.OUT else ""
    back = f" Back in view on {_near(session, done.back)}{unless}." if done.back else ""
    session.say(f"Logged: {done.told}.{back} Undo: rekindle undo {done.entry}")
    if done.read:
        by = f' ("{done.read.words}")' if done.read.words else ""
        session.say(f"Taken for: {done.read.kind.value}{by}. If not, undo it and log it with --reply KIND.")
    for give in done.gives:
        due = f", for {_near(session, give.due)}" if give.due else ""
        session.say(f"{give.state.value.capitalize()}: {give.offer}{due}.")
    if done.never:
        session.say("Asked not to be written to: done, for good. No message goes out about it.")
    if done.touch.reply == "bounce":
        session.say(f"It did not arrive, so it does not count. Find another address: rekindle show {done.person}")


def _near(session: Session, day: date) -> str:
    """A day in words, without a year that goes without saying."""
    return _words(day).removesuffix(f" {session.book.today.year}")


def _words(day: date) -> str:
    return words.day(day.isoformat())


# --- send -------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("draft", type=int)
@click.option("--sent", "sent", flag_value="yes", help="You sent it already: log it, open nothing.")
@click.option("--not-sent", "sent", flag_value="no", help="Open it, and do not ask whether you sent it.")
@click.option("--save", is_flag=True, help="Put it into your mailbox instead; you send it from there.")
@click.option("--print", "show", is_flag=True, help="Show it, and open nothing.")
@click.option("--to", metavar="ADDRESS", default="", help="Another address, number or page of theirs.")
@common_options
@click.pass_obj
def send(  # noqa: PLR0913 - one argument an option
    session: Session, draft: int, *, sent: str | None, save: bool, show: bool, to: str
) -> None:
    """Open the application for a draft, with the text ready.

    You press send; Rekindle sends nothing. A page of LinkedIn or X opens beside the text on your clipboard; what is
    spoken is shown. An open draft is marked as ready first, if nothing in it must change.
    """
    if sent == "yes":
        _log(session, draft)
        return
    one = session.book.handover(draft, to=to)
    if save:
        _save(session, one)
    elif show:
        _show(session, one, None)
    else:
        _open(session, one)
    if not session.as_json and not show and sent is None:
        _ask_back(session, one)


def _log(session: Session, draft: int) -> None:
    done = session.book.sent(draft)
    if session.as_json:
        session.show_json(touch_json(done))
    else:
        say_touched(session, done)


def _save(session: Session, one: Handover) -> None:
    saved = session.book.save_draft(one.draft.number, to=one.to)
    if session.as_json:
        session.show_json({**_handover_json(one, None), "folder": saved.folder})
    else:
        again = "It was there before" if saved.before else "Saved"
        session.say(f"{again}: in {saved.folder}, to {saved.to}. Send it from there; Rekindle doesn't.")


def _open(session: Session, one: Handover) -> None:
    handed = session.book.hand_over(one)
    if session.as_json:
        session.show_json(_handover_json(one, handed))
        return
    for line in _outcome(one, handed):
        session.say(line)
    if one.draft.medium.value in ("call", "voicemail") or not (handed.copied or (handed.opened and one.whole)):
        _text(session, one)


_NO_PROGRAM = {"mail": "No mail program opened.", "sms": "No program for SMS opened.", "call": "No telephone answered."}
_WHERE = {"mail": "where you write mail", "sms": "into an SMS", "chat": "into the chat"}


def _outcome(one: Handover, handed: Handed) -> list[str]:
    """What opened, and where the text is."""
    medium = one.draft.medium.value
    if medium in ("call", "voicemail"):
        said = f"Ringing {one.to}." if handed.opened else f"Ring {one.to or one.name}."
        return [f"{said} The words:"]
    where = _WHERE.get(medium, "into their page")
    if handed.opened and one.whole:
        return [f"Open, to {one.to}. Rekindle doesn't send; you do."]
    opened = f"Open: {one.to}." if handed.opened else _NO_PROGRAM.get(medium, "Nothing opened.")
    if handed.copied:
        return [f"{opened} The draft is kept and its text is copied. Paste it {where}."]
    return [f"{opened} The draft is kept. Nothing took it to the clipboard; here it is to copy:"]


def _show(session: Session, one: Handover, handed: Handed | None) -> None:
    if session.as_json:
        session.show_json(_handover_json(one, handed))
        return
    session.say(f"To: {one.name}" + (f", {one.to}" if one.to else ""))
    _text(session, one)


def _text(session: Session, one: Handover) -> None:
    if one.draft.subject:
        session.say(f"Subject: {one.draft.subject}", hang="")
        session.say()
    for line in one.draft.text.splitlines():
        session.say(line, hang="")


def _handover_json(one: Handover, handed: Handed | None) -> dict[str, object]:
    return {
        "draft": one.draft.number,
        "person": {"id": one.person, "name": one.name},
        "channel": one.draft.medium.value,
        "to": one.to or None,
        "link": one.link or None,
        "subject": one.draft.subject,
        "text": one.draft.text,
        "opened": bool(handed and handed.opened),
        "copied": bool(handed and handed.copied),
    }


def _ask_back(session: Session, one: Handover) -> None:
    """Whether it was sent is for the user to say: now, or when it is done."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        answer = (ask(_ASK_BACK) or "").strip().casefold()
        if answer in ("y", "yes"):
            _log(session, one.draft.number)
            return
    session.say(f"Once it is sent: rekindle send {one.draft.number} --sent")


# --- replies ----------------------------------------------------------------------------------------------------------


@click.command()
@common_options
@click.pass_obj
def replies(session: Session) -> None:
    """What came back and waits for you: answers, automatic replies, bounces.

    They are found when you next import, in your mailbox once it is set up, or in what you log with `rekindle touched`.
    Each comes with what to do next.
    """
    found = session.book.waiting()
    if session.as_json:
        session.show_json([_waiting_json(one) for one in found])
        return
    if not found:
        session.say("No replies to answer. They're found when you next import, or paste one here:")
        session.say("rekindle touched PERSON --how mail --in --text -")
        session.say("Who wrote first, without a message of yours before it, is in: rekindle today", dim=True)
        return
    for one in found:
        _say_waiting(session, one)


def _waiting_json(one: Waiting) -> dict[str, object]:
    reply = one.reply
    return {
        "person": {"id": reply.person, "name": one.name},
        "on": reply.on.isoformat(),
        "channel": reply.channel.value,
        "kind": reply.kind.value,
        "words": reply.words or None,
        "subject": reply.subject or None,
        "until": reply.until.isoformat() if reply.until else None,
        "days": reply.days,
        "touch": reply.touch or None,
        "next": one.next,
        "due": one.due.isoformat() if one.due else None,
    }


def _say_waiting(session: Session, one: Waiting) -> None:
    reply = one.reply
    by = f': "{reply.words}"' if reply.words else ""
    session.say(f"{one.name}  [{reply.person}]", bold=True)
    session.say(f"  {words.channel(reply.channel.value)} of {_words(reply.on)}, {reply.kind.value}{by}")
    session.say(f"  {one.next}")
