"""Names and addresses that only look alike: a badge for the user's eyes, never a join."""

from __future__ import annotations

import pytest

from rekindle.core.identity.lookalike import mixed, skeleton
from rekindle.model import Band
from tests.core.identity.cases import MOBILE, groups, pair, record

_CYRILLIC = {"a": "а", "c": "с", "e": "е", "i": "і", "o": "о", "p": "р", "x": "х", "y": "у", "s": "ѕ", "j": "ј"}
_GREEK = {"a": "α", "o": "ο", "v": "ν", "i": "ι", "u": "υ"}
_DIGITS = {"o": "0", "l": "1", "i": "1", "e": "3", "s": "5"}
_NAMES = (
    "Carlos Pexis", "Alice Voss", "Oscar Peso", "Jose Ojeda", "Sophie Oxley", "Isaac Paulis", "Lois Solveig",
    "Eloise Vialos", "Jessica Oliveros", "Silvio Solis",
)  # fmt: skip


def spoofs() -> list[tuple[str, str]]:
    """Eighty pairs: one letter or all of an alphabet's twins put in the place of Latin ones."""
    found = []
    for name in _NAMES:
        for letters in (_CYRILLIC, _GREEK, _DIGITS):
            hits = [at for at, mark in enumerate(name) if mark in letters]
            found += [(name, name[:at] + letters[name[at]] + name[at + 1 :]) for at in (hits[0], hits[-1])]
            found.append((name, "".join(letters.get(mark, mark) for mark in name)))
    return list(dict.fromkeys(found))[:80]


@pytest.mark.parametrize(("real", "spoof"), spoofs())
def test_a_spoof_never_joins_by_itself(real: str, spoof: str) -> None:
    one = record("a", real, mail="real@example.com", phone=MOBILE, company="Corran", city="Leeds")
    two = record("b", spoof, source="google", mail="fake@example.com", phone=MOBILE, company="Corran", city="Leeds")
    assert groups(one, two) == ((1,), (2,))


def test_there_are_eighty_spoofs() -> None:
    assert len(spoofs()) == 80


def test_an_address_that_looks_like_another_bars_joining() -> None:
    link = pair(
        record("a", "Anna Lind", mail="anna@exarnple.com", phone=MOBILE),
        record("b", "Anna Lind", mail="anna@example.com", phone=MOBILE),
    )
    assert (link.band, link.rule) == (Band.ASK, "names that look alike and are written with other letters")


def test_one_name_in_two_scripts_is_no_spoof() -> None:
    one, two = record("a", "Анна Линд", phone=MOBILE), record("b", "Anna Lind", phone=MOBILE)
    assert groups(one, two) == ((1, 2),)


def test_fancy_letters_are_no_spoof() -> None:
    assert skeleton("𝐀nna") == skeleton("Anna")
    assert not mixed("𝐀nna Ｌind")


def test_scripts_mixed_in_one_word_are_seen() -> None:
    assert mixed("Аnna Lind")
    assert not mixed("Анна Lind")
    assert not mixed("Zoë Łuczak")
