"""Verdicts, lists, people, the log and settings: rows in, the same values out, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rekindle.model import Band, Channel, Decision, Handle, HandleKind, Link, Part, Participant, Question, Verdict
from rekindle.model.person import Role, Sureness
from rekindle.model.tie import Bond
from rekindle.store import decisions, lists, log, people, search, views
from rekindle.store.shelf import Open, open_book, set_setting, setting
from tests.conftest import Places
from tests.store.archives import Made, bring, sent_by

NOW = "2026-11-21T00:00:00Z"
THREE = Made("2020-01-01", [("a", "Anna 100%"), ("b", "Bo_b"), ("c", "Cäcilie")], [("m", "hello", 2)])


@pytest.fixture
def peopled(at: Open) -> Open:
    """Three records, two of them one person."""
    bring(at, THREE)
    rows = [
        (1, "Anna 100%", "lind, anna", "CTO, Fjordline", "anna 100%\ncto", "anna 100", "name\tAnna 100%"),
        (3, "Cäcilie", "berg, c", "", "cacilie", "cacilie", "name\tCäcilie"),
    ]
    people.keep_people(at, rows, [(1, 1), (2, 1), (3, 3)])
    return at


def test_settings_are_kept_changed_and_taken_away(at: Open) -> None:
    assert setting(at, "region", "GB") == "GB"
    for value in ("SE", "NO", ""):
        set_setting(at, "region", value)
        assert setting(at, "region") == value


def test_a_book_is_found_again_by_its_name(places: Places) -> None:
    place = places()
    place = place if isinstance(place, str) else place / "x.book"
    numbers = []
    for name in ("me", "O'Hara; --", "me"):
        at = open_book(place, name, NOW)
        numbers.append(at.book)
        at.close()
    assert numbers == [1, 2, 1]


def test_verdicts_are_only_added_and_revoked_by_further_ones(at: Open) -> None:
    same = Decision(number=0, at=NOW, verdict=Verdict.SAME, a=1, b=2, value="q")
    first, second = decisions.add_decisions(at, [same, Decision(number=0, at=NOW, verdict=Verdict.NEVER, a=3)])
    decisions.revoke(at, NOW, [first])
    assert [one.number for one in decisions.decisions(at)] == [1, 2, 3]
    assert [(one.number, one.verdict, one.a) for one in decisions.standing(at)] == [(second, Verdict.NEVER, 3)]
    assert set(decisions.held_records(at)) == {1, 2, 3}


def test_the_newest_version_of_a_weeks_list_counts(at: Open) -> None:
    assert decisions.week_list(at, "2026-W47") is None
    decisions.keep_week_list(at, "2026-W47", 1, "first", (5, 3))
    decisions.keep_week_list(at, "2026-W47", 2, "second", (5, 4))
    decisions.keep_week_list(at, "2026-W48", 2, "other", ())
    assert decisions.week_list(at, "2026-W47") == (2, 2, "second")
    assert set(decisions.held_records(at)) == {3, 4, 5}
    decisions.drop_lists_of(at, 2)
    assert decisions.week_list(at, "2026-W47") == (1, 1, "first")
    assert decisions.week_list(at, "2026-W48") is None
    assert set(decisions.held_records(at)) == {3, 5}


def test_the_log_says_what_was_done_and_undone(at: Open) -> None:
    assert (log.newest(at), log.entries(at)) == (0, [])
    first = log.add_entry(at, NOW, "import", "phone.vcf", archives=(1, 2))
    second = log.add_entry(at, NOW, "same", "A and B", decisions=(7,))
    third = log.add_entry(at, NOW, "undo", "Undone", undoes=first)
    found = log.entries(at)
    assert [(one.number, one.undone, one.undoes) for one in found] == [
        (third, False, first),
        (second, False, 0),
        (first, True, 0),
    ]
    assert (found[2].archives, found[1].decisions, log.newest(at)) == ((1, 2), (7,), third)


def test_people_are_found_by_words_role_and_source(peopled: Open) -> None:
    role = Role(role="mentor", sureness=Sureness.THIN, evidence=())
    people.keep_roles(peopled, [(1, (role,))])
    bond = Bond(first=738_000, last=739_000, days=2, rhythm=2.5, channel=Channel.SMS, doing="wrote", closeness=0.5)
    people.keep_bonds(peopled, [(1, bond), (3, Bond())])

    def found(*words: str, **more: str) -> list[int]:
        return [row.id for row in lists.people_with(peopled, words, **more)]

    def named(*words: str) -> list[int]:
        return [row.id for row in lists.people_like(peopled, words)]

    search.index_people(peopled)
    assert found() == [3, 1]  # by last name
    for ask in (found, named):
        assert (ask("ANNA", "cto"), ask("anna", "berg"), ask("Cäc")) == ([1], [], [3])
    assert (found("äcil"), named("äcil")) == ([], [3])
    assert (named("100%"), named("1%0"), named("c_o"), named("!")) == ([1], [], [], [])
    assert (found(role="mentor"), found(role="boss"), found(source="made"), found(source="x")) == ([1], [], [3, 1], [])
    assert (found("' OR 1=1 --"), named("' OR 1=1 --")) == ([], [])
    assert (found(*["a"] * 60), named(*["a"] * 60)) == ([1], [3, 1])
    (row,) = lists.people_like(peopled, ["anna"])
    assert (row.name, row.what, row.last) == ("Anna 100%", "CTO, Fjordline", "2024-04-24")
    assert (people.roles(peopled), lists.roles_of(peopled)) == ({1: (role,)}, {1: ("mentor",)})
    assert (people.roles(peopled, [3]), people.roles(peopled, [1])) == ({}, {1: (role,)})


def test_bonds_are_kept_found_and_dropped(peopled: Open) -> None:
    bond = Bond(first=738_000, last=739_000, days=2, rhythm=2.5, channel=Channel.SMS, doing="wrote", closeness=0.5)
    people.keep_bonds(peopled, [(3, Bond()), (1, bond)])
    assert list(people.bonds(peopled)) == [(1, bond), (3, Bond())]
    assert list(people.bonds(peopled, [3])) == [(3, Bond())]
    assert (people.lasting_past(peopled, 738_999), people.lasting_past(peopled, 739_000)) == ([1], [])
    people.drop_ranks(peopled, [1])
    assert list(people.bonds(peopled)) == [(3, Bond())]
    people.drop_ranks(peopled)
    assert list(people.bonds(peopled)) == []


def test_who_holds_what(peopled: Open) -> None:
    assert [lists.person_holding(peopled, number) for number in (1, 2, 3, 4)] == [1, 1, 3, None]
    assert people.memberships(peopled) == {1: 1, 2: 1, 3: 3}
    assert people.memberships(peopled, [1]) == {1: 1, 2: 1}
    assert lists.persons(peopled) == [1, 3]
    assert views.records_of(peopled, 1) == [1, 2]
    assert sorted(lists.handles_of(peopled)[1]) == [("mail", "Anna 100%@a.example"), ("mail", "Bo_b@b.example")]
    assert [(seen.record, seen.key, seen.place) for seen in lists.sightings_of(peopled)[1]] == [
        (1, "a", "a"),
        (2, "b", "b"),
    ]
    assert set(lists.sightings_of(peopled, 1)) == {1}
    assert people.counts(peopled) == (2, 0)


def test_what_is_worked_out_is_kept_and_cleared(peopled: Open) -> None:
    link = Link(a=1, b=2, band=Band.MERGE, bits=7.5, evidence=())
    question = Question(id="q1", left=(1, 2), right=(3,), bits=1.0, evidence=())
    people.keep_links(peopled, [link])
    people.keep_questions(peopled, [question])
    people.keep_shared(peopled, [("mail", "info@x", "a role")])
    people.keep_keys(peopled, [("anna", 1), ("anna", 2)])
    assert people.links_within(peopled, [2]) == people.links_within(peopled, [1, 2]) == [link]
    assert people.links_within(peopled, [3]) == []
    assert people.questions(peopled) == [question]
    assert people.counts(peopled) == (2, 1)
    people.clear(peopled)
    assert (people.counts(peopled), people.questions(peopled), people.memberships(peopled)) == ((0, 0), [], {})
    assert len(list(views.members(peopled))) == 3


def test_the_newest_weights_are_in_force(at: Open) -> None:
    assert people.newest_weights(at) == ""
    people.keep_weights(at, 1, "first")
    people.keep_weights(at, 2, "second")
    assert people.newest_weights(at) == "second"
    people.drop_weights_of(at, 2)
    assert people.newest_weights(at) == "first"
    people.drop_weights(at)
    assert people.newest_weights(at) == ""


def test_a_timeline_is_newest_first_and_of_that_person(peopled: Open) -> None:
    other = Made("2021-01-01", [], [("n", "second", 2), ("o", "third", 2)])
    bring(peopled, other)
    for text, when in (("second", "2021-05-05"), ("third", "2019-05-05")):
        peopled.engine.run("UPDATE interaction SET at = :at WHERE text = :text", {"at": when, "text": text})
        one = peopled.engine.rows("SELECT min(number) FROM alias WHERE name = :text", {"text": text})[0][0]
        peopled.engine.run(
            """UPDATE participant SET alias = :one WHERE interaction = (SELECT number FROM interaction i
                WHERE i.text = :text)""",
            {"one": one, "text": text},
        )
        peopled.engine.run("UPDATE alias SET kind = 'mail', value = 'Bo_b@b.example' WHERE number = :one", {"one": one})
    assert [(one.text, one.part) for one in views.timeline(peopled, 1, 10)] == [
        ("second", "from"),
        ("second", "to"),
        ("third", "from"),
        ("third", "to"),
    ]
    assert [moment.text for moment in views.timeline(peopled, 1, 1)] == ["second"]
    assert views.timeline(peopled, 3, 10) == []


def test_what_came_from_two_sources_is_on_the_timeline_once(peopled: Open) -> None:
    mail = sent_by("k", "Bo_b@b.example", "Bo")
    bring(peopled, Made("2021-01-01", more=[mail, replace(mail, source="other"), replace(mail, channel=Channel.SMS)]))
    assert [(one.channel, one.personal) for one in views.timeline(peopled, 1, 10)] == [
        ("linkedin-message", True), ("sms", True)]  # fmt: skip


def test_who_else_was_there(peopled: Open) -> None:
    seats = [("Bo_b@b.example", "Bo"), ("Cäcilie@c.example", "C."), ("Cäcilie@c.example", ""), ("x@example.org", "")]
    people_there = tuple(
        Participant(part=Part.WITH, name=name, handle=Handle(kind=HandleKind.MAIL, value=value))
        for value, name in seats
    )
    met = replace(sent_by("k", "y@example.org", "Y"), channel=Channel.MEETING, participants=people_there)
    written = replace(met, key="l", channel=Channel.MAIL, thread="t")
    bring(peopled, Made("2021-01-01", more=[met, written, replace(met, key="m", automatic=True)]))
    found = {(one.name, one.handle[1], one.person, one.met, one.thread) for one in views.beside(peopled, 1, 10)}
    assert found == {
        (name, value, person, met, thread)
        for name, value, person in (("Cäcilie", "Cäcilie@c.example", 3), ("x@example.org", "x@example.org", 0))
        for met, thread in ((True, ""), (False, "t"))
    }
    assert len(views.beside(peopled, 1, 1)) == 3
    assert views.beside(peopled, 9, 10) == []


def test_senders_are_named_as_seen(peopled: Open) -> None:
    bring(peopled, Made("2021-01-01", [], [("n", "second", 2)]))
    assert views.senders(peopled) == [("from hello", "hello"), ("from second", "second")]


def test_the_newest_word_on_the_owner_comes_first(peopled: Open) -> None:
    told, owners = views.owners(peopled)
    assert not told
    assert [owner.name.full for owner in owners if owner.name] == ["me in 2020-01-01"]
    bring(peopled, Made("2022-01-01"), Made("2021-01-01"))
    assert [owner.name.full for owner in views.owners(peopled)[1] if owner.name] == [
        f"me in 20{year}-01-01" for year in (22, 21, 20)
    ]


def test_revisions_come_in_the_order_of_their_archives(at: Open) -> None:
    bring(at, Made("2022-01-01", [("a", "new"), ("b", "x")]), Made("2020-01-01", [("a", "old"), ("b", "x")]))
    assert [(as_of, record.name.full) for _, as_of, _, record in views.revisions(at, [1, 2])] == [
        ("2020-01-01", "old"),
        ("2022-01-01", "new"),
    ]
