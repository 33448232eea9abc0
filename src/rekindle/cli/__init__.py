"""The terminal door: parses, calls one verb, renders. No rules, no SQL."""
