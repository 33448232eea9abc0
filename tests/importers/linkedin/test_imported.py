from __future__ import annotations

from rekindle.model import HandleKind, Problem, Record, Trust
from tests.importers.linkedin.reading import only, read

NEW = "FirstName,LastName,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,Birthday,Profiles,Sites\n"


def test_a_row_keeps_all_it_says() -> None:
    pages = "x.com/noor_l github.com/noor-l,noor.example.org/me"
    row = f'Noor,Lindt,"n@example.org;odd",070-174 06 05,"1/1/20, 9:00 AM",,,1980-03-05,{pages}\n'
    (record,) = only(Record, read(NEW + row, region="SE"))
    assert (record.source, record.trust) == ("linkedin-imported", Trust.LOW)
    assert [(handle.kind, handle.value) for handle in record.handles] == [
        (HandleKind.PROFILE, "x.com/noor_l"),
        (HandleKind.PROFILE, "github.com/noor-l"),
        (HandleKind.MAIL, "n@example.org"),
        (HandleKind.PHONE, "+46701740605"),
    ]
    assert [site.url for site in record.websites] == ["noor.example.org/me"]
    assert record.occasions[0].when.text == "1980-03-05"
    assert [(extra.name, extra.value) for extra in record.extras] == [
        ("Emails", "odd"),
        ("CreatedAt", "1/1/20, 9:00 AM"),
    ]


def test_the_country_of_the_row_comes_before_the_region_of_the_file() -> None:
    (record,) = only(Record, read(NEW + "Noor,Lindt,,020 7946 0018,,,gb,,,\n", region="SE"))
    assert record.handles[0].value == "+442079460018"


def test_the_key_does_not_hang_on_the_dates_of_linkedin() -> None:
    keys = {
        record.key
        for updated in ("1/1/20", "2/2/21")
        for record in only(Record, read(NEW + f"Noor,Lindt,n@example.org,,,{updated},,,,\n"))
    }
    assert len(keys) == 1


def test_a_row_that_reaches_nobody_is_refused() -> None:
    (problem,) = read(NEW + ",,,,1/1/20,,,,,\n")
    assert isinstance(problem, Problem)
