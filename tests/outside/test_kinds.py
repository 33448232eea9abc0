from __future__ import annotations

import pytest

from rekindle.outside.kinds import is_document, is_zip, packed_otherwise, skipped


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("IMG_1.HEIC", "pictures"),
        ("voice.opus", "sound"),
        ("setup.EXE", "programs"),
        (".DS_Store", "hidden"),
        ("._a.csv", "hidden"),
        ("Thumbs.db", "hidden"),
        ("~$list.xlsx", "hidden"),
        ("__MACOSX", "Mac"),
    ],
)
def test_what_is_surely_nothing_for_us_is_skipped_with_a_reason(name: str, word: str) -> None:
    assert word in skipped(name)


@pytest.mark.parametrize(
    "name", ["a.csv", "phone.vcf", "messages.html", "direct-messages.js", "mail.mbox", "x.zip", "jpg", "a.jpg.csv", ""]
)
def test_anything_else_is_looked_at(name: str) -> None:
    assert skipped(name) == ""


def test_beginnings_tell_what_is_packed_otherwise() -> None:
    assert ".tgz" in packed_otherwise(b"\x1f\x8b\x08")
    assert packed_otherwise(b"BEGIN:VCARD") == packed_otherwise(b"") == packed_otherwise(b"PK\3\4") == ""


def test_a_zip_tells_itself_by_its_beginning() -> None:
    assert all(is_zip(head) for head in (b"PK\3\4...", b"PK\5\6...", b"PK\7\x08...", b"PK00PK\3\4"))
    assert not any(is_zip(head) for head in (b"", b"PK", b"PKs are fine", b"\x1f\x8b"))


def test_a_document_tells_itself_by_what_it_holds() -> None:
    assert is_document({"mimetype", "content.xml"})
    assert not is_document({"Connections.csv", "messages.csv"})
