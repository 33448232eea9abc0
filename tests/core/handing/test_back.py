"""What is handed out reads back: the same names, addresses, posts, places, birthdays and tags, whatever they hold."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.handing import MARK, card, header, line, row
from rekindle.importers.contacts_csv import CONTACTS_CSV
from rekindle.importers.vcard import VCARD
from rekindle.model import HandleKind, Name, Record, RecordKind
from rekindle.model.handout import OWN_ID, Handout
from tests.core.handing.people import handouts, plain, read

CARD_TAGS = re.compile(
    r"\**\s*(mycontacts|my contacts|system group: my contacts|all contacts|contacts|other ?contacts)"
)


def is_name(one: Handout) -> bool:
    """True unless an address or a number stands in a name's place: our importers take those for what they are."""
    parts = (
        one.name.full,
        one.name.given,
        one.name.family,
        one.name.middle,
        one.name.prefix,
        one.name.suffix,
        one.name.nickname,
    )
    return not any("@" in part or not re.search(r"[^\W\d]", part) for part in parts if plain(part))


def by_kind(found: Record, kind: HandleKind) -> list[str]:
    return [handle.value for handle in found.handles if handle.kind is kind]


def assert_reached(found: Record, one: Handout) -> None:
    assert by_kind(found, HandleKind.MAIL) == list(one.mails)
    assert by_kind(found, HandleKind.PHONE) == list(one.phones)
    assert by_kind(found, HandleKind.PROFILE) == [page.removeprefix("https://") for page in one.profiles]
    assert by_kind(found, HandleKind.RESOURCE) == [f"rekindle:{one.uid}"]
    assert found.key == one.uid


def assert_same(found: Record, one: Handout) -> None:
    """What each kind of file tells alike."""
    assert_reached(found, one)
    posts = [(plain(one.company), plain(one.title))] if plain(one.company) or plain(one.title) else []
    assert [(post.company, post.title) for post in found.positions] == posts
    assert [(place.city, place.country) for place in found.places] == (
        [(plain(one.city), plain(one.country))] if plain(one.city) or plain(one.country) else []
    )
    assert [dated.when for dated in found.occasions] == ([one.birthday] if one.birthday else [])


def tags(one: Handout) -> list[str]:
    return list(dict.fromkeys(filter(None, map(plain, one.listed.tags))))


def names(name: Name) -> tuple[str, ...]:
    return tuple(map(plain, (name.given, name.middle, name.family, name.prefix, name.suffix)))


@given(handouts.filter(is_name).filter(lambda one: plain(one.name.shown)))
def test_a_card_reads_back(one: Handout) -> None:
    (found,) = read(VCARD, card(one), "list.vcf")
    assert isinstance(found, Record)
    assert_same(found, one)
    assert found.name.full == plain(one.name.shown)
    assert names(found.name) == names(one.name)
    assert found.name.nickname == plain(one.name.nickname)
    assert list(found.tags) == [tag for tag in tags(one) if not CARD_TAGS.fullmatch(tag.casefold())]


@given(st.lists(handouts.filter(is_name).filter(lambda one: plain(one.name.shown)), min_size=1, max_size=3))
def test_a_table_reads_back(several: list[Handout]) -> None:
    rows = (line(row(one, notes=True)) for one in several)
    found = read(CONTACTS_CSV, MARK + line(header(notes=True)) + "".join(rows), "list.csv")
    assert len(found) == len(several)
    for back, one in zip(found, several, strict=True):
        assert isinstance(back, Record)
        assert back.source == "rekindle-csv"
        assert_same(back, one)
        assert back.name.full == plain(one.name.shown)
        assert names(back.name) == names(one.name)
        assert list(back.tags) == list(dict.fromkeys(re.sub(":{3,}", "::", tag) for tag in tags(one)))
        assert back.extras == ()


@given(handouts)
def test_nobody_is_lost_or_taken_for_a_company(one: Handout) -> None:
    known = one.mails or one.phones or one.profiles or plain(one.name.shown)
    (carded,) = read(VCARD, card(one), "list.vcf")
    text = MARK + line(header(notes=False)) + line(row(one, notes=False))
    (tabled,) = read(CONTACTS_CSV, text, "list.csv")
    for found in (carded, tabled) if known else ():
        assert isinstance(found, Record)
        assert found.key.startswith(OWN_ID)
        assert found.kind is RecordKind.PERSON
