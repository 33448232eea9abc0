"""Made-up people and their messy exports, with the truth beside them; from a seed, never from real life."""
