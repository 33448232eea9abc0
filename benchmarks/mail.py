"""One mailbox -> what reading and keeping it costs beside grep, the standard library, mu and notmuch, all in one run.

First a world goes through the whole book and is held against its truth; only then is anything timed. The limit is
`grep -c '^From '`, which does nothing but look at every byte. Peers get the same letters: mu and notmuch as a maildir,
when they are installed, with every body indexed, so ours has bodies there too.

Run: python -m benchmarks.mail   (REKINDLE_BENCH=M for 1.3 GB)
"""

from __future__ import annotations

import mailbox
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from functools import partial
from pathlib import Path

from benchmarks import measure, post, truth
from benchmarks.measure import Cost, Figure, apart, best, tell, whole
from benchmarks.post import TODAY, Post
from rekindle import Book
from rekindle.importers.mail import MBOX
from rekindle.importers.registry import IMPORTERS
from rekindle.model import Interaction
from rekindle.outside.archives import find
from rekindle.outside.limits import Tally
from rekindle.outside.reader import Readers
from rekindle.services.bundles import Terms, bundles
from rekindle.services.jobs import Stretch, stretches

SLICE = {"S": 2_000, "M": 5_000, "L": 5_000}
"""Letters that slow peers get."""
TURNS = 3


def jobs(box: Path, *, bodies: bool) -> list[Stretch]:
    """The jobs that an import makes of a file."""
    terms = Terms(region="GB", columns=(), bodies=bodies, today=TODAY)
    several, _ = bundles(find(box).files, IMPORTERS)
    return [job for one in several for job in stretches(one, terms)]


def scan(box: Path, *, bodies: bool = False) -> int:
    """Interactions read in this very process, as one file."""
    ((importer, file),) = [(job.importer, file) for job in jobs(box, bodies=bodies)[:1] for file, _ in job.pieces]
    assert importer is MBOX
    source = file.source("GB", (), Tally(), bodies=bodies, today=TODAY)
    return sum(isinstance(item, Interaction) for item in MBOX.read(source))


def through_readers(box: Path, *, bodies: bool = False, most: int = 2) -> int:
    """Interactions read by processes apart, so many at once, and taken off their pipes."""
    left, count = list(enumerate(jobs(box, bodies=bodies))), 0
    with Readers() as readers:
        while left or len(readers):
            while left and len(readers) < most:
                readers.start(*left.pop(0))
            heard = readers.hear()
            count += len(heard.parcel.rows) if heard.parcel else 0
    return count


def standard(box: Path) -> int:
    """The standard library's mailbox, with addresses and dates."""
    with closing(mailbox.mbox(box, create=False)) as letters:
        return sum(_standard_one(letter) for letter in letters)


def _standard_one(letter: Message) -> int:
    people = [str(value) for name in ("from", "to", "cc", "bcc") for value in letter.get_all(name, [])]
    getaddresses(people)
    with suppress(ValueError, TypeError, IndexError):
        parsedate_to_datetime(str(letter["date"]))
    return 1


def keep(paths: tuple[Path, ...], home: Path, me: str, *, bodies: bool = False) -> int:
    """Import into a book; interactions made."""
    with Book(home, today=TODAY) as book:
        done = book.import_archives(*paths, me=me, region="GB", bodies=bodies)
    return sum(one.interactions.created for one in done.archives)


def warm(folder: Path) -> None:
    """Import a few mails in this process, so that what is forked off it has every module loaded."""
    made = post.write(folder / "few", 50)
    keep((made.box,), folder / "few-home", made.me)


def grep(box: Path) -> Cost:
    """The limit: the best of five. Its CPU stands for its wall time too, for alone on a machine it takes no longer."""
    return best(5, lambda: whole(["grep", "-c", "^From ", str(box)], {"LC_ALL": "C"}))


def reading(made: Post, limit: Cost) -> Iterator[Figure]:
    """Reading alone, by one process and by two."""
    of = partial(Figure, bench="mail", yardstick="grep", on=made.told)
    for what, bodies, goal in (("headers", False, None), ("headers + text", True, 2.5)):
        alone = best(TURNS, lambda bodies=bodies: apart(lambda: scan(made.box, bodies=bodies)))  # type: ignore[misc]  # bound now
        two = best(TURNS, lambda bodies=bodies: apart(lambda: through_readers(made.box, bodies=bodies)))  # type: ignore[misc]  # bound now
        assert alone.gave == two.gave, f"one process read {alone.gave}, two {two.gave}"
        yield of(what=f"mbox read, {what}, 1 process, CPU", seen=alone.cpu / limit.cpu)
        yield of(what=f"mbox read, {what}, 2 readers and their pipes, wall", seen=two.wall / limit.cpu, goal=goal)
        yield of(what=f"mbox read, {what}, 2 readers and their pipes, CPU", seen=two.cpu / limit.cpu)


def against_standard(made: Post, folder: Path) -> Iterator[Figure]:
    """The standard library on a slice."""
    few = SLICE[measure.SIZE]
    box = post.slice_of(made.box, folder / "slice.mbox", few)
    theirs = apart(lambda: standard(box))
    of = partial(Figure, bench="mail", yardstick="standard mailbox + addresses + dates", least=True)
    for what, bodies, goal in (("headers", False, None), ("headers + text", True, 15)):
        ours = best(TURNS, lambda bodies=bodies: apart(lambda: scan(box, bodies=bodies)))  # type: ignore[misc]  # bound now
        seen = theirs.cpu / ours.cpu
        yield of(what=f"mbox read, {what}, times less CPU", seen=seen, goal=goal, on=f"its first {few:,} mails")


def keeping(made: Post, limit: Cost, folder: Path) -> Iterator[Figure]:
    """Into people, history and search."""
    of = partial(Figure, bench="mail", yardstick="grep", on=made.told)
    for what, bodies, goal in (("", False, 7), (", with bodies", True, None)):
        home = folder / f"home{bodies}"
        cost = apart(lambda home=home, bodies=bodies: keep((made.box,), home, made.me, bodies=bodies))  # type: ignore[misc]  # bound now
        shutil.rmtree(home)
        yield of(what=f"mail into people + history + search{what}, wall", seen=cost.wall / limit.cpu, goal=goal)
        yield of(what=f"mail into people + history + search{what}, CPU", seen=cost.cpu / limit.cpu, goal=goal)
        yield of(
            what=f"mail into people + history + search{what}, mails a second of wall", yardstick="",
            seen=made.mails / cost.wall, unit="mails/s",
        )  # fmt: skip


def against_indexers(made: Post, folder: Path) -> Iterator[Figure]:
    """Peers that index: mu and notmuch with the same letters as a maildir."""
    few = SLICE[measure.SIZE]
    box = post.slice_of(made.box, folder / "index.mbox", few)
    there = post.maildir(post.letters_of(box), folder / "maildir")
    as_mbox = apart(lambda: keep((box,), folder / "as-mbox", made.me, bodies=True))
    as_files = apart(lambda: keep((there,), folder / "as-files", made.me, bodies=True))
    of = partial(Figure, bench="mail", least=True, on=f"its first {few:,} mails, bodies too")
    for name, goal, cost in (("mu", 10, _mu(there, folder)), ("notmuch", 30, _notmuch(there, folder))):
        if cost:
            yardstick = f"{name}, maildir"
            yield of(
                what="mbox into the book, times less CPU", yardstick=yardstick, seen=cost.cpu / as_mbox.cpu, goal=goal
            )
            yield of(what="maildir into the book, times less CPU", yardstick=yardstick, seen=cost.cpu / as_files.cpu)
        else:
            print(f"  {name} is not installed: nothing to hold ours against")


def _mu(there: Path, folder: Path) -> Cost | None:
    if not shutil.which("mu"):
        return None
    home = f"--muhome={folder / 'mu'}"
    whole(["mu", "init", home, f"--maildir={there}", "--quiet"])
    return whole(["mu", "index", home, "--quiet"])


def _notmuch(there: Path, folder: Path) -> Cost | None:
    if not shutil.which("notmuch"):
        return None
    config = folder / "notmuch-config"
    config.write_text(f"[database]\npath={there}\n[new]\ntags=new\n[user]\nname=A\nprimary_email=a@example.org\n")
    return whole(["notmuch", "--config", str(config), "new", "--quiet"])


def main() -> None:
    """Check, then print the figures."""
    print(f"  size S through the whole book: {truth.check().told}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = post.write(folder / "made", post.LETTERS[measure.SIZE])
        limit = grep(made.box)
        print(f"  {made.told}: grep takes {limit.cpu:.3f} s of CPU, {limit.wall:.3f} s of wall")
        tell(*reading(made, limit))
        tell(*against_standard(made, folder))
        tell(*keeping(made, limit, folder))
        tell(*against_indexers(made, folder))


if __name__ == "__main__":
    main()
