from __future__ import annotations

from rekindle.model import About, Interaction, Owner, Problem, Record, Trust
from tests.importers.linkedin.reading import only, read

OLD = "From,To,Sent At,Message,Direction\n"
NEW = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
AT = '"1/29/26, 2:37 PM"'


def test_the_key_is_one_in_all_eras() -> None:
    (old,) = only(Interaction, read(OLD + f"Mira Solberg,Noor Lindt,{AT},,OUTGOING\n"))
    (new,) = only(
        Interaction,
        read(
            NEW
            + f"Mira Solberg-Ek,Noor Lindt,{AT},,OUTGOING,https://www.linkedin.com/in/mira,https://www.linkedin.com/in/noor-hl\n"
        ),
    )
    assert old.key == new.key


def test_two_people_invited_in_one_minute_are_two_invitations() -> None:
    items = read(OLD + f"Mira Solberg,Noor Lindt,{AT},,OUTGOING\nMira Solberg,Zoë Amsel,{AT},,OUTGOING\n")
    assert len({item.key for item in only(Interaction, items)}) == 2
    assert len(only(Owner, items)) == 1


def test_each_person_is_recorded_once_and_with_little_trust() -> None:
    items = read(
        OLD + f'Noor Lindt,Mira Solberg,{AT},,INCOMING\nNoor Lindt,Mira Solberg,"1/30/26, 2:37 PM",,INCOMING\n'
    )
    (record,) = only(Record, items)
    assert (record.key, record.trust) == ("invited:noor lindt", Trust.LOW)


def test_an_unknown_direction_tells_no_owner() -> None:
    items = read(OLD + f"Noor Lindt,Mira Solberg,{AT},,SIDEWAYS\n")
    assert [type(item) for item in items] == [Problem, Interaction]


def test_without_a_date_the_person_stays() -> None:
    items = read(OLD + "Noor Lindt,Mira Solberg,,,INCOMING\nZoë Amsel,Mira Solberg,one day,,INCOMING\n")
    assert [record.name.full for record in only(Record, items)] == ["Noor Lindt", "Zoë Amsel"]
    assert [problem.reason for problem in only(Problem, items)] == [
        "it has no date",
        "its date cannot be read: 'one day'",
    ]


def test_an_invitation_of_nobody_is_refused() -> None:
    (problem,) = only(Problem, read(OLD + f",,{AT},,INCOMING\n"))
    assert problem.about is About.INTERACTION


def test_an_owner_without_a_name_is_a_profile() -> None:
    items = read(NEW + f",Noor Lindt,{AT},,OUTGOING,https://www.linkedin.com/in/mira,\n")
    (owner,) = only(Owner, items)
    assert owner.name is None
    assert len(only(Interaction, items)[0].participants) == 2


def test_an_unknown_owner_is_not_told() -> None:
    items = read(NEW + f",Noor Lindt,{AT},,OUTGOING,,\n")
    assert only(Owner, items) == []
    assert len(only(Interaction, items)[0].participants) == 1
