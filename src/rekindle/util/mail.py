"""A mail address as written -> one form; which addresses are a role, which providers are free.

No DNS, no network: the rules of linking.md section 3.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\[\]\\]{1,64}@[^\s@<>\"(),:;\[\]\\]{1,255}")
_GMAIL = frozenset({"gmail.com", "googlemail.com"})
FREE = frozenset(
    {
        "aol.com", "fastmail.com", "free.fr", "gmail.com", "gmx.at", "gmx.ch", "gmx.de", "gmx.net", "googlemail.com",
        "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.fr", "icloud.com", "libero.it", "live.com",
        "mac.com", "mail.com", "mail.ru", "me.com", "msn.com", "naver.com", "orange.fr", "outlook.com", "pm.me",
        "posteo.de", "proton.me", "protonmail.com", "qq.com", "t-online.de", "tutanota.com", "web.de", "yahoo.co.uk",
        "yahoo.com", "yahoo.de", "yahoo.fr", "yandex.ru", "ymail.com", "163.com", "example.com",
    }
)  # fmt: skip
ROLES = frozenset(
    {
        "admin", "billing", "booking", "careers", "contact", "contacto", "do-not-reply", "donotreply", "enquiries",
        "hello", "help", "hr", "info", "jobs", "kontakt", "mail", "mailer-daemon", "marketing", "news", "newsletter",
        "no-reply", "noreply", "office", "postmaster", "press", "sales", "service", "support", "team", "webmaster",
    }
)  # fmt: skip


@lru_cache(maxsize=100_000)
def normal(raw: str) -> str:
    """The address in one form, or "" when it is none: lower case, no +tag, no dots at gmail."""
    text = raw.strip().strip("<>'\"").strip()
    if text[:7].lower() == "mailto:":
        text = text[7:].partition("?")[0]
    if not _ADDRESS.fullmatch(text):
        return ""
    local, _, domain = text.lower().rpartition("@")
    domain = domain.rstrip(".")
    local = local.partition("+")[0] or local
    if domain in _GMAIL:
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def is_role(address: str) -> bool:
    """True for info@, sales@, noreply@ ...: a mailbox that identifies nobody."""
    return address.partition("@")[0] in ROLES


def employer_hint(address: str) -> str:
    """The own label of the mail domain, unless the provider is free: "anna@mail.corran.co.uk" -> "corran"."""
    domain = address.rpartition("@")[2]
    if not domain or domain in FREE:
        return ""
    labels = domain.split(".")
    second = {"ac", "co", "com", "edu", "gov", "net", "or", "org"}
    return labels[-3] if len(labels) > 2 and labels[-2] in second else labels[-2] if len(labels) > 1 else ""
