"""English expressions of time: rows of a pattern and how its value is reckoned."""

from __future__ import annotations

from answerable.reading.languages.lexicon import TimeWords

_NUMBER = (
    r"(?P<n>\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|a few|few|some|many|"
    r"coming|a couple of|two dozen|the)"
)
_UNIT = (
    r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ies)|fortnight)s?"
)
_MONTH = (
    r"(?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))"
)
_MONTH_ALONE = _MONTH.replace("\\.?", "\\.")
"""A short month that stands alone has its stop: "Jan" is a man's name."""
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = (
    r"(?P<weekday>(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\.|Tues\.|Wed\.|"
    r"Thurs\.|Fri\.|Sat\.|Sun\.))"
)
_PART = r"(?P<part>morning|afternoon|evening|night)"
_WHICH = r"(?P<which>last|this|next|past|previous|coming|current|that|the same|the latest)"
_EDGE = r"(?:(?:earlier|later|early|late|mid)[- ]|the (?:beginning|start|middle|end) of )?"
_SEASON = r"(?P<season>spring|summer|fall|autumn|winter)"
_QUARTER = r"(?P<quarter>first|second|third|fourth)[- ]quarter"
_PERIOD = r"(?:quarter|period|half)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"

TIMES = TimeWords(
    rows=(
        ("iso_day", r"(?P<year>(?:19|20)\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<day>[0-3]\d)"),
        ("slashed", r"(?P<mm>1[0-2]|0?[1-9])/(?P<day>[12]\d|3[01]|0?[1-9])/(?P<yy>(?:19|20)?\d\d)"),
        ("day", rf"{_MONTH} {_DAY}(?:,? {_YEAR})?(?!\d|,\d)"),
        ("day", rf"{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?(?!\d)"),
        ("day", rf"(?:on )?{_WEEKDAY},? {_MONTH} {_DAY}(?:,? {_YEAR})?(?!\d|,\d)"),
        ("month", rf"{_EDGE}(?:{_WHICH} )?{_MONTH_ALONE},?(?: of(?= (?:19|20)))?"
            rf"(?: (?P<which2>this|last|next) year)?(?: {_YEAR})?(?! \d)"),
        ("weekly_day", rf"(?:every|each) {_WEEKDAY}(?: {_PART})?"),
        ("weekly_day", rf"{_WEEKDAY}s"),
        ("weekday", rf"{_EDGE}(?:(?:on|{_WHICH}) )?{_WEEKDAY}(?: {_PART})?"),
        ("day_part", rf"(?P<shift>this|yesterday|tomorrow|last|today) {_PART}"),
        ("day_name", r"(?P<shift>today|yesterday|tomorrow|tonight|overnight|the day before "
            r"yesterday)"),
        ("clock", rf"(?P<hour>1[0-2]|0?[1-9])"
            rf"(?::(?P<minute>[0-5]\d))? ?(?P<half>a|p)\.?m\.?(?!\w)(?: E[SD]T| GMT)?"
            rf"(?:,? (?:on )?(?:{_WEEKDAY}|{_MONTH} {_DAY}))?"),
        ("weekend", rf"(?:{_EDGE}{_WHICH}|the) weekend"),
        ("quarter", rf"(?:(?:the|a|its|{_WHICH}) )?(?:year-(?:earlier|ago) )?"
            rf"(?:fiscal )?{_QUARTER}(?: of)?(?: (?:fiscal )?"
            rf"{_YEAR}| {_WHICH.replace('which', 'which2')} year)?"),
        ("quarter", rf"the {_YEAR} (?:fiscal )?{_QUARTER}"),
        ("quarter", rf"{_WHICH.replace('which', 'which2')} year's (?:fiscal )?{_QUARTER}"),
        ("ended", r"the (?:fiscal )?(?P<unit>year|quarter)(?= (?:ended|ending|to) )"),
        ("year_end", r"(?:the )?(?:year[- ]end|year's end|end of (?:the|this) year)"),
        ("same_quarter", rf"(?:the (?:latest|most recent|current) {_PERIOD}|the quarter)"),
        ("year_before", rf"(?:the |a )?(?:year-ago|year-earlier|year earlier|year ago)(?: "
            rf"{_PERIOD})?|(?:the )?(?:same|corresponding|like) {_PERIOD} (?:last year|a year "
            rf"(?:ago|earlier))"),
        ("season", rf"{_EDGE}(?:(?:{_WHICH}|the|this past) ){_SEASON}(?: of)?(?: {_YEAR})?"),
        ("span", rf"(?:the )?(?:past|last|next|previous|first|coming|latest|recent) {_NUMBER} {_UNIT}"),
        ("which", rf"{_EDGE}{_WHICH} (?:fiscal |calendar )?(?P<unit>day|week|month|quarter|year|"
            rf"decade|century)"),
        ("ago", rf"(?:about |some |around |nearly |almost |more than )?{_NUMBER}[ -]{_UNIT} "
            rf"(?:ago|earlier|before|previously)"),
        ("ahead", rf"{_NUMBER} {_UNIT} (?:later|from now|hence)"),
        ("holiday", rf"(?:(?:last|this|next) )?Thanksgiving(?: Day)?(?:,? {_YEAR})?"),
        ("halves", r"(?P<n>\d{1,3}) (?P<half>1/2) (?P<unit>hour|day|week|month|year)s?"),
        ("length", rf"(?!three-quarters)(?:"
            rf"(?:at least|up to|about|nearly|almost|more than|less than|as many as|the "
            rf"first|the full) )?{_NUMBER}[ -]{_UNIT}(?![- ]olds?\b)(?!-old)"),
        ("bare_length", r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s"),
        ("often", r"(?:every|each) (?P<unit>day|week|month|quarter|year|hour)|(?P<often>daily|"
            r"nightly|weekly|monthly|yearly)"),
        ("decade", r"(?:the )?(?:early |late |mid-?)?(?P<century>19|20|')(?P<decade>\d)0'?s"),
        ("spelled_year", rf"(?:the year )?(?P<century>nineteen|two thousand)"
            rf"(?: (?:and )?(?P<tens>{_TENS})?-?(?P<ones>{_ONES})?)?"),
        ("year", rf"{_EDGE}(?:fiscal(?: year)? )?(?<![\d.,$/-]){_YEAR}(?![\d/%]|,\d|\.\d|-\w)"),
        ("PRESENT_REF", r"right now|now|currently|current|at present|presently|at the moment|"
            r"nowadays|these days|at this (?:time|point)|at the present time"),
        ("PAST_REF", r"recently|recent (?:years|days|weeks|months)|recent|formerly|"
            r"(?:in )?the past(?! \w+ (?:days?|weeks?|months?|years?|decades?|quarters?)\b)|lately|"
            r"long ago|at that time"),
        ("FUTURE_REF", r"the (?:near )?future|coming (?:days|weeks|months|years)|in the long term"),
    ),
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "the": 1, "a couple of": 2, "two dozen": 24,
        "first": 1, "second": 2, "third": 3, "fourth": 4,
    },
    units={
        "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
        "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C", "centuries": "C",
        "fortnight": "W",
        "daily": "D", "nightly": "D", "weekly": "W", "monthly": "M", "quarterly": "Q", "yearly": "Y",
        "annually": "Y", "annual": "Y",
    },
    months={
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    },
    weekdays={"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6},
    parts={"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    shifts={
        "today": 0, "this": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "last": -1,
        "overnight": -1, "the day before yesterday": -2,
    },
    seasons={"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"},
    which={
        "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "that": 0, "the same": 0,
        "the latest": 0, "next": 1, "coming": 1,
    },
    ahead=r"\b(?:will|to be|due|expects?|expected|scheduled|plans?|planned|would|until|maturing|"
    r"payable|next)\b",
    back=r"\b(?:was|were|had|did|said|told|announced|ruled|predicted|\w{3,}ed|[\w]+'s)\b",
)  # fmt: skip
