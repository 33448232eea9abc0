"""A typed line -> when: years and spans of them, decades, birthdays, and where they stand.

One year alone is when; "since 2015" goes on; "until 2018" and "class of 2004" are the end alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from rekindle.core.entry.line import Span
from rekindle.util.text import fold

_MONTHS = (
    ("january jan januari januar janvier janv enero ene janeiro gennaio gen tammikuu "
    "tammikuussa stycznia styczen styczeń januara января"),
    ("february feb februari februar février fevrier févr febrero fevereiro fev "
    "febbraio helmikuu helmikuussa lutego luty февраля"),
    "march mar mars märz maerz marzo março marco maart maaliskuu maaliskuussa marca marzec mrt marts марта",
    "april apr avril abril abr aprile huhtikuu huhtikuussa kwietnia kwiecień avr апреля",
    "may maj mai mayo maio maggio mei toukokuu toukokuussa maja мая",
    "june jun juni juin junio junho giugno kesäkuu kesäkuussa czerwca czerwiec giu июня",
    "july jul juli juillet julio julho luglio heinäkuu heinäkuussa lipca lipiec lug juil июля",
    "august aug augusti août aout agosto ago augustus elokuu elokuussa sierpnia sierpień августа",
    ("september sep sept septembre septiembre setembro set settembre "
    "syyskuu syyskuussa września wrzesień сентября"),
    ("october oct oktober okt octobre octubre outubro out ottobre ott "
    "lokakuu lokakuussa października październik октября"),
    "november nov novembre noviembre novembro marraskuu marraskuussa listopada listopad ноября",
    ("december dec dezember dez décembre diciembre dic dezembro dicembre joulukuu joulukuussa grudnia "
    "grudzień déc des desember ноября декабря"),
)  # fmt: skip
"""The months in many languages, one a row."""
_MONTH_OF = {fold(word): number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_M = r"(?:" + "|".join(sorted(set(" ".join(_MONTHS).split()), key=len, reverse=True)) + r")\b\.?"
_SEASON = (
    r"(?:(?:early|late|mid|in\s+the|the|in|im|i|en|au|à\s+l'|à\s+la|no|nell'|na|in\s+de|på|om|van|el|"
    r"del)[\s-]+)*(?:spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|sommaren|sommar|"
    r"våren|vår|hösten|höst|vintern|vinter|"
    r"été|printemps|automne|hiver|verano|primavera|otoño|invierno|verão|outono|inverno|estate|autunno|"
    r"lente|zomer|herfst|winter|forår|efterår|høst|høsten|kesä|kesällä|syksy|syksyllä|kevät|keväällä|"
    r"talvi|talvella|lato|latem|"
    r"jesień|jesienią|wiosna|wiosną|zima|zimą|julen|christmas|easter|mitte|anfang|ende|mid|early|late|"
    r"ht|vt|ws|ss|sose|wise|q[1-4]|michaelmas|hilary)\b(?:\s+(?:of|von|de|del|van|av|di|do|d'))?"
)
_Y = r"(?:(?:19|20)\d\d)(?:年)?"
_S = r"['’‘´`]\d\d"
_ISO = r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])"
_NUM = r"(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d"
_POINT = rf"(?:{_ISO}(?!\d)|(?:(?:{_M}|{_SEASON})[\s,]*)?(?:{_Y}|{_S})|{_NUM})"
_NOW = (
    r"(?:present|now|today|ongoing|current|currently|onwards|onward|on|heute|jetzt|idag|nu|nå|i\s+dag|"
    r"aujourd'hui|maintenant|hoy|ahora|presente|actualidad|la\s+actualidad|hoje|agora|oggi|adesso|heden|"
    r"vandaag|nykyään|nyt|"
    r"dziś|obecnie|teraz|至今|现在|現在|now)"
)
_TO = (
    r"(?:\s*(?:[-–—~/]|->|→)\s*|\s+(?:to|till|until|through|bis|bis\s+zu|till\s+och\s+med|t\.?o\.?m\.?|"
    r"à|au|a|al|até|ao|hasta|tot|til|i|do|and|och|und|et|y|e|en|og)\s+)"
)
_IN = (
    r"(?:(?:approx\.?|approximately|roughly|etwa|environ|from|in|around|about|ca\.?|circa|c\.|year|"
    r"years|im\s+jahr|im\s+jahre|i|år|året|en|em|nel|dal|de|del|från|fra|von|om|w|w\s+roku|roku|vuonna|"
    r"l'an|anno|anno\s+domini|um|ungefär|vers|hacia|verso|rond|vuodesta|z|från\s+och\s+med|"
    r"back\s+in|of|the|since\s+about|начиная\s+с|в|с|från|an|desde|entre|between|mellan|zwischen)\s+)?"
)
_SINCE = (
    r"(?:since|from|starting|seit|ab|sedan|från|fr\.o\.m\.|alltsedan|depuis|à\s+partir\s+de|desde|"
    r"a\s+partir\s+de|dal|dall'|da|sinds|vanaf|siden|fra|od|vuodesta|alkaen|från\s+och\s+med|с|"
    r"seit\s+dem\s+jahr|ever\s+since|"
    r"as\s+of|de\s+puis|desde\s+el|desde\s+o)"
)
_UNTIL = (
    r"(?:until|till|til|up\s+to|left\s+in|left|to|bis|tot|tot\s+en\s+met|t\.?o\.?m\.?|till\s+och\s+med|"
    r"jusqu'en|jusqu’en|jusqu'à|jusqu'au|hasta|até|fino\s+al|fino\s+a|sino\s+al|do|frem\s+til|indtil|"
    r"inntil|asti|retired|до|tem)"
)
_CLASS = (
    r"(?:class\s+of|promo\s+de|promotion\s+de|promotion|abschluss|abschlussjahrgang|graduated\s+in|"
    r"graduated|grad\.?|curso\s+del|curso\s+de|promoción\s+de|promoción\s+del|promoción|turma\s+de|"
    r"lichting|maturità|"
    r"årgang|avgångsklass|studenten|klass\s+av|rocznik|matura|afgestudeerd\s+in|afgestudeerd|"
    r"diplômée?\s+en|examen|vuosikurssi|kull)"
)
_DECADE = re.compile(
    r"(?P<head>(?:in\s+the|from\s+the|the|in\s+den|den|aus\s+den|i|på|les|dans\s+les|années|"
    r"des\s+années|dans\s+les\s+années|los|los\s+años|en\s+los|en\s+los\s+años|años|anni|negli\s+anni|"
    r"anos|os|os\s+anos|nos\s+anos|jaren|de\s+jaren|in\s+de\s+jaren|w\s+latach|lata)\s+)?"
    r"(?:(?P<part>early|mid|late|frühen|späten|mitten\s+av|början\s+av|slutet\s+av|tidigt|"
    r"sent)[\s-]*)?(?P<year>['’]?(?:(?:19|20)\d0|[0-9]0))"
    r"(?P<tail>['’]?s\b|[\s-]*talet\b|-tallet\b|[\s-]?er\b(?:[\s-]jahren?)?|'erne\b|[\s-]luvulla\b|"
    r"-luku\b|\.\s*lat\w*|年代|-х)?(?!\w)", re.IGNORECASE
)  # fmt: skip
_FLAGS = re.IGNORECASE
_LEFT = r"(?<![\w+.@/#-])"
_RIGHT = r"(?![\w@]|[-/.]\d|,\d)"
_RANGE = re.compile(rf"{_LEFT}{_IN}(?P<a>{_POINT}){_TO}(?P<b>{_POINT}|\d\d(?:\d\d)?){_RIGHT}", _FLAGS)
_SHORT = re.compile(r"(?<![\w+.@/#:-])(?P<a>\d\d)(?P<dash>\s?[-–/]\s?)(?P<b>\d\d)(?![\w@]|[-/.:–]\d|,\d|\s\d)")
_LONGEST = 30  # years between two that are typed as "98-03"
_OPEN = re.compile(
    rf"{_LEFT}(?:{_SINCE}\s+{_IN}(?P<a>{_POINT})(?:\s*(?:[-–—]|to)\s*{_NOW})?|"
    rf"{_IN}(?P<b>{_POINT})(?:\s*(?:[-–—]|to|till|bis|à|a|tot|hasta|até|ad)\s*{_NOW}\b|\s+(?:{_NOW})\b|"
    rf"\s?[-–—](?=\s*(?:$|[,;)|])))){_RIGHT}",
    _FLAGS,
)
_END = re.compile(rf"{_LEFT}(?:(?:{_UNTIL}|{_CLASS})\s+{_IN}|[-–—])(?P<a>{_POINT}){_RIGHT}", _FLAGS)
_DAY = re.compile(
    rf"{_LEFT}(?:on\s+(?:the\s+)?|am\s+|den\s+|le\s+|el\s+|il\s+)?(?:(?P<y>(?:19|"
    rf"20)\d\d)[-./](?P<m>\d\d?)[-./](?P<d>\d\d?)|(?P<d2>\d\d?)[./-](?P<m2>\d\d?)[./-](?P<y2>(?:19|"
    rf"20)\d\d)|"
    rf"(?P<d3>\d\d?)(?:st|nd|rd|th|\.|er|º|:e)?\s*(?:of\s+|de\s+|di\s+)?(?P<n3>{_M})(?:\s*,?\s*(?:de\s+|"
    rf"del\s+)?(?P<y3>(?:19|20)\d\d))?|(?P<n4>{_M})\s*(?P<d4>\d\d?)(?:st|nd|rd|"
    rf"th)?(?:\s*,?\s*(?P<y4>(?:19|20)\d\d))?(?!\d)|"
    rf"(?P<d5>\d\d?)\.(?P<m5>\d\d?)\.|(?P<d6>\d\d?)/(?P<m6>\d\d?)|(?P<y7>(?:19|"
    rf"20)\d\d)年(?P<m7>\d\d?)月(?P<d7>\d\d?)日?|--(?P<m8>\d\d)-(?P<d8>\d\d)){_RIGHT}", _FLAGS
)  # fmt: skip
_BORN = re.compile(
    r"(?:(?<!\w)(?:b\.|born|birthday|bday|b-day|bd|geb\.|geboren|geburtstag|född|fyller(?:\s+år)?|födelsedag|"
    r"f\.|née?\s+le|anniversaire|nacid[oa]|cumpleaños|cumple|nat[oa]|compleanno|nascid[oa]|aniversário|"
    r"faz\s+anos|geboren\s+op|verjaardag|jarig|født|fødselsdag|bursdag|synt\.|"
    r"syntynyt|syntymäpäivä|ur\.|urodziny|生日|誕生日)|\*|🎂|🎈)\s*:?\s*(?:on|am|den|le|el|il|op|on\s+the|a|em|"
    r"dia)?\s*", re.IGNORECASE
)  # fmt: skip
_POINT_AT = re.compile(rf"{_LEFT}(?:~\s*)?{_IN}(?P<a>{_POINT})(?:\s*\?)?{_RIGHT}", _FLAGS)


def times(text: str) -> list[Span]:
    """Birthdays first, then spans, then single points; none over another. `since` of two ends is "2009/2012"."""
    found: list[Span] = []
    for one in (
        *_births(text),
        *_ranges(text),
        *_opens(text),
        *_ends(text),
        *_days(text),
        *_decades(text),
        *_points(text),
        *_shorts(text),
    ):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found


def _births(text: str) -> Iterator[Span]:
    for found in _BORN.finditer(text):
        if (day := _DAY.match(text, found.end())) and (value := _day(day)):
            yield Span(found.start(), day.end(), "birthday", value)
        elif year := re.compile(_Y).match(text, found.end()):
            yield Span(found.start(), year.end(), "birthday", year[0][:4])
        elif found[0].strip() in ("🎂", "🎈") and (day := _DAY.search(text)) and (value := _day(day)):
            yield Span(day.start(), day.end(), "birthday", value)


def _ranges(text: str) -> Iterator[Span]:
    for found in _RANGE.finditer(text):
        first, last = _point(found["a"]), _last(found["b"], _point(found["a"]))
        if first[:4] <= last[:4] and not (
            _ISO_ONLY.fullmatch(found["a"] + "-" + found["b"]) and first[2:4] >= found["b"]
        ):
            yield Span(found.start(), found.end(), "time", f"{first}/{last}")


def _shorts(text: str) -> Iterator[Span]:
    """As in "98-03": two years of two digits each."""
    for found in _SHORT.finditer(text):
        first, last = _year("'" + found["a"]), _year("'" + found["b"])
        if 0 < int(last) - int(first) <= (1 if "/" in found["dash"] else _LONGEST):
            yield Span(found.start(), found.end(), "time", f"{first}/{last}")


_ISO_ONLY = re.compile(_ISO)


def _last(text: str, first: str) -> str:
    """The end of a span; two digits are of the century it began in, or the next."""
    if len(text) == 2 and text.isdecimal():
        year = int(first[:2] + text)
        return str(year) if year > int(first[:4]) or len(first) > 4 else "0000"
    return _point(text) if not text.isdecimal() or text[:2] in ("19", "20") else "0000"


def _opens(text: str) -> Iterator[Span]:
    for found in _OPEN.finditer(text):
        yield Span(found.start(), found.end(), "time", _point(found["a"] or found["b"]) + "/..")


def _ends(text: str) -> Iterator[Span]:
    for found in _END.finditer(text):
        yield Span(found.start(), found.end(), "time", "../" + _point(found["a"]))


def _days(text: str) -> Iterator[Span]:
    """A day with its year; without one a number is no time."""
    for found in _DAY.finditer(text):
        if (value := _day(found)) and not value.startswith("--"):
            yield Span(found.start(), found.end(), "time", value)


def _decades(text: str) -> Iterator[Span]:
    for found in _DECADE.finditer(text):
        if (
            found["tail"]
            or (found["head"] and len(found["head"].strip()) > 3 and not found["year"].isdecimal())
            or _spoken(found)
        ):
            digits = found["year"].strip("'’")
            first = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 30 else 2000)
            yield Span(found.start(), found.end(), "time", f"{first}/{first + 9}")


def _spoken(found: re.Match[str]) -> bool:
    """True for "années 90", "anni 80": the word for a decade stands before it."""
    return bool(re.search(r"ann|año|ano|jaren|lata", found["head"] or "", re.IGNORECASE)) and len(found["year"]) == 2


def _points(text: str) -> Iterator[Span]:
    for found in _POINT_AT.finditer(text):
        yield Span(found.start(), found.end(), "time", _point(found["a"]))


@cache
def _in_point() -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{_M})?.*?(?P<year>(?:19|20)\d\d|{_S})(?:-(?P<iso>\d\d))?", _FLAGS | re.DOTALL)


def _point(text: str) -> str:
    """A year or a month of one: "'09" -> 2009, "May 2011" -> 2011-05, "05/2011" -> 2011-05."""
    if found := re.fullmatch(r"(\d\d?)[/.](\d{4})", text):
        return f"{found[2]}-{int(found[1]):02}"
    parts = _in_point().search(text)
    year = _year(parts["year"] if parts else "0000")
    month = _MONTH_OF.get(fold(parts["month"]), 0) if parts and parts["month"] else 0
    if parts and parts["iso"]:
        month = int(parts["iso"])
    return f"{year}-{month:02}" if month else year


def _year(text: str) -> str:
    if len(text) == 4:
        return text
    return ("20" if int(text[1:]) < 30 else "19") + text[1:]


def _day(found: re.Match[str]) -> str:
    """A day in ISO form, "--05-03" without its year, "" for what is none. Of two orders the day goes first."""
    group = {key[0]: value for key, value in found.groupdict().items() if value}
    month = _MONTH_OF.get(fold(group["n"]), 0) if "n" in group else int(group["m"])
    day, year = int(group["d"]), group.get("y", "")
    if month > 12 >= day:
        day, month = month, day
    try:
        made = date(int(year or 2000), month, day)
    except ValueError:
        return ""
    return made.isoformat() if year else f"--{month:02}-{day:02}"
