"""Addresses that pages link to already and that others build just now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseNotFound
from django.urls import path


def later(request: HttpRequest, **parts: object) -> HttpResponseNotFound:  # noqa: ARG001 - Django's signature
    """Not there yet."""
    return HttpResponseNotFound("not yet")


routes = [
    path("mine", later, name="mine"),
    path("settings", later, name="settings"),
    path("feed/<str:secret>.ics", later, name="feed"),
    path("palette", later, name="palette"),
]
