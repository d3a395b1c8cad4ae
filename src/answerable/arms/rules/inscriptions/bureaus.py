"""Which state's bureau put an item into the catalogue, and to whose firms a form of code is given.

From the table of country codes of the NATO Codification System (CodSP-3, February 2026), as far as it
could be read. A code that is not here has no country: unknown stays unknown. A bureau is whoever
catalogued the item: never its maker, and never who supplied it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

from answerable.arms.rules.inscriptions.signs import CONFUSED
from answerable.term import Term


class Country(Term):
    """A state with a bureau, by its three letters; the alliance has a code of its own."""

    ALBANIA = "ALB", "Albania"
    ALGERIA = "DZA", "Algeria"
    ARGENTINA = "ARG", "Argentina"
    AUSTRALIA = "AUS", "Australia"
    AUSTRIA = "AUT", "Austria"
    BELGIUM = "BEL", "Belgium"
    BOSNIA = "BIH", "Bosnia and Herzegovina"
    BRAZIL = "BRA", "Brazil"
    BRUNEI = "BRN", "Brunei"
    BULGARIA = "BGR", "Bulgaria"
    CANADA = "CAN", "Canada"
    CHILE = "CHL", "Chile"
    COLOMBIA = "COL", "Colombia"
    CROATIA = "HRV", "Croatia"
    CZECHIA = "CZE", "Czechia"
    DENMARK = "DNK", "Denmark"
    ECUADOR = "ECU", "Ecuador"
    EGYPT = "EGY", "Egypt"
    ESTONIA = "EST", "Estonia"
    FIJI = "FJI", "Fiji"
    FINLAND = "FIN", "Finland"
    FRANCE = "FRA", "France"
    GEORGIA = "GEO", "Georgia"
    GERMANY = "DEU", "Germany"
    GREECE = "GRC", "Greece"
    HUNGARY = "HUN", "Hungary"
    ICELAND = "ISL", "Iceland"
    INDIA = "IND", "India"
    INDONESIA = "IDN", "Indonesia"
    IRAQ = "IRQ", "Iraq"
    IRELAND = "IRL", "Ireland"
    ISRAEL = "ISR", "Israel"
    ITALY = "ITA", "Italy"
    JAPAN = "JPN", "Japan"
    JORDAN = "JOR", "Jordan"
    LUXEMBOURG = "LUX", "Luxembourg"
    NATO = "NATO", "NATO itself"
    NETHERLANDS = "NLD", "the Netherlands"
    NEW_ZEALAND = "NZL", "New Zealand"
    NORWAY = "NOR", "Norway"
    PORTUGAL = "PRT", "Portugal"
    TURKEY = "TUR", "Türkiye"
    UNITED_KINGDOM = "GBR", "the United Kingdom"
    UNITED_STATES = "USA", "the United States"


BUREAUS: Mapping[str, Country] = {
    "00": Country.UNITED_STATES, "01": Country.UNITED_STATES, "11": Country.NATO,
    "12": Country.GERMANY, "13": Country.BELGIUM, "14": Country.FRANCE, "15": Country.ITALY,
    "16": Country.CZECHIA, "17": Country.NETHERLANDS, "19": Country.BRAZIL, "20": Country.CANADA,
    "21": Country.CANADA, "22": Country.DENMARK, "23": Country.GREECE, "24": Country.ICELAND,
    "25": Country.NORWAY, "26": Country.PORTUGAL, "27": Country.TURKEY, "28": Country.LUXEMBOURG,
    "29": Country.ARGENTINA, "30": Country.JAPAN, "31": Country.ISRAEL, "36": Country.EGYPT,
    "38": Country.ESTONIA, "41": Country.AUSTRIA, "45": Country.INDONESIA, "48": Country.FIJI,
    "50": Country.BULGARIA, "51": Country.HUNGARY, "52": Country.CHILE, "53": Country.CROATIA,
    "58": Country.FINLAND, "59": Country.ALBANIA, "62": Country.IRAQ, "66": Country.AUSTRALIA,
    "68": Country.GEORGIA, "72": Country.INDIA, "75": Country.BOSNIA, "76": Country.BRUNEI,
    "78": Country.JORDAN, "80": Country.COLOMBIA, "82": Country.ALGERIA, "83": Country.ECUADOR,
    "84": Country.IRELAND, "98": Country.NEW_ZEALAND, "99": Country.UNITED_KINGDOM,
}  # fmt: skip
"""The two digits after the class of a stock number → whose bureau catalogued the item."""

_FORMS: tuple[tuple[str, Country | None], ...] = (
    ("S***#", None), ("#***#", None),
    ("A***H", Country.ALBANIA), ("B***B", Country.ALGERIA), ("W***#", Country.ARGENTINA),
    ("Z***#", Country.AUSTRALIA), ("#***N", Country.AUSTRIA), ("B***#", Country.BELGIUM),
    ("A***U", Country.BOSNIA), ("#***K", Country.BRAZIL), ("A***V", Country.BRUNEI),
    ("#***U", Country.BULGARIA), ("L***#", Country.CANADA), ("A***A", Country.CHILE),
    ("A***Z", Country.COLOMBIA), ("A***B", Country.CROATIA), ("#***G", Country.CZECHIA),
    ("R***#", Country.DENMARK), ("B***C", Country.ECUADOR), ("#***D", Country.EGYPT),
    ("#***J", Country.ESTONIA), ("#***S", Country.FIJI), ("A***G", Country.FINLAND),
    ("F***#", Country.FRANCE), ("M***#", Country.FRANCE), ("A***R", Country.GEORGIA),
    ("C***#", Country.GERMANY), ("D***#", Country.GERMANY), ("G***#", Country.GREECE),
    ("#***V", Country.HUNGARY), ("#***Y", Country.INDIA), ("#***Z", Country.INDONESIA),
    ("D***N", Country.IRAQ), ("D***P", Country.IRELAND), ("#***A", Country.ISRAEL),
    ("A***#", Country.ITALY), ("J***#", Country.JAPAN), ("A***X", Country.JORDAN),
)  # fmt: skip
"""`#` a digit, `*` a letter or digit. Without a state: `S***#`, given also to firms of states without a
bureau, and `#***#`, which several states give."""


_MATCHING = tuple(
    (re.compile(form.replace("#", "[0-9]").replace("*", "[A-Z0-9]")), country)
    for form, country in _FORMS
)


def registered_with(code: str) -> Country | None:
    """Whose bureau gives codes of this form to firms.

    None when several do or none that we know, when not every character was read, and when a first or last
    character taken for its like would make it a form of another: a worn 6 must not move a firm to another
    state.
    """
    firsts = code[0] + CONFUSED.get(code[0], "")
    lasts = code[-1] + CONFUSED.get(code[-1], "")
    found = {
        country
        for first, last in product(firsts, lasts)
        for pattern, country in _MATCHING
        if pattern.fullmatch(first + code[1:-1] + last)
    }
    return found.pop() if len(found) == 1 else None
