"""In which order last names stand, for whom; and where somebody lives, as far as it tells of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.names import home_of, land_of, sort_name
from rekindle.model import Handle, HandleKind, Member, Name, Origin, Owner, Place, Record

SWEDISH = """Per Aalto, Ada Berg, Jan van der Berg, Hilma af Klint, Li Lind, Bo Lind-Berg, Ana Linda, Ana Muñoz,
    Eva Munro, Ola Müller, Ove Myrdal, Udo Schroder, Udo Schroeder, Hans Schröder, Dick Van Dyke, Ulla Zander,
    Lars Aagaard, Anna Åkesson, Eva Ärlig, Ida Ærø, Bo Öberg, Kaj Ørsted, Mesut Özil"""
DANISH = """Per Aalto, Ada Berg, Søren Kierkegaard, Mia Kierkgren, Ola Müller, Ove Myrdal, Ulla Zander, Eva Ärlig,
    Ida Ærø, Bo Öberg, Kaj Ørsted, Lars Aagaard, Anna Åkesson"""
ENGLISH = """Lars Aagaard, Per Aalto, Ada Berg, Jan van der Berg, Ivo Čapek, Fabio De Luca, Hilma af Klint, Ian MacLeod,
    Ronald McDonald, Ola Müller, Ana Muñoz, Eva Munro, Conan O'Brien, Mesut Özil, Hans Schröder, Udo Schroder,
    Udo Schroeder, Mary St. John, Dick Van Dyke, Wang Xiaoming, Li Zander, Anna Åkesson, Bo Öberg, Kaj Ørsted"""
SPANISH = """Gabriel García Márquez, Ana García Vidal, María José López, Eva Munro, Ana Muñoz, José Ortega y Gasset,
    Ana de la Torre, Mario Vargas Llosa, Emilia Zola, Anna Åkesson"""
HUNGARIAN = """Bartók Béla, Kovács Éva, Péter Kovács, Nagy Péter, Anna Olsen, Oszvald Réka, Öcsi Péter, Szabó János,
    Zsolnay Vilmos"""
GERMAN = """Max Mann, Max Mueller, Ola Müller, Max Muller, Mesut Özil, Udo Schroder, Hans Schröder, Anna Zander"""
POLISH = "Ewa Lis, Jan Łaski, Ewa Marek, Ewa Stoss, Jan Śliwa, Jan Zimny, Jan Źdź, Jan Żak"
CZECH = "Jan Cibulka, Ivo Čapek, Eva Dlouhá, Jan Suk, Jan Šebek"
CROATIAN = "Ana Cvitan, Ana Čačić, Ana Ćosić, Ana Dujmov, Ana Đurić"
TURKISH = "Ali Can, Ali Çelik, Ali Demir, Ali Hız, Ali Oral, Mesut Özil, Ali Su, Ali Şen"
ICELANDIC = "Anna Jónsdóttir, Ástríður Jónsdóttir, Jón Arnarson, Þóra Jónsdóttir, Össur Jónsson"


@pytest.mark.parametrize(
    ("home", "names"),
    [
        ("SE", SWEDISH), ("FI", SWEDISH), ("DK", DANISH), ("NO", DANISH), ("GB", ENGLISH), ("", ENGLISH),
        ("ES", SPANISH), ("MX", SPANISH), ("HU", HUNGARIAN), ("DE", GERMAN), ("PL", POLISH), ("CZ", CZECH),
        ("SK", CZECH), ("HR", CROATIAN), ("TR", TURKISH), ("IS", ICELANDIC),
    ],
)  # fmt: skip
def test_sorted_as_people_expect(home: str, names: str) -> None:
    wanted = [" ".join(name.split()) for name in names.split(",")]
    keys = [sort_name(Name(full=name), "", home) for name in wanted]
    assert [name for _, name in sorted(zip(keys, wanted, strict=True))] == wanted
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("name", "land", "home", "key"),
    [
        ("Lars Aagaard", "DK", "", "{g{rd, lars"),
        ("Lars Aagaard", "", "SE", "{g{rd, lars"),
        ("Lars Aagaard", "", "GB", "aagaard, lars"),
        ("Lars Aagaard", "US", "DK", "aagaard, lars"),
        ("Søren Kierkegaard", "", "DK", "kierkeg}rd, s|ren"),
        ("Aaron Isaac", "DK", "DK", "isaac, aaron"),
        ("Per Aaltonen", "", "DK", "aaltonen, per"),
        ("Hans Köhler", "SE", "", "k}hler, hans"),
        ("Hans Köhler", "", "", "kohler, hans"),
        ("Sven Köhler", "", "", "k}hler, sven"),
        ("Jürgen Öström", "", "", "ostrom, jurgen"),
        ("Eva Öström", "", "", "}str}m, eva"),
        ("Eva Öström", "DE", "", "ostrom, eva"),
        ("Jan Weiß", "", "DE", "weiss, jan"),
        ("Pat O Brien", "", "", "obrien, pat"),
        ("Ian Mac Leod", "", "", "macleod, ian"),
        ("Anna Lind", "", "SE", "lind, anna"),
        ("李小龙", "", "SE", "li, xiao long"),
        ("Cher", "", "", "cher"),
        ("", "", "SE", ""),
    ],
)
def test_the_key_of_a_name(name: str, land: str, home: str, key: str) -> None:
    assert sort_name(Name(full=name), land, home) == key


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzåäöæøüéñčł", min_size=1, max_size=6).map(str.capitalize)
HOMES = st.sampled_from(["", "SE", "DK", "NO", "FI", "IS", "ES", "HU", "DE", "PL", "CZ", "HR", "TR", "EE", "GB"])


@given(LETTERS, LETTERS, LETTERS, HOMES)
def test_a_last_name_goes_before_all_that_is_longer(family: str, more: str, given: str, home: str) -> None:
    short, double, long = (
        sort_name(Name(given=given, family=last), "", home) for last in (family, f"{family}-{more}", f"{family}{more}")
    )
    if "aa" not in f"{family}{more}".lower():  # which may become one letter where they meet
        assert short < double
        assert short < long


@given(st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), min_size=2, max_size=8, unique=True), HOMES)
def test_plain_letters_stand_as_everywhere(letters: list[str], home: str) -> None:
    keys = [sort_name(Name(given="Eva", family=f"{one.upper()}b"), "", home) for one in sorted(letters)]
    assert all(a < b for a, b in pairwise(keys))


def member(number: int, **parts: object) -> Member:
    record = Record(source="s", key=str(number), name=Name(full="Anna"), origin=Origin(where="f"), **parts)  # type: ignore[arg-type]  # a few fields of it
    return Member(number=number, record=record)


def handle(kind: HandleKind, value: str) -> Handle:
    return Handle(kind=kind, value=value)


PHONE, MAIL = HandleKind.PHONE, HandleKind.MAIL


@pytest.mark.parametrize(
    ("parts", "land"),
    [
        ({}, ""),
        ({"places": (Place(city="Uppsala", country="Sverige"),)}, "SE"),
        ({"places": (Place(country="Denmark"),), "handles": (handle(PHONE, "+46701740605"),)}, "DK"),
        ({"places": (Place(country="Nowhere"),), "handles": (handle(PHONE, "+46701740605"),)}, "SE"),
        ({"handles": (handle(PHONE, "+35401740605"),)}, "IS"),
        ({"handles": (handle(PHONE, "0701740605"), handle(MAIL, "a@example.se"))}, "SE"),
        ({"handles": (handle(PHONE, "+9999"), handle(MAIL, "a@example.org"))}, ""),
        ({"handles": (handle(MAIL, "a@example.co.uk"),)}, "GB"),
        ({"handles": (handle(MAIL, "a@example.co"),)}, ""),
        ({"handles": (handle(HandleKind.PROFILE, "linkedin.com/in/a.se"),)}, ""),
    ],
)
def test_where_somebody_lives(parts: dict[str, object], land: str) -> None:
    assert land_of([member(1, **parts)]) == land


def test_what_is_told_most_often_holds_in_whatever_order() -> None:
    several = [member(1, places=(Place(country="SE"),)), member(2, places=(Place(country="DK"), Place(country="DK")))]
    assert land_of(several) == land_of(several[::-1]) == "DK"
    several = [member(1, places=(Place(country="SE"),)), member(2, places=(Place(country="DK"),))]
    assert land_of(several) == land_of(several[::-1]) == "DK"


def test_the_owners_own_word_goes_first() -> None:
    owner = Owner(origin=Origin(where="you"), handles=(handle(PHONE, "+46701740605"),))
    assert home_of(owner) == "SE"
    assert home_of(owner, "HU") == "HU"
