"""Times in typed lines, in every way people write them -> partial ISO dates."""

from __future__ import annotations

import pytest

from rekindle.core.entry.times import times


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2009-2012", "2009/2012"),
        ("'09–'12", "2009/2012"),
        ("2015–18", "2015/2018"),
        ("1991/92", "1991/1992"),
        ("1999 to 2004", "1999/2004"),
        ("de 2015 a 2018", "2015/2018"),
        ("2009 bis 2012", "2009/2012"),
        ("May 2011 - June 2012", "2011-05/2012-06"),
        ("2011-03 to 2014-09", "2011-03/2014-09"),
        ("since 2015", "2015/.."),
        ("seit 2015", "2015/.."),
        ("2010–present", "2010/.."),
        ("2019 onwards", "2019/.."),
        ("2015-", "2015/.."),
        ("until 2018", "../2018"),
        ("-2018", "../2018"),
        ("class of 2004", "../2004"),
        ("class of '99", "../1999"),
        ("in the 90s", "1990/1999"),
        ("90-talet", "1990/1999"),
        ("anni 80", "1980/1989"),
        ("the 2010s", "2010/2019"),
        ("early 00s", "2000/2009"),
        ("summer 2011", "2011"),
        ("2014?", "2014"),
        ("'03", "2003"),
        ("2016年", "2016"),
        ("05/2011", "2011-05"),
        ("2019-06", "2019-06"),
        ("mai 2011", "2011-05"),
        ("3 May 2019", "2019-05-03"),
        ("May 3rd, 2019", "2019-05-03"),
        ("2019-05-03", "2019-05-03"),
        ("31.12.2019", "2019-12-31"),
        ("12/31/2019", "2019-12-31"),
    ],
)
def test_times(text: str, value: str) -> None:
    assert [(one.field, one.value) for one in times(f"Anna, {text}")] == [("time", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("b. 3 May", "--05-03"),
        ("* 1970-05-03", "1970-05-03"),
        ("född 4/3", "--03-04"),
        ("geb. 12.3.", "--03-12"),
        ("born 1970", "1970"),
        ("🎂 Rory Shaw 12 April", "--04-12"),
    ],
)
def test_birthdays(text: str, value: str) -> None:
    assert [(one.field, one.value) for one in times(text)] == [("birthday", value)]


@pytest.mark.parametrize(
    "text", ["room 2014-2", "12 April", "90", "v2.2014.1", "2012-2009 x", "31.2.2019", "b. Lund", "2015-2010-x", "99-1"]
)
def test_what_is_no_span_of_time(text: str) -> None:
    assert all("/" not in one.value for one in times(text))
