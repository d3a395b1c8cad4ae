"""What Russian and Ukrainian share: bridges, bounds of sentence, and how their rows look.

Both put harm before or after its people ("погибли девять человек", "девять человек погибли") and
write a single person without an article.
"""

from __future__ import annotations

BRIDGES = {
    "after": r"\s*(?:(?:как минимум|еще|ещё|ще|также|также и|також|были|был|была|було|були|"
    r"всего|сразу|по меньшей мере)\s+){0,2}",
    "over": r"\s[^.;\d]{0,50}?\s?",
    "beside": r"\s*[,-]?\s*(?:(?:были|был|была|было|було|були|є|получили|отримали|также|також|"
    r"числятся|считаются|вважаються|вважається)\s+){0,3}",
    "across": r"[^.;\d]{0,70}?\s",
    "none": r"\s*",
    "toll": r"[^.;]{0,80}?\s(?:до|на|в|составил[оаи]?|достигл[оаи]|выросл[оаи] до|становить|"
    r"сягнул[оаи]|зросл[оаи] до)\s+",
}
NOT_RISEN = "".join(
    f"(?<!{ending} )"
    for ending in ("росла", "росло", "росли", "лась", "лось", "лись", "лася", "лося", "лися")
)
"""Before "до": a toll that "rose to 12" is twelve, not twelve at the most."""
AFTER = ("after", "over")
BOTH_SIDES = ("beside", "across")
DATE_FORMS = (
    (
        "iso",
        r"(?P<year>(?:19|20)\d\d)-(?P<month_number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|"
        r"3[01])(?!\d)",
    ),
    ("iso", r"(?P<day>{day})\.(?P<month_number>0[1-9]|1[0-2])\.(?P<year>{year})"),
    (
        "day",
        r"(?P<day>{day})(?:-(?:го|е))?\s(?P<month>{month})(?:\s(?P<year>{year})(?:\s(?:года|"
        r"году|року|р\.|г\.))?)?",
    ),
    (
        "part_of_month",
        r"(?:в |на |у )?(?P<part>начале|середине|конце|початку|середині|"
        r"наприкінці)\s(?P<month>{month})(?:\s(?P<year>{year}))?",
    ),
    ("month", r"(?P<month>{month})\s(?P<year>{year})"),
    ("month", r"(?:(?<=в )|(?<=с )|(?<=у )|(?<=з ))(?P<month>{month})"),
    ("year", r"(?:(?<=в )|(?<=с )|(?<=у )|(?<=з ))(?P<year>{year})(?=\s(?:год|рок|г\.|р\.))"),
)
MONTH_PARTS = {
    "начале": "early", "середине": "mid", "конце": "late", "початку": "early", "середині": "mid",
        "наприкінці": "late",
}  # fmt: skip
