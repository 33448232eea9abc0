"""A Record -> a Card: everything two records are compared by, folded and cleaned, as sets of values.

Shown values are never touched; a card is a shadow that can be thrown away and made again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rekindle.core.identity.lookalike import mixed
from rekindle.core.identity.names import Parsed, from_mail, parse
from rekindle.model import HandleKind, Record, RecordKind
from rekindle.util import mail as mails
from rekindle.util.company import normal as company_form
from rekindle.util.maker import maker
from rekindle.util.text import fold

Values = frozenset[str]
NONE: Values = frozenset()
_IDS = (HandleKind.PROFILE, HandleKind.ACCOUNT, HandleKind.RESOURCE)
_ONE_EACH = "linkedin.com"  # a member has one profile there; other pages and address books allow several


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a record is compared by. Empty sets and texts mean "not known" and give no evidence."""

    source: str
    name: Parsed
    shown: str  # the name as shown
    folded: str
    mixed: bool  # one word of it mixes scripts
    mails: Values  # personal mailboxes
    roles: Values  # role mailboxes: context only
    phones: Values
    pages: Values  # profiles and accounts, whoever tells of them
    ids: Values  # profile, account and resource ids, with the source they hold in
    unique: Values  # those of them of which a person has one: "linkedin linkedin.com|linkedin.com/in/anna"
    employers: Values  # companies, and employers that mail domains hint at
    cities: Values
    streets: Values
    codes: Values
    regions: Values
    birthday: str  # "1984-03-05", "--03-05" or ""
    schools: Values


_made = maker(Card)


def card(record: Record) -> Card:
    """The card of a person's record."""
    values = _values(record)
    addresses = values.get(HandleKind.MAIL, ())
    own = frozenset(address for address in addresses if not mails.is_role(address)) if addresses else NONE
    shown = record.name.shown
    ids = _ids(record.source, values)
    return _made(
        source=record.source,
        name=_name(record, own, values.get(HandleKind.PROFILE, ())),
        shown=shown,
        folded=fold(shown),
        mixed=not shown.isascii() and mixed(shown),
        mails=own,
        roles=frozenset(addresses) - own if len(own) != len(addresses) else NONE,
        phones=frozenset(values.get(HandleKind.PHONE, ())),
        pages=frozenset((*values.get(HandleKind.PROFILE, ()), *values.get(HandleKind.ACCOUNT, ()))),
        ids=ids,
        unique=frozenset(one for one in ids if _is_unique(one)) if ids else NONE,
        employers=_employers(record, own),
        birthday=_birthday(record) if record.occasions else "",
        schools=_set(company_form(one.school) for one in record.schooling) if record.schooling else NONE,
        **(_places(record) if record.places else _NOWHERE),
    )


def takes_part(record: Record) -> bool:
    """Only persons are linked; an organisation is nobody's other record."""
    return record.kind is RecordKind.PERSON


def full_name(card: Card) -> str:
    """First name and surname as one text, or "" when one is missing."""
    return f"{card.name.first} {card.name.surname}" if card.name.first and card.name.surname else ""


def space(one: str) -> str:
    """Where an id is unique per person: what stands before the bar in `Card.unique`."""
    return one.partition("|")[0]


def _values(record: Record) -> dict[HandleKind, list[str]]:
    found: dict[HandleKind, list[str]] = {}
    for handle in record.handles:
        found.setdefault(handle.kind, []).append(handle.value)
    return found


def _name(record: Record, own: Values, pages: Iterable[str]) -> Parsed:
    told = [address.partition("@")[0] for address in own]
    told += [page.rpartition("/")[2] for page in pages]
    found = parse(record.name, tuple(sorted(told)))
    if found.first or found.surname or not own:
        return found
    return next((name for name in map(from_mail, sorted(own)) if name.first), found)


def _set(values: Iterable[str]) -> Values:
    return frozenset(value for value in values if value)


def _ids(source: str, values: dict[HandleKind, list[str]]) -> Values:
    found = [value for kind in _IDS for value in values.get(kind, ())]
    return frozenset(f"{source} {service(value)}|{value}" for value in found) if found else NONE


def _is_unique(one: str) -> bool:
    where, _, value = one.partition("|")
    return where.endswith(_ONE_EACH) or (":" in value and not value.startswith(("google:", "carddav:", "vcard:")))


@lru_cache(maxsize=100_000)
def service(value: str) -> str:
    """The host or service of a profile or account: "linkedin.com", "x"."""
    return value.partition("/")[0].partition(":")[0]


def _employers(record: Record, own: Values) -> Values:
    found = [company_form(post.company) for post in record.positions if post.company]
    found += [hint for hint in map(_hint, own) if hint]
    return frozenset(found) if found else NONE


@lru_cache(maxsize=100_000)
def _hint(address: str) -> str:
    return fold(mails.employer_hint(address))


def _birthday(record: Record) -> str:
    for occasion in record.occasions:
        if occasion.kind == "birthday" and occasion.when.month_and_day:
            return occasion.when.text[:10]
    return ""


_NOWHERE = {"cities": NONE, "streets": NONE, "codes": NONE, "regions": NONE}


def _places(record: Record) -> dict[str, Values]:
    return {
        "cities": _set(fold(place.city) for place in record.places),
        "streets": _set(fold(place.street) for place in record.places),
        "codes": _set(fold(place.code).replace(" ", "") for place in record.places),
        "regions": _set(fold(place.region) for place in record.places),
    }
