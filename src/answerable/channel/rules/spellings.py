"""How positions, grid references, codes for places and call-signs are spelt, disguises taken off.

Each row: what it is, how it looks, and what settles the cases a pattern cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from answerable.term import Term


class Banned(Term):
    """What is refused, by the name a person knows it by."""

    COORDINATES = "coordinates", "coordinates"
    GRID = "grid", "a grid reference"
    CODE = "code", "a code for a place"
    CALL_SIGN = "call_sign", "a call-sign"
    BEARING = "bearing", "a bearing and distance"
    MAP = "map", "a link to a map"


Accept = Callable[[re.Match[str]], bool]
_DEG = r"(?:°|\bdeg(?:rees?|s)?\b\.?|\bdegr[eé]s?\b|\bgrad\b|درجة|درجه|градус\w*)"
_WAY = (
    r"(?:north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|nord|sud|est|ouest|"
    r"северн\w*|южн\w*|восточн\w*|западн\w*|(?:ال)?شمال\w*|(?:ال)?جنوب\w*|(?:ال)?شرق\w*|(?:ال)?غرب\w*)"
)
_NUMBER_WORD = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|hundred|and|point|decimal)"
)
_NUMBERS = rf"(?:{_NUMBER_WORD}[\s-]+){{1,6}}"
"""The last of however many; a text that only counts must not be looked through from every word."""
_PHONETIC = (
    r"(?:alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|"
    r"november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiske?y|x-?ray|yankee|zulu)"
)
_FIRM_PHONETIC = (
    r"(?:alfa|alpha|bravo|charlie|echo|foxtrot|juliett?|kilo|romeo|sierra|tango|whiske?y|x-?ray|"
    r"yankee|zulu)"
)
_MONTHS = frozenset((
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
))  # fmt: skip
_THREE_LETTERS = _MONTHS | frozenset((
    "MIN", "SEC", "HRS", "KMH", "KPH", "MPH", "DAY", "MEN", "PER", "THE", "FOR", "NEW", "KGS",
    "LBS", "USD", "EUR", "GBP", "CHF", "JOD", "NOT", "NOR", "HAD", "HAS", "HER", "HIS", "OUR",
    "OUT", "OFF", "ONE", "TWO", "SIX", "TEN", "VIA", "WAS", "WHO", "MET", "SET", "GOT", "GET",
    "LET", "YES", "KMS", "NGO", "UNO", "DUE", "END", "FEW", "WERE", "OLD", "OFT", "LED", "LAY",
    "LOW", "KEY",
))  # fmt: skip
"""Words of three letters that stand between two figures in ordinary prose."""
_CODE_SIGNS = "23456789CFGHJMPQRVWX"
_HOSTS = frozenset((
    "www", "org", "com", "net", "gov", "edu", "int", "mil", "info", "test", "example", "eu",
    "uk", "news", "html", "pdf", "php",
))  # fmt: skip


def _pair_of_degrees(match: re.Match[str]) -> bool:
    """Two decimals that could be a latitude and a longitude, and are no round thousands."""
    first, second = match["a"].replace(",", "."), match["b"].replace(",", ".")
    if abs(float(first)) > 180 or abs(float(second)) > 180:
        return False
    return not all(part.endswith("00") and len(part.split(".")[1]) == 3 for part in (first, second))


def _no_word(match: re.Match[str]) -> bool:
    """Not a date like 10 DEC 2024, nor a word between two figures."""
    letters = (match["band"] + match["square"]).upper()
    digits = re.sub(r"\D", "", match["figures"])
    return len(digits) % 2 == 0 and letters not in _THREE_LETTERS


def _has_letter(match: re.Match[str]) -> bool:
    return any(sign.isalpha() for sign in match[0]) and not match[0].isalpha()


def _no_host(match: re.Match[str]) -> bool:
    parts = match[0].casefold().split(".")
    return len(parts) == 3 and not _HOSTS & set(parts)


def _always(_: re.Match[str]) -> bool:
    return True


TABLE: Sequence[tuple[Banned, str, Accept]] = (
    # decimal degrees
    (Banned.COORDINATES,
     r"(?<![\d.,])(?P<a>[-+]?\d{1,3}\.\d{3,})\s{0,4}°?\s{0,4}[NSEW]?[\s,;:/|&]{1,8}(?P<b>[-+]?\d{1,3}\.\d{3,})(?![\d.]*\d)",
     _pair_of_degrees),
    (Banned.COORDINATES,
     r"(?<![\d.,])(?P<a>[-+]?\d{1,3},\d{4,})[\s;:/|]+(?P<b>[-+]?\d{1,3},\d{4,})(?![.,]?\d)",
     _pair_of_degrees),
    (
        Banned.COORDINATES,
        r"(?<![\d.,€$£-])[-+]?\d{1,3}\.\d{4,}(?![.\d]*\s?(?:%|per ?cent|٪|[€$£]))",
        _always,
    ),
    (Banned.COORDINATES, r"(?<![\d.])\d{1,3}\.\d+\s{0,4}°?\s{0,4}[NSEW](?![\w'])", _always),
    (Banned.COORDINATES, r"(?<![\w.])[NSEW]\s?:?\s?\d{1,3}\.\d{2,}(?!\d*%)", _always),
    (Banned.COORDINATES, r"(?<![\w.])\d{1,2}\s?°?\s?[NS][\s,;/-]*\d{1,3}\s?°?\s?[EW](?!\w)", _always),
    (
        Banned.COORDINATES,
        r"(?<![\w.])[NS]\s?\d{1,2}(?:[\s.]\d+)*[\s,;/-]*[EW]\s?\d{1,3}(?!\w)",
        _always,
    ),
    (
        Banned.COORDINATES,
        r"(?<![\w.])\d{1,3}(?:\.\d+)?\s?[NSEW]\s?[,/]\s?\d{1,3}(?:\.\d+)?\s?[NSEW](?!\w)",
        _always,
    ),
    (
        Banned.COORDINATES,
        r"(?i)(?<![\d.])\d{1,2}\.\d+\s{0,4}°?\s{0,4}[ns](?!\w)[\s,;/]{0,8}\d{1,3}\.\d+\s{0,4}°?\s{0,4}[ew](?!\w)",
        _always,
    ),
    # degrees, minutes, seconds
    (
        Banned.COORDINATES,
        rf"\d{{1,3}}\s*{_DEG}\s*(?:and\s+|و\s*)?\d{{1,2}}(?:\.\d+)?\s*(?:'|min|دقيق|ми)",
        _always,
    ),
    (Banned.COORDINATES, r"\d{1,3}\s{0,4}°\s{0,4}(?:\d|[NSEW](?!\w))", _always),
    (Banned.COORDINATES, r"\d{1,3}\s*d\s*\d{1,2}\s*['m]\s*\d", _always),
    (
        Banned.COORDINATES,
        rf"(?<![\d.])\d[\d.]{{0,12}}\s*{_DEG}\s*(?:of\s+|de\s+)?(?:latitude|longitude|{_WAY})",
        _always,
    ),
    (
        Banned.COORDINATES,
        rf"{_NUMBERS}(?:degrees?[\s,]+)(?:{_NUMBER_WORD}[\s-]+){{0,9}}(?:minutes?|{_WAY})",
        _always,
    ),
    (
        Banned.COORDINATES,
        rf"(?:{_NUMBER_WORD}[\s-]+){{0,2}}point(?:[\s-]+{_NUMBER_WORD}){{1,7}}[\s,]+(?:degrees?[\s,]+)?{_WAY}(?"
        r"!\w)",
        _always,
    ),
    (Banned.COORDINATES, rf"درج(?:ة|ه)\s*(?:{_WAY})", _always),
    (
        Banned.COORDINATES,
        r"(?<!\w)\d{1,3}[\s:'-]+\d{1,2}[\s:'-]+\d{1,2}(?:\.\d+)?\s*\"?\s*[NSEW](?!\w)",
        _always,
    ),
    (Banned.COORDINATES, r"(?<!\w)\d{1,3}\s+\d{1,2}\.\d+\s*'?\s*[NSEW](?!\w)", _always),
    (Banned.COORDINATES, r"(?<!\w)[NSEW]\s?\d{1,3}[\s:-]\d{1,2}(?:[.\s:-]\d+)", _always),
    (
        Banned.COORDINATES,
        r"(?<!\w)\d{4,7}(?:\.\d+)?\s?[NS]\s?[/,]?\s?\d{5,8}(?:\.\d+)?\s?[EW](?!\w)",
        _always,
    ),
    # said by name
    (
        Banned.COORDINATES,
        r"(?i)(?<!\w)(?:lat(?:itude)?|lon(?:gitude)?|lng)\.?\s*[:=]?\s*(?:of\s+|is\s+)?[NSEW]?\s?[-+]?\d",
        _always,
    ),
    (Banned.COORDINATES, r"(?<!\w)(?:at|on|along)\s+long\.?\s*[:=]?\s*[-+]?\d+\.\d", _always),
    (
        Banned.COORDINATES,
        r"خط(?:وط)?\s*(?:ال)?(?:عرض|طول)\W{0,6}\d|دائرة\s*(?:ال)?عرض\W{0,6}\d|(?:широта|долгота)\W{0,4"
        r"}\d",
        _always,
    ),
    (
        Banned.COORDINATES,
        r"(?:(?<!\w)(?:coord(?:inate)?s?|positions?|fix)|(?:ال)?[اأإ]حداثيات?)(?!\w)[^.\n\d]{0,24}"
        r"\d+(?:\.\d+)?\s*[-/,; ]\s*\d+(?:\.\d{2,}|\d{2,})",
        _always,
    ),
    (Banned.COORDINATES, r"(?<!\w)geo:\s*[-+]?\d", _always),
    (Banned.COORDINATES, rf"(?i)(?<!\w)(?:latitude|longitude)\s+(?:of\s+)?{_NUMBER_WORD}", _always),
    (Banned.COORDINATES, r"(?<![\d.,])\d{1,3},\d{4,}\s{0,4}°?\s{0,4}[NSEW](?!\w)", _always),
    (Banned.COORDINATES, r"(?<!\w)[NSEW]\s?\d{1,3}\s?°", _always),
    (Banned.COORDINATES, r"(?<![\d.,])\d{2}\.\d{1,2},\d{2,3}\.\d{1,2}(?![\d.])", _always),
    (Banned.COORDINATES, r"\(\s*\d{2}\.\d{1,2}\s*,\s*\d{2,3}\.\d{1,2}\s*\)", _always),
    (
        Banned.COORDINATES,
        r"(?i)(?<!\w)(?:point|at|near|location)\s+\d{2}\.\d{1,2}\s*,\s*\d{2,3}\.\d{1,2}(?!\d)",
        _always,
    ),
    (Banned.COORDINATES, rf"\d+\.\d+\s*(?:by|x|×|and)\s*\d+\.\d+\s*{_DEG}", _always),
    (Banned.COORDINATES, rf"\d{{1,3}}\.\d+\s+{_WAY}(?!\w)", _always),
    (Banned.COORDINATES, r"خط(?:وط)?\s*(?:ال)?(?:عرض|طول)(?!\w)", _always),
    (Banned.COORDINATES, r"(?<!\w)(?:ال)?احداثيات\w{0,8}[^.\n\d]{0,24}\d", _always),
    # grids
    (
        Banned.GRID,
        r"(?<![\w.])(?P<zone>[0-5]?\d|60)\s?[-/.,]?\s?(?P<band>[C-HJ-NP-X])\s?[-/.,]?\s?(?P<square>["
        r"A-HJ-NP-Z]{2})\s?[-/.,]?\s?(?P<figures>\d{1,5}\s?[-/.,]?\s?\d{1,5})(?![\w.]*\d)",
        _no_word,
    ),
    (
        Banned.GRID,
        r"(?<![\w.])(?P<zone>[0-5]?\d|60)(?P<band>[c-hj-np-x])\s?[-/]?\s?(?P<square>[a-hj-np-z]{2}"
        r")\s?[-/]?\s?(?P<figures>\d{2,5}\s?[-/]?\s?\d{2,5})(?![\w.]*\d)",
        _no_word,
    ),
    (
        Banned.GRID,
        r"(?<![\w.])(?P<zone>[0-5]?\d|60)\s(?P<band>[c-hj-np-x])\s(?P<square>[a-hj-np-z]{2})\s(?P<"
        r"figures>\d{2,5}\s?\d{2,5})(?![\w.]*\d)",
        _no_word,
    ),
    (Banned.GRID, r"(?<![\w.])[A-HJ-NP-Z]{2}\s\d{3,5}\s\d{3,5}(?!\w)", _always),
    (
        Banned.GRID,
        r"(?i)(?<!\w)(?:mgrs|utm(?:ref)?|usng|bng|wgs-?\s?84|easting|northing)s?(?!\w)[^.\n\d]{0,1"
        r"6}\d",
        _always,
    ),
    (
        Banned.GRID,
        r"(?i)(?<!\w)(?:grid|map)\s*(?:ref(?:erence|s)?|square|zone)?\.?(?!\w)[^.\n\d]{0,12}[A-Z]{"
        r"0,2}\W?(?:\d{3,5}\s?[-/ ,]\s?\d{3,5}|\d{6,10})",
        _always,
    ),
    (
        Banned.GRID,
        r"(?:مرجع|احداثي\w{0,8})\s{0,4}(?:ال)?شبك\w{0,8}\W{0,6}\d|(?:ال)?مربع\W{0,3}\d{4,}",
        _always,
    ),
    (Banned.GRID, r"(?<![\w.,])\d{6}(?:\.\d+)?\s?(?:m\s?)?[EW]?[\s,;/]+\d{7}(?:\.\d+)?(?!\d)", _always),
    (Banned.GRID, r"(?<![\w.,])\d{7}(?:\.\d+)?\s?(?:m\s?)?[NS]?[\s,;/]+\d{6}(?:\.\d+)?(?!\d)", _always),
    (Banned.GRID, r"(?<![\w.,])\d[\d, ]{4,9}(?:\.\d+)?\s?m\s?[EN](?!\w)", _always),
    (
        Banned.GRID,
        r"(?i)(?<!\w)(?:gars|georef|maidenhead|qth locator)(?!\w)\W{0,10}(?=\w*\d)\w+",
        _always,
    ),
    (Banned.GRID, r"(?i)(?<!\w)square\s+[A-HJ-NP-Z]{2}\s?\d", _always),
    (Banned.GRID, r"(?i)(?<!\w)grid\W{0,3}[A-HJ-NP-Z]{2}\s?\d{2}", _always),
    (Banned.GRID, r"(?i)(?<!\w)[A-HJ-NP-Z]{2}\d{8}(?:\d\d)?(?!\w)", _always),
    (Banned.GRID, r"(?<!\w)[A-HJ-NP-Z]{2}[-/]\d{3,5}[-/]\d{3,5}(?!\w)", _always),
    (Banned.GRID, r"(?<!\w)[EN]\s?\d{6,7}\W{1,3}[EN]\s?\d{6,7}(?!\d)", _always),
    (Banned.GRID, r"(?<!\w)\d{3},\d{3}\s?[EW]\W{1,3}\d,\d{3},\d{3}\s?[NS](?!\w)", _always),
    (Banned.GRID, r"(?i)(?<!\w)utm\s?\d{1,2}\s?[A-Z](?!\w)", _always),
    # codes for places
    (
        Banned.CODE,
        rf"(?i)(?<!\w)[{_CODE_SIGNS}]{{4,8}}(?:0{{2,6}})?\s?\+\s?[{_CODE_SIGNS}]{{0,3}}(?!\w)",
        _has_letter,
    ),
    (
        Banned.CODE,
        r"(?i)(?<!\w)(?:plus code|geohash|what3words|w3w|open location code)s?(?!\w)\W{0,6}(?:is|o"
        r"f)?\W{0,4}\w+",
        _always,
    ),
    (Banned.CODE, r"///\s?[^\W\d_]+", _always),
    (
        Banned.CODE,
        r"(?<![\w@/.:-])[^\W\d_]{3,20}\.[^\W\d_]{3,20}\.[^\W\d_]{3,20}(?![\w@]|\.\w)",
        _no_host,
    ),
    (
        Banned.CODE,
        r"(?i)(?<!\w)[a-z]{3,20}\s(?:dot|full stop)\s[a-z]{3,20}\s(?:dot|full stop)\s[a-z]{3,20}(?"
        r"!\w)",
        _always,
    ),
    (Banned.CODE, r"(?<!\w)8[0-9a-f]{9}f{5}(?!\w)", _always),
    (Banned.CODE, r"(?i)(?<!\w)(?:what3words|w3w)", _always),
    (Banned.CODE, r"[^\W\d_]{3,20} \. [^\W\d_]{3,20} \. [^\W\d_]{3,20}", _always),
    (
        Banned.CODE,
        rf"(?i)(?<!\w)(?=\w*\d)[{_CODE_SIGNS}]{{4,8}}\s+plus\s+[{_CODE_SIGNS}]{{2,3}}(?!\w)",
        _has_letter,
    ),
    # call-signs
    (
        Banned.CALL_SIGN,
        r"(?<!\w)(?i:call[\s-]?signs?)(?!\w)\s*(?:is|was|are|of|[:=,\"'-])?\s*\"?(?:[A-Z]\w*[\s-]?\d+|"
        r"[A-Z][a-z]*\d|[A-Z]{3,}|\w+[\s-]\d)",
        _always,
    ),
    (
        Banned.CALL_SIGN,
        r"(?<!\w)[Cc]all[\s-]?signs?\s*(?:is|was|of|[:=-])?\s*[\"']?[A-Z][A-Za-z]+",
        _always,
    ),
    (Banned.CALL_SIGN, r"(?:رمز|اشارة|اسم)\s*(?:ال)?نداء\W{0,8}\w+", _always),
    (Banned.CALL_SIGN, rf"(?i)(?<!\w){_PHONETIC}[\s-]+{_PHONETIC}(?!\w)", _always),
    (
        Banned.CALL_SIGN,
        rf"(?i)(?<!\w){_FIRM_PHONETIC}[\s-]?\d{{1,2}}(?:[\s-]\d)?(?!\w|[.,:]\d|\s?(?:%|per|km|kg|m"
        r"\b|people|persons))",
        _always,
    ),
    (Banned.CALL_SIGN, r"(?i)(?<!\w)squawk(?:ing|s)?\W{0,3}\d{4}(?!\d)", _always),
    (Banned.CALL_SIGN, r"(?<!\w)(?:TRP|NAI|TAI|JDPI|DMPI|TGT)\W{0,2}[A-Z]{0,2}\d+", _always),
    (
        Banned.CALL_SIGN,
        r"(?i)(?<!\w)(?:target|tgt)\s*(?:no\.?|number|nr\.?|#|id)\s*:?\s*[A-Z]{0,3}\d+",
        _always,
    ),
    (Banned.CALL_SIGN, r"(?i)(?<!\w)c/s\s+[\"']?\w{3,}", _always),
    (
        Banned.CALL_SIGN,
        r"(?<!\w)(?:[Ff]light|[Cc]rew|[Pp]atrol|[Ss]quad(?:ron)?)\s+[A-Z][a-z]+[\s-]?\d{1,2}(?!\d)",
        _always,
    ),
    # bearings
    (Banned.BEARING, r"(?i)(?<!\w)(?:bearing|azimuth|bullseye)(?!\w)[^.\n\d]{0,12}\d{2,3}", _always),
    (Banned.BEARING, r"(?<!\d)(?:[0-2]\d\d|3[0-5]\d|360)\s?°\s?(?:[TM](?!\w)|true|magnetic)", _always),
    (
        Banned.BEARING,
        r"(?i)(?<![\d.])\d{1,6}(?:\.\d{1,3})?\s?(?:km|m|metres?|meters?|kilomet(?:re|er)s?|nm|"
        r"miles?)\s+"
        r"(?:[NS]{1,2}[EW]|[NS](?=\s+(?:of|from)\s))(?!\w)",
        _always,
    ),
    (Banned.BEARING, r"(?i)(?<!\w)heading\s+(?:of\s+)?\d{3}(?!\d)", _always),
    (
        Banned.BEARING,
        rf"(?i)(?<!\d)\d{{1,6}}\s?(?:m|metres?|meters?|yards?)\s+(?:to the\s+)?{_WAY}"
        r"[\w-]*\s+(?:of|from)(?!\w)",
        _always,
    ),
    # maps
    (
        Banned.MAP,
        r"(?i)(?:maps\.(?:google|apple|app\.goo)|google\.[\w.]{1,40}/maps|goo\.gl/maps|openstreetmap\.o"
        r"rg|osm\.org|waze\.com|bing\.com/maps|yandex\.\w+/maps)",
        _always,
    ),
    (Banned.MAP, r"(?i)maps://|[?&](?:ll|q|center)=[-+]?\d", _always),
    (Banned.MAP, r"@[-+]?\d{1,3}\.\d+,\s?[-+]?\d{1,3}\.\d+", _always),
)  # fmt: skip
"""Looked for in this order, in every reading of a text."""
