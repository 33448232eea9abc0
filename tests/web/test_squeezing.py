"""Pages in fewer bytes: only for who reads gzip, whole, and told by their headers."""

from __future__ import annotations

import gzip

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from rekindle.web.squeezing import LEAST, squeezed

LONG = b"people " * LEAST
pytestmark = pytest.mark.usefixtures("served")


def answer(given: HttpResponseBase, accepted: str = "gzip, br") -> HttpResponseBase:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = accepted
    return squeezed(lambda _: given)(request)


def test_a_page_is_smaller_and_the_same() -> None:
    found = answer(HttpResponse(LONG))
    assert isinstance(found, HttpResponse)
    assert gzip.decompress(found.content) == LONG
    assert found["Content-Encoding"] == "gzip"
    assert found["Content-Length"] == str(len(found.content))
    assert found["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepted", ["", "br", "gzipped"])
def test_who_does_not_read_it_gets_the_page_as_it_is(accepted: str) -> None:
    found = answer(HttpResponse(LONG), accepted)
    assert isinstance(found, HttpResponse)
    assert found.content == LONG
    assert "Content-Encoding" not in found
    assert found["Vary"] == "Accept-Encoding"


def test_short_answers_packed_ones_and_streams_go_as_they_are() -> None:
    short, packed = HttpResponse(b"no"), HttpResponse(LONG, headers={"Content-Encoding": "br"})
    for one in (short, packed, StreamingHttpResponse([LONG])):
        assert answer(one) is one
        assert one.get("Content-Encoding", "") == ("br" if one is packed else "")
