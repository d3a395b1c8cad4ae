"""Where: English place phrases, and the countries by name."""

from __future__ import annotations

_CAP = (
    r"(?-i:(?:[aA]l|[eE]l|[aA]sh|[aA]r|[aA]n|[aA]d|[aA]t)-[A-Z][\w'-]{1,30}|"
    r"[A-Z][a-z'][\w'-]{0,30}|St\.|Mt\.|U\.S\.)"
)
_SIDE = (
    r"(?:central|southern|northern|eastern|western|south-?eastern|south-?western|north-?eastern|"
    r"north-?western|south|north|east|west|southeast|southwest|northeast|northwest|downtown|"
    r"occupied|besieged|rural|nearby|coastal|the city of|the town of|the village of)"
)
_KIND = (
    r"(?:city|town|village|district|neighbou?rhood|refugee camp|camp|province|governorate|"
    r"region|area|suburb|outskirts|enclave|municipality|department|state|county|hamlet|"
    r"settlement|capital)"
)
_PART = r"(?:market|bazaar|port|harbou?r|streets|quarter)"
"""What names the place it is a part of: "the market of Darwesh"."""
_NAME = rf"{_CAP}(?:(?: |-| de | del | la | of (?=[A-Z])){_CAP}){{0,3}}"
_AFTER = (
    r"(?: (?:refugee camp|camp|district|province|region|neighbou?rhood|governorate|village|town|"
    r"city|crossing|junction|hospital|market|square|suburb|area|county|oblast|peninsula|"
    r"valley))?"
)

PLACES = (
    ("kind", rf"\b(?:{_SIDE} )?(?:{_KIND}|{_PART}) of (?P<place>{_NAME})"),
    ("cell", rf"(?:^|[|;•*,] ?)(?:(?:Incident |Exact )?(?:Town|Place|Location|Village|City|District|"
        rf"Neighbou?rhood|Site|Area)|Where)(?: of (?:the )?(?:incident|attack|strike|event))?\s?:\s?"
        rf"(?P<place>{_NAME})"),
    ("within", rf"\b(?:in|near|outside|inside|around|at|across|throughout|north of|south of|"
        rf"east of|west of) (?:the )?(?:(?:{_SIDE}|{_KIND}),? (?:(?:of|part of|parts of) "
        rf")?(?:the )?){{0,3}}(?P<place>{_NAME}{_AFTER})"),
    ("struck", rf"\b(?:strikes?|attacks?|raids?|assault|shelling|bombing|bombardment|offensive|"
        rf"invasion|hit|struck|bombed|shelled|targeted|into|from|attacked) (?:on |in |of |"
        rf"against )?(?:the )?(?:(?:{_SIDE}|{_KIND}) (?:(?:of|part of) )?(?:the "
        rf")?){{0,3}}(?P<place>{_NAME}{_AFTER})"),
)  # fmt: skip

PLACE_KINDS = (
    ("province_governorate", r"province|governorate|oblast|region"),
    ("district", r"district|county"),
    ("nearby_landmark", r"(?:medical |health |training )?cent(?:re|er)|hospital|clinic|schools?|market|"
        r"mosque|church|university|college|square|junction|crossing|roundabout|street|road|tower|"
        r"building|bakery|airport|checkpoint|bridge"),
    ("", r"refugee camp|camp|city|town|village|area|suburb|neighbou?rhood|peninsula|valley|"
        r"municipality|the city|the town|the village"),
)  # fmt: skip
NOT_PLACES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
        r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Reuters|Congress|Parliament|"
        r"President|Prime|Minister|State Department|Pentagon|"
    r"White House|Security Council|United Nations|UN|Human Rights|International|Doctors|"
        r"Department|Ministry|Army|Islam|Islamic|Hamas|Hezbollah|Twitter|Facebook|Telegram|"
    r"General|Secretary|Easter|Ramadan|Christmas|Eid|Mr|Mrs|Dr|He|She|It|They|We|The|This|That|"
        r"English|Arabic|Hebrew|Civilians|Christian|Muslim|Jewish|GMT|"
    r"[A-Z][a-z]+(?:ian|ians|ish|ese|eli|aqi|emi|audi)s?|Palestinian|Palestinians|Israeli|"
        r"Israelis|American|Americans|Biden|Hamas-run)\b.*"
)  # fmt: skip

COUNTRIES = {
    "Afghanistan": "AF", "Albania": "AL", "Algeria": "DZ", "Angola": "AO", "Argentina": "AR",
        "Armenia": "AM", "Australia": "AU",
    "Austria": "AT", "Azerbaijan": "AZ", "Bahrain": "BH", "Bangladesh": "BD", "Belarus": "BY",
        "Belgium": "BE", "Benin": "BJ",
    "Bolivia": "BO", "Bosnia": "BA", "Brazil": "BR", "Bulgaria": "BG", "Burkina Faso": "BF",
        "Burundi": "BI", "Cambodia": "KH",
    "Cameroon": "CM", "Canada": "CA", "Central African Republic": "CF", "Chad": "TD", "Chile": "CL",
        "China": "CN", "Colombia": "CO",
    "Congo": "CD", "Costa Rica": "CR", "Croatia": "HR", "Cuba": "CU", "Cyprus": "CY", "Denmark":
        "DK", "Djibouti": "DJ", "Ecuador": "EC",
    "Egypt": "EG", "El Salvador": "SV", "Eritrea": "ER", "Estonia": "EE", "Ethiopia": "ET",
        "Finland": "FI", "France": "FR",
    "Georgia": "GE", "Germany": "DE", "Ghana": "GH", "Greece": "GR", "Guatemala": "GT", "Guinea":
        "GN", "Haiti": "HT", "Honduras": "HN",
    "Hungary": "HU", "India": "IN", "Indonesia": "ID", "Iran": "IR", "Iraq": "IQ", "Ireland": "IE",
        "Israel": "IL", "Italy": "IT",
    "Ivory Coast": "CI", "Jamaica": "JM", "Japan": "JP", "Jordan": "JO", "Kazakhstan": "KZ",
        "Kenya": "KE", "Kosovo": "XK", "Kuwait": "KW",
    "Kyrgyzstan": "KG", "Laos": "LA", "Latvia": "LV", "Lebanon": "LB", "Liberia": "LR", "Libya":
        "LY", "Lithuania": "LT", "Malawi": "MW",
    "Malaysia": "MY", "Mali": "ML", "Mauritania": "MR", "Mexico": "MX", "Moldova": "MD", "Mongolia":
        "MN", "Montenegro": "ME",
    "Morocco": "MA", "Mozambique": "MZ", "Myanmar": "MM", "Namibia": "NA", "Nepal": "NP",
        "Netherlands": "NL", "New Zealand": "NZ",
    "Nicaragua": "NI", "Niger": "NE", "Nigeria": "NG", "North Korea": "KP", "Norway": "NO", "Oman":
        "OM", "Pakistan": "PK",
    "Palestine": "PS", "Gaza": "PS", "Gaza Strip": "PS", "West Bank": "PS", "Panama": "PA",
        "Paraguay": "PY", "Peru": "PE",
    "Philippines": "PH", "Poland": "PL", "Portugal": "PT", "Qatar": "QA", "Romania": "RO", "Russia":
        "RU", "Rwanda": "RW",
    "Saudi Arabia": "SA", "Senegal": "SN", "Serbia": "RS", "Sierra Leone": "SL", "Singapore": "SG",
        "Slovakia": "SK", "Slovenia": "SI",
    "Somalia": "SO", "South Africa": "ZA", "South Korea": "KR", "South Sudan": "SS", "Spain": "ES",
        "Sri Lanka": "LK", "Sudan": "SD",
    "Sweden": "SE", "Switzerland": "CH", "Syria": "SY", "Taiwan": "TW", "Tajikistan": "TJ",
        "Tanzania": "TZ", "Thailand": "TH",
    "Togo": "TG", "Tunisia": "TN", "Turkey": "TR", "Turkmenistan": "TM", "Uganda": "UG", "Ukraine":
        "UA", "United Arab Emirates": "AE",
    "United Kingdom": "GB", "Britain": "GB", "United States": "US", "Uruguay": "UY", "Uzbekistan":
        "UZ", "Venezuela": "VE", "Vietnam": "VN",
    "Yemen": "YE", "Zambia": "ZM", "Zimbabwe": "ZW",
}  # fmt: skip
