"""Pages in fewer bytes: only for who reads gzip, whole, and told by their headers."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import brotli
import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from rekindle.web.squeezing import LEAST, squeezed

LONG = b"people " * LEAST
pytestmark = pytest.mark.usefixtures("served")


def answer(given: HttpResponseBase, accepted: str = "gzip, br") -> HttpResponseBase:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = accepted
    return squeezed(lambda _: given)(request)


@pytest.mark.parametrize(
    ("accepted", "name", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip;q=1.0, identity", "gzip", gzip.decompress),
    ],
)
def test_a_page_is_smaller_and_the_same(accepted: str, name: str, unpack: Callable[[bytes], bytes]) -> None:
    found = answer(HttpResponse(LONG), accepted)
    assert isinstance(found, HttpResponse)
    assert unpack(found.content) == LONG
    assert found["Content-Encoding"] == name
    assert found["Content-Length"] == str(len(found.content))
    assert found["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepted", ["", "deflate", "gzipped"])
def test_who_does_not_read_it_gets_the_page_as_it_is(accepted: str) -> None:
    found = answer(HttpResponse(LONG), accepted)
    assert isinstance(found, HttpResponse)
    assert found.content == LONG
    assert "Content-Encoding" not in found
    assert found["Vary"] == "Accept-Encoding"


def test_short_answers_packed_ones_and_streams_go_as_they_are() -> None:
    short, packed = HttpResponse(b"no"), HttpResponse(LONG, headers={"Content-Encoding": "deflate"})
    for one in (short, packed, StreamingHttpResponse([LONG])):
        assert answer(one) is one
        assert one.get("Content-Encoding", "") == ("deflate" if one is packed else "")
