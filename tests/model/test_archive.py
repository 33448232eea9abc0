"""Counts: what was read is always the sum of what became of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import About, Archive, Counts, Ignored, Problem
from rekindle.model.archive import Account


@given(st.from_type(Counts), st.from_type(Counts))
def test_counts_add_up(left: Counts, right: Counts) -> None:
    both = left + right
    assert both.read == left.read + right.read
    assert (both.created, both.updated) == (left.created + right.created, left.updated + right.updated)
    assert (both.unchanged, both.refused) == (left.unchanged + right.unchanged, left.refused + right.refused)
    assert left + Counts() == left


def test_what_was_found_in_an_archive_is_all_accounted_for() -> None:
    archive = Archive(
        path="export.zip",
        importer="linkedin",
        items=Counts(created=7, updated=2, unchanged=1, refused=3),
        interactions=Counts(created=4, refused=1),
        problems=(
            Problem(where="Connections.csv:3", reason="no name"),
            Problem(where="messages.csv", reason="cut off", about=About.FILE),
        ),
        ignored=(Ignored(where="export.zip", reason="posts", count=5),),
    )
    account = archive.account
    assert account == Account(new=11, known=3, left_out=5, to_look_at=5)
    assert account.found == 24
