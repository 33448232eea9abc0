"""The documentation says what the code does, all of it, and nothing that leads astray."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import click
import pytest

from rekindle.cli.main import COMMANDS, cli
from rekindle.core.roles import ROLES
from rekindle.importers.contacts_csv import FIELDS
from rekindle.importers.registry import IMPORTERS

pytestmark = pytest.mark.xdist_group("docs")  # one worker: the run they look at is made once

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LEFT_TO_DO = re.compile(r"\bTO(?:)DO|FIX(?:)ME")  # a calendar's V-TO-DO is no note of ours
_ADDRESSES = re.compile(r"py(?:)pi\.org|python(?:)hosted|registry(?:)\.npmjs|index-url\s*[=h]|--find-links[ =]")
_VARIABLE = re.compile(r"\bREKINDLE_[A-Z]+\b|\bNO_COLOR\b")


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "scripts" / "reference.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def printed(reference: ModuleType) -> dict[str, str]:
    """What `make run` prints now, and two answers after it."""
    with reference.newcomer() as folder:
        return {
            "run": reference.run(folder),
            "shortlist-json": reference._json(reference.answer(folder, "shortlist")[:1]),
            "error-json": reference._json(reference.answer(folder, "import", "missing.zip")),
        }


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


# --- generated parts --------------------------------------------------------------------------------------------------


def test_what_follows_from_the_code_is_not_stale(reference: ModuleType) -> None:
    for name, now in reference.exact().items():
        there = reference.part(text(reference.PLACES[name]), name)
        assert there == now.strip("\n"), f"{name} is stale: make docs"


KINDS = {
    "archive": r"\S.*  \([a-z-]+\)",
    "beside": r"\.run/exports",
    "counts": r"  (entries|history ) +[\d,]+ read = [\d,]+ new( \+ [\d,]+ (updated|unchanged|refused))*",
    "left out": r"  [\d,]+ left out on purpose \(--verbose says what\)",
    "people": r"[\d,]+ people are here now \(\+[\d,]+\)\.",
    "questions": r"[\d,]+ pairs may be one person; answer when you like: rekindle questions",
    "week": r"Worth a message this week \(\d{4}-W\d\d\)",
    "pick": r" ?\d+\. .+  \[\d+\]",
    "reason": r"    - .+",
    "further": r"      .+",
    "channel": r"    by .+",
    "about": r"    [^ -].*",
    "typed": r"  (export|rekindle) .*",
    "folded": r"  \S.*",
    "blank": "",
    "said": r"\S.*",
}


def kinds(printed: str) -> list[str]:
    found = []
    for line in printed.rstrip().split("\n"):
        kind = next((name for name, pattern in KINDS.items() if re.fullmatch(pattern, line)), None)
        assert kind, f"a line of a new kind: {line!r}"
        found.append(kind)
    return found


def test_the_readme_shows_what_make_run_prints(reference: ModuleType, printed: dict[str, str]) -> None:
    shown = reference.part(text("README.md"), "run").removeprefix("```text\n").removesuffix("\n```")
    now = reference.shortened(printed["run"])
    assert set(kinds(shown)) == set(kinds(now))
    for kind in ("archive", "people", "week", "pick", "channel"):
        assert kinds(shown).count(kind) == kinds(now).count(kind), f"{kind}: make docs"
    assert kinds(printed["run"]).count("pick") == 12


def shape(answer: object) -> object:
    """An answer without its values."""
    if isinstance(answer, dict):
        return {key: shape(value) for key, value in answer.items() if key != "roles"}
    if isinstance(answer, list):
        return [shape(answer[0])] if answer else []
    return None


@pytest.mark.parametrize("name", ["shortlist-json", "error-json"])
def test_examples_of_answers_have_the_shape_of_real_ones(
    reference: ModuleType, printed: dict[str, str], name: str
) -> None:
    def read(block: str) -> object:
        import json  # noqa: PLC0415 - here only

        return json.loads(block.removeprefix("```json\n").removesuffix("\n```"))

    assert shape(read(reference.part(text("docs/reference/json.md"), name))) == shape(read(printed[name]))


def test_the_picture_is_drawn_by_hand_of_the_script(reference: ModuleType) -> None:
    drawn = (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg ")
    assert "prefers-color-scheme: dark" in drawn
    assert not re.search(r"@import|@font-face|url\(|<script|href=", drawn)
    assert reference.picture("Worth a message\n 1. Anna <Lind>  [1]\n").count("&lt;Lind&gt;") == 1


# --- nothing undocumented ---------------------------------------------------------------------------------------------


def test_every_command_and_option_is_documented() -> None:
    page = text("docs/reference/cli.md")
    for section in COMMANDS.values():
        for name in section:
            command = cli.get_command(click.Context(cli), name)
            assert command
            assert f"\n## {name}\n" in page
            for option in (one for one in command.params if isinstance(one, click.Option)):
                assert option.opts[0] in page, f"{name} {option.opts[0]}"


def test_every_importer_field_and_role_is_documented() -> None:
    page = text("docs/reference/importers.md")
    assert [name for name in (*(one.name for one in IMPORTERS), *FIELDS) if f"`{name}`" not in page] == []
    roles = text("docs/reference/cli.md")
    assert [role.word for role in ROLES if f"`{role.word}`" not in roles] == []


def test_every_environment_variable_is_documented() -> None:
    used = {
        name for path in (ROOT / "src").rglob("*.py") for name in _VARIABLE.findall(path.read_text(encoding="utf-8"))
    }
    page = text("docs/reference/cli.md")
    assert used >= {"REKINDLE_HOME", "REKINDLE_TODAY", "NO_COLOR"}
    assert [name for name in sorted(used) if f"`{name}`" not in page] == []


def test_every_decision_is_listed_and_has_its_four_parts() -> None:
    pages = sorted(path for path in (ROOT / "docs" / "decisions").glob("0*.md"))
    assert [path.name[:4] for path in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert f"({path.name})" in text("docs/decisions/README.md")
        places = [page.index(part) for part in ("**Context.**", "**Choice.**", "**Given up.**", "**Look again**")]
        assert places == sorted(places)


# --- nothing that leads astray ----------------------------------------------------------------------------------------


def test_the_readme_leads_with_the_two_commands() -> None:
    page = text("README.md")
    first = page[page.index("```sh") : page.index("```", page.index("```sh") + 5)]
    assert "make run " in first
    assert "make test " in first
    assert "make run EXPORTS=~/Downloads" in first
    assert page.index("```sh") < 250


def _slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("path", DOCS, ids=[str(path.relative_to(ROOT)) for path in DOCS])
def test_no_link_is_broken(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        there = (path.parent / name).resolve() if name else path
        assert there.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in [_slug(heading) for heading in headings], target


def test_commands_in_the_text_exist() -> None:
    known = {name for section in COMMANDS.values() for name in section}
    for path in DOCS:
        for line in re.findall(r"^rekindle (?!\[)(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert line in known, f"{path.name}: rekindle {line}"
    targets = re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE)
    for path in DOCS:
        for target in re.findall(r"`make ([a-z]+)|^make ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert "".join(target) in targets


def files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and name != "LICENSE"]


def test_no_file_holds_what_belongs_to_one_machine_or_to_nobody() -> None:
    here = [str(ROOT), str(Path.home())] if len(str(Path.home())) > 5 else [str(ROOT)]
    for path in files():
        if not path.is_file() or path.suffix in (".zip", ".png"):
            continue
        held = path.read_text(encoding="utf-8", errors="replace")
        assert not any(place in held for place in here), path
        assert not _LEFT_TO_DO.search(held), path
        assert not _ADDRESSES.search(held.replace("--no-emit-index-url", "").replace("--no-emit-find-links", "")), path


def test_words_on_screen_are_those_of_the_voice() -> None:
    barred = re.compile(r"\b(leads?|prospects?|outreach|leverage|nurture|cold|oops|merge[ds]?)\b|!", re.IGNORECASE)
    page = re.sub(r"https?://\S+", "", text("docs/reference/cli.md"))
    for line in page.splitlines():
        if line.startswith("<!--"):
            continue
        found = barred.search(line.replace("`club lead`", "").replace("Leads a club", ""))
        assert not found, line


def test_ci_runs_what_a_newcomer_types() -> None:
    lines = [line for line in text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[-1] == "make test"
    assert all(line.startswith(("set ", "cd ", "export CI", "make test")) for line in lines)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_example_of_the_python_page_runs(tmp_path: Path) -> None:
    page = text("docs/reference/python.md")
    example = page[page.index("```python\n") + 10 : page.index("```", page.index("```python\n") + 10)]
    cards = tmp_path / "cards.vcf"
    names = ("Anna Lind", "Kofi Mensah", "Clara Voss")
    cards.write_text(
        "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{n}\nTITLE:Founder\nEMAIL:{n[:4]}@x.example\nEND:VCARD\n" for n in names)
    )
    script = example.replace("~/Downloads/Basic_LinkedInDataExport.zip", str(cards))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REKINDLE")}
    home = {"REKINDLE_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", script], env={**kept, **home}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [name for name in names if name in done.stdout] == list(names)
