"""News agencies and papers by one spelling each, in the scripts they are quoted in.

One telling is credited in many spellings; the linking of copies needs one. Adding an outlet is a
row: the spelling we keep, then how else it is written (regular expressions, whole words).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerable.reading.folding import folded

OUTLETS: tuple[tuple[str, str], ...] = (
    ("Reuters", r"Thomson Reuters|REUTERS|Reuters|رويترز|Рейтерс?|Reuters'|רויטרס"),
    ("Agence France-Presse", r"Agence France[- ]Presse|AFP|فرانس برس|أ ?ف ?ب|АФП|Франс Пресс"),
    (
        "The Associated Press",
        r"(?:The |the )?Associated Press|AP|أسوشيتد برس|أ ?ب(?=\))|Ассошиэйтед Пресс",
    ),
    ("Anadolu Agency", r"Anadolu(?: Agency)?|وكالة الأناضول|الأناضول"),
    ("The Washington Post", r"(?:The |the )?Washington Post|واشنطن بوست|Вашингтон пост"),
    ("The New York Times", r"(?:The |the )?New York Times|نيويورك تايمز|Нью-Йорк таймс"),
    ("The Wall Street Journal", r"(?:The |the )?Wall Street Journal|وول ستريت جورنال"),
    ("The Guardian", r"The Guardian|the Guardian|الغارديان|الجارديان"),
    ("BBC", r"BBC(?: News)?|بي بي سي|Би-би-си|Бі-бі-сі"),
    ("CNN", r"CNN|سي إن إن"),
    ("Al Jazeera", r"Al[- ]Jazeera|قناة الجزيرة|الجزيرة نت"),
    ("Bloomberg", r"Bloomberg(?: News)?|بلومبرغ"),
    ("Financial Times", r"(?:The |the )?Financial Times|فايننشال تايمز"),
    ("Axios", r"Axios|أكسيوس"),
    ("Politico", r"Politico|POLITICO|بوليتيكو"),
    ("NBC News", r"NBC(?: News)?"),
    ("ABC News", r"ABC News"),
    ("CBS News", r"CBS(?: News)?"),
    ("NPR", r"NPR"),
    ("ProPublica", r"ProPublica"),
    ("The Intercept", r"The Intercept"),
    ("Haaretz", r"Haaretz|هآرتس|הארץ"),
    ("The Times of Israel", r"(?:The |the )?Times of Israel"),
    ("WAFA", r"WAFA|Wafa(?: news agency)?|وكالة وفا"),
    ("SANA", r"SANA|وكالة سانا"),
    ("Xinhua", r"Xinhua|شينخوا"),
    ("TASS", r"TASS|ТАСС|تاس"),
    ("RIA Novosti", r"RIA Novosti|РИА Новости"),
    ("Interfax-Ukraine", r"Interfax-Ukraine|Інтерфакс-Україна"),
    ("Interfax", r"Interfax|Интерфакс"),
    ("Ukrinform", r"Ukrinform|Укрінформ|Укринформ"),
    ("EFE", r"EFE"),
    ("DPA", r"DPA|dpa|د ?ب ?أ"),
    ("UPI", r"UPI"),
    ("Le Monde", r"Le Monde"),
    ("Der Spiegel", r"Der Spiegel"),
    ("Shafaq News", r"Shafaq News(?: Agency)?|شفق نيوز"),
)
# Any other outlet that calls itself one: "Coastal Wire", "River Post".
UNLISTED = (
    r"(?:[A-Z][\w-]{1,20} ){1,3}(?:Wire|News(?: Agency)?|Post|Times|Herald|Gazette|Tribune|"
    r"Radio|Today|"
    r"Voice|Journal|Press|Daily|Television|TV)"
)
_FIRST = r"(?=[A-Zdt\u0400-\u06ff])"
"""What a name begins with; most words of a text fail here, before the whole list is tried."""
OUTLET = rf"{_FIRST}(?:{'|'.join([*(pattern for _, pattern in OUTLETS), UNLISTED])})"
"""Any outlet, as a regular expression; use between word boundaries."""


@lru_cache(maxsize=1024)
def _listed(words: str) -> str | None:
    return next((name for name, spelling in _spellings() if spelling.match(words)), None)


@cache
def _spellings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(rf"(?:{pattern}|{folded(pattern)})\Z")) for name, pattern in OUTLETS
    )


def outlet(words: str) -> str | None:
    """Return the one spelling of the outlet `words` names, or None."""
    tidy = words.strip(" \"'’“”،,.()")
    return _listed(tidy) or (tidy if re.fullmatch(UNLISTED, tidy) else None)


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{OUTLET})(?!\w)")


def outlet_in(words: str) -> str | None:
    """Return the first outlet that `words` names, by its one spelling, or None."""
    found = _anywhere().search(words)
    return outlet(found[0]) if found else None
