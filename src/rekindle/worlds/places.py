"""Cities -> streets and phone numbers of their country's plan.

Numbers are made up within the plan of their country (the exchange 555 in North America), so that they read as mobile
or landline; whose they are is invented.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How numbers of one country look: country code, trunk prefix, mobile heads and digits after them."""

    region: str
    country: str
    code: str
    trunk: str
    mobiles: tuple[str, ...]
    mobile_digits: int
    line_digits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A place people live in: its plan, the head of its landlines, and the language most speak there."""

    name: str
    plan: Plan
    line: str
    locale: str
    streets: tuple[str, ...]


_US = Plan(region="US", country="United States", code="1", trunk="", mobile_digits=4, line_digits=4,
           mobiles=("212555", "646555", "917555", "415555", "628555", "312555", "773555", "617555", "857555", "206555",
                    "512555", "305555", "303555", "404555", "503555", "619555"))  # fmt: skip
_GB = Plan(region="GB", country="United Kingdom", code="44", trunk="0", mobiles=("7733", "7842", "7822"),
           mobile_digits=6, line_digits=6)  # fmt: skip
_DE = Plan(region="DE", country="Germany", code="49", trunk="0", mobiles=("151", "170", "176"),
           mobile_digits=8, line_digits=6)  # fmt: skip
_FR = Plan(
    region="FR", country="France", code="33", trunk="0", mobiles=("61", "65", "76"), mobile_digits=7, line_digits=6
)
_ES = Plan(
    region="ES", country="Spain", code="34", trunk="", mobiles=("61", "65", "67"), mobile_digits=7, line_digits=6
)
_IT = Plan(region="IT", country="Italy", code="39", trunk="", mobiles=("347", "333"), mobile_digits=7, line_digits=6)
_SE = Plan(
    region="SE", country="Sweden", code="46", trunk="0", mobiles=("70", "73", "76"), mobile_digits=7, line_digits=6
)
_PL = Plan(region="PL", country="Poland", code="48", trunk="", mobiles=("501", "602"), mobile_digits=6, line_digits=5)
_RU = Plan(region="RU", country="Russia", code="7", trunk="8", mobiles=("916", "903"), mobile_digits=7, line_digits=6)
_TR = Plan(region="TR", country="Turkey", code="90", trunk="0", mobiles=("532", "542"), mobile_digits=7, line_digits=5)
_AE = Plan(region="AE", country="United Arab Emirates", code="971", trunk="0", mobiles=("50", "55"),
           mobile_digits=7, line_digits=6)  # fmt: skip
_IN = Plan(region="IN", country="India", code="91", trunk="0", mobiles=("98", "97"), mobile_digits=8, line_digits=6)
_CN = Plan(region="CN", country="China", code="86", trunk="0", mobiles=("138", "139"), mobile_digits=8, line_digits=6)

_ENGLISH = ("Mill Lane", "Station Road", "Heron Close", "Fern Street", "Old Bridge Road", "Orchard Way", "Quarry Hill")
_GERMAN = ("Lindenstraße", "Am Mühlbach", "Rosenweg", "Bahnhofstraße", "Birkenallee")
_SWEDISH = ("Björkgatan", "Sjövägen", "Strandgatan", "Tallstigen", "Kvarnbacken")

CITIES = (
    City(name="London", plan=_GB, line="2079", locale="en", streets=_ENGLISH),
    City(name="New York", plan=_US, line="718555", locale="en", streets=("Maple Avenue", "Cedar Street", "Elm Place")),
    City(name="Berlin", plan=_DE, line="3055", locale="de", streets=_GERMAN),
    City(name="Stockholm", plan=_SE, line="850", locale="sv", streets=_SWEDISH),
    City(name="Paris", plan=_FR, line="145", locale="fr", streets=("rue des Tilleuls", "allée du Moulin")),
    City(name="Boston", plan=_US, line="978555", locale="en", streets=("Harbor Street", "Willow Road", "Hill Avenue")),
    City(name="Madrid", plan=_ES, line="915", locale="es", streets=("calle del Olmo", "calle Molino")),
    City(name="Manchester", plan=_GB, line="1614", locale="en", streets=_ENGLISH),
    City(name="Warsaw", plan=_PL, line="2262", locale="pl", streets=("ul. Lipowa", "ul. Młyńska")),
    City(name="Milan", plan=_IT, line="0248", locale="it", streets=("via dei Tigli", "via del Mulino")),
    City(name="Moscow", plan=_RU, line="4952", locale="ru", streets=("ул. Липовая", "ул. Мельничная")),
    City(name="Leeds", plan=_GB, line="1132", locale="en", streets=_ENGLISH),
    City(name="Istanbul", plan=_TR, line="21255", locale="tr", streets=("Çınar Sokak", "Değirmen Caddesi")),
    City(name="Dubai", plan=_AE, line="43", locale="ar", streets=("Palm Street", "Harbour Road")),
    City(name="Mumbai", plan=_IN, line="2226", locale="hi", streets=("Banyan Road", "Temple Lane")),
    City(name="Chicago", plan=_US, line="847555", locale="en", streets=("Prairie Avenue", "Lake Street")),
    City(name="Munich", plan=_DE, line="8955", locale="de", streets=_GERMAN),
    City(name="Gothenburg", plan=_SE, line="317", locale="sv", streets=_SWEDISH),
    City(name="Barcelona", plan=_ES, line="934", locale="es", streets=("carrer del Pi", "carrer Nou")),
    City(name="Lyon", plan=_FR, line="472", locale="fr", streets=("rue du Lac", "quai des Saules")),
    City(name="Shanghai", plan=_CN, line="2155", locale="zh", streets=("柳树路", "桥东街")),
    City(name="Seattle", plan=_US, line="425555", locale="en", streets=("Alder Way", "Sound Street")),
    City(name="Hamburg", plan=_DE, line="4055", locale="de", streets=_GERMAN),
    City(name="Edinburgh", plan=_GB, line="1315", locale="en", streets=_ENGLISH),
)
"""The largest circles first."""
HOMES = tuple(city for city in CITIES if city.name in {"London", "New York", "Berlin", "Stockholm"})
"""Where an owner may live."""


def international(plan: Plan, national: str) -> str:
    """A number as E.164: the trunk prefix is not part of `national`."""
    return f"+{plan.code}{national}"


def written(number: str, plan: Plan, style: int) -> str:
    """An E.164 number as people type it; styles 4 and 5 leave the country out."""
    national = number.removeprefix(f"+{plan.code}")
    grouped = f"{national[:-7]} {national[-7:-4]} {national[-4:]}".strip()
    if plan.region == "US":
        local = f"({national[:3]}) {national[3:6]}-{national[6:]}"
        return (number, f"+1 {local}", f"+1 {grouped}", f"001{national}", local, national)[style]
    return (
        number,
        f"+{plan.code} {grouped}",
        f"00{plan.code}{national}",
        f"+{plan.code} {national[:2]}-{national[2:]}",
        f"{plan.trunk}{grouped}",
        f"{plan.trunk}{national[:2]}-{national[2:]}",
    )[style]
