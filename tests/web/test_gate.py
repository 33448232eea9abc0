"""The door by itself, over an application that says yes to everything."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable, Iterator
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from rekindle.web.headers import ALWAYS, OFF, POLICY
from tests.web.attacks import REFUSED, Attack, attacks
from tests.web.behind import FORM, HTML, Behind, behind

ATTACKS = list(attacks())
WORD = "yes, come in"


class Yes:
    """Answers everything, and keeps what came to it."""

    def __init__(self) -> None:
        self.asked: list[WSGIEnvironment] = []

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        self.asked.append({**environ, "body": environ["wsgi.input"].read()})
        if environ["PATH_INFO"] == "/breaks":
            raise RuntimeError("Anna Lind, anna@example.org")
        headers = [("Content-Type", "text/plain")]
        if environ["PATH_INFO"].startswith("/static/"):
            headers += [("Cache-Control", "max-age=1, immutable")]
        if environ["PATH_INFO"] == "/loose":
            headers += [
                ("Access-Control-Allow-Origin", "*"), ("Server", "x"), ("Cache-Control", "public, immutable"),
                ("content-security-policy", "default-src *"), ("referrer-policy", "unsafe-url"), ("Via", "y"),
            ]  # fmt: skip
        if environ["PATH_INFO"] == "/file":
            headers += [("Content-Disposition", "attachment; filename=list.xlsx")]
        start("200 OK", [*headers, ("Content-Length", str(len(WORD)))])
        return [WORD.encode()]


@pytest.fixture(scope="module")
def yes() -> Yes:
    return Yes()


@pytest.fixture(scope="module")
def at(yes: Yes) -> Iterator[Behind]:
    with behind(lambda _: yes) as found:
        yield found


@pytest.fixture(autouse=True)
def fresh(yes: Yes, at: Behind) -> None:
    yes.asked.clear()
    at.reported.clear()


@pytest.mark.parametrize("attack", [one for _, one in ATTACKS], ids=[name for name, _ in ATTACKS])
@pytest.mark.parametrize("path", ["/today", "/start", "/static/look.css", "/feed/secret.ics"])
def test_every_attack_is_refused_and_reaches_nothing(attack: Attack, path: str, at: Behind, yes: Yes) -> None:
    answer = at.send(attack(at, path))
    assert answer.status in REFUSED
    assert not yes.asked
    assert WORD.encode() not in answer.body
    assert not answer.all("Set-Cookie")
    assert not answer.all("Location")
    assert_dressed(answer.headers)


def assert_dressed(headers: Iterable[tuple[str, str]]) -> None:
    told = [(name.lower(), value) for name, value in headers]
    for name, value in (*ALWAYS, ("Content-Security-Policy", POLICY)):
        assert [found for one, found in told if one == name.lower()] == [value]
    assert [value for name, value in told if name == "cache-control"] == ["no-store"]
    assert not {"server", "via", "x-powered-by"} & {name for name, _ in told}
    assert not [name for name, _ in told if name.startswith("access-control-")]


# --- what comes in ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_a_browser_that_is_in_comes_in_by_each_of_our_names(method: str, name: str, at: Behind) -> None:
    host = f"{name}:{at.port}"
    answer = at.ask(method, "/today", [("Host", host), ("Origin", f"http://{host}"), at.cookie()])
    assert answer.status == 200
    assert answer.body == (b"" if method == "HEAD" else WORD.encode())
    assert answer.get("Content-Length") == str(len(WORD))
    assert_dressed(answer.headers)


def test_both_kinds_of_address_answer(at: Behind) -> None:
    with socket.create_connection(("::1", at.port), timeout=10) as line:
        line.sendall(f"GET /today HTTP/1.0\r\nHost: [::1]:{at.port}\r\nCookie: {at.cookie()[1]}\r\n\r\n".encode())
        assert line.recv(20).startswith(b"HTTP/1.0 200 OK")


@pytest.mark.parametrize("site", ["same-origin", "none"])
@pytest.mark.parametrize("origin", [None, "null", "ours"])
def test_a_form_of_ours_is_taken(site: str, origin: str | None, at: Behind, yes: Yes) -> None:
    said = [("Host", at.host), at.cookie(), FORM, ("Sec-Fetch-Site", site)]
    said += [("Origin", at.origin if origin == "ours" else origin)] if origin else []
    assert at.ask("POST", "/undo", said, b"entry=3").status == 200
    assert yes.asked[0]["body"] == b"entry=3"
    assert yes.asked[0].get("HTTP_ORIGIN") == (at.origin if origin else None)  # Django asks by it once more


def test_a_browser_without_the_newer_header_is_known_by_its_origin(at: Behind) -> None:
    said = [("Host", at.host), at.cookie(), FORM, ("Origin", at.origin)]
    assert at.ask("POST", "/undo", said, b"x=1").status == 200


@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"]
)
def test_three_kinds_of_body_are_taken(kind: str, at: Behind) -> None:
    assert at.ask("POST", "/undo", [*at.ours(), ("Content-Type", kind)], b"{}").status == 200


# --- who is let in ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/today", "/", "/people/1", "/start/", "/startle", "/statics/x", "/feed/x", "/feed.ics", "/start/fresh"]
)
def test_nobody_else_sees_a_page(path: str, at: Behind, yes: Yes) -> None:
    answer = at.ask("GET", path, [("Host", at.host)])
    assert answer.status == 401
    assert b"rekindle serve" in answer.body
    assert not yes.asked


@pytest.mark.parametrize(
    "path", ["/start", "/static/look.css", "/manifest.webmanifest", "/service-worker.js", "/feed/abc.ics"]
)
def test_what_says_nothing_of_the_book_is_open(path: str, at: Behind) -> None:
    assert at.ask("GET", path, [("Host", at.host)]).status == 200


def test_somebody_who_asks_for_a_page_gets_the_way_in_and_nothing_else_is_asked(at: Behind, yes: Yes) -> None:
    answer = at.ask("GET", "/people/7?q=anna", [("Host", at.host), HTML])
    assert answer.status == 200  # this application says so; the page itself says 401
    assert [one["PATH_INFO"] for one in yes.asked] == ["/start"]
    assert yes.asked[0]["QUERY_STRING"] == ""


def test_a_page_that_is_open_still_is_led_to_the_way_in(at: Behind) -> None:
    answer = at.ask("GET", "/people", [("Host", at.host), HTML, ("HX-Request", "true")])
    assert (answer.status, answer.get("HX-Redirect")) == (401, "/start")


@pytest.mark.parametrize("change", ["", "0", "x", ".", "..", "1795345543.nonce.", "1795345543.nonce." + "0" * 64, "é"])
def test_no_made_up_cookie_lets_in(change: str, at: Behind, yes: Yes) -> None:
    answer = at.ask("GET", "/today", [("Host", at.host), ("Cookie", f"{at.place.cookie}={change}")])
    assert answer.status == 401
    assert not yes.asked


def test_a_cookie_of_another_server_on_this_machine_does_no_harm(at: Behind) -> None:
    name, value = at.cookie()
    both = f"{at.place.cookie}=planted; x; {value}; csrftoken=1"
    assert at.ask("GET", "/today", [("Host", at.host), (name, both)]).status == 200
    assert at.ask("GET", "/today", [("Host", at.host), (name, value.replace("rekindle-", "rekindle-1"))]).status == 401


def test_nobody_who_is_not_in_sends_much(at: Behind, yes: Yes) -> None:
    said = [("Host", at.host), ("Origin", at.origin), FORM]
    assert at.ask("POST", "/start", said, b"code=1").status == 200
    assert at.send(b"POST /start HTTP/1.1\r\n" + "".join(f"{a}: {b}\r\n" for a, b in said).encode()
                   + b"Content-Length: 70000\r\n\r\n").status == 413  # fmt: skip
    assert len(yes.asked) == 1


def test_a_large_body_is_not_asked_for_before_the_request_is_looked_at(at: Behind) -> None:
    said = [("Host", at.host), ("Origin", "http://evil.example"), at.cookie(), FORM, ("Expect", "100-continue")]
    head = "POST /import HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in said)
    answer = at.send(f"{head}Content-Length: {5 * 2**30}\r\n\r\n".encode())
    assert answer.status == 403  # and no "100 Continue" came before it
    assert answer.get("Connection") == "close"


def test_a_large_body_of_ours_comes_through_whole(at: Behind, yes: Yes) -> None:
    body = b"0123456789abcdef" * 2**17  # two megabytes, more than is held in memory
    said = [*at.ours(), ("Content-Type", "multipart/form-data; boundary=x"), ("Expect", "100-continue")]
    assert at.ask("POST", "/import", said, body).status == 200
    assert yes.asked[0]["body"] == body


# --- how answers leave ------------------------------------------------------------------------------------------------


def test_what_breaks_says_so_in_our_headers_and_is_reported(at: Behind) -> None:
    answer = at.ask("GET", "/breaks")
    assert answer.status == 500
    assert b"Something broke in Rekindle" in answer.body
    assert b"Anna" not in answer.body
    assert [type(one) for one in at.reported] == [RuntimeError]
    assert_dressed(answer.headers)


def test_no_page_loosens_a_header(at: Behind) -> None:
    assert_dressed(at.ask("GET", "/loose").headers)


def test_a_file_to_keep_is_no_page_of_ours(at: Behind) -> None:
    assert at.ask("GET", "/file").get("Content-Security-Policy") == f"{POLICY}; sandbox"


def test_only_what_is_named_by_its_content_is_kept_by_a_browser(at: Behind) -> None:
    assert at.ask("GET", "/static/look.3f9a1c0d2b4e.css").get("Cache-Control") == "max-age=1, immutable"
    assert at.ask("GET", "/loose").get("Cache-Control") == "no-store"


def test_a_method_that_is_none_says_which_there_are(at: Behind) -> None:
    assert at.ask("DELETE", "/today").get("Allow") == "GET, HEAD, POST"


def test_a_refusal_to_head_has_no_body(at: Behind) -> None:
    answer = at.ask("HEAD", "/today", [("Host", at.host)])
    assert (answer.status, answer.body) == (401, b"")


def test_the_policy_is_the_standard_to_the_letter() -> None:
    standard = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'"
    )
    ours = {"manifest-src 'self'", "worker-src 'self'", "trusted-types default rekindle"}
    assert set(POLICY.split("; ")) == set(standard.split("; ")) | ours
    assert "unsafe" not in POLICY
    assert all(re.fullmatch("[a-z-]+", name) for name in OFF)
