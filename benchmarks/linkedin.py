"""Rows of a made-up LinkedIn export -> rows per CPU second, against csv.reader alone and against counting lines.

Nothing is read from disk; all figures come from one run, so that their ratios hold on any machine.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from time import process_time

from benchmarks.measure import Figure, tell
from rekindle.importers.linkedin import LINKEDIN, dates
from rekindle.importers.rows import rows
from rekindle.model import Source
from rekindle.util import mail, profile, text

MESSAGES = 40_000
CONNECTIONS = 30_000
PEOPLE = 1_500
_CACHES = (mail.normal, profile.normal, text.fold, dates.read)
_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
_ME = ("Mira Solberg", "https://www.linkedin.com/in/mira-solberg")
_WORDS = ("plan", "spring", "ready", "and", "would", "like", "hear", "think,", "free", "Thursday", "noon")


def _person(number: int) -> tuple[str, str]:
    return (
        f"Given{number % 701} Family{number}",
        f"https://www.linkedin.com/in/person-{number}-{number * 7919 % 99_991:x}",
    )


def messages(count: int) -> bytes:
    """A messages.csv of 2026: all quoted, about 25 words a message, one in ten with line breaks."""
    made = io.StringIO()
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_HEADER.split(","))
    for number in range(count):
        other = _person(number * 31 % PEOPLE)
        sender, receiver = (_ME, other) if number % 2 else (other, _ME)
        words = " ".join(_WORDS[(number + place) % len(_WORDS)] for place in range(10 + number % 30))
        body = words.replace("like", "like\n\nvery", 1) if number % 10 == 0 else words
        date = (
            f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02} {number % 24:02}:{number % 60:02}:07 UTC"
        )
        thread = f"2-{number * 31 % PEOPLE:032x}"
        writer.writerow((thread, "", *sender, *receiver, date, "", body, "INBOX", "", "No", "No"))
    return made.getvalue().encode()


def connections(count: int) -> bytes:
    """A Connections.csv of 2026 with its preamble."""
    made = io.StringIO()
    made.write('Notes:\n"Some of the addresses may be missing."\n\n')
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
    for number in range(count):
        given, family = _person(number)[0].split()
        mail = f"{family.lower()}@example.org" if number % 30 == 0 else ""
        day = f"{1 + number % 28:02} Feb 20{10 + number % 15}"
        writer.writerow(
            (given, family, _person(number)[1], mail, f"Company {number % 4000}, Ltd", "Lead Designer", day)
        )
    return made.getvalue().encode()


def _source(name: str, raw: bytes) -> Source:
    return Source(name=name, size=len(raw), open=lambda: io.BytesIO(raw), region="SE")


def _lines(raw: bytes) -> int:
    return sum(1 for _ in io.BytesIO(raw))


def _csv_alone(raw: bytes) -> int:
    return sum(1 for _ in csv.reader(io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline="")))


def _seconds(work: Callable[[], int], times: int = 3) -> float:
    """The best of a few runs, in CPU seconds, each with empty caches."""
    taken = []
    for _ in range(times):
        for cached in _CACHES:
            cached.cache_clear()
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)


def _report(name: str, raw: bytes, count: int) -> None:
    ways: tuple[tuple[str, Callable[[], int]], ...] = (
        ("count lines", lambda: _lines(raw)),
        ("csv.reader alone", lambda: _csv_alone(raw)),
        ("rows()", lambda: sum(1 for _ in rows(_source(name, raw)))),
        ("importer, with nouns", lambda: sum(1 for _ in LINKEDIN.read(_source(name, raw)))),
    )
    print(f"{name}: {count:,} rows, {len(raw) / 1e6:.1f} MB")
    limit = None
    for way, work in ways:
        taken = _seconds(work)
        limit = limit or taken
        print(f"  {way:<22}{taken:8.3f} CPU s {count / taken:12,.0f} rows/s {taken / limit:8.1f} times counting lines")
    told = Figure(
        bench="linkedin", what=f"{name}, rows to nouns, CPU", yardstick="counting lines", seen=taken / (limit or taken),
        on=f"{count:,} rows",
    )  # fmt: skip
    tell(told)


def main() -> None:
    """Print the figures."""
    _report("messages.csv", messages(MESSAGES), MESSAGES)
    _report("Connections.csv", connections(CONNECTIONS), CONNECTIONS)


if __name__ == "__main__":
    main()
