"""Sources have one name at both doors, and none is shown by its code."""

from __future__ import annotations

import pytest

from rekindle import words
from rekindle.core.unsaid import SOURCE as SIGNATURE
from rekindle.importers.registry import IMPORTERS
from rekindle.model.adding import TYPED
from rekindle.model.handout import OWN_TABLE
from rekindle.model.provenance import SOURCES

_TABLES = ("google-csv", "outlook-csv", "thunderbird-csv", OWN_TABLE)


@pytest.mark.parametrize(
    "code", [*(one.name for one in IMPORTERS), *_TABLES, "linkedin-imported", SIGNATURE, TYPED, "mail"]
)
def test_a_source_is_called_by_words(code: str) -> None:
    assert any(code.startswith(start) for start, _name, _told in SOURCES)
    assert "csv" not in words.source(code) + words.from_source(code)


def test_what_begins_like_another_stands_before_it() -> None:
    starts = [start for start, _name, _told in SOURCES]
    assert all(not later.startswith(start) for place, start in enumerate(starts) for later in starts[place + 1 :])


def test_a_source_of_another_rekindle_is_told_as_plainly_as_it_can_be() -> None:
    assert words.source("paper-diary:2019") == words.from_source("paper-diary:2019") == "paper diary"


def test_a_name_stands_alone_and_its_words_in_a_sentence() -> None:
    assert (words.source("vcard"), words.from_source("vcard")) == ("phone contacts", "your phone contacts")
    assert (words.source("linkedin"), words.from_source("linkedin")) == ("LinkedIn", "LinkedIn")
