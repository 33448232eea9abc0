"""What a reading process may not do: talk, listen, look up, start anything."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Callable
from functools import partial

import pytest

from rekindle.outside.reader import ReaderFault, read_apart
from tests.outside.test_reader import call


def connect() -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def bind() -> None:
    socket.socket().bind(("127.0.0.1", 0))


def look_up() -> None:
    socket.getaddrinfo("localhost", 80)


def run() -> None:
    subprocess.run(["true"], check=False)


def shell() -> None:
    os.system("true")  # noqa: S605 - must not run


@pytest.mark.parametrize("function", [connect, bind, look_up, run, shell])
def test_a_reading_process_has_no_network_and_starts_nothing(function: Callable[[], object]) -> None:
    with pytest.raises(ReaderFault, match="a reading process may not use"):
        list(read_apart(partial(call, function)))
