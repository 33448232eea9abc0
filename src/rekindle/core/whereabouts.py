"""A city, a country or a telephone prefix -> its time zone, where there can be one answer only.

A small table of our own: countries of which nearly everybody lives in one zone, by code, telephone prefix and English
names, and large cities of all others. What it does not know, it does not guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

_COUNTRIES = """
AE 971 Asia/Dubai United Arab Emirates|UAE
AF 93 Asia/Kabul Afghanistan
AL 355 Europe/Tirane Albania
AM 374 Asia/Yerevan Armenia
AO 244 Africa/Luanda Angola
AR 54 America/Argentina/Buenos_Aires Argentina
AT 43 Europe/Vienna Austria|Österreich
AZ 994 Asia/Baku Azerbaijan
BA 387 Europe/Sarajevo Bosnia and Herzegovina
BD 880 Asia/Dhaka Bangladesh
BE 32 Europe/Brussels Belgium|België|Belgique
BG 359 Europe/Sofia Bulgaria
BH 973 Asia/Bahrain Bahrain
BO 591 America/La_Paz Bolivia
BW 267 Africa/Gaborone Botswana
BY 375 Europe/Minsk Belarus
CH 41 Europe/Zurich Switzerland|Schweiz|Suisse
CI 225 Africa/Abidjan Ivory Coast|Côte d'Ivoire
CM 237 Africa/Douala Cameroon
CN 86 Asia/Shanghai China
CO 57 America/Bogota Colombia
CR 506 America/Costa_Rica Costa Rica
CU 53 America/Havana Cuba
CY 357 Asia/Nicosia Cyprus
CZ 420 Europe/Prague Czechia|Czech Republic|Česko
DE 49 Europe/Berlin Germany|Deutschland
DK 45 Europe/Copenhagen Denmark|Danmark
DZ 213 Africa/Algiers Algeria
EE 372 Europe/Tallinn Estonia|Eesti
EG 20 Africa/Cairo Egypt
ES 34 Europe/Madrid Spain|España
ET 251 Africa/Addis_Ababa Ethiopia
FI 358 Europe/Helsinki Finland|Suomi
FR 33 Europe/Paris France
GB 44 Europe/London United Kingdom|UK|Great Britain|England|Scotland|Wales|Northern Ireland
GE 995 Asia/Tbilisi Georgia
GH 233 Africa/Accra Ghana
GR 30 Europe/Athens Greece
GT 502 America/Guatemala Guatemala
HK 852 Asia/Hong_Kong Hong Kong
HN 504 America/Tegucigalpa Honduras
HR 385 Europe/Zagreb Croatia|Hrvatska
HU 36 Europe/Budapest Hungary|Magyarország
IE 353 Europe/Dublin Ireland|Éire
IL 972 Asia/Jerusalem Israel
IN 91 Asia/Kolkata India
IQ 964 Asia/Baghdad Iraq
IR 98 Asia/Tehran Iran
IS 354 Atlantic/Reykjavik Iceland|Ísland
IT 39 Europe/Rome Italy|Italia
JM - America/Jamaica Jamaica
JO 962 Asia/Amman Jordan
JP 81 Asia/Tokyo Japan
KE 254 Africa/Nairobi Kenya
KR 82 Asia/Seoul South Korea|Korea
KW 965 Asia/Kuwait Kuwait
LB 961 Asia/Beirut Lebanon
LK 94 Asia/Colombo Sri Lanka
LT 370 Europe/Vilnius Lithuania|Lietuva
LU 352 Europe/Luxembourg Luxembourg
LV 371 Europe/Riga Latvia|Latvija
MA 212 Africa/Casablanca Morocco
MD 373 Europe/Chisinau Moldova
MK 389 Europe/Skopje North Macedonia
MM 95 Asia/Yangon Myanmar
MT 356 Europe/Malta Malta
MY 60 Asia/Kuala_Lumpur Malaysia
MZ 258 Africa/Maputo Mozambique
NG 234 Africa/Lagos Nigeria
NL 31 Europe/Amsterdam Netherlands|Nederland|Holland
NO 47 Europe/Oslo Norway|Norge
NP 977 Asia/Kathmandu Nepal
NZ 64 Pacific/Auckland New Zealand|Aotearoa
OM 968 Asia/Muscat Oman
PA 507 America/Panama Panama
PE 51 America/Lima Peru
PH 63 Asia/Manila Philippines
PK 92 Asia/Karachi Pakistan
PL 48 Europe/Warsaw Poland|Polska
PR - America/Puerto_Rico Puerto Rico
PT 351 Europe/Lisbon Portugal
PY 595 America/Asuncion Paraguay
QA 974 Asia/Qatar Qatar
RO 40 Europe/Bucharest Romania|România
RS 381 Europe/Belgrade Serbia
RW 250 Africa/Kigali Rwanda
SA 966 Asia/Riyadh Saudi Arabia
SE 46 Europe/Stockholm Sweden|Sverige
SG 65 Asia/Singapore Singapore
SI 386 Europe/Ljubljana Slovenia|Slovenija
SK 421 Europe/Bratislava Slovakia|Slovensko
SN 221 Africa/Dakar Senegal
SV 503 America/El_Salvador El Salvador
TH 66 Asia/Bangkok Thailand
TN 216 Africa/Tunis Tunisia
TR 90 Europe/Istanbul Turkey|Türkiye
TW 886 Asia/Taipei Taiwan
TZ 255 Africa/Dar_es_Salaam Tanzania
UA 380 Europe/Kyiv Ukraine
UG 256 Africa/Kampala Uganda
UY 598 America/Montevideo Uruguay
VE 58 America/Caracas Venezuela
VN 84 Asia/Ho_Chi_Minh Vietnam|Viet Nam
ZA 27 Africa/Johannesburg South Africa
ZM 260 Africa/Lusaka Zambia
ZW 263 Africa/Harare Zimbabwe
"""
# Prefixes 7 (Russia, Kazakhstan), 1 (North America), 52, 55, 56, 61 and 62 span several zones: no answer by phone.

_CITIES = """
America/New_York New York|New York City|Boston|Philadelphia|Washington|Washington DC|Atlanta|Miami|Pittsburgh|Detroit
America/New_York Baltimore|Charlotte|Cleveland|Orlando|Tampa|Raleigh|Buffalo|Cincinnati|Brooklyn
America/Chicago Chicago|Houston|Dallas|Austin|San Antonio|Minneapolis|St. Louis|Kansas City|New Orleans|Nashville
America/Chicago Milwaukee|Memphis|Oklahoma City|Fort Worth
America/Denver Denver|Salt Lake City|Albuquerque|Boulder|Boise
America/Phoenix Phoenix|Tucson|Scottsdale
America/Los_Angeles Los Angeles|San Francisco|Seattle|San Diego|San Jose|Oakland|Sacramento|Las Vegas|Berkeley|Palo Alto
America/Anchorage Anchorage
Pacific/Honolulu Honolulu
America/Toronto Toronto|Montreal|Montréal|Ottawa|Quebec City
America/Winnipeg Winnipeg
America/Edmonton Calgary|Edmonton
America/Vancouver Vancouver
America/Halifax Halifax
America/Mexico_City Mexico City|Ciudad de México|Guadalajara|Monterrey|Puebla
America/Tijuana Tijuana
America/Sao_Paulo São Paulo|Sao Paulo|Rio de Janeiro|Brasília|Brasilia|Belo Horizonte|Curitiba|Porto Alegre
America/Bahia Salvador
America/Fortaleza Fortaleza
America/Manaus Manaus
America/Santiago Santiago de Chile|Valparaíso
America/Guayaquil Quito|Guayaquil
Europe/Moscow Moscow|Saint Petersburg|St Petersburg|Nizhny Novgorod|Kazan
Asia/Yekaterinburg Yekaterinburg|Chelyabinsk
Asia/Novosibirsk Novosibirsk
Asia/Vladivostok Vladivostok
Asia/Almaty Almaty|Astana
Asia/Jakarta Jakarta|Bandung|Surabaya
Asia/Makassar Denpasar|Bali|Makassar
Australia/Sydney Sydney|Canberra|Wollongong
Australia/Melbourne Melbourne|Geelong
Australia/Brisbane Brisbane|Gold Coast
Australia/Adelaide Adelaide
Australia/Perth Perth
Australia/Hobart Hobart
Australia/Darwin Darwin
Africa/Kinshasa Kinshasa
Asia/Tashkent Tashkent
Atlantic/Canary Las Palmas|Las Palmas de Gran Canaria|Santa Cruz de Tenerife
Atlantic/Azores Ponta Delgada
Europe/London London|Manchester|Leeds|Edinburgh|Glasgow|Bristol|Cardiff|Belfast|Liverpool|Sheffield|Oxford
Europe/Dublin Dublin|Cork
Europe/Paris Paris|Lyon|Marseille|Toulouse|Nantes|Bordeaux|Lille|Strasbourg
Europe/Berlin Berlin|Hamburg|Munich|München|Cologne|Köln|Frankfurt|Frankfurt am Main|Stuttgart|Leipzig|Dresden|Bremen
Europe/Madrid Madrid|Barcelona|Seville|Sevilla|Bilbao|Málaga
Europe/Lisbon Lisbon|Lisboa|Porto
Europe/Rome Rome|Roma|Milan|Milano|Turin|Torino|Naples|Napoli|Florence|Firenze|Bologna
Europe/Vienna Vienna|Wien|Graz|Linz|Salzburg
Europe/Zurich Zurich|Zürich|Geneva|Genève|Basel|Bern|Lausanne
Europe/Amsterdam Amsterdam|Rotterdam|The Hague|Den Haag|Utrecht|Eindhoven|Delft
Europe/Brussels Brussels|Bruxelles|Antwerp|Antwerpen|Ghent|Gent
Europe/Stockholm Stockholm|Gothenburg|Göteborg|Malmö|Uppsala|Lund
Europe/Oslo Oslo|Bergen|Trondheim|Stavanger
Europe/Copenhagen Copenhagen|København|Aarhus|Odense
Europe/Helsinki Helsinki|Tampere|Turku|Espoo
Europe/Warsaw Warsaw|Warszawa|Kraków|Krakow|Wrocław|Gdańsk|Poznań
Europe/Prague Prague|Praha|Brno
Europe/Budapest Budapest
Europe/Athens Athens|Thessaloniki
Europe/Istanbul Istanbul|Ankara|Izmir
Europe/Kyiv Kyiv|Kiev|Lviv
Asia/Jerusalem Tel Aviv|Jerusalem|Haifa
Asia/Dubai Dubai|Abu Dhabi
Asia/Kolkata Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Kolkata|Pune
Asia/Singapore Singapore
Asia/Hong_Kong Hong Kong
Asia/Shanghai Shanghai|Beijing|Shenzhen|Guangzhou|Hangzhou|Chengdu
Asia/Taipei Taipei
Asia/Tokyo Tokyo|Osaka|Kyoto|Yokohama|Nagoya
Asia/Seoul Seoul|Busan
Asia/Bangkok Bangkok
Asia/Manila Manila
Pacific/Auckland Auckland|Wellington|Christchurch
Africa/Nairobi Nairobi
Africa/Lagos Lagos|Abuja
Africa/Cairo Cairo|Alexandria
Africa/Johannesburg Johannesburg|Cape Town|Durban|Pretoria
America/Argentina/Buenos_Aires Buenos Aires
America/Bogota Bogotá|Bogota|Medellín
America/Lima Lima
"""


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """(country code or name -> zone, telephone prefix -> zone, city -> zone)."""
    countries: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    cities: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        code, prefix, zone, names = line.split(" ", 3)
        countries |= {name.casefold(): zone for name in (code, *names.split("|"))}
        prefixes[prefix] = zone
    for line in _CITIES.strip().splitlines():
        zone, names = line.split(" ", 1)
        cities |= {name.casefold(): zone for name in names.split("|")}
    return countries, prefixes, cities


def zone_of_place(city: str, country: str = "") -> str:
    """The zone of a city, a country or both; "" when there is no telling.

    Of a country with one zone the country decides: there is a Birmingham in Alabama, but not in Sweden.
    """
    countries, _, cities = _tables()
    if zone := countries.get(country.strip().casefold(), ""):
        return zone
    town, _, rest = city.partition(",")
    inside = rest.rpartition(",")[2].strip().casefold()  # "Lund, Skåne, Sweden"
    return countries.get(inside, "") or cities.get(town.strip().casefold(), "") or countries.get(town.casefold(), "")


def zone_of_phone(number: str) -> str:
    """The zone of a number with its country code; "" where the country has several, or the number has none."""
    if not number.startswith("+"):
        return ""
    _, prefixes, _ = _tables()
    return next((prefixes[number[1:end]] for end in (4, 3, 2) if number[1:end] in prefixes), "")


def zone_of(places: Iterable[tuple[str, str]], phones: Iterable[str], own: str) -> tuple[str, bool]:
    """(zone, True when guessed): by city and country, then by telephone, then the user's own, which is a guess."""
    known = [zone for city, country in places if (zone := zone_of_place(city, country))]
    known += [zone for number in phones if (zone := zone_of_phone(number))]
    return (known[0], False) if known else (own, True)
