"""Made-up people and their messy exports, with the truth beside them; from a seed, never from real life.

`write` makes a folder of exports; `people.make` a world in memory; `people.records` records for a linking benchmark.
"""

from rekindle.worlds.files import SIZES, Written, write

__all__ = ["SIZES", "Written", "write"]
