"""The book itself -> a page of the settings: where it lies, a copy of it, an empty one filled, all worked out anew."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import FileResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.web.accounts import size
from rekindle.web.books import book
from rekindle.web.environment import number
from rekindle.web.forms import REFUSED, refused
from rekindle.web.page import done, page

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, HttpResponse

    from rekindle.web.forms import Sent

_COPY = "rekindle-{name}-{day}.export"


def the_book(request: HttpRequest) -> HttpResponse:
    """Where it lies, how large it is, and what can be done with all of it."""
    return _shown(request)


def _shown(request: HttpRequest, form: Sent | None = None) -> HttpResponse:
    bytes_of = book().size
    return page(
        request,
        "settings_book.html",
        status=REFUSED if form else 200,
        here="settings",
        part="settings-book",
        form=form,
        place=book().place if bytes_of is not None else "",
        name=book().name,
        size=size(bytes_of) if bytes_of is not None else "",
        is_new=not book().log(most=1),
    )


def export(request: HttpRequest) -> FileResponse:  # noqa: ARG001 - Django's signature
    """A copy of everything, as one file. It is gone from the disk of the server as soon as it is on its way."""
    name = _COPY.format(name=book().name, day=book().today.isoformat())
    with tempfile.TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR, ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "copy.export"
        book().export(place)
        opened = place.open("rb")
    return FileResponse(opened, as_attachment=True, filename=name, content_type="application/octet-stream")


def restore(request: HttpRequest) -> HttpResponse:
    """A copy into this book, which is empty; asked for twice, as nothing takes it back."""
    try:
        sent = _sent(request)
        done_ = _restored(sent)
    except UserError as error:
        step = _("A copy goes into an empty book: rekindle serve --book NAME opens one.") if not _empty() else ""
        return _shown(request, refused(request, "restore", error, field="file", next_step=step))
    told = _("Restored: %(rows)s rows, %(people)s people are here now.") % done_
    return done(request, told, reverse("settings-book"))


def _empty() -> bool:
    return not book().log(most=1)


def _sent(request: HttpRequest) -> UploadedFile[Any]:
    found = request.FILES.get("file")
    if found is None or isinstance(found, list):
        raise UserError(_("No file was chosen."), next_step=_("Choose the copy that you made with Rekindle."))
    if "sure" not in request.POST:
        raise UserError(_("Nothing takes this back."), next_step=_("Tick that you mean it."), field="sure")
    return found


def _restored(sent: UploadedFile[Any]) -> dict[str, str]:
    """Read from a file of its own name, so that what is said of it names what was sent."""
    name = PurePath(sent.name or "").name or "copy"
    with tempfile.TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR) as folder:
        place = Path(folder) / name
        with place.open("wb") as file:
            for piece in sent.chunks():
                file.write(piece)
        found = book().restore(place)
    return {"rows": number(found.rows), "people": number(found.people)}


def rebuild(request: HttpRequest) -> HttpResponse:
    """Everything that is worked out, anew: the same result."""
    people, questions = book().rebuild()
    told = _("Worked out again: %(people)s people, %(questions)s questions.")
    shown = {"people": number(people), "questions": number(questions)}
    return done(request, told % shown, reverse("settings-book"))


routes = [
    path("settings/book", require_GET(the_book), name="settings-book"),
    path("settings/book/export", require_GET(export), name="settings-export"),
    path("settings/book/restore", require_POST(restore), name="settings-restore"),
    path("settings/book/rebuild", require_POST(rebuild), name="settings-rebuild"),
]
