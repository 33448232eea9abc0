"""What belongs together as one archive, and what it is called to people and to scripts."""

from __future__ import annotations

from pathlib import Path

from rekindle.book import Book
from tests.exports import CAST, KOFI, MEI, TALK, folder, linkedin, vcf, zipped


def test_a_folder_of_exports_is_one_archive_an_export(book: Book, tmp_path: Path) -> None:
    exports = tmp_path / "exports"
    folder(
        exports / "linkedin",
        {**linkedin(CAST, TALK), "Company Follows/Company Follows.csv": "Organization,Followed On\n"},
    )
    vcf(exports / "phone.vcf", [KOFI])
    vcf(exports / "tablet.vcf", [MEI])
    found = {one.path: one for one in book.import_archives(exports).archives if one.importer}
    assert sorted(found) == ["exports/linkedin", "phone.vcf", "tablet.vcf"]
    assert found["exports/linkedin"].place == str(exports / "linkedin")
    assert found["phone.vcf"].place == str(exports / "phone.vcf")


def test_a_zip_is_one_archive_an_importer_and_lies_where_the_zip_lies(book: Book, tmp_path: Path) -> None:
    cards = vcf(tmp_path / "phone.vcf", [KOFI]).read_text(encoding="utf-8")
    path = zipped(tmp_path / "all.zip", {**linkedin(CAST, TALK), "phone.vcf": cards})
    found = [one for one in book.import_archives(path).archives if one.importer]
    assert sorted(one.importer for one in found) == ["linkedin", "vcard"]
    assert {one.place for one in found} == {str(path)}


def test_a_file_read_by_named_columns_is_not_the_file_read_before(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Name,E-mail,Kürzel\nAnna Lind,anna@lind.example,al\n", encoding="utf-8")
    assert book.import_archives(path).archives[0].items.created == 1
    named = (("nickname", "Kürzel"),)
    (again,) = book.import_archives(path, importer="contacts-csv", columns=named).archives
    assert again.known_since is None
    assert "al" in {member.record.name.nickname for member in book.show("Anna Lind").person.members}
    assert book.import_archives(path, importer="contacts-csv", columns=named).archives[0].known_since is not None
