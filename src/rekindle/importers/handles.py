"""Raw text of a source -> handles in one form. The only place where importers make them."""

from __future__ import annotations

from rekindle.model import Handle, HandleKind
from rekindle.util import mail as mails
from rekindle.util import phone as phones
from rekindle.util import profile as profiles
from rekindle.util.maker import maker
from rekindle.util.text import fold, squeeze

_handle = maker(Handle)


def mail(raw: str, label: str = "") -> Handle | None:
    """A mail address, or None when the text is none (an Exchange path, a word, nothing)."""
    value = mails.normal(raw)
    return _handle(kind=HandleKind.MAIL, value=value, raw=raw.strip(), label=label) if value else None


def phone(raw: str, region: str, label: str = "") -> Handle | None:
    """A phone number, or None when no number can be read in it."""
    value = phones.normal(raw, region)
    return _handle(kind=HandleKind.PHONE, value=value, raw=raw.strip(), label=label) if value else None


def profile(raw: str, label: str = "") -> Handle | None:
    """A page that names one person at a known service, or None (keep it as a Website then)."""
    if not profiles.is_known(raw):
        return None
    value = profiles.normal(raw)
    if not profiles.is_person(value):
        return None
    return _handle(kind=HandleKind.PROFILE, value=value, raw=raw.strip(), label=label)


def account(service: str, key: str, label: str = "") -> Handle:
    """An id that a service gave to a person, such as "12345" at "x"."""
    return _handle(kind=HandleKind.ACCOUNT, value=f"{service}:{key}", raw=key, label=label)


def resource(book: str, key: str) -> Handle:
    """An address book's own id of an entry."""
    return _handle(kind=HandleKind.RESOURCE, value=f"{book}:{key}", raw=key)


def name(source: str, shown: str) -> Handle | None:
    """A name within one source, for exports that give nothing else; None for an empty name."""
    value = fold(shown) or squeeze(shown).casefold()
    return _handle(kind=HandleKind.NAME, value=f"{source}:{value}", raw=shown) if value else None
