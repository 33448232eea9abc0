"""A named example per rule, and the laws of guessing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.roles import KINDS, ROLES, guess, mine, verdicts
from rekindle.model import (
    Decision,
    Handle,
    HandleKind,
    Member,
    Name,
    Note,
    Occasion,
    Origin,
    Owner,
    Person,
    Place,
    Position,
    Record,
    Relation,
    Role,
    Schooling,
    Sureness,
    Verdict,
    When,
)

HERE = Origin(where="f:1")
STRONG, THIN, SAID = Sureness.STRONG, Sureness.THIN, Sureness.SAID
ME = Owner(
    origin=HERE,
    name=Name(full="Sam Moran", given="Sam", family="Moran"),
    positions=(
        Position(company="Halden Foods Ltd", title="Planner", since=When.year(2020), until=When.month(2023, 6)),
        Position(company="Aire Maps", title="Team lead", since=When.year(2024)),
        Position(company="Quiet Works", title="Clerk"),
        Position(company="Untold", since=When.year(2010), until=When.year(2011)),
        Position(title="Between posts"),
    ),
    schooling=(
        Schooling(
            school="Uppsala University", since=When.year(2012), until=When.year(2014), activities="Sigma Chi, Rowing"
        ),
        Schooling(school="Malmo College"),
        Schooling(degree="MSc"),
    ),
    places=(Place(street="Mill Lane 14", city="Leeds"), Place(city="Leeds")),
    handles=(
        Handle(kind=HandleKind.PHONE, value="+441132345678"),
        Handle(kind=HandleKind.PHONE, value="+447400123456"),
        Handle(kind=HandleKind.MAIL, value="sam@moran.test"),
    ),
)


def record(full: str = "Anna Lind", source: str = "vcard", **fields: object) -> Record:
    base = Record(source=source, key="k", name=Name(full=full), origin=HERE)
    return replace(base, **fields)  # type: ignore[arg-type] # the tests name the fields


def person(*records: Record, as_of: str = "2026-09-01") -> Person:
    members = tuple(Member(number=n, record=each, as_of=as_of) for n, each in enumerate(records, start=1))
    return Person(id=1, name="Anna Lind", sort_name="lind, anna", members=members)


def roles(*records: Record, texts: tuple[str, ...] = (), as_of: str = "2026-09-01") -> dict[str, Role]:
    return {role.role: role for role in guess(person(*records, as_of=as_of), ME, texts)}


def year(number: int) -> When | None:
    return When.year(number) if number else None


def post(company: str, title: str = "", since: int = 0, until: int = 0) -> Record:
    held = Position(company=company, title=title, since=year(since), until=year(until))
    return record(positions=(held,))


def study(school: str, since: int = 0, until: int = 0, activities: str = "") -> Record:
    return record(schooling=(Schooling(school=school, activities=activities, since=year(since), until=year(until)),))


# work ----------------------------------------------------------------------------------------------------------------


def test_the_same_employer_in_the_same_years_is_a_teammate() -> None:
    role = roles(post("HALDEN FOODS", "Planner", 2021, 2022))["teammate"]
    assert (role.sureness, role.text) == (STRONG, "probably a teammate at HALDEN FOODS (same employer, 2021 to 2022)")
    assert role.evidence[0].text == "same employer, 2021 to 2022 [f:1]"


def test_a_higher_title_of_the_same_field_is_probably_the_former_manager() -> None:
    role = roles(post("Halden Foods", "Head of planning", 2019, 2022))["ex-boss"]
    assert role.sureness is STRONG
    assert role.text == "probably your former manager at Halden Foods (same team, Head of planning, 2020 to 2022)"


def test_a_higher_title_of_another_field_may_be() -> None:
    role = roles(post("Halden Foods", "Head of sales", 2019))["ex-boss"]
    assert role.text == "may be your former manager at Halden Foods (same employer, Head of sales, 2020 to 2023)"


def test_now_above_is_a_boss_and_now_below_a_report() -> None:
    assert roles(post("Aire Maps", "Director", 2022))["boss"].text.endswith("(same employer, Director, since 2024)")
    assert roles(post("Aire Maps", "Intern", 2025))["report"].sureness is THIN
    assert roles(post("Aire Maps", "Manager", 2024)).keys() == {"teammate"}


def test_without_titles_there_is_no_rank() -> None:
    assert roles(post("Untold", "Director", 2010)).keys() == {"teammate"}
    assert roles(post("Halden Foods", "", 2021)).keys() == {"teammate"}


def test_one_employer_without_years_is_thin_and_in_other_years_nothing() -> None:
    assert roles(post("Halden Foods"))["teammate"].text == "may be a teammate at Halden Foods (same employer, no years)"
    assert roles(post("Quiet Works", since=2011))["teammate"].sureness is THIN
    assert roles(post("Halden Foods", "Director", 2024)) == {}


def test_a_linkedin_post_without_years_holds_on_the_day_of_the_export() -> None:
    anna = record(source="linkedin", positions=(Position(company="Aire Maps", title="Clerk"),))
    assert roles(anna)["teammate"].text == "probably a teammate at Aire Maps (same employer, 2026)"
    assert roles(anna, as_of="")["teammate"].sureness is THIN


def test_a_birthday_is_no_year_of_work() -> None:
    odd = record(positions=(Position(company="Halden Foods", since=When.month_day(1, 2)),))
    assert roles(odd)["teammate"].sureness is THIN


# school --------------------------------------------------------------------------------------------------------------


def test_the_same_school_in_the_same_years() -> None:
    found = roles(study("Uppsala universitet", 2013, 2015))
    assert found["alumni"].text == "probably an alum of Uppsala University (same school, 2013 to 2014)"
    assert found["classmate"].sureness is THIN


def test_the_same_school_in_other_years_is_an_alum_only() -> None:
    found = roles(study("University of Uppsala", 2017, 2017))
    assert found.keys() == {"alumni"}
    assert found["alumni"].text.endswith("(same school, 2012 to 2014 and 2017)")


def test_a_school_without_a_year_is_thin() -> None:
    text = roles(study("Uppsala University"))["alumni"].text
    assert text == "may be an alum of Uppsala University (school named once, no year)"
    assert "twice" in roles(study("Malmo College"), study("Malmo College", 2001))["alumni"].text
    three = [study("Malmo College")] * 3
    assert "3 times" in roles(*three)["alumni"].text


def test_one_society_at_school() -> None:
    found = roles(study("Elsewhere", activities="rowing; SIGMA CHI"))
    assert found["fraternity"].text == "probably a fellow member of Sigma Chi (both name Sigma Chi)"
    assert found["club"].text == "probably a fellow member of Rowing (both name Rowing)"


def mail(address: str) -> tuple[Handle, ...]:
    return (Handle(kind=HandleKind.MAIL, value=address), Handle(kind=HandleKind.PHONE, value="1234567"))


@pytest.mark.parametrize("address", ["anna@uppsala.edu", "a@mail.uppsala.ac.uk", "a@uni-uppsala.de"])
def test_a_mail_address_at_the_school_may_be_an_alum(address: str) -> None:
    role = roles(record(handles=mail(address)))["alumni"]
    assert role.sureness is THIN
    assert role.text.startswith("may be an alum of Uppsala University (mail address at ")


def test_another_universitys_address_says_nothing() -> None:
    assert roles(record(handles=mail("a@leeds.ac.uk"))) == {}
    assert roles(record(handles=mail("a@uppsala.com"))) == {}


def test_who_taught_where_the_user_studied_in_those_years() -> None:
    role = roles(post("Uppsala University", "Professor of statistics", 2005, 2020))["professor"]
    assert role.text == "probably your professor (taught at Uppsala University, 2012 to 2014, where you studied)"
    undated = roles(post("Malmo College", "Lecturer"))["professor"]
    assert undated.text == "probably a professor (Lecturer, Malmo College)"
    assert "taught at Malmo College, where you studied [f:1]" in {item.text for item in undated.evidence}


def test_a_professor_elsewhere_and_one_by_mail_address_and_one_by_title_alone() -> None:
    assert roles(post("University of Leeds", "Professor"))["professor"].sureness is STRONG
    by_mail = replace(post("Institute", "Dozentin"), handles=mail("x@uni-koeln.de"))
    assert (
        roles(replace(by_mail, positions=(Position(company="KSH", title="Dozentin"),)))["professor"].sureness is STRONG
    )
    assert roles(post("Kade", "Lecturer"))["professor"].text == 'may be a professor (title "Lecturer")'
    assert roles(record("Prof. Anna Lind"))["professor"].text == 'probably a professor (saved as "Prof. Anna Lind")'


# titles --------------------------------------------------------------------------------------------------------------


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


# the address book ----------------------------------------------------------------------------------------------------


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


# what was written ----------------------------------------------------------------------------------------------------


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


# the user's word and the laws ----------------------------------------------------------------------------------------


def say(number: int, verdict: Verdict, value: str = "", a: int = 1, revokes: int = 0) -> Decision:
    return Decision(number=number, at="2026-09-01T00:00:00Z", verdict=verdict, a=a, value=value, revokes=revokes)


ADVISOR = person(record(notes=(Note(text="my thesis advisor"),)))


def test_the_users_word_is_plain_and_takes_the_best_words() -> None:
    (role,) = guess(ADVISOR, ME, (), (say(1, Verdict.ROLE, "advisor"),))
    assert (role.sureness, role.text, role.evidence[0].text) == (SAID, "your thesis advisor", "you said so")
    assert len(role.evidence) == 2


def test_a_role_of_the_users_own_making_is_kept_last_among_the_said() -> None:
    decisions = (
        say(1, Verdict.ROLE, "sailing coach"),
        say(2, Verdict.ROLE, "faith"),
        say(3, Verdict.ROLE, "friend", a=99),
    )
    found = guess(ADVISOR, ME, (), decisions)
    assert [role.text for role in found[:2]] == ["from your faith community", "your sailing coach"]
    assert [role.role for role in found] == ["faith", "sailing coach", "advisor"]


def test_the_latest_word_holds_and_may_be_taken_back() -> None:
    yes, no = say(1, Verdict.ROLE, "advisor"), say(2, Verdict.NOT_ROLE, "advisor")
    back, forth = say(3, Verdict.REVOKE, revokes=2), say(4, Verdict.REVOKE, revokes=3)
    assert guess(ADVISOR, ME, (), (yes, no)) == ()
    assert guess(ADVISOR, ME, (), (back, no, yes))[0].sureness is SAID
    assert guess(ADVISOR, ME, (), (yes, no, back, forth)) == ()
    assert verdicts((say(5, Verdict.SAME, a=1),), {1}) == (frozenset(), frozenset())


def test_several_owners_add_up_and_nothing_known_of_the_user_is_fine() -> None:
    other = Owner(origin=HERE, name=Name(full="Sam"), positions=(Position(company="Corran", since=When.year(2000)),))
    side = mine((Owner(origin=HERE), other, ME))
    assert (side.name, side.surname) == ("sam", "sam")
    assert {"corran", "halden foods"} <= side.posts.keys()
    assert guess(ADVISOR, Owner(origin=HERE))[0].role == "advisor"


def test_the_vocabulary_is_whole() -> None:
    assert len(KINDS) == len(ROLES) >= 30
    assert all(kind.description.endswith(".") and 0 <= kind.influence <= 1 for kind in ROLES)
    assert not KINDS["faith"].guessed


TEXT = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Uppsala University", "Halden Foods", "Professor", "Mum", "my boss", "Family", "Sam Moran", "Mill Lane 14"]
    ),
)
WHEN = st.one_of(
    st.none(), st.builds(When.year, st.integers(1, 9999)), st.builds(When.month_day, st.just(2), st.integers(1, 28))
)
RECORDS = st.builds(
    Record,
    source=st.sampled_from(["linkedin", "vcard"]),
    key=TEXT,
    name=st.builds(Name, full=TEXT, given=TEXT, nickname=TEXT, prefix=TEXT),
    origin=st.just(HERE),
    handles=st.lists(st.builds(Handle, kind=st.sampled_from(HandleKind), value=TEXT), max_size=2).map(tuple),
    positions=st.lists(st.builds(Position, company=TEXT, title=TEXT, since=WHEN, until=WHEN), max_size=2).map(tuple),
    schooling=st.lists(st.builds(Schooling, school=TEXT, activities=TEXT, since=WHEN, until=WHEN), max_size=2).map(
        tuple
    ),
    places=st.lists(st.builds(Place, street=TEXT, city=TEXT, code=TEXT), max_size=2).map(tuple),
    relations=st.lists(st.builds(Relation, kind=TEXT, name=TEXT), max_size=1).map(tuple),
    tags=st.lists(TEXT, max_size=2).map(tuple),
    notes=st.lists(st.builds(Note, text=TEXT), max_size=2).map(tuple),
    headline=TEXT,
)
PEOPLE = st.lists(RECORDS, min_size=1, max_size=3).map(lambda records: person(*records))


@given(PEOPLE, st.lists(TEXT, max_size=2))
def test_guessing_never_fails_and_stays_within_the_vocabulary(anna: Person, texts: list[str]) -> None:
    found = guess(anna, ME, texts)
    assert all(KINDS[role.role].guessed and role.evidence and role.sureness is not SAID for role in found)
    assert len({role.role for role in found}) == len(found)
    assert [role.sureness for role in found] == sorted(
        (role.sureness for role in found), key=[SAID, STRONG, THIN].index
    )
    assert all(role.text.startswith("probably " if role.sureness is STRONG else "may be ") for role in found)


@given(PEOPLE)
def test_the_order_of_members_does_not_matter(anna: Person) -> None:
    assert guess(replace(anna, members=anna.members[::-1]), ME) == guess(anna, ME)


@given(PEOPLE, st.sampled_from([kind.word for kind in ROLES]))
def test_a_role_denied_is_never_there_and_one_said_always(anna: Person, word: str) -> None:
    assert word not in {role.role for role in guess(anna, ME, (), (say(1, Verdict.NOT_ROLE, word),))}
    (said,) = [role for role in guess(anna, ME, (), (say(1, Verdict.ROLE, word),)) if role.role == word]
    assert said.sureness is SAID
