"""Pictures of numbers are well-formed, say in words what they show, and let no text break out."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core import charts
from rekindle.core.stages import SHOWN
from rekindle.core.svg import Picture, drawn, page, place, safe
from rekindle.model.figures import Effort, Figures, Level, Outcome, Rate, Tally, Week
from rekindle.model.stage import Stage

MONDAY = date(2026, 11, 16)
SVG = "{http://www.w3.org/2000/svg}"


def weeks(*counts: int) -> tuple[Week, ...]:
    days = (MONDAY - timedelta(weeks=back) for back in reversed(range(len(counts))))
    return tuple(
        Week(name=f"2026-W{47 - back:02}", since=day, touches=count)
        for back, day, count in zip(reversed(range(len(counts))), days, counts, strict=True)
    )


def figures() -> Figures:
    rate = Rate(of="mail", answered=4, asked=9, estimate=0.42, low=0.24, high=0.61)
    return Figures(
        as_of=MONDAY,
        effort=Effort(weeks=weeks(4, 0, 14), cap=12),
        outcome=Outcome(
            stages=tuple(
                Level(stage=stage, name=SHOWN[stage], now=1, ever=7 - number) for number, stage in enumerate(Stage)
            ),
            quiet=(Tally("under 2 months", 61), Tally("over 3 years", 1280)),
            quiet_then=(Tally("under 2 months", 38), Tally("over 3 years", 1303)),
            by_channel=(rate, Rate(of="sms", answered=0, asked=0, waiting=2)),
            by_opener=(Rate(of="found-this", answered=1, asked=2, estimate=0.4, low=0.1, high=0.7),),
        ),
    )


def elements(picture: Picture) -> ET.Element:
    return ET.fromstring(drawn(picture))  # noqa: S314 - our own text, and the point of the test


def bars(picture: Picture, kind: str = "") -> list[ET.Element]:
    found = elements(picture).findall(f"{SVG}rect")
    return [one for one in found if not kind or one.get("class") == kind]


@pytest.mark.parametrize("width", [charts.BROAD, charts.NARROW])
def test_every_picture_can_be_read_without_seeing_it(width: int) -> None:
    told = charts.pictures(figures(), width)
    assert [one.name for one in told] == ["weekly", "stood", "silent", "answered-channel", "answered-opener"]
    for one in told:
        root = elements(one)
        title, description = root[0], root[1]
        assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        assert title.text
        assert description.text
        assert "style" not in drawn(one)  # colour comes through classes, so that night works
        assert root.get("width") == str(width)


@pytest.mark.parametrize("width", [charts.BROAD, charts.NARROW])
def test_marks_stay_within_their_picture(width: int) -> None:
    for one in charts.pictures(figures(), width):
        for rect in elements(one).findall(f"{SVG}rect"):
            left, wide, top, tall = (float(rect.get(name, "")) for name in ("x", "width", "y", "height"))
            assert left >= 0
            assert left + wide <= width
            assert top >= 0
            assert top + tall <= one.height


def test_stages_and_channels_are_told_in_words() -> None:
    words = " ".join("".join(elements(one).itertext()) for one in charts.pictures(figures()))
    for shown in ("Quiet", "They answered", "In regular touch", "found this", "4 of 9", "likely 24 to 61 of 100"):
        assert shown in words
    assert "cold" not in words
    assert "sms" not in words.lower()  # nothing of it can be told yet
    assert charts.answered("channel", ()) is None


@given(st.lists(st.integers(0, 200), min_size=1, max_size=20), st.integers(1, 60))
def test_the_line_of_the_cap_lies_where_a_bar_of_it_would_end(counts: list[int], cap: int) -> None:
    picture = charts.weekly(weeks(*counts), cap)
    plan = next(one for one in elements(picture).findall(f"{SVG}path") if one.get("class") == "c-plan")
    line = float(plan.get("d", "").split()[1].split("L")[0])
    for count, bar in zip(counts, bars(picture), strict=True):
        top = float(bar.get("y", ""))
        assert top <= line + 0.11 if count >= cap else top >= line - 0.11
    assert [one.get("class") for one in bars(picture)] == ["c-ink"] * (len(counts) - 1) + ["c-ember"]


def dots(picture: Picture, kind: str) -> list[float]:
    found = elements(picture).findall(f"{SVG}circle")
    return [float(one.get("cx", "")) for one in found if one.get("class") == kind]


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=6))
def test_before_and_now_are_two_dots_unless_nothing_moved(counts: list[tuple[int, int]]) -> None:
    then = [Tally(f"span {place}", was) for place, (was, _) in enumerate(counts)]
    now = [Tally(f"span {place}", count) for place, (_, count) in enumerate(counts)]
    picture = charts.silent(now, then, charts.NARROW)
    assert len(dots(picture, "c-ember")) == len(counts)
    assert len(dots(picture, "c-open")) == sum(1 for was, count in counts if was != count)
    shown = [one.text for one in elements(picture).iter(f"{SVG}text") if one.get("class") != "lab"]
    assert sorted(int(one or "") for one in shown) == sorted(number for was, count in counts for number in {was, count})
    assert all(0 <= place <= charts.NARROW for kind in ("c-ember", "c-open") for place in dots(picture, kind))


def test_without_a_beginning_there_is_only_now() -> None:
    picture = charts.silent([Tally("under 2 months", 3), Tally("over 3 years", 9)])
    assert dots(picture, "c-open") == []
    assert "began" not in picture.told


def test_a_value_stands_in_its_bar_or_above_it() -> None:
    words = [
        one
        for one in elements(charts.weekly(weeks(12, 1, 0, 6), 12)).iter(f"{SVG}text")
        if one.text in ("12", "1", "6")
    ]
    assert [(one.text, one.get("class")) for one in words] == [("12", "in"), ("1", "v"), ("6", "v")]


@given(st.text())
def test_no_text_breaks_out_of_a_picture(text: str) -> None:
    rate = Rate(of=text, answered=1, asked=2, estimate=0.4, low=0.1, high=0.7)
    picture = charts.answered("channel", (rate,))
    assert picture
    root = elements(picture)
    assert {one.tag for one in root.iter()} <= {
        SVG + name for name in ("svg", "title", "desc", "text", "path", "circle")
    }
    assert ET.fromstring(f'<a b="{safe(text)}"/>').tag == "a"  # noqa: S314 - as above


def test_a_page_holds_all_pictures_below_each_other_by_day_and_night() -> None:
    told = charts.pictures(figures())
    text = page(told)
    root = ET.fromstring(text)  # noqa: S314 - as above
    inner = root.findall(f"{SVG}svg")
    assert len(inner) == len(told)
    tops = [int(one.get("y", "")) for one in inner]
    assert tops == sorted(tops)
    assert all(top + one.height < lower for top, one, lower in zip(tops, told, [*tops[1:], 10_000], strict=True))
    assert tops[-1] + told[-1].height <= int(root.get("height", ""))
    assert "prefers-color-scheme:dark" in text
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")  # needs nothing from anywhere
    assert page(()).startswith("<svg")


def test_coordinates_are_short() -> None:
    assert [place(number) for number in (1.0, 1.25, 0.04, -3.96)] == ["1", "1.2", "0", "-4"]
