"""People, ties, roles and goals -> the twelve worth a message this week, each with reasons (outreach.md section 3)."""

from rekindle.core.shortlist.choose import choose, replace
from rekindle.core.shortlist.network import Network, network
from rekindle.core.shortlist.reasons import reasons, why
from rekindle.core.shortlist.value import value

__all__ = ["Network", "choose", "network", "reasons", "replace", "value", "why"]
