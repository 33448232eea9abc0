"""Words of one person's page that its tests share."""

from __future__ import annotations

import json

from tests.web.visitor import Answer

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)> " onload="x'


def told(answer: Answer) -> str:
    """The toast of an answer to htmx."""
    return str(json.loads(answer.headers["hx-trigger"])["said"]["text"])


def section(text: str, name: str) -> str:
    """One part of a page."""
    return text[text.index(f'id="p-{name}"') :].partition("</section>")[0]
