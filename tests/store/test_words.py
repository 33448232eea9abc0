"""What is typed -> terms of our own making, and the indexes of words read through them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.store import search
from rekindle.store.engine import Params, SqliteEngine
from rekindle.store.shelf import Open
from rekindle.store.words import Term, beginnings_of, terms_of


def term(*words: str, begins: bool = False) -> Term:
    return Term(words=words, begins=begins)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        (["Anna", "Li"], (term("anna"), term("li", begins=True))),
        (["annual review"], (term("annual", "review", begins=True),)),
        (['say "annual review" x'], (term("say"), term("annual", "review"), term("x", begins=True))),
        (['"never closed'], (term("never", "closed", begins=True),)),
        (["O'Dell", "anna@corran.example"], (term("odell"), term("anna", "corran", "example", begins=True))),
        (["李明"], (Term(words=("li", "ming"), whole=True),)),
        (["Åsa", "Åsa", "b"], (term("asa"), term("b", begins=True))),
        (["?", "", "  ", '"', "*"], ()),
        ([], ()),
    ],
)
def test_what_is_typed_becomes_terms(typed: list[str], terms: tuple[Term, ...]) -> None:
    assert terms_of(typed) == terms


def test_a_pasted_page_is_cut_to_its_beginning() -> None:
    many = terms_of([f"w{number}" for number in range(500)])
    assert len(many) == 12
    (long,) = terms_of([" ".join(["word" + "x" * 500] * 400)])
    assert len(long.words) == 24
    assert {len(word) for word in long.words} == {80}


def test_what_ends_in_an_ideograph_is_whole_and_in_kana_a_beginning() -> None:
    assert [one.begins for one in beginnings_of(["李", "やま", "김", "li"])] == [False, True, False, True]


def test_every_word_may_be_a_beginning() -> None:
    assert beginnings_of(["prof", "hist"]) == (term("prof", begins=True), term("hist", begins=True))


@given(st.lists(st.text(max_size=30), max_size=6))
def test_terms_are_letters_and_digits_whatever_is_typed(typed: list[str]) -> None:
    for one in terms_of(typed):
        assert one.words
        assert all(word.isascii() and word.isalnum() and word == word.lower() for word in one.words)


@pytest.mark.parametrize(
    ("table", "column"),
    [("person_word", "names"), ("person_word", "search"), ("alias_word", "words"), ("interaction_word", "words")],
)
def test_the_first_rows_come_from_the_index_alone(at: Open, table: str, column: str) -> None:
    """No scan but that of the index itself, and no sorting, whatever fits."""
    sql = search.rows_sql(at, table, column)
    params: Params = {"match": at.engine.words.match(terms_of(["a"])), "low": 0, "high": 2**62, "most": 20}
    if isinstance(at.engine, SqliteEngine):
        plan = [detail for *_, detail in at.engine.rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        assert len(plan) == 1
        assert f"SCAN {table} VIRTUAL TABLE INDEX" in plan[0]
        assert "M" in plan[0].rpartition(":")[2]  # by MATCH
    else:
        at.engine.run("SET enable_seqscan = off")  # an empty table is quickest read whole
        plan = [detail for (detail,) in at.engine.rows(f"EXPLAIN {sql}", params)]
        assert not [line for line in plan if "Seq Scan" in line]


def test_what_is_looked_up_of_the_rows_comes_by_their_keys(at: Open) -> None:
    if not isinstance(at.engine, SqliteEngine):
        pytest.skip("plans of a server hang on its counts")
    seen: list[str] = []
    plain = at.engine.rows

    def explained(sql: str, params: object = None) -> object:
        seen.extend(str(row[-1]) for row in plain(f"EXPLAIN QUERY PLAN {sql}", params))  # type: ignore[arg-type]  # passed on as it comes
        return plain(sql, params)  # type: ignore[arg-type]  # as above

    at.engine.rows = explained  # type: ignore[method-assign,assignment]  # the same, and told
    terms = terms_of(["a"])
    search.people(at, terms, 20)
    search.persons(at, [1, 2])
    search.messages(at, terms, 20)
    search.seats(at, [1, 2])
    search.addresses(at, terms, 20)
    search.names_of(at, [1, 2])
    assert len(seen) > 10
    assert [line for line in seen if line.startswith("SCAN") and "VIRTUAL TABLE" not in line] == []
    assert [line for line in seen if line.endswith("(book=?)")] == []  # a book whole is as bad
