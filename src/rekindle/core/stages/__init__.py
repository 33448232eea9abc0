"""All that passed with somebody, and the user's own words -> how far it has come, why, and what is next.

The stages, their limits and the seven gates are those of outreach.md section 5; the words are those of voice.md section
6. Everything is replayed from the log: the standing of a day never depends on what came after it, and a touch taken
back was never there. Where the reference leaves a gap a module chooses, and says so at the place.
"""

from __future__ import annotations

from rekindle.core.stages.replay import replay
from rekindle.core.stages.warmth import Warmth, warmth_of
from rekindle.core.stages.wording import SHOWN

__all__ = ["SHOWN", "Warmth", "replay", "warmth_of"]
