"""Titles, labels, groups, notes and messages, one example a rule and language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rekindle.model import (
    Handle,
    HandleKind,
    Name,
    Note,
    Occasion,
    Place,
    Relation,
    When,
)
from tests.core.roles.made import STRONG, THIN, post, record, roles


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Senior Talent Acquisition Partner", "recruiter"), ("Personalberaterin", "recruiter"),
        ("Chasseur de têtes", "recruiter"), ("Reclutadora IT", "recruiter"), ("Selezionatrice", "recruiter"),
        ("Recrutador", "recruiter"), ("Werving en selectie", "recruiter"), ("Rekryterare", "recruiter"),
        ("Rekrutteringskonsulent", "recruiter"), ("Hodejeger", "recruiter"), ("Rekrytoija", "recruiter"),
        ("Łowca głów", "recruiter"), ("Privatdozent", "professor"), ("Maître de conférences", "professor"),
        ("Catedrática", "professor"), ("Professoressa ordinaria", "professor"), ("Hoogleraar", "professor"),
        ("Førsteamanuensis", "professor"), ("Dosentti", "professor"), ("Wykładowczyni", "professor"),
        ("Co-founder & CEO", "founder"), ("Gründerin", "founder"), ("Fondatrice", "founder"), ("Fundador", "founder"),
        ("Oprichter", "founder"), ("Grundare", "founder"), ("Medstifter", "founder"), ("Perustaja", "founder"),
        ("Założycielka", "founder"), ("Author of Maps for Wet Places", "author"), ("Schriftstellerin", "author"),
        ("Écrivain", "author"), ("Escritora", "author"), ("Scrittore", "author"), ("Författare", "author"),
        ("Forfatter", "author"), ("Kirjailija", "author"), ("Pisarka", "author"), ("Keynote speaker", "speaker"),
        ("Planner | Speaker", "speaker"), ("Conférencière", "speaker"), ("Palestrante", "speaker"),
        ("Föreläsare", "speaker"), ("Foredragsholder", "speaker"), ("Prelegentka", "speaker"),
        ("Angel investor", "investor"), ("Investisseur", "investor"), ("Journalistin", "journalist"),
        ("Periodista", "journalist"), ("Giornalista", "journalist"), ("Dziennikarz", "journalist"),
        ("Toimittaja", "journalist"), ("Content creator", "influencer"), ("Blogueuse", "influencer"),
        ("Alumni relations officer", "alumni officer"), ("Chapter president", "club lead"), ("Lehrerin", "teacher"),
        ("Nauczycielka", "teacher"), ("Lärare", "teacher"),
    ],
)  # fmt: skip
def test_a_title_says_it(title: str, role: str) -> None:
    assert role in roles(post("Kade", title))
    assert role in roles(record(headline=title))


@pytest.mark.parametrize(
    "title", ["Assistant to the founder", "Investor relations", "Native speaker coach", "Court reporter"]
)
def test_what_only_sounds_like_a_role(title: str) -> None:
    assert roles(post("Kade", title)) == {}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Mum", "family"), ("Mutti", "family"), ("Papa", "family"), ("Onkel Karl", "family"), ("Tonton Luc", "family"),
        ("Abuela", "family"), ("Nonna", "family"), ("Vovó", "family"), ("Schoonmoeder", "family"), ("Mormor", "family"),
        ("Bedstefar", "family"), ("Bestemor", "family"), ("Mummo", "family"), ("Babcia Zofia", "family"),
        ("Karl onkel", "family"), ("Ali plumber", "supplier"), ("Klempner Kurz", "supplier"),
        ("Luc plombier", "supplier"),
        ("Pepe fontanero", "supplier"), ("Idraulico", "supplier"), ("Encanador", "supplier"),
        ("Loodgieter Jan", "supplier"),
        ("Rörmokare", "supplier"), ("Blikkenslager", "supplier"), ("Rørlegger", "supplier"), ("Putkimies", "supplier"),
        ("Hydraulik", "supplier"), ("Dr. Weber Zahnarzt", "doctor"), ("Dentist", "doctor"), ("Huisarts", "doctor"),
        ("Tandläkare Ek", "doctor"), ("Fastlege", "doctor"), ("Hammaslääkäri", "doctor"), ("Vermieter", "landlord"),
        ("Landlord Mill Lane", "landlord"), ("Hyresvärd", "landlord"), ("Ruth neighbour", "neighbour"),
        ("Nachbarin Ruth", "neighbour"), ("Voisine", "neighbour"), ("Naapuri", "neighbour"), ("Sąsiadka", "neighbour"),
    ],
)  # fmt: skip
def test_a_label_in_a_name(name: str, role: str) -> None:
    found = roles(record(name))
    assert found[role].sureness is STRONG
    assert f'saved as "{name}"' in found[role].text


@pytest.mark.parametrize(
    "name", ["Nana Adjei", "Papa Diallo", "Anna Bruder", "Irina Vet", "Daniel van Buren", "nana adjei", "Anna Lind"]
)
def test_a_name_that_is_a_word_is_a_name(name: str) -> None:
    assert roles(record(name)) == {}


def test_a_given_name_alone_that_is_also_kin_is_thin() -> None:
    assert roles(record("Isa"))["family"].text == 'may be family (saved as "Isa")'


def test_a_linkedin_name_is_no_label_but_a_nickname_is() -> None:
    assert roles(record("Mum", source="linkedin")) == {}
    assert "family" in roles(record(name=Name(full="Anna Lind", nickname="Auntie")))


@pytest.mark.parametrize(
    ("tag", "role"),
    [
        ("Family", "family"), ("Familie", "family"), ("Famille", "family"), ("Familia", "family"),
        ("Famiglia", "family"),
        ("Família", "family"), ("Familjen", "family"), ("Slekt", "family"), ("Perhe", "family"), ("Rodzina", "family"),
        ("Friends", "friend"), ("Freunde", "friend"), ("Copains", "friend"), ("Vrienden", "friend"),
        ("Kaverit", "friend"),
        ("Chapter", "fraternity"), ("Burschenschaft", "fraternity"), ("Delta Tau Delta", "fraternity"),
        ("Dispuut", "fraternity"), ("Osakunta", "fraternity"), ("Book club", "club"), ("Kegelverein; Chor", "club"),
        ("Club de lecture", "club"), ("Bokcirkel", "club"), ("Bogklub", "club"), ("Lesesirkel", "club"),
        ("Lukupiiri", "club"), ("Klub książki", "club"), ("Circolo di lettura", "club"), ("Clube do livro", "club"),
        ("Leesclub", "club"), ("Club de lectura", "club"), ("Kollegen", "teammate"), ("Clients", "client"),
        ("Kunden", "client"), ("Lieferanten", "supplier"), ("Alumni", "alumni"), ("Kommilitonen", "classmate"),
        ("Ehrenamt", "volunteer"), ("Mentors", "mentor"), ("Professors", "professor"), ("Headhunters", "recruiter"),
        ("Design conference 2019", "acquaintance"), ("Neighbours", "neighbour"),
    ],
)  # fmt: skip
def test_a_group_says_it(tag: str, role: str) -> None:
    found = roles(record(tags=(tag,)))
    assert found[role].sureness is STRONG
    assert f'(group "{tag}")' in found[role].text


@pytest.mark.parametrize(
    ("kind", "name", "role"),
    [
        ("mother", "Sam Moran", "family"), ("_$!<Spouse>!$_", "SAM MORAN", "family"), ("friend", "Sam Moran", "friend"),
        ("manager", "Sam Moran", "report"), ("assistant", "Sam Moran", "boss"), ("mother", "Eva Lind", ""),
        ("dentist", "Sam Moran", ""),
    ],
)  # fmt: skip
def test_a_record_that_names_the_user(kind: str, name: str, role: str) -> None:
    assert list(roles(record(relations=(Relation(kind=kind, name=name),)))) == ([role] if role else [])


def test_a_surname_with_one_home_or_landline_is_thin_family() -> None:
    at_home = record("Eva Moran", places=(Place(street="mill lane 14", city="LEEDS"),))
    assert roles(at_home)["family"].text == "may be family (same surname and same address)"
    phone = record("Eva Moran", handles=(Handle(kind=HandleKind.PHONE, value="+441132345678"),))
    assert roles(phone)["family"].text == "may be family (same surname and same landline)"
    mobile = record("Eva Moran", handles=(Handle(kind=HandleKind.PHONE, value="+447400123456"),))
    assert roles(mobile) == {}
    assert roles(replace(at_home, name=Name(full="Ruth Hill")))["neighbour"].sureness is THIN
    assert roles(replace(at_home, name=Name(full="Ruth Hill"), places=(Place(city="Leeds"),))) == {}


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("my thesis advisor", "advisor"), ("mein Doktorvater", "advisor"), ("ma directrice de thèse", "advisor"),
        ("mi director de tesis", "advisor"), ("relatrice di tesi", "advisor"), ("meu orientador", "advisor"),
        ("mijn promotor", "advisor"), ("min handledare", "advisor"), ("min vejleder", "advisor"),
        ("min veileder", "advisor"),
        ("graduohjaaja", "advisor"), ("mój promotor", "advisor"), ("boss at Halden", "ex-boss"),
        ("mein alter Chef", "ex-boss"),
        ("mon ancien chef", "ex-boss"), ("mi antigua jefa", "ex-boss"), ("ex capo", "ex-boss"),
        ("min gamla chef", "ex-boss"),
        ("entinen pomoni", "ex-boss"), ("były szef", "ex-boss"), ("my boss", "boss"),
        ("met at design week", "acquaintance"),
        ("my mentor", "mentor"), ("my mentee", "mentee"), ("worked for me", "report"),
        ("my business partner", "partner"),
        ("my client", "client"), ("unser Lieferant", "supplier"), ("classmate", "classmate"), ("my student", "student"),
        ("fraternity brother", "fraternity"), ("book club", "club"), ("gave a talk on gauges", "speaker"),
        ("author of a book on eels", "author"), ("headhunter", "recruiter"), ("invested in us", "investor"),
        ("journalist at the Post", "journalist"), ("old friend", "friend"), ("my cousin", "family"),
        ("next door", "neighbour"),
        ("my landlord", "landlord"), ("volunteered together", "volunteer"), ("my old teacher", "teacher"),
        ("my colleague", "teammate"), ("mein Professor", "professor"),
    ],
)  # fmt: skip
def test_a_note_says_it(note: str, role: str) -> None:
    assert roles(record(notes=(Note(text=f"Tall. {note}"),)))[role].sureness is STRONG


def test_a_note_gives_its_words() -> None:
    role = roles(record(notes=(Note(text="my thesis advisor, kind"),)))["advisor"]
    assert role.text == 'probably your thesis advisor (your note: "my thesis advisor")'
    assert roles(record(notes=(Note(text="was my boss"),)))["ex-boss"].text.startswith("probably your former boss")


def test_one_word_must_be_all_of_it_or_lead_to_a_place() -> None:
    for note, sureness in (
        ("client", STRONG),
        ("Client at Kade", STRONG),
        ("client 2019", STRONG),
        ("client dinner", THIN),
    ):
        assert roles(record(notes=(Note(text=note),)))["client"].sureness is sureness


def test_a_line_as_people_type_it() -> None:
    role = roles(record(notes=(Note(text="Anna Lind, statistics, Uppsala 2014, thesis advisor"),)))["advisor"]
    assert role.text == 'probably your thesis advisor (your note: "thesis advisor")'


def test_a_note_inside_a_clause_is_thin_and_about_somebody_else_nothing() -> None:
    long = "one day long ago in the north we said that my boss " + "was tired " * 10
    role = roles(record(notes=(Note(text=long),)))["boss"]
    assert (role.sureness, role.text.endswith(' ...")')) == (THIN, True)
    assert roles(record(notes=(Note(text="a friend of my boss"), Note(text="not my boss")))) == {}
    assert roles(record(occasions=(Occasion(kind="met", when=When.year(2020), text="met at the fair"),))).keys() == {
        "acquaintance"
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thank you for your lecture today", "professor"), ("I sent you my thesis", "advisor"),
        ("I liked your talk at the fair", "speaker"), ("Greetings from the chapter", "fraternity"),
        ("See you at our team lunch", "teammate"), ("Danke für Ihren Vortrag", "speaker"),
        ("J'ai lu votre livre", "author"),
        ("Te mando mi tesis", "advisor"), ("Bellissimo il suo corso", "professor"), ("Adorei sua palestra", "speaker"),
        ("Ik las uw boek", "author"), ("Tack för din föreläsning", "professor"), ("Tak for dit foredrag", "speaker"),
        ("Takk for boken din", "author"), ("Kiitos luennostasi, graduni on valmis", "advisor"),
        ("Czytam: twoja książka", "author"), ("Send me your CV", "recruiter"), ("my invoice is attached", "client"),
        ("paid your invoice", "supplier"), ("your advice meant a lot", "mentor"), ("before choir practice", "club"),
    ],
)  # fmt: skip
def test_a_message_is_a_thin_clue(text: str, role: str) -> None:
    assert roles(record(), texts=(text,))[role].sureness is THIN
