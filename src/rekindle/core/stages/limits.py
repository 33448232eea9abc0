"""The times and counts of stages and gates (outreach.md section 5), in days unless told otherwise."""

from __future__ import annotations

FOLLOW_UPS = 2
GIVE_UP = 14
"""Of silence after the last follow-up: the round ends."""
FIRST_FOLLOW_UP, SECOND_FOLLOW_UP = 7, 21
REPLIED_SILENT = 45
TALKING_SILENT = 60
EACH_WAY, WITHIN = 2, 60
"""So many messages each way within so many days are a conversation."""
WARM = 0.35
EPISODES, SPANNING, LAST_WITHIN = 3, 60, 90
ON_TIME_CYCLES = 4
VOICE_WITHIN = 90
SINCE_REPLY = 45
LOCK = 180
LATE = 1.2
"""Intervals within which a cycle is on time."""

ROUND = 45
"""A message so long after an unanswered one is no follow-up, but opens the next round. Own prior."""
ANEW = 365
"""Rounds that went unanswered before so long a silence count no more when the user writes again. Own prior."""
CYCLE = 14
"""Exchanges closer together than that are one cycle. Own prior."""
OFF = 365
"""The interval that silence is measured by where no rhythm is set. Own prior."""
PASSIVE = 2
"""Rounds unanswered, after which only good wishes go out."""
