"""PHOTO, LOGO, SOUND and KEY -> their type, size and address; bytes are weighed, never decoded."""

from __future__ import annotations

import re

from rekindle.importers.vcard.card import Card, new_extra
from rekindle.importers.vcard.properties import Head, unescape
from rekindle.model import Photo

_LINK = re.compile(r"(?:urn|https?|cid):", re.IGNORECASE)
_ROOMY = 4096  # base64 in an extra above this is weighed, not kept
_PHOTO_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp"}


def picture(head: Head, value: str, weight: int) -> Photo:
    """A picture by its type, weight and address; `weight` counts base64 that was cut off `value`."""
    text = unescape(value).strip()
    if _LINK.match(text):
        return Photo(media_type=_media_type(head), url=text)
    media, payload = _media_type(head), text
    if text[:5].lower() == "data:":  # in 3.0 too, against the specification
        told, _, payload = text[5:].partition(",")
        media = told.partition(";")[0].lower() or media
    coded = len("".join(payload.split())) + weight
    return Photo(media_type=media, size=coded * 3 // 4 - (payload.rstrip()[-2:].count("=") if not weight else 0))


def _media_type(head: Head) -> str:
    told = next((word for word in (*head.types, head.get("MEDIATYPE").lower()) if word), "")
    return _PHOTO_TYPES.get(told, told if "/" in told else "")


def binary(card: Card, head: Head, value: str, weight: int) -> None:
    """PHOTO, LOGO, SOUND, KEY: the first picture is the card's photo; others are extras, long ones by weight."""
    if head.name == "PHOTO" and card.photo is None:
        photo = picture(head, value, weight)
        card.photo = photo if photo.size or photo.url else None
    elif weight or len(value) > _ROOMY:
        card.extras.append(new_extra(name=head.text, value=f"{picture(head, value, weight).size:,} bytes, not kept"))
    elif value.strip():
        coded = head.base64 and not _LINK.match(value)
        card.keep(head, "".join(value.split()) if coded else value)
