"""The real npm packages and our own sources -> what a browser gets: whole, small, and from nowhere else."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser

from rekindle.web.building import Sources, build, icons, mark, packages
from rekindle.web.building.sheets import squeezed
from tests.conftest import ROOT

FRONT = Sources(ROOT).front
TEMPLATES = ROOT / "src" / "rekindle" / "web" / "templates"
NAMED_ICON = re.compile(r"""icon\(\s*["']([a-z-]+)["']""")
RULES = r"""async (css) => [...(await new CSSStyleSheet().replace(css)).cssRules].map(
  (rule) => rule.cssText.replace(/,\s+/g, ",").replace(/\s+/g, " ")  // values of tokens are kept as they were written
)"""
FACES = """async (css) => {
  const style = document.createElement("style"); style.textContent = css; document.head.append(style);
  const faces = [...document.fonts]; await Promise.allSettled(faces.map((face) => face.load()));
  return faces.map((face) => face.status);
}"""
FIRST_PAGE = 120_000
OF_IT_HTML = 12_000
SCRIPTS = 60_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("built") / "built"
    assert build(ROOT, into), "run `make test` once: it fetches the packages"
    return into


@pytest.fixture(scope="module")
def files(built: Path) -> dict[str, str]:
    return dict(json.loads((built / "files.json").read_text()))


def own_root(folder: Path) -> Path:
    """A checkout of its own, whose sources a test may change."""
    (folder / "src" / "rekindle" / "web").mkdir(parents=True)
    shutil.copytree(FRONT, Sources(folder).front)
    shutil.copy(ROOT / "package-lock.json", folder)
    Sources(folder).packages.symlink_to(ROOT / "node_modules")
    (folder / "build").symlink_to(ROOT / "build")
    return folder


def packed(path: Path) -> int:
    """What goes over the wire."""
    small = path.with_name(path.name + ".br")
    return (small if small.exists() else path).stat().st_size


def test_what_is_up_to_date_is_left_alone_and_a_change_is_built(tmp_path: Path) -> None:
    root, into = own_root(tmp_path / "checkout"), tmp_path / "built"
    assert build(root, into)
    assert not build(root, into)
    before = json.loads((into / "files.json").read_text())
    with (Sources(root).front / "css" / "tokens.css").open("a") as tokens:
        tokens.write(":root { --new: 1px; }")
    assert build(root, into)
    after = json.loads((into / "files.json").read_text())
    assert {name for name in before if before[name] != after[name]} == {"look.css"}
    assert "--new:1px" in (into / "static" / after["look.css"]).read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["checkout", "built"] or not list(tmp_path.glob(".built-*"))


def test_a_build_that_fails_leaves_the_last_one(tmp_path: Path) -> None:
    root, into = own_root(tmp_path / "checkout"), tmp_path / "built"
    build(root, into)
    (Sources(root).front / "icons.txt").write_text("no-such-icon")
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        build(root, into)
    assert (into / "files.json").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built", "checkout"]


def test_each_name_leads_to_a_file_with_its_own_digest(built: Path, files: dict[str, str]) -> None:
    for name, found_at in files.items():
        content = (built / "static" / found_at).read_bytes()
        if not name.startswith(("js/", "licences/")):
            assert hashlib.sha256(content).hexdigest()[:12] in found_at
    together = {found_at.split("/")[1] for name, found_at in files.items() if name.startswith("js/")}
    assert len(together) == 1
    assert re.fullmatch("[0-9a-f]{12}", together.pop())


def test_packed_forms_say_the_same(built: Path) -> None:
    plain = [path for path in built.rglob("*") if path.suffix in {".css", ".js", ".webmanifest"}]
    assert len(plain) > 10
    for path in plain:
        for ending, unpack in ((".br", brotli.decompress), (".gz", gzip.decompress)):
            small = path.with_name(path.name + ending)
            assert not small.exists() or unpack(small.read_bytes()) == path.read_bytes()
    look = next((built / "static").glob("look.*.css"))
    assert look.with_name(look.name + ".br").exists()
    assert look.with_name(look.name + ".gz").exists()


def test_a_first_page_is_light(built: Path, files: dict[str, str]) -> None:
    weight = {name: packed(built / "static" / found_at) for name, found_at in files.items()}
    scripts = sum(size for name, size in weight.items() if name.endswith(".js"))
    faces = weight["faces/literata-latin.woff2"] + weight["faces/commissioner-latin.woff2"]
    assert scripts <= SCRIPTS
    assert faces <= 58_000
    assert OF_IT_HTML + weight["look.css"] + scripts + faces + weight["mark.svg"] <= FIRST_PAGE


def test_nothing_names_another_machine(built: Path, files: dict[str, str]) -> None:
    sheet = (built / "static" / files["look.css"]).read_text()
    assert "//" not in sheet
    assert "@import" not in sheet
    named = re.findall(r'url\("?([^")]+)', sheet)
    assert len(named) == 23
    assert set(named) <= set(files.values())
    for name, found_at in files.items():
        if name.startswith("js/"):
            words = (built / "static" / found_at).read_text().replace("http://www.w3.org/2000/svg", "")
            assert not re.search(r"https?://", words), name
    assert "://" not in (built / "site" / "service-worker.js").read_text()


def test_modules_find_each_other(built: Path, files: dict[str, str]) -> None:
    for name, found_at in files.items():
        path = built / "static" / found_at
        if name.startswith("js/"):
            for other in re.findall(r'(?:from|import|import\()\s*"(\./[^"]+)"', path.read_text()):
                assert (path.parent / other).exists(), f"{name} imports {other}"


def test_every_icon_that_a_template_names_is_there(built: Path) -> None:
    drawn = json.loads((built / "icons.json").read_text())
    assert len(drawn) == len(set(icons.names(Sources(ROOT))))
    named = {name for page in TEMPLATES.rglob("*.html") for name in NAMED_ICON.findall(page.read_text("utf-8"))}
    assert named
    assert named - set(drawn) == set()
    assert all(re.fullmatch(r"[MmLlHhVvCcSsQqTtAaZz\d\s,.-]+", path) for path in drawn.values())


def test_the_order_of_sheets_names_those_that_are_there() -> None:
    order = (FRONT / "css" / "order.txt").read_text().split()
    assert len(order) == len(set(order))
    assert {path.stem for path in (FRONT / "css").glob("*.css")} <= set(order)


def pixels(png: bytes) -> list[list[tuple[int, ...]]]:
    """A PNG of rows without filter, read by other code than wrote it."""
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (png[:8], depth, colour) == (b"\x89PNG\r\n\x1a\n", 8, 6)
    at = png.index(b"IDAT")
    rows = zlib.decompress(png[at + 4 : at + 4 + struct.unpack(">I", png[at - 4 : at])[0]])
    assert len(rows) == height * (width * 4 + 1)
    lines = [rows[y * (width * 4 + 1) + 1 : (y + 1) * (width * 4 + 1)] for y in range(height)]
    return [[tuple(line[x : x + 4]) for x in range(0, width * 4, 4)] for line in lines]


def test_the_manifest_names_pictures_of_the_mark(built: Path) -> None:
    words = json.loads((built / "site" / "manifest.webmanifest").read_text())
    assert (words["start_url"], words["display"], words["id"]) == ("/today", "standalone", "/")
    for icon in words["icons"]:
        path = built / "static" / icon["src"].removeprefix("/static/")
        if icon["type"] == "image/png":
            drawn = pixels(path.read_bytes())
            side = len(drawn)
            assert icon["sizes"] == f"{side}x{side}"
            assert drawn[side // 2][round(side * 22.6 / 32)] == (0xE0, 0x74, 0x3A, 255), "an ember at its place"
            assert drawn[0][0][3] == (255 if icon["purpose"] == "maskable" else 0)


def test_the_mark_is_drawn_soft_at_its_edge_and_only_of_what_is_known() -> None:
    ground = '<rect width="8" height="8" rx="0" fill="#000000"/>'
    svg = f'<svg viewBox="0 0 8 8">{ground}<circle cx="4" cy="4" r="2" fill="#ffffff"/></svg>'
    row = [red for red, _, _, _ in pixels(mark.drawn(svg, 64))[32]]
    assert (row[0], row[32]) == (0, 255)
    assert sum(row) / 255 == pytest.approx(32, abs=0.1), "as wide as the circle"
    with pytest.raises(ValueError, match="path"):
        mark.drawn('<svg viewBox="0 0 8 8"><path fill="#000000"/></svg>', 8)


def test_terms_of_what_is_not_ours_go_along(built: Path) -> None:
    texts = {path.stem: path.read_text() for path in (built / "static" / "licences").glob("*.txt")}
    assert set(texts) == {"literata", "commissioner", "phosphor-icons", "htmx"}
    assert "SIL OPEN FONT LICENSE" in texts["literata"].upper()
    assert "MIT License" in texts["phosphor-icons"]


def test_squeezing_leaves_what_is_quoted() -> None:
    rule = """a > b::before { content: "a ; } /* b */  c" ; /* it's */ color : red; }"""
    small = squeezed(f"{rule}\n\n@media (min-width: 2em) {{ c , d {{ e : f }} }}")
    assert small == 'a > b::before{content:"a ; } /* b */  c";color :red}@media (min-width:2em){c,d{e :f}}'
    assert squeezed("a { width: calc(1px + 2px); margin: -1px auto }") == "a{width:calc(1px + 2px);margin:-1px auto}"


def test_npm_packages_are_locked_by_digest_and_without_addresses() -> None:
    text = (ROOT / "package-lock.json").read_text()
    locked = json.loads(text)["packages"]
    assert "resolved" not in text
    assert "://" not in text
    assert all(package["integrity"].startswith("sha512-") for name, package in locked.items() if name)
    asked = json.loads((ROOT / "package.json").read_text())
    assert {f"node_modules/{name}" for name in (*asked["dependencies"], *asked["devDependencies"])} <= set(locked)


def test_packages_that_are_there_are_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no npm to be found
    fetched = ROOT / "node_modules"
    before = fetched.stat().st_mtime_ns
    packages.fetch(Sources(ROOT), tests=True)
    packages.fetch(Sources(ROOT), tests=False)
    assert fetched.stat().st_mtime_ns == before


def test_npm_that_fails_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    program = tmp_path / "npm"
    program.write_text("#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\necho >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(packages.MissingError, match=r"could not be fetched from npm: npm error code ENOTFOUND"):
        packages.fetch(Sources(tmp_path), tests=False)


def test_every_face_is_sound_and_the_sheet_says_what_was_written(built: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((built / "static").as_uri() + "/")  # the sheet names its faces beside itself
    sheet = next((built / "static").glob("look.*.css")).read_text()
    order = (FRONT / "css" / "order.txt").read_text().split()
    written = [FRONT / "css" / f"{name}.css" for name in order if (FRONT / "css" / f"{name}.css").exists()]
    plain = "\n".join(path.read_text("utf-8") for path in written)
    told, meant = (page.evaluate(RULES, css) for css in (sheet, plain))
    assert [rule for rule in told if not rule.startswith("@font-face")] == meant
    assert page.evaluate(FACES, sheet) == ["loaded"] * 23
    page.close()


def test_a_wheel_has_what_browsers_get_and_not_what_made_it(tmp_path: Path) -> None:
    checkout = own_root(tmp_path / "checkout")
    for name in ("pyproject.toml", "README.md", "LICENSE", "package.json"):
        shutil.copy(ROOT / name, checkout)
    for folder in ("src", "scripts"):
        left_out = shutil.ignore_patterns("built", ".built-*", "*.egg-info", "__pycache__")
        shutil.copytree(ROOT / folder, checkout / folder, ignore=left_out, dirs_exist_ok=True)
    (checkout / "build").unlink()  # setuptools works there; the cut faces come along as a copy
    shutil.copytree(ROOT / "build" / "faces", checkout / "build" / "faces")
    words = (
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--disable-pip-version-check",
    )
    subprocess.run(
        [sys.executable, *words, "--wheel-dir", tmp_path, "."], cwd=checkout, check=True, capture_output=True
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
        listed = json.loads(wheel.read("rekindle/web/built/files.json"))
    assert {f"rekindle/web/built/static/{found_at}" for found_at in listed.values()} <= names
    assert "rekindle/web/built/site/service-worker.js" in names
    assert {f"rekindle/web/templates/{path.relative_to(TEMPLATES)}" for path in TEMPLATES.rglob("*.html")} <= names
    assert not {name for name in names if name.startswith(("rekindle/web/front/", "rekindle/web/building/"))}
