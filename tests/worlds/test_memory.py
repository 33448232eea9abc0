"""What truth says of the list that ought to be made: who matters, and who is in no export at all."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rekindle.util.text import fold
from rekindle.worlds import write
from rekindle.worlds.memory import matters, moved_on, remembered, stay_of, stays
from rekindle.worlds.nouns import World
from rekindle.worlds.people import make

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def world() -> World:
    return make(people=300, seed=3, today=TODAY)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("world")
    found = json.loads(write(folder, size="S", seed=3, today=TODAY).truth.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found | {"exports": folder}


def test_stays_are_the_school_and_the_posts(world: World) -> None:
    found = stays(world.owner)
    assert [one.kind for one in found] == ["school", "post", "post", "post"]
    assert [one.until == 0 for one in found] == [False, False, False, True]
    assert found[0].name == world.owner.study.school


def test_colleagues_met_at_a_post_of_the_owners(world: World) -> None:
    employers = {job.employer.name for job in world.owner.jobs}
    colleagues = [one for one in world.people if one.kind in ("teammate", "ex-boss")]
    assert colleagues
    assert all(stay_of(one, world.owner) in employers for one in colleagues)
    assert any(moved_on(one, world.owner) for one in colleagues)
    assert not all(moved_on(one, world.owner) for one in colleagues if one.kind == "teammate")


def test_who_matters(world: World) -> None:
    kinds = Counter(one.kind for one in world.people if matters(one, world.owner))
    assert set(kinds) == {"professor", "mentor", "ex-boss", "fraternity", "author", "recruiter", "teammate"}
    assert kinds["teammate"] < sum(one.kind == "teammate" for one in world.people)


def test_memory_alone_holds_somebody_of_every_chapter(world: World) -> None:
    found = remembered(world)
    assert found == remembered(world)
    assert {one.stay for one in found} == {"", *(stay.name for stay in stays(world.owner))}
    names = [*(fold(one.name) for one in found), *(fold(one.name) for one in world.everybody)]
    assert all(names.count(fold(one.name)) == 1 for one in found)
    assert not {one.id for one in found} & {one.id for one in world.everybody}


def test_truth_tells_them(told: dict[str, Any]) -> None:
    assert {one["id"] for one in told["remembered"]}.isdisjoint(one["id"] for one in told["people"])
    assert any(one["matters"] for one in told["people"])
    assert {one["kind"] for one in told["owner"]["stays"]} == {"post", "school"}


def test_no_export_names_them(told: dict[str, Any]) -> None:
    folder: Path = told["exports"]
    exports = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file() and "truth" not in path.name)
    assert not [one["mail"] for one in told["remembered"] if one["mail"].encode() in exports]
