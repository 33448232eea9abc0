from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.linkedin.recipients import MEMBER, recipients


@pytest.mark.parametrize(
    ("to", "urls", "expected"),
    [
        ("", "", []),
        ("Noor Lindt", "u1", [("Noor Lindt", "u1")]),
        ("Ilse Vandorp, Ph.D.", "u1", [("Ilse Vandorp, Ph.D.", "u1")]),
        ("Noor Lindt, Zoë Amsel", "u1,u2", [("Noor Lindt", "u1"), ("Zoë Amsel", "u2")]),
        ("Noor Lindt, MBA, PMP, Zoë Amsel", "u1,u2", [("Noor Lindt, MBA, PMP", "u1"), ("Zoë Amsel", "u2")]),
        ("Noor Lindt, Coach, Zoë Amsel", "u1,u2", [("Noor Lindt, Coach", "u1"), ("Zoë Amsel", "u2")]),
        ("Noor Lindt, Head of All, Zoë Amsel", "u1,u2", [("", "u1"), ("", "u2")]),
        ("Noor Lindt", "u1,u2", [("", "u1"), ("", "u2")]),
        ("Noor Lindt, Zoë Amsel", "u1,", [("Noor Lindt", "u1"), ("Zoë Amsel", "")]),
        (f"Noor Lindt, {MEMBER}", "u1", [("Noor Lindt", "u1"), (MEMBER, "")]),
        (f"{MEMBER}, Noor Lindt, Zoë Amsel", "u1,u2", [("Noor Lindt", "u1"), ("Zoë Amsel", "u2"), (MEMBER, "")]),
        ("Noor Lindt, Zoë Amsel", "", [("Noor Lindt", ""), ("Zoë Amsel", "")]),
        ("Ilse Vandorp, Ph.D., Zoë Amsel", "", [("Ilse Vandorp, Ph.D.", ""), ("Zoë Amsel", "")]),
        ("王芳, 李明", "", [("王芳", ""), ("李明", "")]),
        ("", "u1,u1,u2", [("", "u1"), ("", "u2")]),
    ],
)
def test_who_a_message_went_to(to: str, urls: str, expected: list[tuple[str, str]]) -> None:
    assert list(recipients(to, urls)) == expected


cells = st.text(st.sampled_from("ab, .M王"), max_size=25)


@given(cells, cells)
def test_nobody_is_invented(to: str, urls: str) -> None:
    found = recipients(to, urls)
    pages = {page.strip() for page in urls.split(",")} - {""}
    assert {page for _, page in found if page} <= pages
    assert len(found) <= max(len(pages) + urls.count(",") + 1, to.count(", ") + 1)
    assert all(_letters(name) in _letters(to) for name, _ in found)


def _letters(text: str) -> str:
    return "".join(text.replace(",", " ").split())
