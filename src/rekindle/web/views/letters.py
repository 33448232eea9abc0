"""The letters that wait and those that went; and the beginning of one: a draft, or the one question it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from rekindle import words
from rekindle.model import UserError
from rekindle.model.draft import DraftKind, Medium, Missing
from rekindle.model.letter import Answer
from rekindle.services.saying import Decided
from rekindle.web.books import book
from rekindle.web.page import done, page
from rekindle.web.views import letter_shown as shown

if TYPE_CHECKING:
    from enum import StrEnum

    from django.http import HttpRequest, HttpResponse

    from rekindle.model.draft import Drafted

    Word = TypeVar("Word", bound=StrEnum)


class Wanted(NamedTuple):
    """What is to be written: by what means and on what occasion, None where nobody said; another one, in English."""

    medium: Medium | None
    kind: DraftKind | None
    other: bool
    english: bool


def letters(request: HttpRequest) -> HttpResponse:
    """What waits, and what went out."""
    waiting = book().drafts()
    return page(
        request,
        "letters.html",
        here="letters",
        title=_title(len(waiting)),
        waiting=waiting,
        sent=book().letters_sent(),
        media=shown.media(),
    )


def _title(count: int) -> str:
    if not count:
        return _("No letter waits")
    return ngettext("%s letter waits", "%s letters wait", count) % words.number(count).capitalize()


# --- begun ------------------------------------------------------------------------------------------------------------


def write(request: HttpRequest, person: int) -> HttpResponse:
    """A draft for somebody; opened as a page it asks by what means, and on what occasion."""
    if request.method != "POST":
        return page(request, "write.html", here="letters", **_choices(person, _wanted(request)))
    wanted = _wanted(request)
    try:
        _answered(request, person, wanted)
        made = book().draft(person, wanted.medium, kind=wanted.kind, other=wanted.other, english=wanted.english)
    except UserError as error:
        shown_ = _choices(person, wanted) | _asked_again(request, error)
        return page(request, "write.html", status=409, here="letters", **shown_)
    if not made.draft.text:
        return page(request, "write.html", here="letters", **_choices(person, wanted), **_question(made))
    told = _("A draft for %(name)s, by %(channel)s") % {"name": made.name, "channel": shown.media()[made.draft.medium]}
    return done(request, Decided(told=told, entry=made.entry), reverse("letter", args=[made.draft.number]))


def _wanted(request: HttpRequest) -> Wanted:
    form = request.POST if request.method == "POST" else request.GET
    return Wanted(
        _one(Medium, form.get("channel", "")),
        _one(DraftKind, form.get("kind", "")),
        form.get("other") == "yes",
        form.get("english") == "yes",
    )


def _one(words_: type[Word], text: str) -> Word | None:
    """The word that was chosen; None for none of ours, such as a channel that nothing is written for."""
    return words_(text) if text in {one.value for one in words_} else None


def _answered(request: HttpRequest, person: int, wanted: Wanted) -> None:
    """Keep the answer that came with the form, if one did."""
    slot = request.POST.get("slot", "")
    if slot and "answer" in request.POST:
        answer = Answer(slot=slot, text=request.POST["answer"], more=request.POST.get("more", ""))
        book().answer_for(person, answer, wanted.medium or Medium.MAIL, wanted.kind or DraftKind.FIRST)


def _choices(person: int, wanted: Wanted) -> dict[str, object]:
    """By what means and on what occasion it can be written; the page's frame for all that is asked."""
    number, name, _facts = book().notes(person)
    return {
        "person": number,
        "name": name,
        "wanted": wanted,
        "media": shown.media(),
        "kinds": shown.kinds(),
        "ways": book().ways(number),
        "asked": None,
        "answer": "",
        "more": "",
        "error": None,
    }


def _question(made: Drafted) -> dict[str, object]:
    draft = made.draft
    return {"asked": draft.missing[0], "wanted": Wanted(draft.medium, draft.kind, other=False, english=False)}


def _asked_again(request: HttpRequest, error: UserError) -> dict[str, object]:
    """The same question with what was typed, where it was one that could not be kept."""
    found: dict[str, object] = {"error": error}
    slot, asked = request.POST.get("slot", ""), request.POST.get("asked", "")
    if slot and asked:
        found |= {
            "asked": Missing(slot=slot, question=asked[:300]),
            "answer": request.POST.get("answer", ""),
            "more": request.POST.get("more", ""),
        }
    return found


routes = [
    path("people/<int:person>/write", require_http_methods(["GET", "HEAD", "POST"])(write), name="write"),
    path("letters", require_GET(letters), name="letters"),
]
