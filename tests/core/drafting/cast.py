"""Made-up readers, reasons, news and gives for drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rekindle.core.drafting.wordings import parse
from rekindle.model.draft import Cause, DraftKind, Family, Medium, Slot
from rekindle.model.drafting import Contact, Offer, Reader, Sheet, Wording, Writer
from rekindle.model.life import Give, GiveKind, News

TODAY = date(2026, 9, 14)
FOLDER = Path(__file__).resolve().parents[3] / "src" / "rekindle" / "templates"


def shipped() -> tuple[Wording, ...]:
    """Our own wordings."""
    found: list[Wording] = []
    for path in sorted(FOLDER.glob("*.txt")):
        several, flaws = parse(path.read_text(encoding="utf-8"))
        assert flaws == (), path.name
        found += several
    return tuple(found)


OURS = shipped()
WRITER = Writer(name="Sam Moran", short="Sam", country="GB")
NEWS = News(
    number=1,
    on=date(2026, 6, 1),
    long="I left Halden Foods in June after six years of planning deliveries. I've spent the summer building a flood "
    "map of the Aire valley, mostly to learn how, and it now covers my own street.",
    middle="I left Halden in June and spent the summer building a flood map of the Aire valley.",
    short="I've built a flood map of my valley.",
)
LIST = Give(
    number=1, offer="send you my list of open river data", noun="my list of open river data", kind=GiveKind.FIND
)
PAGES = Give(number=2, offer="read two pages of yours", kind=GiveKind.REVIEW)
LIFT = Give(number=3, offer="lend a hand with a van on any weekend", kind=GiveKind.TIME)


def told(name: str, value: str, source: str = "made up") -> Slot:
    return Slot(slot=name, value=value, fact=value, source=source)


def cause(family: Family, **more: Any) -> Cause:
    given: dict[str, Any] = {
        "key": f"{family}:1",
        "text": "",
        "fact": "made up",
        "source": "you typed",
        "weight": 0.5,
    } | more
    return Cause(family=family, **given)


MEMORY = cause(
    Family.MEMORY, key="fact:1", noun="the harbour workshop", past="ran the harbour workshop", on="2021",
    when="in 2021", fact="the harbour workshop",
)  # fmt: skip
LESSON = cause(
    Family.LESSON, key="fact:2", bare="plot the data before testing it", proof="last month it caught one bad gauge",
    fact="plot the data before testing it",
)  # fmt: skip


def reader(**more: Any) -> Reader:
    given: dict[str, Any] = {
        "person": 7,
        "record": 7,
        "name": "Clara Voss",
        "call": told("name", "Clara"),
        "org": told("org", "Kade Harbour Works"),
        "last": Contact(on=date(2024, 4, 2), how="wrote"),
    }
    return Reader(**(given | more))


def sheet(kind: DraftKind = DraftKind.FIRST, medium: Medium = Medium.MAIL, **more: Any) -> Sheet:
    given: dict[str, Any] = {
        "writer": WRITER,
        "reader": reader(),
        "causes": (MEMORY,),
        "news": (NEWS,),
        "offers": tuple(Offer(give=give, step=2) for give in (LIST, PAGES, LIFT)),
        "wordings": OURS,
    }
    return Sheet(kind=kind, medium=medium, today=TODAY, **(given | more))


def with_reader(one: Sheet, **more: Any) -> Sheet:
    return replace(one, reader=replace(one.reader, **more))
