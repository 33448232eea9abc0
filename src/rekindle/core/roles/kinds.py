"""The whole vocabulary of roles: what somebody can be to the user, each with its words and its influence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleKind:
    """One role. `influence` is the relation tag of outreach.md section 3 (0 where it gives none)."""

    word: str  # what decisions and filters use
    phrase: str  # how it reads in "probably ...": "your former boss"
    description: str
    influence: float = 0.0
    guessed: bool = True  # False: only ever said by the user


def _kind(word: str, phrase: str, description: str, influence: float = 0.0) -> RoleKind:
    return RoleKind(word=word, phrase=phrase, description=description, influence=influence)


ROLES: tuple[RoleKind, ...] = (
    _kind("mentor", "your mentor", "Showed you the way, formally or not; opened doors.", 1.0),
    _kind("professor", "your professor", "Taught you at a university, or teaches at one.", 1.0),
    _kind("advisor", "your advisor", "Supervised your thesis, your research or your plans.", 1.0),
    _kind("ex-boss", "your former boss", "You reported to them at an employer one of you has left.", 1.0),
    _kind("boss", "your boss", "You report to them now.", 0.7),
    _kind("teacher", "your teacher", "Taught you at school, in a course or in a sport.", 0.7),
    _kind("investor", "an investor", "Puts money into companies; perhaps into yours.", 0.8),
    _kind("founder", "a founder", "Started a company or an organisation.", 0.8),
    _kind("author", "an author", "Wrote a book or pieces you know.", 0.8),
    _kind("speaker", "a speaker", "Gave a talk you heard, or speaks in public for a living.", 0.8),
    _kind("recruiter", "a recruiter", "Finds people for posts.", 0.8),
    _kind("influencer", "an influencer", "Many people of a field read or watch them.", 0.8),
    _kind("journalist", "a journalist", "Writes or reports for the press or the air.", 0.6),
    _kind("alumni officer", "an alumni officer", "Keeps a school and its former students in touch.", 0.7),
    _kind("club lead", "a club lead", "Leads a club, a chapter or an association.", 0.7),
    _kind("report", "a former report of yours", "Reported to you."),
    _kind("teammate", "a teammate", "Worked where you worked, when you did."),
    _kind("partner", "a business partner", "Ran or runs something together with you."),
    _kind("client", "a client", "Bought from you or your employer."),
    _kind("supplier", "a supplier", "Sells to you, repairs for you, works for you."),
    _kind("classmate", "a classmate", "Was at your school in your years."),
    _kind("alumni", "an alum of your school", "Went to a school you went to."),
    _kind("student", "a student of yours", "You taught or supervised them."),
    _kind("mentee", "a mentee of yours", "You showed them the way."),
    _kind("fraternity", "a fraternity or sorority member", "Of your fraternity, sorority or student house."),
    _kind("club", "a fellow club member", "Of your club, choir, team or association."),
    _kind("volunteer", "a fellow volunteer", "Worked beside you for nothing but the cause."),
    _kind("acquaintance", "someone you met at an event", "Met once or twice: a conference, a party, a train."),
    _kind("friend", "a friend", "Close to you by choice."),
    _kind("family", "family", "Kin, by birth, marriage or long habit."),
    _kind("neighbour", "a neighbour", "Lives or lived next to you."),
    _kind("landlord", "your landlord", "Lets or let your home to you."),
    _kind("doctor", "a doctor of yours", "Looks after the health of you or yours; saved as such by you."),
    RoleKind(
        word="faith",
        phrase="from your faith community",
        description="Of your congregation. Never guessed: only you can say it.",
        guessed=False,
    ),
)
"""Every role, the most influential first; those of equal influence from work to home."""

KINDS = {kind.word: kind for kind in ROLES}
ORDER = {kind.word: rank for rank, kind in enumerate(ROLES)}
