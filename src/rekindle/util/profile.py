"""A profile URL as written -> host and path: "https://www.LinkedIn.com/in/Zo%C3%AB/" -> "linkedin.com/in/zoë"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

_PEOPLE = re.compile(
    r"(?:linkedin\.com/in/[^/]+|linkedin\.com/pub/[^/]+(?:/[0-9a-f]{1,3}){0,3}|"
    r"(?:x\.com|github\.com|facebook\.com|instagram\.com|xing\.com/profile|"
    r"mastodon\.social|bsky\.app/profile|t\.me|medium\.com)/[^/]+)"
)
_NOBODY = re.compile(  # pages of the services themselves
    r"(?:x\.com|facebook\.com|instagram\.com|github\.com|t\.me|medium\.com)/(?:about|discover|events|explore|features|"
    r"groups|hashtag|help|home|i|intent|joinchat|login|marketplace|messages|notifications|orgs|p|pages|people|"
    r"profile\.php|reel|search|settings|share|sharer|stories|tag|watch)(?:/.*)?"
)
_SCHEME = re.compile(r"^[a-z][a-z+.-]*:/*|^/+", re.IGNORECASE)
_HOST = re.compile(r"^(?:(?:www|m|mobile|touch)\.)+")
_REGIONAL = re.compile(r"^[a-z]{2,3}(?:-[a-z]{2,4})?\.(?=(?:linkedin|facebook)\.com/)")
_FACEBOOK_ID = re.compile(r"facebook\.com/profile\.php\?(?:.*&)?id=(\d+)", re.IGNORECASE)
_SLUG = re.compile(r"^(linkedin\.com)(?:/mwlite)?(?:/profile)?(/in/[^/]+)(?:/.*)?$")  # a language or section may follow
_PLAIN = re.compile(r"https://www\.(linkedin\.com/in/[a-z0-9-]{1,100})/?")
_LONGEST = 2048
_HOSTS = frozenset(
    {
        "linkedin.com", "twitter.com", "x.com", "github.com", "facebook.com", "instagram.com", "xing.com",
        "mastodon.social", "bsky.app", "t.me", "medium.com",
    }
)  # fmt: skip


@lru_cache(maxsize=200_000)
def normal(raw: str) -> str:
    """Host and path in one form, or "" when it is no URL with a path."""
    if plain := _PLAIN.fullmatch(raw):  # nearly all of a network's URLs, in a tenth of the time
        return plain[1]
    text = _once(raw[:_LONGEST])
    while text and (again := _once(text)) != text:  # escapes can hide escapes
        text = again
    return text


def _once(raw: str) -> str:
    text = raw.strip().replace("\\:", ":")
    if found := _FACEBOOK_ID.search(text):
        return f"facebook.com/{found[1]}"
    text = unquote(_SCHEME.sub("", text).partition("?")[0].partition("#")[0])
    text = unicodedata.normalize("NFC", text.casefold()).strip().rstrip("/")
    host, _, path = text.partition("/")
    host, path = host.partition(":")[0], re.sub("/{2,}", "/", path)
    if "." not in host or "@" in host or not path.strip("/") or re.search(r"\s", text):
        return ""
    return _one_host(f"{host}/{path.lstrip('/')}")


def _one_host(text: str) -> str:
    """One host and path where a service has several for the same page."""
    text = _REGIONAL.sub("", _HOST.sub("", _REGIONAL.sub("", _HOST.sub("", text))))
    text = re.sub(r"^twitter\.com/", "x.com/", text)
    text = re.sub(r"^x\.com/@", "x.com/", text)
    return _SLUG.sub(r"\1\2", text)


def is_person(value: str) -> bool:
    """True when a normal profile URL names one person at a service known to us."""
    return _PEOPLE.fullmatch(value) is not None and _NOBODY.fullmatch(value) is None


def is_known(raw: str) -> bool:
    """True when the host may be a service known to us: a look that costs a tenth of `normal`."""
    scheme, _, rest = raw.partition("//")
    host = rest if scheme.endswith(":") and "." not in scheme else raw
    host = host.partition("/")[0].strip().lower()
    return ".".join(host.rsplit(".", 2)[-2:]) in _HOSTS or "%" in host or "\\" in host
