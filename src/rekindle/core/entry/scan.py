"""A cut line -> claims of all that is known by its words: roles, schools, employers, places, labels.

What the user and the book know goes first, then who somebody is, then where; of a word that can be a name too the place
in the line decides.
"""

from __future__ import annotations

from functools import lru_cache

from rekindle.core.entry.lexicon import Lexicon, Meaning, everyday, folded, labels, lexicon
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.naming import SURNAMES, is_given
from rekindle.core.entry.words_small import AT, FORMS, GAPPED, IN, JOIN, LEADS, PARTICLES, PREFIX, SCHOOL_ENDS, SCHOOLISH, STREETS, STREET_WORDS, STRONG_AT
from rekindle.core.entry.words_where import TOWNS
from rekindle.core.roles.words_home import WHOLE_ONLY
from rekindle.model.entry import Hint
from rekindle.util.text import fold

WHO = frozenset({"role", "met", "kin", "thing"})
WHERE = frozenset({"place", "country", "school", "company"})
_VALUED = frozenset({"company", "title", "school", "place", "country", "note", "name"})
_OF = folded(frozenset("of de di du da do för for zu van degli studi dei della del des la le & and und och og et y i der für".split()))
_SURNAMES = frozenset(
    "dupont hermes pfizer cargill yara ola elisa uma amadeus indra nova baas opera vera sol luz mar sofia asuncion adelaide darwin aalto florencia rosario mercedes lourdes carmen olivia vienna baker cook taylor smith carpenter mason bishop dean marshall boss friend mate man mann vogt brun coach church temple priest pastor chapel abbot pope bell page ward king prince knight young chase mars ford penn brown rice dell wells sun booth anderson howard reed "
    "duke sloan williams williams amherst merton hilton marriott leonardo ferrari prada gucci siemens bosch porsche bayer miele otto merck nike disney goldman morgan fidelity barclays lloyds boots guinness lamborghini maserati ferrero barilla benetton pirelli olivetti renault peugeot michelin dyson philips heineken linde walton lund london berlin bergen paris florence "
    "austin jordan georgia sydney chelsea israel lima kiel roma milan wien essen hamburg bremen kent york lancaster warwick durham reading nice lincoln houston dallas washington madison jackson kingston burlington richmond vernon waterloo victoria valencia murcia toledo leon burgos santos braga faro mora halle bonn trier ulm worms augsburg oldenburg rosenheim posen lublin "
    "paz cuenca rosario mendoza salvador natal vigo merida cordoba granada aragon navarro catalan romano milano napoli genova verona ferrara modena lucca siena pisa como pavia novara trento messina pescara lindau landau speyer bamberg holland france england wales ireland scotland deutsch schwab frank franken hessen sachs bath cork hull split tours brest nancy angers orange chad kenya india china dakota carolina devon essex surrey hackney camden "
    "visby kalmar boras falun vasa lahti pori turku aberdeen dundee durban lagos accra cali quito santiago alba troy sparta columbus berkeley cambridge oxford bristol preston bradford sheffield eton harrow kellogg wharton cornell stanford columbia princeton slade bartlett judge cass olin haas tisch smith reed tepper technion monash wise arup mars sky bain king fischer".split()
)
"""Places, employers and roles that are surnames or given names as well."""
_WORDS_TOO = frozenset(
    "bath reading nice split essen como tours cork hull la sf rio natal angers pau thun zug mora kent mars metz sun target orange king apple meta visa wise sky axis seat mango opera total bain ford arm who un op ns vale wix grab sharp canon notion snap zoom slack boots hydro yara nos tap tim rai "
    "lot mol ola otto puma trump swatch amadeus indra continental springer novo axa hp gm ge ea ups dsm ing bt gas it bi ki ie ub vu ku itu au us chile peru cuba malta jordan georgia turkey china handels normale mines ponts assas centrale dauphine anderson booth brown duke rice penn temple howard reed judge cass king's queen's exeter "
    "humboldt politechnika autónoma católica técnico nacional complutense politécnica shell arte spiegel arm fidelity vanguard workday asana picnic elisa elsevier kone fortum bol booking medici natura globo continente rotary mann sint bari paz leon lund bergen york split cali toledo victoria rosario como lima faro vigo santos braga kingston richmond columbus madison columbia judge guardian wired".split()
)
"""Names that are words too: only with their capital, or behind "at"."""


_PARTED = frozenset("dos das van von der den della del do du di af ter ten la".split())


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return _SURNAMES | {fold(one) for one in TOWNS.split(";")}


@lru_cache(maxsize=64)
def known(hint: Hint) -> Lexicon:
    """The names that the user and the book know."""
    made = Lexicon()
    made.add("company", "", (hint.company, *hint.companies))
    made.add("school", "", (hint.school, *hint.schools))
    made.add("place", "", hint.places)
    return made


def scan(line: Line, hint: Hint) -> None:
    """Every claim that needs no name to be found first."""
    _labelled(line)
    _services(line)
    mine = known(hint)
    _pass(line, mine, WHERE, sure=True)
    _pass(line, lexicon(), WHO)
    _gapped(line)
    _letters(line)
    _compounds(line)
    _leaders(line)
    _streets(line)
    _schools(line)
    _firms(line)
    _pass(line, lexicon(), WHERE)
    _misspelt(line)


def _pass(line: Line, words: Lexicon, fields: frozenset[str], *, sure: bool = False) -> None:
    at = 0
    while at < len(line.words):
        end = _end(line, at)
        found = words.match(line.words, at, end) if line.words[at].free else None
        if found and found[0].field in fields and (sure or _holds(line, at, found[1], found[0])):
            line.claim(at, found[1], found[0].field, _value(line, at, found[1], found[0]))
            at = found[1]
        at += 1


def _end(line: Line, at: int) -> int:
    """The last free word of the stretch that a word stands in."""
    last = at
    while last + 1 < len(line.words) and line.words[last + 1].free and line.words[last + 1].part == line.words[at].part:
        last += 1
    return last


def _value(line: Line, first: int, last: int, meaning: Meaning) -> str:
    """What is kept: for places and employers the words as typed, in small letters alone as they are written."""
    typed = line.slice(first, last).rstrip(".,") if not line.words[last].text.endswith("D.C.") else line.slice(first, last)
    if meaning.field not in WHERE:
        return meaning.value
    return meaning.written if (typed == typed.lower() != typed.upper()) or (typed.isupper() and len(typed) > 4) else typed


def _holds(line: Line, first: int, last: int, meaning: Meaning) -> bool:
    """False where the words are more likely a name, or an ordinary word."""
    word, one = line.words[first], first == last
    key = " ".join(word.keys)
    if one and (key in _small() or key == "pepe") and word.text.casefold() != meaning.written.casefold():
        return False  # "van" is no "vän"
    if meaning.field in WHO and not (one and not word.text.isascii() and word.text.casefold() == meaning.written.casefold() and _next_capital(line, first)):
        return not (one and (_may_be_name(line, first, key, meaning) or _is_prefix(line, first, key)))
    if meaning.field in WHO:
        return True
    if one and _in_name(line, first, key):
        return False
    typed = line.slice(first, last)
    if one and (len(key) <= 4 or key in _WORDS_TOO) and typed.isascii():
        alone = not _cased(line) and line.part(word.part) == (first, last) and len(key) > 3 and key not in everyday()
        behind = alone or first > 0 and line.words[first - 1].text.lower() in STRONG_AT
        return typed == meaning.written or (word.capital and typed[1:] == meaning.written[1:]) or (typed.isupper() and _shouts(line)) or (
            (behind or key not in _WORDS_TOO) and (behind or len(key) == 4) and not _cased(line)
        )
    return word.capital or not _cased(line)


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return folded(PARTICLES | JOIN | AT | IN)


def _is_prefix(line: Line, at: int, key: str) -> bool:
    """True for "Prof." before a name."""
    if key not in folded(PREFIX):
        return False
    if line.words[at].text.endswith(".") and at + 1 < len(line.words) and " ".join(line.words[at + 1].keys) in folded(PREFIX):
        return True
    if not _next_capital(line, at):
        return False
    return " ".join(line.words[at + 1].keys) in folded(PREFIX) or not lexicon().match(line.words, at + 1, at + 1)


def _cased(line: Line) -> bool:
    return any(word.capital and word.keys for word in line.words if word.field not in ("mail", "link", "tag"))


def _shouts(line: Line) -> bool:
    return line.text.upper() == line.text


def _may_be_name(line: Line, at: int, key: str, meaning: Meaning) -> bool:
    """True for a role's word that stands where a name does: "Tom Baker", "Mor", "Dean"."""
    word = line.words[at]
    alone = line.part(word.part) == (at, at)
    if key in WHOLE_ONLY and word.capital and not alone and meaning.field == "kin":
        return not _next_capital(line, at) or key in ("mor", "far", "isa", "eno", "tia", "veli", "son")
    if meaning.field == "role" and word.capital and at and meaning.written[0].islower() and _after_name(line, at) and not _shouts(line):
        return True
    if meaning.field == "kin" and word.capital and at and meaning.written[0].islower() and _after_name(line, at):
        return True
    if key in ("man", "son", "fru", "make", "mam", "pap", "poika", "mies", "mor", "far", "filha", "femme", "mand", "kone", "mann", "mujer", "vrouw", "cura", "abbe", "met", "started", "wrote", "poet", "reader", "peer", "angel", "band", "lions", "gym", "temple", "church", "tuna", "kor", "cai", "mate", "pal"):
        return _unlikely(line, at, key)
    return key in _SURNAMES and word.capital and _after_name(line, at)


def _unlikely(line: Line, at: int, key: str) -> bool:
    """Words that are roles only alone in their part, or before a name, or small."""
    word = line.words[at]
    if key in ("band", "lions", "gym", "temple", "church", "mate", "pal", "peer", "angel", "poet", "reader", "wrote", "met", "kor"):
        return word.capital and _after_name(line, at)
    return line.part(word.part) != (at, at) and not _next_capital(line, at)


def _next_capital(line: Line, at: int) -> bool:
    after = at + 1
    return after < len(line.words) and line.words[after].part == line.words[at].part and line.words[after].free and _big(line, line.words[after])


def _big(line: Line, word: Word) -> bool:
    """True for a capital, or any word of a line that has none."""
    return word.capital or (not _cased(line) and bool(word.keys) and word.keys[0] not in everyday())


def _after_name(line: Line, at: int) -> bool:
    """True for the second word of a part whose first, free and with a capital, has nothing else to be but a given name."""
    before = at - 1
    if before < 0 or line.words[before].part != line.words[at].part:
        return False
    word = line.words[before]
    return word.free and _big(line, word) and bool(word.keys) and word.keys[0] not in everyday() and (before == 0 or line.words[before - 1].part != word.part or not line.words[before - 1].free or " ".join(line.words[before - 1].keys) in folded(PREFIX))


def _in_name(line: Line, at: int, key: str) -> bool:
    """True for a place or employer that is a part of a name: "Paris Hilton", "Anna Lund" - where no name was before."""
    word = line.words[at]
    if key in _surnames() and _big(line, word) and _after_name(line, at) and _first_part(line, at):
        return True
    if _whole_part(line, at):
        return True
    before = line.words[at - 1] if at else word
    if at > 1 and before.free and before.part == word.part and (before.keys or ("",))[0] in _PARTED and line.words[at - 2].capital and line.words[at - 2].free:
        return True  # "dos Santos"
    first = at == 0 or line.words[at - 1].part != word.part
    return first and _first_part(line, at) and (key in _surnames() or is_given(key)) and _next_capital(line, at) and not lexicon().match(line.words, at + 1, at + 1)


def _whole_part(line: Line, at: int) -> bool:
    """True for the second of two words that are all of the part where the name is expected: "Loïc Bern, ..."."""
    word = line.words[at]
    first, last = line.part(word.part)
    two = last == at == first + 1 and (_big(line, word) and is_given(line.words[first].text))
    return two and line.words[first].free and len(line.before) > 1 and _first_part(line, at) and not any(one.part < word.part and one.free and one.capital for one in line.words)


def _first_part(line: Line, at: int) -> bool:
    """True where the name is expected: the first part, or the first behind a role and a colon."""
    part = line.words[at].part
    return part == 0 or not any(word.free and word.capital and word.keys and word.keys[0] not in everyday() for word in line.words if word.part < part)


def _services(line: Line) -> None:
    """ "Signal / WhatsApp:" beside a number says only how it is used."""
    for at, word in enumerate(line.words):
        if word.free and word.text.lower() in ("signal", "whatsapp", "telegram", "viber", "wechat", "skype", "imessage", "facetime") and line.has("phone"):
            line.claim(at, at, "label", "phone")


_COMPOUNDS = {
    "teacher": "larare lararinna lehrer lehrerin leraar lerares laerer opettaja trainer trainerin tranare nauczyciel coach",
    "teammate": "kollega kollege kollegin collega kollegor",
    "club": "klubb klubben verein club chor koren laget koor koret klub klubben kuoro orkester",
    "friend": "kompis freund freundin vriend vriendin kaveri polare kumpel veninde",
    "classmate": "klasskamrat kommilitone kursare",
    "neighbour": "granne nachbar nachbarin buurman buurvrouw naapuri",
    "doctor": "lakare arzt arztin laege laakari",
    "professor": "professor professorin prof",
    "advisor": "handledare betreuer betreuerin vejleder veileder ohjaaja",
    "client": "kund kunde kundin klant",
}  # fmt: skip
"""The second halves of words that Germanic languages write as one: "Mathelehrer", "ridklubben"."""


@lru_cache(maxsize=1)
def _halves() -> tuple[tuple[str, str], ...]:
    return tuple((half, role) for role, halves in _COMPOUNDS.items() for half in halves.split())


def _compounds(line: Line) -> None:
    """ "svensklärare" is a lärare; in ideographs what stands last says who it is: 大学の同級生."""
    for at, word in enumerate(line.words):
        if not word.free or not word.keys:
            continue
        if not word.text.isascii() and (role := _ideograph(word.text)):
            line.claim(at, at, "role", role)
            continue
        key = word.keys[-1]
        role = next((role for half, role in _halves() if key.endswith(half) and len(key) - len(half) > 2), "")
        if role and not (word.capital and (_after_name(line, at) or _next_capital(line, at) and at == 0)):
            line.claim(at, at, "thing" if role == "club" else "role", role)


_GREEK = frozenset("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split())


def _letters(line: Line) -> None:
    """ "Omega Chi brother": a house of two or three Greek letters."""
    for at, word in enumerate(line.words[:-1]):
        after = line.words[at + 1]
        if word.free and after.free and word.keys and after.keys and word.capital and word.keys[0] in _GREEK and after.keys[0] in _GREEK:
            last = at + 2 if at + 2 < len(line.words) and line.words[at + 2].keys[:1] and line.words[at + 2].keys[0] in _GREEK else at + 1
            line.claim(at, last, "thing", "fraternity")
            for claim in [one for one in line.claims if one.first == last + 1 and one.field == "kin"]:
                claim.field, claim.value = "role", "fraternity"


def _gapped(line: Line) -> None:
    """ "Mit Ute bei Rotbach gearbeitet": the verb says it where its small word stands in the same part."""
    for at, word in enumerate(line.words):
        role, beside = GAPPED.get(word.text.lower(), ("", ""))
        if word.free and role and (not beside or any(one.part == word.part and one.text.lower() in beside.split() for one in line.words)):
            line.claim(at, at, "role" if role != "acquaintance" else "met", role)


def _leaders(line: Line) -> None:
    """ "chess club president", "president of the chess club": who leads what others are in."""
    for claim in [one for one in line.claims if one.field == "thing"]:
        part = line.words[claim.first].part
        around = [at for at in range(max(0, claim.first - 3), min(len(line.words), claim.last + 3)) if line.words[at].part == part]
        for at in around:
            word = line.words[at]
            if word.free and word.text.lower() in LEADS and (at == claim.last + 1 or all(line.words[between].text.lower() in _BETWEEN for between in (*range(at + 1, claim.first), *range(claim.last + 1, at)))):
                line.claim(at, at, "role", "club lead")


_BETWEEN = frozenset("of the our in av i för der des vom im del de la du do da dello della van het til for".split())


def _streets(line: Line) -> None:
    """ "via Roma 8", "14 Mill Lane", "Storgatan 5": a street is no town, whatever it is called after."""
    for at, word in enumerate(line.words):
        if not word.free or not word.keys:
            continue
        first = last = at
        if word.keys[-1] in folded(STREET_WORDS) and len(word.keys) == 1:
            while first and _hangs(line, first - 1, word.part) and first > at - 3:
                first -= 1
            while first == at and last + 1 < len(line.words) and _hangs(line, last + 1, word.part) and last < at + 4:
                last += 1
            if first == last or (first < at and not any(mark.isdigit() for mark in line.words[first].text) and line.words[first].part == 0):
                continue
        elif not (word.capital and is_street_word(word.keys[-1]) and last + 1 < len(line.words) and line.words[last + 1].text[0].isdigit() and line.words[last + 1].part == word.part):
            continue
        while last + 1 < len(line.words) and line.words[last + 1].free and line.words[last + 1].part == word.part and line.words[last + 1].text[0].isdigit():
            last += 1
        line.claim(first, last, "street")


def _hangs(line: Line, at: int, part: int) -> bool:
    word = line.words[at]
    return word.free and word.part == part and (word.capital or word.text[0].isdigit() or word.text.lower() in ("de", "la", "des", "du", "del", "da", "do", "dei", "della", "los", "las", "den"))


def is_street_word(key: str) -> bool:
    """True for a word that ends as names of streets do."""
    return any(len(key) > len(end) + 1 and key.endswith(end) for end in STREETS)


def _ideograph(text: str) -> str:
    if text[0] in SURNAMES and len(text) <= 4:
        return ""  # 王老师 is a name
    ends = (lexicon().meaning(text[at:]) for at in range(1, len(text) - 1)) if text[0] >= "\u2e80" and text[0] < "\uff00" else ()
    return next((one.value for one in ends if one and one.field == "role" and one.value != "professor"), "")


def _labelled(line: Line) -> None:
    """ "Place: Lund", "Company: Corran": the part behind a label is that field, whatever it looks like."""
    for number in range(len(line.before) - 1):
        inside = [at for at, word in enumerate(line.words) if word.part == number and word.free]
        after = [at for at, word in enumerate(line.words) if word.part == number + 1]
        if not inside or not after or line.before[number + 1][:1] != ":":
            continue
        meaning = labels().match(line.words, inside[0], inside[-1])
        if meaning and meaning[1] == inside[-1]:
            line.claim(inside[0], inside[-1], "label", meaning[0].field)
            free = [at for at in after if line.words[at].free]
            if meaning[0].field in _VALUED - {"name"} and free:
                line.claim(free[0], free[-1] if free[-1] - free[0] + 1 == len(free) else free[0], meaning[0].field)


def _schools(line: Line) -> None:
    """ "University of Uppsala", "lycée Montclair", "Hillside Primary": a word of schools with its name."""
    for at, word in enumerate(line.words):
        if word.free and word.keys and is_schoolish(word):
            first, last = _left(line, at), _right(line, at)
            if any(one.capital for one in line.words[first : last + 1]) and (last > first or _ends(word)):
                line.claim(first, last, "school")


def is_schoolish(word: Word) -> bool:
    """True for a word that names a kind of school."""
    return word.keys[-1] in folded(SCHOOLISH) or _ends(word)


def _ends(word: Word) -> bool:
    if word.text.endswith(("大学", "学院", "中学", "高中", "高校", "小学", "大學", "대학교", "고등학교", "학교")):
        return len(word.text) > 2
    return word.keys[-1].endswith(SCHOOL_ENDS) and word.keys[-1] not in SCHOOL_ENDS and word.capital


def _left(line: Line, at: int) -> int:
    """Where a school's name begins: in the part of the person's name only places count for it."""
    first = at
    while first and line.words[first - 1].free and line.words[first - 1].part == line.words[at].part:
        word = line.words[first - 1]
        key = " ".join(word.keys)
        if _led(line, first - 1):
            first -= 1
            continue
        near = lexicon().meaning(key) or lexicon().meaning(key.removesuffix("s"))
        placed = near is not None and near.field in ("place", "country", "school")
        if not (placed or (word.capital and (word.part or _adjective(key)))) or key in STRONG_AT:
            break
        first -= 1
    return first


def _led(line: Line, at: int) -> bool:
    """True for capitals behind a word that leads to a place: "på Östra gymnasiet"."""
    begin = at
    while begin and line.words[begin].capital and line.words[begin].free and line.words[begin - 1].part == line.words[at].part:
        begin -= 1
    return begin < at + 1 and line.words[at].capital and line.words[begin].text.lower() in AT | IN and not line.words[begin].capital


def _adjective(key: str) -> bool:
    return key in {"technical", "technische", "royal", "kungliga", "freie", "tekniska", "tekniske", "tekninen", "state", "national", "open", "sankt", "st", "saint"}


def _right(line: Line, at: int) -> int:
    """Where it ends: capitals, and the words that join them."""
    last = at
    while last + 1 < len(line.words) and line.words[last + 1].free and line.words[last + 1].part == line.words[at].part:
        word = line.words[last + 1]
        joins = bool(word.keys) and word.keys[0] in _OF and last + 2 < len(line.words) and line.words[last + 2].capital
        if not (word.keys and word.capital) and not (joins and line.words[last + 2].part == word.part):
            break
        last += 1
    return last


def _firms(line: Line) -> None:
    """ "Utz & Söhne KG": what ends in a legal form is an employer, from where its capitals begin."""
    for at, word in enumerate(line.words):
        if not word.free or not is_form(line, at):
            continue
        first, last = at, at
        while last + 1 < len(line.words) and line.words[last + 1].free and line.words[last + 1].part == word.part and is_form(line, last + 1):
            last += 1
        while first and line.words[first - 1].part == word.part and line.words[first - 1].free and _of_firm(line.words[first - 1]):
            first -= 1
        if word.part == line.words[0].part and at - first > 2 and not _other_names(line, word.part):
            first = at - 1  # the name stands before it in the same breath
        if first < at:
            line.claim(first, last, "company")


def is_form(line: Line, at: int) -> bool:
    """True for a legal form as it is written: "GmbH", "S.p.A."; "as" and "ab" are words."""
    word = line.words[at]
    low = word.text.lower()
    if low not in FORMS and low.rstrip(".") not in FORMS:
        return any(one in word.text for one in ("株式会社", "有限公司", "주식회사"))
    return not word.text.islower() or low.rstrip(".") in ("gmbh", "ltd", "llc", "inc", "oyj", "aps", "srl", "bv", "plc", "sarl", "o.o", "ооо", "ао")


def _of_firm(word: Word) -> bool:
    return word.capital or word.text in ("&", "+") or (word.keys[:1] or ("",))[0] in ("and", "und", "och", "de", "of", "et", "y", "e", "og", "i", "sp", "z")


def _other_names(line: Line, part: int) -> bool:
    return any(word.part != part and word.free and word.capital for word in line.words)


def _misspelt(line: Line) -> None:
    """A role's word with one letter wrong, in small letters: "neigbor"."""
    for at, word in enumerate(line.words):
        opens = at == 0 and _next_capital(line, at) and not is_given(word.text)
        if word.free and len(word.keys) == 1 and len(word.keys[0]) >= 6 and ((word.text.islower() and at) or opens) and word.keys[0] not in everyday() and not lexicon().meaning(word.text):
            before = line.words[at - 1]
            if (opens or before.part != word.part or not before.free or _cased(line)) and (meaning := lexicon().near(word.keys[0])):
                line.claim(at, at, "role", meaning.value)


def plain(text: str) -> str:
    """A value compared: folded."""
    return fold(text)
