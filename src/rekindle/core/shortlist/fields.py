"""Words of titles and employers -> the trade somebody is probably in; a city as written -> one form for comparing.

A guess by a small table of several languages: a word counts for a field when it begins with one of its stems, or is one
of its short words. The field with most hits wins; none is better than a wrong one. Names read well after "in".
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from rekindle.util.text import fold

_STEMS = {
    "biotech": "biotec bioph biolog genom genet pharm molecul vaccin life-scien therapeut diagnost",
    "finance": "bank financ finanz invest wealth broker treasur credit kredit capital fintech hedge accountan audit"
    " buchhalt comptab contab steuer wirtschaftspruf aktuar",
    "insurance": "insur assuran versicher segur assicura forsakring actuar",
    "education": "universi hochschul college school schule ecole escuela scuola teach lehrer lehrerin enseign docent"
    " profes lectur pedagog educat bildung academ akadem kindergarten",
    "software": "softwar develop entwickler program devops frontend backend fullstack cloud informat cyber saas"
    " datascien machine-l desarrollador sviluppator utvecklar",
    "construction": "construct bauleit bauunter baugesell architek archite civil-eng builder batiment costruz"
    " construc tiefbau hochbau byggnad surveyor carpent plumb roofing scaffold",
    "health care": "hospital health klinik clini nurs medic medizin doctor physici physioth pfleg krankenh arzt aerzt"
    " sante salud dentis zahnarz surgeon psycholog psychia therapist hopital ospedal sjukhus",
    "government": "govern ministr ministe municipal council kommun gemeinde stadtverw behord rathaus mairie ayuntam"
    " parliam embass senator federal diplomat",
    "media": "journal media medien report redakt redac broadcast televis radio publish verlag film editor newsroom"
    " podcast periodis giornal",
    "energy": "energ solar wind-p petrol oil-gas electric elektriz stadtwerk nuclear hydrog utilit strom photovolt",
    "transport": "logist transport freight shipping sped railway airline aviat fleet harbour harbor hafen reederei"
    " warehous cargo spedit maritim tramway",
    "law": "lawyer legal attorney solicit barrist advoca avocat abogad rechtsan notar jurist kanzlei judge paralegal",
    "design": "design gestalt graphic grafik illustr typograph diseno",
    "marketing": "marketing advertis werbung publicid brand-m copywrit communicat kommunikat pubblicit",
    "food": "food bakery restaur chef-de cuisin gastro brewer lebensmitt aliment cater baeck koch winery vineyard",
    "retail": "retail ecommerc einzelhand handel supermark store-m boutique merchand ventas detailhand",
    "research": "resear scient forsch recherch wissensch investigador ricerca laborat forskare postdoc",
    "charity": "charit nonprof foundation stiftung humanit volunt fundraise wohlfahrt fondation",
    "farming": "agricul farm landwirt agrar agron forest forst viticul",
    "travel": "hotel touris travel reise hospitali voyage viaje",
    "manufacturing": "manufact fabrik produktion machin maschin automot steel stahl factory industri fertig",
    "recruiting": "recrui headhunt talent staffing personalverm executive-s",
    "telecoms": "telecom telekom telefon mobilfunk broadband",
    "property": "realest real-est immobil propert makler inmobil estate",
    "sport": "sport fitness coach footbal fussball athlet trainer",
    "the arts": "museum artist theatr theater musician musik orchest gallery galerie opera",
    "consulting": "consult beratung berater conseil",
}
_SHORT = {
    "biotech": "bio",
    "software": "it sre qa dev",
    "energy": "gas oil",
    "law": "llp law",
    "media": "tv press presse",
    "design": "ux ui",
    "education": "uni",
    "charity": "ngo ong",
    "health care": "nhs md gp",
    "government": "gov",
    "finance": "tax vc",
    "transport": "rail port",
    "telecoms": "5g",
}

_BY_STEM = {stem.replace("-", ""): field for field, stems in _STEMS.items() for stem in stems.split()}
_LENGTHS = sorted({len(stem) for stem in _BY_STEM}, reverse=True)
_BY_WORD = {word: field for field, words in _SHORT.items() for word in words.split()}


@lru_cache(maxsize=100_000)
def _field_of(word: str) -> str:
    """The field of one word, by its longest stem; "" for none."""
    if word in _BY_WORD:
        return _BY_WORD[word]
    stems = (word[:length] for length in _LENGTHS if length <= len(word))
    return next((_BY_STEM[stem] for stem in stems if stem in _BY_STEM), "")


@lru_cache(maxsize=100_000)
def field(text: str) -> str:
    """A title, employer or both -> the field most of its words speak of; "" when none does."""
    hits = Counter(found for word in fold(text).split() if (found := _field_of(word)))
    return min(hits, key=lambda name: (-hits[name], name)) if hits else ""


_REGION_WORDS = frozenset({"area", "greater", "metropolitan", "region", "metro", "grossraum", "bay", "und", "umgebung"})


@lru_cache(maxsize=100_000)
def metro(city: str) -> str:
    """A city as written -> its name alone, folded: "Greater Leeds Area, UK" -> "leeds"."""
    words = fold(city.partition(",")[0]).split()
    return " ".join(word for word in words if word not in _REGION_WORDS)
