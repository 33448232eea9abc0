"""Verbs. Each opens one transaction, fetches, calls core, stores, and returns a frozen result."""
