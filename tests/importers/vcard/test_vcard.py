"""vCards: goldens of our twins, the third-party samples with counts, and the laws of every importer."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import permutations
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.importers.vcard import VCARD
from rekindle.model import About, HandleKind, Ignored, Item, Peek, Problem, Record, RecordKind, Source
from rekindle.model.codec import decode, encode

Golden = Callable[[Path, Iterable[Item]], None]
SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "vcard"
TWINS = sorted(path for path in SAMPLES.iterdir() if not path.name.endswith(".expected.json"))


def source(raw: bytes, name: str = "x.vcf", region: str = "") -> Source:
    return Source(name=name, size=len(raw), open=lambda: io.BytesIO(raw), region=region)


def read(content: str | bytes, name: str = "x.vcf") -> list[Item]:
    return list(VCARD.read(source(content.encode() if isinstance(content, str) else content, name)))


def card(*rows: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *rows, "END:VCARD", ""))


def one(*rows: str) -> Record:
    (record,) = read(card(*rows))
    assert isinstance(record, Record)
    return record


def recognised(raw: bytes) -> bool:
    return VCARD.recognises(Peek(name="x", size=len(raw), head=raw))


@pytest.mark.parametrize("sample", TWINS, ids=lambda path: path.name)
def test_a_twin_reads_as_expected(sample: Path, golden: Golden) -> None:
    raw = sample.read_bytes()
    assert recognised(raw)
    golden(sample, VCARD.read(source(raw, sample.name)))


# file -> records, ignored, problems; every other file of the folder holds one record and nothing else
COUNTS = {
    "cozy-cozy-vcard__contactA-sogo.vcf": (1, 1, 0),
    "lucc-khard__unparsable.vcf": (0, 0, 1),
    "mangstadt-ez-vcard__John_Doe_ANDROID.vcf": (6, 0, 0),
    "mangstadt-ez-vcard__rfc2426-example.vcf": (2, 0, 0),
    "mangstadt-ez-vcard__rfc6351-example.xml": (0, 0, 1),
    "rebuilt__apple-group-and-nfd.vcf": (1, 1, 0),
    "rebuilt__broken-card-in-middle.vcf": (3, 0, 1),
    "rebuilt__mixed-versions.vcf": (3, 1, 0),
    "roundcube-roundcubemail__contacts.vcf": (2, 0, 0),
}


def test_every_third_party_card_is_accounted_for(shared_samples: Path) -> None:
    files = sorted((shared_samples / "vcard").iterdir())
    assert len(files) == 42
    for path in files:
        raw = path.read_bytes()
        counted = Counter(type(item) for item in VCARD.read(source(raw, path.name)))
        assert (counted[Record], counted[Ignored], counted[Problem]) == COUNTS.get(path.name, (1, 0, 0)), path.name
        assert recognised(raw) is (path.suffix != ".xml"), path.name


def test_no_character_of_a_third_party_card_is_replaced(shared_samples: Path) -> None:
    for path in (shared_samples / "vcard").iterdir():
        for item in VCARD.read(source(path.read_bytes())):
            assert "\ufffd" not in encode(item), path.name


@pytest.mark.parametrize(
    ("raw", "ours"),
    [
        (b"BEGIN:VCARD\r\n", True),
        (b"\xef\xbb\xbf\r\n\r\nbegin:vcard\r\nVERSION:3.0", True),
        ("BEGIN:vCard\r\n".encode("utf-16"), True),
        ("\nBEGIN:VCARD\n".encode("utf-16-le"), True),
        ("BEGIN:VCARD\n".encode("utf-32"), True),
        (b"BEGIN:VLIST\r\n", True),
        (b'["vcard", []]', True),
        (b"BEGIN:VCALENDAR\r\n", False),
        (b"First Name,Last Name\nBEGIN:VCARD\n", False),
        (b'["vcards", []]', False),
        (b"", False),
    ],
)
def test_a_file_is_known_by_its_first_line(raw: bytes, ours: bool) -> None:  # noqa: FBT001 - a table
    assert recognised(raw) is ours


def test_the_importer_keeps_its_contract() -> None:
    assert (VCARD.name, VCARD.version, VCARD.together) == ("vcard", 1, False)


def test_a_file_without_cards_is_a_problem() -> None:
    assert read("") == [Problem(where="x.vcf", reason="there is no vCard in this file", about=About.FILE)]


@settings(max_examples=200)
@given(st.binary(max_size=400))
def test_junk_becomes_problems_not_tracebacks(junk: bytes) -> None:
    recognised(junk)
    for item in read(junk) + read(b"BEGIN:VCARD\r\n" + junk + b"\r\nEND:VCARD\r\n"):
        assert isinstance(item, Record | Ignored | Problem)


_WORDS = st.sampled_from(
    [
        *(
            "BEGIN:VCARD",
            "END:VCARD",
            "BEGIN:VLIST",
            "END:VLIST",
            "VERSION:2.1",
            "VERSION:4.0",
            "\r\n",
            "\n",
            "\r",
            "\n ",
            "=\n",
        ),
        *(
            "N:",
            "FN:",
            "TEL;",
            "EMAIL:",
            "ADR:",
            "ORG:",
            "AGENT:",
            "BDAY:",
            "PHOTO;ENCODING=b:",
            "item1.",
            "X-ABLabel:",
            "UID:",
        ),
        *(
            "KIND:group",
            "MEMBER:",
            "CATEGORIES:",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/",
            "relation;",
            "X-SOCIALPROFILE",
        ),
        *(
            ";ENCODING=QUOTED-PRINTABLE",
            ";CHARSET=utf-7",
            ";CHARSET=koi8-r",
            ";TYPE=",
            ';LABEL="',
            ";PREF=",
            "IMPP:",
            "URL:",
        ),
        *(
            ";",
            ",",
            ":",
            "\\",
            "\\n",
            "\\;",
            "=C3",
            "=",
            "=A5",
            '"',
            "^n",
            "1604-02-30",
            "2001-02-03",
            "+46701234567",
            "a@b.se",
        ),
        *(
            "REV:",
            "99999999T999999Z",
            "9999-12-31T23:59:59-14:00",
            "data:image/png;base64,",
            "http://x.com/a",
            "\0",
            "\u200f",
            "ÿ",
        ),
    ]
)


@settings(max_examples=60)
@given(st.lists(_WORDS, max_size=30))
def test_scrambled_cards_become_problems_not_tracebacks(words: list[str]) -> None:
    text = "".join(words)
    for raw in (
        text.encode("utf-8", "surrogatepass"),
        text.encode("latin-1", "replace"),
        text.encode("utf-16", "replace"),
    ):
        for item in [*read(raw), *read(b"BEGIN:VCARD\n" + raw + b"\nEND:VCARD\n")]:
            if isinstance(item, Record):
                assert decode(Record, encode(item), origin=item.origin) == item


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(";", "\\;").replace(",", "\\,")


def _folded(row: str, widths: list[int]) -> bytes:
    """A written line, folded after any byte, inside characters too."""
    raw = row.encode()
    pieces = []
    for width in widths:
        pieces.append(raw[:width])
        raw = raw[width:]
    return b"\r\n ".join([*(piece for piece in pieces if piece), raw])


_TEXT = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufeff"), max_size=12).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=80)
@given(_TEXT, _TEXT, _TEXT, st.lists(st.integers(1, 9), max_size=12))
def test_what_is_written_with_escapes_and_folds_is_read_back(
    given_name: str, family: str, note: str, widths: list[int]
) -> None:
    rows = [
        f"N:A{_escaped(family)};B{_escaped(given_name)};;;",
        f"NOTE:n{_escaped(note)}\\nsecond",
        f"X-ANY:x{_escaped(family)}",
    ]
    raw = b"".join(_folded(row, widths) + b"\r\n" for row in rows)
    (record,) = read(b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + raw + b"END:VCARD\r\n")
    assert isinstance(record, Record)
    expected = one(*rows)
    assert record.name.family == expected.name.family
    assert record.notes == expected.notes
    assert (record.name.given, record.extras) == (expected.name.given, expected.extras)
    if all(text.isascii() for text in (given_name, family, note)):
        assert record.name.given == f"B{given_name}"
        assert record.name.family == f"A{family}"
        assert record.notes[0].text == f"n{note}\nsecond"
        assert record.extras[0].value == f"x{family}"


def test_keys_do_not_depend_on_the_order_of_cards_or_lines() -> None:
    cards = [
        card("UID:u1", "FN:Ann", "REV:2020-01-01T00:00:00Z"),
        card("UID:u1", "FN:Ben", "REV:2021-01-01T00:00:00Z"),
        card("UID:u1", "FN:Cid"),
        card("FN:Dot", "TEL:+46701740601"),
        card("TEL:+46701740601", "FN:Dot"),
    ]
    keys = {
        frozenset((item.name.full, item.key) for item in read("".join(order)) if isinstance(item, Record))
        for order in permutations(cards)
    }
    (pairs,) = keys
    assert len(pairs) == 4  # the two cards of Dot say the same
    assert ("Ben", "u1") in pairs  # the newest keeps the UID


def test_a_new_stamp_program_or_picture_is_no_new_record() -> None:
    before = one("FN:Ann", "REV:2020-01-01", "PRODID:a", "PHOTO:https://a.example/1")
    after = one("FN:Ann", "REV:2024-05-06T07:08:09Z", "PRODID:b", "PHOTO:https://a.example/2")
    assert before.key == after.key
    assert (before.origin.as_of, after.origin.as_of) == ("2020-01-01", "2024-05-06T07:08:09Z")
    assert encode(one("FN:Ann", "REV:2020-01-01")) == encode(one("FN:Ann", "REV:2021-01-01"))


_PLAIN = st.text(st.sampled_from("abcdefghijklmnop ÅäöŁéß'-"), min_size=1, max_size=14).map(
    lambda text: "x" + text.strip()
)


@settings(max_examples=60)
@given(_PLAIN, _PLAIN, st.integers(1_000_000, 99_999_999), st.lists(_PLAIN, min_size=1, max_size=3))
def test_plain_cards_read_as_vobject_reads_them(family: str, first: str, number: int, org: list[str]) -> None:
    logging.disable(logging.CRITICAL)
    text = card(
        f"N:{family};{first};;Dr;", f"FN:{first} {family}", f"TEL;TYPE=CELL:+4670{number}", f"ORG:{';'.join(org)}"
    )
    (theirs,) = vobject.readComponents(text)
    (ours,) = read(text)
    assert isinstance(ours, Record)
    squeezed = " ".join
    assert ours.name.full == squeezed(theirs.fn.value.split())
    assert ours.name.family == squeezed(theirs.n.value.family.split())
    assert ours.name.given == squeezed(theirs.n.value.given.split())
    assert ours.handles[0].raw == theirs.tel.value
    assert [ours.positions[0].company, ours.positions[0].department] == [
        squeezed(theirs.org.value[0].split()),
        ", ".join(squeezed(part.split()) for part in theirs.org.value[1:]),
    ]
    logging.disable(logging.NOTSET)


def test_a_card_broken_in_any_place_costs_only_itself() -> None:
    good = card("FN:Good")
    broken = card("FN:Broken", "EMAIL:b@example.org")
    for cut in range(13, len(broken) - 3):
        items = read(good + broken[:cut] + "\r\n" + good)
        names = [item.name.full for item in items if isinstance(item, Record)]
        assert names[0] == "Good"
        assert names[-1] == "Good"


def test_an_organisation_is_no_person() -> None:
    assert one("FN:Acme", "N:;;;;", "ORG:Acme").kind is RecordKind.ORGANISATION
    assert one("ORG:Acme;Sales", "TEL:+46701740601").name.full == "Acme"
    assert one("FN:Acme", "ORG:Acme", "N:Bo;Li;;;").kind is RecordKind.PERSON
    assert one("KIND:org", "FN:Acme", "ORG:Other;Sales").positions[0].department == "Sales"
    assert one("X-ABShowAs:PERSON", "FN:Li").extras[0].value == "PERSON"


def test_handles_stand_in_order_of_preference_each_once() -> None:
    record = one(
        "EMAIL:a@example.org", "EMAIL;PREF=2:b@example.org", "EMAIL;TYPE=pref:c@example.org", "EMAIL:A@example.org"
    )
    assert [handle.value for handle in record.handles] == ["c@example.org", "b@example.org", "a@example.org"]


def test_a_number_too_short_for_a_phone_is_kept_beside_the_blank_name() -> None:
    record = one("FN:72 404", "EMAIL:a@example.org")
    assert record.name.full == ""
    assert [(extra.name, extra.value) for extra in record.extras] == [("FN", "72 404")]
    assert one("FN:@home").name.full == "@home"


def test_a_group_by_mail_tags_whoever_has_the_address() -> None:
    group = card("KIND:group", "FN:Choir", "MEMBER:mailto:a@example.org", "MEMBER:")
    items = read(card("FN:Ann", "EMAIL:A@example.org") + group)
    assert isinstance(items[0], Record)
    assert items[0].tags == ("Choir",)
    assert items[0].handles[0].kind is HandleKind.MAIL
    assert isinstance(items[1], Ignored)


def test_uids_past_counting_are_taken_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekindle.importers.vcard.groups._UIDS_MOST", 0)
    keys = [item.key for item in read(card("UID:u", "FN:Ann") + card("UID:u", "FN:Ben")) if isinstance(item, Record)]
    assert keys == ["u", "u"]


def test_a_title_needs_no_employer() -> None:
    found = one("FN:Anna Lind", "TITLE:Founder", "TITLE:Chair", "ORG:Brisk Energy")
    assert [(post.title, post.company) for post in found.positions] == [("Founder", "Brisk Energy"), ("Chair", "")]
    assert [post.title for post in one("FN:Anna Lind", "TITLE:Founder").positions] == ["Founder"]
