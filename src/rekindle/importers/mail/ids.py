"""Message-ID, References, In-Reply-To -> ids in one form, without angle brackets and blanks.

What stands between the first pair of brackets is the id, blanks of broken folds taken out; without brackets the whole
value is. Very long ones are kept by a digest, as databases bound what they index.
"""

from __future__ import annotations

import re
from hashlib import blake2b

_ID = re.compile(rb"<([^<>]+)>")
_LONGEST = 250
_SHORT = re.compile(rb"<([!-;=?-~]{1,250})>")


def message_id(raw: bytes) -> str:
    """The first id in a header, or "" when there is none."""
    if usual := _SHORT.match(raw):
        return usual[1].decode()
    if not raw:
        return ""
    found = _ID.search(raw)
    text = b"".join((found[1] if found else raw.strip(b"<> \t\n")).split()).decode("utf-8", "backslashreplace")
    text = "".join(letter for letter in text if letter.isprintable())
    return text if len(text) <= _LONGEST else digest(text)


def digest(*parts: str) -> str:
    """32 hex digits that stand for these texts in this order."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
