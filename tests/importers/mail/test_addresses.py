"""Address headers: the fast way against the grammar, the grammar against the standard library, oddities by name."""

from __future__ import annotations

from email.utils import getaddresses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.importers.mail.addresses import Reader, exact, fast, shown
from rekindle.importers.mail.mailboxes import mailboxes
from rekindle.model import HandleKind, Part, Participant


def participants(raw: bytes, part: Part, charset: str = "") -> tuple[Participant, ...]:
    return Reader(part)(raw, charset)


def read(text: str, charset: str = "") -> list[tuple[str, str]]:
    return [(one.handle.value, one.name) for one in participants(text.encode(), Part.TO, charset)]


NAMES = st.from_regex(r"\A[A-Z][a-z]{1,8}( [A-Z][a-z'.-]{1,8}){0,2}\Z")
ADDRESSES = st.from_regex(r"\A[a-z][a-z0-9._+-]{0,8}[a-z0-9]@[a-z]{1,8}\.example\Z")
MAILBOXES = st.one_of(
    ADDRESSES,
    ADDRESSES.map(lambda address: f"<{address}>"),
    st.tuples(NAMES, ADDRESSES).map(lambda one: f"{one[0]} <{one[1]}>"),
    st.tuples(NAMES, NAMES, ADDRESSES).map(lambda one: f'"{one[0]}, {one[1]}" <{one[2]}>'),
)
GAPS = st.sampled_from([",", ", ", ",\n ", " ,\n\t"])
MARKS = ['"', ",", ";", ":", "(", ")", "<", ">", "@", "\\", "\n", " ", "\n ", "[", "'"]
WORDS = ["=?utf-8?Q?a?=", "=?utf-8?B?Zg==?=", "a@b.example", "Anna", "é", "/o=X/cn=Y"]
ODD = st.sampled_from([*MARKS, *WORDS])


@st.composite
def headers(draw: st.DrawFn) -> str:
    boxes = draw(st.lists(MAILBOXES, min_size=1, max_size=6))
    return "".join(box + draw(GAPS) for box in boxes[:-1]) + boxes[-1]


@given(headers())
def test_usual_headers_go_the_fast_way_and_read_as_everyone_reads_them(text: str) -> None:
    boxes = fast(text.encode())
    assert boxes is not None
    assert len(boxes) == len(exact(text.encode()))
    ours = [(shown(box.name, box.address), box.address) for box in boxes]
    assert ours == [(shown(box.name, box.address), box.address) for box in exact(text.encode())]
    assert ours == [(shown(name, address), address) for name, address in getaddresses([text.replace("\n", "")])]


@settings(max_examples=200)
@given(st.lists(ODD | MAILBOXES, max_size=12).map("".join) | st.text(max_size=60))
def test_whatever_goes_the_fast_way_reads_as_the_grammar_reads_it(text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    boxes = fast(raw)
    if boxes is not None:
        assert [(shown(box.name, box.address), box.address) for box in boxes] == [
            (shown(box.name, box.address), box.address) for box in exact(raw)
        ]


@given(st.binary(max_size=300))
def test_no_bytes_raise_and_no_handle_comes_twice(raw: bytes) -> None:
    found = participants(raw, Part.TO)
    assert len({one.handle.key for one in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("", []),
        ("<>", []),
        ("Anna <>", []),
        ("undisclosed-recipients:;", []),
        ("Undisclosed recipients: ;, a@b.example", [("a@b.example", "")]),
        (",a@b.example,,", [("a@b.example", "")]),
        ("a@b.example:c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("a@b.example; c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("a@b.example c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("<a@b.example><c@d.example>", [("a@b.example", ""), ("c@d.example", "")]),
        ("<a@b.example, c@d.example>", [("a@b.example", ""), ("c@d.example", "")]),
        ("Team: Anna <a@b.example>, Bo <b@b.example>;", [("a@b.example", "Anna"), ("b@b.example", "Bo")]),
        ("Berg, Anna <a@b.example>", [("a@b.example", "Berg, Anna")]),
        ("Bo, Berg, Anna <a@b.example>", [("a@b.example", "Anna")]),
        ("Berg, <a@b.example>", [("a@b.example", "Berg")]),
        ("Bo; Anna <a@b.example>", [("a@b.example", "Anna")]),
        ("Bo, a@b.example", [("a@b.example", "")]),
        ("a@b.example (Anna Berg)", [("a@b.example", "Anna Berg")]),
        ("a@b.example (Anna (the \\) first) Berg)", [("a@b.example", "Anna (the ) first) Berg")]),
        ("Anna (home) Berg <a@b.example>", [("a@b.example", "Anna Berg")]),
        ("(home) <a@b.example>", [("a@b.example", "home")]),
        ("Pia(A nice \\) chap) <pete(his account)@silly.example(his host)>", [("pete@silly.example", "Pia")]),
        ("Anna <john.q . public @ silly . example>", [("john.q.public@silly.example", "Anna")]),
        ("anna . berg @ b . example", [("anna.berg@b.example", "")]),
        ("<@relay.example,@hub.example:a@b.example>", [("a@b.example", "")]),
        ("<mailto:a@b.example>", [("a@b.example", "")]),
        ('"Anna" "Berg" <a@b.example>', [("a@b.example", "Anna Berg")]),
        ('"Giant; \\"Big\\" Box" <a@b.example>', [("a@b.example", 'Giant; "Big" Box')]),
        ('"Anna <a@b.example>', [("a@b.example", "Anna")]),
        ("Anna (Berg <a@b.example>", [("a@b.example", "Anna (Berg")]),
        ('"anna.berg"@b.example', [("anna.berg@b.example", "")]),
        ('"anna berg"@b.example', []),
        ("'Anna Berg' <a@b.example>", [("a@b.example", "Anna Berg")]),
        ('"boss@bank.example" <a@b.example>', [("a@b.example", "")]),
        ("Boss boss@bank.example <a@b.example>", [("a@b.example", "Boss")]),
        ("<boss@bank.example> (x) <a@b.example>", [("boss@bank.example", "x"), ("a@b.example", "")]),
        ("Anna @ Corran <a@b.example>", [("a@b.example", "Anna @ Corran")]),
        ("anna <anna@b.example>", [("anna@b.example", "")]),
        ("--- <a@b.example>", [("a@b.example", "")]),
        ("=?utf-8?Q?Berg=2C_Anna?= <a@b.example>", [("a@b.example", "Berg, Anna")]),
        ("=?utf-8?Q?Berg,_Anna?= <a@b.example>", [("a@b.example", "Berg, Anna")]),
        ('"=?utf-8?Q?Zo=C3=AB?=" <a@b.example>', [("a@b.example", "Zoë")]),
        ("=?utf-8?Q?Zo=C3=AB?=, Bo <a@b.example>", [("a@b.example", "Zoë, Bo")]),
        ("=?utf-8?Q?a=40b.example?=", [("a@b.example", "")]),
        ("=?utf-8?Q?nobody?=", []),
        ("Zoë <a@b.example>", [("a@b.example", "Zoë")]),
        ("Anna.Berg+news@GoogleMail.com", [("annaberg@gmail.com", "")]),
        ("Anna <a@b.example>, Annie <A@B.example>", [("a@b.example", "Anna")]),
        ("a@b.example, Anna <a@b.example>", [("a@b.example", "Anna")]),
        ("x" * 300 + " <a@b.example>", [("a@b.example", "x" * 200)]),
        ("no address at all", []),
        ("me", []),
    ],
)
def test_odd_headers_give_who_is_meant(text: str, people: list[tuple[str, str]]) -> None:
    assert read(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ('"Dag Lund" </O=CORRAN/OU=FIRST/CN=DLUND>', [(HandleKind.NAME, "mail:dag lund")]),
        ("Dag Lund <EX:/o=Corran/cn=dlund>", [(HandleKind.NAME, "mail:dag lund")]),
        ("</O=CORRAN/CN=DLUND>", []),
        ("/O=CORRAN/OU=FIRST/CN=DLUND", []),
    ],
)
def test_an_exchange_path_leaves_a_name(text: str, people: list[tuple[HandleKind, str]]) -> None:
    assert [one.handle.key for one in participants(text.encode(), Part.FROM)] == people


def test_raw_text_is_read_as_the_mail_declares() -> None:
    found = participants("Зоя <zoya@b.example>".encode("koi8-r"), Part.FROM, "koi8-r")
    assert [one.name for one in found] == ["Зоя"]


def test_a_reader_remembers_short_headers_only() -> None:
    read_to = Reader(Part.TO)
    assert read_to(b"a@b.example") is read_to(b"a@b.example")
    long = b"a@b.example, " * 200
    assert read_to(long) == read_to(long)
    assert read_to(long) is not read_to(long)


def test_the_grammar_is_linear_in_hostile_headers() -> None:
    for filling in ('"', "(", '"\\', "(\\", "<", "=?a?q?", " ", "\\(", ":", "a@", '"a"', " @", "()"):
        assert len(mailboxes(filling * (65_536 // len(filling)) + ", <a@b.example>")) <= 40_000
    assert mailboxes('"(' * 20_000 + " x, <a@b.example>")[-1].address == "a@b.example"
