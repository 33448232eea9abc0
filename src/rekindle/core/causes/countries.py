"""A country as written -> its code of two letters, for comparing where people live with where I go.

English names, the country's own, and short forms; what is not in the table names no country.
"""

from __future__ import annotations

from rekindle.util.text import fold

_NAMES = {
    "AE": "United Arab Emirates; UAE",
    "AR": "Argentina",
    "AT": "Austria; Österreich",
    "AU": "Australia",
    "BE": "Belgium; België; Belgique; Belgien",
    "BG": "Bulgaria",
    "BR": "Brazil; Brasil",
    "CA": "Canada",
    "CH": "Switzerland; Schweiz; Suisse; Svizzera",
    "CL": "Chile",
    "CN": "China; 中国; People's Republic of China",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "CY": "Cyprus",
    "CZ": "Czechia; Czech Republic; Česko",
    "DE": "Germany; Deutschland; Alemania; Allemagne; Tyskland",
    "DK": "Denmark; Danmark",
    "EE": "Estonia; Eesti",
    "EG": "Egypt",
    "ES": "Spain; España; Espagne; Spanien",
    "FI": "Finland; Suomi",
    "FR": "France; Frankreich; Francia; Frankrike",
    "GB": "United Kingdom; UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; U.K.",
    "GH": "Ghana",
    "GR": "Greece; Hellas; Ελλάδα",
    "HK": "Hong Kong",
    "HR": "Croatia; Hrvatska",
    "HU": "Hungary; Magyarország",
    "ID": "Indonesia",
    "IE": "Ireland; Éire",
    "IL": "Israel",
    "IN": "India; Bharat",
    "IS": "Iceland; Ísland",
    "IT": "Italy; Italia; Italien; Italie",
    "JP": "Japan; 日本",
    "KE": "Kenya",
    "KR": "South Korea; Korea; Republic of Korea",
    "LT": "Lithuania; Lietuva",
    "LU": "Luxembourg; Luxemburg",
    "LV": "Latvia; Latvija",
    "MA": "Morocco; Maroc",
    "MX": "Mexico; México",
    "MY": "Malaysia",
    "NG": "Nigeria",
    "NL": "Netherlands; The Netherlands; Nederland; Holland; Niederlande",
    "NO": "Norway; Norge; Norwegen",
    "NZ": "New Zealand",
    "PE": "Peru; Perú",
    "PH": "Philippines",
    "PK": "Pakistan",
    "PL": "Poland; Polska; Polen",
    "PT": "Portugal",
    "RO": "Romania; România",
    "RS": "Serbia; Srbija",
    "RU": "Russia; Россия; Russian Federation",
    "SA": "Saudi Arabia",
    "SE": "Sweden; Sverige; Schweden; Suède; Suecia",
    "SG": "Singapore",
    "SI": "Slovenia; Slovenija",
    "SK": "Slovakia; Slovensko",
    "TH": "Thailand",
    "TR": "Turkey; Türkiye",
    "TW": "Taiwan",
    "UA": "Ukraine; Україна",
    "US": "United States; USA; United States of America; U.S.A.; U.S.; America; Estados Unidos",
    "UY": "Uruguay",
    "VN": "Vietnam; Viet Nam",
    "ZA": "South Africa",
}
_CODES = {fold(name): code for code, names in _NAMES.items() for name in (*names.split(";"), code)}


def code_of(country: str) -> str:
    """The code of a country by its name or code; "" for what is none."""
    return _CODES.get(fold(country), "")
