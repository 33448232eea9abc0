"""`serve`: the pages of the book, in a browser on this machine."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from rekindle.cli.session import Session, common_options

if TYPE_CHECKING:
    from rekindle.web.running import Link


@click.command()
@click.option("--port", type=click.IntRange(1024, 65535), metavar="N", help="Serve on port N [8765 or the next].")
@click.option("--no-open", is_flag=True, help="Only print the link; open no browser.")
@click.option("--forget", is_flag=True, help="Lock out every browser that was let in before.")
@common_options
@click.pass_obj
def serve(session: Session, port: int | None, no_open: bool, forget: bool) -> None:  # noqa: FBT001 - click's flags
    """The whole job in a browser: import, sweep, write, log.

    Prints a link that works once, for ten minutes, and opens it. A browser that came in stays in for thirty days. Only
    this machine can reach the pages; Ctrl-C stops them. Where they run already, there is a fresh link to them.
    """
    from rekindle.web import books, running  # noqa: PLC0415 - the server loads only here

    shown = books.Place(name=session.name, today=session.today)

    def tell(link: Link) -> None:
        _tell(session, link)
        if not no_open and not session.as_json and can_open():
            threading.Thread(target=_open, args=(link.url,), daemon=True).start()

    served = running.serve(shown, port=port, lock_out=forget, tell=tell)
    if served and not session.as_json:
        session.say("The pages are closed.")


def _tell(session: Session, link: Link) -> None:
    if session.as_json:
        session.show_json({"url": link.url, "port": link.port, "pid": link.pid, "already": link.already})
    else:
        session.say("The book is open already. Another link to it:" if link.already else "The book is open:")
        click.echo(f"  {link.url}")  # never wrapped: it is to be copied
        session.say("The link works once, for ten minutes, and only on this machine.")
        session.say("Ctrl-C closes the book." if not link.already else "Ctrl-C closes it where it was opened.")
    sys.stdout.flush()


def can_open(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a browser would open where the user sees it: not on another machine, nor where there is no screen."""
    if environment.get("SSH_CONNECTION"):
        return False
    return platform in ("darwin", "win32") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _open(url: str) -> None:
    from rekindle.outside.handover import open_link  # noqa: PLC0415 - as above

    open_link(url)
