"""The ladder of titles in several languages."""

from __future__ import annotations

import pytest

from rekindle.core.shortlist.titles import rung


@pytest.mark.parametrize(
    ("title", "height"),
    [
        ("Geschäftsführerin", 0.9),
        ("Directeur général", 0.9),
        ("CEO & Founder", 0.9),
        ("Vice President, Sales", 0.8),
        ("Professor of Hydrology", 0.8),
        ("Directrice des achats", 0.7),
        ("Assistant Professor", 0.6),
        ("Teamleiter Einkauf", 0.5),
        ("HR Business Partner", 0.4),
        ("Software engineer", 0.25),
        ("Executive assistant to the CEO", 0.25),
        ("Assistant manager", 0.4),
        ("Werkstudent, Büro des Direktors", 0.1),
        (" ", None),
    ],
)
def test_a_title_has_its_rung(title: str, height: float | None) -> None:
    assert rung(title) == height
