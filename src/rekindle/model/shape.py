"""A plain form from elsewhere -> whether it is that of a noun, so that nothing else gets into a book.

`from_plain` trusts what it is given; this is for what comes from a process that a hostile file may have taken over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

_Check: TypeAlias = Callable[[Any], bool]
_LARGEST = 2**53  # what JSON, both databases and floats can hold alike


def fits(kind: type[object], plain: object) -> bool:
    """True when `from_plain(kind, plain)` gives a noun whose fields all have their types: text, numbers, nouns."""
    checks, needed = _checks(kind)  # type: ignore[arg-type]  # mypy takes a class with slots for unhashable
    if type(plain) is not dict or not needed <= plain.keys():
        return False
    return all(name in checks and checks[name](value) for name, value in plain.items())


@cache
def _checks(kind: type[object]) -> tuple[dict[str, _Check], frozenset[str]]:
    """A check for each field, and the fields that must be there."""
    hints = get_type_hints(kind)
    every: tuple[Field[Any], ...] = fields(kind)  # type: ignore[arg-type]  # a dataclass, as all nouns are
    needed = frozenset(one.name for one in every if one.default is MISSING)
    return {one.name: _check(hints[one.name]) for one in every}, needed


def _check(hint: Any) -> _Check:  # noqa: ANN401 - type hints are values of any kind
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
        inner = _check(hint)
        return lambda value: value is None or inner(value)
    if get_origin(hint) is tuple:
        part = _check(get_args(hint)[0])
        return lambda value: type(value) is list and all(map(part, value))
    if is_dataclass(hint):
        return lambda value: fits(hint, value)  # type: ignore[arg-type]  # a class, not one of its instances
    if issubclass(hint, StrEnum):
        values = frozenset(str(one) for one in hint)
        return lambda value: type(value) is str and value in values
    if hint is int:
        return lambda value: type(value) is int and -_LARGEST < value < _LARGEST
    return lambda value: type(value) is hint
