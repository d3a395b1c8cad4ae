"""The English calendar."""

from __future__ import annotations

from answerable.reading.languages.lexicon import DateWords
from answerable.reading.types import PartOfDay

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august":
        8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1, "feb.": 2, "mar.": 3,
        "apr.": 4,
    "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday":
        6,
}  # fmt: skip
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
DATES = DateWords(
    months=MONTHS,
    weekdays=WEEKDAYS,
    forms=(
        ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<month_number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|"
            r"3[01])(?!\d)"),
        ("days", r"(?P<day>{day})(?:st|nd|rd|th)?(?:\s(?:and|to|until|or)\s|\s?-\s?)(?P<last>{day})"
            r"(?:st|nd|rd|th)?(?: of)?\s(?P<month>{month}),?(?:\s(?P<year>{year}))?"),
        ("days", r"(?P<month>{month})\s(?P<day>{day})(?:st|nd|rd|th)?(?:\s(?:to|until)\s|\s?-\s?)"
            r"(?P<last>{day})(?:st|nd|rd|th)?(?!\d|,\d|:|-)(?:,?\s(?P<year>{year}))?"),
        ("day", r"(?P<month>{month})\s(?P<day>{day})(?:st|nd|rd|th)?(?!\d|"
            r",\d{{3}}(?!\d)),?\s(?P<year>{year})"),
        ("day", r"(?P<day>{day})(?:st|nd|rd|th)?(?: "
            r"of)?\s(?P<month>{month}),?(?:\s(?P<year>{year}))?"),
        ("day", r"(?P<month>{month})\s(?P<day>{day})(?:st|nd|rd|th)?(?!\d|,\d|:)"),
        ("month_of_following_year", r"(?P<month>{month})(?:,)? (?:of )?the (?:following|next) year"),
        ("part_of_month", r"(?P<part>early|mid|late|the (?:beginning|start|middle|end) of)[ "
            r"-](?P<month>{month})(?:,?\s(?P<year>{year}))?"),
        ("month", r"(?P<month>{month}),?\s(?:of\s)?(?P<year>{year})"),
        ("month", r"(?:(?<=in )|(?<=since )|(?<=by )|(?<=until )|(?<=from )|(?<=dated )|(?<=a )|"
            r"(?<=last )|(?<=this )|(?<=of ))(?P<month>{month})(?! \d)"),
        ("end_of_that_month", r"(?:before )?(?:the )?end of (?:that|the) month"),
        ("year", r"(?:(?<=in )|(?<=since )|(?<=of )|(?<=during )|(?<=early )|(?<=late "
            r"))(?P<year>{year})(?![-\d])"),
    ),
    relative=(
        (r"(?P<count>\d{1,2}|{count})\s(?:days?)\s(?:later|after (?:that|the)\b)", "anchor_day:+n"),
        (r"the (?:next|following) day|a day later", "anchor_day:+1"),
        (r"the (?:previous day|day before)", "anchor_day:-1"),
        (r"(?P<count>\d{1,2}|{count})\s(?:days?)\s(?:ago|earlier)", "day:-n"),
        (r"(?P<count>\d{1,2}|{count})\s(?:weeks?)\s(?:ago|earlier)", "week:-n"),
        (r"(?P<count>\d{1,2}|{count})\s(?:months?)\s(?:ago|earlier)", "month:-n"),
        (r"(?P<count>\d{1,2}|{count})\s(?:years?)\s(?:ago|earlier)", "year:-n"),
        (r"the day before yesterday", "day:-2"),
        (r"yesterday|last night|overnight", "day:-1"),
        (r"today|tonight|this (?:morning|afternoon|evening)", "day:0"),
        (r"tomorrow", "day:+1"),
        (r"last week|the (?:past|previous) week|earlier in the week", "week:-1"),
        (r"this week|earlier this week", "week:0"),
        (r"next week", "week:+1"),
        (r"last month", "month:-1"),
        (r"this month|earlier this month", "month:0"),
        (r"next month", "month:+1"),
        (r"last year", "year:-1"),
        (r"this year|earlier this year", "year:0"),
        (r"next year", "year:+1"),
        (r"next (?P<weekday>{weekday})", "weekday:+"),
        (r"(?:(?:last|on|late|early|this|since|of|by|until) )?(?P<weekday>{weekday})(?! \w*day)",
            "weekday:-"),
    ),
    parts_of_day=(
        (r"\b(?:night|overnight|midnight|tonight|nighttime)\b", PartOfDay.NIGHT),
        (r"\b(?:dawn|daybreak|sunrise|predawn|pre-dawn)\b", PartOfDay.DAWN),
        (r"\bmorning\b|\b\d{1,2}(?::\d\d)? ?a\.?m\b", PartOfDay.MORNING),
        (r"\b(?:noon|midday)\b", PartOfDay.NOON),
        (r"\bafternoon\b", PartOfDay.AFTERNOON),
        (r"\b(?:evening|dusk|sunset)\b", PartOfDay.EVENING),
    ),
    since=r"since\s(?:the [\w ]{2,40} (?:began|started|erupted|broke out) (?:on|in) )?(?:early |"
        r"late |mid-?)?\Z",
    ahead=r"\b(?:by|until|before|no later than|due|(?:scheduled|set|planned) for|next|coming|"
        r"expected)\b(?:(?!\b(?:was|were|been)\b)[^,;]){0,30}\Z",
    month_parts={
        "early": "early", "mid": "mid", "late": "late", "the beginning of": "early", "the start of":
            "early",
        "the middle of": "mid", "the end of": "late",
    },
    counts=COUNTS,
    capital=True,
)  # fmt: skip
