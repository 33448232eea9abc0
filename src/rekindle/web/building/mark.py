"""mark.svg -> the same mark as PNG, for places that take no SVG. Being a rectangle and circles, it is soon drawn."""

from __future__ import annotations

import struct
import zlib
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray

Square = NDArray[np.float64]


def drawn(svg: str, side: int, *, cornered: bool = False) -> bytes:
    """The mark as a PNG of so many pixels; `cornered` fills its corners, for systems that cut their own shape."""
    root = ET.fromstring(svg)  # noqa: S314 - our own file
    scale = side / float(root.get("viewBox", "").split()[2])
    colour, cover = np.zeros((side, side, 3)), np.zeros((side, side))
    for shape in root:
        over = np.clip(0.5 - _outside(shape, side, scale, cornered=cornered), 0, 1)  # half a pixel of soft edge
        colour = colour * (1 - over[..., None]) + np.array(_rgb(shape.get("fill", ""))) * over[..., None]
        cover = cover * (1 - over) + over
    opaque = np.divide(colour, cover[..., None], out=np.zeros_like(colour), where=cover[..., None] > 0)
    return png(np.dstack([opaque, cover * 255]).round().astype(np.uint8))


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Rows of red, green, blue and cover -> a PNG (ISO/IEC 15948), each row unfiltered."""
    height, width, _ = pixels.shape
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _outside(shape: ET.Element, side: int, scale: float, *, cornered: bool) -> Square:
    """How far each pixel's middle lies outside a shape, in pixels; less than nothing inside."""
    y, x = np.mgrid[0:side, 0:side] + 0.5
    sizes = {name: float(value) * scale for name, value in shape.items() if name != "fill"}
    match shape.tag.rpartition("}")[2]:
        case "circle":
            return np.asarray(np.hypot(x - sizes["cx"], y - sizes["cy"]) - sizes["r"])
        case "rect":
            half, round_ = np.array([sizes["width"], sizes["height"]]) / 2, 0.0 if cornered else sizes["rx"]
            over_x, over_y = (abs(at - middle) - middle + round_ for at, middle in ((x, half[0]), (y, half[1])))
            return np.asarray(
                np.hypot(over_x.clip(0), over_y.clip(0)) + np.maximum(over_x, over_y).clip(max=0) - round_
            )
        case other:
            raise ValueError(f"the mark has a shape that is not drawn here: {other}")


def _rgb(fill: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(fill.removeprefix("#")))
