from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.linkedin.people import digest, full_name, name_key, somebody
from rekindle.model import HandleKind, Part, RecordKind


def test_digests_tell_parts_apart() -> None:
    assert digest("a", "bc") != digest("ab", "c")
    assert len(digest("\ud800")) == 32


def test_a_name_that_folds_to_nothing_still_has_a_key() -> None:
    assert name_key("  ★ ★ ") == "★ ★"


def test_either_name_is_enough() -> None:
    assert full_name("", "Solberg").full == "Solberg"


def test_a_profile_is_one_in_any_spelling() -> None:
    urls = ("www.linkedin.com/in/Zo%C3%AB-Amsel", "https://se.linkedin.com/in/zoë-amsel/?x=1")
    assert {somebody("Zoë", url).key for url in urls} == {"linkedin.com/in/zoë-amsel"}


@given(st.from_regex(r"[a-zA-Z0-9-]{1,30}", fullmatch=True))
def test_a_plain_url_is_read_as_any_other(slug: str) -> None:
    url = f"https://www.linkedin.com/in/{slug}"
    assert somebody("", url).key == somebody("", url + "/?trk=x").key == f"linkedin.com/in/{slug.casefold()}"


def test_a_closed_account_with_a_url_keeps_no_false_name() -> None:
    who = somebody("LinkedIn Member", "https://www.linkedin.com/in/noor-hl")
    assert who.known
    assert [handle.kind for handle in who.handles] == [HandleKind.PROFILE]


def test_unknown_people_differ_from_place_to_place() -> None:
    who = somebody("LinkedIn Member", "")
    assert not who.known
    assert who.participant(Part.FROM, "a").handle.key != who.participant(Part.FROM, "b").handle.key


def test_a_company_page_is_an_organisation_with_a_website() -> None:
    who = somebody("Norrvik Optics", "https://www.linkedin.com/company/norrvik")
    assert (who.kind, who.page, len(who.websites)) == (RecordKind.ORGANISATION, None, 1)
