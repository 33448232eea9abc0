"""Rekindle warms up a neglected network. `from rekindle import Book` is the door for notebooks and scripts."""

__version__ = "0.1.0"
