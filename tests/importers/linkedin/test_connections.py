from __future__ import annotations

from rekindle.model import Ignored, Note, Problem, Record, When
from tests.importers.linkedin.reading import only, read

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_a_preamble_of_any_words_is_skipped() -> None:
    for preamble in (
        "",
        'Notes:\n"Some, of it"\n\n',
        "Notes:\nother words, without quotes\n",
        "Notes: all in one line\n\n",
    ):
        assert len(read(preamble + HEADER + "Noor,Lindt,,,,,08 Feb 2026\n")) == 1


def test_rows_with_a_date_alone_are_counted() -> None:
    assert read(HEADER + ",,,,,,07 Jun 2026\n ,,,,,,08 Jun 2026") == [
        Ignored(
            where="member.csv",
            reason="members who hide their profile: the export gives the date of connecting and nothing else",
            count=2,
        )
    ]


def test_an_unreadable_date_costs_the_date_only() -> None:
    (record,) = only(Record, read(HEADER + "Noor,Lindt,,,,,2/3/2026\n"))
    assert record.occasions == ()
    assert [(extra.name, extra.value) for extra in record.extras] == [("Connected On", "2/3/2026")]
    assert record.key == "connection:noor lindt|2/3/2026"


def test_a_url_that_is_no_profile_is_kept_as_a_website() -> None:
    (record,) = only(Record, read(HEADER + ",,https://example.org/noor,,,,08 Feb 2026\n"))
    assert record.key == "connection:https://example.org/noor|2026-02-08"
    assert [site.url for site in record.websites] == ["https://example.org/noor"]


def test_a_note_without_a_date_is_still_a_note() -> None:
    text = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
    good, unread, bad = read(
        text + "Noor,Lindt,,sails,,\nNoor,Lindt,,sings,one day,\n,,,who?,2026-01-14 18:20:00 UTC,\n"
    )
    assert isinstance(good, Record)
    assert good.notes == (Note(text="sails"),)
    assert isinstance(unread, Record)
    assert unread.extras[0].value == "one day"
    assert isinstance(bad, Problem)


def test_the_date_of_connecting_is_an_occasion() -> None:
    (record,) = only(Record, read(HEADER + "Noor,Lindt,,,,,7-Feb-22\n"))
    assert record.occasions[0].when == When(text="2022-02-07", kind=record.occasions[0].when.kind)
