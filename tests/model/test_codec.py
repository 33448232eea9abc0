"""The codec: every noun comes back, equal nouns have equal text, and where a noun was read is no part of it."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle import model
from rekindle.model import Extra, Handle, HandleKind, Name, Origin, Record, candidate, shortlist, tie
from rekindle.model.codec import canonical, decode, encode, fingerprint, from_plain, to_plain

KINDS: tuple[type[object], ...] = (
    model.Archive,
    model.Change,
    model.Claim,
    model.Counts,
    model.Decision,
    model.Evidence,
    model.Extra,
    model.Handle,
    model.Ignored,
    model.Interaction,
    model.Link,
    model.Member,
    model.Mine,
    model.Name,
    model.Note,
    model.Occasion,
    model.Origin,
    model.Owner,
    model.Participant,
    model.Person,
    model.Photo,
    model.Place,
    model.Position,
    model.Problem,
    model.Question,
    model.Record,
    model.Relation,
    model.Resolution,
    model.Role,
    model.Schooling,
    model.Website,
    model.When,
    candidate.Candidate,
    candidate.Factor,
    shortlist.Pick,
    shortlist.Reason,
    shortlist.Shortlist,
    candidate.Valued,
    tie.Event,
    tie.Part,
    tie.Tie,
)
RECORDS = st.builds(
    Record,
    source=st.sampled_from(["google-csv", "vcard"]),
    key=st.text(max_size=3),
    name=st.builds(Name, given=st.text(max_size=4)),
    origin=st.builds(Origin, where=st.text(max_size=4)),
    handles=st.lists(st.builds(Handle, kind=st.sampled_from(HandleKind), value=st.text(max_size=3)), max_size=2).map(
        tuple
    ),
    extras=st.lists(st.builds(Extra, name=st.text(max_size=2), value=st.text(max_size=2)), max_size=2).map(tuple),
)
MEMBERS = st.builds(model.Member, record=RECORDS)
PERSONS = st.builds(model.Person, members=st.lists(MEMBERS, max_size=2).map(tuple))
CANDIDATES = st.builds(candidate.Candidate, person=PERSONS)
SMALLER: dict[type[object], st.SearchStrategy[object]] = {  # records within records within records take seconds
    model.Member: MEMBERS,
    model.Person: PERSONS,
    candidate.Candidate: CANDIDATES,
    candidate.Valued: st.builds(candidate.Valued, candidate=CANDIDATES),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_noun_comes_back(kind: type[object]) -> None:
    @settings(max_examples=25)
    @given(SMALLER.get(kind, st.from_type(kind)))
    def law(noun: object) -> None:
        text = encode(noun, origin=True)
        again = decode(kind, text)
        assert encode(again, origin=True) == text
        assert again == noun or "NaN" in text
        assert text == canonical(to_plain(noun, origin=True))
        assert encode(noun) == canonical(to_plain(noun))

    law()


def test_the_nouns_above_are_all_that_the_model_names() -> None:
    named = {getattr(model, name) for name in model.__all__}
    nouns = {noun for noun in named if hasattr(noun, "__dataclass_fields__")} - {model.Source, model.Peek}
    assert nouns <= set(KINDS)


@given(RECORDS, st.text())
def test_a_fingerprint_ignores_where_a_noun_was_read(record: Record, where: str) -> None:
    moved = replace(record, origin=Origin(where=where))
    assert fingerprint(moved) == fingerprint(record)
    assert encode(moved) == encode(record)
    assert "origin" not in to_plain(record)


@given(RECORDS, RECORDS)
def test_texts_and_fingerprints_are_equal_just_when_nouns_are(left: Record, right: Record) -> None:
    same = replace(left, origin=right.origin) == right
    assert (encode(left) == encode(right)) is same
    assert (fingerprint(left) == fingerprint(right)) is same


@given(RECORDS)
def test_a_noun_without_its_origin_takes_another(record: Record) -> None:
    assert decode(Record, encode(record), origin=record.origin) == record
    assert from_plain(Record, to_plain(record), origin=record.origin) == record


def test_defaults_are_left_out_and_keys_sorted() -> None:
    assert encode(Name(given="Zoë", family="Lind")) == '{"family":"Lind","given":"Zoë"}'
    assert encode(Name()) == "{}"


def test_whole_numbers_have_one_text() -> None:
    assert encode(model.Evidence(text="x", bits=3.0)) == encode(model.Evidence(text="x", bits=3))
    assert math.isclose(decode(model.Evidence, encode(model.Evidence(text="x", bits=0.5))).bits, 0.5)


def test_a_lone_surrogate_has_a_fingerprint() -> None:
    assert len(fingerprint(Name(full="\ud800"))) == 32


def test_dates_are_text() -> None:
    change = model.Change(record=1, field="title", before="a", after="b", since=None, until=date(2026, 2, 3))
    assert to_plain(change) == {
        "record": 1, "field": "title", "before": "a", "after": "b", "since": None, "until": "2026-02-03",
    }  # fmt: skip
