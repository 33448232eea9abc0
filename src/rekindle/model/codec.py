"""Nouns <-> canonical JSON text: what the store keeps, what reader processes send, what fingerprints are made of.

Fields at their default are left out, keys are sorted, so equal values have equal text. `origin` is where a value was
read and no part of what it says; `encode` leaves it out unless asked.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
Plain = dict[str, Any]
Noun = TypeVar("Noun")


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    def default(field: Field[Any]) -> object:
        return MISSING if field.default is MISSING else field.default

    return tuple((field.name, default(field)) for field in fields(kind))


def _plain(value: object, *, origin: bool) -> object:
    if isinstance(value, tuple):
        return [_plain(part, origin=origin) for part in value]
    if is_dataclass(value):
        return to_plain(value, origin=origin)
    return value


def to_plain(noun: object, *, origin: bool = False) -> Plain:
    """A noun -> dict of JSON values, defaults left out."""
    shown: Plain = {}
    for name, default in _defaults(type(noun)):
        value = getattr(noun, name)
        if value != default and (origin or name != "origin"):
            shown[name] = _plain(value, origin=origin)
    return shown


def encode(noun: object, *, origin: bool = False) -> str:
    """A noun -> canonical JSON text."""
    return _ENCODER.encode(to_plain(noun, origin=origin))


def fingerprint(noun: object) -> str:
    """32 hex digits that stand for what a noun says, wherever it was read."""
    return hashlib.sha256(encode(noun).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _reader(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - type hints are values of any kind
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
        inner = _reader(hint)
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        inner = _reader(get_args(hint)[0])
        return lambda value: tuple(inner(part) for part in value)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: from_plain(hint, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return lambda value: value


@cache
def _readers(kind: type[object]) -> dict[str, Callable[[Any], Any]]:
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items()}


def from_plain(kind: type[Noun], plain: Plain, **more: object) -> Noun:
    """The noun that `to_plain` wrote; `more` gives fields that were left out, such as the origin."""
    readers = _readers(kind)  # type: ignore[arg-type]  # mypy takes a class with slots for unhashable
    return kind(**{name: readers[name](value) for name, value in plain.items()}, **more)


def decode(kind: type[Noun], text: str, **more: object) -> Noun:
    """The noun that `encode` wrote."""
    return from_plain(kind, json.loads(text), **more)
