"""Every text of a template goes through gettext, and a page reads from the right where its language does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.web.conftest import Look
from tests.web.eyes import NARROW, WIDE

TEMPLATES = Path(__file__).resolve().parents[2] / "src" / "rekindle" / "web" / "templates"
SAME = {
    "Rekindle",
    "Ctrl",
    "Enter",
    "Esc",
    "Space",
    "rekindle",
    "serve",
    "LinkedIn",
    "CSV",
    "Excel",
    "NAME",
    "book",
    "focus",
}
"""What reads the same in every language: names, keys, what is typed; and a class of the body."""
_CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"""<[a-zA-Z/!](?:"[^"]*"|'[^']*'|[^'">])*>""")
_SPOKEN = re.compile(r'\b(?:aria-label|title|alt)="([^"]*)"')  # a placeholder is an example, as it may be typed
_LOOSE = re.compile(r'[\w-]+="[^"]*"|\bautofocus\b')  # attributes that a macro hands on
_WORD = re.compile(r"[A-Za-z]{2,}")


def untold(text: str) -> set[str]:
    """Words of a template that no catalogue could change."""
    bare = re.sub(r"<(style|script)\b.*?</\1>", "", _CODE.sub("", text), flags=re.DOTALL)
    spoken = " ".join(_SPOKEN.findall(bare))
    shown = re.sub(r"&\w+;", " ", _LOOSE.sub(" ", _TAG.sub(" ", bare)))
    return set(_WORD.findall(f"{shown} {spoken}")) - SAME


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_every_text_of_a_template_goes_through_gettext(path: Path) -> None:
    assert untold(path.read_text("utf-8")) == set()


def test_a_text_that_does_not_is_found() -> None:
    assert untold('<p title="Say it">{{ _("Told") }} Untold &amp; <b>bold</b></p>') == {"Say", "it", "Untold", "bold"}


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_pages_can_be_read_from_the_right(look: Look, width: int) -> None:
    with look(width=width) as eyes:
        for path in ("/today", "/shortlist", "/people", "/goals", "/sources"):
            page = eyes.open(path)
            page.evaluate("document.documentElement.dir = 'rtl'")
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, (
                path
            )
            starts = page.evaluate(
                "() => { const h = document.querySelector('main h1'); const r = document.createRange();"
                " r.selectNodeContents(h); return [r.getBoundingClientRect().right, h.getBoundingClientRect().right]; }"
            )
            assert abs(starts[0] - starts[1]) < 3, path
            page.close()
