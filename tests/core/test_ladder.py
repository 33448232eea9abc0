"""Titles to rungs."""

from __future__ import annotations

import pytest

from rekindle.core.ladder import rung


@pytest.mark.parametrize(
    ("title", "height"),
    [
        ("", 0.0),
        ("Planner", 0.3),
        ("Chief Financial Officer", 0.9),
        ("Geschäftsführerin", 0.9),
        ("Directrice générale", 0.9),
        ("Consejero delegado", 0.9),
        ("Amministratrice delegata", 0.9),
        ("Diretor geral", 0.9),
        ("Algemeen directeur", 0.9),
        ("Verkställande direktör", 0.9),
        ("Adm. direktør", 0.9),
        ("Daglig leder", 0.9),
        ("Toimitusjohtaja", 0.9),
        ("Prezes zarządu", 0.9),
        ("Senior Vice President, Planning", 0.8),
        ("Dean of Science", 0.8),
        ("Head of planning", 0.7),
        ("Abteilungsleiterin", 0.7),
        ("Osastopäällikkö", 0.7),
        ("Team lead", 0.5),
        ("Chef d'équipe", 0.5),
        ("Senior Manager", 0.5),
        ("Kierowniczka", 0.5),
        ("Senior Analyst", 0.4),
        ("Product Manager", 0.4),
        ("HR Business Partner", 0.3),
        ("Assistant to the CEO", 0.3),
        ("Executive Assistant to the President", 0.3),
        ("Junior Planner", 0.2),
        ("Assistente", 0.2),
        ("Praktikantin", 0.1),
        ("Intern, office of the CEO", 0.1),
    ],
)
def test_a_title_has_its_rung(title: str, height: float) -> None:
    assert rung(title) == height
