"""A letter and what a second reader says of it -> what its page draws: marks, notes, the ruler, names of channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rekindle import words
from rekindle.model.draft import DraftKind, Medium

if TYPE_CHECKING:
    from datetime import date

    from rekindle.model.letter import Length, Letter, Place, Review
    from rekindle.model.lint import Finding

SPOKEN = (Medium.CALL, Medium.VOICEMAIL)
TICKS, BIG = 20, 5
LEFT, WIDTH = 8, 584


class Note(NamedTuple):
    """What a second reader says of some words: `before` and `after` stand around the words that it quotes.

    Places count as the browser does, in units of UTF-16; (0, 0) is the whole text, or the subject.
    """

    level: str
    rule: str
    before: str
    quoted: str
    after: str
    mend: str
    mark: tuple[int, int]
    line: tuple[int, int]
    subject: bool
    again: bool  # of words that an earlier note is about


class Ruler(NamedTuple):
    """A ruler as it is drawn, 600 units wide, and what it says."""

    ticks: str
    good: tuple[int, int]
    needle: int
    size: str
    told: str
    aim: str


def notes(review: Review, text: str, subject: str) -> list[Note]:
    """What must change first, then what is worth a look."""
    found = [("hold", one) for one in review.lint.errors] + [("note", one) for one in review.lint.warnings]
    told: list[Note] = []
    for (level, one), line in zip(found, review.lines, strict=True):
        note = _note(level, one, line, text, subject)
        told.append(note._replace(again=any(_meet(note.mark, other.mark) for other in told)))
    return told


def _note(level: str, one: Finding, line: Place, text: str, subject: str) -> Note:
    quoted = " ".join(one.words.split())
    before, found, after = one.reason.partition(f'"{quoted}"') if quoted else (one.reason, "", "")
    return Note(
        level=level,
        rule=one.rule,
        before=before,
        quoted=quoted if found else "",
        after=after,
        mend=one.mend,
        mark=(units(text, one.start), units(text, one.end)),
        line=(units(text, line.start), units(text, line.end)),
        subject=one.rule == "M7" or bool(one.words and not one.end and one.words in subject),
        again=False,
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def units(text: str, place: int) -> int:
    """A place as Python counts -> as a browser does, where most emoji are two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def ruler(length: Length) -> Ruler:
    """The ruler of a message."""
    step = length.top / TICKS
    ticks = (f"M{_x(number * step, length)} 24v-{10 if number % BIG == 0 else 5}" for number in range(TICKS + 1))
    return Ruler(
        ticks=f"{''.join(ticks)}M{LEFT} 24H{LEFT + WIDTH}",
        good=(_x(length.least, length), _x(length.most, length)),
        needle=_x(length.count, length),
        size=_counted(length),
        told=length.told,
        aim=f"{length.least}–{length.most}" if length.least else _("up to %s") % length.most,
    )


def _x(count: float, length: Length) -> int:
    return round(LEFT + WIDTH * min(count, length.top) / length.top)


def _counted(length: Length) -> str:
    count = length.count
    told = {
        "words": ngettext("%s word", "%s words", count),
        "characters": ngettext("%s character", "%s characters", count),
        "seconds": ngettext("about %s second", "about %s seconds", count),
    }[length.unit]
    return told % f"{count:,}"


def held(review: Review) -> str:
    """Why a letter cannot be marked as ready; "" where it can."""
    errors = len(review.lint.errors)
    if review.stopped:
        return _("You said never: nothing goes to them. If that has changed, take it back on their page.")
    if not errors:
        return ""
    return (
        ngettext(
            "%s thing waits. Mend it, then the letter can go.",
            "%s things wait. Mend them, then the letter can go.",
            errors,
        )
        % words.number(errors).capitalize()
    )


def media() -> dict[Medium, str]:
    """What each is called."""
    return {
        Medium.MAIL: _("mail"),
        Medium.LINKEDIN: _("LinkedIn"),
        Medium.LINKEDIN_NOTE: _("LinkedIn invitation"),
        Medium.X: _("X"),
        Medium.SMS: _("SMS"),
        Medium.CHAT: _("chat"),
        Medium.VOICEMAIL: _("voicemail"),
        Medium.CALL: _("phone"),
    }


def kinds() -> dict[DraftKind, str]:
    """Occasions as a page offers them; the one question has its own page."""
    return {
        DraftKind.FIRST: _("a first hello"),
        DraftKind.AGAIN: _("a later hello"),
        DraftKind.REPLY: _("an answer"),
        DraftKind.FOLLOW_UP: _("once more, after silence"),
        DraftKind.THANKS: _("thanks"),
        DraftKind.DELIVERY: _("the thing you promised"),
        DraftKind.INTRODUCTION: _("an introduction"),
        DraftKind.REPORT_BACK: _("how it went"),
        DraftKind.BIRTHDAY: _("a birthday"),
        DraftKind.CONDOLENCE: _("a loss"),
        DraftKind.CRISIS: _("hard times for many"),
        DraftKind.DECLINE: _("a no, kindly"),
    }


def after(last: date | None, today: date) -> str:
    """How long it has been, as a title says it: "after four years"; "" where that is no news."""
    months = 0 if last is None else (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    if months < 2:
        return ""
    if months < 24:
        return _("after %s months") % words.number(months)
    return _("after %s years") % words.number(months // 12)


class Press(NamedTuple):
    """What is said of sending, by the channel: where the user does it, and what it is called once it is done."""

    where: str
    done: str


def press(letter: Letter) -> Press:
    """Rekindle sends nothing, and says so."""
    match letter.draft.medium:
        case Medium.MAIL:
            return Press(_("You press send, in your own mail. Rekindle cannot."), _("I sent it"))
        case Medium.CALL:
            return Press(_("You ring, on your own phone. Rekindle cannot."), _("We talked"))
        case Medium.VOICEMAIL:
            return Press(_("You ring, on your own phone. Rekindle cannot."), _("I left it"))
        case Medium.SMS | Medium.CHAT:
            return Press(_("You press send, on your own phone. Rekindle cannot."), _("I sent it"))
        case _:
            return Press(_("You paste it and press send, on their page. Rekindle cannot."), _("I sent it"))
