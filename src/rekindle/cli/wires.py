"""`mailbox`, `model`, `suggest`: the two ways out of this machine, both off until they are set up."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from rekindle.cli.progress import Line
from rekindle.cli.session import Session, common_options
from rekindle.model import UserError

if TYPE_CHECKING:
    from rekindle.book import Book
    from rekindle.model.wire import Account, Checked, Folder, Payload, Suggested

# --- the mailbox ------------------------------------------------------------------------------------------------------


@click.command()
@click.option("--set-up", "who", metavar="USER@HOST", help="Set a mailbox up: sam@example.org@imap.example.org.")
@click.option("--user", default="", help="The same in two: who you are there ...")
@click.option("--host", default="", help="... and the name of the mail server.")
@click.option("--port", type=int, help="Where it listens [993; 143 with --starttls].")
@click.option("--starttls", "security", flag_value="starttls", help="Begin in the clear, then go on by TLS.")
@click.option("--plain", "security", flag_value="plain", help="No TLS: for a server on this machine alone.")
@click.option("--folder", "folders", metavar="NAME", multiple=True, help="Read this folder [INBOX and what was sent].")
@click.option("--drafts", metavar="NAME", default="", help="Save drafts in this folder [the one the server names].")
@click.option("--password-stdin", is_flag=True, help="Take the password from standard input.")
@click.option("--check", is_flag=True, help="Look for new mail now.")
@click.option("--forget", is_flag=True, help="Forget the mailbox and its password; mails that came stay.")
@common_options
@click.pass_obj
def mailbox(  # noqa: PLR0913 - the options of one command
    session: Session,
    *,
    who: str | None,
    user: str,
    host: str,
    port: int | None,
    security: str | None,
    folders: tuple[str, ...],
    drafts: str,
    password_stdin: bool,
    check: bool,
    forget: bool,
) -> None:
    """See or set up the mailbox that replies are found in; off until you do.

    Only headers are read, and nothing in the mailbox changes; `rekindle send DRAFT --save` puts a draft there. Many
    providers want an app password. It is kept in the keyring of your system, else in an encrypted file.
    """
    book = _asking(session)
    if forget:
        _say(session, {"forgotten": book.forget_mailbox().name}, "Forgotten: {forgotten}. Mails that came stay.")
    elif who or user or host:
        account = replace(_account(who or "", user, host, security or "tls", port), folders=folders, drafts=drafts)
        _set_up(session, account, _secret("Password (an app password, if your provider has them)", password_stdin))
    elif folders or drafts:
        changed = book.change_mailbox(
            lambda known: replace(known, folders=folders or known.folders, drafts=drafts or known.drafts)
        )
        _show_mailbox(session, changed)
    elif check:
        _check(session)
    else:
        _show_mailbox(session, book.mailbox())


def _account(who: str, user: str, host: str, security: str, port: int | None) -> Account:
    from rekindle.model.wire import Account, Security  # noqa: PLC0415 - --help must not load the nouns

    if host:
        user = user or who
    else:
        user, _, host = who.rpartition("@")
    if not user or not host:
        raise UserError(
            "A mailbox has a user and a server.",
            unchanged="Nothing was set up.",
            next_step="Give both: rekindle mailbox --user sam@example.org --host imap.example.org",
        )
    kind = Security(security)
    return Account(user=user, host=host, port=port or kind.port, security=kind)


def _set_up(session: Session, account: Account, password: str) -> None:
    where, found = session.book.set_up_mailbox(account, password)
    if session.as_json:
        session.show_json({**_account_json(account), "password": where, "found": [one.name for one in found]})
        return
    session.say(f"Set up: {account.name}. The password is in {where}.")
    session.say(f"Folders there: {_named(found)}.")
    session.say("Look for replies: rekindle mailbox --check. The first look goes back 90 days.")


def _named(found: tuple[Folder, ...]) -> str:
    return ", ".join(f"{one.name} ({one.marks[-1]})" if _marked(one) else one.name for one in found) or "none"


def _marked(one: Folder) -> bool:
    return bool(one.marks) and one.marks[-1] in ("sent", "drafts", "junk", "trash", "archive", "all")


def _check(session: Session) -> None:
    with Line() as watch:
        done = session.book.check_mail(watch)
    if session.as_json:
        session.show_json(_checked_json(done))
        return
    if done.new or done.read:
        session.say(f"{done.new:,} new of {done.read:,} mail{'' if done.read == 1 else 's'} read{_left_out(done)}.")
    if done.replied:
        session.say(f"Wrote: {', '.join(done.replied[:8])}{_more(done)}.")
    if done.entry:
        session.say(f"Undo: rekindle undo {done.entry}", dim=True)
    if done.dropped:
        session.say("The line dropped before the end. What came is in; look again for the rest.")
    elif not done.read:
        session.say("Nothing new in the mailbox.")


def _left_out(done: Checked) -> str:
    return f", {done.left_out:,} left out (drafts, spam, or no sender or date)" if done.left_out else ""


def _more(done: Checked) -> str:
    return f" and {len(done.replied) - 8} more" if len(done.replied) > 8 else ""


def _checked_json(done: Checked) -> dict[str, object]:
    return {
        "account": done.account,
        "read": done.read,
        "new": done.new,
        "left_out": done.left_out,
        "wrote": list(done.replied),
        "dropped": done.dropped,
        "log": done.entry or None,
    }


def _show_mailbox(session: Session, account: Account | None) -> None:
    if session.as_json:
        session.show_json(_account_json(account) if account else None)
        return
    if account is None:
        session.say("No mailbox is set up, so none is looked at. Replies are found when you next import.")
        session.say("To set one up: rekindle mailbox --set-up USER@HOST")
        return
    session.say(f"{account.name}, port {account.port}, {account.security}.")
    session.say(f"  reads headers in: {', '.join(account.folders) or 'INBOX and what was sent'}")
    session.say(f"  saves drafts in: {account.drafts or 'the folder that the server names'}")
    session.say("Look for replies: rekindle mailbox --check. To forget it: rekindle mailbox --forget")


def _account_json(account: Account) -> dict[str, object]:
    return {
        "user": account.user,
        "host": account.host,
        "port": account.port,
        "security": str(account.security),
        "folders": list(account.folders),
        "drafts": account.drafts or None,
    }


# --- the model --------------------------------------------------------------------------------------------------------


@click.command()
@click.option("--set-up", "url", metavar="URL", help="Set a model up: its address up to /v1, on this machine or https.")
@click.option("--model", "name", metavar="NAME", default="", help="The model's name there.")
@click.option("--key-stdin", is_flag=True, help="Take its key from standard input.")
@click.option("--no-key", is_flag=True, help="It has no key, as most on one's own machine.")
@click.option("--forget", is_flag=True, help="Forget the model and its key.")
@common_options
@click.pass_obj
def model(session: Session, url: str | None, name: str, *, key_stdin: bool, no_key: bool, forget: bool) -> None:  # noqa: PLR0913 - the options of one command
    """See or set up a model that can word your drafts; off until you do.

    Any service that speaks the protocol of OpenAI's chat completions will do, on your own machine or elsewhere. Drafts
    are complete without one. Nothing goes to it but the fields that `rekindle suggest` shows first.
    """
    book = _asking(session)
    if forget:
        _say(session, {"forgotten": book.forget_model().host}, "Forgotten: {forgotten}. Nothing goes to any model.")
        return
    where = ""
    if url:
        key = "" if no_key else _secret("Key (empty for none)", key_stdin, empty=True)
        found, where = book.set_up_model(url, name, key)
    elif (known := book.model()) is None:
        _say(session, None, "No model is set up, so nothing goes to any. Drafts are complete without one.")
        return
    else:
        found = known
    told = {"host": found.host, "url": found.url, "model": found.model, "key": where or None}
    kept = f" Its key is in {where}." if where else ""
    _say(session, told, f"{{model}} at {{url}}.{kept} Word a draft with it: rekindle suggest DRAFT")


@click.command()
@click.argument("draft", type=int)
@click.option("--yes", is_flag=True, help="Send the fields without asking.")
@click.option("--show", is_flag=True, help="Show what would be sent, and send nothing.")
@common_options
@click.pass_obj
def suggest(session: Session, draft: int, *, yes: bool, show: bool) -> int:
    """Let the model that you set up word a draft anew; you see first what it gets.

    Its answer is looked at like any text, marked, and held against the fields: a name, number or date that you did not
    give has to be mended before the draft is ready. Undo brings your draft back.
    """
    book = _asking(session)
    payload = book.payload(draft)
    if session.as_json and (show or not yes):
        session.show_json(_payload_json(payload))
        return 0
    if not session.as_json:
        _show_payload(session, payload)
    if show or not (yes or _agreed(payload)):
        session.say("Nothing was sent.")
        return 0
    done = book.suggest(payload)
    if session.as_json:
        session.show_json(_suggested_json(done))
    else:
        _show_suggested(session, done)
    return 1 if done.drafted.lint.errors else 0


def _show_payload(session: Session, payload: Payload) -> None:
    session.say(f"This would go to {payload.model} at {payload.host}:")
    width = max(len(one.name) for one in payload.fields)
    for one in payload.fields:
        session.say(f"  {one.name:<{width}}  {one.value}", hang=" " * (width + 4))
    session.say(f"With it go rules that hold nothing of yours{': ' + payload.rules if session.verbose else '.'}")


def _agreed(payload: Payload) -> bool:
    """The user's yes; without somebody to ask that is a no."""
    if not sys.stdin.isatty():
        return False
    return click.confirm(f"Send these fields to {payload.host}?", default=False)


def _show_suggested(session: Session, done: Suggested) -> None:
    from rekindle.cli.drafts import show  # noqa: PLC0415 - only once there is a draft to show

    show(session, done.drafted)
    for link in done.removed:
        session.say(f"Taken out, as it is no link of yours: {link}")
    session.say(f"Worded by a model. Your draft as it was: rekindle undo {done.drafted.entry}", dim=True)


def _payload_json(payload: Payload) -> dict[str, object]:
    return {
        "draft": payload.draft,
        "host": payload.host,
        "model": payload.model,
        "fields": [{"name": one.name, "value": one.value} for one in payload.fields],
        "body": payload.body,
        "sent": False,
    }


def _suggested_json(done: Suggested) -> dict[str, object]:
    from rekindle.cli.drafts import as_json  # noqa: PLC0415 - as above

    added = {
        "writer": done.drafted.draft.writer,
        "unfounded": list(done.unfounded),
        "removed": list(done.removed),
        "log": done.drafted.entry,
    }
    return {**as_json(done.drafted), **added, "sent": True}


# --- both -------------------------------------------------------------------------------------------------------------


def _asking(session: Session) -> Book:
    """The book, which may ask for the passphrase of saved passwords where there is somebody to ask."""
    if sys.stdin.isatty() and not os.environ.get("REKINDLE_PASSPHRASE"):
        session.book.ask = _hidden
    return session.book


def _hidden(prompt: str) -> str:
    return str(click.prompt(prompt, hide_input=True, default="", show_default=False, err=True))


def _secret(prompt: str, from_stdin: bool, *, empty: bool = False) -> str:  # noqa: FBT001 - the option as it is
    """A password, never shown and never an argument: other programs see those."""
    found = sys.stdin.readline().rstrip("\r\n") if from_stdin else _hidden(prompt) if sys.stdin.isatty() else ""
    if found or (empty and (from_stdin or sys.stdin.isatty())):
        return found
    raise UserError(
        "No password was given.",
        unchanged="Nothing was set up.",
        next_step="Type it when asked, or pipe it in with --password-stdin (for a key: --key-stdin, or --no-key).",
    )


def _say(session: Session, told: dict[str, object] | dict[str, str] | dict[str, str | None] | None, words: str) -> None:
    if session.as_json:
        session.show_json(told)
    else:
        session.say(words.format(**(told or {})))
