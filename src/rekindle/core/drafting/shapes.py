"""The sentences of a message -> its text on one medium: a letter, a line or two, a voicemail, a call script."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rekindle.core.drafting.forms import started
from rekindle.core.drafting.moves import Piece, Pieces
from rekindle.core.drafting.same import draw
from rekindle.core.drafting.slots import Slots
from rekindle.model.draft import DraftKind, Medium
from rekindle.model.drafting import Sheet

LAYOUTS = (
    (("theirs",), ("news",), ("offer",), ("close",)),
    (("theirs",), ("news",), ("offer", "close")),
    (("theirs",), ("news", "offer"), ("close",)),
    (("theirs",), ("news", "offer", "close")),
)
"""Where a letter has its paragraphs."""
TURNED = {"news": "offer", "offer": "news"}
_UNGREETED = frozenset((DraftKind.BIRTHDAY,))
"""Their own words greet."""


def shaped(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:
    """The whole text."""
    ordered = _ordered(sheet, pieces, seed)
    make: Callable[[Sheet, Pieces, Slots, str], str] = {
        Medium.MAIL: _letter,
        Medium.VOICEMAIL: _voicemail,
        Medium.CALL: _call,
        Medium.SMS: _line,
        Medium.CHAT: _line,
    }.get(sheet.medium, _note)
    return make(sheet, ordered, slots, seed)


def _ordered(sheet: Sheet, pieces: Pieces, seed: str) -> Pieces:
    """The moves in their order; in one draft of three the offer goes before the news."""
    if sheet.medium is Medium.CALL or draw(f"{seed}:order", 3) or not {"news", "offer"} <= pieces.keys():
        return pieces
    if pieces["offer"].asks:  # a question ends what can end; it does not stand before news
        return pieces
    return {TURNED.get(move, move): pieces[TURNED.get(move, move)] for move in pieces}


def _letter(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:
    body = [" ".join(pieces[move].text for move in paragraph) for paragraph in _paragraphs(pieces, seed)]
    hello = [] if sheet.kind in _UNGREETED else [f"{'Dear' if sheet.reader.formal else 'Hi'} {slots['name'].value},"]
    return "\n\n".join([*hello, *body, *_signed(sheet, slots)])


def _paragraphs(pieces: Pieces, seed: str) -> list[list[str]]:
    """The moves that are there, as a drawn layout breaks them; what no layout knows stands by itself."""
    layout = LAYOUTS[draw(f"{seed}:layout", len(LAYOUTS))]
    breaks = {move: place for place, paragraph in enumerate(layout) for move in paragraph}
    found: list[list[str]] = []
    last: object = None
    for move in pieces:
        place = breaks.get(_seat(move, pieces), move)
        if found and place == last:
            found[-1].append(move)
        else:
            found.append([move])
        last = place
    return found


def _seat(move: str, pieces: Pieces) -> str:
    """The seat of a move in a layout: turned round, offer and news change theirs."""
    moves = list(pieces)
    turned = "offer" in moves and "news" in moves and moves.index("offer") < moves.index("news")
    seat = TURNED.get(move, move) if turned else move
    return "close" if seat == "free" else seat


def _signed(sheet: Sheet, slots: Slots) -> list[str]:
    """How I sign: the whole name, with what ties us where the reader may wonder who this is."""
    if "me" not in slots:
        return []
    if not (sheet.kind is DraftKind.FIRST and sheet.reader.formal and "tie" in slots):
        return [slots["me"].value]
    return [f"{slots['me'].value} ({slots['tie'].value})"]


def _note(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:  # noqa: ARG001 - one shape of several
    """A paragraph that begins with the name."""
    several = list(pieces.values())
    if sheet.kind in _UNGREETED:
        return _row(several)
    return f"{_hello(sheet)} {slots['name'].value}, {several[0].low}{_rest(several[1:])}"


def _hello(sheet: Sheet) -> str:
    return "Dear" if sheet.reader.formal else "Hi"


def _line(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:
    """A text message says first who writes; a chat shows it."""
    several = [one for move, one in pieces.items() if move != "who"]
    if sheet.kind in _UNGREETED:
        return _row(several)
    if who := pieces.get("who"):
        return f"{slots['name'].value}, {who.low}{_rest(several)}"
    return _note(sheet, pieces, slots, seed)


def _voicemail(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:  # noqa: ARG001 - one shape of several
    """Who it is in five seconds, then the message, then goodbye."""
    who = f", {pieces['who'].low}" if "who" in pieces else "."
    told = [one for move, one in pieces.items() if move not in ("who", "bye")]
    return f"Hello {slots['name'].value}{who}{_rest([*told, *(pieces[m] for m in ('bye',) if m in pieces)])}"


_BULLETS = {"theirs": "Memory", "kind": "Reason", "news": "Update", "offer": "Offer"}


def _call(sheet: Sheet, pieces: Pieces, slots: Slots, seed: str) -> str:  # noqa: ARG001 - one shape of several
    """An opening line, then a bullet for each of the three things to say."""
    opening = " ".join(
        pieces[move].low if move == "who" else pieces[move].text for move in ("who", "moment") if move in pieces
    )
    bullets = [f"• {head}: {pieces[move].text}" for move, head in _BULLETS.items() if move in pieces]
    return "\n".join([f"Hi {slots['name'].value}, {opening}", *bullets])


def _row(several: Sequence[Piece]) -> str:
    return " ".join(one.text for one in several)


def _rest(several: Sequence[Piece]) -> str:
    return f" {_row(several)}" if several else ""


def script(slots: Slots, about: str) -> str:
    """The one question, by voice: once, about a person and not a post, with the door left open (voice.md, draft 23)."""
    name = slots["name"].value
    first = f"did {slots['give'].value} help?" if "give" in slots else "how have you been?"
    once = (
        f"• Ask once: \"I have one question, and no is a fine answer. Do you know anyone in {about} who'd enjoy a "
        "talk with me? It isn't about a post. I'd like to hear how they work.\""
    )
    quiet = "• Then be quiet. If there's a pause: \"If nobody comes to mind, that's fine. It changes nothing.\""
    thanks = "• Whatever comes: \"Thank you. I'll tell you how it goes, and I won't ask again.\" Go back to their news."
    return "\n".join([f"{started(name)}, before anything else: {first} (Listen to the end.)", once, quiet, thanks])
