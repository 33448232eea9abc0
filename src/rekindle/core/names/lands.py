"""Places, telephone numbers and addresses -> the country whose custom a name follows; "" where nothing tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rekindle.core.causes.countries import code_of
from rekindle.core.names.words import words
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.person import Member
from rekindle.model.record import Owner, Place

NORDIC = frozenset({"SE", "FI", "AX", "DK", "NO", "FO", "GL", "IS"})
DANISH = frozenset({"DK", "NO", "FO", "GL"})
"""Where Å comes last and Aa is Å."""
CHINESE = frozenset({"CN", "TW", "HK", "MO", "SG"})
SPANISH = words("ES MX AR CL CO PE VE EC UY PY BO CR GT HN NI PA SV CU DO PR")
PORTUGUESE = frozenset({"PT", "BR", "AO", "MZ", "CV"})
MALAY = frozenset({"MY", "BN"})

_CODES = words(
    """
    SE:46 FI:358 DK:45 NO:47 FO:298 GL:299 IS:354 NL:31 BE:32 DE:49 AT:43 CH:41 FR:33 IT:39 GB:44 IE:353 ES:34 MX:52
    AR:54 CL:56 CO:57 PE:51 VE:58 EC:593 UY:598 PY:595 BO:591 CR:506 GT:502 HN:504 NI:505 PA:507 SV:503 CU:53 PT:351
    BR:55 AO:244 MZ:258 CV:238 HU:36 PL:48 CZ:420 SK:421 HR:385 SI:386 TR:90 CN:86 TW:886 HK:852 MO:853 SG:65 JP:81
    KR:82 VN:84 MY:60 BN:673 US:1
    """
)
_PREFIXES = {pair.partition(":")[2]: pair.partition(":")[0] for pair in _CODES}
_DOMAINS = (frozenset(_PREFIXES.values()) - {"US", "CO"}) | {"UK"}
"""Top domains that tell a country; Colombia's is used by anybody."""


def land_of(members: Sequence[Member]) -> str:
    """Where the bearer of a name lives, or once did: by address, else by telephone, else by mail."""
    return _land(
        (place for member in members for place in member.record.places),
        [handle for member in members for handle in member.record.handles],
    )


def home_of(owner: Owner, told: str = "") -> str:
    """Where the owner of a book lives; `told` is the country that they set themselves."""
    return told or _land(owner.places, owner.handles)


def _land(places: Iterable[Place], handles: Sequence[Handle]) -> str:
    return (
        _most(code_of(place.country) for place in places if place.country)
        or _most(_called(one.value) for one in handles if one.kind is HandleKind.PHONE)
        or _most(_domain(one.value) for one in handles if one.kind is HandleKind.MAIL)
    )


def _most(codes: Iterable[str]) -> str:
    """The one told most often, whatever the order; of several the first by letters."""
    found = [code for code in codes if code]
    return min(set(found), key=lambda code: (-found.count(code), code), default="")


def _called(number: str) -> str:
    if not number.startswith("+"):
        return ""
    return next((code for long in (3, 2, 1) if (code := _PREFIXES.get(number[1 : 1 + long]))), "")


def _domain(mail: str) -> str:
    code = mail.rpartition(".")[2].upper()
    return "" if code not in _DOMAINS else "GB" if code == "UK" else code
