"""A way to reach somebody and a text -> the application for it, opened with the text ready; or the clipboard.

Nothing is sent: whatever opens, a person presses send. A link is made of one checked address and percent-escapes of
everything else (RFC 6068, RFC 5724), so that no subject or address can add a header or a recipient; programs are
started by a list of words, never through a shell.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from rekindle.model import UserError

MAIL_MOST = 1_800
"""Characters of a link that every mail program takes; Windows cuts at 2,048."""
WAIT = 3
"""Seconds after which a program that still runs has opened what it was given."""

_LINK = re.compile(
    r"(?:(?:mailto|sms|tel|https):|http://127\.0\.0\.1:)[!#-\[\]-~]+"
)  # printable, no quotation mark, no backslash
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\[\]\\]{1,64}@[^\s@<>\"(),:;\[\]\\?&%#/]{1,255}")
_PHONE = re.compile(r"\+?[0-9]{3,15}", re.ASCII)
_PAGE = re.compile(r"[a-z0-9.-]{1,100}\.[a-z]{2,20}/\S{1,500}", re.ASCII)
_LINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def mail_link(address: str, subject: str = "", text: str = "") -> str:
    """A link that opens a mail to one address, with a subject and a text.

    Raises:
        UserError: it is no address.
    """
    fields = {"subject": _one_line(subject), "body": "\r\n".join(_LINE.split(text))}
    shown = "&".join(f"{name}={_escaped(value)}" for name, value in fields.items() if value)
    return f"mailto:{_address(address)}" + (f"?{shown}" if shown else "")


def sms_link(phone: str, text: str = "", *, platform: str = sys.platform) -> str:
    """A link that opens an SMS to one number. Apple's programs want an ampersand where RFC 5724 has a question mark.

    Raises:
        UserError: it is no phone number.
    """
    mark = "?&" if platform == "darwin" else "?"
    return f"sms:{_phone(phone)}" + (f"{mark}body={_escaped(text)}" if text else "")


def call_link(phone: str) -> str:
    """A link that dials.

    Raises:
        UserError: it is no phone number.
    """
    return f"tel:{_phone(phone)}"


def page_link(profile: str) -> str:
    """A profile ("linkedin.com/in/anna-lind") as a link.

    Raises:
        UserError: it is no profile.
    """
    if not _PAGE.fullmatch(profile) or not profile.isprintable():
        raise UserError("There is no page of theirs that can be opened.", unchanged="Nothing was opened.")
    host, _, path = profile.partition("/")
    www = "www." if host == "linkedin.com" else ""
    return f"https://{www}{host}/{quote(path, safe='/@-._~', errors='replace')}"


def _address(address: str) -> str:
    local, _, host = address.rpartition("@")
    if not _ADDRESS.fullmatch(address) or not address.isprintable():
        raise UserError("That is no mail address that can be written to.", unchanged="Nothing was opened.")
    return f"{quote(local, safe='-._~+', errors='replace')}@{quote(host, safe='-.', errors='replace')}"


def _phone(phone: str) -> str:
    if not _PHONE.fullmatch(phone):
        raise UserError("That is no phone number that can be dialled.", unchanged="Nothing was opened.")
    return phone


def _one_line(text: str) -> str:
    """Controls and line ends are blanks: a header has one line."""
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())


def _escaped(text: str) -> str:
    return quote(text, safe="", errors="replace")


def open_link(link: str, *, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Open a link with the application that the system has for it; False when none took it."""
    if not _LINK.fullmatch(link):
        return False
    return any(_started([*words, link], environment) for words in _openers(environment, platform))


def _openers(environment: Mapping[str, str], platform: str) -> Iterator[list[str]]:
    """The programs that open links here, each as the words before the link."""
    several: Mapping[str, Sequence[Sequence[str]]] = {
        "darwin": [("open",)],
        "win32": [("rundll32", "url.dll,FileProtocolHandler")],  # `start` is no program, but a word of the shell
    }
    for program, *more in several.get(platform, [("xdg-open",), ("gio", "open"), ("wslview",)]):
        if found := shutil.which(program, path=environment.get("PATH", "")):
            yield [found, *more]


def _started(words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """True when a program did its work, or is still at it: some stay until their window is closed."""
    quiet = subprocess.DEVNULL
    try:
        program = subprocess.Popen(  # noqa: S603 - a list of words, the link checked
            words, stdin=quiet, stdout=quiet, stderr=quiet, env=dict(environment), start_new_session=True
        )
    except OSError:
        return False
    try:
        return program.wait(WAIT) == 0
    except subprocess.TimeoutExpired:
        program.returncode = 0  # it goes on by itself; nobody waits for it any more
        return True


def copy(text: str, *, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Put a text on the clipboard; the program that took it, or "" when none did."""
    for program, *more in _clipboards(environment, platform):
        found = shutil.which(program, path=environment.get("PATH", ""))
        if found and _took([found, *more], text, environment):
            return program
    return ""


def _clipboards(environment: Mapping[str, str], platform: str) -> Iterator[tuple[str, ...]]:
    if platform == "darwin":
        yield ("pbcopy",)
    elif platform != "win32":
        if environment.get("WAYLAND_DISPLAY"):
            yield ("wl-copy",)
        if environment.get("DISPLAY"):
            yield from (("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
    yield ("clip.exe",)  # Windows, and Linux within it


def _took(words: Sequence[str], text: str, environment: Mapping[str, str]) -> bool:
    charset = "utf-16" if words[0].endswith("clip.exe") else "utf-8"
    quiet = subprocess.DEVNULL  # xclip stays behind to hold the text, and would keep a pipe open
    try:
        done = subprocess.run(  # noqa: S603 - a list of our own words
            words, input=text.encode(charset, "replace"), stdout=quiet, stderr=quiet, env=dict(environment),
            check=False, timeout=WAIT,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
