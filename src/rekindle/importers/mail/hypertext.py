"""HTML of a mail -> its words: tags, styles and comments go, lines stay, entities become letters, in linear time."""

from __future__ import annotations

import html
import re

_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(style|script|head|title)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_QUOTE = re.compile(
    r"<blockquote\b|<div[^<>]{0,200}(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|divRplyFwdMsg|appendonsend)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr|/ul|/ol|/blockquote|hr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>?")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND = re.compile(r" *\n *")


def words_of(markup: str) -> str:
    """The text that a reader of the mail sees, up to where a quoted mail begins."""
    if not markup:
        return ""
    markup = _HIDDEN.sub("", markup)
    if (quote := _QUOTE.search(markup)) and _TAG.sub("", markup[: quote.start()]).strip():
        markup = markup[: quote.start()]
    text = _TAG.sub("", _BREAK.sub("\n", _SPACE.sub(" ", markup)))
    return _AROUND.sub("\n", html.unescape(text).replace("\xa0", " "))
