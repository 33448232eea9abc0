"""Files -> nouns. `registry.IMPORTERS` is the whole list; one module (or package) a format."""
