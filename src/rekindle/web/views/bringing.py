"""Files of a browser, or named on this computer -> an import in the background, and the way to stop it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.http import JsonResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rekindle.model import UserError
from rekindle.web.importing import Order, drops, importing
from rekindle.web.page import SeeOther, done

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, HttpResponse

_COUNTRY = 2


def drop(request: HttpRequest) -> HttpResponse:
    """Some files, or a piece of a large one, put beside the others of the same drop; their names here."""
    mark = request.POST.get("drop", "")
    try:
        mark = mark or drops().begin()
        at = int(request.POST.get("at", "0"))
        names = [drops().keep(mark, label, _pieces(one), at=at) for label, one in _labelled(request)]
    except UserError as error:
        return JsonResponse({"told": " ".join(part for part in error.told if part)}, status=409)
    return JsonResponse({"drop": mark, "names": names})


def _labelled(request: HttpRequest) -> Iterator[tuple[str, UploadedFile[Any]]]:
    """Each file with the name it goes by: its place below the folder that was dropped, where the page says it."""
    files = request.FILES.getlist("files")
    labels = request.POST.getlist("label")
    for place, one in enumerate(files):
        yield labels[place] if place < len(labels) else one.name or "file", one


def _pieces(one: UploadedFile[Any]) -> Iterator[bytes]:
    return iter(one.chunks())


def bring(request: HttpRequest) -> HttpResponse:
    """Begin an import of what was dropped, is sent along, or lies where the form says."""
    order = _order(request)
    try:
        importing.start(order)
    except UserError:
        drops().drop(order.drop)
        raise
    return SeeOther(reverse("sources"))


def _order(request: HttpRequest) -> Order:
    told = request.POST
    place, mark = told.get("place", "").strip().strip("\"'"), told.get("drop", "")
    if sent := [(label, one) for label, one in _labelled(request) if one.name]:
        mark = mark or drops().begin()
        for label, one in sent:
            drops().keep(mark, label, _pieces(one))
    paths = [*(drops().paths(mark) if mark else ()), *([_place(place)] if place else ())]
    if not paths:
        raise UserError(
            _("No file was chosen."),
            unchanged=_("Nothing was added."),
            next_step=_("Choose one, or name a file or folder on this computer."),
        )
    return Order(
        paths=tuple(paths),
        drop=mark,
        dry_run="look" in told,
        me=told.get("me", "").strip(),
        region=_region(told.get("region", "")),
        importer=told.get("importer", "") or ("contacts-csv" if told.get("columns", "").strip() else ""),
        columns=_columns(told.get("columns", "")),
        bodies="bodies" in told,
    )


def _place(text: str) -> Path:
    """A file or folder on this computer, by its whole path: where the server was started says nothing to a browser."""
    found = Path(text).expanduser()
    if not found.is_absolute():
        raise UserError(
            _("%s does not say where that is.") % text,
            unchanged=_("Nothing was read."),
            next_step=_("Write the whole path, from the root of the disk or from ~."),
        )
    return found


def _region(text: str) -> str:
    """Two letters of a country, "" for none."""
    text = text.strip()
    if text and not (len(text) == _COUNTRY and text.isalpha() and text.isascii()):
        raise UserError(
            _("%s is no country code.") % text,
            unchanged=_("Nothing was read."),
            next_step=_("Use two letters: SE, GB, US."),
        )
    return text.upper()


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    """Which column holds what, a line each: "mail = E-post"."""
    pairs = [line.partition("=") for line in text.replace(";", "\n").splitlines() if line.strip()]
    if odd := next((name for name, mark, header in pairs if not mark or not header.strip()), ""):
        raise UserError(
            _("%s names no column.") % odd.strip(),
            unchanged=_("Nothing was read."),
            next_step=_("Write it as mail = E-post, a line each."),
        )
    return tuple((name.strip().lower(), header.strip()) for name, _mark, header in pairs)


def again(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """After a look: now truly."""
    course = importing.course()
    if course is None or course.under_way or not course.order.dry_run:
        raise UserError(
            _("There is nothing that waits to be brought in."),
            unchanged=_("Nothing was added."),
            next_step=_("Choose the files anew."),
        )
    importing.start(replace(course.order, dry_run=False))
    return SeeOther(reverse("sources"))


def stop(request: HttpRequest) -> HttpResponse:
    """Stop the import; by the time the page is back, it mostly has."""
    importing.stop()
    importing.wait(2)
    course = importing.course()
    if course is not None and course.result is not None:
        return done(
            request, _("It was done before it could be stopped. You can take it out again."), reverse("sources")
        )
    return SeeOther(reverse("sources"))


routes = [
    path("sources/drop", require_POST(drop), name="sources-drop"),
    path("sources/bring", require_POST(bring), name="sources-bring"),
    path("sources/again", require_POST(again), name="sources-again"),
    path("sources/stop", require_POST(stop), name="sources-stop"),
]
