"""A body -> the sender's own new words: parts, encodings, HTML, quotes in many languages."""

from __future__ import annotations

import base64
import quopri
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.mail.bodies import TEXT_MOST
from rekindle.importers.mail.hypertext import words_of
from rekindle.util.quotes import without_quotes
from tests.importers.mail.reading import bare, one

TWO = "Content-Type: multipart/alternative; boundary=b"


def text(*headers: str, body: str) -> str:
    return one(*headers, body=body, bodies=True).text


def test_a_plain_body_is_its_text() -> None:
    assert text(body="Hello\n\n\n\n  there \t\n>From me\n-- \nAnna\n") == "Hello\n\n  there\nFrom me\n-- \nAnna"
    assert text("Content-Type: text", body="x") == "x"
    assert text("Content-Type: text/plain; charset=utf-8", body="Zoë") == "Zoë"


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16", "cp1252"])
def test_transfer_encodings_and_charsets(charset: str) -> None:
    raw = "Grüße, Zoë = 1".encode(charset)
    kind = f"Content-Type: text/plain; charset={charset}"
    assert text(kind, "Content-Transfer-Encoding: BASE64", body=base64.encodebytes(raw).decode()) == "Grüße, Zoë = 1"
    quoted = quopri.encodestring(raw).decode()
    assert text(kind, "Content-Transfer-Encoding: quoted-printable", body=quoted) == "Grüße, Zoë = 1"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n", "plain"),
        ("--b\nContent-Type: text/html\n\n<p>rich</p>\n--b\nContent-Type: text/plain\n\nplain\n--b--\n", "plain"),
        ("--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n", "rich"),
        ("preamble\n--b\n\nplain", "plain"),
        ("--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nfile\n--b--", ""),
        ("--b\nContent-Type: image/png\n\nQUJD\n--b--", ""),
        ("--b--\n--b\n\nafter the end", ""),
        ("--b\nno empty line", ""),
        ("--bother\n\nanother boundary", ""),
        ("nothing", ""),
    ],
)
def test_the_first_plain_part_counts_else_the_html_one(body: str, said: str) -> None:
    assert text(TWO, body=body) == said


def test_parts_within_parts() -> None:
    inner = '--o\nContent-Type: multipart/alternative;\n boundary="i i"\n\n--i i\n\nwithin\n--i i--\n--o--'
    assert text("Content-Type: multipart/mixed; boundary=o", body=inner) == "within"
    deep = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(40)) + "--b40\n\nx"
    assert text("Content-Type: multipart/mixed; boundary=b0", body=deep) == ""
    assert text("Content-Type: multipart/mixed", body="--\n\nx") == ""
    assert text("Content-Type: application/pdf", body="x") == ""


def test_html_alone_loses_its_tags() -> None:
    page = "<html><head><title>t</title></head><style>p {}</style><!-- no -->Hi&nbsp;Zo&euml;<br>I &lt;3 you<p>Bye"
    assert text("Content-Type: text/html", body=page) == "Hi Zoë\nI <3 youBye"
    assert words_of("") == ""
    assert words_of("<p>own</p><div class='gmail_quote'>theirs").strip() == "own"
    assert words_of("<blockquote>theirs</blockquote>").strip() == "theirs"


def test_a_text_is_bounded() -> None:
    assert text(body="x " * 20_000) == ("x " * (TEXT_MOST // 2)).rstrip()


def test_bodies_change_nothing_else() -> None:
    for kind in ("text/plain", "text/html", "multipart/mixed; boundary=b"):
        headers = (f"Content-Type: {kind}", "Message-ID: <a@b>")
        without, with_text = one(*headers, body="--b\n\nhi"), one(*headers, body="--b\n\nhi", bodies=True)
        assert (without.text, with_text.text != "") == ("", True)
        assert bare(without) == bare(replace(with_text, text=""))


QUOTE = "> Shall we?\n> Bo"


@pytest.mark.parametrize(
    "introduction",
    [
        "On Mon, 4 Mar 2024 at 11:20, Bo Dahl <bo@dahl.example> wrote:",
        "On Mon, 4 Mar 2024 at 11:20, Bo Dahl\n<bo@dahl.example> wrote:",
        "Am 04.03.2024 um 11:20 schrieb Bo Dahl:",
        "Am Mo., 4. März 2024 um 11:20 Uhr schrieb Bo Dahl <\nbo@dahl.example>:",
        "Le lun. 4 mars 2024 à 11:20, Bo Dahl <bo@dahl.example> a écrit :",
        "El lun, 4 mar 2024 a las 11:20, Bo (<bo@dahl.example>) escribió:",
        "Il giorno lun 4 mar 2024 alle ore 11:20 Bo Dahl ha scritto:",
        "Em seg., 4 de mar. de 2024 às 11:20, Bo escreveu:",
        "Op ma 4 mrt 2024 om 11:20 schreef Bo Dahl:",
        "Den mån 4 mars 2024 kl 11:20 skrev Bo Dahl:",
        "man. 4. mar. 2024 kl. 11.20 skrev Bo Dahl:",
        "pon., 4 mar 2024 o 11:20 Bo Dahl napisał(a):",
        "po 4. 3. 2024 v 11:20 odesílatel Bo napsal:",
        "пн, 4 мар. 2024 г. в 11:20, Bo Dahl написал:",
        "2024年3月4日(月) 11:20 Bo Dahl wrote:",
    ],
)
def test_what_was_quoted_goes_with_the_line_that_introduces_it(introduction: str) -> None:
    assert without_quotes(f"Yes, Friday.\n\n{introduction}\n\n{QUOTE}\n").strip() == "Yes, Friday."


@pytest.mark.parametrize(
    "below",
    [
        "-----Original Message-----\nFrom: Bo\n\nShall we?",
        "-----Ursprüngliche Nachricht-----\nVon: Bo\n\nSollen wir?",
        "---------- Forwarded message ---------\nFrom: Bo\n\nShall we?",
        "-------- Weitergeleitete Nachricht --------\n\nSollen wir?",
        "________________________________\nFrom: Bo <bo@dahl.example>\nSent: Monday\nTo: Anna\n\nShall we?",
        "Von: Bo Dahl\nGesendet: Montag, 4. März 2024 11:00\nAn: Anna\n\nSollen wir?",
        "De : Bo Dahl\nEnvoyé : lundi 4 mars 2024 11:00\nÀ : Anna\n\nOn y va ?",
        "*From:* Bo Dahl\n*Sent:* Monday\n\nShall we?",
        "Från: Bo\nSkickat: den 4 mars\nTill: Anna\n\nSka vi?",
        "差出人: Bo\n送信日時: 2024年3月4日\n\nx",
        "On Mon, 4 Mar 2024 at 11:20, Bo Dahl wrote:\n\nShall we? (not marked as a quote)",
        "2024年3月4日 Bo Dahl 写道：\n\nx",
    ],
)
def test_mails_below_go(below: str) -> None:
    assert without_quotes(f"Yes, Friday.\n\n{below}\n").strip() == "Yes, Friday."


@pytest.mark.parametrize(
    ("whole", "own"),
    [
        ("> a?\nyes\n> b?\nno", "yes\nno"),
        ("> only a quote", "> only a quote"),
        ("From: here on it is\nplain words", "From: here on it is\nplain words"),
        ("She wrote: hello\nand left", "She wrote: hello\nand left"),
        ("1 > 0 holds", "1 > 0 holds"),
        ("", ""),
    ],
)
def test_what_is_no_quote_stays(whole: str, own: str) -> None:
    assert without_quotes(whole).strip() == own


@given(st.text(alphabet=">\n wrote:On1From-_Sent<br/", max_size=300))
def test_quotes_only_take_away(whole: str) -> None:
    assert len(without_quotes(whole)) <= len(whole)
    assert len(words_of(whole)) <= len(whole) + whole.count("<")


def test_hostile_texts_are_read_in_linear_time() -> None:
    for filling in (
        ">",
        "\n",
        "On 1 ",
        "From: x\n",
        "-",
        "_\n",
        " ",
        "<",
        "<!--",
        "<style>",
        "On 1\n",
        "wrote ",
        "&",
        "a\n> ",
    ):
        many = filling * (100_000 // len(filling))
        assert len(text(body=many)) <= TEXT_MOST
        assert len(text("Content-Type: text/html", body=many)) <= TEXT_MOST
        text(TWO, body=("--b\n" + filling) * (60_000 // (len(filling) + 4)))
