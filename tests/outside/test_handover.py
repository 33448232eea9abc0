"""Links are exact and can carry nothing but their own fields; programs are really started, with the very words."""

from __future__ import annotations

import os
import string
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.model import UserError
from rekindle.outside.handover import MAIL_MOST, call_link, copy, mail_link, open_link, page_link, sms_link

# --- links ------------------------------------------------------------------------------------------------------------


def test_a_mail_is_escaped_as_the_standard_says() -> None:
    link = mail_link("anna.lind+rk@example.org", "Still plotting, first?", "Dear Anna,\n\n50 % & more\r\nSam")
    assert link == (
        "mailto:anna.lind+rk@example.org?subject=Still%20plotting%2C%20first%3F"
        "&body=Dear%20Anna%2C%0D%0A%0D%0A50%20%25%20%26%20more%0D%0ASam"
    )
    assert mail_link("anna@example.org") == "mailto:anna@example.org"
    assert mail_link("anna@example.org", text="Hi") == "mailto:anna@example.org?body=Hi"
    assert mail_link("o'neil&co%@example.org") == "mailto:o%27neil%26co%25@example.org"
    assert mail_link("jürgen@exämple.org") == "mailto:j%C3%BCrgen@ex%C3%A4mple.org"


def test_messages_calls_and_pages() -> None:
    assert sms_link("+447700900123", "Hi & bye", platform="linux") == "sms:+447700900123?body=Hi%20%26%20bye"
    assert sms_link("+447700900123", "Hi", platform="darwin") == "sms:+447700900123?&body=Hi"
    assert sms_link("0770090012") == "sms:0770090012"
    assert call_link("+447700900123") == "tel:+447700900123"
    assert page_link("linkedin.com/in/anna-lind") == "https://www.linkedin.com/in/anna-lind"
    assert page_link("x.com/anna") == "https://x.com/anna"
    assert page_link("linkedin.com/in/zoë") == "https://www.linkedin.com/in/zo%C3%AB"


@pytest.mark.parametrize(
    "address",
    [
        "", "anna", "@example.org", "anna@", "anna@example.org,eve@example.org", "anna@example.org?cc=eve@example.org",
        "anna@example.org\nBcc: eve@example.org", "anna@a@example.org", "anna@example.org&bcc=x", "<anna@example.org>",
        "anna@exam\u202eple.org", "anna @example.org", "anna@example.org%0D%0Abcc", "\x00@example.org",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UserError, match="no mail address"):
        mail_link(address)


@pytest.mark.parametrize("phone", ["", "12", "+44 7700", "0800FLOWERS", "1;ext=2", "1?body=x", "١٢٣٤٥", "1\n2345"])
def test_what_is_no_number_is_refused(phone: str) -> None:
    for link in (sms_link, call_link):
        with pytest.raises(UserError, match="no phone number"):
            link(phone)


@pytest.mark.parametrize("page", ["", "linkedin.com", "javascript:alert(1)", "linkedin.com/in/a b", "x.com/a\u202eb"])
def test_what_is_no_page_is_refused(page: str) -> None:
    with pytest.raises(UserError, match="no page"):
        page_link(page)


HOSTILE = st.one_of(
    st.text(),
    st.text(alphabet="\r\n%&?=:;,@<>\"'\\ \x00\x85\u2028\u202eBbCc0dAa"),
    st.sampled_from(
        [
            "x\r\nBcc: eve@example.org", "x%0D%0ABcc:eve@example.org", "x&bcc=eve@example.org", "x?to=eve@example.org",
            "$(touch x)", "`id`", "; rm -rf /", "| cat", "--help", "\ud800", "a" * 5_000,
        ]
    ),
)  # fmt: skip


@settings(max_examples=1_000)
@given(subject=HOSTILE, text=HOSTILE, local=HOSTILE)
def test_no_subject_text_or_address_adds_a_header_or_a_recipient(subject: str, text: str, local: str) -> None:
    try:
        link = mail_link(f"{local}@example.org", subject, text)
    except UserError:
        link = mail_link("anna@example.org", subject, text)
        local = "anna"
    assert set(link) <= set(string.ascii_letters + string.digits + ":@?&=%-._~+")
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    assert unquote(parts.path, errors="surrogatepass") == f"{local}@example.org"
    assert parts.path.count("@") == 1
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    assert set(fields) <= {"subject", "body"}
    assert all(len(several) == 1 for several in fields.values())
    assert not set(fields.get("subject", [""])[0]) & set("\r\n\x00\x85\u2028\u202e")
    body = fields.get("body", [""])[0]
    assert "\n" not in body.replace("\r\n", "")
    assert "\r" not in body.replace("\r\n", "")


@given(HOSTILE)
def test_an_sms_holds_its_text_and_nothing_else(text: str) -> None:
    link = sms_link("+447700900123", text, platform="linux")
    assert link.count("?") <= 1
    assert "&" not in link
    told = text.encode("utf-8", "replace").decode()
    assert unquote(link.partition("body=")[2]) == told


# --- programs ---------------------------------------------------------------------------------------------------------

Programs = Callable[..., dict[str, str]]


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    """Makes real programs in a folder of its own, which is the PATH; each writes down what it was given."""

    def made(**several: str) -> dict[str, str]:
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        for name, then in several.items():
            path = folder / name.replace("_", "-").replace("-exe", ".exe")
            path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/{path.name}.words"\n{then}\n')
            path.chmod(0o755)
        return {"PATH": f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin" if several else str(folder)}

    return made


def words(tmp_path: Path, name: str) -> list[str]:
    return (tmp_path / f"{name}.words").read_text().splitlines()


def test_a_link_is_opened_by_the_program_of_the_system(programs: Programs, tmp_path: Path) -> None:
    link = mail_link("anna@example.org", "A $(touch x) `id`; b", "Hi\nthere")
    assert open_link(link, environment=programs(xdg_open="exit 0"), platform="linux")
    assert words(tmp_path, "xdg-open") == [link]
    assert open_link(link, environment=programs(open="exit 0"), platform="darwin")
    assert words(tmp_path, "open") == [link]
    assert open_link(link, environment=programs(rundll32="exit 0"), platform="win32")
    assert words(tmp_path, "rundll32") == ["url.dll,FileProtocolHandler", link]


def test_the_next_program_is_tried_when_one_fails(programs: Programs, tmp_path: Path) -> None:
    around = programs(xdg_open="exit 3", gio="exit 0")
    assert open_link("tel:+447700900123", environment=around, platform="linux")
    assert words(tmp_path, "gio") == ["open", "tel:+447700900123"]
    assert not open_link("tel:+447700900123", environment=programs(gio="exit 4"), platform="linux")
    assert not open_link("tel:+447700900123", environment={"PATH": str(tmp_path)}, platform="linux")


def test_a_program_that_stays_has_opened_it(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekindle.outside.handover.WAIT", 0.05)
    assert open_link("tel:112", environment=programs(xdg_open="sleep 0.3"), platform="linux")


def test_a_program_that_cannot_be_started_is_none(programs: Programs, tmp_path: Path) -> None:
    around = programs(xdg_open="exit 0")
    (tmp_path / "bin" / "xdg-open").write_bytes(b"#!/no/such/program\n")
    assert not open_link("tel:112", environment={"PATH": str(tmp_path / "bin")}, platform="linux")
    assert around["PATH"].startswith(str(tmp_path / "bin"))


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:1", "http://x.example", "mailto:a b", "-h", ""])
def test_only_the_four_kinds_of_link_are_opened(link: str, programs: Programs, tmp_path: Path) -> None:
    assert not open_link(link, environment=programs(xdg_open="exit 0"), platform="linux")
    assert not (tmp_path / "xdg-open.words").exists()


def test_a_text_goes_to_the_clipboard_that_there_is(programs: Programs, tmp_path: Path) -> None:
    keep = f'cat > "{tmp_path}/copied"'
    text = "Dear Zoë,\n$(id) ✓"
    around = programs(wl_copy="exit 1", xclip=keep, pbcopy=keep, clip_exe=keep)
    shown = {**around, "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    assert copy(text, environment=shown, platform="linux") == "xclip"
    assert (tmp_path / "copied").read_text() == text
    assert words(tmp_path, "xclip") == ["-selection", "clipboard"]
    assert copy("b", environment=around, platform="darwin") == "pbcopy"
    assert copy("Zoë", environment=around, platform="win32") == "clip.exe"
    assert (tmp_path / "copied").read_bytes().decode("utf-16") == "Zoë"


def test_without_a_clipboard_nothing_is_copied(
    programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert copy("a", environment={"PATH": str(tmp_path)}, platform="linux") == ""
    monkeypatch.setattr("rekindle.outside.handover.WAIT", 0.05)
    around = {**programs(xclip="sleep 0.3"), "DISPLAY": ":0"}
    assert copy("a", environment=around, platform="linux") == ""


def test_a_long_mail_is_told_by_its_length() -> None:
    assert len(mail_link("anna@example.org", "Hi", "word " * 500)) > MAIL_MOST
