"""Words in a terminal -> one verb, its result rendered. Commands load only when they are called.

Exit codes: 0 done; 1 done, with refused items; 2 a mistake the user can mend, said in a sentence that tells what was
not changed and what to do next; 70 a mistake of ours; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from rekindle import __version__
from rekindle.cli.session import Session, common_options

COMMANDS: dict[str, dict[str, tuple[str, str]]] = {
    "Bring in": {
        "import": ("importing:import_command", "Read exports: a file, a zip, or a folder of them."),
        "formats": ("importing:formats", "What can be read, and how to get it."),
        "demo": ("demo:demo", "Write a made-up person's exports to try things on."),
        "me": ("me:me", "Say who you are, or ask who the book thinks you are."),
    },
    "Your list": {
        "sweep": ("sweep:sweep", "Everybody, one at a time, until all were seen."),
        "add": ("add:add", "Add somebody in one line, typed or pasted."),
        "remember": ("remember:remember", "Questions that bring people back to mind."),
        "list": ("list:list_command", "The formal list: filter, group, change many, write."),
        "close": ("marks:close", "Say how close you two are, 0 to 4."),
        "tag": ("marks:tag", "Give somebody a tag, or take it away; or see all tags."),
        "layer": ("marks:layer", "Your layers, who is in each, why; put somebody in one."),
    },
    "Who to write to": {
        "shortlist": ("listing:shortlist", "Twelve people worth a message this week, and why."),
        "keep": ("listing:keep", "They stay on this week's list."),
        "swap": ("listing:swap", "Somebody else instead."),
        "later": ("listing:later", "Not now; ask again in four weeks."),
        "never": ("listing:never", "Never suggest them."),
        "why": ("listing:why", "Why somebody is on the list; or why two records are one person."),
        "reasons": ("reasons:reasons", "Why to write to somebody now: facts, dates, sources."),
        "occasions": ("reasons:occasions", "What many share: a storm, a conference, the new year."),
    },
    "Write and log": {
        "draft": ("drafts:draft", "A message to somebody, every phrase with its source."),
        "drafts": ("drafts:drafts", "The drafts that wait for you."),
        "edit": ("drafts:edit", "Put a draft into your own words."),
        "lint": ("lint:lint", "What to mend in any text before it goes."),
        "ready": ("drafts:ready", "Mark a draft as ready to go."),
        "drop": ("drafts:drop", "Put a draft away."),
        "send": ("touches:send", "Open the application for a draft, with the text ready."),
        "touched": ("touches:touched", "Log what you did, or what came back, in one line."),
        "replies": ("touches:replies", "What came back and waits for you."),
    },
    "Whose turn it is": {
        "today": ("keeping:today", "What is due today, at most what there is time for."),
        "week": ("keeping:week", "The days left of this week, and what moves on."),
        "cadence": ("keeping:cadence", "How often somebody's turn comes."),
        "snooze": ("keeping:snooze", "Somebody's turn comes later."),
        "pause": ("keeping:pause", "Nothing is due for a while, of one or of everybody."),
        "feed": ("keeping:feed", "The coming four weeks as a calendar file."),
    },
    "How far it has come": {
        "stage": ("stages:stage", "How far it has come with somebody, and what is next."),
        "brief": ("stages:brief", "One page before you ring, or meet."),
        "invite": ("stages:invite", "A calendar entry for a talk, with both clocks."),
        "refer": ("referring:refer", "The one question: its gates, its words, what came of it."),
        "referrals": ("referring:referrals", "Who led to whom, to what, and what is owed for it."),
    },
    "Your people": {
        "people": ("people:people", "Everybody, by last name; search and filter."),
        "find": ("finding:find", "Words in people, addresses, messages and meetings."),
        "show": ("people:show", "All that is known of one person, with sources."),
        "role": ("people:role", "Say what somebody is to you."),
        "correct": ("people:correct", "Say what a name, employer, city or address is."),
        "note": ("reasons:note", "Note what you know of somebody, or see it."),
        "proposals": ("proposals:proposals", "What signatures say of people: accept or dismiss."),
    },
    "Your side": {
        "news": ("life:news", "Your news in three lengths, and who has heard it."),
        "gives": ("life:gives", "What you can offer, have promised and given."),
        "trips": ("life:trips", "Where you will be, and when."),
    },
    "How it goes": {
        "goals": ("counting:goals", "What you set out to do, and how far it has come."),
        "stats": ("counting:stats", "What you did, and what came of it."),
    },
    "Who is who": {
        "questions": ("identity:questions", "Pairs that may be one person: answer with one key."),
        "same": ("identity:same", "Two people are one."),
        "different": ("identity:different", "Two people, or records, are not the same."),
    },
    "Ways out": {
        "mailbox": ("wires:mailbox", "Find replies in your mailbox; off until set up."),
        "model": ("wires:model", "A model that may word drafts; off until set up."),
        "suggest": ("wires:suggest", "Let that model word a draft; shows first what goes."),
    },
    "The book": {
        "serve": ("serve:serve", "The whole job in a browser, on this machine."),
        "undo": ("book:undo", "Take back the last thing done, or any other."),
        "log": ("book:log", "What was done."),
        "rebuild": ("book:rebuild", "Work out people and ties anew: the same result."),
        "export": ("book:export", "Write the whole book to one file."),
        "restore": ("book:restore", "Bring an export into an empty book."),
    },
}


class Lazy(click.Group):
    """A group whose commands load when they are called, shown in sections; its one mapping of user errors."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; when the reader of our output goes away, as `head` does, that is no error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _let_go()
            return 0

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All commands, section by section."""
        return [name for section in COMMANDS.values() for name in section]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of that name, or None."""
        for section in COMMANDS.values():
            if cmd_name in section:
                module, _, attribute = section[cmd_name][0].partition(":")
                command = getattr(import_module(f"rekindle.cli.{module}"), attribute)
                return command if isinstance(command, click.Command) else None
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """The sections of the help page, without loading a command."""
        for title, section in COMMANDS.items():
            with formatter.section(title):
                formatter.write_dl([(name, words) for name, (_, words) in section.items()], col_max=12)


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    epilog="Begin with: rekindle import ~/Downloads/Basic_LinkedInDataExport.zip",
)
@click.version_option(__version__, "--version", message="rekindle %(version)s")
@common_options
def cli() -> None:
    """Warm up a neglected network: from the exports you have to twelve people worth a message.

    Everything stays on this machine unless you set up a way out and say so. Rekindle contacts nobody.
    """


def _let_go() -> None:
    """Nobody reads our output any more: what is still to be written goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    _open_streams()
    session = Session()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = cli.main(args=words or ["--help"], prog_name="rekindle", obj=session, standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        session.as_json = session.as_json or "--json" in words  # the mistake may stand before it
        session.show_usage(error)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Nothing was changed.", err=True)
        code = 130
    except BrokenPipeError:
        _let_go()
        code = 0
    except Exception as error:  # noqa: BLE001 - the one place where whatever is left is told
        from rekindle.model import UserError  # noqa: PLC0415 - --help must not load the nouns

        if isinstance(error, UserError):
            session.show_error(error)
            code = 2
        else:
            session.show_bug(error)
            code = 70
    finally:
        session.close()
    sys.exit(code if isinstance(code, int) else 0)


def _open_streams() -> None:
    """A stream that was closed on us (`rekindle add <&-`) is an empty one, and no file of ours takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end


if __name__ == "__main__":
    main()
