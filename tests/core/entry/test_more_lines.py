"""Lines of the kinds that are read worst -> their fields; lists and cards of several lines -> one text a person."""

from __future__ import annotations

import pytest

from benchmarks.entries import judge, tallied
from rekindle.core.entry import read, split
from rekindle.model.entry import Hint

GOAL = 0.95
CARD = "Per Nyberg\nLab head\nQuillon AB\n+46 70 123 45 67\nper@example.org"


def test_the_lines_labelled_later_are_read_right() -> None:
    found = judge("entry_more.jsonl")

    assert len({one.label.line for one in found}) >= 290
    assert tallied(found, "")["all"].share >= GOAL, tallied(found, "field")


@pytest.mark.parametrize(
    ("line", "prefix", "name"),
    [
        (CARD, "", "Per Nyberg"),
        ("Per Nyberg, lab head\nAnna Lind", "", "Per Nyberg"),
        ("Dña. Pilar Otero Ruiz, casera", "Dña.", "Pilar Otero Ruiz"),
        ("D. Emilio Otero Ruiz, notario", "D.", "Emilio Otero Ruiz"),
        ("D. Manuel Otero, antiguo jefe", "D.", "Manuel Otero"),
        ("D. Marchbank, friend", "", "D. Marchbank"),
        ("McKAY Duncan", "", "Duncan McKay"),
        ("MacDUFF Flora, friend", "", "Flora MacDuff"),
        ("Me Laurent Tissier, notaire", "Me", "Laurent Tissier"),
        ("J-O Lindström, kollega", "", "J-O Lindström"),
        ("met at DataConf, @tomaszdev", "", "tomaszdev"),
        ("GARCÍA MOLERO, PILAR (CLIENTA)", "", "Pilar García Molero"),
        ("Amy Dunn's cell +1 212 555 0183", "", "Amy Dunn"),
        ("Brindle & Sons: Meg Tallis", "", "Meg Tallis"),
        ("田中 誠、大学の同級生、京都 1999", "", "田中 誠"),
    ],
)
def test_whose_name_it_is(line: str, prefix: str, name: str) -> None:
    entry = read(line, Hint())

    assert entry.name.prefix == prefix
    assert entry.name.shown.removeprefix(f"{prefix} ") == name


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Cassie Lund, club treasurer", "roles", ("club",)),
        ("Cassie Lund, society chair", "roles", ("club lead",)),
        ("Outi Salo, friend, Kuopio", "place", "Kuopio"),
        ("Anna Lind, ex Ericsson, now at Klarna", "company", "Klarna"),
        ("Anna Lind, ex Ericsson, now teaching", "company", "Ericsson"),
        ("Femi Adeyi, analyst for Corvid Partners", "title", "analyst"),
        ("Otávio Lins, gerente na Sulmar", "company", "Sulmar"),
        ("Lo Berg 98-03", "since", "1998"),
        ("Lo Berg 03-98", "since", ""),
        ("Lo Berg 98/03", "since", ""),
        ("Inès Caron, cheffe de projet", "roles", ()),
        ("Naomi Sato, UX lead", "title", "UX lead"),
        ("Jude Farr, introduced to Anna", "place", ""),
        ("Ben Lodge, High Street", "school", ""),
        ("Ben Lodge, Westbrook High", "school", "Westbrook High"),
        ("Teresa Roig, 2º ESO", "company", ""),
        ("Graham Nye, the landlord's brother", "roles", ()),
        ("Paul Rey, via Camille", "place", ""),
        ("Studio Colombini, Anna Lind", "company", "Studio Colombini"),
        ("Inga Falk, talleres Vega Dorado", "company", "talleres Vega Dorado"),
        ("Anna Lind, founder & CEO, Corran", "title", "founder & CEO"),
        ("Anna Lind, CEO & founder, Corran", "title", "CEO & founder"),
        ("Anna Lind, founder & CEO, Corran", "roles", ("founder",)),
        ("studio Anna Lind Berg Ask", "company", "studio Anna"),
        ("Suki Arden insta sukiarden_pots", "note", ""),
        ("Sam Hill 03/2015-09/2017 Norvik", "until", "2017-09"),
        ("Ing. Petr Novák, CSc., Brno", "company", ""),
        ("met Ola Berg in Lund", "company", ""),
        ("Ricardo Nunes, professor de química", "title", ""),
        ("Norvik / sales / Mia Holm / 2011", "company", "Norvik"),
        ("Norvik - Mia Holm", "company", "Norvik"),
        ("Mia - Ida Holm", "company", ""),
        ("Nora Beck, Lund", "roles", ()),
        ("Mi nora, Lund", "roles", ("family",)),
        ("Lena (Spanish class, Thursdays)", "place", ""),
    ],
)
def test_what_is_said(line: str, field: str, value: object) -> None:
    assert getattr(read(line, Hint()), field) == value


def test_an_account_is_told_by_where_it_is() -> None:
    assert [one.value for one in read("Tom Hale, tom_h on github").handles] == ["github.com/tom_h"]
    assert not read("Tom Hale, well-known on github").handles


def test_a_birthday_is_told_in_swedish() -> None:
    assert [one.when.text for one in read("Olle (fyller 2 juni)").occasions] == ["--06-02"]


def test_an_address_that_hides_from_machines_is_one() -> None:
    assert [one.value for one in read("Ben Adler, ben (at) example.org").handles] == ["ben@example.org"]


def test_an_account_on_a_server_of_its_own_is_a_page() -> None:
    entry = read("Kit Rowan @kit@social.example.org", Hint())

    assert [site.url for site in entry.websites] == ["https://social.example.org/@kit"]
    assert not entry.handles


@pytest.mark.parametrize(
    ("text", "several"),
    [
        (CARD, [CARD]),
        ("Per Nyberg, lab head\nAnna Lind", ["Per Nyberg, lab head", "Anna Lind"]),
        ("Anna Lind\nBo Ek\nCarin Ask", ["Anna Lind", "Bo Ek", "Carin Ask"]),
        (
            "Anna Lind, friend\nstatistics, Uppsala\nBo Ek, neighbour",
            ["Anna Lind, friend", "statistics, Uppsala", "Bo Ek, neighbour"],
        ),
        (
            "Anna Lind, friend\nBo Ek, neighbour\nstatistics, Uppsala\nCarin Ask",
            ["Anna Lind, friend", "Bo Ek, neighbour", "statistics, Uppsala", "Carin Ask"],
        ),
        ("Anna Lind, CTO\nQuillon AB\nanna@example.org", ["Anna Lind, CTO\nQuillon AB\nanna@example.org"]),
        ("Helen Marsh, PhD\nHarrow Lab\nhelen@example.org", ["Helen Marsh, PhD\nHarrow Lab\nhelen@example.org"]),
    ],
)
def test_who_begins_where(text: str, several: list[str]) -> None:
    assert list(split(text)) == several
