"""People, ties, roles and goals -> the twelve worth a message this week, each with reasons (outreach.md section 3)."""

from rekindle.core.shortlist.choose import choose, choose_of, replace
from rekindle.core.shortlist.network import Network, network
from rekindle.core.shortlist.reasons import reasons, why
from rekindle.core.shortlist.value import value
from rekindle.core.shortlist.valuing import Valuation, revalued, valued_of

__all__ = [
    "Network",
    "Valuation",
    "choose",
    "choose_of",
    "network",
    "reasons",
    "replace",
    "revalued",
    "value",
    "valued_of",
    "why",
]
