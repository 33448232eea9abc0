from __future__ import annotations

import pytest

from rekindle.model import Interaction, Part, Problem, Record
from tests.importers.linkedin.reading import only, read

RECEIVED = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
OLDER = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n"
RECOMMENDED = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
AT = "2026/07/28 13:20:49 UTC"


def test_an_endorsement_has_one_key_with_and_without_url() -> None:
    (new,) = only(Interaction, read(RECEIVED + f"{AT},Sailing,Noor,Lindt,www.linkedin.com/in/noor-hl,ACCEPTED\n"))
    (old,) = only(Interaction, read(OLDER + f"{AT},Sailing,Noor,Lindt,ACCEPTED\n"))
    assert old.key == new.key


def test_somebody_who_endorses_twice_is_one_record() -> None:
    items = read(OLDER + f"{AT},Sailing,Noor,Lindt,ACCEPTED\n{AT},Rowing,Noor,Lindt,PENDING\n")
    assert len(only(Record, items)) == 1
    assert [item.subject for item in only(Interaction, items)] == ["Sailing", "Rowing"]


@pytest.mark.parametrize(
    ("name", "part", "key"),
    [
        ("Recommendations_Received.csv", Part.FROM, "recommender:noor lindt|"),
        ("export/Recommendations_Given.csv", Part.TO, "recommended:noor lindt|"),
        ("sheet1.csv", Part.WITH, "recommender:noor lindt|"),
    ],
)
def test_only_the_name_of_the_file_tells_who_recommends(name: str, part: Part, key: str) -> None:
    items = read(RECOMMENDED + "Noor,Lindt,,,Good,1/1/24,VISIBLE\n", name)
    assert only(Interaction, items)[0].participants[0].part is part
    assert [record.key for record in only(Record, items)] == [key]


def test_without_a_date_the_person_stays() -> None:
    for text in (OLDER + "soon,Sailing,Noor,Lindt,ACCEPTED\n", RECOMMENDED + "Noor,Lindt,Fjordline,,Good,,VISIBLE\n"):
        items = read(text)
        assert [type(item) for item in items] == [Record, Problem]


def test_nobody_is_refused() -> None:
    for text in (OLDER + f"{AT},Sailing,,,ACCEPTED\n", RECOMMENDED + ",,Fjordline,,Good,1/1/24,VISIBLE\n"):
        (problem,) = read(text)
        assert isinstance(problem, Problem)
