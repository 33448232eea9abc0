"""Items -> parcels and back, and what is no parcel."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import (
    About,
    Channel,
    Handle,
    HandleKind,
    Ignored,
    Interaction,
    Item,
    Name,
    Origin,
    Owner,
    Part,
    Participant,
    Problem,
    Record,
    When,
    WhenKind,
    parcel,
)
from rekindle.model.codec import encode
from rekindle.model.parcel import COLUMNS, NoParcelError, Packer, nouns, unpack
from rekindle.model.shape import fits

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
HANDLES = st.builds(Handle, kind=st.sampled_from(HandleKind), value=TEXT)
ANN, BEN, CLEO = (Handle(kind=HandleKind.MAIL, value=f"{name}@example.org") for name in ("ann", "ben", "cleo"))
MESSAGES = st.builds(
    Interaction,
    source=TEXT,
    key=TEXT,
    channel=st.sampled_from(Channel),
    at=st.builds(When, text=TEXT, kind=st.sampled_from(WhenKind)),
    participants=st.lists(
        st.builds(Participant, part=st.sampled_from(Part), handle=HANDLES, name=TEXT), max_size=4
    ).map(tuple),
    origin=st.builds(Origin, where=TEXT),
    thread=TEXT,
    subject=TEXT,
    text=TEXT,
    words=st.none() | st.integers(0, 9),
    minutes=st.none() | st.sampled_from([0, 0.5, 30, 30.0, 1e-7]),
    automatic=st.booleans(),
)
OTHERS = st.one_of(
    st.builds(Record, source=TEXT, key=TEXT, name=st.builds(Name, full=TEXT), origin=st.builds(Origin, where=TEXT)),
    st.builds(Problem, where=TEXT, reason=TEXT, about=st.sampled_from(About)),
    st.builds(Ignored, where=TEXT, reason=TEXT, count=st.integers(1, 9)),
    st.builds(Owner, origin=st.builds(Origin, where=TEXT), handles=st.lists(HANDLES, max_size=2).map(tuple)),
)


def message(**more: Any) -> Interaction:
    handle = Handle(kind=HandleKind.MAIL, value="ann@example.org")
    given = {
        "source": "s", "key": "k", "channel": Channel.MAIL, "origin": Origin(where="a:1"),
        "at": When(text="2024-05-01", kind=WhenKind.DAY), "participants": (Participant(part=Part.FROM, handle=handle),),
    }  # fmt: skip
    return Interaction(**{**given, **more})


def packed(*items: Item) -> bytes:
    packer = Packer()
    for item in items:
        packer.add(item)
    return packer.take()


@given(st.lists(st.lists(MESSAGES | OTHERS, max_size=4), max_size=4))
def test_what_is_packed_is_unpacked(several: list[list[Item]]) -> None:
    packer, aliases = Packer(), list[list[str]]()
    for items in several:
        for item in items:
            packer.add(item)
        assert packer.count == len(items)
        found = unpack(packer.take(), len(aliases))
        aliases += found.aliases
        assert list(nouns(found, aliases)) == sorted(items, key=lambda item: isinstance(item, Interaction))
    assert (packer.count, packer.size) == (0, 0)
    assert len({tuple(alias) for alias in aliases}) == len(aliases)


@given(MESSAGES, st.booleans())
def test_the_hash_is_that_of_the_canonical_text(item: Interaction, raw: bool) -> None:  # noqa: FBT001 - drawn
    if raw:
        odd = Handle(kind=HandleKind.MAIL, value="a@example.org", raw="A@Example.org", label="work")
        item = message(participants=(*item.participants, Participant(part=Part.CC, handle=odd)))
    (row,) = unpack(packed(item), 0).rows
    assert row[COLUMNS.index("hash")] == parcel.digest(encode(item))
    named = sum(one.handle.kind is HandleKind.NAME for one in item.participants)
    assert row[COLUMNS.index("fullness")] == len(item.participants) - named


def test_an_alias_crosses_once_and_again_when_too_many_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "ALIASES_MOST", 2)
    several = [Handle(kind=HandleKind.MAIL, value=f"{name}@example.org") for name in "aababcaa"]
    found = unpack(packed(*(message(participants=(Participant(part=Part.TO, handle=one),)) for one in several)), 0)
    assert [value[0] for _, value, _ in found.aliases] == ["a", "b", "c", "a"]
    assert [alias for (_, alias) in found.seats] == [0, 0, 1, 0, 1, 2, 3, 3]


def test_the_same_group_of_people_is_written_once_and_again_when_too_many_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "GROUPS_MOST", 2)
    groups = [message(participants=(Participant(part=Part.TO, handle=one),)).participants for one in (ANN, BEN, CLEO)]
    items = [message(participants=groups[number]) for number in (0, 0, 1, 2, 0)]
    several, one_by_one = unpack(packed(*items), 0), [unpack(packed(item), 0) for item in items]
    assert several.seats == [["to", 0], ["to", 0], ["to", 1], ["to", 2], ["to", 0]]
    assert several.rows == [row for one in one_by_one for row in one.rows]


def test_an_endless_name_is_cut_and_half_a_character_becomes_a_question_mark() -> None:
    handle = Handle(kind=HandleKind.NAME, value="x")
    found = unpack(packed(message(participants=(Participant(part=Part.TO, handle=handle, name="n" * 999),))), 0)
    assert found.aliases == [["name", "x", "n" * parcel.NAME_MOST]]
    (row,) = unpack(packed(message(subject="a\ud800b")), 0).rows
    assert row[COLUMNS.index("subject")] == "a?b"


@pytest.mark.parametrize("field", ["text", "subject", "key"])
def test_an_item_too_large_becomes_a_problem(monkeypatch: pytest.MonkeyPatch, field: str) -> None:
    monkeypatch.setattr(parcel, "ITEM_MOST", 2_000)
    for letter, count in (("x", 2_001), ("é", 1_001)):
        ((kind, plain),) = unpack(packed(message(**{field: letter * count})), 0).items
        assert (kind, plain["where"], plain["about"]) == (Problem, "a:1", "interaction")
    assert len(unpack(packed(message(text="x" * 1_500)), 0).rows) == 1
    large = Record(source="s", key="k", name=Name(full="x" * 2_001), origin=Origin(where="a:2"))
    assert [kind for kind, _ in unpack(packed(large), 0).items] == [Problem]


GOOD = json.loads(packed(message(words=3, minutes=1.5), Problem(where="a", reason="b"), Ignored(where="c", reason="d")))


def changed(*path: object, to: object = ...) -> bytes:
    """A parcel with one place changed, or taken out."""
    lists = json.loads(json.dumps(GOOD))
    *way, last = path
    inner = lists
    for step in way:
        inner = inner[step]
    if to is ...:
        del inner[last]
    else:
        inner[last] = to
    return json.dumps(lists).encode()


def test_the_parcel_that_is_changed_below_is_one() -> None:
    assert unpack(json.dumps(GOOD).encode(), 0).seats == [["from", 0]]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[", b"[]", b"{}", b"null", b"\xff", b"[[],[],[NaN]]", b"[" * 100_000, b'[[],[],["\\ud800"]]',
        changed(2), changed(2, 0, 0), changed(2, 0, 0, to=1), changed(2, 0, 0, to=None), changed(2, 0, 3, to="owl"),
        changed(2, 0, 5, to="soon"), changed(2, 0, 8, to="\ud800"), changed(2, 0, 9, to=1.5), changed(2, 0, 9, to="3"),
        changed(2, 0, 9, to=2**70), changed(2, 0, 9, to=-(2**63)), changed(2, 0, 10, to="1"),
        changed(2, 0, 10, to=True),
        changed(2, 0, 10, to=1e300), changed(2, 0, 11, to=None), changed(2, 0, 12, to=[]), changed(2, 0, 14),
        changed(2, 0, 14, to=[]) [:-2] + b",1]", changed(2, 0, 14, to="ab"), changed(2, 0, 14, to=["from"]),
        changed(2, 0, 14, to=["up", 0]), changed(2, 0, 14, to=["from", 1]), changed(2, 0, 14, to=["from", -1]),
        changed(2, 0, 14, to=["from", "0"]), changed(2, 0, 14, to=[["from"], 0]), changed(2, to=[[]]),
        changed(1, 0, 0, to="carrier pigeon"), changed(1, 0, 1, to=7), changed(1, 0, 2), changed(1, 0, to="abc"),
        changed(1, to={"mail": 1}), changed(0, 0, 0, to="Interaction"), changed(0, 0, 0, to="Engine"),
        changed(0, 0, to=["Problem"]), changed(0, 0, 1, to=[]), changed(0, 0, 1, "where"),
        changed(0, 0, 1, "about", to="me"), changed(0, 1, 1, "count", to="many"), changed(0, 1, 1, "rest", to=""),
    ],
)  # fmt: skip
def test_what_is_no_parcel_is_refused(body: bytes) -> None:
    with pytest.raises(NoParcelError):
        unpack(body, 0)


JUNK = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=8)


@given(
    st.sampled_from([(0,), (1,), (2,), (0, 0), (0, 0, 1), (1, 0), (1, 0, 0), (2, 0), *((2, 0, n) for n in range(15))]),
    JUNK,
)
def test_junk_in_a_parcel_is_refused_or_a_noun(path: tuple[int, ...], junk: object) -> None:
    try:
        found = unpack(changed(*path, to=junk), 0)
    except NoParcelError:
        return
    assert all(isinstance(item, Item) for item in nouns(found, found.aliases))


def test_a_plain_form_is_tried_whole() -> None:
    whole: dict[str, Any] = {"source": "s", "key": "k", "name": {"full": "x"}, "origin": {"where": ""}}
    assert fits(Record, whole)
    assert fits(Record, whole | {"handles": [{"kind": "mail", "value": "x"}]})
    assert fits(Record, whole | {"photo": {"size": 3}, "tags": ["x"]})
    for name, wrong in (
        ("handles", [{"kind": "mail"}]), ("handles", [{"kind": "owl", "value": ""}]), ("handles", {}), ("name", []),
        ("name", {"full": 1}), ("name", {"nick": ""}), ("positions", [1]), ("photo", {"size": 2**60}),
    ):  # fmt: skip
        assert not fits(Record, whole | {name: wrong})
    assert not fits(Record, {name: value for name, value in whole.items() if name != "key"})
