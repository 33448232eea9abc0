"""Mails, numbers, links, accounts and tags in typed lines."""

from __future__ import annotations

import pytest

from rekindle.core.entry.reach import handle, reach
from rekindle.model.handle import HandleKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("anna@example.org", [("mail", "anna@example.org")]),
        ("<mailto:Anna@example.org>", [("mail", "anna@example.org")]),
        ("anna@ example.org", [("mail", "anna@example.org")]),
        ("a@b", []),
        ("/x@b.se", [("link", "x.com/b.se")]),
        ("anna@@example..org", []),
        ("070-123 45 67", [("phone", "+46701234567")]),
        ("070-123 45 67 2014", [("phone", "+46701234567")]),
        ("+44 20 7946 0101 ext. 12", [("phone", "+442079460101")]),
        ("+44 (0)20 7946 0101", [("phone", "+442079460101")]),
        ("tel 1234567", [("phone", "1234567")]),
        ("1234567", []),
        ("2009-2012", []),
        ("1970-05-03", []),
        ("fax 08-123 456 78", [("fax", "+46812345678")]),
        ("@annal", [("link", "x.com/annal")]),
        ("@Ericsson", []),
        ("insta @liapost", [("link", "instagram.com/liapost")]),
        ("@liapost (instagram)", [("link", "instagram.com/liapost")]),
        ("linkedin: anna-lind", [("link", "linkedin.com/in/anna-lind")]),
        ("linkedin https://www.linkedin.com/in/anna-lind/", [("link", "https://www.linkedin.com/in/anna-lind/")]),
        ("https://example.org/a?b.", [("link", "https://example.org/a?b")]),
        ("anna.example.org", [("link", "anna.example.org")]),
        ("J.Se Lind", []),
        ("#choir #2014", [("tag", "choir")]),
    ],
)
def test_reach(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.field, one.value) for one in reach(text, "SE")] == found


def test_a_page_of_a_person_is_a_handle_and_another_a_website() -> None:
    profile, site = handle("link", "linkedin.com/in/anna", "linkedin.com/in/anna"), handle("link", "example.org", "")

    assert (getattr(profile, "kind", None), getattr(site, "url", "")) == (HandleKind.PROFILE, "example.org")
    assert handle("fax", "1", "1") is None
