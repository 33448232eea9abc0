"""Threads as SVG: what is drawn, and that a label cannot leave its attribute."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from rekindle.model.thread import MET, TEXT, Drawn, Stroke, Tick, Year
from rekindle.web.threads import big_thread, thread

LINE = Drawn(
    start=4,
    end=170,
    ticks=(Tick(5.7, TEXT), Tick(9.9, MET)),
    strokes=(Stroke(5.7, 9.9, dotted=False), Stroke(15.9, 165, dotted=True)),
    last=9.9,
    in_touch=False,
    label='Two days in touch in 2014; "silent" <12> years',
    years=(Year(4, 2014), Year(160, 2026)),
    silent=900,
)
SVG = "{http://www.w3.org/2000/svg}"


def parts(text: str) -> list[ET.Element]:
    return list(ET.fromstring(f'<g xmlns="http://www.w3.org/2000/svg">{text}</g>'))  # noqa: S314 - our own


@pytest.mark.usefixtures("served")
def test_a_small_thread_has_a_line_a_gap_ticks_a_dot_and_a_ring() -> None:
    (svg,) = parts(thread(LINE))
    assert svg.attrib["aria-label"] == LINE.label
    assert [one.attrib["class"] for one in svg] == ["span", "base", "gap", "day", "last", "now"]
    assert svg[3].attrib["d"] == "M5.7 18v-5M9.9 18v-14"


@pytest.mark.usefixtures("served")
def test_a_large_one_is_drawn_for_both_screens_with_years_and_the_silence_in_words() -> None:
    broad, narrow = parts(big_thread(LINE, LINE))
    assert (broad.attrib["viewBox"], narrow.attrib["viewBox"]) == ("0 0 544 88", "0 0 340 88")
    assert [one.text for one in broad.iter(f"{SVG}text")] == ["2014", "2026", "2 y 5 m silent"]
    assert broad.findall(f"{SVG}text")[1].attrib["text-anchor"] == "end"


@pytest.mark.usefixtures("served")
def test_nobody_ever_met_is_a_dotted_line_and_an_open_ring() -> None:
    bare = Drawn(start=4, end=170, ticks=(), strokes=(), last=None, in_touch=True, label="No contact on record")
    assert [one.attrib["class"] for one in parts(thread(bare))[0]] == ["span", "now warm"]
