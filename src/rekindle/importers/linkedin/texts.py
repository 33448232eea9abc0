"""A message's content -> its text: HTML of sponsored and formatted messages loses its tags, plain text stays."""

from __future__ import annotations

import html
import re

from rekindle.util.text import nfc

_HTML = re.compile(r"\s*<(?:p|div|ul|ol|li|span|br|h[1-6]|a|b|i|u|strong|em|table)\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr|/ul|/ol)\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>?", re.IGNORECASE)
_GAPS = re.compile(r"\n\s*\n\s*")


def plain(content: str) -> str:
    """The text of a content cell, with LF line ends and no blanks around it."""
    if "\r" in content:
        content = content.replace("\r\n", "\n").replace("\r", "\n")
    if "<" in content and _HTML.match(content):
        content = _without_tags(content)
    return nfc(content).strip()


def _without_tags(content: str) -> str:
    """Tags go only from what begins with one: "I <3 you" is no HTML."""
    text = _TAG.sub("", _ITEM.sub("- ", _BREAK.sub("\n", content)))
    return _GAPS.sub("\n\n", html.unescape(text).replace("\xa0", " "))
