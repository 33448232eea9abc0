"""A LinkedIn data export -> its items. `LINKEDIN` is the importer; one module a kind of member."""

from rekindle.importers.linkedin.importer import LINKEDIN

__all__ = ["LINKEDIN"]
