"""Who is who: one pair at a time, side by side; and the pairs that share only a name, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from rekindle import words
from rekindle.model import UserError
from rekindle.web.books import book
from rekindle.web.environment import number, sentence
from rekindle.web.page import SeeOther, done, fragment, page, wants_part
from rekindle.web.threads import SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import HttpRequest, HttpResponse

    from rekindle.model import Question
    from rekindle.model.thread import Drawn
    from rekindle.services.asking import Asked

ANSWERS = ("same", "different", "unsure", "later")
MANY = 50
"""Pairs of a page that share only a name."""
_SAID = "answered"


class Field(NamedTuple):
    """One row of the table: what is compared, how alike it is in a word, and both sides."""

    title: str
    likeness: str
    verdict: str
    this: str
    that: str


class Head(NamedTuple):
    """One side: what it is called, its sources, and where in them its first record stands."""

    name: str
    source: str
    where: str


class Pair(NamedTuple):
    """A question as it is shown."""

    asked: Asked
    heads: tuple[Head, Head]
    fields: list[Field]
    speaks: list[tuple[str, str]]  # what speaks for one person, and how much
    against: list[tuple[str, str]]
    threads: tuple[Drawn | None, Drawn | None]


def questions(request: HttpRequest, which: str = "") -> HttpResponse:
    """One question: the one that is asked for, else the one that tells most."""
    shown = _shown(request, which)
    if which and shown["pair"] is None:
        request.session["said"] = {"text": _("That question is answered, or no question any more."), "entry": 0}
        return SeeOther(reverse("questions"))
    return page(request, "questions.html", here="questions", **shown)


def answer(request: HttpRequest, which: str) -> HttpResponse:
    """One person, two, not sure, or another day; then the next one at once."""
    verdict = request.POST.get("answer", "")
    asked = next((one for one in book().waiting_questions() if one.id == which), None)
    if verdict not in ANSWERS or asked is None:
        raise UserError(
            _("That question is answered already, or no question any more."),
            next_step=_("Go on with the next one."),
        )
    decided = book().answer(asked, verdict)
    request.session[_SAID] = int(request.session.get(_SAID, 0)) + 1
    part = fragment(request, "parts/questions/pair.html", **_shown(request)) if wants_part(request) else None
    return done(request, decided, reverse("questions"), part)


def _shown(request: HttpRequest, which: str = "") -> dict[str, Any]:
    """What the page of one question shows: the pair, the one after it, and how far this has come."""
    waiting = book().waiting_questions()
    off = book().put_off()
    left = [one for one in waiting if not one.name_only and one.id not in off]
    first = [one for one in waiting if one.id == which] if which else left[:1]
    after = [one for one in left if one not in first][:1] if first else []
    pairs = _pairs([*first, *after])
    before = int(request.session.get(_SAID, 0))
    return {
        "pair": pairs[0] if pairs else None,
        "next": pairs[1] if len(pairs) > 1 else None,
        "left": len(left),
        "place": before + 1,
        "of": before + len(left),
        "names": sum(one.name_only for one in waiting),
        "off": len(off & {one.id for one in waiting}),
    }


def _pairs(questions: Sequence[Question]) -> list[Pair]:
    """Both sides of each, with the days in touch: a person goes by the number of the oldest record."""
    ends = dict.fromkeys(side[0] for one in questions for side in (one.left, one.right))
    drawn = book().drawings(ends, SMALL)
    return [_pair(one, drawn) for one in book().compared(*questions)]


def _pair(asked: Asked, drawn: Mapping[int, tuple[Drawn, ...]]) -> Pair:
    evidence, sides = asked.question.evidence, (asked.question.left, asked.question.right)
    this, that = (next(iter(drawn.get(side[0], ())), None) for side in sides)
    return Pair(
        asked=asked,
        heads=(_head(asked.left), _head(asked.right)),
        fields=[
            Field(_title(name), str(alike), _alike(str(alike), name), words.bare(one), words.bare(two))
            for (name, one, two), alike in zip(asked.fields, asked.likeness, strict=True)
            if name != "from"
        ],
        speaks=[(_first(one.text), words.weight(one.bits)) for one in evidence if one.bits > 0],
        against=[(_first(one.text), words.weight(one.bits)) for one in evidence if one.bits < 0],
        threads=(this, that),
    )


def _first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _head(side: Sequence[tuple[int, str, str, str, str]]) -> Head:
    sources = dict.fromkeys(_(words.source(row[2])) for row in side)
    name = next((row[1] for row in side if row[1]), _("(no name)"))
    entries = ngettext("%(num)s entry", "%(num)s entries", len(side)) % {"num": len(side)}
    return Head(name=name, source=sentence(", ".join(sources)), where=side[0][4] if len(side) == 1 else entries)


def _title(name: str) -> str:
    return {
        "name": _("Name"), "does": _("Work"), "mail": _("Mail"), "phone": _("Phone"), "profile": _("Profile"),
        "city": _("Place"),
    }[name]  # fmt: skip


def _alike(likeness: str, name: str) -> str:
    near = _("close") if name == "name" else _("near")
    return {"same": _("the same"), "near": near, "different": _("differs"), "alone": ""}[likeness]


def names(request: HttpRequest) -> HttpResponse:
    """Pairs that share a name and little else: a page of them, none ticked."""
    waiting = [one for one in book().waiting_questions() if one.name_only]
    return page(
        request,
        "questions_names.html",
        here="questions",
        pairs=[_pair(one, {}) for one in book().compared(*waiting[:MANY])],
        count=len(waiting),
        where=_where,
    )


def _where(pair: Pair, side: int) -> str:
    """What tells one side: what they do, else an address, else where they are from."""
    told = {name: (this, that)[side] for name, this, that in pair.asked.fields}
    found = next((told[name] for name in ("does", "city", "mail", "phone", "profile") if told.get(name)), "")
    return words.bare(found) if found else pair.heads[side].source


def answer_names(request: HttpRequest) -> HttpResponse:
    """All that are ticked are answered alike, in one step that one undo takes back; the others stay as they are."""
    verdict, ticked = request.POST.get("answer", ""), set(request.POST.getlist("pair"))
    chosen: list[Question] = [one for one in book().waiting_questions() if one.id in ticked]
    if verdict not in ANSWERS or not chosen:
        raise UserError(_("No pair is ticked."), next_step=_("Tick those you are sure of."))
    decided = book().answer_all(chosen, verdict)
    told = {"same": _("%s pairs are one person each."), "different": _("%s pairs are two people each.")}
    text = told.get(verdict, _("%s pairs are put off.")) % number(len(chosen))
    request.session["said"] = {"text": text, "entry": decided.entry}
    if wants_part(request):
        return done(request, decided, reverse("questions-names"))
    return SeeOther(reverse("questions-names"))


routes = [
    path("questions", require_GET(questions), name="questions"),
    path("questions/names", require_GET(names), name="questions-names"),
    path("questions/names/answer", require_POST(answer_names), name="questions-names-answer"),
    path("questions/<str:which>", require_GET(questions), name="question"),
    path("questions/<str:which>/answer", require_POST(answer), name="question-answer"),
]
