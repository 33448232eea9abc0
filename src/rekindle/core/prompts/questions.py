"""The questions that jog a memory, in the words of voice.md: for a post, a school, a club, and for life at large.

Free recall of the people one knows is far from complete; a role, a place and what can be pictured there bring back
more (Brewer 2000, Social Networks 22 [R]). So each question gives a role and two things to see. None asks for more
than a name, and nobody is a fine answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Among(StrEnum):
    """Who in the book may answer a question."""

    ROLE = "role"  # whoever is held to be one of its roles; of a chapter, whoever was there too
    THERE = "there"  # whoever was there
    LEFT = "left"  # ... and has left since
    YEAR = "year"  # ... in that year
    HELPED = "helped"  # of whom a favour is on record
    OWED = "owed"  # to whom something was owed
    CLOSE = "close"  # the strongest ties
    NOBODY = "nobody"  # only memory knows


@dataclass(frozen=True, slots=True)
class Question:
    """`text` may hold {place}, which is the chapter's name and years, {name} and {year}."""

    word: str
    text: str
    roles: tuple[str, ...]
    cues: tuple[str, ...]
    among: Among = Among.ROLE


POST = (
    Question(
        "bosses", "Who were your bosses at {place}?", ("ex-boss",),
        ("Whoever showed you your desk on the first day.", "Whoever signed your holidays off."),
    ),
    Question(
        "team", "Who sat near you at {place}?", ("teammate",),
        ("The room, the lunch table, who sat next to you.", "Who sat there before, and after?"), Among.THERE,
    ),
    Question(
        "projects", "Which projects did you do at {place}, and who was in them?", ("teammate",),
        ("The one that went well, and the one that didn't.", "Who stayed late, and who brought the cake?"),
        Among.THERE,
    ),
    Question(
        "moved-on", "Who left {name} while you were there, or soon after?", ("teammate",),
        ("The leaving card you signed.", "The desk that stood empty, and who'd sat at it."), Among.LEFT,
    ),
    Question(
        "reports", "Who reported to you at {place}, or learned the work from you?", ("report",),
        ("Whoever you showed round on their first day.", "A trainee, a summer help, a new colleague."),
    ),
    Question(
        "clients", "Who did you work for at {place}: clients, patients, pupils, readers?", ("client",),
        ("The one who rang most often.", "The one who said thank you."),
    ),
    Question(
        "suppliers", "Who sold to you, advised you or mended things for you at {place}?", ("supplier",),
        ("Whoever came when something broke.", "The name on the invoices."),
    ),
)  # fmt: skip
"""Of each post, in this order."""

YEAR = Question(
    "year", "Who did you work beside at {name} in {year}?", ("teammate",),
    ("What was new that year: a room, a boss, a tool?", "Who started that year, and who gave the leaving party?"),
    Among.YEAR,
)  # fmt: skip
"""Of each year of a post of several years."""

SCHOOL = (
    Question(
        "classmates", "Who studied with you at {place}?", ("classmate",),
        ("The row you sat in, and whose notes you copied.", "The ones you did the exercises with."), Among.THERE,
    ),
    Question(
        "teachers", "Who taught you at {place}?", ("teacher",),
        ("The course you liked, and the one you feared.", "Who said a thing you still use?"),
    ),
    Question(
        "advisors", "Who advised your thesis or your projects at {place}?", ("advisor",),
        ("Whose door did you wait at?", "Whose red pen do you remember?"),
    ),
    Question(
        "flatmates", "Who did you live with while you were at {place}?", ("friend",),
        ("The kitchen, and who cooked.", "Who had the room next to yours?"), Among.NOBODY,
    ),
    Question(
        "alumni", "Who else from {name} have you met, then or later?", ("alumni",),
        ("Somebody older who showed you round.", "Somebody at work who turned out to have been there."),
    ),
)  # fmt: skip
"""Of each school, in this order."""

CLUB = (
    Question(
        "members", "Who was in {name} with you?", ("club",),
        ("The room you met in, and who had the key.", "The trip, the concert or the party."), Among.THERE,
    ),
    Question(
        "leaders", "Who kept {name} going?", ("club lead",),
        ("Whoever stood in front.", "Whoever did the sums."),
    ),
)  # fmt: skip
"""Of each club named beside a school."""

JOBS = (
    Question(
        "bosses", "Who were your bosses, the first one included?", ("ex-boss",),
        ("Whoever hired you.", "Whoever signed your holidays off."),
    ),
    Question(
        "team", "Who did you sit near, in each place you worked?", ("teammate",),
        ("The room, the lunch table, who sat next to you.", "Who did you have coffee with?"),
    ),
    Question(
        "projects", "Which projects are you glad of, and who was in them?", ("teammate",),
        ("The one that went well, and the one that didn't.", "Who stayed late, and who brought the cake?"),
    ),
    Question(
        "moved-on", "Who moved on before you did?", ("teammate",),
        ("The leaving card you signed.", "The desk that stood empty, and who'd sat at it."), Among.NOBODY,
    ),
    Question(
        "reports", "Who reported to you, or learned the work from you?", ("report",),
        ("Whoever you showed round on their first day.", "A trainee, a summer help, a new colleague."),
    ),
    Question(
        "clients", "Who did you work for: clients, patients, pupils, readers?", ("client",),
        ("The one who rang most often.", "The one who said thank you."),
    ),
    Question(
        "suppliers", "Who sold to you, advised you or mended things for you at work?", ("supplier",),
        ("Whoever came when something broke.", "The name on the invoices."),
    ),
)  # fmt: skip
"""Where no post is known."""

STUDIES = (
    Question(
        "teachers", "Who taught you something you still use?", ("teacher",),
        ("The course you liked, and the one you feared.", "A sport, an instrument, a trade."),
    ),
    Question(
        "advisors", "Who advised your studies, a thesis or a plan?", ("advisor",),
        ("Whose door did you wait at?", "Whose red pen do you remember?"),
    ),
    Question(
        "classmates", "Who studied with you?", ("classmate",),
        ("The row you sat in, and whose notes you copied.", "The ones you did the exercises with."),
    ),
    Question(
        "flatmates", "Who have you lived with?", ("friend",),
        ("The kitchen, and who cooked.", "Who had the room next to yours?"), Among.NOBODY,
    ),
)  # fmt: skip
"""Where no school is known."""
