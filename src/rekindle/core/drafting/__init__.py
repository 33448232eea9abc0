"""A person, news, gives and reasons -> a message in the user's own words, every phrase traced to its fact."""

from rekindle.core.drafting.compose import compose, vouched
from rekindle.core.drafting.same import essence
from rekindle.core.drafting.wordings import SECTIONS, SLOTS, parse

__all__ = ["SECTIONS", "SLOTS", "compose", "essence", "parse", "vouched"]
