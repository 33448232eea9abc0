"""Mail and calendars of a world, read with the standard library, against the truth of every mail and meeting."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from email import message_from_string
from pathlib import Path
from typing import Any

import pytest

from rekindle.worlds.check import Found, compare, mine, written_both_ways
from rekindle.worlds.diary import FEW, Happening, read
from rekindle.worlds.files import Written, write
from rekindle.worlds.letters import QUIRKS
from rekindle.worlds.mail import OLDER, TAKEOUT
from tests.worlds.reading import entries, header, mails, meetings

Truth = dict[str, Any]
TODAY = date(2026, 11, 21)
MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return write(tmp_path_factory.mktemp("world"), size="S", seed=1, today=TODAY)


@pytest.fixture(scope="module")
def truth(written: Written) -> Truth:
    told: Truth = json.loads(written.truth.read_text("utf-8"))
    return told


@pytest.fixture(scope="module")
def history(written: Written) -> list[Happening]:
    return list(read(written.history))


@pytest.fixture(scope="module")
def takeout(written: Written) -> list[str]:
    """The mails of the large box as text."""
    return [raw.decode() for raw in entries(box(written, TAKEOUT))]


def box(written: Written, name: str) -> Path:
    return next(path for path in written.exports if path.as_posix().endswith(name))


def everything(written: Written) -> list[Found]:
    me = mine(written.truth)
    seen = [one for path in written.exports if path.suffix == ".mbox" for one in mails(path, me)]
    met = [one for path in written.exports if path.suffix == ".ics" for one in meetings(path, me, MIDNIGHT)]
    return [*seen, *met]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_was_written_reads_as_what_happened(tmp_path: Path, seed: int) -> None:
    written = write(tmp_path, size="S", seed=seed, today=TODAY)
    result = compare(read(written.history), everything(written))
    assert result.missing == result.extra == ()
    assert result.wrong == ()
    assert result.clean
    assert result.right > 1_700


# -- mail --------------------------------------------------------------------------------------------------------------


def test_a_small_mailbox_has_about_fifteen_hundred_mails_and_some_meetings(
    written: Written, history: list[Happening]
) -> None:
    assert 1_350 <= written.mails <= 1_750
    assert 300 <= written.meetings <= 900
    assert written.mails + written.meetings == len(history)
    assert len({one.key for one in history if one.source == "mail" and one.key}) == sum(
        bool(one.key) for one in history if one.source == "mail"
    )


def test_most_mail_is_nobodys(history: list[Happening]) -> None:
    letters = [one for one in history if one.source == "mail"]
    assert 0.4 < sum(one.automatic for one in letters) / len(letters) < 0.75
    senders = Counter(one.people[0].address for one in letters if one.automatic and one.people)
    assert senders.most_common(1)[0][1] > 30  # one newsletter writes and writes


def test_the_two_boxes_overlap_by_months(written: Written, history: list[Happening]) -> None:
    both = [one.at for one in history if one.files == (TAKEOUT, OLDER)]
    assert len(both) > 25
    assert max(both) - min(both) < timedelta(days=241)
    counts = [len(list(entries(box(written, name)))) for name in (TAKEOUT, OLDER)]
    assert sum(counts) == written.mails + len(both)
    assert all(one.at < min(both) for one in history if one.files == (OLDER,))


def test_every_quirk_occurs(written: Written, takeout: list[str]) -> None:
    heads = [raw.partition("\n\n")[0] for raw in takeout]
    assert len(QUIRKS) == 13
    for pattern in (
        r"\nDate: late last", r"\nDate: .*\(", r"\nDate: \d+ [A-Z][a-z]{3,} ", r"\nMESSAGE-ID: ",
        r"\nTo: undisclosed-recipients:;", r"\nTo: , ", r"\nSubject: .*\n \S", r"=\?iso-8859-1\?Q\?", r"=\?UTF-8\?B\?",
        r"\nDate: \w+, \d+ \w+ \d{4} \d\d:\d\d [+]0000",
    ):  # fmt: skip
        assert any(re.search(pattern, f"\n{head}") for head in heads), pattern
    assert any("\nDate: " not in head for head in heads)
    assert any("\nMessage-ID:" not in head and "\nMESSAGE-ID:" not in head for head in heads)
    assert any(not head.isascii() for head in heads)
    assert re.search(rb"^From \d+@xxx$", box(written, TAKEOUT).read_bytes(), re.MULTILINE)


def test_bodies_hold_what_bodies_hold(takeout: list[str]) -> None:
    text = "\n".join(takeout)
    for part in (
        "\n\nFrom ",
        "\n>From ",
        "\n> ",
        "-----Original Message-----",
        "\n-- \n",
        "text/calendar",
        "message/rfc822",
    ):
        assert part in text, part
    kinds = Counter(part.get_content_type() for raw in takeout for part in message_from_string(raw).walk())
    assert {"multipart/alternative", "multipart/mixed", "text/html", "text/plain", "application/pdf"} <= set(kinds)
    encodings = set(re.findall(r"Content-Transfer-Encoding: (\S+)", text))
    assert encodings == {"7bit", "8bit", "base64", "quoted-printable"} - {"7bit"}


def test_attachments_decode(takeout: list[str]) -> None:
    parts = [part for raw in takeout for part in message_from_string(raw).walk() if part.get_filename()]
    assert len(parts) > 40
    sizes = [len(part.get_payload(decode=True)) for part in parts]
    assert min(sizes) > 50
    assert len(set(sizes)) > len(sizes) // 2


def test_labels_are_in_the_language_of_some_owners(tmp_path: Path, takeout: list[str]) -> None:
    def labels(raw: list[str]) -> set[str]:
        found = (header(message_from_string(one), "X-Gmail-Labels") for one in raw)
        return {label for line in found for label in line.split(",")}

    assert {"Inbox", "Sent", "Spam", "Trash", "Drafts"} <= labels(takeout)
    others = set[str]()
    for seed in (3, 5, 7, 9):
        again = write(tmp_path / str(seed), size="S", seed=seed, today=TODAY)
        others |= labels([raw.decode() for raw in entries(box(again, TAKEOUT))])
    assert {"Posteingang", "Entwürfe"} <= others or {"Skickat", "Skräppost"} <= others


def test_who_signs_signs_with_what_the_truth_says(takeout: list[str], history: list[Happening]) -> None:
    signed = {one.key: one.signed for one in history if one.signed}
    assert len(signed) > 100
    seen = 0
    for raw in takeout:
        message = message_from_string(raw)
        key = str(message.get("Message-ID", ""))[1:-1]
        for part in message.walk() if key in signed else ():
            if part.get_content_type() == "text/plain" and part.get_content_charset() == "us-ascii":
                said = str(part.get_payload())
                assert all(word in said for word in signed[key])
                seen += 1
    assert seen > 30


def test_answers_name_what_they_answer(takeout: list[str]) -> None:
    answers = 0
    for raw in takeout:
        message = message_from_string(raw)
        if refs := str(message.get("References", "")).split():
            assert message["In-Reply-To"] == refs[-1]
            assert re.match(r"(Re|AW|SV|Odp|R|回复): ", header(message, "Subject"))
            answers += 1
    assert answers > 150


# -- people ------------------------------------------------------------------------------------------------------------


def test_addresses_are_told_with_what_they_wrote_and_got(truth: Truth, history: list[Happening]) -> None:
    sent, received = Counter[str](), Counter[str]()
    for one in history:
        if one.source == "mail" and one.counts and len(one.people) <= FEW:
            for party in one.people:
                sent[party.address] += one.direction == "in" and party.role == "from"
                received[party.address] += one.direction == "out"
    told = [post for someone in truth["people"] for post in someone["mails"]] + truth["others"]
    assert len({post["address"] for post in told}) == len(told)
    for post in told:
        assert (post["sent"], post["received"]) == (sent[post["address"]], received[post["address"]])


def test_who_becomes_a_person_by_mail_is_told(written: Written, truth: Truth) -> None:
    known = written_both_ways(written.truth)
    assert len(known) > 50
    assert set(known.values()) <= {someone["id"] for someone in truth["people"]}
    assert not any(post["sent"] and post["received"] for post in truth["others"])
    assert sum(bool(post["sent"]) for post in truth["others"]) > 20
    by_mail = [someone for someone in truth["people"] if not someone["records"]]
    assert len(by_mail) == 30
    assert any(someone["planted"] and someone["id"] in known.values() for someone in by_mail)
    assert any(someone["id"] not in known.values() for someone in by_mail)


def test_mail_and_meetings_end_when_the_tie_ends(truth: Truth, history: list[Happening]) -> None:
    planted = {someone["id"]: someone["last_contact"] for someone in truth["people"] if someone["planted"]}
    for one in history:
        for party in one.people:
            if party.person in planted and one.counts:
                assert one.at.date() <= date.fromisoformat(planted[party.person]) <= TODAY - timedelta(days=180)


# -- calendars ---------------------------------------------------------------------------------------------------------


def test_calendars_are_as_awkward_as_real_ones(written: Written, history: list[Happening]) -> None:
    google, outlook = (
        path.read_bytes().replace(b"\r\n ", b"").decode() for path in written.exports if path.suffix == ".ics"
    )
    assert re.search(r"X-WR-CALNAME:\S+@\S+\r\nX-WR-TIMEZONE:", google)
    assert 'TZID="' in outlook
    assert "MAILTO:" in outlook
    for text in (google, outlook):
        assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") > 50
        for part in (
            "RRULE:FREQ=WEEKLY",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS:CANCELLED",
            "PARTSTAT=DECLINED",
            "CUTYPE=R",
        ):
            assert part in text, part
    assert "@virtual" in google
    assert any(re.match(r"RRULE:FREQ=WEEKLY;BYDAY=..$", line) for line in (google + outlook).splitlines())
    shared = set(re.findall(r"UID:(\S+)", google)) & set(re.findall(r"UID:(\S+)", outlook))
    assert shared
    assert shared == {one.key for one in history if len(one.files) == 2 and one.source == "calendar"}
    assert {one.left for one in history if one.source == "calendar"} == {
        "", "alone", "birthday", "cancelled", "declined", "future",
    }  # fmt: skip


def test_an_all_hands_is_large(history: list[Happening]) -> None:
    large = [one for one in history if one.source == "calendar" and len(one.people) > 25]
    assert len(large) >= 12
    assert {one.subject for one in large} == {"All-hands"}
