"""The Python door: `Book` has the same verbs as the command line."""
