"""jCard (RFC 7095: vCard as JSON) -> the same records, by way of the same properties."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from rekindle.importers.vcard.cards import item
from rekindle.importers.vcard.groups import Survey
from rekindle.importers.vcard.lines import Properties
from rekindle.importers.vcard.properties import cut
from rekindle.model import About, Item, Origin, Problem, Source

_START = re.compile(r'[\ufeff\s]*\[\s*(?:\[\s*)?"vcard"\s*,', re.IGNORECASE)
_MOST = 64 * 1024 * 1024  # JSON is read whole
_BROKEN = "this is not a whole jCard file"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def recognises(text: str) -> bool:
    """True for the beginning of one jCard or a list of them."""
    return _START.match(text) is not None


def read(file: Source) -> Iterator[Item]:
    """The items of a file."""
    try:
        with file.open() as stream:
            raw = stream.read(_MOST + 1)
        cards = json.loads(raw) if len(raw) <= _MOST else None
    except (ValueError, RecursionError):
        cards = None
    if not isinstance(cards, list):
        yield Problem(where=file.name, reason=_BROKEN, about=About.FILE)
        return
    for number, card in enumerate(cards if isinstance(cards[0], list) else [cards], start=1):
        where = f"{file.name}#{number}"
        match card:
            case [str(), list(rows), *_]:
                lines = [text for row in rows if (text := _line(row))]
                yield item(Properties(found=[cut(line) for line in lines]), Origin(where=where), Survey(), file.region)
            case _:
                yield Problem(where=where, reason="this is not a card", raw=repr(card)[:200])


def _line(row: object) -> str:
    """["tel", {"type": "work"}, "uri", "tel:+1"] -> 'TEL;TYPE="work":tel:+1'; "" for what is no property."""
    match row:
        case [str(name), dict(parameters), str(), *values] if values:
            head = "".join(f';{key}="{_parameter(value)}"' for key, value in parameters.items())
            group = parameters.get("group", "")
            start = f"{group}.{name}" if isinstance(group, str) and group else name
            text = f"{start}{head}:{','.join(_value(value) for value in values)}"
            return text.encode("utf-8", "backslashreplace").decode("utf-8")  # JSON may hold half characters
    return ""


def _parameter(value: Any) -> str:  # noqa: ANN401 - JSON
    text = ",".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.replace("^", "^^").replace("\n", "^n").replace('"', "^'")


def _value(value: Any) -> str:  # noqa: ANN401 - JSON
    if isinstance(value, list):  # a structured value; a list within it is several of one component
        return ";".join(",".join(map(_text, part)) if isinstance(part, list) else _text(part) for part in value)
    return _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 - JSON
    return "" if value is None else str(value).translate(_ESCAPED)
