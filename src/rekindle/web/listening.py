"""A port, or none -> sockets on this machine alone."""

from __future__ import annotations

import contextlib
import errno
import socket
import sys

from rekindle.model import UserError

PORT = 8765
PORTS_TRIED = 50


def listening(port: int | None) -> tuple[list[socket.socket], int]:
    """Sockets on this machine alone, on the port given or the next free one from our own on; and the port.

    Raises:
        UserError: the port given is taken, or none is free.
    """
    for one in [port] if port is not None else range(PORT, PORT + PORTS_TRIED):
        with contextlib.suppress(OSError):
            return _both(one)
    told = f"Port {port} is taken." if port else f"No port from {PORT} to {PORT + PORTS_TRIED - 1} is free."
    raise UserError(told, unchanged="Nothing was started.", next_step="Give another one: rekindle serve --port NUMBER")


def _both(port: int) -> tuple[list[socket.socket], int]:
    """A socket on 127.0.0.1 and one on ::1, both of one port: who asks either gets this server and no other."""
    first = _bound(socket.AF_INET, "127.0.0.1", port)
    port = int(first.getsockname()[1])
    try:
        return [first, _bound(socket.AF_INET6, "::1", port)], port
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            first.close()
            raise
        return [first], port  # a machine without the newer kind of address


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            one.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind((host, port))
    except OSError:
        one.close()
        raise
    return one
