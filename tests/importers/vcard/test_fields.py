"""Single properties: what each writer puts in them, and what is kept when it cannot be read."""

from __future__ import annotations

import io

import pytest

from rekindle.importers.vcard import VCARD
from rekindle.importers.vcard.dates import instant, when
from rekindle.importers.vcard.lines import properties
from rekindle.importers.vcard.properties import NO_HEAD, cut, split, unescape
from rekindle.model import Ignored, Place, Problem, Record, Relation, Source


def read(*rows: str | bytes) -> Record:
    raw = b"\n".join(row if isinstance(row, bytes) else row.encode() for row in ("BEGIN:VCARD", *rows, "END:VCARD"))
    (record,) = VCARD.read(Source(name="x.vcf", size=len(raw), open=lambda: io.BytesIO(raw)))
    assert isinstance(record, Record)
    return record


def kept(record: Record) -> list[tuple[str, str]]:
    return [(extra.name, extra.value) for extra in record.extras]


@pytest.mark.parametrize(
    ("written", "omitted", "read_as"),
    [
        ("1980-03-21", "", "1980-03-21"),
        ("19800321", "", "1980-03-21"),
        ("1980/3/1", "", "1980-03-01"),
        ("1980-03-21T23:00:00Z", "", "1980-03-21"),
        ("1604-02-29", "", "--02-29"),
        ("16040229", "", "--02-29"),
        ("1900-02-03", "1900", "--02-03"),
        ("19000203", "1900", "--02-03"),
        ("0000-05-06", "", "--05-06"),
        ("--0412", "", "--04-12"),
        ("--04-12", "", "--04-12"),
        ("1985-04", "", "1985-04"),
        ("1985", "", "1985"),
    ],
)
def test_dates_keep_how_exact_they_are(written: str, omitted: str, read_as: str) -> None:
    found = when(written, omitted)
    assert found is not None
    assert found.text == read_as


@pytest.mark.parametrize(
    "written", ["", "circa 1800", "1980-02-30", "--0230", "1985-13", "1604", "---05", "10-03-1980", "1980-99-99"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert when(written) is None


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2016-11-19T17:44:22.057Z", "2016-11-19T17:44:22Z"),
        ("20121012T210525Z", "2012-10-12T21:05:25Z"),
        ("2012-10-12T21:05:25+02:00", "2012-10-12T19:05:25Z"),
        ("2015-02-06T07:33:47", "2015-02-06T07:33:47"),
        ("2015-02-06", "2015-02-06"),
        ("0001-01-01T00:00:00+14:00", ""),
        ("long ago", ""),
    ],
)
def test_stamps_sort_as_time_does(written: str, read_as: str) -> None:
    assert instant(written) == read_as


def test_heads_are_read_with_groups_bare_types_quotes_and_carets() -> None:
    head, value = cut('item1.TEL;WORK;type=cell,PREF;X-A="x;y:z";X-B=a^nb^^:+1')
    assert (head.group, head.name, head.types, head.rank, value) == ("item1", "TEL", ("work", "cell", "pref"), 1, "+1")
    assert (head.get("X-A"), head.get("X-B"), head.get("X-C")) == ("x;y:z", "a\nb^", "")
    assert cut('TEL;X="open:1')[1] == "1"
    assert cut("no property") == (NO_HEAD, "no property")
    assert cut("see http://x")[0] is NO_HEAD
    assert cut(f"X-LONG;A={'b' * 600}:v")[0].name == "X-LONG"


def test_escapes_are_undone_after_splitting() -> None:
    assert split("a\\;b;c\\\\;d\\") == ["a\\;b", "c\\\\", "d\\"]
    assert unescape("a\\nb\\N\\,\\;\\:\\\\n\\x") == "a\nb\n,;:\\n\\x"
    assert unescape("\\'q\\'\\x") == "'q'\\x"


def test_soft_breaks_go_on_with_and_without_a_blank() -> None:
    rows = (
        b"NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A5 one= ",
        b"two =",
        b" =C3=A4=C",
        b" 3=B6=",
        b"",
        b"TEL:+46701740601",
    )
    record = read(*rows)
    assert record.notes[0].text == "å onetwo äö"
    assert record.handles[0].value == "+46701740601"
    assert read(b"NOTE;QUOTED-PRINTABLE:=C=", b" 3=A5").notes[0].text == "å"
    assert read(b"URL:http://a.example/?q=", b"NOTE;QUOTED-PRINTABLE:x").notes[0].text == "x"


def test_bytes_are_decoded_by_utf8_then_charset_then_a_guess() -> None:
    assert read(b"FN;CHARSET=koi8-r:\xc1\xc2").name.full == "аб"
    guessed = read(b"FN;CHARSET=unicode_escape:\xe5\x81", b"", b"NOTE:\xc3\xa5\r")
    assert guessed.name.full == "å\x81"
    assert guessed.notes[0].text == "å"
    assert kept(guessed) == [("X-REKINDLE-CHARSET", "windows-1252, a guess")]


def test_a_uid_is_told_from_other_properties_that_end_alike() -> None:
    assert read("X-ABUID:1", "FN:A", "X-UID:1", "SOURCE;VALUE=uri:http://a.example", "UID;VALUE=text:2").key == "2"


def test_lines_end_in_any_way_and_fold_with_blank_or_tab() -> None:
    record = read(b"FN:A\r\r\nNOTE:b\r\n\tc\rd\r\n e")
    assert (record.name.full, record.notes[0].text) == ("A", "bc\nde")


def test_pictures_are_weighed_wherever_their_bytes_are() -> None:
    long = "QUJD" * 2_000
    assert read("FN:a", f"PHOTO:data:image/PNG;base64,{long}").photo == read("FN:a", f"PHOTO;PNG;BASE64:{long}").photo
    linked = read("FN:a", f"PHOTO:https://a.example/{'b' * 3_000}", " c", "TEL:+46701740601").photo
    assert linked is not None
    assert linked.url.endswith("bc")
    record = read(
        "FN:a", "PHOTO;X-QUIRK;b:QUJD", f"PHOTO;b;TYPE=image/webp:{long}", f"LOGO;b:{long}", "KEY:http://k", "SOUND:"
    )
    assert record.photo is not None
    assert (record.photo.size, record.photo.media_type) == (3, "")
    assert kept(record) == [
        ("PHOTO;b;TYPE=image/webp", "6,000 bytes, not kept"),
        ("LOGO;b", "6,000 bytes, not kept"),
        ("KEY", "http://k"),
    ]
    folded = read("FN:a", f"PHOTO;b:{long[:70]}", *[f" x:y{long[:70]}"] * 60, "NOTE:after")
    assert folded.notes[0].text == "after"
    assert read("FN:a", f"PHOTO;b:{long}", " tail:x").photo is not None
    assert read("FN:a", "PHOTO:").photo is None


def test_a_label_fills_the_address_with_its_types() -> None:
    record = read(
        "ADR;TYPE=home:;;Long Street 1;;;;",
        "LABEL;TYPE=home:Long Street 1\\nUppsala",
        "LABEL;TYPE=work:Elsewhere",
        "LABEL:",
        "ADR:;;;;;;",
    )
    assert record.places == (
        Place(street="Long Street 1", label="home", full="Long Street 1, Uppsala"),
        Place(label="work", full="Elsewhere"),
    )


def test_an_address_is_unescaped_once() -> None:
    place = read("ADR:;;C:\\\\new\\, second\\nthird;Å  b;;;").places[0]
    assert (place.street, place.city) == ("C:\\new, second, third", "Å b")


def test_what_cannot_be_read_is_kept_as_it_came() -> None:
    record = read(
        *(
            "UID:1",
            "UID:2",
            "FN:A",
            "FN:B",
            "FN:",
            "N:a;b;;;",
            "N:c;d;;;",
            "TEL:Durchwahl",
            "TEL:",
            "EMAIL:none",
            "EMAIL:",
        ),
        *(
            "BDAY:soon",
            "BDAY:",
            "RELATED:http://x",
            "X-ABRELATEDNAMES:",
            "IMPP:",
            "IMPP:who",
            "X-TWITTER:a b",
            "X-TWITTER:",
        ),
        *("X-AIM:", "URL:", "TITLE:", "ROLE:", "ORG:;", "NOTE:", "X-SOCIALPROFILE:", "X-EMPTY:", "REV:whenever"),
        *(
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;99",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;soon;1",
        ),
    )
    assert record.relations == (Relation(kind="related", name="Bo"),)
    assert kept(record) == [
        *(("UID", "2"), ("FN", "B"), ("N", "c;d;;;"), ("TEL", "Durchwahl"), ("EMAIL", "none"), ("BDAY", "soon")),
        *(("RELATED", "http://x"), ("IMPP", "who"), ("X-TWITTER", "a b"), ("REV", "whenever")),
        ("X-ANDROID-CUSTOM", "vnd.android.cursor.item/contact_event;soon;1"),
    ]


def test_profiles_are_read_from_addresses_services_and_names() -> None:
    record = read(
        *(
            "X-SOCIALPROFILE;type=nook;x-user=li:http://nook.example/li",
            "X-SOCIALPROFILE:http://a.example/b",
            "X-TWITTER:http://twitter.com/li",
        ),
        *("IMPP;X-SERVICE-TYPE=Jabber:li@j.example", "X-SPOUSE:Bo", "AGENT:urn:uuid:1"),
    )
    assert [handle.value for handle in record.handles] == ["nook:li", "x.com/li", "jabber:li@j.example"]
    assert [page.url for page in record.websites] == ["http://nook.example/li", "http://a.example/b"]
    assert kept(record) == [("AGENT", "urn:uuid:1")]


def test_names_of_seven_parts_repeat_nothing() -> None:
    assert read("VERSION:4.0", "N:Vega;A;;;Jr;Vega;Jr", "N;PHONETIC=ipa:v;a").name.family == "Vega"
    assert read("VERSION:4.0", "N:Vega;A,B;;;Jr,PhD;Luz;III").name.suffix == "Jr, PhD III"
    assert read("VERSION:2.1", "N:Vega,Luz;A").name.family == "Vega,Luz"
    assert read("FN;PREF=1:A", "FN:B").name.full == "A"


def test_the_card_in_a_card_stays_within_it() -> None:
    text = b"\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nFN:Outer"
    assert [head.name for head, _ in properties(text).found] == ["AGENT", "FN"]
    assert properties(b"\nEND:VCARD").found[0][0].name == "END"


@pytest.mark.parametrize("raw", [b'["vcard"', b'["vcard", ' + b"[" * 100_000, b'["vcard", "x"]'])
def test_a_broken_jcard_is_a_problem(raw: bytes) -> None:
    (problem,) = VCARD.read(Source(name="x.json", size=len(raw), open=lambda: io.BytesIO(raw)))
    assert isinstance(problem, Problem)


def test_a_group_that_breaks_the_rules_does_no_harm() -> None:
    raw = (
        b"BEGIN:VCARD\nKIND:group\nEND:VCARD\nBEGIN:VCARD\n"
        + b"a:b\n" * 100_001
        + b"END:VCARD\nBEGIN:VCARD\nUID:\nEND:VCARD\n"
    )
    items = list(VCARD.read(Source(name="x.vcf", size=len(raw), open=lambda: io.BytesIO(raw))))
    assert [type(item) for item in items] == [Ignored, Problem, Ignored]
