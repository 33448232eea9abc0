"""A letter's ways out through the door, to real servers on this machine: a mailbox, a model; each only as set up."""

from __future__ import annotations

import html
import re

import pytest

from rekindle.book import Book
from rekindle.model.wire import Account, Security
from rekindle.store import vault
from tests.models import model, said
from tests.post import DRAFTS, PASSWORD, Post
from tests.web.visitor import Visitor

SAID = "Subject: Thank you, late\n\nHi Abigail,\n\nThank you for your words on LinkedIn.\n\nBenjamin"


@pytest.fixture
def number(book: Book, monkeypatch: pytest.MonkeyPatch) -> int:
    """A draft by mail with nothing to mend; saved passwords open by a made-up passphrase."""
    monkeypatch.setenv("REKINDLE_PASSPHRASE", "made-up")
    monkeypatch.setattr(vault, "ROUNDS", 1)
    for pick in book.shortlist().picks:
        if "mail" in book.ways(pick.person):
            made = book.draft(pick.person, "mail")
            if made.draft.text and made.lint.clear:
                return made.draft.number
    raise AssertionError("nobody of this list can be written to by mail")


def test_a_letter_that_is_ready_goes_among_the_drafts_of_the_mailbox(
    visitor: Visitor, book: Book, number: int, post: Post
) -> None:
    account = Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)
    assert "To mail drafts" not in visitor.get(f"/letters/{number}").text
    book.set_up_mailbox(account, PASSWORD)
    early = visitor.post(f"/letters/{number}/mailbox", {})
    assert early.status == 409
    assert "marked as ready" in html.unescape(early.text)
    book.ready(number)
    assert "To mail drafts" in visitor.get(f"/letters/{number}").text
    done = visitor.follow(visitor.post(f"/letters/{number}/mailbox", {"to": "other@example.org"}))
    assert f"Saved in {DRAFTS}, to other@example.org." in html.unescape(done.text)
    with post.hand(account.user) as hand:
        hand.folder.set(DRAFTS)
        assert [one.to for one in hand.fetch()] == [("other@example.org",)]


def test_a_model_gets_what_was_shown_to_the_byte(visitor: Visitor, book: Book, number: int) -> None:
    with model(lambda handler: handler.reply(said(SAID))) as server:
        book.set_up_model(server.url, "small-one")
        page = visitor.get(f"/letters/{number}/model").text
        seen = re.search(r'name="seen" value="(\w+)"', page)
        assert seen
        assert server.asked == []  # looking sends nothing
        shown = book.payload(number).body
        done = visitor.post(f"/letters/{number}/model", {"seen": seen[1]})
        assert done.status == 303
        assert [body for _path, _headers, body in server.asked] == [shown]
        worded = visitor.follow(done).text
    assert "small-one worded it." in worded
    assert "Thank you for your words on LinkedIn." in worded
    assert "worded by a model: read every line" in worded
    assert book.letter(number).draft.writer == "model"
