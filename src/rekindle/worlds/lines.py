"""Cells -> lines of a CSV file, telling on which line each row starts; bytes -> zip members with fixed times."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, Self

_ENOUGH = 256 * 1024


def _plain(text: str) -> bool:
    return not ("," in text or '"' in text or "\n" in text or "\r" in text)


def quoted(cell: str) -> str:
    """A cell as CSV: in quotes when it must be."""
    return cell if _plain(cell) else '"' + cell.replace('"', '""') + '"'


class Sheet:
    """A CSV file being written to a byte stream."""

    def __init__(self, stream: IO[bytes], label: str, *, quote_all: bool = False, final_newline: bool = True) -> None:
        self._stream, self.label, self._quote_all = stream, label, quote_all
        self._line, self._newline = 1, final_newline
        self._waiting: list[str] = []
        self._size = 0
        self._started = False

    def row(self, cells: Sequence[str]) -> str:
        """Writes a row; returns its origin, "<label>:<line on which it starts>"."""
        joined = "\0".join(cells)  # no cell holds one; all cells at once are ten times faster than one by one
        if self._quote_all:
            return self.text('"' + joined.replace('"', '""').replace("\0", '","') + '"')
        if _plain(joined):
            return self.text(joined.replace("\0", ","))
        return self.text(",".join([quoted(cell) for cell in cells]))

    def text(self, text: str) -> str:
        """Writes raw text as a row."""
        ahead = "\n" if self._started and not self._newline else ""  # so that the last row stays without one
        self._started, start = True, self._line
        self._line += text.count("\n") + 1
        self._waiting.append(ahead + text + ("\n" if self._newline else ""))
        self._size += len(text)
        if self._size > _ENOUGH:
            self.flush()
        return f"{self.label}:{start}"

    def flush(self) -> None:
        """Gives what waits to the stream; to be called at the end."""
        self._stream.write("".join(self._waiting).encode())
        self._waiting, self._size = [], 0


class Zip:
    """A zip file whose bytes depend on nothing but what is written."""

    def __init__(self, path: Path, day: date) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._stamp = (day.year, day.month, day.day, 6, 0, 0)
        self.label = path.name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @contextmanager
    def member(self, name: str) -> Iterator[IO[bytes]]:
        """A member to write to."""
        entry = zipfile.ZipInfo(name, date_time=self._stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 3  # the same on every platform
        entry.external_attr = 0o600 << 16
        with self._zip.open(entry, "w", force_zip64=True) as stream:
            yield stream

    @contextmanager
    def sheet(self, name: str, header: str, *, quote_all: bool = False, final_newline: bool = True) -> Iterator[Sheet]:
        """A CSV member with its header written."""
        with self.member(name) as stream:
            sheet = Sheet(stream, f"{self.label}/{name}", quote_all=quote_all, final_newline=final_newline)
            if header:
                sheet.row(header.split(","))
            yield sheet
            sheet.flush()
