"""Header rows of a dozen languages -> fields, and which of them belong to people."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.contacts_csv.columns import Header, is_linkedin, is_people, understand
from rekindle.importers.contacts_csv.words import FIELDS, PLACES, WORDS
from rekindle.util.text import fold


def header(text: str) -> Header:
    return understand(1, text.split(","))


def fields(text: str) -> dict[str, str]:
    return {column.header: f"{column.field} {column.label}".strip() for column in header(text).columns}


@pytest.mark.parametrize(
    "cells",
    [
        (
            "Title,First Name,Last Name,Company,Job Title,Business Street,"
            "Business City,Business Phone,Home Phone,Mobile Phone,E-mail Address,Notes,Birthday"
        ),
        (
            "Anrede,Vorname,Nachname,Firma,Position,Straße geschäftlich,"
            "Ort geschäftlich,Telefon geschäftlich,Telefon privat,Mobiltelefon,E-Mail-Adresse,Notizen,Geburtstag"
        ),
        (
            "Titre,Prénom,Nom,Société,Titre1,Rue (bureau),Ville (bureau),"
            "Téléphone (bureau),Téléphone (domicile),Tél. mobile,Adresse de messagerie,Notes,Anniversaire"
        ),
        (
            "Tratamiento,Nombre,Apellidos,Organización,Cargo,Calle del trabajo,Ciudad del trabajo,"
            "Teléfono del trabajo,Teléfono particular,Móvil,Dirección de correo electrónico,Notas,Cumpleaños"
        ),
        (
            "Titolo,Nome,Cognome,Società,Posizione,Via (uff.),"
            "Città (uff.),Telefono (uff.),Telefono (ab.),Cellulare,Indirizzo posta elettronica,Note,Compleanno"
        ),
        (
            "Título,Nome,Sobrenome,Empresa,Cargo,Rua (comercial),"
            "Cidade (comercial),Telefone comercial,Telefone residencial,Celular,Endereço de e-mail,Notas,Aniversário"
        ),
        (
            "Aanhef,Voornaam,Achternaam,Bedrijf,Functie,Straat (werk),"
            "Stad (werk),Telefoon op werk,Telefoon thuis,Mobiele telefoon,E-mailadres,Notities,Verjaardag"
        ),
        (
            "Titel,Förnamn,Efternamn,Företag,Befattning,Gatuadress (arbete),"
            "Ort (arbete),Telefon arbete,Telefon hem,Mobiltelefon,E-postadress,Anteckningar,Födelsedag"
        ),
        (
            "Titel,Fornavn,Efternavn,Firma,Stilling,Gade (arbejde),"
            "By (arbejde),Telefon (arbejde),Telefon (privat),Mobiltelefon,E-mail-adresse,Noter,Fødselsdag"
        ),
        (
            "Tittel,Fornavn,Etternavn,Firma,Stilling,Gate - arbeid,"
            "Poststed - arbeid,Telefon arbeid,Telefon privat,Mobiltelefon,E-postadresse,Notater,Fødselsdag"
        ),
        (
            "Titteli,Etunimi,Sukunimi,Yritys,Tehtävä,Katuosoite (työ),"
            "Kaupunki (työ),Puhelin (työ),Puhelin (koti),Matkapuhelin,Sähköpostiosoite,Muistiinpanot,Syntymäpäivä"
        ),
        (
            "Tytuł,Imię,Nazwisko,Firma,Stanowisko,Ulica (służbowa),"
            "Miasto (służbowe),Telefon służbowy,Telefon domowy,Telefon komórkowy,Adres e-mail,Notatki,Urodziny"
        ),
        (
            "Oslovení,Jméno,Příjmení,Společnost,Funkce,Ulice (práce),"
            "Město (práce),Telefon (práce),Telefon (domů),Mobilní telefon,E-mailová adresa,Poznámky,Narozeniny"
        ),
    ],
)
def test_one_address_book_in_thirteen_languages(cells: str) -> None:
    found = Counter(fields(cells).values())
    assert found == Counter(
        [
            "prefix",
            "given",
            "family",
            "company",
            "title",
            "street work",
            "city work",
            "phone work",
            "phone home",
            "phone mobile",
            "mail",
            "note",
            "birthday",
        ]
    )
    assert is_people(header(cells))


def test_aniversario_is_a_birthday_in_portuguese_and_an_anniversary_in_spanish() -> None:
    assert fields("Nome,Aniversário")["Aniversário"] == "birthday"
    assert fields("Nombre,Cumpleaños,Aniversario")["Aniversario"] == "anniversary"


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("Telefon geschäftlich 2", "phone work"),
        ("E-mail 3 Address", "mail"),
        ("E-mail 2 Display Name", "extra"),
        ("E-mail 2 Type", "extra"),
        ("Assistant's Phone", "extra"),
        ("Company Main Phone", "extra"),
        ("Business Fax", "extra"),
        ("Other Country/Region", "country other"),
        ("Home Address PO Box", "street home"),
        ("Personal Web Page", "url"),
        ("User 1", "extra"),
        ("PRENOM", "given"),
        ("", "extra"),
        ("12", "extra"),
    ],
)
def test_headers_taken_apart(cell: str, meaning: str) -> None:
    assert fields(cell)[cell] == meaning


def test_the_tables_are_folded_and_name_fields() -> None:
    assert all(fold(word) == word for word in (*WORDS, *PLACES))
    assert set(FIELDS) <= set(WORDS.values()) | {"birthday"}


@given(
    st.permutations(["First Name", "Title", "E-mail 2 Address", "Birthday", "Home City", "Home Address", "Nom", "Odd"])
)
def test_the_order_of_columns_says_nothing(cells: list[str]) -> None:
    ordered = understand(1, sorted(cells))
    assert [column.header for column in understand(1, cells).columns] == [column.header for column in ordered.columns]
    assert [column.field for column in understand(1, cells).columns] == [column.field for column in ordered.columns]


@given(st.lists(st.text(max_size=15), max_size=8))
def test_any_header_is_understood(cells: list[str]) -> None:
    found = understand(1, cells)
    assert sorted(column.index for column in found.columns) == list(range(len(cells)))
    assert is_people(found) in (True, False)
    assert is_linkedin(cells) in (True, False)
