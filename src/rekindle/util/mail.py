"""A mail address as written -> one form; which addresses are a role, which providers are free.

No DNS, no network: the rules of linking.md section 3.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\[\]\\]{1,64}@[^\s@<>\"(),:;\[\]\\]{1,255}")
_USUAL = re.compile(r"[a-z0-9_][a-z0-9._-]{0,60}@([a-z0-9][a-z0-9.-]{0,99}\.[a-z]{2,20})", re.IGNORECASE | re.ASCII)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_GMAIL = frozenset({"gmail.com", "googlemail.com"})
_LONGEST = 1024
_WRAPPING = " \t\r\n<>'\""
FREE = frozenset(
    {
        "aol.com", "alice.it", "arcor.de", "att.net", "bluewin.ch", "bol.com.br", "btinternet.com", "bt.com",
        "centrum.cz",
        "chello.nl", "comcast.net", "cox.net", "daum.net", "email.cz", "fastmail.com", "fastmail.fm", "foxmail.com",
        "free.fr", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "googlemail.com",
        "hanmail.net", "hey.com", "home.nl", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es", "hotmail.fr",
        "hotmail.it", "hotmail.se", "icloud.com", "inbox.lv", "interia.pl", "kolumbus.fi", "kpnmail.nl", "laposte.net",
        "libero.it", "list.ru", "live.be", "live.co.uk", "live.com", "live.de", "live.dk", "live.fr", "live.it",
        "live.nl",
        "live.no", "live.se", "mac.com", "mail.com", "mail.dk", "mail.ru", "mailbox.org", "me.com", "msn.com",
        "naver.com",
        "neuf.fr", "o2.pl", "online.no", "onet.pl", "op.pl", "orange.fr", "outlook.com", "outlook.de", "outlook.es",
        "outlook.fr", "outlook.it", "pm.me", "posteo.de", "proton.me", "protonmail.ch", "protonmail.com", "qq.com",
        "rediffmail.com", "rocketmail.com", "sapo.pt", "sbcglobal.net", "seznam.cz", "sfr.fr", "sina.com", "sky.com",
        "skynet.be", "spray.se", "sunrise.ch", "swipnet.se", "t-online.de", "telenet.be", "telia.com", "terra.com.br",
        "tin.it", "tiscali.it", "tuta.com", "tuta.io", "tutanota.com", "ukr.net", "uol.com.br", "verizon.net",
        "virgilio.it", "vodafone.de", "wanadoo.fr", "web.de", "wp.pl", "xs4all.nl", "yahoo.ca", "yahoo.co.in",
        "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.au", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr",
        "yahoo.it", "yahoo.se", "yandex.com", "yandex.ru", "ymail.com", "ziggo.nl", "zoho.com", "126.com", "163.com",
        "example.com",
    }
)  # fmt: skip
ROLES = frozenset(
    {
        "abuse", "accounting", "accounts", "admin", "administration", "asiakaspalvelu", "ayuda", "bewerbung", "billing",
        "biuro", "booking", "bookings", "buchhaltung", "careers", "contact", "contacto", "contato", "contatti",
        "customerservice", "do-not-reply", "donotreply", "editor", "empfang", "enquiries", "events", "faktura",
        "feedback", "finance", "hallo", "hei", "hej", "hello", "help", "helpdesk", "hostmaster", "hr", "info",
        "informatie", "information", "jobs", "karriere", "klantenservice", "kontakt", "kundendienst", "kundeservice",
        "kundservice", "mail", "mailer-daemon", "marketing", "media", "moderator", "news", "newsletter", "no-reply",
        "no_reply", "noreply", "notifications", "office", "ordini", "orders", "post", "postmaster", "posta",
        "poststelle",
        "presse", "press", "privacy", "prensa", "rechnung", "reception", "redaktion", "registration", "reservations",
        "root", "sales", "secretariat", "security", "sekretariat", "service", "shop", "soporte", "stampa", "support",
        "team", "ventas", "verkauf", "verwaltung", "vendas", "webmaster", "welcome",
    }
)  # fmt: skip
_SECOND_LEVEL = frozenset(
    {"ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "ltd", "net", "ne", "or", "org", "plc"}
)


@lru_cache(maxsize=100_000)
def normal(raw: str) -> str:
    """The address in one form, or "" when it is none: lower case, no +tag, no dots at gmail, no punycode.

    "Lind, Anna" <Anna.Lind+news@Corran.example> -> anna.lind@corran.example. An Exchange path is no address.
    """
    if (usual := _USUAL.fullmatch(raw)) and ".." not in raw and "xn--" not in (text := raw.lower()):
        domain = usual[1].lower()  # nothing to take off but, at gmail, the dots
        if domain not in _GMAIL:
            return text
    text = _bare(raw)
    local, _, domain = text.lower().rpartition("@")
    domain = _unicode(domain.strip("."))
    if not _ADDRESS.fullmatch(text) or text.startswith("/") or not domain or ".." in domain:
        return ""
    local = local.partition("+")[0] or local
    if domain in _GMAIL:
        local, domain = local.replace(".", "") or local, "gmail.com"
    return f"{local}@{domain}"


def _bare(raw: str) -> str:
    """The address alone: out of angle brackets, quotes and mailto:, without marks nobody sees."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", raw[:_LONGEST])).strip()
    if text.endswith(">"):
        text = text[text.rfind("<") + 1 : -1]
    text = _unwrapped(text)
    if text[:7].lower() == "mailto:":
        text = _unwrapped(unquote(text[7:].partition("?")[0]))
    return text


def _unwrapped(text: str) -> str:
    return text.lstrip(_WRAPPING).rstrip(_WRAPPING + ".,;")


def _unicode(domain: str) -> str:
    """A domain with its punycode labels in their own script; as it is when they are none."""
    if "xn--" not in domain:
        return domain
    try:
        return unicodedata.normalize("NFC", domain.encode("ascii").decode("idna")).lower()
    except UnicodeError:
        return domain


def is_role(address: str) -> bool:
    """True for info@, sales@, noreply@ ...: a mailbox that identifies nobody."""
    return address.partition("@")[0] in ROLES


def employer_hint(address: str) -> str:
    """The own label of the mail domain, unless the provider is free: "anna@mail.corran.co.uk" -> "corran"."""
    domain = address.rpartition("@")[2]
    labels = domain.split(".")
    if domain in FREE or len(labels) < 2:
        return ""
    return labels[-3] if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else labels[-2]
