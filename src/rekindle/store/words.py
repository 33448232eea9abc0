"""An index of words in either database: FTS5 on SQLite, tsvector with GIN on PostgreSQL.

What is indexed is folded (`rekindle.util.text.fold`): letters a-z, digits and blanks, so that neither database's own
idea of a word matters, and a CJK name is found by each of its marks. Nothing is stored but the index. A row's number
says what it is and sorts as it is to be found, so that the first twenty cost twenty, however many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

LONGEST = 200_000  # letters indexed of one text: PostgreSQL refuses a megabyte of words
END = "¶"  # between lines over which no phrase goes; folding leaves no such mark
_END_LEXEME = "ω"  # PostgreSQL has no word for a mark; folding leaves no such letter, so that nobody can ask for it
_TERMS = 12  # words and phrases looked for; whoever pastes a page means its beginning
_PHRASE = 24  # words of a phrase
_IDEOGRAPHS = "\u3400"
_LETTERS = 80  # of a word


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """A table of words to be: its columns, and the lengths of beginnings that are to be found at once."""

    name: str
    columns: tuple[str, ...]
    beginnings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Folded words that must stand side by side; with `begins`, more letters may follow the last one.

    `whole` is an ideograph or a block of syllables at the end: that is no beginning of anything.
    """

    words: tuple[str, ...]
    begins: bool = False
    whole: bool = False


def terms_of(words: Sequence[str]) -> tuple[Term, ...]:
    """What to look for: an argument with blanks, or what stands in quotes, is a phrase; the last may be a beginning."""
    phrases: list[str] = []
    for word in words:
        for place, piece in enumerate(word.split('"')):
            phrases += [piece] if place % 2 or '"' not in word else piece.split()
    terms = tuple(dict.fromkeys(term for phrase in phrases if (term := _term(phrase)).words))[:_TERMS]
    return (*terms[:-1], *(replace(term, begins=not term.whole) for term in terms[-1:]))


def _term(phrase: str) -> Term:
    from rekindle.util.text import fold  # noqa: PLC0415 - loads the tables of every script; lists without words do not

    words = tuple(part[:_LETTERS] for part in fold(phrase).split()[:_PHRASE])
    return Term(words=words, whole=phrase.rstrip()[-1:] >= _IDEOGRAPHS)


def beginnings_of(words: Sequence[str]) -> tuple[Term, ...]:
    """The same where every word may be a beginning."""
    return tuple(replace(term, begins=not term.whole) for term in terms_of(words))


class Words(Protocol):
    """How a database makes, fills and asks an index of words. All of them give SQL; terms are our own a-z and 0-9."""

    def making(self, table: WordTable) -> Sequence[str]:
        """The statements that make a table."""

    def filling(self, table: str, columns: Sequence[str], select: str) -> str:
        """The statement that adds what a query gives: the row's number as `seek`, then a text a column."""

    def emptying(self, table: str) -> str:
        """The statement that takes everything out of a table of which all rows may go."""

    def matching(self, table: str, column: str) -> str:
        """The condition for `:match` in a column."""

    def match(self, terms: Sequence[Term]) -> str:
        """What `:match` is for terms that must all be there."""


class Fts5:
    """SQLite's. Contentless; `ascii` is enough of a tokenizer for folded text, and the quickest."""

    def making(self, table: WordTable) -> Sequence[str]:
        """The statements that make a table; 16 MB of words are gathered before a piece of the index is written."""
        beginnings = " ".join(str(length) for length in table.beginnings)
        return (
            f"""CREATE VIRTUAL TABLE {table.name} USING fts5({", ".join(table.columns)}, content='',
            contentless_delete=1, tokenize='ascii', prefix='{beginnings}')""",
            f"INSERT INTO {table.name} ({table.name}, rank) VALUES ('hashsize', 16777216)",  # noqa: S608 - our own names
        )

    def filling(self, table: str, columns: Sequence[str], select: str) -> str:
        """As above; by rising numbers, else FTS5 writes a piece of the index for each row."""
        return f"INSERT INTO {table} (rowid, {', '.join(columns)}) {select} ORDER BY seek"

    def emptying(self, table: str) -> str:
        """As above."""
        return f"INSERT INTO {table} ({table}) VALUES ('delete-all')"  # noqa: S608 - our own names

    def matching(self, table: str, column: str) -> str:
        """As above; which column is said in `:match`, as FTS5 wants it."""
        return f"{table} MATCH '{{{column}}} : (' || :match || ')'"

    def match(self, terms: Sequence[Term]) -> str:
        """As above: `"li ming" AND "corran"*`."""
        return " AND ".join(f'"{" ".join(term.words)}"{"*" if term.begins else ""}' for term in terms)


class Tsvector:
    """PostgreSQL's, with the dictionary that knows no language."""

    def making(self, table: WordTable) -> Sequence[str]:
        """As above; beginnings need nothing of their own."""
        columns = ", ".join(f"{column} TSVECTOR NOT NULL" for column in table.columns)
        return (
            f"CREATE TABLE {table.name} (rowid BIGINT PRIMARY KEY, {columns})",
            *(f"CREATE INDEX {table.name}_{column} ON {table.name} USING gin ({column})" for column in table.columns),
        )

    def filling(self, table: str, columns: Sequence[str], select: str) -> str:
        """As above; cut to letters a-z, digits, blanks and the mark, so that its parser finds no addresses or dates."""
        made = ", ".join(
            f"""to_tsvector('simple', regexp_replace(
                replace(lower(left({column}, {LONGEST})), '{END}', '{_END_LEXEME}'),
                '[^a-z0-9{_END_LEXEME}]+', ' ', 'g'))"""
            for column in columns
        )
        return f"INSERT INTO {table} (rowid, {', '.join(columns)}) SELECT seek, {made} FROM ({select}) AS told"  # noqa: S608 - our own names

    def emptying(self, table: str) -> str:
        """As above."""
        return f"DELETE FROM {table}"  # noqa: S608 - our own names

    def matching(self, table: str, column: str) -> str:
        """As above."""
        return f"{table}.{column} @@ to_tsquery('simple', :match)"

    def match(self, terms: Sequence[Term]) -> str:
        """As above: `('li' <-> 'ming') & 'corran':*`."""
        return " & ".join(f"({' <-> '.join(_lexemes(term))})" for term in terms)


def _lexemes(term: Term) -> list[str]:
    quoted = [f"'{word}'" for word in term.words]
    return [*quoted[:-1], quoted[-1] + (":*" if term.begins else "")]
