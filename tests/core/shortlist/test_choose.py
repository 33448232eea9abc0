"""The laws of the list: order, week, kept, out, quotas, and what must give way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.shortlist import compare, main, seconds, world
from rekindle.core.shortlist import choose, replace
from rekindle.core.shortlist.facts import Facts
from rekindle.core.shortlist.greedy import alike
from rekindle.model import Owner, Sureness
from rekindle.model.candidate import Candidate
from rekindle.model.shortlist import Shortlist
from tests.core.shortlist.people import ME, TODAY, candidate, role, schooling

ROLES = ("mentor", "speaker", "alumni", "client", "doctor", "professor", "recruiter", "")
POSTS = ("Director", "Nurse", "Developer", "CEO", "Baker", "")
CITIES = ("Leeds", "Graz", "Porto", "")


def crowd(number: int, seed: int = 1) -> list[Candidate]:
    """People of all kinds, each with an employer of their own."""
    dice = Random(seed)  # noqa: S311 - made-up people need no secure randomness
    return [
        candidate(
            person,
            roles=[word] if (word := dice.choice(ROLES)) else [],
            last=dice.choice((None, 70, 400, 2500)),
            title=dice.choice(POSTS),
            company=f"Firm {person}",
            city=dice.choice(CITIES),
        )
        for person in range(1, number + 1)
    ]


CROWD = crowd(80)


def ids(made: Shortlist) -> list[int]:
    return [pick.person for pick in made.picks]


def in_role(made: Shortlist, *words: str) -> int:
    return sum(bool(set(pick.roles) & set(words)) for pick in made.picks)


@settings(max_examples=8)
@given(st.randoms(use_true_random=False))
def test_the_order_of_candidates_is_irrelevant(dice: Random) -> None:
    assert choose(dice.sample(CROWD, len(CROWD)), ME, TODAY) == choose(CROWD, ME, TODAY)


def test_candidates_may_come_one_by_one_and_the_picked_ones_again() -> None:
    by_id = {one.person.id: one for one in CROWD}
    asked: list[int] = []

    def again(persons: Sequence[int]) -> list[Candidate]:
        asked.extend(persons)
        return [by_id[person] for person in reversed(persons)]

    made = choose(iter(CROWD), ME, TODAY, goals=["solar roofs"], again=again)
    assert made == choose(CROWD, ME, TODAY, goals=["solar roofs"])
    assert sorted(asked) == sorted(ids(made))


def test_a_list_has_twelve_ranked_picks_with_reasons() -> None:
    made = choose(CROWD, ME, TODAY)
    assert [pick.rank for pick in made.picks] == list(range(1, 13))
    assert all(1 <= len(pick.reasons) <= 3 for pick in made.picks)
    plain = [pick.value for pick in made.picks if not pick.stretch]
    assert plain == sorted(plain, reverse=True)
    assert (made.week, made.today, made.eligible) == ("2026-W47", TODAY, 80)
    assert len({*ids(made)}) == 12


def test_two_come_from_further_down_and_change_with_the_week() -> None:
    def far(weeks: int) -> list[int]:
        day = TODAY + timedelta(weeks=weeks)
        return [pick.person for pick in choose(CROWD, ME, day).picks if pick.stretch]

    assert all(len(far(weeks)) == 2 for weeks in range(4))
    assert len({tuple(far(weeks)) for weeks in range(4)}) > 1
    assert "Two of the twelve come from further down, on purpose" in choose(CROWD, ME, TODAY).notes


def test_the_list_is_the_same_all_week() -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert {tuple(ids(choose(CROWD, ME, monday + timedelta(days=day)))) for day in range(7)} == {
        tuple(ids(choose(CROWD, ME, TODAY)))
    }


@settings(max_examples=25)
@given(
    st.lists(st.integers(1, 90), max_size=6, unique=True),
    st.frozensets(st.integers(1, 80), max_size=20),
    st.lists(st.integers(1, 80), max_size=12, unique=True),
    st.integers(10, 15),
)
def test_kept_stay_and_out_never_appear(kept: list[int], out: frozenset[int], previous: list[int], size: int) -> None:
    made = choose(CROWD, ME, TODAY, size=size, kept=kept, out=out, previous=previous)
    assert not out & set(ids(made))
    staying = {person for person in kept if person <= 80} - out
    assert staying <= set(ids(made))
    assert {pick.person for pick in made.picks if pick.kept} == staying
    assert len(made.picks) == size
    assert len(set(previous) - out - set(ids(made))) <= max(0, len(set(previous) | staying) - size)


def test_what_was_shown_stays_when_new_people_come_in() -> None:
    before = choose(CROWD[:40], ME, TODAY)
    after = choose(CROWD, ME, TODAY, previous=ids(before))
    assert set(ids(after)) == set(ids(before))
    assert choose(CROWD[:40], ME, TODAY, previous=ids(before)) == before


def test_who_was_barred_since_leaves() -> None:
    before = choose(CROWD, ME, TODAY)
    gone = ids(before)[0]
    barred = [candidate(gone, more={"barred": "never"}) if each.person.id == gone else each for each in CROWD]
    after = ids(choose(barred, ME, TODAY, previous=ids(before)))
    assert set(ids(before)) - {gone} == set(ids(before)) & set(after)


@pytest.mark.parametrize("place", [0, 11])
def test_a_swap_changes_one_place_only(place: int) -> None:
    before = choose(CROWD, ME, TODAY, kept=ids(choose(CROWD, ME, TODAY))[1:3])
    gone = before.picks[place].person
    after = replace(before, gone, CROWD, ME, TODAY, out=frozenset({99}))
    assert set(ids(before)) - set(ids(after)) == {gone}
    assert len(after.picks) == 12
    assert sum(pick.stretch for pick in after.picks) == 2
    assert {pick.person for pick in after.picks if pick.kept} == {pick.person for pick in before.picks if pick.kept}


@settings(max_examples=10)
@given(st.integers(0, 1000), st.sampled_from([10, 12, 15]))
def test_quotas_hold_when_there_are_enough(seed: int, size: int) -> None:
    made = choose(crowd(80, seed), ME, TODAY, size=size)
    assert in_role(made, "mentor", "professor") >= 3 * size // 12
    assert in_role(made, "alumni", "client") >= 2 * size // 12
    assert not any("found, so" in note for note in made.notes)


def test_a_shortage_is_said() -> None:
    mentors = [candidate(number, roles=["mentor"], company=f"M{number}") for number in (1, 2)]
    others = [candidate(number, roles=["alumni"], company=f"A{number}") for number in range(10, 40)]
    made = choose([*mentors, *others], ME, TODAY)
    assert "2 mentors found, so 1 place went to others" in made.notes
    assert "No influencers found, so 3 places went to others" in made.notes
    assert "No people outside your industry found, so 1 place went to others" in made.notes
    assert "more than 4 of one kind, as too few others were found" in made.notes


def test_of_one_employer_three_at_most_unless_nobody_else_is_there() -> None:
    many = [candidate(number, company="Halden", title="CEO", roles=["mentor"]) for number in range(1, 30)]
    few = [candidate(number, company=f"F{number}", roles=["doctor"]) for number in range(40, 60)]
    mixed = choose([*many, *few], ME, TODAY)
    assert sum("Halden" in pick.what for pick in mixed.picks) == 3
    alone = choose(many, ME, TODAY)
    assert len(alone.picks) == 12
    assert "more than 3 from one employer, as too few others were found" in alone.notes


def test_without_a_trade_of_ones_own_nobody_is_outside_it() -> None:
    made = choose(CROWD, Owner(origin=ME.origin), TODAY)
    assert "your own industry is not known, so no place was kept for people outside it" in made.notes


@pytest.mark.parametrize(
    ("number", "note"),
    [(0, "No people found, so the list is short"), (1, "One person found, so the list is short")],
)
def test_a_short_list_says_so(number: int, note: str) -> None:
    made = choose(CROWD[:number], ME, TODAY)
    assert (len(made.picks), note in made.notes) == (number, True)
    assert not any(pick.stretch for pick in made.picks)


def test_a_short_list_names_no_place_that_went_elsewhere() -> None:
    made = choose([candidate(1, roles=["mentor"])], ME, TODAY)
    assert "1 mentor found" in made.notes


def test_a_lone_stretch_is_said_in_the_singular() -> None:
    assert "One of the six comes from further down, on purpose" in choose(CROWD, ME, TODAY, size=6).notes


def test_of_equal_people_the_lower_id_wins() -> None:
    twins = [candidate(number, handles=CROWD[0].person.members[0].record.handles) for number in range(1, 15)]
    plain = [pick.person for pick in choose(twins, ME, TODAY).picks if not pick.stretch]
    assert plain == list(range(1, 11))


def test_likeness_adds_up() -> None:
    one = Facts(firm="kade", industry="energy", school="uppsala", metro="leeds")
    assert alike(one, one) == pytest.approx(1.0)
    assert alike(one, Facts(school="uppsala")) == 0.2
    assert alike(Facts(), Facts()) == 0


def test_people_alike_are_spread() -> None:
    same = [candidate(number, city="Graz", schooling=schooling("Uppsala")) for number in range(1, 20)]
    other = [candidate(number, city=f"Town {number}") for number in range(20, 40)]
    made = choose([*same, *other], ME, TODAY)
    assert sum(person < 20 for person in ids(made)) < 6


def test_many_familiar_picks_get_a_note() -> None:
    close = [candidate(number, roles=["mentor"], company=f"C{number}") for number in range(1, 13)]
    thin = [candidate(number, last=None, company=f"T{number}", more={"closeness": 0.01}) for number in range(20, 60)]
    made = choose([*close, *thin], ME, TODAY, kept=[each.person.id for each in close], size=12)
    assert made.notes[-1].startswith("Ten of these" if len(made.picks) != 12 else "Twelve of these twelve")
    bigger = choose([*close, *thin], ME, TODAY, kept=[each.person.id for each in close], size=15)
    assert any(note.startswith("Twelve of these 15") for note in bigger.notes)


def test_goals_move_the_list() -> None:
    people = [candidate(number, company=f"Firm {number}") for number in range(1, 60)]
    welsh = candidate(99, last=1200, company="Welsh lessons")
    assert 99 in ids(choose([*people, welsh], ME, TODAY, goals=["learning Welsh"]))
    assert 99 not in ids(choose([*people, welsh], ME, TODAY))


def test_the_surest_role_is_shown_first() -> None:
    one = candidate(more={"roles": (role("author", Sureness.THIN), role("client", Sureness.SAID))})
    assert choose([one], ME, TODAY).picks[0].roles == ("client", "author")


@pytest.mark.parametrize(("people", "cold"), [(250, 0.2), (400, 0.7)])
def test_planted_lapsed_ties_are_found_better_than_by_simpler_rules(people: int, cold: float) -> None:
    """outreach.md section 9: twice longest silent first, 1.3 times closest first, also with weights that are off."""
    found = compare(range(6), people, cold)
    for rule in ("ours", "ours, wrong weights"):
        assert found[rule] >= 2 * max(found["longest silent first"], found["random"])
        assert found[rule] >= 1.3 * max(found["closest first"], found["longest history first"])
    simple = ("longest silent first", "closest first", "longest history first", "random")
    assert found["ours, equal weights"] > max(found[rule] for rule in simple)


def test_a_world_comes_from_its_seed_and_the_bench_prints_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert world(3, 50) == world(3, 50)
    assert seconds(50) > 0
    monkeypatch.setattr("benchmarks.shortlist.compare", lambda seeds, cold: {"ours": len(seeds) / 100 * cold})
    monkeypatch.setattr("benchmarks.shortlist.seconds", lambda _: 1.0)
    main()
    assert "0.28 of 1" in capsys.readouterr().out


def test_a_role_that_the_user_has_not_said_is_shown_as_a_guess() -> None:
    roles = (role("client", Sureness.THIN), role("mentor", Sureness.SAID))
    made = choose([candidate(1, last=400, more={"roles": roles})], ME, TODAY).picks
    assert [(one.roles, one.told) for one in made] == [(("mentor", "client"), ("mentor", "client?"))]
