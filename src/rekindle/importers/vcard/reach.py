"""Properties that reach or name somebody -> handles and web pages."""

from __future__ import annotations

import re
from urllib.parse import unquote

from rekindle.importers import handles
from rekindle.importers.vcard.card import Card, Field
from rekindle.importers.vcard.properties import Head, line
from rekindle.model import Website
from rekindle.util.maker import maker

_website = maker(Website)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,31}):(?://)?(.+)")


def _tel(card: Card, head: Head, value: str) -> None:
    text = line(value)
    if handle := handles.phone(text, card.region, card.label(head)):
        card.ranked.append((head.rank, handle))
    elif text:
        card.keep(head, value)


def _email(card: Card, head: Head, value: str) -> None:
    text = line(value)
    if handle := handles.mail(text, card.label(head)):
        card.ranked.append((head.rank, handle))
    elif text:
        card.keep(head, value)


def _page(card: Card, url: str, label: str, rank: int) -> None:
    handle = handles.profile(url, label)
    if handle:
        card.ranked.append((rank, handle))
    else:
        card.websites.append(_website(url=url, label=label))


def _url(card: Card, head: Head, value: str) -> None:
    if text := line(value):
        _page(card, text, card.label(head), head.rank)


def _social(card: Card, head: Head, value: str) -> None:
    """A profile: by its address where it names one person, else by service and user name."""
    text = line(value)
    service = (head.get("SERVICE-TYPE", "X-SERVICE-TYPE") or (head.types or ("",))[0]).lower()
    user = head.get("USERNAME", "X-USER") or ("" if "/" in text else text.rpartition(":")[2])
    handle = handles.profile(text, service)
    if handle:
        card.ranked.append((head.rank, handle))
    elif service and user:
        card.ranked.append((head.rank, handles.account(service, unquote(user), card.label(head))))
        if text[:4].lower() == "http":
            card.websites.append(_website(url=text, label=service))
    elif text:
        _page(card, text, service or card.label(head), head.rank)


def _message(card: Card, head: Head, value: str) -> None:
    """IMPP: "skype:anna", with the service in a parameter where the scheme hides it."""
    text = line(value)
    match = _SCHEME.fullmatch(text)
    service = head.get("X-SERVICE-TYPE", "SERVICE-TYPE") or (match[1] if match else "")
    if service and text:
        user = unquote(match[2] if match else text)
        card.ranked.append((head.rank, handles.account(service.lower(), user, card.label(head))))
    elif text:
        card.keep(head, value)


def _account(service: str) -> Field:
    def keep(card: Card, head: Head, value: str) -> None:
        if text := line(value):
            card.ranked.append((head.rank, handles.account(service, text, card.label(head))))

    return keep


def _twitter(card: Card, head: Head, value: str) -> None:
    text = line(value).lstrip("@")
    handle = handles.profile(text if "/" in text else f"https://x.com/{text}", card.label(head))
    if handle:
        card.ranked.append((head.rank, handle))
    elif text:
        card.keep(head, value)


_SERVICES = {
    "AIM": "aim", "GADU-GADU": "gadu-gadu", "GADUGADU": "gadu-gadu", "GOOGLE-TALK": "googletalk", "GTALK": "googletalk",
    "ICQ": "icq", "JABBER": "jabber", "MS-IMADDRESS": "im", "MSN": "msn", "QQ": "qq", "SIP": "sip", "SKYPE": "skype",
    "SKYPE-USERNAME": "skype", "YAHOO": "yahoo",
}  # fmt: skip
REACH: dict[str, Field] = {
    "TEL": _tel,
    "X-MS-TEL": _tel,
    "EMAIL": _email,
    "URL": _url,
    "X-SOCIALPROFILE": _social,
    "SOCIALPROFILE": _social,
    "IMPP": _message,
    "X-TWITTER": _twitter,
    **{f"X-{name}": _account(service) for name, service in _SERVICES.items()},
}
"""What each of these properties says."""
