"""Kept results -> the table of docs/performance.md: the newest figure of each kind, and nothing that was not seen.

Run: python -m benchmarks --table          (prints it)
     python -m benchmarks --table write    (puts it into docs/performance.md)
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.measure import RESULTS, Figure, command

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- begin figures (made by python -m benchmarks --table write; do not edit) -->", "<!-- end figures -->"
_FIELDS = tuple(Figure.__dataclass_fields__)
_HEAD = ("name", "what", "against", "goal", "seen", "", "on")
NAMES = (
    "mail", "headline", "incremental", "growth", "instructions", "storing", "search", "start", "vcard", "meetings",
    "linkedin", "reading", "linking", "worlds", "shortlist", "sweep", "cadence", "lint", "entries", "recall",
    "backtest", "web", "pages",
)  # fmt: skip
"""Every benchmark, in the order in which they run and are told."""


def newest(lines: Iterable[str]) -> list[Mapping[str, Any]]:
    """The figures of the last run of each command, with the largest first."""
    runs: dict[str, list[Mapping[str, Any]]] = {}
    for line in lines:
        told = json.loads(line)
        held = runs.setdefault(told["command"], [])
        if held and held[0]["run"] != told["run"]:
            held.clear()
        held.append(told)
    order = sorted(runs, key=lambda command: ("LMS".index(runs[command][0]["size"]), _place(runs[command][0]["bench"])))
    return [told for command in order for told in runs[command]]


def _place(bench: str) -> int:
    return NAMES.index(bench) if bench in NAMES else len(NAMES)


def table(lines: Iterable[str]) -> str:
    """Markdown: a section for each size, machine and day, the benchmark's name before its figures."""
    sections: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
    for told in newest(lines):
        sections.setdefault((told["size"], told["machine"], told["run"][:10]), []).append(told)
    return "\n".join(line for key, several in sections.items() for line in _section(*key, several)).strip()


def _section(size: str, machine: str, day: str, several: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    figures = [Figure(**{name: told[name] for name in _FIELDS}) for told in several]
    loads = [told["load"] for told in several if "load" in told]
    load = f"load {min(loads):.1f} to {max(loads):.1f}" if loads else "load unknown, others at work"
    typed = command("NAME", size)
    yield from (
        "",
        f"### Size {size}, {day}",
        "",
        f"{machine}; {load}; `{typed}` with the name in the first column.",
        "",
    )
    yield f"| {' | '.join(_HEAD)} |"
    yield "|---" * len(_HEAD) + "|"
    for one in figures:
        judged = {True: "met", False: "**missed**", None: ""}[one.met]
        cells = (one.bench, one.what, one.yardstick, one.goal_told, one.seen_told, judged, one.on)
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def write(page: Path, figures: str) -> None:
    """Put the table in the place kept for it.

    Raises:
        ValueError: the page has no such place.
    """
    text = page.read_text(encoding="utf-8")
    before, after = text.index(BEGIN) + len(BEGIN), text.index(END)
    page.write_text(f"{text[:before]}\n{figures}\n{text[after:]}", encoding="utf-8")


def main(words: Iterable[str]) -> None:
    """Print the table, or write it."""
    with RESULTS.open(encoding="utf-8") as lines:
        figures = table(lines)
    if "write" in words:
        write(PAGE, figures)
    else:
        print(figures)
