"""A typed line -> the addresses, numbers, pages, accounts and hashtags in it, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rekindle.core.entry.line import Span
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.record import Website
from rekindle.util import mail, phone, profile

_MAIL = re.compile(
    r"(?:\b(?:e-?mail|mail|correo|courriel|mejl|epost|e-post|sähköposti)\s*:?\s*)?<?(?:mailto:)?"
    r"([\w.!#$%&'*+/=?^`{|}~-]{1,64}(?:@ ?|\s?[(\[]at[)\]]\s?)[\w-]{1,63}(?:\.[\w-]{1,63})+)>?", re.IGNORECASE
)  # fmt: skip
_AT = re.compile(r"[(\[]at[)\]]", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s,;<>()\[\]|\"]+|"
    r"(?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+(?:com|org|net|io|dev|me|info|eu|edu|app|ai|blog|page|"
    r"social|se|de|fr|es|pt|it|nl|dk|no|fi|"
    r"pl|uk|ch|at|be|us|ca|au|in|jp|cn|ru|br|ie|cz|hu|gr|ro|example)(?:/[^\s,;<>()\[\]|\"]*)?(?![\w@])", re.IGNORECASE
)  # fmt: skip
_SERVICES = {
    "linkedin": "linkedin.com/in/",
    "li": "linkedin.com/in/",
    "twitter": "x.com/",
    "x": "x.com/",
    "tw": "x.com/",
    "instagram": "instagram.com/",
    "insta": "instagram.com/",
    "ig": "instagram.com/",
    "github": "github.com/",
    "gh": "github.com/",
    "facebook": "facebook.com/",
    "fb": "facebook.com/",
    "telegram": "t.me/",
    "tg": "t.me/",
    "medium": "medium.com/",
    "bluesky": "bsky.app/profile/",
    "xing": "xing.com/profile/",
}
_NAMED = "|".join(_SERVICES)
_ACCOUNT = re.compile(
    rf"(?<![\w@.])(?:\b(?P<service>{_NAMED})\b\s*[:=]?\s*)?@(?P<name>[A-Za-z0-9_](?:[\w.-]{{0,38}}\w)?)(?![\w@])|"
    rf"(?<![\w@./])(?P<told>{_NAMED})(?:\s*[:=]\s*|(?<=github)\s+(?=[a-z0-9_.-]+\s*(?:[,;)|]|$))|(?<=insta)\s+(?=[a-z0-9_.-]+\s*(?:[,;)|]|$)))"
    rf"(?P<slug>[A-Za-z0-9_][\w.-]{{1,60}}\w)|"
    rf"(?<![\w@./-])(?P<typed>(?=[\w.-]*[_\d.])[a-z][\w.-]+\w)(?=\s+(?:on|på|auf|sur|en|no|su|op)\s+(?:{_NAMED})\b)",
    re.IGNORECASE | re.ASCII,
)  # fmt: skip
_SERVER = re.compile(r"(?<![\w.@])@(?P<name>\w[\w.-]*)@(?P<host>[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_AFTER = re.compile(
    rf"\s*(?:\(?\s*\b(?:on|på|auf|sur|en|no|su|op)\s+(?P<service>{_NAMED})\b\)?|\((?P<bare>{_NAMED})\))", re.IGNORECASE
)
_BEFORE = re.compile(rf"\b(?:{_NAMED})\b\s*[:=]?\s*$", re.IGNORECASE)
_TAG = re.compile(r"(?<![\w#&/])#([^\W\d_][\w-]*)")
_PHONE = re.compile(
    r"(?:(?P<label>\b(?:telefono|tfn|mobilnummer|mobilnr|nummer|number|büro|buero|office|privat|"
    r"dienstlich|bureau|ufficio|telefon|teléfono|telefone|téléphone|telephone|tel|tlf|phone|mobile|"
    r"mobil|mobilnr|móvil|móv|mob|cell|cellulare|portable|handy|gsm|puh|puhelin|kom|fon|fone|whatsapp|"
    r"signal|sms|ph|telemóvel|gsm-nr|t|m|direct|d|fax|celular|cel|nr|тел|电话|手机|電話|携帯)\b\.?\s*:?|☎️?|📞|📱|☏)\s*)?"
    r"(?<![\w@./#-])(?P<number>\+?\(?\d[\d\s().\-/\u00a0\u2011]{4,22}\d)(?:\s*(?:ext\.?|x|dw|"
    r"-)\s?\d{1,5})?(?![\w@])", re.IGNORECASE
)  # fmt: skip
_YEARS = re.compile(
    r"\d{2,4}\s*[-–/]\s*\d{2,4}|(?:19|20)\d\d(?:[\s.\-/]+\d{1,4})*|\d{1,2}[./]\d{4}\s*[-–]\s*\d{1,2}[./]\d{4}|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_TRAILING = re.compile(r"[\s.\-/(]+(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\)?$")
_FAX = "fax"


def reach(text: str, region: str = "") -> list[Span]:
    """Everything in a text by which somebody is reached, without overlaps, the surest kind first."""
    found: list[Span] = []
    for one in (*_servers(text), *_mails(text), *_links(text), *_accounts(text), *_tags(text), *_phones(text, region)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found


def _mails(text: str) -> Iterator[Span]:
    for found in _MAIL.finditer(text):
        if address := mail.normal(_AT.sub("@", found[1].replace(" ", ""))):
            yield Span(found.start(), found.end(), "mail", address)


def _links(text: str) -> Iterator[Span]:
    for found in _LINK.finditer(text):
        link = found[0].rstrip(".,;:!?'*_")
        if not any(mark.isupper() for mark in link.partition(".")[2][:3]):  # "J.Berg" is no page
            service = _BEFORE.search(text, 0, found.start())
            yield Span(service.start() if service else found.start(), found.start() + len(link), "link", link)


def _servers(text: str) -> Iterator[Span]:
    """As in "@anna@social.example.org": an account on a server of its own."""
    for found in _SERVER.finditer(text):
        yield Span(found.start(), found.end(), "link", f"https://{found['host']}/@{found['name']}")


def _accounts(text: str) -> Iterator[Span]:
    for found in _ACCOUNT.finditer(text):
        name = found["name"] or found["slug"] or found["typed"]
        after = _AFTER.match(text, found.end())
        service = found["service"] or found["told"] or (after and (after["service"] or after["bare"])) or ""
        if service or not name[0].isupper():  # "@Ericsson" is where, "@annal" is who
            page = _SERVICES[service.lower() if service else "x"] + name
            yield Span(found.start(), after.end() if after else found.end(), "link", page)


def _tags(text: str) -> Iterator[Span]:
    for found in _TAG.finditer(text):
        yield Span(found.start(), found.end(), "tag", found[1])


def _phones(text: str, region: str) -> Iterator[Span]:
    for found in _PHONE.finditer(text):
        raw = found["number"]
        if not found["label"] and _YEARS.fullmatch(raw.strip()):
            continue
        number, size = _number(raw, region, labelled=bool(found["label"]))
        if number:
            field = "fax" if (found["label"] or "").lower().startswith(_FAX) else "phone"
            end = found.end() if size == len(raw) else found.start("number") + size
            yield Span(found.start(), end, field, number)


def _number(raw: str, region: str, *, labelled: bool) -> tuple[str, int]:
    """The number in one form, and how many characters of what was typed belong to it: a year after it does not."""
    plain = raw.replace("(0)", "")
    short = _TRAILING.sub("", raw)
    if (
        short != raw
        and (number := phone.normal(short.replace("(0)", ""), region))
        and _fits(short, number, labelled=labelled)
    ):
        return number, len(short)
    number = phone.normal(plain, region)
    return (number, len(raw)) if number and _fits(raw, number, labelled=labelled) else ("", 0)


def _fits(raw: str, number: str, *, labelled: bool) -> bool:
    """A number in full, or one that begins as numbers do; seven bare digits are one only behind a label."""
    return labelled or number.startswith("+") or raw.startswith(("0", "(0")) or sum(mark.isdigit() for mark in raw) >= 9


def handle(field: str, value: str, raw: str) -> Handle | Website | None:
    """The handle or page that a span stands for; None for a fax and what is none."""
    if field == "mail":
        return Handle(kind=HandleKind.MAIL, value=value, raw=raw)
    if field == "phone":
        return Handle(kind=HandleKind.PHONE, value=value, raw=raw)
    if field == "link":
        page = profile.normal(value)
        return Handle(kind=HandleKind.PROFILE, value=page, raw=raw) if profile.is_person(page) else Website(url=value)
    return None
