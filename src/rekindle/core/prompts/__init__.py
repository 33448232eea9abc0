"""Questions that jog memory: what to ask of a life, who answers it already, who may, and in what order to ask."""

from rekindle.core.prompts.asked import Asked, asked, place_of, when
from rekindle.core.prompts.order import coming, in_order, is_due
from rekindle.core.prompts.people import Around, with_known, with_near

__all__ = ["Around", "Asked", "asked", "coming", "in_order", "is_due", "place_of", "when", "with_known", "with_near"]
