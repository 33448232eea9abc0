from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

import pytest

from rekindle.model import HandleKind, Record
from rekindle.util import mail, phone
from rekindle.worlds.nouns import World
from rekindle.worlds.people import make, records

TODAY = date(2026, 11, 21)
AWKWARD = {  # in a world of three hundred, each at least so often
    "all capitals": 1, "all in one field": 2, "company in name": 2, "credentials in name": 4, "duplicate": 5,
    "emoji in name": 3, "former surname": 2, "given initial": 2, "kin name": 2, "landline": 15, "lower case": 1,
    "middle name": 2, "moved": 2, "name only": 1, "native script": 2, "nickname": 20, "no name": 1, "no surname": 5,
    "old employer": 15, "old mail": 5, "old mobile": 3, "other contacts": 3, "other spelling": 6, "role mailbox": 2,
    "surname first": 2, "surname initial": 2, "swapped order": 3, "title in name": 2, "trade for surname": 2, "typo": 3,
}  # fmt: skip
LEAST = {
    "teammate": 40, "client": 15, "alumni": 25, "friend": 10, "family": 8, "recruiter": 8, "neighbour": 4, "founder": 4,
    "fraternity": 4, "speaker": 4, "ex-boss": 3, "mentor": 3, "professor": 3, "author": 3, "trade": 4,
}  # fmt: skip


@pytest.fixture(scope="module")
def world() -> World:
    return make(people=300, seed=1, today=TODAY)


@pytest.fixture(scope="module")
def bench() -> list[tuple[int, Record, int]]:
    return records(count=4_000, seed=1, today=TODAY)


def test_the_same_arguments_give_the_same_world(world: World) -> None:
    assert make(people=300, seed=1, today=TODAY) == world
    assert make(people=300, seed=2, today=TODAY) != world
    assert records(count=300, seed=5, today=TODAY) == records(count=300, seed=5, today=TODAY)


def test_ids_count_up_and_everybody_is_seen_by_some_source(world: World) -> None:
    assert [someone.id for someone in world.people] == list(range(1, 301))
    assert {view.person for view in world.views} == set(range(1, 301))


@pytest.mark.parametrize("seed", range(1, 7))
def test_every_awkward_case_occurs_in_a_small_world(seed: int) -> None:
    world = make(people=300, seed=seed, today=TODAY)
    seen = Counter(quirk for view in world.views for quirk in view.quirks)
    assert {quirk: seen[quirk] for quirk, least in AWKWARD.items() if seen[quirk] < least} == {}


def test_every_kind_of_tie_is_there(world: World) -> None:
    seen = Counter(someone.kind for someone in world.people)
    assert {kind: seen[kind] for kind, least in LEAST.items() if seen[kind] < least} == {}


def test_some_people_are_known_from_one_place_only(world: World) -> None:
    places: dict[int, set[str]] = defaultdict(set)
    for view in world.views:
        places[view.person].add(view.source)
    assert 60 < sum(len(sources) == 1 for sources in places.values()) < 200


def test_a_seventh_is_planted_senior_and_far_from_the_owner(world: World) -> None:
    planted = [someone for someone in world.people if someone.planted]
    assert 40 <= len(planted) <= 50
    assert all(someone.trust >= 0.6 and someone.willingness >= 0.7 and someone.job.rung >= 3 for someone in planted)
    assert sum(someone.job.employer.field != world.owner.job.employer.field for someone in planted) > 30
    others = sorted((someone.value for someone in world.people if not someone.planted), reverse=True)
    worth = sorted(someone.value for someone in planted)
    assert worth[len(worth) // 2] > others[5]


def test_some_tempt_by_title_and_never_answer(world: World) -> None:
    hollow = [one for one in world.people if one.status >= 0.7 and one.willingness <= 0.5 and not one.planted]
    assert len(hollow) >= 25
    assert max(someone.value for someone in hollow) < 0.65


def test_households_share_landline_and_mostly_surname(world: World) -> None:
    by_id = {someone.id: someone for someone in world.people}
    pairs = [(someone, by_id[someone.household]) for someone in world.people if someone.household]
    assert len(pairs) >= 6
    assert all(one.city == other.city for one, other in pairs)
    assert sum(one.landline == other.landline for one, other in pairs) >= len(pairs) // 3
    assert sum(one.family == other.family for one, other in pairs) > len(pairs) // 2


def test_old_posts_come_before_new_ones_and_end(world: World) -> None:
    for someone in (*world.people, world.owner):
        assert all(a.until == b.since for a, b in zip(someone.jobs, someone.jobs[1:], strict=False))
        assert someone.job.until is None
        assert someone.job.since < TODAY
        assert someone.job_on(someone.job.since) == someone.job
        assert someone.job_on(date(1950, 1, 1)) == someone.jobs[0]


def test_no_address_can_be_anybodys(world: World) -> None:
    """Reserved domains, or a local part that the one real provider forbids."""
    for view in world.views:
        for _, raw in view.mails:
            local, _, domain = raw.lower().partition("@")
            assert domain.endswith(".example") or domain == "example.com" or "-" in local


def test_unique_handles_belong_to_one_person(bench: list[tuple[int, Record, int]]) -> None:
    owners: dict[tuple[HandleKind, str], set[int]] = defaultdict(set)
    for _, record, person in bench:
        for handle in record.handles:
            owners[handle.key].add(person)
    shared = [key for key, people in owners.items() if len(people) > 1 and key[0] is not HandleKind.NAME]
    assert not any(kind is HandleKind.PROFILE for kind, _ in shared)
    assert all(mail.is_role(value) for kind, value in shared if kind is HandleKind.MAIL)
    assert sum(kind is HandleKind.PHONE for kind, _ in shared) >= 2


def test_a_benchmark_has_as_many_records_as_asked_from_half_as_many_people(
    bench: list[tuple[int, Record, int]],
) -> None:
    assert [number for number, _, _ in bench] == list(range(1, 4_001))
    assert 1_780 < len({person for _, _, person in bench}) < 2_000
    assert len({(record.source, record.key) for _, record, _ in bench}) == 4_000


def test_sources_and_handles_are_those_of_the_importers(bench: list[tuple[int, Record, int]]) -> None:
    seen = Counter(record.source for _, record, _ in bench)
    assert {"linkedin", "linkedin-imported", "vcard", "google-csv", "mail", "card"} == set(seen)
    for _, record, _ in bench:
        if record.source == "linkedin":
            profile = next(handle.value for handle in record.handles if handle.kind is HandleKind.PROFILE)
            assert record.key == f"connection:{profile}"
            assert any(handle.kind is HandleKind.NAME for handle in record.handles)
        for handle in record.handles:
            if handle.kind is HandleKind.PHONE:
                assert handle.value.startswith("+")
                assert phone.normal(handle.value) == handle.value
            if handle.kind is HandleKind.MAIL:
                assert mail.normal(handle.raw) == handle.value


def test_a_few_connections_show_their_address(bench: list[tuple[int, Record, int]]) -> None:
    shown = [any(h.kind is HandleKind.MAIL for h in r.handles) for _, r, _ in bench if r.source == "linkedin"]
    assert 0.02 < sum(shown) / len(shown) < 0.04


def test_namesakes_grow_with_the_book() -> None:
    def share(people: int) -> float:
        names = Counter(someone.name for someone in make(people=people, seed=3, today=TODAY).people)
        return sum(count for count in names.values() if count > 1) / people

    assert 0 < share(300) < share(3_000) < 0.3
