"""Names as seen beside an address -> the record of somebody known through history alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.contact import unit
from rekindle.core.correspondent import PERSONAL, Seen, correspondent
from rekindle.model import Channel, HandleKind, Name
from rekindle.model.channel import Direction
from rekindle.model.tie import Event

ADDRESS = "anna.lind@corran.example"


def named(*several: tuple[str, int, int]) -> Name:
    return correspondent(ADDRESS, [Seen(name=name, own=own, count=count) for name, own, count in several]).name


def test_the_record_is_found_by_its_address() -> None:
    record = correspondent(ADDRESS, [])
    assert (record.source, record.key, record.name) == ("mail", ADDRESS, Name())
    assert [handle.key for handle in record.handles] == [(HandleKind.MAIL, ADDRESS)]


@pytest.mark.parametrize(
    ("several", "shown"),
    [
        ([("Anna Lind", 1, 1), ("Annie (work)", 0, 90)], "Anna Lind"),
        ([("Anna", 2, 2), ("Anna Lind", 5, 5)], "Anna Lind"),
        ([("Annie", 0, 3), ("Anna L.", 0, 1)], "Annie"),
        ([(ADDRESS, 9, 9), ("anna.lind", 9, 9), ("", 9, 9)], ""),
        ([("Lind, Anna", 3, 3)], "Anna Lind"),
        ([("Anna Lind, PhD", 3, 3)], "Anna Lind, PhD"),
        ([("Lind, Anna, Dr", 3, 3)], "Lind, Anna, Dr"),
        ([(", Anna", 3, 3)], ", Anna"),
    ],
)
def test_the_name_is_the_one_they_write_under(several: list[tuple[str, int, int]], shown: str) -> None:
    assert named(*several).shown == shown


def test_a_name_turned_round_is_known_in_its_parts() -> None:
    assert named(("Lind,  Anna Maria", 1, 1)) == Name(full="Anna Maria Lind", given="Anna Maria", family="Lind")


def test_personal_is_what_goes_to_eight_and_no_more() -> None:
    def weight(channel: Channel, others: int) -> int:
        return unit(Event(at="2024-05-01", channel=channel, direction=Direction.OUT, others=others))

    for channel in (Channel.MAIL, Channel.MEETING):
        assert weight(channel, 8) >= PERSONAL > weight(channel, 9)


SEEN = st.lists(st.builds(Seen, name=st.text(max_size=12), own=st.integers(0, 9), count=st.integers(0, 9)), max_size=5)


@given(SEEN.flatmap(lambda several: st.tuples(st.just(several), st.permutations(several))))
def test_the_order_in_which_names_were_seen_does_not_matter(both: tuple[list[Seen], list[Seen]]) -> None:
    assert correspondent(ADDRESS, both[0]) == correspondent(ADDRESS, both[1])
