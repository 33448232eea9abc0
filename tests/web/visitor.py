"""A browser without a screen or scripts: fetches pages, posts their forms with the mark they carry, keeps cookies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def to(self) -> str:
        """Where it sends to."""
        return self.headers.get("location", "") or self.headers.get("hx-redirect", "")


class Visitor:
    """One visitor of a site."""

    def __init__(self, base: str, cookies: list[dict[str, str]] | None = None) -> None:
        self._host = urlsplit(base).netloc
        self._base = base
        self._cookies = {one["name"]: one["value"] for one in cookies or []}
        self._token = ""

    def get(self, path: str, **headers: str) -> Answer:
        """A page; nothing is followed."""
        return self._ask("GET", path, None, headers)

    def post(
        self, path: str, fields: Mapping[str, object] | None = None, *, htmx: bool = False, **headers: str
    ) -> Answer:
        """A form, with the mark of the last page that had one."""
        if not self._token:
            self.get("/today")
        told = {"csrfmiddlewaretoken": self._token, **(fields or {})}
        named = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": self._base,
            "Sec-Fetch-Site": "same-origin",
        }
        return self._ask(
            "POST", path, urlencode(told, doseq=True), named | headers | ({"HX-Request": "true"} if htmx else {})
        )

    def token(self) -> str:
        """The mark that shows a form to be ours."""
        if not self._token:
            self.get("/sources")
        return self._token

    def send(self, path: str, body: bytes, kind: str) -> Answer:
        """A body as it is, as a form of our own page sends it."""
        headers = {"Content-Type": kind, "Origin": self._base, "Sec-Fetch-Site": "same-origin"}
        return self._ask("POST", path, body, headers)

    def follow(self, answer: Answer) -> Answer:
        """Where an answer sends to."""
        return self.get(answer.to)

    def _ask(self, method: str, path: str, body: str | bytes | None, headers: dict[str, str]) -> Answer:
        connection = HTTPConnection(self._host, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        connection.request(
            method, path, body, {"Accept": "text/html", **headers, **({"Cookie": cookies} if cookies else {})}
        )
        found = connection.getresponse()
        text = found.read().decode("utf-8", "replace")
        self._keep([value for name, value in found.getheaders() if name.lower() == "set-cookie"])
        connection.close()
        if mark := _TOKEN.search(text):
            self._token = mark[1]
        return Answer(
            status=found.status, text=text, headers={name.lower(): value for name, value in found.getheaders()}
        )

    def _keep(self, several: list[str]) -> None:
        for one in several:
            for name, morsel in SimpleCookie(one).items():
                self._cookies[name] = morsel.value
