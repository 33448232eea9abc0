"""A real server on loopback that speaks the protocol of models, and several that do their worst."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from rekindle.model import UserError
from rekindle.model.wire import Endpoint
from rekindle.outside.model import MOST, ask, endpoint
from tests.models import Handler, model, said
from tests.post import Post

BODY = json.dumps({"model": "small", "messages": [{"role": "user", "content": "Blåbær"}]}, ensure_ascii=False)
KEY = "key-canary-4711"


def test_exactly_the_payload_goes_out_with_the_key_in_its_header() -> None:
    with model("Dear Anna") as server:
        assert ask(endpoint(f"{server.url}/", "small"), BODY, KEY) == "Dear Anna"
        assert ask(endpoint(server.url, "small"), BODY, "") == "Dear Anna"
    (path, headers, sent), (_, bare, _) = server.asked
    assert (path, sent) == ("/v1/chat/completions", BODY)
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert set(bare) == {"Host", "Accept-Encoding", "Content-Length", "Content-Type", "Accept"}


def test_by_tls_with_a_certificate_to_trust(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    with model("Dear Anna", post.authority) as server:
        port = server.server_address[1]
        secure = endpoint(f"https://localhost:{port}/v1", "small")
        with pytest.raises(UserError, match="certificate isn't one to trust"):
            ask(secure, BODY, KEY)
        monkeypatch.setenv("SSL_CERT_FILE", str(post.authority))
        assert ask(secure, BODY, KEY) == "Dear Anna"
        with pytest.raises(UserError, match="certificate isn't one to trust"):
            ask(endpoint(f"https://127.0.0.1:{port}/v1", "small"), BODY, KEY)
    assert len(server.asked) == 1


def failing(answer: Callable[[Handler], None], patience: float = 20.0) -> str:
    with model(answer) as server, pytest.raises(UserError) as caught:
        ask(endpoint(server.url, "small"), BODY, KEY, patience=patience)
    assert caught.value.unchanged.endswith("Your draft is as it was.")
    assert KEY not in str(caught.value)
    return caught.value.error


@pytest.mark.parametrize(
    "answer",
    [
        "no JSON",
        "",
        "[]",
        "{}",
        '{"choices": []}',
        '{"choices": {"0": 1}}',
        '{"choices": [{"message": null}]}',
        said(None),
        said(17),
        said(["Dear Anna"]),
        said(" \n"),
        "[" * 60_000,
        '"' + "\\ud800" + '"',
    ],
    ids=lambda answer: answer[:24],
)
def test_an_answer_that_holds_no_text_is_said(answer: str) -> None:
    assert "its answer holds no text" in failing(lambda handler: handler.reply(answer))
    assert "its answer holds no text" in failing(lambda handler: handler.reply(answer.encode() + b"\xff\xfe"))


@pytest.mark.parametrize(
    ("status", "why"),
    [(401, "didn't accept the key (401)"), (403, "didn't accept the key (403)"), (404, "it answered 404"),
     (429, "it answered 429"), (500, "it answered 500"), (204, "it answered 204")],
)  # fmt: skip
def test_a_refusal_is_said_in_our_words(status: int, why: str) -> None:
    assert why in failing(lambda handler: handler.reply(f"you sent {KEY}" if status > 204 else "", status))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    with model("Dear Anna") as elsewhere:
        where = f"{elsewhere.url}/chat/completions"
        assert "points elsewhere" in failing(lambda handler: handler.reply("", status, Location=where))
    assert elsewhere.asked == []


def test_a_huge_answer_is_given_up() -> None:
    def flood(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(2_000):
            handler.wfile.write(b"x" * 65_536)
            handler.server.sent = getattr(handler.server, "sent", 0) + 65_536  # type: ignore[attr-defined]  # ours

    with model(flood) as server, pytest.raises(UserError, match="longer than 64 KB"):
        ask(endpoint(server.url, "small"), BODY, KEY)
    assert getattr(server, "sent", 0) < 100 * 65_536  # what lies in the buffers of a line, no more
    assert "longer than 64 KB" in failing(lambda handler: handler.reply(said("x" * MOST)))


def drip(handler: Handler, piece: bytes) -> None:
    while not handler.server.over.wait(0.05):
        handler.wfile.write(piece)
        handler.wfile.flush()


@pytest.mark.parametrize("where", ["status", "headers", "body", "silence"])
def test_a_server_that_drips_is_given_up(where: str) -> None:
    def slow(handler: Handler) -> None:
        if where == "status":
            drip(handler, b"H")
        if where in ("headers", "body"):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"X: " if where == "headers" else b"\r\n"))
        if where == "silence":
            handler.server.over.wait(5)
        drip(handler, b"x")

    assert "no answer in time" in failing(slow, patience=0.4)


@pytest.mark.parametrize(
    "raw",
    [b"", b"no HTTP\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nshort",
     b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200,
     b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000, b"HTTP/1.1 nine OK\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"],
    ids=lambda raw: raw[:40],
)  # fmt: skip
def test_what_is_no_answer_at_all_is_said(raw: bytes) -> None:
    def write(handler: Handler) -> None:
        handler.wfile.write(raw)
        handler.close_connection = True

    assert "gave no wording" in failing(write)


def test_a_model_that_is_not_there_is_said_and_nothing_went_out() -> None:
    for url in ("http://127.0.0.1:9/v1", "https://no-such-host.invalid/v1"):
        with pytest.raises(UserError, match="gave no wording") as caught:
            ask(endpoint(url, "small"), BODY, KEY)
        assert caught.value.unchanged == "Nothing was sent. Your draft is as it was."


@pytest.mark.parametrize(
    ("body", "key"), [("x" * (MOST + 1), ""), (BODY, "a\r\nX-More: b"), (BODY, "a b"), (BODY, "ü")]
)
def test_what_no_header_or_limit_allows_is_not_sent(body: str, key: str) -> None:
    with model("Dear Anna") as server, pytest.raises(UserError, match="more than a model gets"):
        ask(endpoint(server.url, "small"), body, key)
    assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "", "models.example.org", "ftp://models.example.org/v1", "https://", "https:///v1", "https://[::1", "file:///x",
        "https://me:secret@models.example.org/v1", "https://models.example.org/v1?key=1", "https://a.example/v1#x",
        "https://a.example/v 1", "https://a.example/v1\r\nX: y", "https://a.example:70000/v1", "https://ä.example/v1",
        "http://models.example.org/v1", "http://192.168.0.7/v1", "http://localhost.example.org/v1", "http://0.0.0.0/v1",
    ],
)  # fmt: skip
def test_what_is_no_address_or_could_be_read_on_the_way_is_refused(url: str) -> None:
    with pytest.raises(UserError) as caught:
        endpoint(url, "small")
    assert caught.value.unchanged == "Nothing was kept, nothing was sent."
    assert "secret" not in caught.value.error or "can't be the address" in caught.value.error


@pytest.mark.parametrize("name", ["", "a b", "a\n", "ü", "x" * 201])
def test_what_is_no_name_of_a_model_is_refused(name: str) -> None:
    with pytest.raises(UserError, match="can't be the name of a model"):
        endpoint("https://models.example.org/v1", name)


def test_addresses_of_this_machine_may_be_plain() -> None:
    for host in ("localhost:11434", "127.0.0.1", "[::1]:80"):
        found = endpoint(f"http://{host}/v1/", "small")
        assert found == Endpoint(url=f"http://{host}/v1", model="small", host=host)
    assert replace(found, host="") != found


def test_the_suite_itself_connects_to_no_other_machine() -> None:
    with pytest.raises(AssertionError, match=r"a test connects to 192\.0\.2\.1"):
        ask(endpoint("https://192.0.2.1/v1", "small"), BODY, KEY)
