"""The code and a real run -> the parts of the documentation that must not be written by hand.

    .venv/bin/python scripts/reference.py

Each part stands between two marks in a file of docs/ or in README.md. `exact()` gives the parts that depend on nothing
but the code: a test compares them to the letter. `live()` gives what commands print on the made-up person: a test
compares its shape, as names and numbers move with every better rule.
"""

from __future__ import annotations

import contextlib
import html
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import click

from rekindle import Book
from rekindle.cli.importing import FORMATS
from rekindle.cli.main import COMMANDS, cli
from rekindle.cli.session import Session
from rekindle.core.drafting.wordings import SLOTS
from rekindle.core.roles import ROLES
from rekindle.importers.contacts_csv import FIELDS
from rekindle.importers.linkedin import leftout
from rekindle.importers.registry import IMPORTERS
from rekindle.outside.limits import GIB, LIMITS, MIB
from rekindle.store.migrations import DECISIONS, DERIVED, FACTS

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "picture.svg"
PLACES = {
    "commands": "docs/reference/cli.md",
    "environment": "docs/reference/cli.md",
    "formats": "docs/reference/importers.md",
    "left-out": "docs/reference/importers.md",
    "limits": "docs/reference/importers.md",
    "fields": "docs/reference/importers.md",
    "verbs": "docs/reference/python.md",
    "roles": "docs/reference/cli.md",
    "tables": "docs/reference/python.md",
    "slots": "docs/how-to/wordings.md",
    "run": "README.md",
    "import-json": "docs/reference/json.md",
    "people-json": "docs/reference/json.md",
    "shortlist-json": "docs/reference/json.md",
    "questions-json": "docs/reference/json.md",
    "error-json": "docs/reference/json.md",
}
ENVIRONMENT = {
    "REKINDLE_HOME": "The folder of your book. Without it: `~/.local/share/rekindle` (or `$XDG_DATA_HOME/rekindle`), "
    "`~/Library/Application Support/Rekindle`, `%LOCALAPPDATA%\\Rekindle`.",
    "REKINDLE_DATABASE": "A `postgresql://` address, or a folder: where the book lies instead.",
    "REKINDLE_TODAY": "Act as if it were this day (2026-11-21), as `--today` does.",
    "REKINDLE_PASSPHRASE": "Opens the encrypted file of saved passwords, where the system has no keyring, instead of "
    "asking for it.",
    "NO_COLOR": "Set to anything: no bold and no colours in a terminal.",
}
COMMAND = (sys.executable, "-m", "rekindle.cli.main")


def exact() -> dict[str, str]:
    """The parts that follow from the code alone."""
    return {
        "commands": _commands(),
        "environment": _table(("variable", "says"), [(f"`{name}`", words) for name, words in ENVIRONMENT.items()]),
        "roles": _table(("role", "meaning"), [(f"`{role.word}`", role.description) for role in ROLES]),
        "formats": _formats(),
        "left-out": _left_out(),
        "limits": _limits(),
        "fields": _table(("field", "holds"), [(f"`{name}`", words) for name, words in FIELDS.items()]),
        "verbs": "\n".join(_verbs()),
        "slots": _table(("slot", "holds"), [(f"`{{{name}}}`", words) for name, words in SLOTS.items()]),
        "tables": _table(
            ("kind", "tables"),
            [
                ("facts: only added, by imports", _words(FACTS)),
                ("decisions: what you said", _words(DECISIONS)),
                ("derived: dropped and worked out again at will", _words(DERIVED)),
            ],
        ),
    }


def _commands() -> str:
    top = click.Context(cli, info_name="rekindle", obj=Session(), help_option_names=["-h", "--help"])
    pages: list[tuple[str, click.Command, click.Context]] = [("rekindle", cli, top)]
    for section in COMMANDS.values():
        for name in section:
            command = cli.get_command(top, name)
            assert command  # noqa: S101 - the table of commands names none that is not there
            pages.append((name, command, click.Context(command, info_name=name, parent=top)))
    return "\n".join(f"## {name}\n\n```text\n{_help(command, context)}\n```\n" for name, command, context in pages)


def _help(command: click.Command, context: click.Context) -> str:
    context.terminal_width = 80
    return command.get_help(context).rstrip()


def _formats() -> str:
    told = {name: (what, how) for name, what, how in FORMATS}
    rows = [(f"`{one.name}`", str(one.version), *told[one.name]) for one in IMPORTERS]
    return _table(("importer", "version", "what", "how to get it"), rows)


def _left_out() -> str:
    reasons = sorted({*leftout._WHOLE.values(), *leftout._TELLING.values(), leftout.ARTICLE})  # noqa: SLF001 - the list itself
    return "\n".join(f"- {reason}" for reason in reasons)


def _limits() -> str:
    rows = [
        ("unpacked size of one archive", f"{LIMITS.total // GIB} GiB"),
        ("unpacked over packed, past the first MiB", f"{LIMITS.ratio} times"),
        ("files in one zip", f"{LIMITS.entries:,}"),
        ("a zip's list of names", f"{LIMITS.directory // MIB} MiB"),
        ("folders within folders", str(LIMITS.depth)),
        ("of the free disk, for a zip within a zip", f"{LIMITS.disk_share:.0%}"),
    ]
    return _table(("what", "at most"), rows)


def _verbs() -> Iterator[str]:
    for name, verb in inspect.getmembers(Book, inspect.isfunction):
        if name.startswith("_"):
            continue
        given = str(inspect.signature(verb)).replace("self, ", "").replace("(self)", "()").replace("'", "")
        given = re.sub(r" = <function \w+ at 0x\w+>", " = ...", given)
        yield f"### {name}\n\n```python\n{_folded(f'book.{name}{given}')}\n```\n\n{inspect.getdoc(verb)}\n"


def _folded(text: str) -> str:
    if len(text) <= 88:  # what a page shows without scrolling
        return text
    inside = re.sub(r", (?=\w+:|\*)", ",\n    ", text.replace("(", "(\n    ", 1))
    return inside.replace(") ->", ",\n) ->")


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", r"\|") for cell in row) + " |" for row in lines)


def _words(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


# --- what commands print ----------------------------------------------------------------------------------------------


@contextlib.contextmanager
def newcomer() -> Iterator[Path]:
    """A folder in which `scripts/run` runs as in a fresh clone, by this very code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "scripts").mkdir()
        (folder / "scripts" / "run").write_text((ROOT / "scripts" / "run").read_text())
        program = folder / ".venv" / "bin" / "rekindle"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nexec "{COMMAND[0]}" -m rekindle.cli.main "$@"\n')
        program.chmod(0o755)
        yield folder


def run(folder: Path) -> str:
    """What `make run` prints."""
    return _said(folder, "sh", "scripts/run")


def answer(folder: Path, *words: str) -> Any:  # noqa: ANN401 - whatever the command answers
    """What a command answers with --json after `run`."""
    return json.loads(_said(folder, *COMMAND, *words, "--json"))


def _said(folder: Path, *words: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REKINDLE")}
    here = {"REKINDLE_HOME": str(folder / ".run" / "home"), "REKINDLE_TODAY": "2026-11-21", "COLUMNS": "80"}
    done = subprocess.run(words, cwd=folder, env={**kept, **here}, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    return (done.stdout or done.stderr).replace(str(folder.resolve()), "/home/sam/rekindle")


def live() -> dict[str, str]:
    """The parts that show a real run on the made-up person."""
    with newcomer() as folder:
        printed = run(folder)
        zips = sorted(path.name for path in (folder / ".run" / "exports").glob("*.zip"))
        found = {
            "run": f"```text\n{shortened(printed)}\n```",
            "people-json": _json(answer(folder, "people")[20:21]),
            "shortlist-json": _json(answer(folder, "shortlist")[:1]),
            "questions-json": _json([_few(one) for one in answer(folder, "questions")[:1]]),
            "import-json": _json(
                _few(answer(folder, "import", f".run/exports/{zips[0]}", "--dry-run", "--book", "new"))
            ),
            "error-json": _json(answer(folder, "import", "missing.zip")),
        }
    PICTURE.write_text(picture(printed), encoding="utf-8")
    return found


def _few(value: Any, most: int = 2) -> Any:  # noqa: ANN401 - any JSON
    """The same with lists cut short."""
    if isinstance(value, list):
        return [_few(one) for one in value[:most]]
    return {name: _few(one) for name, one in value.items()} if isinstance(value, dict) else value


def _json(value: object) -> str:
    return f"```json\n{json.dumps(value, ensure_ascii=False, indent=2)}\n```"


def shortened(printed: str, picks: int = 3) -> str:
    """The beginning and the end of the list; what is between is told by dots."""
    lines = printed.rstrip().split("\n")
    heads = [place for place, line in enumerate(lines) if re.match(r" ?\d+\. ", line)]
    end = next(place for place in range(heads[-1], len(lines)) if lines[place].startswith("    by ")) + 1
    return "\n".join([*lines[: heads[picks]], f"    [... {len(heads) - picks} more ...]", "", *lines[end:]])


_STYLE = """
  .paper { fill: #fbfaf8; stroke: #d9d4cc } text { fill: #2b2a28 } .dim { fill: #77726a } .bold { font-weight: 700 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1f1e1c; stroke: #45423d } text { fill: #e8e4dd } .dim { fill: #a09a90 }
  }
"""


def picture(printed: str) -> str:
    """The top of the list as it looks in a terminal: an SVG with colours for light and dark, and no fonts fetched."""
    lines = printed.split("\n")
    first = next(place for place, line in enumerate(lines) if line.startswith("Worth a message"))
    shown = ["$ rekindle shortlist", *islice(lines, first, first + 21)]
    rows = [_row(line, 34 + 19 * place) for place, line in enumerate(shown)]
    height = 34 + 19 * len(shown)
    fonts = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 {height}" role="img"'
    return "\n".join(
        [
            f'{head} font-family="{fonts}" font-size="13">',
            "<title>The first people of a shortlist in a terminal, each with three reasons</title>",
            f"<style>{_STYLE}</style>",
            f'<rect class="paper" x="1" y="1" width="698" height="{height - 2}" rx="10"/>',
            *rows,
            "</svg>\n",
        ]
    )


def _row(line: str, y: int) -> str:
    bold = bool(re.match(r" ?\d+\. |Worth|\$", line))
    kind = "bold" if bold else "dim" if line.startswith("    by ") else ""
    return f'<text class="{kind}" x="22" y="{y}" xml:space="preserve">{html.escape(line)}</text>'


# --- between the marks ------------------------------------------------------------------------------------------------


def part(text: str, name: str) -> str:
    """What stands between the marks of a part."""
    found = re.search(_marks(name), text, re.DOTALL)
    if not found:
        raise SystemExit(f"There are no marks for {name}.")
    return found[2].strip("\n")


def replaced(text: str, name: str, new: str) -> str:
    """The text with a part written anew."""
    part(text, name)
    return re.sub(_marks(name), lambda found: f"{found[1]}\n{new}\n{found[3]}", text, flags=re.DOTALL)


def _marks(name: str) -> str:
    return rf"(<!-- begin {name} [^\n]*-->)(.*?)(<!-- end {name} -->)"


def main() -> None:
    """Write every part."""
    for name, new in {**exact(), **live()}.items():
        path = ROOT / PLACES[name]
        path.write_text(replaced(path.read_text(encoding="utf-8"), name, new), encoding="utf-8")


if __name__ == "__main__":
    main()
