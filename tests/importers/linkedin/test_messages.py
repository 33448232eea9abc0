from __future__ import annotations

import csv
import io

import pytest

from rekindle.importers.linkedin.messages import COACH, DRAFT, SPAM
from rekindle.model import About, HandleKind, Ignored, Interaction, Item, Part, Problem, Record
from tests.importers.linkedin.reading import only, read

COLUMNS = (
    "CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "CONTENT", "FOLDER",
    "CONVERSATION TITLE", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT",
)  # fmt: skip
NOOR = {"FROM": "Noor Lindt", "SENDER PROFILE URL": "https://www.linkedin.com/in/noor-hl", "TO": "Mira Solberg"}
DATE = "2026-02-01 08:00:00 UTC"


def messages(*rows: dict[str, str], name: str = "messages.csv") -> list[Item]:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({"CONVERSATION ID": "t", "DATE": DATE, "CONTENT": "Hello", **row} for row in rows)
    return read(text.getvalue(), name)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"IS MESSAGE DRAFT": "Yes"}, DRAFT),
        ({"IS CONVERSATION DRAFT": "true"}, DRAFT),
        ({"FOLDER": "spam"}, SPAM),
        ({"FROM": "LinkedIn Coach"}, COACH),
    ],
)
def test_what_is_left_out_is_counted(row: dict[str, str], reason: str) -> None:
    items = messages({**NOOR, **row}, {**NOOR, **row, "CONTENT": "again"})
    assert items == [Ignored(where="messages.csv", reason=reason, count=2)]


@pytest.mark.parametrize(
    "name", ["learning_coach_messages.csv", "x/guide_messages.csv", "learning_role_play_messages (1).csv"]
)
def test_talks_with_the_coach_are_left_out(name: str) -> None:
    assert messages(NOOR, name=name) == [Ignored(where=name, reason=COACH)]


@pytest.mark.parametrize("date", ["", "last spring", "2026-02-30 08:00:00 UTC"])
def test_a_message_without_a_date_is_refused(date: str) -> None:
    (problem,) = messages({**NOOR, "DATE": date})
    assert isinstance(problem, Problem)
    assert problem.about is About.INTERACTION
    assert problem.where == "messages.csv:2"


def test_a_message_of_nobody_is_refused() -> None:
    (problem,) = only(Problem, messages({"FROM": " "}))
    assert problem.reason == "it names nobody"


def test_sponsored_mail_is_automatic_and_makes_nobody() -> None:
    ad = {"FROM": "Aria Talent", "TO": "Mira Solberg"}
    marks = [
        {"CONTENT": '<p class="spinmail-quill-editor__spin-break">Hi</p>'},
        {"CONTENT": "Hi %FIRSTNAME%"},
        {"CONVERSATION TITLE": "Sponsored Conversation"},
    ]
    items = messages(*({**ad, **mark} for mark in marks))
    assert [item.automatic for item in only(Interaction, items)] == [True] * 3
    assert only(Record, items) == []


def test_a_person_who_quotes_an_advertisement_is_a_person() -> None:
    items = messages({**NOOR, "CONTENT": "they wrote %FIRSTNAME%!"})
    assert [item.automatic for item in only(Interaction, items)] == [False]


def test_unknown_members_are_apart_in_each_thread() -> None:
    member = {"FROM": "LinkedIn Member", "TO": "Mira Solberg"}
    items = messages(*({**member, "CONVERSATION ID": thread, "CONTENT": thread} for thread in ("a", "b", "", "")))
    handles = [item.participants[0].handle for item in only(Interaction, items)]
    assert [handle.value for handle in handles[:2]] == ["linkedin:member in a", "linkedin:member in b"]
    assert {handle.kind for handle in handles} == {HandleKind.NAME}
    assert [record.name.full for record in only(Record, items)] == ["Mira Solberg"]


def test_the_key_outlives_a_closed_account_and_collapsed_line_breaks() -> None:
    (before,) = only(Interaction, messages({**NOOR, "CONTENT": "Hello,\n\nsee you"}))
    (after,) = only(Interaction, messages({"FROM": "LinkedIn Member", "TO": "Mira S.", "CONTENT": "Hello,  see you"}))
    assert before.key == after.key


def test_a_name_without_url_that_somebody_with_url_has_makes_no_second_record() -> None:
    mira = "https://www.linkedin.com/in/mira-solberg"
    answer = {"FROM": "Mira Solberg", "SENDER PROFILE URL": mira, "TO": "Noor Lindt"}
    records = only(Record, messages(NOOR, answer))
    assert [record.key for record in records] == [
        "correspondent:linkedin.com/in/noor-hl",
        "correspondent:linkedin.com/in/mira-solberg",
    ]


def test_a_url_without_a_name_takes_the_name_of_a_later_row() -> None:
    urls = "https://www.linkedin.com/in/a-a,https://www.linkedin.com/in/b-b"
    group = {**NOOR, "TO": "Ann Aa, Head of All, Bob Bb", "RECIPIENT PROFILE URLS": urls}
    reply = {
        "FROM": "Ann Aa",
        "SENDER PROFILE URL": "https://www.linkedin.com/in/a-a",
        "TO": "Noor Lindt",
        "CONTENT": "Yes",
    }
    items = messages(group, reply)
    named = {record.key: record.name.full for record in only(Record, items)}
    assert named["correspondent:linkedin.com/in/a-a"] == "Ann Aa"
    assert named["correspondent:linkedin.com/in/b-b"] == ""
    assert [who.part for who in only(Interaction, items)[0].participants] == [Part.FROM, Part.TO, Part.TO]


def test_somebody_named_twice_takes_part_once() -> None:
    (message,) = only(Interaction, messages({**NOOR, "TO": "Mira Solberg, Mira Solberg"}))
    assert len(message.participants) == 2


def test_a_message_may_have_no_sender_or_no_recipient() -> None:
    for row, part in (({**NOOR, "TO": ""}, Part.FROM), ({"TO": "Mira Solberg"}, Part.TO)):
        (message,) = only(Interaction, messages(row))
        assert [who.part for who in message.participants] == [part]
