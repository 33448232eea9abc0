from __future__ import annotations

from datetime import date

from hypothesis import given

from rekindle.core.handing import card, header, line, row
from rekindle.importers.contacts_csv.columns import understand
from rekindle.model import Name, When
from rekindle.model.handout import OWN_TABLE, WORKED_OUT, Handout
from rekindle.model.roster import Listed, Placed
from tests.core.handing.people import handouts

ANNA = Handout(
    uid="rekindle-0123456789abcdef0123456789abcdef",
    listed=Listed(
        person=36,
        name="Anna Lind",
        roles=("mentor", "professor"),
        closeness=3,
        placed=Placed(layer="core", why=""),
        tags=("uppsala", "a:::b"),
        last=date(2022, 9, 14),
        stage="cold",
        every=30,
        sources=("linkedin", "vcard"),
    ),
    name=Name(full="Anna Lind", given="Anna", family="Lind"),
    mails=("anna@corran.example", "lind@corran.example"),
    birthday=When.month_day(3, 5),
    notes=("one", "two"),
)


def test_every_column_is_read_back_or_left_out_on_purpose() -> None:
    for notes in (True, False):
        found = understand(1, header(notes=notes))
        assert found.source == OWN_TABLE
        assert "extra" not in found.fields
        assert {*header(notes=notes)} - {column.header for column in found.columns} == {*WORKED_OUT}


@given(handouts)
def test_a_row_has_a_cell_for_each_column(one: Handout) -> None:
    for notes in (True, False):
        assert len(row(one, notes=notes)) == len(header(notes=notes))


def test_a_row_holds_what_the_list_shows() -> None:
    cells = dict(zip(header(notes=True), row(ANNA, notes=True), strict=True))
    assert cells["Roles"] == "mentor, professor"
    assert (cells["Closeness"], cells["Layer"], cells["Tags"]) == (3, "core", "uppsala ::: a::b")
    assert (cells["Last contact"], cells["Stage"], cells["Days between"]) == (date(2022, 9, 14), "Quiet", 30)
    assert (cells["E-mail"], cells["Birthday"]) == ("anna@corran.example ::: lind@corran.example", "--03-05")
    assert (cells["Notes"], cells["Known from"], cells["Number"]) == ("one\n\ntwo", "linkedin, vcard", 36)
    bare = Handout(uid="rekindle-1", listed=Listed(person=2, name="", every=0), name=Name())
    cells = dict(zip(header(notes=False), row(bare, notes=False), strict=True))
    assert [cells[title] for title in ("Name", "Closeness", "Layer", "Last contact", "Stage", "Birthday")] == [
        "", None, "", None, "", "",
    ]  # fmt: skip
    assert cells["Days between"] == "off"


def test_every_cell_of_a_line_stands_in_quotes() -> None:
    assert line((None, 3, date(2022, 9, 14), 'a "b"; =c', "=d")) == '"","3","2022-09-14","a ""b""; \'=c","\'=d"\r\n'


def test_a_card_is_folded_and_escaped() -> None:
    one = card(ANNA)
    assert one.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert one.endswith("BDAY:--03-05\r\nCATEGORIES:uppsala,a:::b\r\nNOTE:one\\n\\ntwo\r\nEND:VCARD\r\n")
    long = card(Handout(uid="rekindle-1", listed=Listed(person=2, name="P"), name=Name(full="Zoë; " * 40)))
    assert all(len(part.encode()) <= 75 for part in long.split("\r\n"))
    assert "FN:Zoë\\; Zoë\\;" in long


def test_who_has_no_name_is_shown_under_what_reaches_them() -> None:
    for mails, phones, shown in (
        (("a@x.example",), ("+4670",), "a@x.example"),
        ((), ("+4670",), "+4670"),
        ((), (), "P"),
    ):
        one = Handout(uid="rekindle-1", listed=Listed(person=2, name="P"), name=Name(), mails=mails, phones=phones)
        assert f"\r\nFN:{shown}\r\n" in card(one)


@given(handouts)
def test_no_text_ends_a_line_of_a_card(one: Handout) -> None:
    said = card(one).replace("\r\n ", "").split("\r\n")
    assert (said.count("BEGIN:VCARD"), said.count("END:VCARD"), said[-1]) == (1, 1, "")
    known = (
        "BEGIN:",
        "VERSION:",
        "PRODID:",
        "UID:",
        "REV:",
        "N:",
        "FN:",
        "NICKNAME:",
        "EMAIL;",
        "TEL:",
        "URL:",
        "ORG:",
    )
    assert all(
        part.startswith((*known, "TITLE:", "ADR:", "BDAY:", "CATEGORIES:", "NOTE:", "END:")) for part in said[:-1]
    )
    assert not any(mark in card(one).replace("\r\n", "") for mark in "\r\n\v\f\x85\u2028\u2029\x00")
