"""Any text -> what every program takes on one line, and over several."""

from __future__ import annotations

import re

from rekindle.util.text import nfc, squeeze

_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ud800-\udfff]")


def flat(text: str) -> str:
    """One line, without controls, invisible marks and half characters."""
    return squeeze(text if text.isprintable() else _CONTROL.sub("", text))


def told(text: str) -> str:
    """Lines parted in one way, without controls and half characters."""
    return nfc(_CONTROL.sub("", _BREAK.sub("\n", text))).strip()
