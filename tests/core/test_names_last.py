"""What somebody's last name is: pairs labelled by hand, by language and custom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.names import family_of, first_of, sort_name
from rekindle.model import Name

EVERYDAY = """
Anna Lind = Lind
Lind, Anna = Lind
Lind, Anna Maria = Lind
Anna Maria Lind = Lind
ANNA LIND = LIND
anna lind = lind
LIND Anna = LIND
Anna LIND = LIND
Ana GARCÍA LÓPEZ = GARCÍA LÓPEZ
AJ Berg = Berg
Zoë Okafor-Lind = Okafor-Lind
Prof. Dr. Anna Lind = Lind
Anna Lind, PhD, MBA = Lind
Anna Lind, M.D. = Lind
Anna Lind PhD = Lind
Anna Lind Jr. = Lind
Martin Berg, Jr. = Berg
William Gates III = Gates
Anna (Annie) Lind = Lind
Anna "Annie" Lind = Lind
Anna Lind (née Berg) = Lind
Anna Lind | Coach and speaker = Lind
Anna Lind · she/her = Lind
Anna Lind 🚀 = Lind
Anna Lind, Uppsala = Lind
A. Lind = Lind
J. R. R. Holm = Holm
Cher = Cher
Dr = Dr
Yo-Yo Ma = Ma
Anna Ma, MA = Ma
"""
PARTICLES = """
Jan van der Berg = van der Berg / Berg
van der Berg, Jan = van der Berg / Berg
JAN VAN DER BERG = VAN DER BERG / BERG
jan van der berg = van der berg / berg
Luis von Ahn = von Ahn / Ahn
von Ahn = von Ahn / Ahn
Ana de la Cruz = de la Cruz / Cruz
Hilma af Klint = af Klint / Klint
Luca di Marco = di Marco / Marco
Ludwig van Beethoven = van Beethoven / Beethoven
Karl-Theodor zu Guttenberg = zu Guttenberg / Guttenberg
Hans von und zu Stein = von und zu Stein / Stein
Gerard 't Hooft = 't Hooft / Hooft
Jeanne d'Arc = d'Arc / Arc
Susanna dell'Acqua = dell'Acqua / Acqua
Oscar de la Renta = de la Renta / Renta
Antoine de Saint-Exupéry = de Saint-Exupéry / Saint-Exupéry
Menno ter Braak = ter Braak / Braak
Omar bin Salem = bin Salem / Salem
Omar al-Sayed = al-Sayed / Sayed
Dick Van Dyke = Van Dyke
DICK VAN DYKE = VAN DYKE
Jean-Claude Van Damme = Van Damme
Fabio De Luca = De Luca
De Luca = De Luca
Robert De Niro = De Niro
Gabriele D'Annunzio = D'Annunzio
Lars Von Trier = Von Trier
Marine Le Pen = Le Pen
Gina La Rosa = La Rosa
Rosa Di Pietro = Di Pietro
Conan O'Brien = O'Brien
Conan O’Brien = O’Brien
Pat O Brien = O Brien
Ronald McDonald = McDonald
Ian MacLeod = MacLeod
Ian Mac Leod = Mac Leod
Mary St. John = St. John
Yves Saint Laurent = Saint Laurent
Eva San Martín = San Martín
Omar Al-Sayed = Al-Sayed
Zine Ben Ali = Ben Ali
Van Morrison = Morrison
Al Gore = Gore
al pacino = pacino
Ben Affleck = Affleck
"""
ARABIC = """
Abdul Rahman = Abdul Rahman
Khalid Abdul Rahman = Abdul Rahman
Khalid Abdul Rahman Nasser = Nasser
Ahmed Abu Bakr = Abu Bakr
Osama Bin Laden = Bin Laden
Khalid ibn Walid = ibn Walid / Walid
Layla El Amrani = El Amrani
"""
SPANISH = """
Gabriel García Márquez = García Márquez
García Márquez, Gabriel = García Márquez
Mario Vargas Llosa = Vargas Llosa
Juan Carlos Rodríguez Pérez = Rodríguez Pérez
María José García = García
Ana María López = López
Pablo Ruiz Picasso = Ruiz Picasso
Carlos Ruiz Zafón = Ruiz Zafón
José Ortega y Gasset = Ortega y Gasset
Antoni Gaudí i Cornet = Gaudí i Cornet
Juan García de la Torre = García de la Torre
José de la Cruz García = de la Cruz García / Cruz García
Jorge Luis Borges = Borges
Penélope Cruz = Cruz
Anna Garcia Holm = Holm
"""
PORTUGUESE = """
Maria da Silva Santos = Santos
Maria Da Silva = Da Silva / Silva
João Pereira da Costa = da Costa / Costa
Ana Ferreira dos Santos = dos Santos / Santos
Fernando Pessoa = Pessoa
João Castelo Branco = Castelo Branco
Luís Figueiredo Filho = Figueiredo Filho
Rui Almeida Lopes = Lopes
"""
CHINESE = """
李小龙 = 李
李 小龙 = 李
淑琳 胡 = 胡
欧阳 修 = 欧阳
欧阳 林 = 欧阳
田中 誠 = 田中
欧阳小明 = 欧阳
王小明 (Wang Xiaoming) = 王
Wang Xiaoming = Wang
Xiaoming Wang = Wang
Wang Xiao-Ming = Wang
Deng Xiaoping = Deng
Mao Zedong = Mao
Tsai Ing-wen = Tsai
Chow Yun-fat = Chow
Chan Tai Man = Chan
Lee Kuan Yew = Lee
Jackie Chan = Chan
Bruce Lee = Lee
Song Hanna = Hanna
Lee Ann Womack = Womack
Han Solo = Solo
"""
KOREAN = """
김민수 = 김
남궁민수 = 남궁
Kim Min-jun = Kim
Kim Minjun = Kim
Min-jun Kim = Kim
Park Ji-sung = Park
Ban Ki-moon = Ban
Kim Jong Un = Kim
Bong Joon-ho = Bong
Kim Ki-duk = Kim
Ji Young Cho = Cho
Kim Larsen = Larsen
Kim Anna = Anna
Lee Moran = Moran
"""
JAPANESE = """
山田太郎 = 山田
さとう = さと
Yamada Taro = Yamada
Taro Yamada = Yamada
Murakami Haruki = Murakami
Haruki Murakami = Murakami
Yamada Lind = Lind
"""
VIETNAMESE = """
Nguyễn Văn An = Nguyễn
Nguyen Van An = Nguyen
Van Nguyen = Nguyen
Thi Van Nguyen = Nguyen
Lê Thị Hồng = Lê
Le Van Minh = Le
Ho Chi Minh = Ho
"""
HUNGARIAN = """
Nagy Péter = Nagy
Nagy Peter = Nagy
Péter Nagy = Nagy
Kovács János = Kovács
Nagy Péter János = Nagy
Kovács-Nagy Éva = Kovács-Nagy
Dr. Szabó Éva = Szabó
Simon Peter = Peter
László Péter = Péter
"""
OTHERS = """
Петров Иван Сергеевич = Петров
Иван Петров = Петров
Ivan Sergeevich Petrov = Petrov
Björk Guðmundsdóttir = Guðmundsdóttir
Işıl Yıldız = Yıldız
Volvo AB = Volvo AB
Halden Foods Ltd. = Halden Foods Ltd.
Berg & Holm = Berg & Holm
Uppsala Hotel = Uppsala Hotel
Frank Church = Church
+46 70 174 06 05 = +46 70 174 06 05
"""
EVERY = (
    EVERYDAY, PARTICLES, ARABIC, SPANISH, PORTUGUESE, CHINESE, KOREAN, JAPANESE, VIETNAMESE, HUNGARIAN, OTHERS,
)  # fmt: skip
PAIRS = [line.split(" = ") for lines in EVERY for line in lines.strip().splitlines()]


def test_there_are_enough_of_them() -> None:
    assert len(PAIRS) >= 160
    assert len({name for name, _ in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize(("name", "last"), PAIRS)
def test_the_last_name(name: str, last: str) -> None:
    shown, _, main = last.partition(" / ")
    assert family_of(name) == shown
    under = sort_name(Name(full=main or shown)).split(", ")[0]
    assert sort_name(Name(full=name)).split(", ")[0] in {under, under.replace(" ", "-")} | _as_one(main or shown)


def _as_one(last: str) -> set[str]:
    """A last name that, by itself, would be taken for a given one and a last one."""
    return {sort_name(Name(given="Anna", family=last)).split(", ")[0]}


@pytest.mark.parametrize(
    ("name", "land", "home", "last"),
    [
        ("Van der Berg", "NL", "", "berg"),
        ("Van der Berg", "BE", "", "van-der-berg"),
        ("VAN DIJK", "NL", "", "dijk"),
        ("VAN DIJK", "", "", "van-dijk"),
        ("Silva Cruz", "BR", "", "cruz"),
        ("Silva Cruz", "CL", "", "silva-cruz"),
        ("Costa Castelo Branco", "PT", "", "castelo-branco"),
        ("da Silva Santos", "", "", "santos"),
        ("García Márquez", "", "", "garcia-marquez"),
        ("Lind, PhD", "", "", "lind"),
        ("Mc Donald", "", "", "mcdonald"),
    ],
)
def test_a_last_name_that_the_source_tells(name: str, land: str, home: str, last: str) -> None:
    assert sort_name(Name(given="Anna", family=name), land, home).split(", ")[0] == last


@pytest.mark.parametrize(
    ("name", "land", "home", "last"),
    [
        ("László Péter", "HU", "", "László"),
        ("László Péter", "", "HU", "László"),
        ("Holm Péter", "", "HU", "Holm"),
        ("Péter László", "SE", "", "László"),
        ("Li Wei", "CN", "", "Li"),
        ("Li Wei", "", "", "Wei"),
        ("Park Jin", "KR", "", "Park"),
        ("Yamada Kazune", "JP", "", "Yamada"),
        ("Ha Linh Chi", "VN", "", "Ha"),
        ("Carlos Fuentes Holm", "MX", "", "Fuentes Holm"),
        ("Carlos Andrés Holm", "MX", "", "Holm"),
        ("Mahathir bin Mohamad", "MY", "", "Mahathir"),
        ("Mahathir bin Mohamad", "", "", "bin Mohamad"),
        ("Björk Guðmundsdóttir", "", "IS", "Björk"),
        ("Jón Sigurðsson", "IS", "IS", "Jón"),
        ("Jón Sigurðsson", "IS", "SE", "Sigurðsson"),
    ],
)
def test_where_they_live_and_where_the_owner_does_tells_what_a_name_does_not(
    name: str, land: str, home: str, last: str
) -> None:
    assert family_of(name, land, home) == last


def test_parts_are_believed_and_small_words_find_their_way() -> None:
    assert sort_name(Name(full="Anna Maria Lind", given="Anna", middle="Maria", family="Lind")) == "lind, anna maria"
    assert sort_name(Name(full="Jan van der Berg", given="Jan van der", family="Berg")) == "berg, jan van der"
    assert family_of(Name(given="Ludwig van", family="Beethoven")) == "van Beethoven"
    assert family_of(Name(full="Anna Lind", family="")) == "Lind"
    assert family_of(Name(full="Anna Lind", family="Anna Lind")) == "Lind"
    assert family_of(Name(family="Lind")) == "Lind"


def test_how_a_name_sounds_is_how_it_is_sorted() -> None:
    assert sort_name(Name(full="山田太郎", phonetic="Yamada Tarō")) == "yamada, taro"
    assert sort_name(Name(full="Anna Lind", phonetic="Ana Lint")) == "lind, anna"


@given(
    st.text(), st.text(), st.text(), st.sampled_from(["", "SE", "DK", "IS", "HU", "ES", "BR", "NL", "DE", "KR", "MY"])
)
def test_any_text_sorts_somewhere_and_shows_something(full: str, given: str, family: str, land: str) -> None:
    name = Name(full=full, given=given, family=family)
    key = sort_name(name, land, land)
    assert all(" " <= mark <= "~" for mark in key)  # bytes that every database sorts alike
    assert bool(family_of(name, land, land)) == bool(name.shown.strip()) or not any(
        mark.isalpha() for mark in name.shown
    )


@given(st.sampled_from([name for name, _ in PAIRS]), st.sampled_from(["", "SE", "ES", "HU", "JP"]))
def test_a_key_hangs_on_nothing_but_the_name_and_two_countries(name: str, home: str) -> None:
    assert sort_name(Name(full=name), "", home) == sort_name(Name(full=f" {name}  "), "", home)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dr. Kristina Almström", "Kristina"),
        ("Lind, Anna Maria", "Anna"),
        ("Jean-Baptiste Chargnac", "Jean-Baptiste"),
        ("Babcia", "Babcia"),
        ("", ""),
    ],
)
def test_a_first_name_is_no_title(name: str, first: str) -> None:
    assert first_of(name) == first
