"""Jinja's options -> the environment of every page: filters that write days and numbers, icons, addresses, gettext."""

from __future__ import annotations

import json
from collections.abc import Hashable
from contextvars import ContextVar
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from rekindle import words
from rekindle.web import books
from rekindle.web.claims import claimed
from rekindle.web.exports import kind
from rekindle.web.settings import BUILT

_used: ContextVar[set[str]] = ContextVar("used")
_YEAR, _MONTH, _WEEK = 365, 30, 7
_A_NUMBER = 73_310_501
_PARTS = 256
"""Parts kept at most: each says how many people there are, which changes."""


def environment(**options: Any) -> Environment:  # noqa: ANN401 - Jinja's own options
    """The environment that all templates are read in; a name that a page does not know is an error."""
    made = Environment(**(options | {"undefined": StrictUndefined}))  # noqa: S701 - settings switch autoescape on
    made.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined]  # of its i18n extension
    from rekindle.web.threads import big_thread, thread  # noqa: PLC0415 - it writes ages as this module does

    made.globals |= {"gettext": said, "_": said}
    made.globals |= {"thread": thread, "big_thread": big_thread}
    made.globals |= {"icon": icon, "sprite": sprite, "static": static, "url": url, "csrf": csrf, "once": once}
    made.filters |= {
        "day": day, "age": age, "number": number, "spelled": words.number, "channel": words.channel,
        "claims": claimed, "bare": words.bare, "weekday": weekday, "month": month, "sentence": sentence,
        "kind": kind,
    }  # fmt: skip
    return made


def said(text: str, /, **parts: object) -> Markup:
    """A text in the reader's language, what stands in it escaped: Jinja's own, which a page asks hundreds of times."""
    language = translation.get_language()
    return _pattern(text, language) % parts if parts else _said(text, language)


@cache
def _pattern(text: str, language: str | None) -> Markup:  # noqa: ARG001 - each language says it otherwise
    return Markup(_(text))  # noqa: S704 - a template's own text, or a catalogue's


@cache
def _said(text: str, language: str | None) -> Markup:
    return _pattern(text, language) % {}


_parts: dict[tuple[object, ...], tuple[Markup, set[str]]] = {}


def once(part: Macro, *asked: Hashable) -> Markup:
    """What a macro says of what it is asked and of nothing else: the same on many pages, so it is written once."""
    named = (part.name, translation.get_language(), *asked)
    if named not in _parts:
        if len(_parts) >= _PARTS:
            _parts.clear()
        _parts[named] = _written(part, asked)
    text, icons = _parts[named]
    _drawn().update(icons)
    return text


def _written(part: Macro, asked: tuple[Hashable, ...]) -> tuple[Markup, set[str]]:
    """With the icons that it needs, and no others of its page."""
    others = _drawn()
    _used.set(set())
    text = Markup(part(*asked))  # noqa: S704 - what a template says, which is escaped there
    icons = _drawn()
    _used.set(others)
    return text, icons


def icon(name: str, style: str = "") -> Markup:
    """An icon beside a word; the page's `sprite()` brings what it draws."""
    _drawn().add(name)
    return _icon(name, f"icon {style}".strip())


@cache
def _icon(name: str, worn: str) -> Markup:
    return Markup('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>').format(worn, name)


def sprite() -> Markup:
    """What the icons of this page or fragment draw, each once; the next one begins anew."""
    names = sorted(_drawn())
    _used.set(set())
    if not names:
        return Markup()
    return _sprite(tuple(names))


@lru_cache(maxsize=256)
def _sprite(names: tuple[str, ...]) -> Markup:
    return Markup('<svg class="vh" aria-hidden="true" focusable="false"><defs>{}</defs></svg>').format(
        Markup().join(_symbol(name) for name in names)
    )


def _drawn() -> set[str]:
    found = _used.get(None)
    if found is None:
        found = set()
        _used.set(found)
    return found


@cache
def _symbol(name: str) -> Markup:
    return Markup('<symbol id="i-{}" viewBox="0 0 256 256"><path d="{}"/></symbol>').format(name, _icons()[name])


@cache
def _icons() -> dict[str, str]:
    return dict(json.loads((BUILT / "icons.json").read_text("utf-8")))


@cache
def _files() -> dict[str, str]:
    return dict(json.loads((BUILT / "files.json").read_text("utf-8")))


def static(name: str) -> str:
    """The address of a built file, which its content is part of: "look.css" -> "/static/look.3f9a1c.css"."""
    return f"/static/{_files()[name]}"


def url(name: str, *parts: object) -> str:
    """A name and its parts, "person" and 12, as an address."""
    if len(parts) == 1 and type(parts[0]) is int and parts[0] >= 0:
        before, behind = _around(name)
        return f"{before}{parts[0]}{behind}"
    return _url(name, parts)


@lru_cache(maxsize=1024)
def _url(name: str, parts: tuple[object, ...]) -> str:
    return reverse(name, args=parts)


@cache
def _around(name: str) -> tuple[str, str]:
    """What stands before and behind the one number of an address: a list has fifty of them."""
    before, _number, behind = _url(name, (_A_NUMBER,)).rpartition(str(_A_NUMBER))
    return before, behind


@pass_context
def csrf(context: Context) -> Markup:
    """The hidden field that shows a form to be ours."""
    request = context["request"]
    token = getattr(request, "mark", "") or get_token(request)
    request.mark = token  # one mask a page will do: a page of many buttons would draw many
    return Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(token)


def day(when: date | str | None, *, year: bool | None = None) -> str:
    """A day in words, with its year only when that is not this one: "9 April"; a partial date as far as it goes."""
    if when is None or when == "":
        return ""
    if isinstance(when, str):
        try:
            when = date.fromisoformat(when[:10])
        except ValueError:
            return words.day(when)
    wanted = when.year != books.book().today.year if year is None else year
    return date_format(when, _("j F Y") if wanted else _("j F"))


def sentence(text: str) -> str:
    """A claim that stands alone begins with a capital: "silent 2 years" -> "Silent 2 years"."""
    return text[:1].upper() + text[1:]


def weekday(when: date) -> str:
    """A day by its name: "Wednesday"."""
    return date_format(when, "l")


def month(when: date) -> str:
    """The month of a day: "April 2024"."""
    return date_format(when, "F Y")


def age(gap: date | timedelta | int | None) -> str:
    """How long since a day, or a number of days: "2 y 4 m", "5 m", "3 w", "9 d"."""
    if gap is None:
        return ""
    if isinstance(gap, date):
        gap = books.book().today - gap
    return _age(gap.days if isinstance(gap, timedelta) else gap, translation.get_language())


@lru_cache(maxsize=4096)
def _age(days: int, language: str | None) -> str:  # noqa: ARG001 - each language writes its own
    if days >= _YEAR:
        years, months = divmod(days * 12 // _YEAR, 12)
        return _("%d y %d m") % (years, months) if months else _("%d y") % years
    if days >= 2 * _MONTH:
        return _("%d m") % max(2, days * 12 // _YEAR)  # whole months, as reasons count them
    return _("%d w") % (days // _WEEK) if days >= 2 * _WEEK else _("%d d") % days


def number(value: int | float) -> str:  # noqa: PYI041 - both are shown
    """A number as the language writes it: 1480 -> "1,480"."""
    return _number(value, translation.get_language())


@lru_cache(maxsize=4096)
def _number(value: int | float, language: str | None) -> str:  # noqa: PYI041, ARG001 - both are shown; each language writes its own
    return number_format(value, use_l10n=True, force_grouping=True)
