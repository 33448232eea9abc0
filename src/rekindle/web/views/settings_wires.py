"""The two ways out of this computer, a mailbox and a model -> one page of the settings; both off until set up here.

A password or a key goes from its field to the verb and nowhere else: no page, no session and no form holds it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from rekindle.model import UserError
from rekindle.model.wire import Account, Security
from rekindle.web.books import book
from rekindle.web.forms import REFUSED, refused, text_of, told, whole_of, words_of
from rekindle.web.looking import looking
from rekindle.web.page import SeeOther, done, fragment, page, wants_part

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict

    from rekindle.book import Book
    from rekindle.web.forms import Sent

_PORT_MOST = 65_535
_SOON = 1.5
"""Seconds in which most looks are done: then the page that comes back has the result."""


def wires(request: HttpRequest) -> HttpResponse:
    """What is set up, and the forms that do it."""
    return _shown(request)


def _shown(request: HttpRequest, form: Sent | None = None) -> HttpResponse:
    look = looking.look()
    return page(
        request,
        "settings_wires.html",
        status=REFUSED if form else 200,
        here="settings",
        part="settings-wires",
        form=form,
        edit=form.name if form else request.GET.get("edit", ""),
        mailbox=book().mailbox(),
        model=book().model(),
        asks=book().needs_passphrase(),
        look=look,
        look_told=told(look.error) if look and look.error else "",
        securities=_securities(),
    )


def _securities() -> list[tuple[str, str]]:
    return [
        (Security.TLS.value, _("TLS, as most have it")),
        (Security.STARTTLS.value, _("STARTTLS: begins in the clear, then TLS")),
        (Security.PLAIN.value, _("none: only for a server on this computer")),
    ]


@contextmanager
def _asked(request: HttpRequest) -> Iterator[Book]:
    """The book, which may be told the passphrase of its secrets as the form has it, and for this once."""
    found, typed = book(), request.POST.get("passphrase", "")
    found.ask = (lambda _prompt: typed) if typed else None
    try:
        yield found
    finally:
        found.ask = None


# --- the mailbox ------------------------------------------------------------------------------------------------------


@sensitive_variables()
@sensitive_post_parameters()
def set_up_mailbox(request: HttpRequest) -> HttpResponse:
    """Keep a mailbox, once a login has worked."""
    try:
        account, password = _account(request.POST), _password(request.POST)
        with _asked(request) as found:
            where, _folders = found.set_up_mailbox(account, password)
    except UserError as error:
        return _shown(request, refused(request, "mailbox", error, field="password"))
    looking.put_away()
    return done(request, _("Set up: %(name)s. The password is in %(where)s.") % {"name": account.name, "where": where},
                f"{reverse('settings-wires')}#mailbox")  # fmt: skip


def _account(form: QueryDict) -> Account:
    for name, missing in (("user", _("A mailbox has a user.")), ("host", _("A mailbox has a server."))):
        if not text_of(form, name):
            raise UserError(missing, next_step=_("Your provider's help page names it."), field=name)
    kind = text_of(form, "security")
    security = Security(kind) if kind in {one.value for one in Security} else Security.TLS
    port = whole_of(form, "port") or security.port
    if port > _PORT_MOST:
        raise UserError(_("%s is no port.") % port, next_step=_("Leave it empty for the usual one."), field="port")
    return Account(
        user=text_of(form, "user"), host=text_of(form, "host"), port=port, security=security,
        folders=words_of(form, "folders"), drafts=text_of(form, "drafts"),
    )  # fmt: skip


def _password(form: QueryDict) -> str:
    found = form.get("password", "")
    if not found:
        step = _("Type it: many providers want an app password.")
        raise UserError(_("No password was given."), next_step=step, field="password")
    return found


def change_mailbox(request: HttpRequest) -> HttpResponse:
    """Other folders to read, or to save drafts in."""
    folders, drafts = words_of(request.POST, "folders"), text_of(request.POST, "drafts")
    try:
        book().change_mailbox(lambda known: replace(known, folders=folders, drafts=drafts))
    except UserError as error:
        return _shown(request, refused(request, "folders", error))
    return done(request, _("Kept: these folders from now on."), f"{reverse('settings-wires')}#mailbox")


@sensitive_post_parameters()
def forget_mailbox(request: HttpRequest) -> HttpResponse:
    """No mailbox any more; what came from it stays."""
    try:
        with _asked(request) as found:
            name = found.forget_mailbox().name
    except UserError as error:
        return _shown(request, refused(request, "look", error, field="passphrase"))
    looking.put_away()
    return done(request, _("Forgotten: %s. Mails that came stay.") % name, f"{reverse('settings-wires')}#mailbox")


@sensitive_post_parameters()
def check_mail(request: HttpRequest) -> HttpResponse:
    """Look for new mail now; in the background, and mostly done by the time the page is back."""
    looking.start(request.POST.get("passphrase", ""))
    looking.wait(_SOON)
    return SeeOther(f"{reverse('settings-wires')}#mailbox")


def progress(request: HttpRequest) -> HttpResponse:
    """How far the look is, for a page that watches it; once it has ended, that page comes anew."""
    look = looking.look()
    if look and look.under_way:
        return fragment(request, "parts/settings/looking.html", look=look)
    if wants_part(request):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("settings-wires")})
    return SeeOther(reverse("settings-wires"))


# --- the model --------------------------------------------------------------------------------------------------------


@sensitive_variables()
@sensitive_post_parameters()
def set_up_model(request: HttpRequest) -> HttpResponse:
    """Keep where a model is. Nothing goes to it by that."""
    form = request.POST
    try:
        with _asked(request) as found:
            kept, where = found.set_up_model(text_of(form, "url"), text_of(form, "model"), form.get("key", ""))
    except UserError as error:
        return _shown(request, refused(request, "model", error, field="url"))
    in_ = _(" Its key is in %s.") % where if where else ""
    return done(request, f"{kept.model}, {kept.host}.{in_}", f"{reverse('settings-wires')}#model")


@sensitive_post_parameters()
def forget_model(request: HttpRequest) -> HttpResponse:
    """Nothing goes to any model."""
    try:
        with _asked(request) as found:
            host = found.forget_model().host
    except UserError as error:
        return _shown(request, refused(request, "model-off", error, field="passphrase"))
    return done(request, _("Forgotten: %s. Nothing goes to any model.") % host, f"{reverse('settings-wires')}#model")


routes = [
    path("settings/ways-out", require_GET(wires), name="settings-wires"),
    path("settings/mailbox", require_POST(set_up_mailbox), name="settings-mailbox"),
    path("settings/mailbox/folders", require_POST(change_mailbox), name="settings-folders"),
    path("settings/mailbox/forget", require_POST(forget_mailbox), name="settings-mailbox-off"),
    path("settings/mailbox/look", require_POST(check_mail), name="settings-look"),
    path("settings/mailbox/progress", require_GET(progress), name="settings-looking"),
    path("settings/model", require_POST(set_up_model), name="settings-model"),
    path("settings/model/forget", require_POST(forget_model), name="settings-model-off"),
]
