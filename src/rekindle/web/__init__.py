"""Verbs -> pages. Django as a door only: it knows no rule and keeps no row."""
