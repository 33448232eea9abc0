"""A paste -> the texts of one person each."""
from __future__ import annotations


def split(text: str) -> tuple[str, ...]:
    """One text a person."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
