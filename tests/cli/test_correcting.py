"""`rekindle correct`: a value of one's own goes before what sources say, in every list, until it is taken back."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Shell

pytestmark = pytest.mark.xdist_group("cli")


def test_a_value_is_corrected_shown_first_and_taken_back(changing: Shell) -> None:
    one = changing("shortlist", "--json").json()[0]["person"]["id"]
    before = changing("show", str(one), "--json").json()
    said = changing("correct", str(one), "city", " York ").out
    assert said.startswith(f"{before['name']}: city York. Undo: rekindle undo ")
    shown = changing("show", str(one), "--json").json()
    assert next(value for value in shown["values"] if value["field"] == "city")["value"] == "York"
    assert changing("correct", str(one), "name", "Anna Lind", "--json").json()["person"] == one
    assert changing("show", str(one)).out.startswith(f"Anna Lind  [{one}]\n")
    cleared = changing("correct", str(one), "city", "--clear").out
    assert "city as the sources say" in cleared
    changing("undo", cleared.split()[-1])
    changing("undo", said.split()[-1])
    changing("undo")
    assert changing("show", str(one), "--json").json() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["city"], "Say what it is"),
        (["city", "York", "--clear"], "Say what it is"),
        (["shoes", "44"], "not a field to correct"),
        (["mail", "nowhere"], "no mail address"),
        (["name", "--clear"], "Nobody is called nothing"),
    ],
)
def test_what_is_no_value_is_told_and_nothing_changes(changing: Shell, words: list[str], told: str) -> None:
    one = str(changing("shortlist", "--json").json()[0]["person"]["id"])
    before = changing("log").out
    assert told in " ".join(changing("correct", one, *words, code=2).err.split())
    assert changing("log").out == before
