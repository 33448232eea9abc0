"""One letter -> the page it is written on; what is typed there is read, kept, made ready, handed over, logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.http import JsonResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rekindle.model import UserError
from rekindle.model.draft import DraftState, Medium
from rekindle.model.error import Meanwhile
from rekindle.services.saying import Decided
from rekindle.web.books import book
from rekindle.web.environment import day
from rekindle.web.page import came_from, done, fragment, page
from rekindle.web.seats import FullError
from rekindle.web.views import letter_shown as shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rekindle.model.letter import Letter, Review
    from rekindle.services.touching import Touched

TO, MOST = "to", 20
CONFLICT = 409


class Typed(NamedTuple):
    """What the form holds: the letter, the words that were seen, and where it goes."""

    text: str
    subject: str | None
    seen: str
    to: str | None


def _typed(request: HttpRequest) -> Typed:
    form = request.POST
    return Typed(form.get("text", ""), form.get("subject"), form.get("seen", ""), form.get("to"))


# --- shown ------------------------------------------------------------------------------------------------------------


def letter(request: HttpRequest, number: int) -> HttpResponse:
    """The page; posted to, it keeps what is typed."""
    return keep(request, number) if request.method == "POST" else show(request, number)


def show(request: HttpRequest, number: int, *, mine: Typed | None = None) -> HttpResponse:
    """A letter as it stands; with `mine`, those words, beside the ones that came in meanwhile."""
    one = book().letter(number, to=_to(request, number))
    if one.sent or one.draft.state is DraftState.DROPPED:
        return page(request, "letter_gone.html", here="letters", letter=one, media=shown.media(), gap=_gap(one))
    review, text, subject = one.review, one.draft.text, one.draft.subject
    if mine:
        text, subject = mine.text, mine.subject or ""
        review = book().review(number, text, mine.subject)
    return page(
        request,
        "letter.html",
        status=CONFLICT if mine else 200,
        here="letters",
        letter=one,
        text=text,
        subject=subject,
        theirs=one.draft if mine else None,
        beside=book().material(number),
        **_read(review, text, subject),
        **_way(one),
    )


def _gap(one: Letter) -> str:
    return shown.after(one.last, book().today)


def _way(one: Letter) -> dict[str, Any]:
    """How it goes out, and what else can be done with it."""
    medium = one.draft.medium
    return {
        "media": shown.media(),
        "kinds": shown.kinds(),
        "press": shown.press(one),
        "gap": _gap(one),
        "spoken": medium in shown.SPOKEN,
        "addressed": medium not in (Medium.LINKEDIN, Medium.LINKEDIN_NOTE, Medium.X, Medium.CHAT),
        "mailbox": book().mailbox() if medium is Medium.MAIL else None,
        "model": book().model(),
    }


def _read(review: Review, text: str, subject: str) -> dict[str, Any]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return {
        "review": review,
        "notes": shown.notes(review, plain, subject),
        "ruler": shown.ruler(review.length),
        "held": shown.held(review),
    }


def read(request: HttpRequest, number: int) -> HttpResponse:
    """What a second reader says of words that are not kept; the answer tells which words it read."""
    typed = _typed(request)
    review = book().review(number, typed.text, typed.subject)
    found = _read(review, typed.text, typed.subject or "")
    answer = fragment(request, "parts/letter/read.html", number=number, **found)
    answer["Rekindle-Rev"] = "".join(mark for mark in request.POST.get("rev", "") if mark.isdecimal())[:12]
    return answer


# --- kept -------------------------------------------------------------------------------------------------------------


def keep(request: HttpRequest, number: int) -> HttpResponse:
    """Keep what is typed. A script gets where it stands, and in words why not; else the page comes back read anew."""
    typed = _typed(request)
    _remember_to(request, number, typed.to)
    told = request.headers.get("Accept") == "application/json"
    try:
        kept = book().edit(number, typed.text, subject=typed.subject, seen=typed.seen)
    except Meanwhile as meanwhile:
        return _meanwhile(number, meanwhile) if told else show(request, number, mine=typed)
    except UserError as error:
        if not told:
            raise
        return JsonResponse({"told": str(error), "again": isinstance(error, FullError)})
    if told:
        return JsonResponse({"stamp": kept.draft.stamp})
    said = Decided(told=_("Kept, and read again"), entry=kept.entry)
    return done(request, said, reverse("letter", args=[number]))


def _meanwhile(number: int, error: Meanwhile) -> HttpResponse:
    one = book().letter(number).draft
    return JsonResponse({"told": error.error, "stamp": one.stamp, "text": one.text, "subject": one.subject})


def _remember_to(request: HttpRequest, number: int, to: str | None) -> None:
    """Where this letter is to go, for as long as the browser is open: no fact of the book."""
    if to is None or to.strip() == _to(request, number):
        return
    several = {key: one for key, one in request.session.get(TO, {}).items() if key != str(number)}
    request.session[TO] = dict([*several.items(), (str(number), to.strip()[:320])][-MOST:])


def _to(request: HttpRequest, number: int) -> str:
    return str(request.session.get(TO, {}).get(str(number), ""))


# --- acts -------------------------------------------------------------------------------------------------------------


def _kept_first(request: HttpRequest, number: int) -> HttpResponse | None:
    """Whatever is done with a letter is done with the words in the page; another's words stop it."""
    typed = _typed(request)
    _remember_to(request, number, typed.to)
    if "text" not in request.POST:
        return None
    try:
        book().edit(number, typed.text, subject=typed.subject, seen=typed.seen)
    except Meanwhile:
        return show(request, number, mine=typed)
    return None


def ready(request: HttpRequest, number: int) -> HttpResponse:
    """Mark as ready; what must change holds it."""
    if other := _kept_first(request, number):
        return other
    back = reverse("letter", args=[number])
    if held := shown.held(book().letter(number).review):
        return done(request, _("Not marked as ready. %s") % held, back)
    marked = book().ready(number)
    return done(request, Decided(told=_("Ready. You press send"), entry=marked.entry), f"{back}#handover")


def drop(request: HttpRequest, number: int) -> HttpResponse:
    """Put it away."""
    return done(request, book().drop(number), came_from(request, reverse("letters")))


def sent(request: HttpRequest, number: int) -> HttpResponse:
    """The user says that it went out."""
    if other := _kept_first(request, number):
        return other
    touched = book().sent(number)
    return done(request, Decided(told=_logged(touched), entry=touched.entry), reverse("letter", args=[number]))


def _logged(touched: Touched) -> str:
    told = _("Noted: %s.") % touched.told
    if not touched.back:
        return told
    return _("%(told)s Back in view on %(day)s unless an answer comes first.") % {
        "told": told,
        "day": day(touched.back),
    }


def mailbox(request: HttpRequest, number: int) -> HttpResponse:
    """Put it among the drafts of the user's own mailbox."""
    if other := _kept_first(request, number):
        return other
    saved = book().save_draft(number, to=_to(request, number))
    told = _("Saved in %(folder)s, to %(to)s. Send it from there; Rekindle doesn't.")
    said = told % {"folder": saved.folder, "to": saved.to}
    return done(request, Decided(told=said, entry=saved.entry), reverse("letter", args=[number]))


# --- a model ----------------------------------------------------------------------------------------------------------


def suggest(request: HttpRequest, number: int) -> HttpResponse:
    """What a model would get, to the byte; posted to, exactly that is sent, and its words become a version."""
    payload = book().payload(number)
    if request.method == "POST" and request.POST.get("seen") == str(hash_of(payload.body)):
        found = book().suggest(payload)
        told = _("%(model)s worded it. Read every line: it is yours to change.") % {"model": payload.model}
        return done(request, Decided(told=told, entry=found.drafted.entry), reverse("letter", args=[number]))
    return page(
        request,
        "letter_model.html",
        here="letters",
        letter=book().letter(number),
        payload=payload,
        seen=hash_of(payload.body),
        changed=request.method == "POST",
    )


def hash_of(body: str) -> str:
    """What names a payload: only the one that was seen is sent."""
    from hashlib import sha256  # noqa: PLC0415 - only where a model is set up

    return sha256(body.encode()).hexdigest()


routes = [
    path("letters/<int:number>", require_http_methods(["GET", "HEAD", "POST"])(letter), name="letter"),
    path("letters/<int:number>/read", require_POST(read), name="letter-read"),
    path("letters/<int:number>/ready", require_POST(ready), name="letter-ready"),
    path("letters/<int:number>/drop", require_POST(drop), name="letter-drop"),
    path("letters/<int:number>/sent", require_POST(sent), name="letter-sent"),
    path("letters/<int:number>/mailbox", require_POST(mailbox), name="letter-mailbox"),
    path("letters/<int:number>/model", require_http_methods(["GET", "POST"])(suggest), name="letter-model"),
]
