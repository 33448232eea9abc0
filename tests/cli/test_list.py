"""The formal list in a terminal and for scripts: filters, groups, views, changes of many, files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.cli.table import width
from rekindle.model.roster import Filter
from tests.cli.conftest import Shell

ROW = {
    "id", "name", "what", "roles", "guessed", "closeness", "layer", "tags", "city", "country", "last", "stage", "every",
    "sources", "on_list", "since", "why", "never",
}  # fmt: skip


@pytest.fixture
def listed(empty: Shell, card: Callable[..., Path]) -> Shell:
    """A book of three people, two of them on the list."""
    empty("import", str(card("Anna Lind", "Kofi Mensah", "Clara Berg")), "--me", "Sam Moran, sam@example.org")
    empty("list", "--add", "Anna", "--add", "Kofi")
    empty("role", "Anna", "mentor")
    empty("touched", "Kofi", "--how", "mail")
    return empty


def names(shell: Shell, *words: str) -> list[str]:
    return [one["name"] for one in shell("list", *words, "--json").json()]


def test_an_empty_book_and_an_empty_list_say_what_to_do(empty: Shell, card: Callable[..., Path]) -> None:
    told = " ".join(empty("list").out.split())
    assert told == (
        "No people here yet. Bring in one export, or type one name. One is enough to begin: rekindle import PATH, "
        'or rekindle add "NAME"'
    )
    assert empty("list", "--everybody").out.startswith("No people here yet.")
    assert empty("list", "--json").json() == []
    empty("import", str(card("Anna Lind")))
    assert empty("list").out.startswith("Nobody is on your list yet. Go through the people you know: rekindle sweep.")
    assert empty("list", "--role", "boss").out.startswith("Nobody fits. Ask for less, or look through everybody:")
    assert empty("list", "--views").out.startswith("No views are saved yet.")


def test_two_lines_a_person(listed: Shell) -> None:
    assert listed("list").out.splitlines() == [
        "    1  Anna Lind · mentor",
        "       no contact on record · Quiet · from your phone contacts",
        "    2  Kofi Mensah",
        "       today · You wrote · every 75 days · from your phone contacts",
        "2 people",
    ]
    listed("list", "Anna", "--set", "closeness=4", "--set", "every=off")
    listed("never", "Clara")
    assert listed("list", "--everybody").out.splitlines() == [
        "    3  Clara Berg",
        "       no contact on record · never suggested · from your phone contacts",
        "    1  Anna Lind · mentor · very close",
        "       no contact on record · Quiet · no reminders · from your phone contacts",
        "    2  Kofi Mensah",
        "       today · You wrote · every 75 days · from your phone contacts",
        "3 people",
    ]
    listed("list", "--remove", "Kofi")
    assert "       today · not on the list · from your phone contacts" in listed("list", "--everybody").out.splitlines()


def test_a_row_for_scripts_has_everything_with_its_reasons(listed: Shell) -> None:
    anna, kofi = listed("list", "--json").json()
    assert anna.keys() == kofi.keys() == ROW
    assert (anna["name"], anna["roles"], anna["why"]) == ("Anna Lind", ["mentor"], "you said so")
    assert anna["stage"] == {"stage": "cold", "shown": "Quiet", "why": "Quiet: no contact is on record."}
    assert anna["layer"].keys() == {"layer", "why", "said"}
    assert (kofi["last"], kofi["every"], kofi["on_list"], kofi["never"]) == ("2026-11-21", 75, True, False)
    clara, *_ = listed("list", "--everybody", "--json").json()
    assert (clara["stage"], clara["since"], clara["why"], clara["on_list"]) == (None, None, None, False)


def test_filters_narrow_and_orders_order(listed: Shell) -> None:
    assert names(listed, "--role", "mentor", "--role", "boss") == ["Anna Lind"]
    assert names(listed, "mens") == names(listed, "--stage", "you-wrote") == names(listed, "--since", "2026")
    assert names(listed, "--stage", "You wrote") == names(listed, "--stage", "reached") == ["Kofi Mensah"]
    assert names(listed, "--quiet", "12") == ["Anna Lind"]
    assert names(listed, "--order", "last-contact") == ["Kofi Mensah", "Anna Lind"]
    listed("list", "--set", "closeness=2", "--role", "mentor")
    assert names(listed, "--closest", "2") == ["Anna Lind"]
    assert names(listed, "--source", "vcard", "--layer", "outer", "--everybody")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--stage", "frozen"], "There is no stage called frozen."),
        (["--layer", "60"], "There is no layer called 60."),
        (["--by", "age"], "There is no grouping called age."),
        (["--order", "age"], "There is no order called age."),
        (["--since", "long ago"], "long ago is no date."),
        (["--view", "mentors"], "There is no view called mentors."),
        (["--drop", "mentors"], "There is no view called mentors."),
        (["--save", " "], "A view needs a short name."),
        (["--set", "mood=good"], "mood=good is no change."),
        (["--add", "Nobody"], "Nobody here is called Nobody."),
        (["--to", "list.doc"], "list.doc: by its ending, this is no kind of list."),
    ],
)
def test_what_is_not_understood_is_told(listed: Shell, words: list[str], told: str) -> None:
    assert listed("list", *words, code=2).err.replace("\n", " ").startswith(told)


def test_groups_show_whoever_has_two_roles_twice_and_those_without_last(listed: Shell) -> None:
    listed("role", "Anna", "friend")
    out = listed("list", "--by", "role").out.splitlines()
    assert [line for line in out if line.endswith(")")] == ["friend (1)", "mentor (1)", "No role yet (1)"]
    assert out[-1] == "2 people"
    assert [line for line in listed("list", "--by", "city").out.splitlines() if line.endswith(")")] == [
        "No city known (2)"
    ]
    assert "vcard (2)" in listed("list", "--by", "source").out
    listed("list", "Anna", "--set", "layer=inner")
    assert listed("list", "--by", "layer").out.startswith("The inner five (2)")
    groups = listed("list", "--by", "role", "--json").json()
    assert [(one["group"], one["count"]) for one in groups] == [("friend", 1), ("mentor", 1), (None, 1)]
    assert groups[0]["people"][0].keys() == ROW


def test_views_are_saved_shown_narrowed_and_dropped(listed: Shell) -> None:
    done = listed("list", "--role", "mentor", "--quiet", "12", "--by", "role", "--save", "old hands").out
    assert done.startswith("Saved the view old hands. Undo: rekindle undo ")
    assert listed("list", "--views").out.splitlines() == [
        "old hands", "  rekindle list --role mentor --quiet 12 --by role",
    ]  # fmt: skip
    shown = listed("list", "--role", "mentor", "--by", "role").out
    assert listed("list", "old", "hands").out == listed("list", "--view", "Old Hands").out == shown
    assert listed("list", "--view", "old hands", "kofi").out.startswith("Nobody fits.")
    assert listed("list", "--view", "old hands", "--role", "friend").out.startswith("Nobody fits.")
    listed("list", "lind", "--everybody", "--order", "added", "--tag", "rowing club", "--save", "rowers")
    assert listed("list", "--views").out.splitlines()[-1] == (
        '  rekindle list lind --tag "rowing club" --everybody --order added'
    )
    (_, rowers) = listed("list", "--views", "--json").json()
    assert rowers.keys() == {"name", "filter", "by", "order"}
    assert rowers["filter"].keys() == set(Filter.__dataclass_fields__)
    assert rowers["filter"]["tags"] == ["rowing club"]
    listed("list", "--drop", "rowers")
    assert len(listed("list", "--views", "--json").json()) == 1


def test_a_change_of_many_is_shown_first_and_taken_back_at_once(listed: Shell) -> None:
    told = listed("list", "--everybody", "--set", "role=friend", "--set", "tag=Row", "--dry-run").out.splitlines()
    assert told == [
        "3 people to change: role friend, tagged Row.", "    3  Clara Berg", "    1  Anna Lind", "    2  Kofi Mensah",
    ]  # fmt: skip
    assert names(listed, "--role", "friend") == []
    refused = listed("list", "--set", "role=friend", code=2).err.replace("\n", " ")
    assert refused == "This changes 2 people. Nothing was changed. Look first: --dry-run. Then say so: --yes. "
    done = listed("list", "--set", "role=friend", "--yes", "--json").json()
    assert done["done"] == "2 people: role friend"
    assert names(listed, "--role", "friend") == ["Anna Lind", "Kofi Mensah"]
    assert listed("list", "--everybody", "--set", "role=friend", "--dry-run").out.splitlines()[-1] == (
        "2 people have it already."
    )
    listed("undo")
    assert names(listed, "--role", "friend") == []


def test_one_alone_is_changed_without_asking(listed: Shell) -> None:
    assert listed("list", "anna", "--set", "tag=Row").out.startswith("Anna Lind: tagged Row. Undo: rekindle undo ")
    assert listed("list", "anna", "--set", "tag=row").out.splitlines() == [
        "0 people to change: tagged row.", "1 person has it already.",
    ]  # fmt: skip


def test_those_barred_are_told_and_left_alone(listed: Shell) -> None:
    listed("never", "Clara")
    plan = listed("list", "--everybody", "--set", "on-list", "--dry-run", "--json").json()
    assert plan == {
        "changes": [{"kind": "on-list", "value": None}],
        "people": [],
        "already": [{"id": 1, "name": "Anna Lind"}, {"id": 2, "name": "Kofi Mensah"}],
        "barred": [{"id": 3, "name": "Clara Berg"}],
    }
    out = listed("list", "--everybody", "--set", "on-list").out
    assert "1 person stays off: you said never." in out


def test_a_terminal_is_asked_and_may_say_no(listed: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    for answer, told in (("n", "Nothing was changed."), ("y", "2 people: role friend. Undo: rekindle undo")):
        monkeypatch.setattr("click.confirm", lambda *_, answer=answer, **__: answer == "y")
        out = listed("list", "--set", "role=friend").out
        assert out.startswith("2 people to change: role friend.\n    1  Anna Lind\n")
        assert told in out


def test_many_are_cut_short_unless_all_are_asked_for(changing: Shell) -> None:
    out = changing("list", "--everybody", "--set", "on-list", "--dry-run").out
    assert out.splitlines()[-1].endswith("more (--verbose shows them)")
    assert len(out.splitlines()) == 22
    assert len(changing("list", "--everybody", "--set", "on-list", "--dry-run", "--verbose").out.splitlines()) > 300


def test_the_list_of_a_whole_world_fits_80_columns(changing: Shell) -> None:
    changing("list", "--everybody", "--set", "on-list", "--yes")
    people = changing("list", "--json").json()
    lines = changing("list").out.splitlines()
    assert len(lines) == 2 * len(people) + 1
    assert max(width(line) for line in lines) <= 80
    assert "\x1b" not in changing("list", NO_COLOR="1").out
    assert len(json.loads(changing("list", "--closest", "0", "--json").out)) == 0
    held = {layer: len(names(changing, "--layer", layer)) for layer in ("inner", "core", "50", "150")}
    assert held == {"inner": 5, "core": 10, "50": 35, "150": 100}


def test_the_list_is_written_to_a_file(listed: Shell, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    assert listed("list", "--to", str(path)).out.startswith("2 people written, without your notes:")
    assert "Kofi Mensah" in path.read_text(encoding="utf-8")
    listed("list", "anna", "--to", str(path), code=2)
    told = listed("list", "anna", "--to", str(path), "--force", "--notes", "--json").json()
    assert told == {"file": str(path), "format": "csv", "people": 1, "notes": True, "cut": 0}
    assert "Kofi Mensah" not in path.read_text(encoding="utf-8")
