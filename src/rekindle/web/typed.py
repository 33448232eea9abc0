"""A form with lines typed and what was put right in them -> what each line says, for the echo and for what is added.

Nothing is kept between two requests: the text is read anew each time, and what was put right of a line goes with that
line, wherever it stands by now. A field that reads otherwise than it was shown is a correction: "place: Lund".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rekindle.model import UserError
from rekindle.web.books import book

if TYPE_CHECKING:
    from django.http import QueryDict

    from rekindle.model.adding import Understood
    from rekindle.model.entry import Piece

Reader = Callable[[str], Sequence["Understood"]]
NEW, LATER = "new", ""
MOST = 200
"""Lines that are shown with fields to correct; more are added as they read, or left to a file."""
_AS = {"known since": "since", "website": "link", "profile": "link"}
"""Fields of the echo by the name that a correction gives them."""
AMENDED = frozenset(
    {
        "name", "role", "company", "title", "school", "place", "country", "since", "until", "mail", "phone", "link",
        "birthday", "relation", "tag", "note",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the echo: what was read as it, and why what was typed over it cannot be taken."""

    name: str
    value: str
    typed: str = ""  # the words it was read from, where they say more
    amends: str = ""  # the name by which it is corrected; "" where it cannot be
    wrong: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it was read, with the user's word on it."""

    understood: Understood
    told: tuple[str, ...] = ()  # corrections, in order: "place: Lund"
    who: str = LATER  # "new", or the number of somebody here
    dropped: bool = False
    wrong: tuple[tuple[str, str, str], ...] = ()  # (field, what was typed, why it cannot be taken)

    @property
    def fields(self) -> list[Field]:
        """The echo, field by field; what was typed in vain stands as it was typed."""
        shown: dict[str, list[Piece]] = {}
        for piece in self.understood.pieces:
            shown.setdefault(piece.field, []).append(piece)
        vain = {field: (text, why) for field, text, why in self.wrong}
        return [_field(name, several, vain.get(_amends(name))) for name, several in shown.items()]

    @property
    def others(self) -> list[str]:
        """Fields that this line has not, to add."""
        have = {one.amends for one in self.fields}
        return [name for name in _OFFERED if name not in have] if self.understood.entry else []

    @property
    def mend(self) -> str:
        """What to do about a line that was refused, in words of this door."""
        told = self.understood.mend
        return next((str(words) for command, words in _MENDS.items() if command in told), told)

    @property
    def shown(self) -> str:
        """The line, as far as there is room for it."""
        return self.understood.line.strip().partition("\n")[0]


_OFFERED = ("role", "company", "title", "school", "place", "since", "mail", "phone", "link", "birthday", "tag", "note")


_MENDS = {
    "rekindle add": gettext_lazy("Begin with the name: Anna Lind, statistics, Uppsala 2014."),
    "rekindle import": gettext_lazy("Paste the lines that name them, or bring the file in at Sources."),
    "rekindle me": gettext_lazy("If it is not yours, say so in Settings."),
}
"""What a terminal would be told to type."""


def _amends(name: str) -> str:
    known = _AS.get(name, name)
    return known if known in AMENDED else ""


def _field(name: str, several: Sequence[Piece], vain: tuple[str, str] | None) -> Field:
    text, why = vain or (", ".join(one.value for one in several), "")
    typed = ", ".join(one.text for one in several if one.field == "role" and one.text != one.value)
    return Field(name=name, value=text, typed=typed, amends=_amends(name), wrong=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a form says of one line."""

    told: tuple[str, ...]
    fixes: tuple[tuple[str, str], ...]  # (field, text), where the text is not what was shown
    who: str
    dropped: bool


def lines_of(form: QueryDict, read: Reader) -> list[Line]:
    """The text of a form, read and put right as the form says."""
    text = form.get("text", "")
    if not text.strip():
        return []
    said = dict(_said(form))
    return [_line(one, said.get(one.line)) for one in read(text)]


def _said(form: QueryDict) -> Iterator[tuple[str, Said]]:
    for number in range(MOST):
        if (line := form.get(f"line-{number}")) is None:
            return
        typed = {field[3:]: form.get(field, "").strip() for field in form if field.startswith(f"fix-{number}-")}
        fixes = [
            (field.removeprefix(f"-{number}-"), text)
            for field, text in typed.items()
            if text != form.get(f"was{field}", "")
        ]
        if more := form.get(f"more-{number}", "").strip():
            fixes.append((form.get(f"field-{number}", ""), more))
        yield (
            _plain(line),
            Said(
                told=tuple(form.getlist(f"told-{number}")),
                fixes=tuple(fixes),
                who=form.get(f"who-{number}", LATER),
                dropped=f"drop-{number}" in form,
            ),
        )


def _plain(text: str) -> str:
    """As it was before a form wrote its ends of line its own way."""
    return text.replace("\r\n", "\n")


def _line(one: Understood, said: Said | None) -> Line:
    if said is None or (one.refused and not one.entry):
        return Line(understood=one)
    told: list[str] = []
    wrong: list[tuple[str, str, str]] = []
    for correction in (*said.told, *(f"{field}: {text}" for field, text in said.fixes)):
        try:
            one = book().correct(one, correction)
            told.append(correction)
        except UserError as error:
            field, _colon, text = correction.partition(": ")
            wrong.append((field, text, f"{error.error} {error.next_step}"))
    return Line(
        understood=_meant(one, said.who), told=tuple(told), who=said.who, dropped=said.dropped, wrong=tuple(wrong)
    )


def _meant(one: Understood, who: str) -> Understood:
    if one.refused or not (who == NEW or who.isdecimal()):
        return one
    return book().meant(one, "" if who == NEW else who)


def each_or_whole(form: QueryDict) -> Reader:
    """Each line one person, or, where the form says so, all of it one: a signature, a contact page."""
    if form.get("whole"):
        return lambda text: book().understand(_plain(text))
    return lambda text: book().understand_each(_plain(text))


def summed(lines: Sequence[Line]) -> str:
    """How many people there are to add, in a line."""
    count = sum(not one.dropped and not one.understood.refused for one in lines)
    return _("Add %s people") % count if count > 1 else _("Add")
