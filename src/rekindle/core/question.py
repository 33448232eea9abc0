"""A name, a target and the last thing given -> the one question, to be said aloud (voice.md, draft 23).

It asks whether they know somebody, never for a post, and holds the door open for a no.
"""

from __future__ import annotations

_ASK = (
    "\"I have one question, and no is a fine answer. Do you know anyone {target} who'd enjoy a talk with me? "
    "It isn't about a post. I'd like to hear how they work.\""
)
_PAUSE = "Then be quiet. If there's a pause: \"If nobody comes to mind, that's fine. It changes nothing.\""
_THANKS = "Whatever the answer: \"Thank you. I'll tell you how it goes, and I won't ask again.\" Go back to their news."
_PLACED = ("in ", "at ", "with ", "from ", "near ")


def script(first_name: str, target: str, given: str) -> tuple[str, str, str, str]:
    """What to say, piece by piece: first something of theirs, then the question, the quiet, and the thanks.

    `target` completes "anyone in ...": "flood risk at Corran"; `given` is what they last had from the user, "" if not
    known: "the substation paper".
    """
    named = target.strip().rstrip(".")
    place = named if named.lower().startswith(_PLACED) else f"in {named}"
    first = f"did {given} help?" if given else "how are things with you?"
    opening = f"{first_name}, before anything else: {first} (Listen to the end.)"
    return opening, f"Ask once: {_ASK.format(target=place)}", _PAUSE, _THANKS
