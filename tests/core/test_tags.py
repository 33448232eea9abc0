"""Labels, groups and the user's word: one tag, however it is spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.tags import key, spelling, tags, tidy
from rekindle.model import Decision, Verdict


def said(number: int, value: str, verdict: Verdict = Verdict.TAG) -> Decision:
    return Decision(number=number, at="2026-11-22T08:00:00Z", verdict=verdict, a=1, value=value)


def test_work_and_work_are_one() -> None:
    assert tags({1: ["Work", "work "], 2: ["WORK"], 3: ["work"], 4: ["work"]}, {}) == {
        1: ("work",), 2: ("work",), 3: ("work",), 4: ("work",),
    }  # fmt: skip
    assert tags({1: ["Kör"], 2: ["kör"]}, {}) == {1: ("Kör",), 2: ("Kör",)}


def test_the_word_of_the_user_wins_and_so_does_their_spelling() -> None:
    taken = [said(1, "CHOIR"), said(2, "choir", Verdict.UNTAG), said(3, "Rowing")]
    assert tags({1: ["Choir", "Work"], 2: ["Choir"]}, {1: taken}) == {1: ("Rowing", "Work"), 2: ("CHOIR",)}
    assert tags({1: ["Choir"]}, {1: [said(1, "choir", Verdict.UNTAG), said(2, "choir")]}) == {1: ("choir",)}
    assert tags({1: ["Choir"]}, {1: [said(1, "choir", Verdict.UNTAG)]}) == {}


def test_some_people_are_spelled_as_all_are() -> None:
    shown = spelling({1: ["Work"], 2: ["work"], 3: ["work"]}, {})
    assert tags({1: ["Work"]}, {}, shown) == {1: ("work",)}


@pytest.mark.parametrize(
    "label",
    [
        "myContacts", "* myContacts", "* My Contacts", "Starred", "Other Contacts", "System Group: My Contacts",
        "System Group: Starred in Android", "Imported on 4/3/20", "Importiert am 3.4.2020", "Imported", "Import 2",
        "Restored from backup 2", "Contacts", "", "  ",
    ],
)  # fmt: skip
def test_groups_of_machines_are_no_tags(label: str) -> None:
    assert tidy(label) == ""
    assert tags({1: [label]}, {}) == {}


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Friends", "Friends"), ("* Family", "Family"), ("System Group: Coworkers", "Coworkers"), ("#choir", "choir"),
        ("Import team", "Import team"), ("Book club", "Book club"), ("♥", "♥"), ("聖歌隊", "聖歌隊"),
    ],
)  # fmt: skip
def test_what_people_made_is_a_tag(label: str, shown: str) -> None:
    assert tags({1: [label]}, {}) == {1: (shown,)}


LABELS = st.dictionaries(st.integers(1, 4), st.lists(st.text(max_size=8), max_size=4), max_size=4)
SAID = st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["choir", "Choir", "Work", "ÖL"]), st.booleans()))


@given(LABELS, SAID)
def test_the_last_word_holds_and_no_tag_stands_twice(
    labels: dict[int, list[str]], words: list[tuple[int, str, bool]]
) -> None:
    decisions: dict[int, list[Decision]] = {}
    for number, (person, value, holds) in enumerate(words):
        verdict = Verdict.TAG if holds else Verdict.UNTAG
        decisions.setdefault(person, []).append(said(number, value, verdict))
    found = tags(labels, decisions)
    for person, several in decisions.items():
        borne = {key(tag) for tag in found.get(person, ())}
        for one in {key(each.value): each for each in several}.values():
            assert (key(one.value) in borne) == (one.verdict is Verdict.TAG)
    shown = [tag for several in found.values() for tag in several]
    assert len({key(tag) for tag in shown}) == len(set(shown))  # one spelling in the whole book
    assert all(len({key(tag) for tag in several}) == len(several) for several in found.values())
