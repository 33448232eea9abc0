"""`list --to`: the formal list in a file."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from rekindle import Book
from tests.cli.conftest import TODAY, Shell

CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{name[:4].lower()}@x.example\nNOTE:likes tea\nEND:VCARD\n"
    for name in ("Anna Lind", "Kofi Mensah", "=1+1")
)


def flat(text: str) -> str:
    """What was said, in one line."""
    return " ".join(text.split())


def test_the_list_goes_into_files_and_says_what_went_along(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home")
    (tmp_path / "phone.vcf").write_text(CARDS)
    shell("import", str(tmp_path / "phone.vcf"))
    place = tmp_path / "list.xlsx"
    assert "Nobody is on this list. Nothing was written." in shell("list", "--to", str(place), code=2).err
    shell("list", "--add", "Anna")
    said = shell("list", "--to", str(place)).out
    assert "".join(said.split()) == f"1personwritten,withoutyournotes:{place}"
    assert "is there already. Nothing was changed." in flat(shell("list", "--to", str(place), code=2).err)
    done = shell("list", "--everybody", "--to", str(place), "--notes", "--force", "--json").json()
    assert done == {"file": str(place), "format": "xlsx", "people": 3, "notes": True, "cut": 0}
    assert load_workbook(place).active["A2"].value in ("=1+1", "Anna Lind", "Kofi Mensah")
    assert "no kind of list" in shell("list", "--to", str(tmp_path / "list.doc"), code=2).err
    assert "of a kind Rekindle can't read" in flat(shell("import", str(place), code=2).err)


def test_the_python_door_writes_it_too(tmp_path: Path) -> None:
    (tmp_path / "phone.vcf").write_text(CARDS)
    with Book(tmp_path / "home", today=TODAY) as book:
        book.import_archives(tmp_path / "phone.vcf")
        book.put_on_list("Anna", "Kofi")
        done = book.write_list(book.roster(), tmp_path / "list.csv", notes=True)
        assert (done.people, done.kind, done.notes) == (2, "csv", True)
        assert "likes tea" in (tmp_path / "list.csv").read_text(encoding="utf-8")
        assert book.import_archives(tmp_path / "list.csv").new_people == 0
        book.write_list(book.roster(), tmp_path / "list.csv", over=True)
        assert "likes tea" not in (tmp_path / "list.csv").read_text(encoding="utf-8")
